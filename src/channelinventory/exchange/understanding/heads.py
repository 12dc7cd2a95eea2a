"""Finding the headings of a sheet, wherever they stand.

Floor: exchange. Two things speak for a row: that its texts are known as headings, and that it looks
like one – short, distinct texts above columns of one kind each. Titles, notes, forms and
rows of data look otherwise, even where one of their words is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from channelinventory.exchange.places import letter
from channelinventory.exchange.reading.book import Sheet

from .levels import Merged, third_level, two_levels
from .lines import VALUES, Line, Shape, line_of, lines
from .looks import Column, Reading, looks, mixed, ragged

_SEARCHED = 100  # rows with content in which headings are looked for
_BELOW = 20  # rows below, by which they are judged
_LEAST = 0.05
_LOST = 0.3  # for each row above that looks like one of the data
_WIDE = 0.15  # for rows above that are as wide, but look otherwise
_FORM = 0.08  # for each row above beyond a few, where no word is known: forms have many
_FEW = 3
_PURER = 0.6  # for a row of texts alone above one that has values, too
_HEADING = 80  # longer than a heading is


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a sheet, and where its data begins."""

    rows: tuple[int, ...]
    """The heading rows from 0, upper first; () where the sheet has none."""
    first: int
    """The first row below, from 0."""
    headers: tuple[str, ...]
    """The lowest heading of each column in one line, or its letters where there are none."""
    groups: tuple[str, ...]
    """The heading above that, as far as it reaches."""
    sure: float
    """How sure that is, from 0 to 1."""


def find_head(sheet: Sheet, known: Callable[[str], float]) -> Head | None:
    """Return the headings of a sheet; None if nothing in it looks like a table."""
    seen = list(lines(sheet.rows, _SEARCHED + _BELOW))
    if not seen:
        return None
    merged = [one for one in sheet.merged if one[0] <= seen[-1].index]
    finder = _Finder(seen, merged, cache(known))
    best = finder.best()
    if best is None:
        return _without(sheet, seen)
    top = next((line for line in seen if line.index == best.rows[0] - 1), None)
    if len(best.rows) == 2 and top is not None and top.headable:
        above = third_level(top, best.headers, merged)
        if above:
            headers = {**{at: text for at, text in top.texts.items() if at not in above},
                       **best.headers}  # fmt: skip
            places = above.keys() | best.groups.keys()
            groups = {at: f"{above.get(at, '')} {best.groups.get(at, '')}".strip() for at in places}
            return _head(sheet, (top.index, *best.rows), headers, groups, finder.sure(best))
    return _head(sheet, best.rows, best.headers, best.groups, finder.sure(best))


def head_at(sheet: Sheet, row: int | None, levels: int = 1) -> Head:
    """Return the headings where the user says they are; None: there are none."""
    if row is None or not sheet.rows:
        first = next((line.index for line in lines(sheet.rows, 1)), 0)
        return Head((), first, _letters(_width(sheet)), ("",) * _width(sheet), 1.0)
    row = min(max(row, 0), len(sheet.rows) - 1)
    rows = tuple(range(max(0, row - max(levels, 1) + 1), row + 1))
    lower = line_of(row, sheet.rows[row]) or Line(row, {}, {})
    headers, groups = lower.texts, dict[int, str]()
    if len(rows) > 1 and (upper := line_of(row - 1, sheet.rows[row - 1])):
        headers, groups = two_levels(upper, lower, sheet.merged)
    return _head(sheet, rows, headers, groups, 1.0)


