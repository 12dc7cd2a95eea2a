"""The rows of one sheet, streamed past openpyxl's cell objects straight into its XML.

Floor: exchange. openpyxl makes the workbook; only `<sheetData>` and the links are written here. It
is faster, and it holds a promise by construction: what is written is an inline text or a number,
and never a formula, whatever the data begins with.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl.packaging.relationship import RelationshipList
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter

from channelinventory.exchange.columns import EPOCH, Cell

MAX_ROWS = 1_048_576
MAX_LINKS = 65_530

_LINE = 15  # points
_MOST_LINES = 12
_LINK = re.compile(r"(?:https?://|mailto:)[\w.~:/?#\[\]@!$&'()*+,;=%-]{1,2000}", re.ASCII)
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BREAKS = re.compile(r"\r\n?")
_MARKUP = re.compile(r"[&<>]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class SheetStream:
    """A sheet that takes its rows one after another; columns and views are set before the first."""

    def __init__(self, workbook: Workbook, title: str, folder: Path) -> None:
        self.sheet: Any = workbook.create_sheet(title)
        self.rows = 0
        self._letters: list[str] = []
        self._links: list[tuple[str, str]] = []
        self._path = folder / f"sheet{len(workbook.sheetnames)}.xml"
        self._file = self._path.open("wb")

    def start(self, columns: int, rows: int) -> None:
        """Write what stands above the rows; readers believe the size that is said here."""
        last = f"{get_column_letter(max(columns, 1))}{max(rows, 1)}"
        self.sheet.calculate_dimension = lambda: f"A1:{last}"
        writer = self.sheet._writer = _Writer(self.sheet, self._links, self._file)
        writer.write_top()
        self.sheet._rows = self._stream(writer)
        next(self.sheet._rows)

    def write(
        self, cells: Sequence[Cell], styles: Sequence[tuple[str, str]], lines: int = 1
    ) -> None:
        """Write a row; each style is what a cell and what a text that looks like a formula gets.

        `lines` makes room for a wrapped text; the height stays automatic.
        """
        self.rows += 1
        row = self.rows
        if len(self._letters) < len(cells):
            self._letters = [get_column_letter(one) for one in range(1, len(cells) + 1)]
        height = f' ht="{min(lines, _MOST_LINES) * _LINE}"' if lines > 1 else ""
        parts = [f'<row r="{row}"{height}>']
        for letter, cell, style in zip(self._letters, cells, styles, strict=False):
            if cell is None:
                continue
            kind = type(cell)
            if kind is str:
                parts.append(_text_cell(f"{letter}{row}", cell, style))  # type: ignore[arg-type]
            else:
                number = cell if kind is int or kind is float else _serial(cell)
                parts.append(f'<c r="{letter}{row}"{style[0]}><v>{number!r}</v></c>')
        parts.append("</row>")
        self._file.write("".join(parts).encode())

    def link(self, column: int, target: str) -> None:
        """Make the cell of the last row in `column` (from 0) open `target`, if that is possible."""
        if len(self._links) < MAX_LINKS and _LINK.fullmatch(target):
            self._links.append((f"{self._letters[column]}{self.rows}", target))

    def jump(self, column: int, place: str) -> None:
        """Make the cell of the last row in `column` lead to a place (`#'Sheet'!A1`) in the file."""
        self._links.append((f"{self._letters[column]}{self.rows}", place))

    def finish(self) -> None:
        """Write what stands below the rows."""
        self.sheet.close()
        self._file.close()
        self.sheet._writer.out = str(self._path)

    def close(self) -> None:
        """Let go of the file, also when nothing comes of it."""
        if not self._file.closed and self.sheet._rows is not None:
            self.sheet._rows.close()
            self.sheet._writer.close()
        self._file.close()

    def _stream(self, writer: _Writer) -> Iterator[None]:
        """Keep `<sheetData>` open while rows go round the XML writer into the same file."""
        xml: Any = writer.xf.send(True)
        with xml.element("sheetData"):
            xml.write("\n")
            xml.flush()
            try:
                while True:
                    yield
            except GeneratorExit:
                pass
        writer.xf.send(None)


def _text_cell(place: str, text: str, style: tuple[str, str]) -> str:
    """Return a cell that holds `text` and nothing but that text."""
    look = style[1] if text[:1] in "=+-@" else style[0]
    if "\r" in text:
        text = _BREAKS.sub("\n", text)
    if "_x" in text:
        text = _ESCAPE.sub("_x005F_", text)
    if _MARKUP.search(text):
        text = _MARKUP.sub(lambda match: _ENTITIES[match[0]], text)
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f'<c r="{place}"{look} t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _serial(cell: Any) -> int | float:
    """Return Excel's number of a day or moment."""
    if isinstance(cell, dt.datetime):
        seconds = cell.hour * 3600 + cell.minute * 60 + cell.second
        return (cell.date() - EPOCH).days + seconds / 86_400
    days: int = (cell - EPOCH).days
    return days


class _Writer(WorksheetWriter):
    """openpyxl's writer, with links that take linear time and a file that is not its own."""

    def __init__(self, sheet: Any, links: list[tuple[str, str]], file: Any) -> None:
        self._links = links
        super().__init__(sheet, file)
        self._rels = _Relations()

    def write_hyperlinks(self) -> None:
        """Write the links of the rows."""
        if self._links:
            root = etree.Element("hyperlinks", nsmap={"r": _DOCUMENT})
            for number, (place, target) in enumerate(self._links, 1):
                if target.startswith("#"):
                    etree.SubElement(root, "hyperlink", {"ref": place, "location": target[1:]})
                    continue
                attributes = {"ref": place, f"{{{_DOCUMENT}}}id": f"link{number}"}
                etree.SubElement(root, "hyperlink", attributes)
                self._rels.links.append((f"link{number}", target))
            self.xf.send(root)

    def cleanup(self) -> None:
        """Leave the file to the folder it lies in."""


class _Relations(RelationshipList):
    """The relationships of a sheet, those of its links kept as plain pairs."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []

    def __bool__(self) -> bool:
        return bool(self.links) or len(self) > 0

    def to_tree(self) -> Any:
        """Return the relationships as XML."""
        tree: Any = super().to_tree()
        for id, target in self.links:
            attributes = {
                "Type": f"{_DOCUMENT}/hyperlink",
                "Target": target,
                "TargetMode": "External",
                "Id": id,
            }
            etree.SubElement(tree, "Relationship", attributes)
        return tree
