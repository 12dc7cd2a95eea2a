"""A column in a sheet: how the values of each kind become cells, and cells values again.

Floor: exchange. Everything is chosen by the kind's class; a new field needs nothing here. Whether a
cell was edited is asked of its canonical text, so that a number re-saved by another program or a
moment without its microseconds is still the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from channelinventory.domain import kinds
from channelinventory.domain.collation import composed
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Column
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import NOT_A_DATE, NOT_A_NUMBER, Language
from channelinventory.domain.moments import to_local, to_utc

Cell = str | int | float | dt.date | dt.datetime | None
Names = Callable[[str], Mapping[str, str]]
"""Gives, for the name of a record type, the unique names of its records by id."""

EPOCH = dt.date(1899, 12, 30)
_FIRST_DAY = dt.date(1900, 3, 1)  # before it, programs disagree about Excel's day numbers
_EXACT = 10**15  # Excel keeps 15 digits
_SERIALS = range(10_000, 120_000)  # 1927 to 2228: a day number; anything else is no date
_BREAKS = re.compile(r"\r\n?")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,'’\s]\d{3})+")
_ESCAPED = re.compile(r"(?:_x005[Ff])*_x([0-9A-Fa-f]{4})_")  # programs differ in undoing it


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of one sheet in one language."""

    column: Column
    header: str
    to_cell: Callable[[Any], Cell]
    """Takes a value (never empty) to what stands in the cell."""
    from_cell: Callable[[Any], Any]
    """Takes a non-blank cell to a value; raises `InvalidValue`."""

    @property
    def key(self) -> str:
        """The field's key."""
        return self.column.key

    def cell(self, value: Any) -> Cell:
        """Return the cell of any value, None for an empty one."""
        return None if value is None or value == () else self.to_cell(value)

    def canonical(self, value: Any) -> str:
        """Return the canonical text of the cell that a value becomes."""
        return canonical(self.cell(value))


def sheet_column(
    column: Column,
    header: str,
    inventory: Inventory,
    names: Names,
    languages: Sequence[Language],
) -> SheetColumn:
    """Return the column written in the first of `languages` and read in any of them."""
    kind, language = column.kind, languages[0]
    writer = _writer(kind, language, inventory, names)
    return SheetColumn(column, header, writer, _reader(kind, inventory, languages))


def canonical(cell: Any) -> str:
    """Return what a cell says, as one text that does not depend on who saved it."""
    if type(cell) is str and "_x" not in cell and "\r" not in cell:
        return composed(cell.strip())  # nearly all of them
    match cell:
        case None:
            return ""
        case str():
            text = (_BREAKS.sub("\n", cell) if "\r" in cell else cell).strip()
            return composed(_ESCAPED.sub(_decode, text) if "_x" in text else text)
        case bool():
            return str(cell)
        case int():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
        case dt.datetime():
            moment = (cell + dt.timedelta(milliseconds=500)).replace(microsecond=0)
            return (moment.date() if moment.time() == dt.time() else moment).isoformat()
        case _:
            return str(cell)


def _decode(match: re.Match[str]) -> str:
    """Return what an escape of Excel's stands for, however often it was escaped."""
    return chr(int(match[1], 16)).strip()


def _writer(
    kind: kinds.Kind, language: Language, inventory: Inventory, names: Names
) -> Callable[[Any], Cell]:
    """Return the function that makes the cell of a value of `kind`."""
    match kind:
        case kinds.Integer():
            return lambda value: value if -_EXACT < value < _EXACT else str(value)
        case kinds.Number():
            return lambda value: value
        case kinds.Money():
            return _money_cell
        case kinds.Date():
            return lambda value: value if value >= _FIRST_DAY else value.isoformat()
        case kinds.Moment():
            return _moment_cell
        case kinds.Reference(target=target):
            return lambda value: names(target).get(value)
        case kinds.References(target=target):
            return lambda value: "; ".join(names(target).get(one, "") for one in value)
        case _:
            return kind.formatter(language, inventory)


def _money_cell(value: Decimal) -> Cell:
    return float(value) if len(value.as_tuple().digits) <= 15 else str(value)


def _moment_cell(value: dt.datetime) -> Cell:
    local = to_local(value).replace(tzinfo=None, microsecond=0)
    return local if local.date() >= _FIRST_DAY else local.isoformat(" ")


def _reader(
    kind: kinds.Kind, inventory: Inventory, languages: Sequence[Language]
) -> Callable[[Any], Any]:
    """Return the function that reads a cell as a value of `kind`."""
    parsers = [kind.parser(language, inventory) for language in languages]
    language = languages[0]

    def parse(text: str) -> Any:
        """Read a text in the first language that understands it."""
        first: InvalidValue | None = None
        for parser in parsers:
            try:
                return parser(text)
            except InvalidValue as error:
                first = first or error
        assert first is not None
        raise first

    def text(cell: Any) -> Any:
        return parse(as_text(cell, language))

    def number(cell: Any) -> Any:
        match cell:
            case bool() | dt.date() | dt.time() | dt.timedelta():
                example = language.number(16000)
                raise InvalidValue(NOT_A_NUMBER, text=as_text(cell, language), example=example)
            case str() if isinstance(kind, kinds.Integer) and _GROUPED.fullmatch(cell.strip()):
                return int("".join(filter(str.isdecimal, cell)))  # “16.000” in any language
            case str():
                return parse(cell.strip())
            case _ if isinstance(kind, kinds.Money):
                return Decimal(repr(cell)).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
            case _ if isinstance(kind, kinds.Number):
                return float(cell)
            case float() if not cell.is_integer():
                raise InvalidValue(kinds.NOT_WHOLE, text=language.number(cell))
            case _:
                return int(cell)

    def day(cell: Any) -> Any:
        match cell:
            case dt.datetime():
                return cell.date()
            case dt.date():
                return cell
            case str():
                return parse(cell.strip())
            case int() | float() if int(cell) in _SERIALS and not isinstance(cell, bool):
                return EPOCH + dt.timedelta(days=int(cell))
            case _:
                example = language.date(dt.date(2025, 12, 31))
                raise InvalidValue(NOT_A_DATE, text=as_text(cell, language), example=example)

    def moment(cell: Any) -> Any:
        match cell:
            case str():
                try:
                    return to_utc(dt.datetime.fromisoformat(cell.strip()))
                except ValueError:
                    return parse(cell.strip())
            case dt.datetime():
                return to_utc(cell)
            case _:
                return to_utc(dt.datetime.combine(day(cell), dt.time()))

    match kind:
        case kinds.Integer() | kinds.Number() | kinds.Money():
            return number
        case kinds.Date():
            return day
        case kinds.Moment():
            return moment
        case _:
            return text


def as_text(cell: Any, language: Language) -> str:
    """Return a cell as the text a person would have typed."""
    match cell:
        case None:
            return ""
        case str():
            return (_BREAKS.sub("\n", cell) if "\r" in cell else cell).strip()
        case bool():
            return language.yes_no(cell)
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case dt.datetime() if cell.time() == dt.time():
            return language.date(cell.date())
        case dt.datetime():
            return f"{language.date(cell.date())} {cell:%H:%M}"
        case dt.date():
            return language.date(cell)
        case _:
            return str(cell)
