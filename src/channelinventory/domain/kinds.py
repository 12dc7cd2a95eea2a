"""Kinds of value: how each is written, read, sorted, stored in the journal and checked.

Floor: domain. A field has one kind; the SQL column, the editor, the delegate and the Excel column
are chosen by the kind's class elsewhere, never by the field's name. `formatter` and `parser`
return functions made once per column, so that nothing is worked out per cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .collation import fold
from .collation import sort_key as text_key
from .errors import InvalidValue
from .language import Language
from .texts import N_, Message
from .vocabulary import Choice

if TYPE_CHECKING:
    from .inventory import Inventory

NOT_IN_LIST = N_("Kind", "“{text}” is not in the list. Possible: {values}.")
UNKNOWN_RECORD = N_("Kind", "There is no {type} “{text}” yet. Create it first or choose another.")
AMBIGUOUS_RECORD = N_("Kind", "“{text}” fits {n} records. Choose one from the list.")
NOT_WHOLE = N_("Kind", "“{text}” is not a whole number. Leave out the decimals.")
TOO_SMALL = N_("Kind", "The smallest possible value is {limit}.")
TOO_LARGE = N_("Kind", "The largest possible value is {limit}.")
NOT_A_URL = N_("Kind", "“{text}” is not a web address. It starts with https://.")
NOT_AN_EMAIL = N_("Kind", "“{text}” is not an e-mail address. Write it like name@example.org.")
NOT_A_PHONE = N_("Kind", "“{text}” is not a telephone number. Digits, spaces and + - / ( ) fit.")
SECOND_LINE = N_("Kind", "Only one line fits here.")
CONTROL_CHARACTER = N_("Kind", "The text holds an invisible control character. Type it anew.")

# Texts, not compiled patterns: `re` compiles each at its first use and not at the program's start.
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"
_USUAL_URL = r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[!-~]*)?"
_EMAIL = r"[^\s@]+@[^\s@]+\.[^\s@.]+"
_PHONE = r"\+?[\d\s()/.\-–]{3,}(?:\s?(?:-|ext\.?|App\.?)\s?\d+)?"
_SEPARATORS = r"[;|\n]"


class Kind:
    """What all kinds share; values are never None here, None is “empty” everywhere.

    Plain classes, not dataclasses: generating a dozen of those takes longer than all the rest of
    this module at the program's start.
    """

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Compare the class and what it was made with."""
        return type(self) is type(other) and self._made_with() == other._made_with()

    def __hash__(self) -> int:
        """Hash what equality compares."""
        return hash((type(self), self._made_with()))

    def __repr__(self) -> str:
        """Show how it was made."""
        return f"{type(self).__name__}{self._made_with()}"

    def _made_with(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self)._parts())

    @classmethod
    def _parts(cls) -> tuple[str, ...]:
        return tuple(name for base in cls.__mro__ for name in base.__dict__.get("__slots__", ()))

    @property
    def numeric(self) -> bool:
        """Whether values are right-aligned and compared by size."""
        return False

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        """Return the function that writes a value for reading."""
        return str

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        """Return the function that reads a non-empty text; it raises `InvalidValue`."""
        return str

    def text(self, value: Any, language: Language, inventory: Inventory) -> str:
        """Return a value as text, "" for None; for single values, not for columns."""
        return "" if value is None else self.formatter(language, inventory)(value)

    def read(self, text: str, language: Language, inventory: Inventory) -> Any:
        """Return the value of a text, None for a blank one; raises `InvalidValue`."""
        stripped = text.strip()
        return self.parser(language, inventory)(stripped) if stripped else self.empty

    @property
    def empty(self) -> Any:
        """The value that stands for nothing entered."""
        return None

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        """Return the function that gives a value's sort key."""
        return lambda value: value

    def encode(self, value: Any) -> Any:
        """Return a value as JSON."""
        return value

    def decode(self, data: Any) -> Any:
        """Return the value that `encode` wrote."""
        return data

    def check(self, value: Any) -> Message | None:
        """Return what is wrong with a value of the right type, or None."""
        return None


class PlainText(Kind):
    """One line of text."""

    __slots__ = ()

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return text_key

    def check(self, value: Any) -> Message | None:
        if value.isprintable():  # by far the most
            return None
        if "\n" in value or "\r" in value:
            return Message(SECOND_LINE)
        return Message(CONTROL_CHARACTER) if re.search(_CONTROL, value) else None


