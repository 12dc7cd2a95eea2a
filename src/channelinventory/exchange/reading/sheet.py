"""The cells of one sheet, in one pass over its XML, sent on in chunks of rows.

Floor: exchange, and its child. What a sheet says of its own size is not believed; a limit counts
rows and columns with content. Cells and rows without an address stand behind the one before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from .limits import Limits
from .numbers import iso_moment, moment, number
from .package import attribute, local
from .refusal import Refused

Send = Callable[[list[Any]], None]
Range = tuple[int, int, int, int]

# How a cell is marked that is not what JSON makes of it.
PLAIN, SHARED, DATE, MOMENT, TIME, ERROR, NO_RESULT = " sdmte="

TAGS: Final = (
    "row",
    "col",
    "mergeCell",
    "hyperlink",
    "conditionalFormatting",
    "dataValidation",
    "ext",
)

_MARKS: Final = {dt.date: DATE, dt.datetime: MOMENT, dt.time: TIME}

_CHUNK = 1000
_CHUNK_TEXT = 1 << 20
_CHUNK_CELLS = 50_000
_LONG = 200  # characters of a text that is counted
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MOST_LINKED = 1000
_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)|_x000[DdAa]_")
_LINKED = re.compile(r'=?\s*HYPERLINK\(\s*"((?:[^"]|"")+)"', re.IGNORECASE)


@dataclass(slots=True)
class Shared:
    """What the sheets of a workbook have in common."""

    texts: Sequence[str | None] = ()
    """The shared texts, None where one is blank."""
    numbers: list[int] = field(default_factory=list)
    """The number under which a shared text was sent, -1 where it was not yet."""
    sent: int = 0
    styles: dict[str | None, str | None] = field(default_factory=dict)
    """What a number of a style is: a date, a time …; None is the style of cells that name none."""
    epoch_1904: bool = False


class SheetReader:
    """One sheet on its way."""

    def __init__(self, shared: Shared, limits: Limits, send: Send, *, counted: bool = True) -> None:
        self.links: dict[tuple[int, int], str] = {}
        self.link_ids: list[tuple[str, str, str]] = []
        self.merged: list[Range] = []
        self.hidden_rows = 0
        self._shared, self._limits, self._send, self._counted = shared, limits, send, counted
        self._row = -1
        self._rows_with_content = self._slots = 0
        self._columns: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._letters: dict[str, int] = {}
        self._clear()

    @property
    def hidden_columns(self) -> int:
        """How many columns with content are hidden."""
        hidden = self._hidden_columns
        return sum(any(a <= one <= b for a, b in hidden) for one in self._columns)

    def take(self, element: etree._Element) -> None:
        """Take up an element of the sheet that is whole, and free its memory."""
        name = local(element)
        if name == "row":
            self._take_row(element)
        elif name == "col":
            if element.get("hidden") in ("1", "true"):
                first, last = element.get("min") or "", element.get("max") or ""
                if first.isdecimal() and last.isdecimal():
                    self._hidden_columns.append((int(first) - 1, int(last) - 1))
        elif name == "mergeCell":
            if (found := range_of(element.get("ref"))) and found[:2] != found[2:]:
                self.merged.append(found)
        elif name == "hyperlink" and (id := attribute(element, "id")):
            self.link_ids.append((element.get("ref") or "", id, element.get("location") or ""))
        element.clear()
        parent = element.getparent()
        if parent is not None:
            while (before := element.getprevious()) is not None:
                parent.remove(before)

    def finish(self) -> None:
        """Send what is left."""
        self._flush()

    def link(self, ref: str, target: str) -> None:
        """Note the address behind a cell, or each cell of a small range."""
        found = range_of(ref)
        if not found or not target:
            return
        first_row, first_column, last_row, last_column = found
        if (last_row - first_row + 1) * (last_column - first_column + 1) > _MOST_LINKED:
            last_row, last_column = first_row, first_column
        for row in range(first_row, last_row + 1):
            for column in range(first_column, last_column + 1):
                self.links[row, column] = target

    def _take_row(self, element: etree._Element) -> None:
        place = element.get("r")
        if place is None:
            first = element[0].get("r") if len(element) else None
            found = _PLACE.fullmatch(first) if first else None
            row = int(found[2]) - 1 if found else self._row + 1
        else:
            row = int(place) - 1
        if not 0 <= row < _LAST_ROW:
            raise Refused("DAMAGED")
        self._row = row
        values = self._cells(element)
        while values and values[-1] is None:
            values.pop()
        if not values:
            return
        if element.get("hidden") in ("1", "true"):
            self.hidden_rows += 1
        self._numbers.append(row)
        self._rows.append(values)
        self._chunk_cells += len(values)
        if (
            len(self._rows) == _CHUNK
            or self._chunk_cells > _CHUNK_CELLS
            or self._text > _CHUNK_TEXT
        ):
            self._flush()

    def _cells(self, row: etree._Element) -> list[Any]:
        """Return the values of a row's cells, and mark those that JSON cannot tell."""
        shared, letters, styles = self._shared, self._letters, self._shared.styles
        space = str(row.tag)[:-3]
        tag_v, tag_is, tag_t = f"{space}v", f"{space}is", f"{space}t"
        values: list[Any] = []
        column = -1
        for cell in row:
            get = cell.get
            place = get("r")
            if place is None:
                column += 1
            else:
                name = place.rstrip("0123456789")
                column = letters[name] if name in letters else self._letter(name)
            if not len(cell):
                continue
            last = cell[-1]
            kind = get("t")
            value: Any
            mark = PLAIN
            if len(cell) == 1 and (tag := last.tag) == tag_v:
                text = last.text
                if not text:
                    continue
            elif len(cell) == 1 and tag == tag_is and len(last) == 1 and last[0].tag == tag_t:
                text = last[0].text
                if not text:
                    continue
                kind = "inlineStr"
            else:
                text, kind = self._parts(cell, space, kind, column)
                if text is None:
                    continue
            if kind is None or kind == "n":
                value = number(text)
                style = styles.get(get("s"))
                if style is not None and type(value) is not str and value is not None:
                    value, mark = _told(moment(value, style, shared.epoch_1904))
            elif kind == "inlineStr" or kind == "str":
                value = clean(text)
            elif kind == "s":
                value, mark = self._shared_text(int(text)), SHARED
            elif kind == "b":
                value = text.strip() in ("1", "true")
            elif kind == "e":
                value, mark = text.strip() or "#N/A", ERROR
            elif kind == "d":
                value, mark = _told(iso_moment(text))
            elif kind == NO_RESULT:
                value, mark = "", NO_RESULT
            else:
                value = clean(text)
            if value is None:
                continue
            if column == len(values):
                values.append(value)
            elif column > len(values):
                values.extend([None] * (column - len(values)))
                values.append(value)
            else:
                values[column] = value  # the later one of two cells with the same address
                self._mark(column, mark)
            if mark != PLAIN:
                self._mark(column, mark)
            elif len(text) > _LONG:
                self._text += len(text)
        return values

    def _parts(
        self, cell: etree._Element, space: str, kind: str | None, column: int
    ) -> tuple[str | None, str | None]:
        """Return text and kind of a cell that has more parts than its value."""
        text: str | None = None
        formula = inline = None
        for part in cell:
            if part.tag == f"{space}v":
                text = part.text or ""
            elif part.tag == f"{space}f":
                formula = part
            elif part.tag == f"{space}is":
                inline = part
        if formula is not None:
            self._note_link(formula, column)
            if text is None or (not text and kind != "str"):
                return "", NO_RESULT
        if inline is not None and text is None:
            return joined(inline), "inlineStr"
        return text or None, kind

    def _mark(self, column: int, mark: str) -> None:
        if column not in self._marks:
            self._marks[column] = bytearray(PLAIN.encode() * _CHUNK)
        self._marks[column][len(self._rows)] = ord(mark)

    def _shared_text(self, at: int) -> int | None:
        """Return the number under which a shared text is sent, None where it is blank."""
        shared = self._shared
        if not 0 <= at < len(shared.texts):
            raise Refused("DAMAGED")
        value = shared.texts[at]
        if value is None:
            return None
        if (sent := shared.numbers[at]) < 0:
            sent = shared.numbers[at] = shared.sent
            shared.sent += 1
            self._texts.append(value)
            self._text += len(value)
        return sent

    def _letter(self, name: str) -> int:
        """Return the column of a cell's letters, from 0."""
        column = 0
        for letter in name.replace("$", "").upper():
            if not "A" <= letter <= "Z" or column > _LAST_COLUMN:
                raise Refused("DAMAGED")
            column = column * 26 + ord(letter) - 64
        if not 0 < column <= _LAST_COLUMN:
            raise Refused("DAMAGED")
        self._letters[name] = column - 1
        return column - 1

    def _note_link(self, formula: etree._Element, column: int) -> None:
        """Note the address that a formula makes a link of; it is read, never calculated."""
        if formula.text and (match := _LINKED.match(formula.text)):
            self.links[self._row, column] = match[1].replace('""', '"')

    def _clear(self) -> None:
        self._numbers: list[int] = []
        self._rows: list[list[Any]] = []
        self._marks: dict[int, bytearray] = {}
        self._texts: list[str] = []
        self._text = self._chunk_cells = 0

    def _flush(self) -> None:
        """Send the rows so far, unless there are more than a sheet may have."""
        rows = self._rows
        if self._texts:  # they have numbers by now, whatever becomes of this sheet
            self._send(["texts", self._texts])
        if not rows:
            return
        self._rows_with_content += len(rows)
        self._slots += self._chunk_cells
        self._count_columns()
        if self._counted:
            if self._rows_with_content > self._limits.rows:
                raise Refused("ROWS", limit=self._limits.rows - 1)
            if len(self._columns) > self._limits.columns:
                raise Refused("COLUMNS", limit=self._limits.columns)
            if self._slots > self._limits.rows * self._limits.columns:
                raise Refused("SCATTERED")
        marks = [(at, bytes(one[: len(rows)]).decode()) for at, one in self._marks.items()]
        self._send(["rows", self._numbers, rows, marks])
        self._clear()

    def _count_columns(self) -> None:
        columns = self._columns
        widest = max(map(len, self._rows))
        if widest > 4 * self._limits.columns:
            for row in self._rows:
                columns.update(at for at, value in enumerate(row) if value is not None)
            return
        for at in range(widest):
            if at not in columns and any(
                len(row) > at and row[at] is not None for row in self._rows
            ):
                columns.add(at)


