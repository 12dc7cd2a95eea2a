"""The sheets of a file that are taken in, and what each of their columns is taken for.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from channelinventory.domain.fields import RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.exchange.options import (
    NO_COLUMN,
    NO_FIELD,
    NO_SHEET,
    NO_TYPE,
    Options,
    WrongChoice,
)
from channelinventory.exchange.places import letter
from channelinventory.exchange.problems import (
    FILLED_DOWN,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    LEFT_OUT,
    NO_HEADERS,
    NO_RESULT_OF_FORMULA,
    NO_ROWS,
    SECRET_COLUMN,
    TRANSPOSED,
    UNKNOWN_COLUMN,
    Problem,
)
from channelinventory.exchange.reading.book import NO_RESULT, Book, Row, Sheet

from .addresses import Addresses
from .fixed import find_fixed
from .headers import fold_header
from .layout import ID, ColumnReading, Layout, Why
from .mapping import Mapper
from .own import is_cover
from .rows import Data, Reason, data_rows
from .targets import SATELLITES, split
from .vocabulary import Vocabulary

SECOND_COLUMN = N_(
    "Import",
    "The column “{header}” is left out, because “{other}” stands for the same. "
    "Assign it otherwise if it is to be kept.",
)
SWAPPED = N_(
    "Import",
    "Below “{header}” stands what stood below “{other}” in the export. It is taken for that again; "
    "assign it otherwise if the new heading is right.",
)
_REASONS: Mapping[str, Text] = {
    "total": N_("Import", "a total"),
    "footnote": N_("Import", "a note below the table"),
    "repeated_heading": N_("Import", "headings once more"),
    "title": N_("Import", "a title between the rows"),
}


@dataclass(slots=True)
class Table:
    """One sheet that is taken in: its layout and its rows of data, with their numbers from 1."""

    sheet: Sheet
    layout: Layout
    rows: Sequence[tuple[int, Row]]
    told: list[Problem] = field(default_factory=list)
    """What was decided about its rows and has to be looked at."""

    @property
    def record_type(self) -> RecordType:
        """What the sheet records."""
        assert self.layout.record_type is not None
        return self.layout.record_type


@dataclass(slots=True)
class Understanding:
    """How a file is read: its sheets, those taken in, what each heading is taken for, warnings."""

    layouts: dict[str, Layout] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    mapping: dict[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def understand(
    book: Book,
    inventory: Inventory,
    languages: Sequence[Language],
    options: Options,
    addresses: Addresses,
) -> Understanding:
    """Return the reading of a file; raises `WrongChoice` for a choice that does not fit it."""
    types = inventory.types
    vocabulary = Vocabulary(types, languages, addresses)
    mapper = Mapper(book, vocabulary, languages[0], options, _wanted(types, options))
    result = Understanding()
    chosen = _chosen(book, options.sheet, languages)
    told = [sheet.left_out for sheet in book.sheets]
    notes = (message for message in book.notes if message not in told)
    result.problems += [Problem("", "", "", "file", message, 0) for message in notes]
    for sheet in chosen:
        result.layouts[sheet.name] = mapper.layout(sheet)
    for sheet in chosen:
        layout = result.layouts[sheet.name]
        if layout.record_type is not None:
            same = [one.sheet for one in result.layouts.values() if _alike(one, layout)]
            find_fixed(layout, sheet, book, inventory, languages, addresses, same)
        _take(result, book, sheet, options)
    for sheet in chosen:
        _map(result, result.layouts[sheet.name])
    seen = {
        fold_header(name)
        for one in result.layouts.values()
        for header in (*one.headers, *one.head.headers)
        for name in (header, f"{one.sheet}!{header}")
    }
    for header in options.mapping:
        if fold_header(header) not in seen:
            raise WrongChoice(NO_COLUMN, file=book.name, header=header)
    return result


def _alike(one: Layout, other: Layout) -> bool:
    """Tell whether two sheets have the same headings."""
    return bool(one.signature) and one.signature == other.signature


def _chosen(book: Book, name: str | None, languages: Sequence[Language]) -> list[Sheet]:
    """Return the sheets the user wants."""
    if name is None:
        named = (one for one in book.sheets if one.name != book.cover)
        return [one for one in named if not is_cover(one, languages)]
    chosen = [one for one in book.sheets if one.name.casefold() == name.casefold()]
    if not chosen:
        names = ", ".join(one.name for one in book.sheets)
        raise WrongChoice(NO_SHEET, file=book.name, sheet=name, sheets=names)
    return chosen


def _wanted(types: Mapping[str, RecordType], options: Options) -> dict[str, str | None]:
    """Return the user's targets by folded heading; raises `WrongChoice` for an unknown one."""
    if options.record is not None and options.record not in types:
        raise WrongChoice(NO_TYPE, name=options.record, names=", ".join(types))
    wanted: dict[str, str | None] = {}
    for header, target in options.mapping.items():
        type_name, key, _ = split(target or "")
        type_name = type_name or options.record or ""
        if type_name and type_name not in types:
            raise WrongChoice(NO_TYPE, name=type_name, names=", ".join(types))
        possible = [types[type_name]] if type_name else list(types.values())
        if key and key != ID and not any(key in one.by_key for one in possible):
            one = possible[0] if type_name else types["channel"]
            names = ", ".join(one.by_key)
            raise WrongChoice(NO_FIELD, name=key, type=one.label, names=names)
        wanted[fold_header(header)] = target or None
    return wanted