class LongText(PlainText):
    """Text of any number of lines."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        if value.isprintable():
            return None
        return Message(CONTROL_CHARACTER) if re.search(_CONTROL, value) else None


class Url(PlainText):
    """A web address."""

    __slots__ = ()

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        def read(text: str) -> str:
            full = text if "://" in text or " " in text or "." not in text else f"https://{text}"
            if problem := self.check(full):
                raise InvalidValue(problem.text, **problem.args)
            return full

        return read

    def check(self, value: Any) -> Message | None:
        if re.fullmatch(_USUAL_URL, value):
            return None
        try:
            parts = urlsplit(value)
            good = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        except ValueError:
            good = False
        if not good or re.search(r"\s", value):
            return Message.of(NOT_A_URL, text=value)
        return PlainText.check(self, value)


class Email(PlainText):
    """An e-mail address."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        return None if re.fullmatch(_EMAIL, value) else Message.of(NOT_AN_EMAIL, text=value)


class Phone(PlainText):
    """A telephone number, kept as typed."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        return None if re.fullmatch(_PHONE, value) else Message.of(NOT_A_PHONE, text=value)


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


class YesNo(Kind):
    """Yes, no, or (None) not known."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        words = {True: language.yes_no(True), False: language.yes_no(False)}
        return words.__getitem__

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return language.read_yes_no


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


class OneOf(Kind):
    """One value of a list of the vocabulary."""

    __slots__ = ("choice",)

    def __init__(self, choice: type[Choice]) -> None:
        self.choice = choice

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return {value: language.say(value.label) for value in self.choice}.__getitem__

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        known = {fold(value.value): value for value in self.choice}
        known |= {fold(value.label.source): value for value in self.choice}
        known |= {fold(language.say(value.label)): value for value in self.choice}

        def read(text: str) -> Choice:
            try:
                return known[fold(text)]
            except KeyError:
                values = "; ".join(language.say(value.label) for value in self.choice)
                raise InvalidValue(NOT_IN_LIST, text=text, values=values) from None

        return read

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return {value: rank for rank, value in enumerate(self.choice)}.__getitem__

    def encode(self, value: Any) -> Any:
        return value.value

    def decode(self, data: Any) -> Any:
        return self.choice(data)


class _Several(Kind):
    __slots__ = ()

    @property
    def empty(self) -> Any:
        return ()

    def encode(self, value: Any) -> Any:
        return list(value)

    def decode(self, data: Any) -> Any:
        return tuple(data)


class Tags(_Several):
    """Several short words; neither `;` nor `|` nor a line break inside one."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return "; ".join

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return _split

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return lambda value: fold("; ".join(value))


class Lines(_Several):
    """A checklist, one line each, in order."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return "\n".join

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return lambda text: tuple(line.strip() for line in text.splitlines() if line.strip())

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return lambda value: fold("\n".join(value))


class SomeOf(_Several):
    """Several values of a list of the vocabulary, in the list's order."""

    __slots__ = ("choice",)

    def __init__(self, choice: type[Choice]) -> None:
        self.choice = choice

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        word = OneOf(self.choice).formatter(language, inventory)
        return lambda value: "; ".join(map(word, value))

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        one = OneOf(self.choice).parser(language, inventory)
        order = list(self.choice)
        return lambda text: tuple(sorted({one(part) for part in _split(text)}, key=order.index))

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        rank = OneOf(self.choice).sorter(language, inventory)
        return lambda value: tuple(map(rank, value))

    def encode(self, value: Any) -> Any:
        return [one.value for one in value]

    def decode(self, data: Any) -> Any:
        return tuple(map(self.choice, data))


class Reference(Kind):
    """The id of a record of another type, by that type's name."""

    __slots__ = ("target",)

    def __init__(self, target: str) -> None:
        self.target = target

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        titles = inventory.titles(self.target, language)
        return lambda value: titles.get(value, "")

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        def read(text: str) -> str:
            found = inventory.find(self.target, text, language)
            if len(found) == 1:
                return found[0]
            if found:
                raise InvalidValue(AMBIGUOUS_RECORD, text=text, n=len(found))
            label = inventory.type_of(self.target).label
            raise InvalidValue(UNKNOWN_RECORD, text=text, type=label)

        return read

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        titles = inventory.titles(self.target, language)
        return lambda value: text_key(titles.get(value, ""))


class References(_Several):
    """Several records of another type, by that type's name; for derived columns."""

    __slots__ = ("target",)

    def __init__(self, target: str) -> None:
        self.target = target

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        titles = inventory.titles(self.target, language)
        return lambda value: "; ".join([titles.get(one, "") for one in value])

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        write = self.formatter(language, inventory)
        return lambda value: text_key(write(value))


def _split(text: str) -> tuple[str, ...]:
    """Return the parts of a text with several values, each once, in the order written.

    A comma separates only where none of the stronger separators `;`, `|` or line break is used.
    """
    parts: Sequence[str] = re.split(_SEPARATORS, text)
    if len(parts) == 1:
        parts = text.split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
