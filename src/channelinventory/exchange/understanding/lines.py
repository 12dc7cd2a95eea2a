"""Rows as one looks at them to find a heading: which cells are filled, and with what.

Floor: exchange. Only the beginning of a sheet is looked at this closely.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from channelinventory.exchange.reading.book import CellError, Row


class Shape(IntEnum):
    """What a cell looks like at first sight."""

    LABEL = 0  # a short text, as headings are
    TEXT = 1  # a longer one
    NUMBER = 2
    DATE = 3
    ADDRESS = 4  # of a page, a mailbox, an account
    YES_NO = 5
    UNIT = 6  # “in %”, “(TT.MM.JJJJ)”: stands below a heading


VALUES = frozenset({Shape.NUMBER, Shape.DATE, Shape.ADDRESS, Shape.YES_NO})
"""Shapes that cells below a heading have, and the heading itself has not."""

YES_NO = frozenset(
    {"ja", "nein", "yes", "no", "true", "false", "wahr", "falsch", "x", "✓", "✔", "✗", "✘", "☑"}
)
_LONG = 70
_QUESTION = 250
_UNITS = frozenset(
    {"%", "€", "$", "#", "eur", "tsd.", "tsd", "mio.", "h", "std.", "stück", "stk.", "vzä", "fte"}
)
_UNIT = re.compile(
    r"\(?(?:in|as|als)\s+(?:%|€|prozent|percent|eur|euro|tsd\.?|mio\.?|stunden|hours|vzä)\)?"
    r"|[(\[<][^()\[\]<>]{1,30}[)\]>]|tt\.mm\.jj(?:jj)?|dd[./]mm[./]yyyy|yyyy-mm-dd|ja\s*/\s*nein"
    r"|yes\s*/\s*no",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[-+−]?\s?(?:[€$£]\s?)?\d+(?:[.,'’\s]\d+)*\s?(?:%|€|EUR|CHF|Tsd\.?|Mio\.?|Mrd\.?|[kKM])?"
)
_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?:[ T,]+\d{1,2}:\d{2}.*)?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}.*)?"
    r"|\d{1,2}\.?\s+[A-Za-zä]{3,9}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
)
_YEAR = re.compile(r"(?:(?:Q[1-4]|\d{1,2})[/. -]{1,3})?(?:19|20)\d\d")
_ADDRESS = re.compile(
    r"[a-z][a-z+]*://\S+|www\.\S+|mailto:\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@[\w.]+(?:@[\w.-]+)?"
    r"|(?:[\w-]+\.)+[a-z]{2,4}/\S*|(?:[\w-]+\.)+(?:de|com|org|net|eu|gov|info|ch|at)",
    re.IGNORECASE,
)


def is_year(text: str) -> bool:
    """Whether a text is a year of our time, or a part of one."""
    return bool(_YEAR.fullmatch(text))


def one_line(cell: Any) -> str:
    """Return a cell as a heading in one line."""
    match cell:
        case None:
            return ""
        case str():
            return " ".join(cell.split())
        case float() if cell.is_integer():
            return str(int(cell))
        case dt.datetime():
            return cell.date().isoformat()
        case dt.date():
            return cell.isoformat()
        case _:
            return str(cell)


def shape_of(cell: Any) -> Shape | None:
    """Return what a cell looks like; None if it is blank."""
    match cell:
        case None:
            return None
        case CellError():
            return Shape.NUMBER
        case str():
            return _shape_of_text(cell)
        case bool():
            return Shape.YES_NO
        case int() | float():
            return Shape.NUMBER
        case _:
            return Shape.DATE


def _shape_of_text(text: str) -> Shape | None:
    text = text.strip()
    if not text:
        return None
    if len(text) > _LONG:
        return Shape.ADDRESS if " " not in text and _ADDRESS.fullmatch(text) else Shape.TEXT
    folded = text.casefold()
    if folded in YES_NO:
        return Shape.YES_NO
    if folded in _UNITS or _UNIT.fullmatch(text):
        return Shape.UNIT
    if any(map(str.isdigit, text)):
        if _DATE.fullmatch(text):
            return Shape.DATE
        if _NUMBER.fullmatch(text):
            return Shape.NUMBER
    if ("." in text or "@" in text or ":" in text) and _ADDRESS.fullmatch(text):
        return Shape.ADDRESS
    sentence = len(text) > 40 and text[-1] in ".!?;"
    return Shape.TEXT if sentence else Shape.LABEL


@dataclass(slots=True)
class Line:
    """A row with content: its filled cells by column."""

    index: int
    shapes: dict[int, Shape]
    texts: dict[int, str]
    labels: int = 0

    @property
    def headable(self) -> bool:
        """Whether headings may read so: mostly texts, or texts, days and years only."""
        if self.labels >= len(self.shapes) / 2:
            return True
        if len(self.shapes) > 2:  # a questionnaire's headings are its questions
            asked = sum(
                shape is Shape.TEXT and len(self.texts[at]) <= _QUESTION
                for at, shape in self.shapes.items()
            )
            if self.labels + asked >= 0.8 * len(self.shapes):
                return True
        return all(
            shape in (Shape.LABEL, Shape.DATE) or is_year(self.texts[at])
            for at, shape in self.shapes.items()
        )

    @property
    def numbering(self) -> bool:
        """Whether it only numbers the columns: 1, 2, 3 …"""
        numbers = [text.strip("().") for text in self.texts.values()]
        counted = [str(number) for number in range(1, len(numbers) + 1)]
        return len(numbers) > 2 and numbers == counted

    @property
    def units(self) -> bool:
        """Whether it says only in what units the columns are."""
        return all(shape is Shape.UNIT for shape in self.shapes.values())


def line_of(index: int, row: Row) -> Line | None:
    """Return a row as a line; None if it is blank."""
    shapes = {at: shape for at, cell in enumerate(row) if (shape := shape_of(cell)) is not None}
    if not shapes:
        return None
    texts = {at: one_line(row[at]) for at in shapes}
    # “X” is a network as well as a cross
    labels = sum(one is Shape.LABEL or texts[at] == "X" for at, one in shapes.items())
    return Line(index, shapes, texts, labels)


def lines(rows: Sequence[Row], most: int) -> Iterator[Line]:
    """Yield the first rows with content."""
    for index, row in enumerate(rows):
        if row and (line := line_of(index, row)) is not None:
            yield line
            most -= 1
            if not most:
                return
