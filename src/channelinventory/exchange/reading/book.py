"""What was read of a file: plain sheets of cell values, and what is known about them.

Floor: exchange. A cell is None, str, int, float, bool, date, datetime, time, `CellError` (what
Excel shows where it could not calculate, such as `#N/A`) or `NO_RESULT` (a formula that was saved
without its value, which is not the same as a blank cell).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from channelinventory.domain.moments import to_local, to_utc
from channelinventory.domain.texts import Message
from channelinventory.exchange.base import COVER_PROPERTY, Base
from channelinventory.exchange.places import letter


class CellError(str):
    """What Excel shows where it could not calculate, such as `#N/A`."""

    __slots__ = ()


NO_RESULT: Final = CellError("=")
"""A formula whose value was not saved with it."""

Row = Sequence[Any]


@dataclass(slots=True)
class Sheet:
    """One sheet: values by row and column from 0; rows may be of any length, `[]` if blank."""

    name: str
    rows: Sequence[Row]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Addresses behind cells, by row and column from 0."""
    merged: Sequence[tuple[int, int, int, int]] = ()
    """Merged ranges: first row, first column, last row, last column, from 0."""
    hidden: bool = False
    """Whether the sheet itself is hidden; such a sheet is taken in only when it is asked for."""
    hidden_rows: int = 0
    """How many rows with content are hidden by hand or by a filter."""
    hidden_columns: int = 0
    """How many columns with content are hidden."""
    turned: int | None = None
    """The row from which on rows and columns changed places; its headings stood in a column."""
    left_out: Message | None = None
    """Why nothing of the sheet was read, though its book was: it has too many columns."""

    def address(self, column: int, number: int) -> str:
        """Return where a cell stands in the file: its column from 0, its row's number from 1."""
        if self.turned is not None and number > self.turned:
            return f"{letter(number - 1 - self.turned)}{column + 1 + self.turned}"
        return f"{letter(column)}{number}"


MODIFIED_PROPERTY: Final = "dcterms:modified"
"""Under which name the moment of the last saving stands among the properties."""


@dataclass(slots=True)
class Book:
    """A file as read: its sheets, and what an export of ours says of itself."""

    name: str
    sheets: list[Sheet]
    language: str | None = None
    base: Base = field(default_factory=Base)
    properties: Mapping[str, str] = field(default_factory=dict)
    """The custom document properties, as texts."""
    notes: list[Message] = field(default_factory=list)
    """What was odd about the file without keeping it from being read."""

    @property
    def exported(self) -> bool:
        """Whether this program wrote the workbook."""
        return self.language is not None

    @property
    def modified(self) -> dt.date | None:
        """The day on which the file says that it was last saved, in local time."""
        try:
            moment = dt.datetime.fromisoformat(self.properties[MODIFIED_PROPERTY])
            return to_local(to_utc(moment)).date()
        except (KeyError, ValueError, OverflowError):
            return None

    @property
    def cover(self) -> str | None:
        """The name of the sheet that only says what an export of ours is."""
        return self.base.cover or self.properties.get(COVER_PROPERTY)
