"""The plan of an import: every row of every sheet, and the one ChangeSet that would take them in.

Floor: exchange. Nothing is written here. Bad data is never an error but a rejected row with its
problems; a choice of the user's that does not fit the file is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from openpyxl.utils import get_column_letter

from channelinventory.domain import kinds, rules
from channelinventory.domain.changes import Change, ChangeSet
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Record, RecordType, new_id
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.registry import type_of
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.base import digest
from channelinventory.exchange.columns import SheetColumn, as_text, canonical, sheet_column
from channelinventory.exchange.problems import (
    AMBIGUOUS_ROW,
    CELL_ERROR,
    REPEATED_ROW,
    Problem,
    key_of,
)
from channelinventory.exchange.reading.book import Book, CellError
from channelinventory.exchange.understanding.tables import Table, understand
from channelinventory.exchange.writing.write import Report

from .matching import Matcher
from .merge import Verdict, merge
from .preview import ImportPlan, Options, PlannedCell, PlannedRow, RowKind
from .references import References

IMPORT_OF = N_("Import", "Import of {file}: {n} record|Import of {file}: {n} records")
COMPARING = N_("Import", "Comparing {sheet}")
IN_FIELD = N_("Import", "{field}: {problem}")


def plan(
    inventory: Inventory,
    book: Book,
    languages: Sequence[Language],
    options: Options,
    report: Report = lambda done, total, text: None,
) -> ImportPlan:
    """Return what taking in `book` would do.

    `languages` begins with that of the screen; a workbook of ours is compared in the language in
    which it was written.
    """
    return _Planner(inventory, book, languages, options, report).run()


@dataclass(slots=True)
class _Columns:
    """The columns of a table that are taken in: by place, and by key."""

    placed: list[tuple[int, SheetColumn]]
    by_key: dict[str, tuple[int, SheetColumn]]


@dataclass(slots=True)
class _Row:
    """One row while it is read: whose record it is, its values, and what could not be read."""

    table: Table
    columns: _Columns
    number: int
    cells: Sequence[Any]
    id: str | None = None
    existing: Record | None = None
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    created: list[Record] = field(default_factory=list)

    @property
    def record_type(self) -> RecordType:
        """What the row records."""
        return self.table.record_type

    def cell(self, at: int) -> Any:
        """Return the cell in column `at`, None beyond the last."""
        return self.cells[at] if at < len(self.cells) else None

    def reject(self, at: int | None, value: str, message: Message) -> None:
        """Note a problem in column `at`, or of the whole row."""
        place = "" if at is None else f"{get_column_letter(at + 1)}{self.number}"
        key = key_of(message)
        if at is not None:
            message = Message.of(IN_FIELD, field=self.table.layout.headers[at], problem=message)
        sheet = self.table.sheet.name
        self.problems.append(Problem(sheet, place, value, key, message, self.number))


class _Waits(Exception):
    """A row refers to a record that a later row of the same sheet may add."""


class _Planner:
    """One import on its way."""

    def __init__(
        self,
        inventory: Inventory,
        book: Book,
        languages: Sequence[Language],
        options: Options,
        report: Report,
    ) -> None:
        self._before = inventory
        self._book, self._options, self._report = book, options, report
        self._screen = languages[0]
        own = [one for one in languages if one.code == book.language]
        self._languages = [*own, *(one for one in languages if one not in own)]
        self._references = References(inventory, self._languages)
        self._matcher = Matcher(inventory)
        self._claimed: dict[tuple[str, str], int] = {}
        self._changes: list[Change] = []
        self._rows: list[PlannedRow] = []
        self._done = self._total = 0

    def run(self) -> ImportPlan:
        """Plan all sheets, a type after the types it refers to."""
        understood = understand(self._book, self._before.types, self._languages, self._options)
        order = {name: rank for rank, name in enumerate(self._before.types)}
        self._total = sum(len(one.sheet.rows) for one in understood.tables)
        for table in sorted(understood.tables, key=lambda one: order[one.record_type.name]):
            self._plan_table(table)
        places = {one.name: rank for rank, one in enumerate(self._book.sheets)}
        self._rows.sort(key=lambda row: (places[row.sheet], row.row))
        self._name_new_rows()
        # A record made from a name only may be of a type that comes after other changes.
        self._changes.sort(key=lambda change: order[change.type.name])
        label = Message.of(IMPORT_OF, file=self._book.name, n=len(self._changes))
        problems = [*understood.problems, *(one for row in self._rows for one in row.problems)]
        changes = ChangeSet(tuple(self._changes), label)
        layouts = {one.sheet.name: one.layout for one in understood.tables}
        return ImportPlan(changes, self._rows, problems, understood.mapping, layouts)

    def _name_new_rows(self) -> None:
        """Give new rows the titles their records will have."""
        after = self._before.apply(self._changes)
        for row in self._rows:
            if row.kind == "new" and row.record_id is not None:
                row.title = after.titles(row.record_type, self._screen).get(row.record_id)

    # --- Reading ----------------------------------------------------------------------------

    def _plan_table(self, table: Table) -> None:
        """Plan the rows of a sheet; one that waits for another of them comes again later."""
        names, by_key = self._references.names, table.record_type.by_key
        placed = [
            (at, sheet_column(by_key[key], key, self._before, names, self._languages))
            for at, key in enumerate(table.layout.keys)
            if key is not None
        ]
        columns = _Columns(placed, {column.key: (at, column) for at, column in placed})
        rows = [
            (number, cells)
            for number, cells in enumerate(table.sheet.rows[table.first_row - 1 :], table.first_row)
            if any(cell is not None and cell != "" for cell in cells)
        ]
        message = Message.of(COMPARING, sheet=table.sheet.name)
        start = len(self._changes)
        patient = _refers_to_itself(table.record_type)
        while rows:
            waiting = []
            for number, cells in rows:
                try:
                    row = self._read(table, columns, number, cells, patient)
                except _Waits:
                    waiting.append((number, cells))
                    continue
                self._settle(row)
                self._done += 1
                self._report(self._done, self._total, message)
            patient = len(waiting) < len(rows)
            rows = waiting
        self._references.apply(self._changes[start:])

    def _read(
        self, table: Table, columns: _Columns, number: int, cells: Sequence[Any], patient: bool
    ) -> _Row:
        """Read what a row says differently from its record, or all of it for a new one."""
        row = _Row(table, columns, number, cells)
        row.id = self._id(table, row)
        if row.id is not None:
            row.existing = self._before.table(table.record_type.name).get(row.id)
        for at, column in columns.placed:
            cell = row.cell(at)
            said = canonical(cell)
            if not said and not self._options.clear_blank:
                continue
            if row.existing is not None and self._unedited(row.existing, column, said):
                continue
            try:
                row.values[column.key] = self._value(row, column, cell, said, patient)
            except InvalidValue as error:
                row.reject(at, as_text(cell, self._screen), error.message)
        return row

    def _unedited(self, existing: Record, column: SheetColumn, said: str) -> bool:
        """Tell whether a cell says what is here, or what was exported (then ours is kept)."""
        if said == column.canonical(getattr(existing, column.key)):
            return True
        base = self._book.base.of(type_of(existing).name, existing.id)
        return base is not None and base.get(column.key) == digest(said)

    def _id(self, table: Table, row: _Row) -> str | None:
        """Return the id of a row, None where it has none of its own."""
        if table.layout.id_column is None:
            return None
        try:
            id = str(UUID(str(row.cell(table.layout.id_column)).strip()))
        except ValueError:
            return None
        return None if (table.record_type.name, id) in self._claimed else id

    def _value(self, row: _Row, column: SheetColumn, cell: Any, said: str, patient: bool) -> Any:
        """Return the value of a cell; raises `InvalidValue`."""
        kind = column.column.kind
        if not said:
            return kind.empty
        if isinstance(cell, CellError):
            raise InvalidValue(CELL_ERROR)
        if not isinstance(kind, kinds.Reference):
            return column.from_cell(cell)
        text = as_text(cell, self._languages[0])
        try:
            return self._references.resolve(kind.target, text)
        except InvalidValue as error:
            if error.message.text is not kinds.UNKNOWN_RECORD:
                raise
            if patient and kind.target == row.record_type.name:
                raise _Waits from None
            for one in row.created:
                if type(one) is self._before.type_of(kind.target).cls and one.name == text:  # type: ignore[attr-defined]
                    return one.id
            record = self._references.create(kind.target, text)
            if record is None:
                raise
        row.created.append(record)
        return record.id

    # --- Deciding ---------------------------------------------------------------------------

    def _settle(self, row: _Row) -> None:
        """Decide what becomes of a row, and plan it."""
        if row.existing is None and not row.problems:
            self._match(row)
        if row.existing is not None:
            self._claimed[row.record_type.name, row.existing.id] = row.number
            self._settle_existing(row, row.existing)
        else:
            self._settle_new(row)

    def _match(self, row: _Row) -> None:
        """Find the record that a row without a known id is about."""
        name = row.record_type.name
        found = self._matcher.match(name, row.values)
        free = [id for id in found if (name, id) not in self._claimed]
        if row.id is not None and len(free) != 1:
            return  # it has an id of its own, so it is one of its own
        if len(free) > 1:
            row.reject(None, "", Message.of(AMBIGUOUS_ROW, n=len(free)))
        elif free:
            row.existing = self._before.table(name)[free[0]]
        elif found:
            first = self._claimed[name, found[0]]
            row.reject(None, "", Message.of(REPEATED_ROW, row=first))

    def _settle_existing(self, row: _Row, existing: Record) -> None:
        base = self._book.base.of(row.record_type.name, existing.id) or {}
        taken: dict[str, Any] = {}
        cells: list[PlannedCell] = []
        conflict = False
        for key, value in row.values.items():
            ours = getattr(existing, key)
            if value == ours:
                continue
            at, column = row.columns.by_key[key]
            theirs = column.canonical(value) or canonical(row.cell(at))
            verdict = merge(base.get(key), digest(theirs), digest(column.canonical(ours)))
            if verdict in (Verdict.SAME, Verdict.KEPT):
                continue
            clashes = verdict is Verdict.CONFLICT
            conflict = conflict or clashes
            if not clashes or self._options.on_conflict == "take":
                taken[key] = value
            cells.append(self._cell(row, key, ours, value, clashes))
        draft = {**row.record_type.values(existing), **taken}
        if taken:
            known = rules.validate(row.record_type, row.record_type.values(existing), self._before)
            self._check(row, draft, known)
        kind: RowKind = "conflict" if conflict else "changed" if taken else "unchanged"
        if taken and not row.problems:
            self._keep(row, Change(existing, replace(existing, **taken)))
        self._plan_row(row, kind, existing.id, self._before.title(existing, self._screen), cells)

    def _settle_new(self, row: _Row) -> None:
        draft = {one.key: row.values.get(one.key, one.empty) for one in row.record_type.fields}
        _fill_in(row.record_type, draft)
        if not row.problems:
            self._check(row, draft, {})
        cells: list[PlannedCell] = []
        id = None
        if not row.problems:
            record = row.record_type.cls(**{**draft, "id": row.id or new_id()})
            id = record.id
            self._keep(row, Change(None, record))
            self._claimed[row.record_type.name, id] = row.number
            self._matcher.add(record)
            if _refers_to_itself(row.record_type):
                self._references.add(record)
            filled = ((key, value) for key, value in draft.items() if value not in (None, ()))
            cells = [self._cell(row, key, None, value) for key, value in filled]
        self._plan_row(row, "new", id, self._said_title(row), cells)

    def _check(self, row: _Row, draft: Mapping[str, Any], known: Mapping[str, Message]) -> None:
        """Note what the rules say against a draft, beyond what was so before."""
        for key, message in rules.validate(row.record_type, draft, self._before).items():
            if key in known or message.text is rules.MISSING_RECORD:
                continue  # references were resolved, perhaps to records of this very import
            at = row.columns.by_key[key][0] if key in row.columns.by_key else None
            if at is None:
                label = row.record_type.by_key[key].label
                problem = Message.of(IN_FIELD, field=label, problem=message)
                sheet = row.table.sheet.name
                row.problems.append(Problem(sheet, "", "", key_of(message), problem, row.number))
            else:
                row.reject(at, as_text(row.cell(at), self._screen), message)

    def _keep(self, row: _Row, change: Change) -> None:
        """Plan a change, and before it the records that its names make."""
        assert change.after is not None
        meant = {one.get(change.after) for one in row.record_type.references}
        for record in row.created:
            if record.id not in meant:
                continue  # named in a cell that is not taken
            made = Change(None, record)
            self._changes.append(made)
            self._references.add(record)
            self._matcher.add(record)
            self._claimed[made.type.name, record.id] = row.number
            name = made.type.by_key["name"]
            cells = [PlannedCell(name.key, name.label, "", name.get(record))]
            sheet = row.table.sheet.name
            self._rows.append(
                PlannedRow(sheet, row.number, made.type.name, "new", record.id, "", cells)
            )
        self._changes.append(change)

    def _cell(
        self, row: _Row, key: str, before: Any, after: Any, conflict: bool = False
    ) -> PlannedCell:
        """Return a value before and after as the screen writes it."""
        field = row.record_type.by_key[key]
        kind, inventory = field.kind, self._before
        text = kind.text(after, self._screen, inventory)
        if not text and key in row.columns.by_key:  # a record of this import
            text = as_text(row.cell(row.columns.by_key[key][0]), self._screen)
        return PlannedCell(
            key, field.label, kind.text(before, self._screen, inventory), text, conflict
        )

    def _plan_row(
        self, row: _Row, kind: RowKind, id: str | None, title: str, cells: list[PlannedCell]
    ) -> None:
        if row.problems:
            kind, cells = "rejected", []
        name, sheet = row.record_type.name, row.table.sheet.name
        self._rows.append(PlannedRow(sheet, row.number, name, kind, id, title, cells, row.problems))

    def _said_title(self, row: _Row) -> str:
        """Return what a row seems to be called, for one that makes no record."""
        for key in ("name", "title"):
            if key in row.columns.by_key:
                return as_text(row.cell(row.columns.by_key[key][0]), self._screen)
        return next((as_text(one, self._screen) for one in row.cells if one is not None), "")


def _refers_to_itself(record_type: RecordType) -> bool:
    """Tell whether a row of a type may name another row of the same sheet."""
    kinds_ = (one.kind for one in record_type.references)
    return any(one.target == record_type.name for one in kinds_ if isinstance(one, kinds.Reference))


def _fill_in(record_type: RecordType, draft: dict[str, Any]) -> None:
    """Give a new record what a sheet may leave out: usual values of lists, a channel's name."""
    for one in record_type.fields:
        if one.required and draft[one.key] is None and isinstance(one.kind, kinds.OneOf):
            draft[one.key] = one.first_value()
    if "handle" in draft and not draft["name"] and draft["handle"]:
        draft["name"] = draft["handle"].removeprefix("@")