def _take(result: Understanding, book: Book, sheet: Sheet, options: Options) -> None:
    """Take a sheet in, or say why not."""
    layout = result.layouts[sheet.name]
    if sheet.left_out is not None:
        result.problems.append(Problem(sheet.name, "", "", "sheet_left_out", sheet.left_out, 1))
    if not any(sheet.rows):
        layout.wanted = False
        return
    if layout.record_type is None:
        key, text = ("hidden_sheet", HIDDEN_SHEET) if sheet.hidden else ("no_headers", NO_HEADERS)
        if layout.transposed:
            key, text = "transposed", TRANSPOSED
        message = Message.of(text, sheet=sheet.name)
        result.problems.append(Problem(sheet.name, "", "", key, message, 1))
        _warn_of_formulas(result, sheet)
        return
    if options.record not in (None, layout.record_type.name):
        layout.wanted = False
    if not layout.wanted:
        if sheet.hidden:
            message = Message.of(HIDDEN_SHEET, sheet=sheet.name)
            result.problems.append(Problem(sheet.name, "", "", "hidden_sheet", message, 1))
        return
    if layout.id_column is not None:
        first = layout.head.first
        rows = [(at, row) for at, row in enumerate(sheet.rows[first:], first + 1) if row]
    else:
        data = data_rows(sheet, layout.head)
        rows = data.rows
        if data.filled_down:
            message = Message.of(FILLED_DOWN, n=data.filled_down)
            result.problems.append(Problem(sheet.name, "", "", "filled_down", message, 1))
        if "organisation" in layout.missing:
            rows = _titled(layout, data)
        for one in data.left_out:
            message = Message.of(LEFT_OUT, text=one.text, reason=_REASONS[one.reason])
            problem = Problem(sheet.name, f"A{one.row}", one.text, "left_out", message, one.row)
            result.problems.append(problem)
    if not rows and not book.exported:
        row = layout.head.first + 1
        message = Message.of(NO_ROWS, sheet=sheet.name)
        result.problems.append(Problem(sheet.name, "", "", "no_rows", message, row))
    for key, message in layout.guessed.items():
        said = str(message.args["name"])
        kind = "office" if key == "organisation" else "title"
        result.problems.append(Problem(sheet.name, "", said, kind, message, 1))
    if sheet.hidden_rows:
        message = Message.of(HIDDEN_ROWS, sheet=sheet.name, n=sheet.hidden_rows)
        result.problems.append(Problem(sheet.name, "", "", "hidden_rows", message, 1))
    if sheet.hidden_columns and not book.exported:  # an export hides that of the ids
        message = Message.of(HIDDEN_COLUMNS, sheet=sheet.name, n=sheet.hidden_columns)
        result.problems.append(Problem(sheet.name, "", "", "hidden_columns", message, 1))
    result.tables.append(Table(sheet, layout, rows))


