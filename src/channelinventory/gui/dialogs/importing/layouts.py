"""What several steps ask about the layout of a sheet. Floor: gui."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from channelinventory.services.transfer import ColumnReading, Layout


def filled(layout: Layout) -> list[ColumnReading]:
    """Return the columns of a sheet that hold anything."""
    return [one for one in layout.columns if one.header or one.samples]


def known(layout: Layout) -> int:
    """Return how many columns of a sheet are taken in, that of the record's number included."""
    targets = sum(one.target is not None for one in filled(layout))
    return targets + (layout.id_column is not None)
