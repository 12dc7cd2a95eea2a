"""Queries: free text over all columns, conditions per column, and an order.

Floor: domain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from . import kinds
from .collation import fold
from .fields import Column, RecordType
from .inventory import Inventory
from .language import Language
from .texts import N_
from .vocabulary import Choice

_WORDS = r'"([^"]+)"|(\S+)'


class Operator(Choice):
    """How a condition compares."""

    ANY_OF = "any_of", N_("Operator", "is")
    NONE_OF = "none_of", N_("Operator", "is not")
    CONTAINS = "contains", N_("Operator", "contains")
    LACKS = "lacks", N_("Operator", "does not contain")
    AT_LEAST = "at_least", N_("Operator", "from")
    AT_MOST = "at_most", N_("Operator", "up to")
    EMPTY = "empty", N_("Operator", "is empty")
    FILLED = "filled", N_("Operator", "is filled in")


_LISTED = (kinds.OneOf, kinds.SomeOf, kinds.Reference, kinds.References, kinds.YesNo)
_MEASURED = (kinds.Integer, kinds.Number, kinds.Money, kinds.Date, kinds.Moment)


def operators(kind: kinds.Kind) -> tuple[Operator, ...]:
    """Return how values of a kind can be compared, the usual one first."""
    if isinstance(kind, _LISTED):
        return Operator.ANY_OF, Operator.NONE_OF, Operator.EMPTY, Operator.FILLED
    if isinstance(kind, _MEASURED):
        return Operator.AT_LEAST, Operator.AT_MOST, Operator.EMPTY, Operator.FILLED
    return Operator.CONTAINS, Operator.LACKS, Operator.EMPTY, Operator.FILLED


class Condition(NamedTuple):
    """One comparison; `value` is a tuple for any_of and none_of, a text for contains."""

    key: str
    operator: Operator
    value: Any = None

    def predicate(
        self, column: Column, inventory: Inventory, language: Language
    ) -> Callable[[Any], bool]:
        """Return the function that tells whether a record fits."""
        read = column.reader(inventory)
        match self.operator:
            case Operator.EMPTY:
                return lambda record: read(record) in (None, "", ())
            case Operator.FILLED:
                return lambda record: read(record) not in (None, "", ())
            case Operator.AT_LEAST:
                return lambda record: (value := read(record)) is not None and value >= self.value
            case Operator.AT_MOST:
                return lambda record: (value := read(record)) is not None and value <= self.value
            case Operator.CONTAINS | Operator.LACKS:
                write = column.kind.formatter(language, inventory)
                wanted, sought = fold(str(self.value)), self.operator is Operator.CONTAINS

                def contains(record: Any) -> bool:
                    value = read(record)
                    return (value is not None and wanted in fold(write(value))) is sought

                return contains
        chosen, sought = frozenset(self.value), self.operator is Operator.ANY_OF
        if isinstance(column.kind, (kinds.SomeOf, kinds.References)):
            return lambda record: chosen.isdisjoint(read(record)) is not sought
        return lambda record: (read(record) in chosen) is sought

    def encode(self, column: Column) -> dict[str, Any]:
        """Return the condition as JSON."""
        return {"key": self.key, "operator": self.operator.value, "value": _coded(self, column)}


def _coded(condition: Condition, column: Column) -> Any:
    value = condition.value
    if value is None or isinstance(value, str):
        return value
    return list(value) if isinstance(value, tuple) else column.kind.encode(value)


def decode_condition(data: Mapping[str, Any], record_type: RecordType) -> Condition | None:
    """Return the condition that `encode` wrote, None where it fits this type no longer."""
    try:
        column = record_type.column(data["key"])
        operator = Operator(data["operator"])
        value = data["value"]
        if isinstance(value, list):
            choice = getattr(column.kind, "choice", None)
            value = tuple(choice(one) if choice else one for one in value)
        elif operator in (Operator.AT_LEAST, Operator.AT_MOST):
            value = column.kind.decode(value)
        return Condition(column.key, operator, value)
    except (KeyError, ValueError, TypeError):
        return None


class Sort(NamedTuple):
    """One step of an order."""

    key: str
    descending: bool = False


class Query(NamedTuple):
    """What to show and in which order; all parts must fit."""

    text: str = ""
    conditions: tuple[Condition, ...] = ()
    sort: tuple[Sort, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the free text; “in quotes” counts as one."""
        return tuple(fold(quoted or word) for quoted, word in re.findall(_WORDS, self.text))