def _told(value: Any) -> tuple[Any, str]:
    """Return a value as JSON can hold it, and the mark that tells what it is."""
    mark = _MARKS.get(type(value), PLAIN)
    return (value if mark == PLAIN else value.isoformat()), mark


def range_of(ref: str | None) -> Range | None:
    """Return the rows and columns of `B2:C3` or `B2` from 0, None where it is neither."""
    first, _, last = (ref or "").strip().partition(":")
    places = _PLACE.fullmatch(first), _PLACE.fullmatch(last or first)
    if not places[0] or not places[1]:
        return None
    (column, row), (end_column, end_row) = (
        (_index(one[1]), int(one[2]) - 1) for one in places if one
    )
    if min(row, column) < 0 or end_row >= _LAST_ROW or end_column >= _LAST_COLUMN:
        return None
    if end_row < row or end_column < column:
        return None
    return row, column, end_row, end_column


def _index(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1


def joined(element: etree._Element) -> str:
    """Return the text of a rich or plain text, its runs joined, without how it is pronounced."""
    if len(element) == 1 and local(element[0]) == "t":
        return element[0].text or ""
    parts = []
    for one in element:
        name = local(one)
        if name == "t":
            parts.append(one.text or "")
        elif name == "r":
            parts += [part.text or "" for part in one if local(part) == "t"]
    return "".join(parts)


def clean(text: str) -> str | None:
    """Return a text without blanks around it, Excel's escapes undone; None if nothing is left."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: "_" if "5" in match[0] else "\n", text)
    return text.strip() or None
