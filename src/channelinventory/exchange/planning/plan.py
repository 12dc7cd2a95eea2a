"""The plan of an import: every row of every sheet, and the one ChangeSet that would take them in.

Floor: exchange. Nothing is written here. Bad data is never an error but a rejected row with its
problems; a choice of the user's that does not fit the file is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from channelinventory.domain.changes import Change, ChangeSet
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.options import Options
from channelinventory.exchange.reading.book import Book
from channelinventory.exchange.reading.book import Row as Cells
from channelinventory.exchange.understanding.addresses import Addresses
from channelinventory.exchange.understanding.tables import understand

from .decide import Decider
from .doubts import conflicts, elsewhere, guessed, nearly_known
from .matching import Matcher
from .moved import moved
from .parts import Part, parts
from .preview import ImportPlan, PlannedCell, PlannedRow, Report
from .questions import Questions
from .references import References
from .row import Row
from .rows import RowReader, Waits, refers_to_itself
from .strands import Strands

IMPORT_OF = N_("Import", "Import of {file}: {n} record|Import of {file}: {n} records")
COMPARING = N_("Import", "Comparing {sheet}")


def plan(
    inventory: Inventory,
    book: Book,
    languages: Sequence[Language],
    options: Options,
    addresses: Addresses,
    *,
    deleted: Collection[str] = (),
    report: Report = lambda done, total, text: None,
) -> ImportPlan:
    """Return what taking in `book` would do.

    `languages` begins with that of the screen; a workbook of ours is compared in the language in
    which it was written. `deleted` are the ids of records that were deleted here.
    """
    return _Planner(inventory, book, languages, options, addresses, deleted, report).run()


class _Planner:
    """One import on its way."""

    def __init__(
        self,
        inventory: Inventory,
        book: Book,
        languages: Sequence[Language],
        options: Options,
        addresses: Addresses,
        deleted: Collection[str],
        report: Report,
    ) -> None:
        self._before, self._book, self._options, self._report = inventory, book, options, report
        own = [one for one in languages if one.code == book.language]
        self._languages = [*own, *(one for one in languages if one not in own)]
        self._screen = languages[0]
        self._addresses = addresses
        self._questions = Questions(options.answers)
        self._references = References(inventory, self._languages, addresses, self._questions)
        self._changes: list[Change] = []
        self._rows: list[PlannedRow] = []
        self._decider = Decider(
            inventory,
            book,
            self._languages,
            self._screen,
            options,
            self._references,
            Matcher(inventory),
            self._questions,
            deleted,
            self._changes,
            self._rows,
        )
        self._copied: set[tuple[str, int]] = set()
        self._done = self._total = 0

    def run(self) -> ImportPlan:
        """Plan all sheets, a type after the types it refers to."""
        understood = understand(
            self._book, self._before, self._languages, self._options, self._addresses
        )
        order = {name: rank for rank, name in enumerate(self._before.types)}
        held = [
            part
            for table in understood.tables
            for part in parts(table, self._before, self._languages[0])
        ]
        self._total = sum(len(part.rows) for part in held)
        held.sort(key=lambda one: order[one.record_type.name])
        readers = [self._reader(part) for part in held]
        self._tell_copies(readers)
        for reader in readers:
            self._plan_part(reader.part, reader)
        places = {one.name: rank for rank, one in enumerate(self._book.sheets)}
        self._rows.sort(key=lambda row: (places[row.sheet], row.row))
        # A record made from a name only may be of a type that comes after other changes.
        self._changes.sort(key=lambda change: order[change.type.name])
        after = self._before.apply(self._changes)
        for row in self._rows:
            if row.kind == "new" and row.record_id is not None:
                row.title = after.titles(row.record_type, self._screen).get(row.record_id) or ""
        in_rows = (problem for row in self._rows for problem in row.problems)
        return ImportPlan(
            ChangeSet(
                tuple(self._changes),
                Message.of(IMPORT_OF, file=self._book.name, n=len(self._changes)),
            ),
            self._rows,
            [
                *understood.problems,
                *(problem for table in understood.tables for problem in table.told),
                *nearly_known(self._questions),
                *elsewhere(self._rows, self._before, self._book, self._screen),
                *conflicts(self._rows, self._questions, understood.layouts),
                *in_rows,
            ],
            understood.mapping,
            understood.layouts,
            self._questions.all(),
            _writer(after, self._screen),
        )

    def _reader(self, part: Part) -> RowReader:
        return RowReader(
            part, self._book, self._before, self._references, self._languages, self._options
        )

    def _tell_copies(self, readers: Sequence[RowReader]) -> None:
        """Say which of the rows with the same id is the record: the least edited, the first.

        Those that say the same in another sheet, a copy of the first, say nothing.
        """
        places: dict[tuple[str, str], list[tuple[RowReader, int, Cells]]] = {}
        for reader in readers:
            if reader.part.id_column is not None:
                for number, cells in reader.part.rows:
                    if (id := reader.id_of(cells)) is not None:
                        key = reader.part.record_type.name, id
                        places.setdefault(key, []).append((reader, number, cells))
        for (name, id), rows in places.items():
            if len(rows) > 1:
                reader, number, cells = min(rows, key=lambda one: one[0].edits(id, one[2]))
                sheet, said = reader.part.table.sheet.name, reader.said(cells)
                self._decider.whose.claim(name, id, sheet, number)
                for other, at, its in rows:
                    if other is not reader and other.said(its) == said:
                        self._copied.add((other.part.table.sheet.name, at))

    def _plan_part(self, part: Part, reader: RowReader) -> None:
        """Plan the rows of a part; one that waits for another of them comes again later."""
        strands = Strands(part, reader, self._languages, self._addresses, self._before)
        message = Message.of(COMPARING, sheet=part.table.sheet.name)
        start = len(self._changes)
        rows: Sequence[tuple[int, Cells]] = part.rows
        patient = refers_to_itself(part.record_type)
        guesses: list[Row] = []
        edited: dict[int, tuple[str, Cells]] = {}
        while rows:
            waiting = []
            for number, cells in rows:
                self._done += 1
                self._report(self._done, self._total, message)
                if strands.blank(number, cells):
                    continue
                id = reader.id_of(cells)
                sheet = part.table.sheet.name
                if (sheet, number) in self._copied:
                    name = part.record_type.name
                    self._rows.append(PlannedRow(sheet, number, name, "unchanged", id, ""))
                    continue
                if id is not None and self._decider.is_untouched(part, number, id, cells, reader):
                    continue
                if id is not None:
                    edited[number] = id, cells
                try:
                    for row in strands.rows(number, cells, id):
                        if row.id is not None:
                            self._decider.whose.recognise(row)
                        reader.read(row, patient)
                        strands.finish(row)
                        self._decider.settle(row, reader)
                        if row.guess and row.existing is None and not row.problems:
                            guesses.append(row)
                except Waits:
                    waiting.append((number, cells))
            self._total += len(waiting)
            patient = len(waiting) < len(rows)
            rows = waiting
        self._references.apply(self._changes[start:])
        if edited and self._book.base:
            part.table.told += moved(reader, self._book.base, edited, len(part.rows))
        if guesses:
            part.table.told.append(guessed(guesses))


def _writer(after: Inventory, language: Language) -> Callable[[PlannedRow], Sequence[PlannedCell]]:
    """Return what writes the cells of a new record, when somebody looks at them."""

    def write(row: PlannedRow) -> Sequence[PlannedCell]:
        record = row.record
        if record is None:
            return ()
        cells = []
        for one in after.type_of(row.record_type).fields:
            value = one.get(record)
            if value is not None and value != ():
                text = one.kind.text(value, language, after)
                cells.append(PlannedCell(one.key, one.label, "", text))
        return cells

    return write