def _warn_of_formulas(result: Understanding, sheet: Sheet) -> None:
    """Say that formulas were saved without their results; such cells only look blank."""
    for number, row in enumerate(sheet.rows, 1):
        if NO_RESULT in row:
            place = f"{letter(row.index(NO_RESULT))}{number}"
            message = Message(NO_RESULT_OF_FORMULA)
            problem = Problem(sheet.name, place, "", "formula_without_value", message, number)
            result.problems.append(problem)
            return


def _titled(layout: Layout, data: Data) -> list[tuple[int, Row]]:
    """Let the titles between the rows say whose channels stand below them, in a column more."""
    titles = [one for one in data.left_out if one.reason is Reason.TITLE]
    if not titles:
        return data.rows
    place = len(layout.columns)
    header = letter(place)
    layout.columns.append(
        ColumnReading(place, header, "channel.organisation", sure=0.5, why=Why.CONTENT)
    )
    layout.missing = tuple(key for key in layout.missing if key != "organisation")
    rows: list[tuple[int, Row]] = []
    for number, row in data.rows:
        title = next((one.text for one in reversed(titles) if one.row < number), None)
        rows.append((number, [*row, *[None] * (place - len(row)), title]))
    data.left_out = [one for one in data.left_out if one.reason is not Reason.TITLE]
    return rows


def _map(result: Understanding, layout: Layout) -> None:
    """Say what each heading is taken for, and which columns are left out."""
    row = layout.head.rows[-1] + 1 if layout.head.rows else layout.head.first + 1
    for column in layout.columns:
        header = column.header or (letter(column.place) if column.target else "")
        if not header:
            if layout.wanted and column.samples:
                result.problems.append(_unknown(layout, letter(column.place), column.place, row))
            continue
        target = _plain(layout, column.target)
        if column.place == layout.id_column:
            assert layout.record_type is not None
            target = f"{layout.record_type.name}.{ID}"
        name = header
        if name in result.mapping and result.mapping[name] != target:
            name = f"{layout.sheet}!{header}"
        result.mapping[name] = target
        place = f"{letter(column.place)}{row}"
        if column.secret:
            message = Message.of(SECRET_COLUMN, header=header)
            warning = Problem(layout.sheet, place, "", "secret_column", message, row)
            result.problems.append(warning)
        elif layout.wanted and column.swapped and column.why is Why.CONTENT:
            message = Message.of(SWAPPED, header=header, other=column.swapped)
            warning = Problem(layout.sheet, place, "", "swapped_headings", message, row)
            result.problems.append(warning)
        elif layout.wanted and target is None and column.why is Why.NONE and column.samples:
            result.problems.append(_unknown(layout, header, column.place, row, column.behind))


def _unknown(layout: Layout, header: str, place: int, row: int, behind: str = "") -> Problem:
    """Return the warning that a column with content is left out."""
    message = Message.of(UNKNOWN_COLUMN, header=header)
    if behind:
        message = Message.of(SECOND_COLUMN, header=header, other=behind)
    return Problem(layout.sheet, f"{letter(place)}{row}", "", "unknown_column", message, row)


def _plain(layout: Layout, target: str | None) -> str | None:
    """Return a target without its detail; one of a sheet that is not understood is none."""
    if target is None or layout.record_type is None:
        return None
    type_name, key, _ = split(target)
    satellites = SATELLITES.get(layout.record_type.name, {})
    assert type_name == layout.record_type.name or type_name in satellites, target
    return f"{type_name}.{key}"
