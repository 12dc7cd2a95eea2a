"""One row while it is read: whose record it is, its values, what is wrong with it.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.places import letter
from channelinventory.exchange.problems import Problem, key_of

from .matching import Told
from .parts import Part, Place

IN_FIELD = N_("Import", "{field}: {problem}")


@dataclass(slots=True)
class Row:
    """One row while it is read: whose record it is, its values, and what could not be read."""

    part: Part
    number: int
    cells: Sequence[Any]
    id: str | None = None
    parent: Record | None = None
    """What it belongs to, of the same row."""
    existing: Record | None = None
    values: dict[str, Any] = field(default_factory=dict)
    derived: dict[str, Any] = field(default_factory=dict)
    """What follows from the values for a new record; it changes no record that is there."""
    problems: list[Problem] = field(default_factory=list)
    created: list[Record] = field(default_factory=list)
    told: Told = ()
    """What tells its record apart."""
    guess: str = ""
    """What was taken for a handle although it has no sign."""
    repeated: bool = False
    """Whether an earlier row made the same record already."""

    @property
    def record_type(self) -> RecordType:
        """What the row records."""
        return self.part.record_type

    @property
    def sheet(self) -> str:
        """The name of its sheet."""
        return self.part.table.sheet.name

    def cell(self, at: int) -> Any:
        """Return the cell in column `at`, None beyond the last."""
        return self.cells[at] if at < len(self.cells) else None

    def reject(self, place: Place | None, value: str, message: Message) -> None:
        """Note a problem in a column, or of the whole row."""
        cell = "" if place is None else self.part.table.sheet.address(place.at, self.number)
        key = key_of(message)
        if place is not None:
            name = place.header or letter(place.at)
            message = Message.of(IN_FIELD, field=name, problem=message)
        self.problems.append(Problem(self.sheet, cell, value, key, message, self.number))
