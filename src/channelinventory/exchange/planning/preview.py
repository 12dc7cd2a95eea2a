"""What an import would do, as data: for the preview, for the command line, and to be carried out.

Floor: exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.texts import Text
from channelinventory.exchange.problems import Problem
from channelinventory.exchange.understanding.mapping import Layout

RowKind = Literal["new", "changed", "unchanged", "conflict", "rejected"]
OnConflict = Literal["keep", "take"]


@dataclass(frozen=True, slots=True)
class Options:
    """What the user decided before an import is planned."""

    record: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    on_conflict: OnConflict = "keep"
    clear_blank: bool = False


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """One value before and after; in a conflict, as it is here and as it is in the sheet."""

    key: str
    label: Text
    before: str
    after: str
    conflict: bool = False


@dataclass(slots=True)
class PlannedRow:
    """What becomes of one row of a sheet; a rejected one says why."""

    sheet: str
    row: int
    record_type: str
    kind: RowKind
    record_id: str | None
    title: str
    cells: list[PlannedCell] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class ImportPlan:
    """The preview of an import and the one ChangeSet that carries it out.

    `problems` holds those of rejected rows and warnings that reject nothing.
    """

    changes: ChangeSet
    rows: list[PlannedRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    mapping: dict[str, str | None] = field(default_factory=dict)
    layouts: dict[str, Layout] = field(default_factory=dict)
    """How each sheet was read, by its name."""

    @property
    def created(self) -> int:
        """How many records would be added."""
        return self._count("new")

    @property
    def changed(self) -> int:
        """How many rows would change their record without any conflict."""
        return self._count("changed")

    @property
    def unchanged(self) -> int:
        """How many rows say what is here already."""
        return self._count("unchanged")

    @property
    def conflicts(self) -> int:
        """How many rows hold a value that was changed there and here."""
        return self._count("conflict")

    @property
    def rejected(self) -> int:
        """How many rows cannot be taken in."""
        return self._count("rejected")

    def _count(self, kind: RowKind) -> int:
        return Counter(row.kind for row in self.rows)[kind]