class _Finder:
    """Compares the rows of one sheet as headings."""

    def __init__(self, seen: list[Line], merged: Merged, known: Callable[[str], float]) -> None:
        self.seen = seen
        self.merged = merged
        self.known = known
        self.readings: list[Reading] = []

    def best(self) -> Reading | None:
        """Return the best reading; None where rows of data are all there is."""
        for at, line in enumerate(self.seen[:_SEARCHED]):
            if not line.headable:
                continue
            if line.labels:
                reading = Reading((line.index,), at + 1, line.texts, {}, line.shapes)
                self._judge(reading)
            if at and (pair := self._pair(self.seen[at - 1], line, at + 1)):
                self._judge(pair)
        best = max(self.readings, key=lambda one: one.score, default=None)
        return best if best is not None and best.score > _LEAST else None

    def sure(self, reading: Reading) -> float:
        """Return how sure a reading is."""
        looks = min(1.0, max(0.0, 0.3 + 0.6 * reading.looks - reading.lost / 2))
        sure = 1 - (1 - min(1.0, reading.words * 1.2)) * (1 - looks)
        texts = list(reading.headers.values())
        again = sum(
            list(line.texts.values()) == texts
            for line in self.seen[reading.below :]
            if len(line.texts) == len(texts)
        )
        blocks = again and reading.words < 0.5  # a report rather than a table
        return round(sure / 2 if blocks else sure, 3)

    def _judge(self, reading: Reading) -> None:
        """Weigh a reading, and keep it if there is something in it."""
        texts = list(reading.headers.values())
        body = [
            line
            for line in self.seen[reading.below : reading.below + _BELOW]
            if not (line.numbering or line.units) and list(line.texts.values()) != texts
        ]
        columns: dict[int, Column] = {}
        for line in body:
            for at, shape in line.shapes.items():
                column = columns.get(at)
                if column is None:
                    column = columns[at] = Column()
                column.shapes[shape] += 1
                column.texts[line.texts[at].casefold()] += 1
        shapes = {at: column.shape for at, column in columns.items()}
        reading.lost = self._lost(reading, shapes)
        reading.looks = looks(reading, columns, shapes, len(body)) - mixed(body[:3], shapes)
        if reading.looks < -0.6 or (reading.lost > 0.9 and reading.looks < 0.3):
            return  # before words are looked up, which takes longer
        reading.lost = min(reading.lost, 0.6)
        above = reading.below - len(reading.rows)
        words = (
            max(self._word(text), self._word(reading.groups.get(at, "")))
            for at, text in reading.headers.items()
        )
        reading.words = sum(words) / max(len(texts), 3)
        if reading.groups:
            reading.looks += 0.1  # says more than its lower row alone
        if len(texts) == 1 and reading.words < 0.3 and reading.looks < 0.9:
            return  # a line of text, such as a title
        if reading.words < 0.25:
            reading.lost += _FORM * max(0, above - _FEW)
            reading.lost += ragged(reading, body)
        self.readings.append(reading)

    def _word(self, text: str) -> float:
        """Return how well a heading is known, without asking for what cannot be one."""
        return self.known(text) if text and len(text) <= _HEADING else 0.0

    def _lost(self, reading: Reading, shapes: dict[int, Shape | None]) -> float:
        """Return what speaks against a reading because rows of data stand above it."""
        values = [at for at, shape in shapes.items() if shape in VALUES]
        lost = wide = 0.0
        for line in self.seen[: reading.below - len(reading.rows)]:
            if len(line.shapes) < 0.7 * len(reading.headers):
                continue
            alike = sum(line.shapes.get(at) is shapes[at] for at in values)
            if not values or alike >= len(values) / 2:
                lost += _LOST
            else:
                valued = not VALUES.isdisjoint(reading.shapes.values())
                pure = line.labels == len(line.shapes)
                wide = max(wide, _PURER if valued and pure else _WIDE)
        return lost + wide

    def _pair(self, upper: Line, lower: Line, below: int) -> Reading | None:
        """Return two rows as headings of two levels, if the upper one groups the lower one."""
        if upper.index != lower.index - 1 or not upper.labels or not upper.headable:
            return None
        if not any(at not in upper.shapes for at in lower.shapes):
            return None  # there is a heading above each: no room for a group
        ranges = {
            left: right
            for top, left, bottom, right in self.merged
            if top == bottom == upper.index and right > left
        }
        down = {
            left
            for top, left, bottom, _ in self.merged
            if top == upper.index and bottom == lower.index
        }
        over = [at for at in upper.shapes if at in lower.shapes and at not in down]
        if not over:
            return None
        headers, groups = two_levels(upper, lower, self.merged)
        texts = Counter(text.casefold() for text in lower.texts.values())
        told = Counter((headers[at].casefold(), groups.get(at, "")) for at in lower.texts)
        doubled = max(texts.values()) > 1 and max(told.values()) == 1 and len(over) > 1
        width = max(lower.shapes) - min(lower.shapes) + 1
        spanned = all(at in ranges for at in over) and all(
            ranges[at] - at + 1 < width or down for at in over
        )
        aside = len(upper.shapes) > len(over) and max(texts.values()) == 1
        known = aside and all(self.known(text) >= 0.8 for text in lower.texts.values())
        if not (doubled or spanned or known):
            return None
        rows = (upper.index, lower.index)
        return Reading(rows, below, headers, groups, upper.shapes | lower.shapes)


