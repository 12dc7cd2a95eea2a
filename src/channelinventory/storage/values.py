"""Which SQL type each kind of value has, and how it is written to a row and read from it.

Floor: storage, but without SQLAlchemy: reading an inventory at the start needs none of it. Both
databases store the same plain values (text, whole number, floating number), so one reader serves
both and a copy from one to the other is a copy of rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from ..domain import kinds


class SqlType(Enum):
    """The three types of column there are; their names are those of SQLite."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REAL = "REAL"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stored:
    """How a kind is stored; a missing `encode` or `decode` means that the value is kept as it is.

    NULL stands for the kind's empty value and never gets to either function.
    """

    sql: SqlType
    encode: Callable[[Any], Any] | None = None
    decode: Callable[[Any], Any] | None = None


class Memo(dict[Any, Any]):
    """Decoded values by stored value, each worked out once; dates and lists repeat a lot."""

    def __init__(self, decode: Callable[[Any], Any], empty: Any) -> None:
        super().__init__({None: empty})
        self._decode = decode

    def __missing__(self, stored: Any) -> Any:
        value = self[stored] = self._decode(stored)
        return value


def moment_text(value: datetime) -> str:
    """Return a moment in UTC as text that sorts."""
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _cents(value: Decimal) -> int:
    return int((value * 100).to_integral_value())


def _amount(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def _list_text(value: tuple[str, ...]) -> str | None:
    return json.dumps(value, ensure_ascii=False) if value else None


def _list(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _choices_text(value: tuple[Any, ...]) -> str | None:
    return _list_text(tuple(one.value for one in value))


def _one_of(kind: kinds.OneOf) -> Stored:
    # `_value_` is the plain str; the member itself is an Enum, which psycopg takes for its own.
    return Stored(SqlType.TEXT, lambda value: value._value_, kind.choice)


def _some_of(kind: kinds.SomeOf) -> Stored:
    return Stored(
        SqlType.TEXT, _choices_text, lambda text: tuple(map(kind.choice, json.loads(text)))
    )


def _always(stored: Stored) -> Callable[[Any], Stored]:
    return lambda kind: stored


MOMENT = Stored(SqlType.TEXT, moment_text, datetime.fromisoformat)

_BY_KIND: dict[type[kinds.Kind], Callable[[Any], Stored]] = {
    kinds.PlainText: _always(Stored(SqlType.TEXT)),
    kinds.Reference: _always(Stored(SqlType.TEXT)),
    kinds.Integer: _always(Stored(SqlType.INTEGER)),
    kinds.Number: _always(Stored(SqlType.REAL, float)),
    kinds.Money: _always(Stored(SqlType.INTEGER, _cents, _amount)),
    kinds.YesNo: _always(Stored(SqlType.INTEGER, int, bool)),
    kinds.Date: _always(Stored(SqlType.TEXT, date.isoformat, date.fromisoformat)),
    kinds.Moment: _always(MOMENT),
    kinds.OneOf: _one_of,
    kinds.SomeOf: _some_of,
    kinds.Tags: _always(Stored(SqlType.TEXT, _list_text, _list)),
    kinds.Lines: _always(Stored(SqlType.TEXT, _list_text, _list)),
}


def stored(kind: kinds.Kind) -> Stored:
    """Return how values of a kind are stored; raises `TypeError` for one that is not known."""
    for cls in type(kind).__mro__:
        if cls in _BY_KIND:
            return _BY_KIND[cls](kind)
    raise TypeError(f"storage.values does not know the kind {type(kind).__name__}")
