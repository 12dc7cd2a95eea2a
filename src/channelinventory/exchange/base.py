"""What an export remembers of itself: a digest of every cell as it was written.

Floor: exchange. The digests stand on a very hidden sheet. Compared with a cell that comes back they
tell “edited there” from “changed here meanwhile”. Digests and not the values: somebody who deletes
a column before sending the workbook round must not send its content all the same. The same sheet
names the cover, and what holds for every row of a collection workbook.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any
from zlib import crc32

SHEET = "_base"
LISTS = "_lists"

SCHEMA_PROPERTY = "ChannelInventory schema"
EXPORTED_PROPERTY = "ChannelInventory exported"
LANGUAGE_PROPERTY = "ChannelInventory language"
COVER_PROPERTY = "channelinventory.cover"
"""The custom property that names the sheet which only says what the workbook is."""

_WORKBOOK, _COVER, _GIVEN = "workbook", "cover", "given"
_FIELDS = "fields"
_WIDTH = 8


def digest(text: str) -> str:
    """Return the digest of a cell's canonical text; an edit of one word always changes it."""
    return f"{crc32(text.encode()):08x}" if text else "0" * _WIDTH


def row_digest(texts: Iterable[str]) -> str:
    """Return the digest of all canonical texts of a row, in the order of its exported fields."""
    return blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def heading(type_name: str, keys: Sequence[str]) -> tuple[str, str, str, None]:
    """Return the row that says which cells the following digests of this type are of."""
    return type_name, _FIELDS, " ".join(keys), None


def line(type_name: str, id: str, texts: Sequence[str]) -> tuple[str, str, str, str]:
    """Return the row that remembers a record's cells: each digest, and that of the whole row."""
    return type_name, id, "".join([digest(text) for text in texts]), row_digest(texts)


def cover(sheet: str) -> tuple[str, str, str]:
    """Return the row that names the cover."""
    return _WORKBOOK, _COVER, sheet


def given(type_name: str, key: str, text: str) -> tuple[str, str, str, str]:
    """Return the row that says what a new row of a type means where it leaves a cell blank."""
    return type_name, _GIVEN, key, text


class Base:
    """What a workbook of ours remembers by record type and id; empty for any other file.

    `cover` names the sheet that is no table; `given` are texts by type and field key.
    """

    def __init__(self) -> None:
        self.cover: str | None = None
        self.given: dict[str, dict[str, str]] = {}
        self._keys: dict[str, list[str]] = {}
        self._lines: dict[tuple[str, str], tuple[str, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Give type and id of every record that was exported."""
        return iter(self._lines)

    def add(self, row: Sequence[Any]) -> None:
        """Take in one row of the hidden sheet; anything but a row of ours is left out."""
        match row:
            case ("workbook", "cover", str() as sheet, *_):
                self.cover = sheet
            case (str() as type_name, "given", str() as key, str() as text, *_):
                self.given.setdefault(type_name, {})[key] = text
            case (str() as type_name, "fields", str() as listed, *_):
                self._keys[type_name] = listed.split()
            case (str() as type_name, str() as id, str() as digests, *more) if (
                type_name in self._keys
            ):
                whole = more[0] if more and isinstance(more[0], str) else ""
                self._lines[type_name, id] = digests, whole
            case _:
                pass

    def keys(self, type_name: str) -> Sequence[str]:
        """Return the fields of a type that were exported, in their order."""
        return self._keys.get(type_name, ())

    def of(self, type_name: str, id: str) -> Mapping[str, str] | None:
        """Return the digests of a record by field key, None where it was not exported."""
        known = self._lines.get((type_name, id))
        if known is None:
            return None
        digests = known[0]
        parts = [digests[at : at + _WIDTH] for at in range(0, len(digests), _WIDTH)]
        return dict(zip(self._keys[type_name], parts, strict=False))

    def row(self, type_name: str, id: str) -> str | None:
        """Return the digest of a record's whole row, None where it was not exported."""
        known = self._lines.get((type_name, id))
        return known[1] or None if known else None

    def types(self, ids: Iterable[Any]) -> Iterator[str]:
        """Give the record type of each id that was exported."""
        by_id = {id: type_name for type_name, id in self._lines}
        return (by_id[id] for id in ids if id in by_id)


def read_base(rows: Iterable[Sequence[Any]]) -> Base:
    """Return the digests that stand on the hidden sheet."""
    base = Base()
    for row in rows:
        base.add(row)
    return base
