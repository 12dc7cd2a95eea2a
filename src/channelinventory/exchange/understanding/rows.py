"""Which rows below the headings are data, and which are totals, footnotes, titles.

Floor: exchange. A row that might be a record is one: a name alone is data. Most rows are plainly
records; they are recognised by their first cell and how many are filled, without a closer look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any

from channelinventory.exchange.reading.book import Row, Sheet

from .heads import Head
from .lines import VALUES, Line, Shape, line_of
from .remarks import TOTALS, is_note, is_total

_SAMPLED = 200  # rows that tell what is usual in a column
_SENTENCE = 50


class Reason(StrEnum):
    """Why a row is not data."""

    TOTAL = "total"
    FOOTNOTE = "footnote"
    REPEATED_HEADING = "repeated_heading"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row below the headings that is not data."""

    row: int
    """Its number, from 1."""
    reason: Reason
    text: str
    """What it says, in one line."""


@dataclass(slots=True)
class Data:
    """The rows of a table."""

    rows: list[tuple[int, Row]] = field(default_factory=list)
    """The rows that are data, with their numbers from 1."""
    left_out: list[LeftOut] = field(default_factory=list)
    """The others with content, from above."""
    filled_down: int = 0
    """How many cells got the value of the merged cell that they belong to."""


def data_rows(sheet: Sheet, head: Head) -> Data:
    """Return the data below the headings of a sheet, and what else stands there."""
    return _Sorter(sheet, head).sort()


