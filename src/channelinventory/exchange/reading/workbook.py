"""An Excel workbook: which sheets it has, where they are, and what they share.

Floor: exchange, and its child. Sheets are needed whole; of what stands beside them (formats,
properties) a broken part only gets a note.
"""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from lxml import etree

from channelinventory.exchange.base import LISTS, SHEET

from .book import MODIFIED_PROPERTY
from .chunks import Send
from .limits import Limits
from .numbers import kind_of_format
from .package import BROKEN, Package, Relation, attribute, local
from .refusal import Refused
from .sheet import TAGS, Shared, SheetReader
from .texts import clean, joined

_OTHER_SHEETS: Final = {"chartsheet", "dialogsheet", "xlmacrosheet", "xlintlmacrosheet"}
_MAIN = "sheet.main+xml"


class _Place(NamedTuple):
    name: str
    part: str | None
    hidden: bool


def read_workbook(path: Path, limits: Limits, send: Send) -> None:
    """Send what an .xlsx holds; raises `Refused` and what is in `BROKEN`."""
    package = Package(path, limits)
    try:
        _Workbook(package, limits, send).read()
    finally:
        package.close()


class _Workbook:
    """A workbook on its way."""

    def __init__(self, package: Package, limits: Limits, send: Send) -> None:
        self._package, self._limits, self._send = package, limits, send
        self._main = _main_part(package)
        self._relations = package.relations(self._main)
        self._shared = Shared()
        self._with_content = 0
        self._refused: Refused | None = None

    def read(self) -> None:
        """Send everything, the sheets in the workbook's order."""
        root = self._package.parse(self._main)
        self._shared.epoch_1904 = any(
            one.get("date1904") in ("1", "true") for one in root if local(one) == "workbookPr"
        )
        places = self._places(root)
        if not places:
            raise Refused("NO_SHEETS")
        self._read_properties()
        self._read_styles()
        self._read_texts()
        for place in places:
            self._read_sheet(place)
        if self._refused and not self._with_content:
            raise self._refused

    def _places(self, root: etree._Element) -> list[_Place]:
        """Return the sheets with cells; one that has lost its relation is looked for by number."""
        sheets = [
            one
            for group in root
            if local(group) == "sheets"
            for one in group
            if local(one) == "sheet"
        ]
        folder = posixpath.dirname(self._main)
        places = []
        taken = {one.target.lower() for one in self._relations.values()}
        for number, sheet in enumerate(sheets, 1):
            relation = self._relations.get(attribute(sheet, "id") or "")
            part: str | None
            if relation is None:
                usual = posixpath.join(folder, f"worksheets/sheet{number}.xml")
                found = usual in self._package and usual.lower() not in taken
                part = usual if found else None
            elif relation.type in _OTHER_SHEETS:
                continue
            elif relation.target in self._package:
                part = relation.target
            else:
                raise Refused("DAMAGED")
            hidden = (sheet.get("state") or "").lower() in ("hidden", "veryhidden")
            places.append(_Place(sheet.get("name") or f"Sheet{number}", part, hidden))
        if places and not any(one.part for one in places):
            raise Refused("DAMAGED")
        return [one for one in places if one.name != LISTS]

    def _beside(self, type: str, usual: str) -> str:
        """Return the part of a type that belongs to the workbook, or its usual name."""
        found = (one.target for one in self._relations.values() if one.type == type)
        usual = posixpath.join(posixpath.dirname(self._main), usual)
        return next((one for one in found if one in self._package), usual)

    def _read_properties(self) -> None:
        """Send the properties; a broken list of them is no loss to the cells."""
        relations = self._package.relations("").values()
        core = (one.target for one in relations if one.type == "core-properties")
        part = next(core, "docProps/core.xml")
        with suppress(KeyError, *BROKEN):
            for one in self._package.parse(part):
                if local(one) == "modified" and one.text:
                    self._send(["property", MODIFIED_PROPERTY, one.text.strip()])
        found = [one.target for one in relations if one.type == "custom-properties"]
        part = found[0] if found else "docProps/custom.xml"
        if part not in self._package:
            return
        try:
            for one in self._package.parse(part):
                value = "".join(str(text) for text in one.itertext()).strip()
                self._send(["property", one.get("name") or "", value])
        except BROKEN:
            self._send(["note", "SIDE_PART", {}])

    def _read_styles(self) -> None:
        """Learn which styles make dates of numbers."""
        part = self._beside("styles", "styles.xml")
        codes: dict[int, str] = {}
        styles = self._shared.styles
        tags = ("numFmt", "xf", "font", "fill", "border", "dxf", "cellStyle")
        try:
            for element in self._package.walk(part, *tags):
                parent = element.getparent()
                group = local(parent) if parent is not None else ""
                name = local(element)
                if name == "numFmt" and group == "numFmts":
                    codes[int(element.get("numFmtId") or 0)] = element.get("formatCode") or ""
                elif name == "xf" and group == "cellXfs":
                    id = int(element.get("numFmtId") or 0)
                    styles[str(len(styles))] = kind_of_format(id, codes.get(id))
                element.clear()
        except KeyError:
            self._send(["note", "NO_STYLES", {}])
        except BROKEN:
            self._send(["note", "BROKEN_STYLES", {}])
        styles[None] = styles.get("0")

    def _read_texts(self) -> None:
        """Read the shared texts; without them cells would lose what they say."""
        part = self._beside("sharedstrings", "sharedStrings.xml")
        if part not in self._package:
            return
        texts: list[str | None] = []
        for element in self._package.walk(part, "si"):
            texts.append(clean(joined(element)))
            element.clear()
            parent = element.getparent()
            if parent is not None:
                while (before := element.getprevious()) is not None:
                    parent.remove(before)
        self._shared.texts, self._shared.numbers = texts, [-1] * len(texts)

    def _read_sheet(self, place: _Place) -> None:
        self._send(["sheet", place.name, place.hidden])
        if place.part is None:
            self._send(["left_out", "LOST_SHEET", {"sheet": place.name}])
            return
        seen: list[Any] = []

        def send(event: list[Any]) -> None:
            seen.append(True)
            self._send(event)

        own = place.name == SHEET
        reader = SheetReader(self._shared, self._limits, send, counted=not own)
        try:
            for element in self._package.walk(place.part, *TAGS):
                reader.take(element)
            reader.finish()
        except Refused as refusal:
            left_out = refusal.key in ("COLUMNS", "SCATTERED") or (
                refusal.key == "ROWS" and place.hidden
            )
            if not left_out:
                refusal.args_of_text.setdefault("sheet", place.name)
                raise
            refusal.args_of_text["sheet"] = place.name
            self._refused = self._refused or refusal
            self._send(["left_out", refusal.key, refusal.args_of_text])
            return
        if seen and not own and not place.hidden:
            self._with_content += 1
        self._add_links(reader, place.name, place.part)
        links = [[row, column, target] for (row, column), target in reader.links.items()]
        self._send(["end", links, reader.merged, reader.hidden_rows, reader.hidden_columns])

    def _add_links(self, reader: SheetReader, name: str, part: str) -> None:
        """Add the addresses outside the workbook that cells lead to."""
        if not reader.link_ids:
            return
        relations: dict[str, Relation] = self._package.relations(part)
        if not relations:
            self._send(["note", "NO_LINKS", {"sheet": name}])
        for ref, id, location in reader.link_ids:
            relation = relations.get(id)
            if relation is None or not relation.external or relation.target.startswith("#"):
                continue
            reader.link(ref, f"{relation.target}#{location}" if location else relation.target)


def _main_part(package: Package) -> str:
    """Return the workbook's part, which is not always where it usually is."""
    for one in package.relations("").values():
        if one.type == "officedocument" and one.target in package:
            return one.target
    try:
        for type in package.parse("[Content_Types].xml"):
            if (type.get("ContentType") or "").endswith(_MAIN):
                part = (type.get("PartName") or "").lstrip("/")
                if part in package:
                    return part
    except (KeyError, *BROKEN):
        pass
    for name in package.names():
        if re.fullmatch(r"(?:.*/)?workbook\.xml", name):
            return name
    raise Refused("DAMAGED")
