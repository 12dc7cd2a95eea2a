"""The sheets of a file that are taken in, and what each of their columns is taken for.

Floor: exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.planning.preview import Options
from channelinventory.exchange.problems import NO_HEADERS, NO_ROWS, SECRET_COLUMN, Problem
from channelinventory.exchange.reading.book import Book, Sheet

from .headers import fold_header
from .mapping import Layout, Vocabulary

NO_SHEET = N_("Import", "“{file}” has no sheet “{sheet}”. It has: {sheets}.")
NO_TYPE = N_("Import", "There is no record type “{name}”. Possible: {names}.")
NO_FIELD = N_("Import", "There is no field “{name}” in {type}. Possible: {names}.")
NO_COLUMN = N_("Import", "“{file}” has no column “{header}”. Check the heading.")


@dataclass(slots=True)
class Table:
    """One sheet with its layout."""

    sheet: Sheet
    layout: Layout

    @property
    def record_type(self) -> RecordType:
        """What the sheet records."""
        return self.layout.record_type

    @property
    def first_row(self) -> int:
        """The number of the first row below the headings, from 1."""
        return self.layout.header_row + 2


@dataclass(slots=True)
class Understanding:
    """How a file is read: its tables, what each heading is taken for, and warnings."""

    tables: list[Table] = field(default_factory=list)
    mapping: dict[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def understand(
    book: Book, types: Mapping[str, RecordType], languages: Sequence[Language], options: Options
) -> Understanding:
    """Return the reading of a file; raises `InventoryError` for a choice that does not fit it."""
    wanted = _wanted(types, options)
    vocabulary = Vocabulary(types, languages)
    result = Understanding()
    for sheet in _chosen(book, options.sheet):
        layout = _layout(vocabulary, book, sheet, options.record, wanted)
        if layout is None:
            if any(sheet.rows):
                message = Message.of(NO_HEADERS, sheet=sheet.name)
                result.problems.append(Problem(sheet.name, "", "", "no_headers", message, 1))
        elif options.record in (None, layout.record_type.name):
            table = Table(sheet, layout)
            if len(sheet.rows) < table.first_row and not book.exported:
                message = Message.of(NO_ROWS, sheet=sheet.name)
                row = table.first_row
                result.problems.append(Problem(sheet.name, "", "", "no_rows", message, row))
            result.tables.append(table)
    for table in result.tables:
        _map(table, result)
    seen = {fold_header(header) for one in result.tables for header in one.layout.headers}
    for header in options.mapping:
        if fold_header(header) not in seen:
            raise InventoryError(NO_COLUMN, file=book.name, header=header)
    return result


def _chosen(book: Book, name: str | None) -> list[Sheet]:
    """Return the sheets the user wants."""
    if name is None:
        return [one for one in book.sheets if one.name != book.base.cover]
    chosen = [one for one in book.sheets if one.name.casefold() == name.casefold()]
    if not chosen:
        names = ", ".join(one.name for one in book.sheets)
        raise InventoryError(NO_SHEET, file=book.name, sheet=name, sheets=names)
    return chosen


def _wanted(types: Mapping[str, RecordType], options: Options) -> dict[str, str | None]:
    """Return the user's mapping by folded heading, `channel.handle` shortened to `handle`."""
    if options.record is not None and options.record not in types:
        raise InventoryError(NO_TYPE, name=options.record, names=", ".join(types))
    wanted: dict[str, str | None] = {}
    for header, target in options.mapping.items():
        type_name, _, key = (target or "").rpartition(".")
        type_name = type_name or options.record or ""
        if type_name and type_name not in types:
            raise InventoryError(NO_TYPE, name=type_name, names=", ".join(types))
        possible = [types[type_name]] if type_name else list(types.values())
        if key and not any(key in one.by_key for one in possible):
            one = possible[0] if type_name else types["channel"]
            names = ", ".join(one.by_key)
            raise InventoryError(NO_FIELD, name=key, type=one.label, names=names)
        wanted[fold_header(header)] = key or None
    return wanted


def _layout(
    vocabulary: Vocabulary,
    book: Book,
    sheet: Sheet,
    record: str | None,
    wanted: Mapping[str, str | None],
) -> Layout | None:
    """Return how a sheet is read; ids that were exported say its type for certain."""
    if not book.base:
        return vocabulary.layout(sheet.name, sheet.rows, record, wanted)
    layout = vocabulary.layout(sheet.name, sheet.rows, None, wanted)
    if layout is None or layout.id_column is None:
        return layout
    at = layout.id_column
    ids = [row[at] for row in sheet.rows[layout.header_row + 1 :] if len(row) > at]
    types = Counter(book.base.types(ids)).most_common(1)
    if types and types[0][0] != layout.record_type.name:
        return vocabulary.layout(sheet.name, sheet.rows, types[0][0], wanted)
    return layout


def _map(table: Table, result: Understanding) -> None:
    """Say what each heading is taken for, and which columns are left out for safety."""
    layout = table.layout
    for at, header in enumerate(layout.headers):
        if not header:
            continue
        key = "id" if at == layout.id_column else layout.keys[at]
        target = f"{table.record_type.name}.{key}" if key else None
        name = header
        if name in result.mapping and result.mapping[name] != target:
            name = f"{table.sheet.name}!{header}"
        result.mapping[name] = target
        if at in layout.secrets:
            row = layout.header_row + 1
            place = f"{get_column_letter(at + 1)}{row}"
            message = Message.of(SECRET_COLUMN, header=header)
            warning = Problem(table.sheet.name, place, "", "secret_column", message, row)
            result.problems.append(warning)
