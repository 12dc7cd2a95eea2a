"""How a sheet is read: its headings, its record type, and what each column is taken for.

Floor: exchange. A layout is a proposal; the user's choices about a sheet (`SheetChoice`) change it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import Message
from channelinventory.exchange.places import letter
from channelinventory.exchange.reading.book import Sheet

from .heads import Head

ID = "id"


class Why(StrEnum):
    """What a proposal for a column rests on."""

    NONE = "none"
    WORDS = "words"  # the heading is known
    NEAR = "near"  # it is nearly a known one
    CONTENT = "content"  # the cells look like it
    CHOSEN = "chosen"  # somebody said so


@dataclass(slots=True)
class ColumnReading:
    """One column: its heading, what it is taken for, and how sure that is."""

    place: int
    """Its number, from 0."""
    header: str
    """Its heading in one line, with the one above it; the column's letter where there is none."""
    target: str | None = None
    """`channel.handle`, `measurement.followers`, `assignment.editor:deputy`; None: left out."""
    block: str | None = None
    """The platform that the heading names, where a row holds several channels."""
    date: str | None = None
    """The day that the heading names, as ISO text."""
    sure: float = 0.0
    why: Why = Why.NONE
    secret: bool = False
    """Whether it looks like passwords; then it is never taken in."""
    samples: Sequence[str] = ()
    swapped: str = ""
    """The heading of which it holds what was exported; its own was put over something else."""
    behind: str = ""
    """The heading of the column that says the same and is taken in its place."""


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What the user decided about one sheet; None leaves a matter to the program."""

    wanted: bool | None = None
    record: str | None = None
    head: int | None = None
    """The row of the (lowest) headings from 0; -1: there are none."""
    levels: int = 1
    turned: bool | None = None
    """Whether the headings stand below one another, so that the table is turned round."""
    columns: Mapping[int, str | None] = field(default_factory=dict)
    """Targets by the number of their column; None leaves a column out."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """What holds for every row, as text by field key: `{"organisation": "Stadt Dresden"}`."""


@dataclass(slots=True)
class Layout:
    """What a sheet is taken for; `record_type` is None where it is not understood."""

    sheet: str
    record_type: RecordType | None
    head: Head
    columns: list[ColumnReading] = field(default_factory=list)
    id_column: int | None = None
    wanted: bool = True
    """Whether its rows are taken in."""
    hidden: bool = False
    transposed: bool = False
    """Whether its headings stand below one another."""
    turned: Sheet | None = None
    """The sheet turned round, of which all that is said here speaks; None where it is as it was."""
    day: dt.date | None = None
    """The day of figures that say none, found beside the table."""
    day_told: Message | None = None
    """Where that was found."""
    missing: Sequence[str] = ()
    """Keys of required fields that no column gives and nothing else says."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """What holds for every row, as text by field key: chosen, or found beside the table."""
    guessed: dict[str, Message] = field(default_factory=dict)
    """What to tell of those values that were found beside the table, by field key."""
    signature: str = ""
    """What tells this layout again: its headings, folded."""

    def address(self, column: int, number: int) -> str:
        """Return where a cell stands in the file: its column from 0, its row's number from 1."""
        if self.turned is not None:
            return self.turned.address(column, number)
        return f"{letter(column)}{number}"

    @property
    def headers(self) -> list[str]:
        """The headings by column."""
        return [one.header for one in self.columns]

    @property
    def secrets(self) -> list[int]:
        """The columns that look like passwords."""
        return [one.place for one in self.columns if one.secret]
