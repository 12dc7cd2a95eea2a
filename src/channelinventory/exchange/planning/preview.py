"""What an import would do, as data: for the preview, for the command line, and to be carried out.

Floor: exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.fields import Record
from channelinventory.domain.texts import Message, Text
from channelinventory.exchange.problems import Problem
from channelinventory.exchange.understanding.layout import Layout

Report = Callable[[int, int | None, Message | None], None]
"""Hears how much is done, of how much, and what is being done; may raise to stop."""

RowKind = Literal["new", "changed", "unchanged", "conflict", "rejected"]


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """One value before and after; in a conflict, as it is here and as it is in the sheet.

    `question` is the key of the question that decides a conflict.
    """

    key: str
    label: Text
    before: str
    after: str
    conflict: bool = False
    question: str = ""


@dataclass(slots=True)
class PlannedRow:
    """What becomes of one row of a sheet; a rejected one says why.

    `values` are the cells of a changed record; those of a new one are made from `record` when they
    are asked for (`ImportPlan.cells`).
    """

    sheet: str
    row: int
    record_type: str
    kind: RowKind
    record_id: str | None
    title: str
    values: Sequence[PlannedCell] = ()
    problems: Sequence[Problem] = ()
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer to a question, with what the person reads."""

    value: str
    label: Message | Text | str


@dataclass(slots=True)
class Question:
    """Something that only a person can decide, with the answer that holds until then.

    `reference`: a name that is nearly that of a record here, or a row that fits several; the
    answers are ids and `new` (or `reject` where that makes no record). `conflict`: a value that was
    changed here and in the sheet; the answers are `keep` and `take`. `deleted`: a record that was
    deleted here and edited in the sheet; the answers are `keep` (stays deleted) and `take` (comes
    back).
    """

    key: str
    kind: Literal["reference", "conflict", "deleted"]
    text: Message
    choices: Sequence[Choice]
    answer: str
    rows: list[tuple[str, int]] = field(default_factory=list)
    """The rows it is about: sheet and number."""
    answered: bool = False
    """Whether somebody chose the answer."""


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
    """How each sheet was read, by its name; also those that are not taken in."""
    questions: list[Question] = field(default_factory=list)
    write: Callable[[PlannedRow], Sequence[PlannedCell]] = lambda row: row.values
    """Makes the cells of a row as the screen writes them."""

    def cells(self, row: PlannedRow) -> Sequence[PlannedCell]:
        """Return the values of a row before and after."""
        return row.values or self.write(row)

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
