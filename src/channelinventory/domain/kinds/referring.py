"""Kinds that name records of another type.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..collation import sort_key
from ..errors import InvalidValue
from ..language import Language
from ..texts import N_
from .kind import Kind, Several

if TYPE_CHECKING:
    from ..inventory import Inventory

UNKNOWN_RECORD = N_("Kind", "There is no {type} “{text}” yet. Create it first or choose another.")
AMBIGUOUS_RECORD = N_("Kind", "“{text}” fits {n} records. Choose one from the list.")


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
        return lambda value: sort_key(titles.get(value, ""))


class References(Several):
    """Several records of another type, by that type's name; for derived columns."""

    __slots__ = ("target",)

    def __init__(self, target: str) -> None:
        self.target = target

    def formatter(self, language: Language, inventory: Inventory) -> Callable[[Any], str]:
        titles = inventory.titles(self.target, language)
        return lambda value: "; ".join([titles.get(one, "") for one in value])

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        write = self.formatter(language, inventory)
        return lambda value: sort_key(write(value))
