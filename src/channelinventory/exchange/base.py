"""What an export remembers of itself: a digest of every cell as it was written.

Floor: exchange. The digests stand on a very hidden sheet. Compared with a cell that comes back they
tell “edited there” from “changed here meanwhile”. Digests and not the values: somebody who deletes
a column before sending the workbook round must not send its content all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

SHEET = "_base"
LISTS = "_lists"
_FIELDS = "fields"
_WIDTH = 8


def digest(text: str) -> str:
    """Return the digest of a cell's canonical text; an edit of one word always changes it."""
    return f"{crc32(text.encode()):08x}" if text else "0" * _WIDTH


def heading(type_name: str, keys: Sequence[str]) -> tuple[str, str, str]:
    """Return the row that says which cells the following digests of this type are of."""
    return type_name, _FIELDS, " ".join(keys)


@dataclass(slots=True)
class Base:
    """The digests of a workbook by record type and id; empty for any other file."""

    cells: dict[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.cells)

    def of(self, type_name: str, id: str) -> Mapping[str, str] | None:
        """Return the digests of a record by field key, None where it was not exported."""
        return self.cells.get((type_name, id))

    def types(self, ids: Iterable[str]) -> Iterator[str]:
        """Give the record type of each id that was exported."""
        by_id = {id: type_name for type_name, id in self.cells}
        return (by_id[id] for id in ids if id in by_id)


def read_base(rows: Iterable[Sequence[Any]]) -> Base:
    """Return the digests that stand on the hidden sheet; anything else on it is left out."""
    base = Base()
    keys: dict[str, list[str]] = {}
    for row in rows:
        match row:
            case (str() as type_name, "fields", str() as listed, *_):
                keys[type_name] = listed.split()
            case (str() as type_name, str() as id, str() as digests, *_) if type_name in keys:
                parts = [digests[at : at + _WIDTH] for at in range(0, len(digests), _WIDTH)]
                base.cells[type_name, id] = dict(zip(keys[type_name], parts, strict=False))
            case _:
                continue
    return base
