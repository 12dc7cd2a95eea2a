"""Texts that a cell cannot hold: all of them are found and listed, and nothing is written.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Sequence

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import Column, Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.registry import type_of
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.texts import unwritable

UNWRITABLE = N_(
    "Export",
    "{n} text cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}"
    "|{n} texts cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}",
)
ONE = N_("Export", "{type} “{title}”, {field}: {reason}")

_LONGEST_TITLE = 80


class Unwritable(InventoryError):
    """Texts that Excel cannot hold; nothing was written."""

    def __init__(self, problems: Sequence[Message]) -> None:
        first = {key: problems[0].args[key] for key in ("field", "title", "reason")}
        super().__init__(UNWRITABLE, n=len(problems), **first)
        self.problems = problems
        """Each of them, with its record and field."""


class Inspection:
    """Looks at every text on its way into a cell."""

    def __init__(self, inventory: Inventory, language: Language) -> None:
        self._inventory, self._language = inventory, language
        self._problems: list[Message] = []

    def fits(self, text: str, record: Record, column: Column) -> bool:
        """Tell whether a text can be written; where not, it is noted."""
        reason = unwritable(text)
        if reason is not None:
            title = self._inventory.title(record, self._language)
            short = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
            told = {"title": short, "field": column.label, "reason": reason}
            self._problems.append(Message.of(ONE, type=type_of(record).label, **told))
        return reason is None

    def end(self) -> None:
        """Raise `Unwritable` if there was anything to note."""
        if self._problems:
            raise Unwritable(self._problems)
