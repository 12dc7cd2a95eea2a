"""The cells of one sheet, in one pass over its XML, sent on in chunks of rows.

Floor: exchange, and its child. What a sheet says of its own size is not believed; a limit counts
rows and columns with content. Cells and rows without an address stand behind the one before.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from .chunks import DATE, ERROR, MOMENT, NO_RESULT, PLAIN, SHARED, TIME, Chunks, Send
from .limits import Limits
from .numbers import iso_moment, moment, number
from .package import attribute, local
from .ranges import LAST_COLUMN, LAST_ROW, PLACE, Range, range_of
from .refusal import Refused
from .texts import clean, joined

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

_LONG = 200  # characters of a text that is counted
_MOST_LINKED = 1000
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
        self._shared = shared
        self._chunks = Chunks(limits, send, counted=counted)
        self._row = -1
        self._hidden_columns: list[tuple[int, int]] = []
        self._letters: dict[str, int] = {}

    @property
    def hidden_columns(self) -> int:
        """How many columns with content are hidden."""
        hidden = self._hidden_columns
        return sum(any(a <= one <= b for a, b in hidden) for one in self._chunks.columns)

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
        self._chunks.flush()

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
            found = PLACE.fullmatch(first) if first else None
            row = int(found[2]) - 1 if found else self._row + 1
        else:
            row = int(place) - 1
        if not 0 <= row < LAST_ROW:
            raise Refused("DAMAGED")
        self._row = row
        values = self._cells(element)
        while values and values[-1] is None:
            values.pop()
        if not values:
            return
        if element.get("hidden") in ("1", "true"):
            self.hidden_rows += 1
        self._chunks.add(row, values)

    def _cells(self, row: etree._Element) -> list[Any]:
        """Return the values of a row's cells, and mark those that JSON cannot tell."""
        shared, letters, styles = self._shared, self._letters, self._shared.styles
        mark_cell = self._chunks.mark
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
                mark_cell(column, mark)
            if mark != PLAIN:
                mark_cell(column, mark)
            elif len(text) > _LONG:
                self._chunks.weigh(len(text))
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
            self._chunks.share(value)
        return sent

    def _letter(self, name: str) -> int:
        """Return the column of a cell's letters, from 0."""
        column = 0
        for letter in name.replace("$", "").upper():
            if not "A" <= letter <= "Z" or column > LAST_COLUMN:
                raise Refused("DAMAGED")
            column = column * 26 + ord(letter) - 64
        if not 0 < column <= LAST_COLUMN:
            raise Refused("DAMAGED")
        self._letters[name] = column - 1
        return column - 1

    def _note_link(self, formula: etree._Element, column: int) -> None:
        """Note the address that a formula makes a link of; it is read, never calculated."""
        if formula.text and (match := _LINKED.match(formula.text)):
            self.links[self._row, column] = match[1].replace('""', '"')


def _told(value: Any) -> tuple[Any, str]:
    """Return a value as JSON can hold it, and the mark that tells what it is."""
    mark = _MARKS.get(type(value), PLAIN)
    return (value if mark == PLAIN else value.isoformat()), mark
