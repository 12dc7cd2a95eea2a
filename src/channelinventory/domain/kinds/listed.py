"""Kinds that are one or several of a list: yes or no, terms of the vocabulary, tags, checklists.

Floor: domain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..collation import fold
from ..errors import InvalidValue
from ..language import Language
from ..texts import N_
from ..vocabulary import Choice
from .kind import Kind, Several

if TYPE_CHECKING:
    from ..inventory import Inventory

NOT_IN_LIST = N_("Kind", "“{text}” is not in the list. Possible: {values}.")

_SEPARATORS = r"[;|\n]"  # a text: compiled at its first use, not at the start


class YesNo(Kind):
    """Yes, no, or (None) not known."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        words = {True: language.yes_no(True), False: language.yes_no(False)}
        return words.__getitem__

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return language.read_yes_no


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


class SomeOf(Several):
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


class Tags(Several):
    """Several short words; neither `;` nor `|` nor a line break inside one."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return "; ".join

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return _split

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return lambda value: fold("; ".join(value))


class Lines(Several):
    """A checklist, one line each, in order."""

    __slots__ = ()

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        return "\n".join

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        return lambda text: tuple(line.strip() for line in text.splitlines() if line.strip())

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return lambda value: fold("\n".join(value))


def _split(text: str) -> tuple[str, ...]:
    """Return the parts of a text with several values, each once, in the order written.

    A comma separates only where none of the stronger separators `;`, `|` or line break is used.
    """
    parts: Sequence[str] = re.split(_SEPARATORS, text)
    if len(parts) == 1:
        parts = text.split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