class _Sorter:
    """Goes through the rows of one sheet once."""

    def __init__(self, sheet: Sheet, head: Head) -> None:
        self.sheet = sheet
        self.head = head
        self.columns = [at for at, text in enumerate(head.headers) if text]
        self.name = self.columns[0] if self.columns else 0
        self.least = max(2, (len(self.columns) + 1) // 2)
        """So many filled cells are not one text over the whole width."""
        self.wide = {
            top
            for top, left, _, right in sheet.merged
            if right - left + 1 >= self.least and right > left
        }
        self.result = Data()
        self.doubtful: list[tuple[int, Line]] = []
        """Places in the result, and rows there that have to be judged by their neighbours."""

    def sort(self) -> Data:
        """Return what the rows are."""
        rows, first = self.sheet.rows, self.head.first
        self._below_head()
        filled = self._merged_down()
        plain, data = min(self.least, 3), self.result.rows
        begins = frozenset({*self.head.headers, *self.head.groups, ""})
        for index in range(first, len(rows)):
            row = rows[index]
            if not row:
                continue
            if index in filled:
                row = self._fill(index, row, filled[index])
            full = len(row) - row.count(None) - row.count("")
            if not full:
                continue
            if full >= plain:
                start = row[0]
                if start is None or start == "":
                    start = next(cell for cell in row if cell is not None and cell != "")
                if type(start) is not str:
                    data.append((index + 1, row))
                    continue
                start = start.strip()
                if not (start in begins or start.casefold().startswith(TOTALS) or "\n" in start):
                    data.append((index + 1, row))
                    continue
            self._look(index, row)
        self._judge_doubtful()
        return self.result

    def _below_head(self) -> None:
        """Report rows between headings and data, which number the columns or name units."""
        if self.head.rows:
            for index in range(self.head.rows[-1] + 1, self.head.first):
                line = line_of(index, self.sheet.rows[index])
                if line is not None:
                    self._leave_out(line, Reason.REPEATED_HEADING)

    def _leave_out(self, line: Line, reason: Reason) -> None:
        text = " ".join(line.texts.values())
        self.result.left_out.append(LeftOut(line.index + 1, reason, text))

    def _merged_down(self) -> dict[int, list[tuple[int, Any]]]:
        """Return the values that vertically merged cells give to the rows they reach."""
        found: dict[int, list[tuple[int, Any]]] = {}
        rows = self.sheet.rows
        for top, left, bottom, right in self.sheet.merged:
            if top < self.head.first or bottom <= top or right - left + 1 >= self.least:
                continue
            value = rows[top][left] if top < len(rows) and left < len(rows[top]) else None
            if value is None or value == "":
                continue
            for index in range(top + 1, min(bottom + 1, len(rows))):
                found.setdefault(index, []).append((left, value))
        return found

    def _fill(self, index: int, row: Row, values: Iterable[tuple[int, Any]]) -> Row:
        """Return a row with what merged cells give it, unless it has nothing of its own."""
        if line_of(index, row) is None:
            return row
        new = list(row)
        for at, value in values:
            new.extend([None] * (at + 1 - len(new)))
            if new[at] is None or new[at] == "":
                new[at] = value
                self.result.filled_down += 1
        return new

    def _look(self, index: int, row: Row) -> None:
        """Say what a row is that is not plainly a record, or keep it in doubt."""
        line = line_of(index, row)
        if line is None:
            return
        if is_total(line):
            self._leave_out(line, Reason.TOTAL)
        elif self._is_heading(line):
            self._belongs_above(line.index)
            self._leave_out(line, Reason.REPEATED_HEADING)
        elif len(self.columns) > 1 and len(line.texts) == 1 and is_note(line):
            self._leave_out(line, Reason.FOOTNOTE)
        else:
            if len(self.columns) > 1 and len(line.texts) < min(self.least, 3):
                self.doubtful.append((len(self.result.rows), line))
            self.result.rows.append((index + 1, row))

    def _belongs_above(self, index: int) -> None:
        """Take back a single text right above repeated headings: their group, or a title."""
        if not self.doubtful or len(self.columns) < 2:
            return
        place, line = self.doubtful[-1]
        if line.index != index - 1 or len(line.texts) > 1:
            return
        del self.doubtful[-1], self.result.rows[place]
        [(at, text)] = line.texts.items()
        again = at < len(self.head.groups) and text == self.head.groups[at]
        self._leave_out(line, Reason.REPEATED_HEADING if again else Reason.TITLE)

    def _is_heading(self, line: Line) -> bool:
        """Whether a row repeats the headings."""
        headers, groups = self.head.headers, self.head.groups
        if not self.head.rows or (len(line.texts) < 2 and len(self.columns) > 1):
            return False
        texts = [(at, text) for at, text in line.texts.items() if at < len(headers)]
        lower = sum(text == headers[at] for at, text in texts)
        upper = sum(text == groups[at] for at, text in texts)
        return max(lower, upper) >= max(1, 0.7 * len(line.texts))

    def _judge_doubtful(self) -> None:
        """Sort out the rows with one or two cells: records, titles in between, notes below."""
        if not self.doubtful:
            return
        rows = self.result.rows
        out: dict[int, Reason] = {}
        usual = _usual(rows)
        lines = dict(self.doubtful)
        self._notes_below(lines, usual, out)
        grouped = self._is_grouped(lines)
        if grouped or len(lines) - len(out) <= len(rows) / 3:
            self._titles(lines, usual, out, grouped)
        for place, reason in out.items():
            self._leave_out(lines[place], reason)
        self.result.left_out.sort(key=lambda one: one.row)
        self.result.rows = [row for place, row in enumerate(rows) if place not in out]

    def _notes_below(
        self, lines: dict[int, Line], usual: dict[int, Shape | None], out: dict[int, Reason]
    ) -> None:
        """Find what stands below the last record and is none."""
        place, below = len(self.result.rows) - 1, None
        run: list[int] = []
        while place in lines:
            line = lines[place]
            run.append(place)
            odd = self._is_odd(line, usual)
            # a text in several rows, the last of which shows that it is one
            goes_on = place + 1 in out and below == line.index + 1 and len(line.texts) == 1
            if odd or goes_on or self._is_remark(line):
                out.update(dict.fromkeys(run, Reason.FOOTNOTE))
            below = line.index
            place -= 1
        if place < 0:  # nothing but such rows: they are the data
            for one in list(out):
                if lines[one].index not in self.wide:
                    del out[one]
            return
        last = self.result.rows[place][0]
        if run and lines[run[-1]].index + 1 > last + 1:  # a blank row sets them off
            for one in run:
                if len(lines[one].texts) == 1 and self._is_apart(lines[one]):
                    out[one] = Reason.FOOTNOTE

    def _is_odd(self, line: Line, usual: dict[int, Shape | None]) -> bool:
        """Whether a row has only texts, and in columns of figures, days or addresses."""
        return all(
            usual.get(at) in VALUES and shape not in VALUES for at, shape in line.shapes.items()
        )

    def _is_remark(self, line: Line) -> bool:
        """Whether a row is one text over several columns, or a sentence beside the names."""
        [at, *others] = line.texts
        if line.index in self.wide:
            return not others
        return not others and at != self.name and len(line.texts[at]) > _SENTENCE

    def _is_apart(self, line: Line) -> bool:
        """Whether a single cell is rather a remark than the name of a record."""
        [(at, text)] = line.texts.items()
        return at != self.name or len(text) > _SENTENCE or text.count(" ") > 5 or text[-1] in ".:"

    def _titles(
        self,
        lines: dict[int, Line],
        usual: dict[int, Shape | None],
        out: dict[int, Reason],
        grouped: bool,
    ) -> None:
        """Find titles in between: a single text over the records that belong to it."""
        rows = self.result.rows
        repeats = _repeats(rows)
        for place, line in lines.items():
            if place in out or len(line.texts) > 1 or place + 1 >= len(rows):
                continue
            if place + 1 in lines or line.index + 1 != rows[place + 1][0] - 1:
                continue  # nothing belongs to it
            [(at, text)] = line.texts.items()
            above = rows[place - 1][0] if place else self.head.first
            off = line.index > above  # a blank row above
            odd = usual.get(at) in VALUES and line.shapes[at] not in VALUES
            other = at in repeats and text.casefold() not in repeats[at]
            alone = at not in usual  # nothing stands in its column otherwise
            if line.index in self.wide or odd or other or alone or grouped or (off and place):
                out[place] = Reason.TITLE

    def _is_grouped(self, lines: dict[int, Line]) -> bool:
        """Whether titles divide all the rows: one above the first, each above others."""
        rows = self.result.rows
        if len(lines) < 2 or min(lines) > 0 or len(self.columns) < 3:
            return False
        places = [*lines, len(rows)]
        apart = all(below > above + 1 for above, below in pairwise(sorted(places)))
        return apart and all(
            len(line.texts) == 1 and self.name in line.texts for line in lines.values()
        )


def _sample(rows: Sequence[tuple[int, Row]]) -> Iterable[Line]:
    """Yield some rows with more than one cell, spread over all."""
    for number, row in rows[:: max(1, len(rows) // _SAMPLED)]:
        line = line_of(number - 1, row)
        if line is not None and len(line.texts) > 1:
            yield line


def _usual(rows: Sequence[tuple[int, Row]]) -> dict[int, Shape | None]:
    """Return the shape that the cells of each column have, None where it differs."""
    counts: dict[int, Counter[Shape]] = {}
    for line in _sample(rows):
        for at, shape in line.shapes.items():
            counts.setdefault(at, Counter())[shape] += 1
    result: dict[int, Shape | None] = {}
    for at, count in counts.items():
        shape, most = count.most_common(1)[0]
        result[at] = shape if most >= 0.7 * count.total() else None
    return result


def _repeats(rows: Sequence[tuple[int, Row]]) -> dict[int, set[str]]:
    """Return the texts of the columns that say the same few things again and again."""
    texts: dict[int, list[str]] = {}
    for line in _sample(rows):
        for at, text in line.texts.items():
            texts.setdefault(at, []).append(text.casefold())
    return {at: set(found) for at, found in texts.items() if len(found) > 3 and _few(found)}


def _few(texts: list[str]) -> bool:
    return len(set(texts)) <= len(texts) / 2