def _without(sheet: Sheet, seen: list[Line]) -> Head | None:
    """Return a table without headings, if the rows are alike enough to be one."""
    usual = Counter(len(line.shapes) for line in seen).most_common(1)[0][0]
    start = 0
    while usual > 2 and start < len(seen) and len(seen[start].shapes) == 1:
        start += 1  # titles
    body = seen[start:]
    if usual == 1 and len(body) > 2 and _is_title(body):
        body = body[1:]
    columns: dict[int, Column] = {}
    for line in body:
        for at, shape in line.shapes.items():
            columns.setdefault(at, Column()).shapes[shape] += 1
    used = {at: one for at, one in columns.items() if one.filled >= len(body) / 2}
    regular = sum(len(used.keys() & line.shapes.keys()) >= 0.6 * len(used) for line in body)
    pure = sum(one.shape is not None for one in used.values())
    if not used or regular < 0.6 * len(body) or pure < len(used) / 2:
        return None
    texts = [text for line in body for text in line.texts.values()]
    if sum(text.endswith(":") for text in texts) >= max(2, 0.3 * len(texts)):
        return None  # a form
    told = [one.shape for one in used.values() if one.shape in VALUES]
    if len(body) == 1 and (len(used) < 2 or Shape.ADDRESS not in told):
        return None
    if len(used) == 1 and not told and (len(body) < 3 or _is_prose(texts)):
        return None
    sure = 0.2 + 0.2 * bool(told) + 0.2 * (len(used) > 1) + 0.2 * (len(body) > 5)
    width = _width(sheet)
    return Head((), body[0].index, _letters(width), ("",) * width, round(sure, 3))


def _is_title(body: list[Line]) -> bool:
    """Whether the first line is a text above figures or addresses."""
    first, *others = ({*line.shapes.values()} for line in body)
    return first.isdisjoint(VALUES) and all(shapes <= VALUES for shapes in others)


def _is_prose(texts: list[str]) -> bool:
    """Whether lines are sentences rather than names."""
    return sum(text.count(" ") > 3 or text[-1] in ".,;!?" for text in texts) >= len(texts) / 4


def _head(
    sheet: Sheet,
    rows: tuple[int, ...],
    headers: dict[int, str],
    groups: dict[int, str],
    sure: float,
) -> Head:
    """Return the headings by column; rows that number them or name units belong to them."""
    width = max(_width(sheet), *(at + 1 for at in headers), 0)
    first = rows[-1] + 1
    while first < len(sheet.rows) and first <= rows[-1] + 2:
        line = line_of(first, sheet.rows[first])
        if line is None or not (line.numbering or line.units):
            break
        first += 1
    return Head(
        rows,
        first,
        tuple(headers.get(at, "") for at in range(width)),
        tuple(groups.get(at, "") for at in range(width)),
        sure,
    )


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows), default=0)


def _letters(width: int) -> tuple[str, ...]:
    """Return what columns without headings are called."""
    return tuple(letter(place) for place in range(width))
