"""Kinds that are compared by size: numbers, money, days and moments.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Any

from ..errors import InvalidValue
from ..language import Language
from ..texts import N_, Message
from .kind import Kind

if TYPE_CHECKING:
    from ..inventory import Inventory

NOT_WHOLE = N_("Kind", "“{text}” is not a whole number. Leave out the decimals.")
TOO_SMALL = N_("Kind", "The smallest possible value is {limit}.")
TOO_LARGE = N_("Kind", "The largest possible value is {limit}.")


class _Number(Kind):
    __slots__ = ("maximum", "minimum")

    def __init__(self, minimum: int | None = None, maximum: int | None = None) -> None:
        self.minimum, self.maximum = minimum, maximum

    @property
    def numeric(self) -> bool:
        return True

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return language.number

    def check(self, value: Any) -> Message | None:
        if self.minimum is not None and value < self.minimum:
            return Message.of(TOO_SMALL, limit=self.minimum)
        if self.maximum is not None and value > self.maximum:
            return Message.of(TOO_LARGE, limit=self.maximum)
        return None


class Integer(_Number):
    """A whole number (fits 64 bits)."""

    __slots__ = ()

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        def read(text: str) -> int:
            number = language.read_number(text)
            if number != number.to_integral_value():
                raise InvalidValue(NOT_WHOLE, text=text)
            return int(number)

        return read

    def check(self, value: Any) -> Message | None:
        if not -(2**63) <= value < 2**63:
            return Message.of(TOO_LARGE, limit=2**63 - 1)
        return _Number.check(self, value)


class Number(_Number):
    """A number with decimals, such as hours per week."""

    __slots__ = ()

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return lambda text: float(language.read_number(text))


class Money(_Number):
    """An amount in EUR with cents, as `Decimal`."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return lambda value: language.number(value, 0 if value == int(value) else 2)

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        def read(text: str) -> Decimal:
            number = language.read_number(text.removesuffix("€").removesuffix("EUR").strip())
            return number.quantize(Decimal("0.01"), ROUND_HALF_EVEN)

        return read

    def encode(self, value: Any) -> Any:
        return str(value)

    def decode(self, data: Any) -> Any:
        return Decimal(data)


class Date(Kind):
    """A calendar day."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return language.date

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return language.read_date

    def encode(self, value: Any) -> Any:
        return value.isoformat()

    def decode(self, data: Any) -> Any:
        return date.fromisoformat(data)


class Moment(Kind):
    """A point in time, UTC, shown in local time."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return language.moment

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return language.read_moment

    def encode(self, value: Any) -> Any:
        return value.astimezone(UTC).isoformat()

    def decode(self, data: Any) -> Any:
        return datetime.fromisoformat(data)
