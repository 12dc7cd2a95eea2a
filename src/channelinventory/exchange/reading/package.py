"""A workbook's package: its parts, what they refer to, and what unpacking them may cost.

Floor: exchange, and its child. Tolerant, because many programs write packages: names are compared
without regard to case and kind of slash, and a lost list of relations is made up for by the usual
names. Nothing is ever unpacked to disk, no part may have a DTD, and no entity is looked up.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import unquote

from lxml import etree

from .limits import Limits
from .refusal import Refused

BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    EOFError,
    OSError,
    NotImplementedError,
    UnicodeError,
    ValueError,
    OverflowError,
)
"""What reading a broken part ends in."""

_NO_MEMORY = 2  # libxml2's XML_ERR_NO_MEMORY
_ENCRYPTED = 0x1
_PROLOGUE = 4096
_STRICT: Final[dict[str, Any]] = {
    "load_dtd": False,
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the last word of its type, and the part or an address outside."""

    type: str
    target: str
    external: bool


class Package:
    """The parts of a zip file, read one after another and counted."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._zip = zipfile.ZipFile(path)
        self._limits = limits
        self._size = path.stat().st_size
        self._unpacked = 0
        self._parts = {_folded(one.filename): one for one in self._zip.infolist()}

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return _folded(name) in self._parts

    def names(self) -> Collection[str]:
        """Return the parts, in lower case and with forward slashes."""
        return self._parts.keys()

    def open(self, name: str) -> IO[bytes]:
        """Return a part to be read from its beginning; raises KeyError."""
        info = self._parts[_folded(name)]
        if info.flag_bits & _ENCRYPTED:
            raise Refused("PROTECTED")
        return _Counted(self._zip.open(info), self)  # type: ignore[return-value]

    def read(self, name: str) -> bytes:
        """Return a whole part; raises KeyError."""
        with self.open(name) as stream:
            return stream.read()

    def count(self, size: int) -> None:
        """Add what was unpacked, and refuse where it is too much."""
        self._unpacked += size
        if self._unpacked > self._limits.unpacked:
            raise Refused("UNPACKED", limit=self._limits.unpacked // 2**20)
        if self._unpacked > max(self._limits.ratio_floor, self._limits.ratio * self._size):
            raise Refused("RATIO", limit=self._limits.ratio)

    def parse(self, name: str) -> etree._Element:
        """Return the root of a small part; raises KeyError and what is `BROKEN`."""
        with self.open(name) as stream:
            try:
                tree = etree.parse(stream, etree.XMLParser(**_STRICT))
            except etree.XMLSyntaxError as error:
                raise self._reason(error, name) from error
        _no_dtd(tree.getroot())
        return tree.getroot()

    def walk(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """Give the elements of a large part that have these local names, each when it is whole."""
        with self.open(name) as stream:
            context = etree.iterparse(stream, tag=[f"{{*}}{tag}" for tag in tags], **_STRICT)
            first = True
            try:
                for _, element in context:
                    if first:
                        _no_dtd(element)
                        first = False
                    yield element
            except etree.XMLSyntaxError as error:
                raise self._reason(error, name) from error
            if first and context.root is not None:
                _no_dtd(context.root)

    def _reason(self, error: etree.XMLSyntaxError, name: str) -> Exception:
        """Return why a part could not be parsed, if that is known better than the parser says."""
        if getattr(error, "code", 0) == _NO_MEMORY:  # the stubs do not know it
            return MemoryError()
        with self.open(name) as stream:
            return Refused("DECLARATIONS") if b"<!DOCTYPE" in stream.read(_PROLOGUE) else error

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part refers to by id, nothing where that cannot be read; "" is the root."""
        folder, file = posixpath.split(name)
        try:
            root = self.parse(posixpath.join(folder, "_rels", f"{file}.rels"))
        except (KeyError, *BROKEN):
            return {}
        found = {}
        for one in root:
            target = one.get("Target") or ""
            external = one.get("TargetMode") == "External"
            if not external:
                target = resolve(folder, target)
            found[one.get("Id") or ""] = Relation(
                (one.get("Type") or "").rpartition("/")[2].lower(), target, external
            )
        return found


def resolve(folder: str, target: str) -> str:
    """Return the full name of a part that another one in `folder` refers to."""
    target = unquote(target.replace("\\", "/"))
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute that stands in a namespace, whichever edition of the standard it is."""
    for key, value in element.items():
        if str(key).endswith(f"}}{name}"):
            return str(value)
    return None


def _folded(name: str) -> str:
    return unquote(name).replace("\\", "/").lstrip("/").lower()


def _no_dtd(element: etree._Element) -> None:
    """Refuse a part that declares anything: entities are how small files grow without end."""
    if element.getroottree().docinfo.internalDTD is not None:
        raise Refused("DECLARATIONS")


class _Counted:
    """A part that counts what is read of it."""

    def __init__(self, stream: IO[bytes], package: Package) -> None:
        self._stream, self._package = stream, package

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; without a size all of them, in pieces that can be counted."""
        if size < 0:
            return b"".join(iter(lambda: self.read(1 << 16), b""))
        data = self._stream.read(size)
        self._package.count(len(data))
        return data

    def __enter__(self) -> _Counted:
        return self

    def __exit__(self, *error: object) -> None:
        self._stream.close()
