"""What an export shall hold, before a byte of it is written.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from channelinventory.domain.collation import sort_key
from channelinventory.domain.fields import Column, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.exchange.names import CREATED_BY_NAME

_CHOSEN = CREATED_BY_NAME | {"scenario"}
WRITING = N_("Export", "Writing {sheet}")

Report = Callable[[int, int | None, Message | None], None]


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """What one sheet shows: a record type, these columns, these records in this order."""

    record_type: RecordType
    columns: Sequence[Column]
    ids: Sequence[str]
    spare: int = 0
    """Empty rows at the table's end, made ready for new records."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Ids by field key that a new row which says nothing else refers to."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover of a workbook says beyond counting its records."""

    title: str
    inventory: str = ""
    """The inventory's name."""
    selection: Message | Text | None = None
    """Which records these are."""
    organisation: str = ""
    """Whom a collection workbook is about and sent to."""
    opens: bool = True
    """Whether it comes first and is seen first; a view shows its records first."""


@dataclass(frozen=True, slots=True)
class BookSpec:
    """What a workbook holds."""

    sheets: Sequence[SheetSpec]
    cover: Cover
    offered: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Ids by record type that drop-downs offer; of a type not named here they offer all."""

    @property
    def rows(self) -> int:
        """How many records it holds."""
        return sum(len(one.ids) for one in self.sheets)


def complete(inventory: Inventory, type_names: Sequence[str] | None = None) -> list[SheetSpec]:
    """Return the sheets of a complete workbook: all records, all stored fields."""
    types = inventory.types.values()
    return [
        SheetSpec(one, one.fields, _in_order(inventory, one))
        for one in types
        if type_names is None or one.name in type_names
    ]


def _in_order(inventory: Inventory, record_type: RecordType) -> list[str]:
    """Return the ids of a type's records; by name where the drop-downs of others follow them."""
    table = inventory.table(record_type.name)
    name = record_type.by_key.get("name")
    if name is None or record_type.name not in _CHOSEN:
        return list(table)
    return sorted(table, key=lambda id: sort_key(name.get(table[id]) or ""))
