"""The sheets of a file that are taken in, and what each of their columns is taken for.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from channelinventory.domain.fields import RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
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
    SECRET_COLUMN,
    UNKNOWN_COLUMN,
    Problem,
)
from channelinventory.exchange.reading.book import Book, Sheet
from channelinventory.exchange.reading.reasons import REASONS

from .addresses import Addresses
from .days import find_day
from .fixed import find_fixed, texts_around
from .headers import fold_header
from .layout import ID, Layout, Why
from .mapping import Mapper
from .own import is_cover
from .take import Understanding, take
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
    if not any(row for sheet in book.sheets for row in sheet.rows):
        message = Message.of(REASONS["EMPTY"], file=book.name)
        result.problems.append(Problem("", "", "", "no_data", message, 0))
    for sheet in chosen:
        result.layouts[sheet.name] = mapper.layout(sheet)
    for at, sheet in enumerate(chosen):
        layout = result.layouts[sheet.name]
        sheet = chosen[at] = layout.turned or sheet
        if layout.record_type is not None:
            same = [one.sheet for one in result.layouts.values() if _alike(one, layout)]
            find_fixed(layout, sheet, book, inventory, languages, addresses, same)
            around = texts_around(layout, sheet, book, languages[0])
            find_day(layout, around, book.modified)
        take(result, book, sheet, options)
    # A heading without its sheet's name is that of a sheet which is taken in.
    for layout in sorted(
        (result.layouts[sheet.name] for sheet in chosen),
        key=lambda one: one.record_type is None or not one.wanted,
    ):
        _map(result, layout)
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
        covers: list[str | None] = [one.name for one in book.sheets if is_cover(one, languages)]
        covers = covers or [book.cover]
        return [one for one in book.sheets if one.name not in covers]
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
        place = layout.address(column.place, row)
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
    cell = layout.address(place, row)
    return Problem(layout.sheet, cell, "", "unknown_column", message, row)


def _plain(layout: Layout, target: str | None) -> str | None:
    """Return a target without its detail; one of a sheet that is not understood is none."""
    if target is None or layout.record_type is None:
        return None
    type_name, key, _ = split(target)
    satellites = SATELLITES.get(layout.record_type.name, {})
    assert type_name == layout.record_type.name or type_name in satellites, target
    return f"{type_name}.{key}"
