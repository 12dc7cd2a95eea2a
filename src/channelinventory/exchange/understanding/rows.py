"""Which rows below the headings are data, and which are totals, footnotes, titles.

Floor: exchange. A row that might be a record is one: a name alone is data. Most rows are plainly
records; they are recognised by their first cell and how many are filled, without a closer look.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from channelinventory.exchange.reading.book import Row, Sheet

from .doubtful import Judge, LeftOut, Reason
from .heads import Head
from .lines import Line, line_of
from .remarks import TOTALS, is_note, is_total


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
        self._judge()
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

    def _judge(self) -> None:
        """Sort out the rows with one or two cells."""
        rows = self.result.rows
        if not self.doubtful:
            return
        lines = dict(self.doubtful)
        out = Judge(self.head, self.columns, self.wide, rows).reasons(lines)
        for place, reason in out.items():
            self._leave_out(lines[place], reason)
        self.result.left_out.sort(key=lambda one: one.row)
        self.result.rows = [row for place, row in enumerate(rows) if place not in out]
