"""What becomes of a row: new, changed, unchanged, conflicting, rejected.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from channelinventory.domain import rules
from channelinventory.domain.changes import Change, since
from channelinventory.domain.fields import Record, new_id
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.registry import type_of
from channelinventory.domain.texts import Message
from channelinventory.exchange.base import digest
from channelinventory.exchange.columns import as_text, canonical
from channelinventory.exchange.options import Options
from channelinventory.exchange.problems import (
    DELETED_HERE,
    NO_COLUMN_SAYS,
    Problem,
    key_of,
)
from channelinventory.exchange.reading.book import Book
from channelinventory.exchange.reading.book import Row as Cells

from .defaults import fill_in
from .matching import Matcher
from .merge import Verdict, merge
from .parts import Part
from .preview import PlannedCell, PlannedRow, RowKind
from .questions import TAKE, Questions
from .recognise import Recogniser
from .references import References
from .row import IN_FIELD, Row
from .rows import RowReader, refers_to_itself


class Decider:
    """Settles rows, one after another, into changes and lines of the preview."""

    def __init__(
        self,
        inventory: Inventory,
        book: Book,
        languages: Sequence[Language],
        screen: Language,
        options: Options,
        references: References,
        matcher: Matcher,
        questions: Questions,
        deleted: Collection[str],
        changes: list[Change],
        rows: list[PlannedRow],
    ) -> None:
        self._before, self._book, self._languages = inventory, book, languages
        self._screen, self._options, self._references = screen, options, references
        self._matcher, self._questions, self._deleted = matcher, questions, deleted
        self._changes, self._rows = changes, rows
        self.whose = Recogniser(inventory, matcher, references, questions)

    def is_untouched(
        self, part: Part, number: int, id: str, cells: Cells, reader: RowReader
    ) -> bool:
        """Settle a row that says what was exported, and tell whether it was one."""
        name = part.record_type.name
        known = self._before.table(name).get(id)
        sheet = part.table.sheet.name
        if self.whose.is_anothers(name, id, sheet, number) or not reader.untouched(id, cells):
            return False
        if known is None and id not in self._deleted:
            return False  # an export of another inventory
        self.whose.claim(name, id, sheet, number)
        title = self._before.titles(name, self._screen)[id] if known else ""
        self._rows.append(PlannedRow(sheet, number, name, "unchanged", id, title))
        return True

    def settle(self, row: Row, reader: RowReader) -> None:
        """Decide what becomes of a row, and plan it."""
        if row.existing is None and not row.problems:
            self.whose.match(row)
        if row.existing is not None:
            self.whose.claim(row.record_type.name, row.existing.id, row.sheet, row.number)
            self._settle_existing(row, row.existing, reader)
        elif row.id is not None and row.id in self._deleted and not row.problems:
            self._settle_deleted(row, reader)
        else:
            self._settle_new(row, reader)

    # --- What is here already -----------------------------------------------------------------

    def _settle_existing(self, row: Row, existing: Record, reader: RowReader) -> None:
        base = self._book.base.of(row.record_type.name, existing.id) or {}
        taken: dict[str, Any] = {}
        cells: list[PlannedCell] = []
        title = self._before.titles(row.record_type.name, self._screen)[existing.id]
        conflict = False
        for key, value in row.values.items():
            ours = getattr(existing, key)
            if value == ours:
                continue
            question = ""
            if key in reader.by_key:
                place, column = reader.by_key[key]
                theirs = column.canonical(value) or canonical(row.cell(place.at))
                if value == column.column.kind.empty:
                    theirs = ""
                verdict = merge(base.get(key), digest(theirs), digest(column.canonical(ours)))
                if verdict in (Verdict.SAME, Verdict.KEPT):
                    continue
                if verdict is Verdict.CONFLICT:
                    question = self._ask(row, existing, title, key, value)
            if not question or self._questions.answer(question) == TAKE:
                taken[key] = value
            conflict = conflict or bool(question)
            cells.append(self._cell(row, reader, key, ours, value, question))
        for key, value in since(existing, taken).items():
            if not self._brings(row, reader, key, base):
                taken[key] = value
                cells.append(self._cell(row, reader, key, getattr(existing, key), value))
        if taken:
            draft = {**row.record_type.values(existing), **taken}
            known = rules.validate(row.record_type, row.record_type.values(existing), self._before)
            self._check(row, reader, draft, known)
        kind: RowKind = "conflict" if conflict else "changed" if taken else "unchanged"
        after = existing
        if taken and not row.problems:
            after = replace(existing, **taken)
            self._keep(row, Change(existing, after))
        if not row.problems:
            row.part.records.setdefault(row.number, []).append(after)
        self._plan_row(row, kind, existing.id, title, cells)

    def _brings(self, row: Row, reader: RowReader, key: str, base: Mapping[str, str]) -> bool:
        """Tell whether a row says a field itself: otherwise than when it was exported, if it was.

        Where no export is known, so does whatever stands there, lest it be taken the next time.
        """
        if key in row.values or key not in reader.by_key:
            return key in row.values
        said = canonical(row.cell(reader.by_key[key][0].at))
        return key not in base and (bool(said) or self._options.clear_blank)

    def _ask(self, row: Row, existing: Record, title: str, key: str, value: Any) -> str:
        """Ask which of two values holds; return the key of the question."""
        field, screen = row.record_type.by_key[key], self._screen
        ours, theirs = (
            field.kind.text(one, screen, self._before) for one in (field.get(existing), value)
        )
        record = f"{row.record_type.name}:{existing.id}"
        usual = self._options.on_conflict
        question = self._questions.conflict(record, title, (key, field.label), ours, theirs, usual)
        question.rows.append((row.sheet, row.number))
        return question.key

    def _settle_deleted(self, row: Row, reader: RowReader) -> None:
        """Ask about a record that was deleted here and edited in the sheet."""
        assert row.id is not None
        title = self._said_title(row, reader)
        question = self._questions.deleted(f"{row.record_type.name}:{row.id}", title)
        question.rows.append((row.sheet, row.number))
        if question.answer == TAKE:
            self._settle_new(row, reader)
            return
        problem = Problem(row.sheet, "", title, "deleted_here", Message(DELETED_HERE), row.number)
        self.whose.claim(row.record_type.name, row.id, row.sheet, row.number)
        self._plan_row(row, "conflict", row.id, title, [])
        self._rows[-1].problems = [problem]

    # --- What is new --------------------------------------------------------------------------

    def _settle_new(self, row: Row, reader: RowReader) -> None:
        if row.repeated:
            return  # the same figure or person twice for one channel
        values = {**row.derived, **row.values}
        draft = {**row.record_type.blank, **values}
        fill_in(row.record_type, draft)
        if not row.problems:
            self._check(row, reader, draft, {})
        record = None
        if not row.problems:
            record = row.record_type.cls(**{**draft, "id": row.id or new_id()})
            self._keep(row, Change(None, record))
            self.whose.claim(row.record_type.name, record.id, row.sheet, row.number)
            self._matcher.add(record, row.told)
            if refers_to_itself(row.record_type):
                self._references.add(record)
            row.part.records.setdefault(row.number, []).append(record)
        title = "" if record else self._said_title(row, reader)
        self._plan_row(row, "new", record.id if record else None, title, [], record)

    def _check(
        self, row: Row, reader: RowReader, draft: Mapping[str, Any], known: Mapping[str, Message]
    ) -> None:
        """Note what the rules say against a draft, beyond what was so before."""
        for key, message in rules.validate(row.record_type, draft, self._before).items():
            if key in known or message.text is rules.MISSING_RECORD:
                continue  # references were resolved, perhaps to records of this very import
            if key in reader.by_key:
                place, _ = reader.by_key[key]
                row.reject(place, as_text(row.cell(place.at), self._screen), message)
            else:
                label = row.record_type.by_key[key].label
                if message.text is rules.REQUIRED and key in row.part.table.layout.missing:
                    message = Message.of(NO_COLUMN_SAYS, field=label)
                problem = Message.of(IN_FIELD, field=label, problem=message)
                row.problems.append(
                    Problem(row.sheet, "", "", key_of(message), problem, row.number)
                )

    def _keep(self, row: Row, change: Change) -> None:
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
            name = type_of(record).name
            self.whose.claim(name, record.id, row.sheet, row.number)
            self._rows.append(
                PlannedRow(row.sheet, row.number, name, "new", record.id, "", record=record)
            )
        self._changes.append(change)

    # --- The preview --------------------------------------------------------------------------

    def _cell(
        self, row: Row, reader: RowReader, key: str, before: Any, after: Any, question: str = ""
    ) -> PlannedCell:
        """Return a value before and after as the screen writes it."""
        field = row.record_type.by_key[key]
        kind, inventory = field.kind, self._before
        text = kind.text(after, self._screen, inventory)
        if not text and after and key in reader.by_key:  # a record of this import
            text = as_text(row.cell(reader.by_key[key][0].at), self._screen)
        return PlannedCell(
            key,
            field.label,
            kind.text(before, self._screen, inventory),
            text,
            bool(question),
            question,
        )

    def _plan_row(
        self,
        row: Row,
        kind: RowKind,
        id: str | None,
        title: str,
        cells: Sequence[PlannedCell],
        record: Record | None = None,
    ) -> None:
        if row.problems:
            kind, cells = "rejected", ()
        name = row.record_type.name
        self._rows.append(
            PlannedRow(row.sheet, row.number, name, kind, id, title, cells, row.problems, record)
        )

    def _said_title(self, row: Row, reader: RowReader) -> str:
        """Return what a row seems to be called, for one that makes no record."""
        for key in ("name", "title"):
            if key in reader.by_key:
                return as_text(row.cell(reader.by_key[key][0].at), self._screen)
        return next((as_text(one, self._screen) for one in row.cells if one is not None), "")
