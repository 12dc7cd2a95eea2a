"""Names of records in cells: unique for each record, so that a cell means exactly one.

Floor: exchange.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from channelinventory.domain.collation import fold
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language

CREATED_BY_NAME = frozenset({"organisation", "platform", "editor"})
"""Record types of which an unknown name in a cell makes a new record, visibly."""

_SHORT = 8
_LONGEST = 500  # a name that nobody reads to its end still has to fit into a cell


def unique_names(inventory: Inventory, type_name: str, language: Language) -> Mapping[str, str]:
    """Return a name by id for every record of a type, no two alike.

    Records of the same title get their organisation behind it, then the beginning of their id.
    """
    titles = inventory.titles(type_name, language)
    names = {id: _short(" ".join(titles[id].split())) for id in inventory.table(type_name)}
    organisation = inventory.type_of(type_name).by_key.get("organisation")
    if organisation is not None:
        owners = inventory.titles("organisation", language)
        for id in _doubles(names):
            owner = owners.get(organisation.get(inventory.table(type_name)[id]))
            if owner:
                names[id] = f"{names[id]} ({' '.join(owner.split())})"
    for id in _doubles(names):
        names[id] = f"{names[id]} [{id[:_SHORT]}]".strip()
    for id in _doubles(names):
        names[id] = f"{names[id]} [{id}]"
    return names


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _doubles(names: Mapping[str, str]) -> Iterable[str]:
    """Return the ids whose names a person or a computer may mix up, or that have none."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id, name in names.items():
        groups[fold(name)].append(id)
    return [id for name, ids in groups.items() if len(ids) > 1 or not name for id in ids]
