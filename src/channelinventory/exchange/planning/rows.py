"""Reading the rows of a part: whose record each is, its values, and what could not be read.

Floor: exchange. Bad data is never an error but a problem of its row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

from channelinventory.domain import kinds
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.exchange.base import digest, row_digest
from channelinventory.exchange.columns import SheetColumn, as_text, canonical, sheet_column
from channelinventory.exchange.options import Options
from channelinventory.exchange.problems import (
    CELL_ERROR,
    NO_RESULT_OF_FORMULA,
)
from channelinventory.exchange.reading.book import NO_RESULT, Book, CellError
from channelinventory.exchange.texts import CLEARING
from channelinventory.exchange.understanding.synonyms import BLANKS

from .meanings import meaning
from .parts import Part, Place
from .references import References
from .row import Row
from .slashes import day_first, month_first

_FEW = (kinds.OneOf, kinds.YesNo)
"""Kinds of which a column holds few different values, so that each is read once."""

_DAYS = (kinds.Date, kinds.Moment)


class Waits(Exception):
    """A row refers to a record that a later row of the same part may add."""


class RowReader:
    """Reads the rows of one part; what can be done once for a column is done here."""

    def __init__(
        self,
        part: Part,
        book: Book,
        inventory: Inventory,
        references: References,
        languages: Sequence[Language],
        options: Options,
    ) -> None:
        self.part, self._book, self._references = part, book, references
        self._before, self._languages, self._options = inventory, languages, options
        self._known = inventory.table(part.record_type.name)
        self._own = part.id_column is not None
        self._links = {} if self._own else part.table.sheet.links
        by_key = part.record_type.by_key
        self.columns: list[tuple[Place, SheetColumn, Callable[[Any], Any]]] = []
        days = [one.at for one in part.places if isinstance(by_key[one.key].kind, _DAYS)]
        american = month_first((cells for _, cells in part.rows), days)
        for place in part.places:
            field = by_key[place.key]
            column = sheet_column(field, place.key, inventory, references.names, languages)
            read = column.from_cell
            if not self._own:
                read = meaning(part.record_type, place, languages[0], read)
            if american and isinstance(field.kind, _DAYS):
                read = _with_day_first(read)
            self.columns.append(
                (place, column, _once(read) if isinstance(field.kind, _FEW) else read)
            )
        self.by_key = {place.key: (place, column) for place, column, _ in self.columns}
        self._width = max((place.at for place in part.places), default=0) + 1
        self._exported = self._exported_cells()

    def _exported_cells(self) -> Callable[[Sequence[Any]], Sequence[Any]] | None:
        """Return what picks the cells of a row in the order in which they were exported."""
        if not self._own or not self._book.base:
            return None
        keys = self._book.base.keys(self.part.record_type.name)
        if not keys or not all(key in self.by_key for key in keys):
            return None
        places = [self.by_key[key][0].at for key in keys]
        return itemgetter(*places) if len(places) > 1 else lambda cells: [cells[places[0]]]

    def untouched(self, id: str, cells: Sequence[Any]) -> bool:
        """Tell whether a row says what was exported, without a look at single cells."""
        if self._exported is None:
            return False
        known = self._book.base.row(self.part.record_type.name, id)
        if known is None:
            return False
        try:
            picked = self._exported(cells)
        except IndexError:  # blank cells at the end of a row are not there
            picked = self._exported([*cells, *[None] * (self._width - len(cells))])
        texts = [cell if cell.__class__ is str else canonical(cell) for cell in picked]
        return row_digest(texts) == known

    def id_of(self, cells: Sequence[Any]) -> str | None:
        """Return the id of a row, None where it has none of its own."""
        at = self.part.id_column
        if at is None or at >= len(cells):
            return None
        text = str(cells[at])
        if text in self._known:
            return text
        try:
            return str(UUID(text.strip()))
        except ValueError:
            return None

    def said(self, cells: Sequence[Any]) -> Mapping[str, str]:
        """Return what a row says, by field."""
        return {
            place.key: canonical(cells[place.at] if place.at < len(cells) else None)
            for place, _, _ in self.columns
        }

    def edits(self, id: str, cells: Sequence[Any]) -> int:
        """Return how many cells of a row say something else than was exported, or is here."""
        base = self._book.base.of(self.part.record_type.name, id)
        existing = self._known.get(id)
        count = 0
        for place, column, _ in self.columns:
            said = canonical(cells[place.at] if place.at < len(cells) else None)
            if base is not None:
                count += base.get(place.key, digest(said)) != digest(said)
            elif existing is not None:
                count += column.canonical(getattr(existing, place.key)) != said
        return count

    def read(self, row: Row, patient: bool) -> None:
        """Read what a row says differently from its record, or all of it for a new one.

        Raises `Waits` where a patient row refers to a record that may come below it.
        """
        existing, foreign = row.existing, not self._own
        cells, width = row.cells, len(row.cells)
        for place, column, read in self.columns:
            cell = cells[place.at] if place.at < width else None
            if cell is None and not self._options.clear_blank:
                continue
            said = canonical(cell)
            if (
                said
                and self._links
                and isinstance(column.column.kind, kinds.Url)
                and "." not in said
            ):
                cell = self._links.get((row.number - 1, place.at), cell)
                said = canonical(cell)
            if foreign and said.casefold() in BLANKS and not isinstance(column.column.kind, _FEW):
                said = ""
            if said[:1] == "[" and said.casefold() in CLEARING:
                row.values[place.key] = column.column.kind.empty
                continue
            if not said and not self._options.clear_blank:
                continue
            if existing is not None and self._unedited(existing, column, said):
                continue
            try:
                row.values[place.key] = self._value(row, column, read, cell, said, patient)
            except InvalidValue as error:
                row.reject(place, as_text(cell, self._languages[0]), error.message)

    def _unedited(self, existing: Record, column: SheetColumn, said: str) -> bool:
        """Tell whether a cell says what is here, or what was exported (then ours is kept)."""
        if said == column.canonical(getattr(existing, column.key)):
            return True
        base = self._book.base.of(self.part.record_type.name, existing.id)
        return base is not None and base.get(column.key) == digest(said)

    def _value(
        self,
        row: Row,
        column: SheetColumn,
        read: Callable[[Any], Any],
        cell: Any,
        said: str,
        patient: bool,
    ) -> Any:
        """Return the value of a cell; raises `InvalidValue`."""
        kind = column.column.kind
        if not said:
            return kind.empty
        if isinstance(cell, CellError):
            raise InvalidValue(NO_RESULT_OF_FORMULA if cell is NO_RESULT else CELL_ERROR)
        if not isinstance(kind, kinds.Reference):
            return read(cell)
        return self.refer(row, kind.target, as_text(cell, self._languages[0]), patient)

    def refer(
        self, row: Row, target: str, text: str, patient: bool = False, *, ours: bool = False
    ) -> str:
        """Return the id of the record that a text means, a new one of this row included.

        Raises `InvalidValue` where there is none and a name alone does not make one; that of a
        start set (`ours`) does.
        """
        try:
            return self._references.resolve(target, text, (row.sheet, row.number))
        except InvalidValue as error:
            if error.message.text is not kinds.UNKNOWN_RECORD:
                raise
            if patient and target == row.record_type.name:
                raise Waits from None
            made = self._references.create(target, text, row.created, ours=ours)
            if made is None:
                raise
        return made.id

    def find(self, target: str, text: str) -> str:
        """Return the id of the record here that a text means; raises `InvalidValue`."""
        return self._references.resolve(target, text)

    def title(self, target: str, id: str | None, row: Row) -> str:
        """Return what a record is called, one that the row itself makes included."""
        if id is None:
            return ""
        made = next((one for one in row.created if one.id == id), None)
        if made is not None:
            return str(made.name)  # type: ignore[attr-defined]
        return self._references.title(target, id)


def refers_to_itself(record_type: RecordType) -> bool:
    """Tell whether a row of a type may name another row of the same sheet."""
    targets = (one.kind for one in record_type.references)
    return any(
        isinstance(one, kinds.Reference) and one.target == record_type.name for one in targets
    )


def _with_day_first(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda cell: read(day_first(cell))


def _once(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a reader that reads each different text once."""
    known: dict[str, Any] = {}

    def cached(cell: Any) -> Any:
        if cell.__class__ is not str:
            return read(cell)
        if cell not in known:
            known[cell] = read(cell)
        return known[cell]

    return cached
