"""What several steps ask about the layout of a sheet. Floor: gui."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from channelinventory.services.transfer import ColumnReading, Layout

    from .draft import Draft


def filled(layout: Layout) -> list[ColumnReading]:
    """Return the columns of a sheet that hold anything."""
    return [one for one in layout.columns if one.header or one.samples]


def known(layout: Layout) -> int:
    """Return how many columns of a sheet are taken in, that of the record's number included."""
    targets = sum(one.target is not None for one in filled(layout))
    return targets + (layout.id_column is not None)


def needs_a_look(draft: Draft, layout: Layout) -> bool:
    """Tell whether a table in sight was not recognised, and nobody said that it is left out."""
    if layout.record_type is not None:
        return False
    chosen = draft.sheets.get(layout.sheet)
    if chosen is not None and chosen.wanted is not None:
        return chosen.wanted
    ours = draft.book is not None and draft.book.exported  # then it is the sheet that explains it
    return not ours and not layout.hidden and len(layout.columns) > 1


def may_be_turned(draft: Draft, layout: Layout) -> bool:
    """Tell whether a person may say which way round a sheet is: not for our own."""
    chosen, book = draft.sheets.get(layout.sheet), draft.book
    if layout.turned is not None or (chosen is not None and chosen.turned is not None):
        return True
    return layout.id_column is None and book is not None and not book.exported
