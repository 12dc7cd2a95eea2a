"""Rows with one or two cells below the headings: records, titles in between, notes at the end.

Floor: exchange. They are judged by their neighbours and by what is usual in their columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from channelinventory.exchange.reading.book import Row

from .heads import Head
from .lines import VALUES, Line, Shape, line_of

_SAMPLED = 200  # rows that tell what is usual in a column
_SENTENCE = 50

Rows = Sequence[tuple[int, Row]]


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


class Judge:
    """Looks at the doubtful rows of one sheet."""

    def __init__(
        self, head: Head, columns: Sequence[int], wide: Collection[int], rows: Rows
    ) -> None:
        """`columns` have a heading, `wide` rows hold one text over the whole width."""
        self._head, self._columns, self._wide, self._rows = head, columns, wide, rows
        self._name = columns[0] if columns else 0

    def reasons(self, lines: dict[int, Line]) -> dict[int, Reason]:
        """Return why rows are not data, by their place among the rows; the others are."""
        out: dict[int, Reason] = {}
        usual = _usual(self._rows)
        self._notes_below(lines, usual, out)
        grouped = self._is_grouped(lines)
        if grouped or len(lines) - len(out) <= len(self._rows) / 3:
            self._titles(lines, usual, out, grouped)
        return out

    def _notes_below(
        self, lines: dict[int, Line], usual: dict[int, Shape | None], out: dict[int, Reason]
    ) -> None:
        """Find what stands below the last record and is none."""
        place, below = len(self._rows) - 1, None
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
                if lines[one].index not in self._wide:
                    del out[one]
            return
        last = self._rows[place][0]
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
        if line.index in self._wide:
            return not others
        return not others and at != self._name and len(line.texts[at]) > _SENTENCE

    def _is_apart(self, line: Line) -> bool:
        """Whether a single cell is rather a remark than the name of a record."""
        [(at, text)] = line.texts.items()
        return at != self._name or len(text) > _SENTENCE or text.count(" ") > 5 or text[-1] in ".:"

    def _titles(
        self,
        lines: dict[int, Line],
        usual: dict[int, Shape | None],
        out: dict[int, Reason],
        grouped: bool,
    ) -> None:
        """Find titles in between: a single text over the records that belong to it."""
        rows = self._rows
        repeats = _repeats(rows)
        for place, line in lines.items():
            if place in out or len(line.texts) > 1 or place + 1 >= len(rows):
                continue
            if place + 1 in lines or line.index + 1 != rows[place + 1][0] - 1:
                continue  # nothing belongs to it
            [(at, text)] = line.texts.items()
            above = rows[place - 1][0] if place else self._head.first
            off = line.index > above  # a blank row above
            odd = usual.get(at) in VALUES and line.shapes[at] not in VALUES
            other = at in repeats and text.casefold() not in repeats[at]
            alone = at not in usual  # nothing stands in its column otherwise
            if line.index in self._wide or odd or other or alone or grouped or (off and place):
                out[place] = Reason.TITLE

    def _is_grouped(self, lines: dict[int, Line]) -> bool:
        """Whether titles divide all the rows: one above the first, each above others."""
        rows = self._rows
        if len(lines) < 2 or min(lines) > 0 or len(self._columns) < 3:
            return False
        places = [*lines, len(rows)]
        apart = all(below > above + 1 for above, below in pairwise(sorted(places)))
        return apart and all(
            len(line.texts) == 1 and self._name in line.texts for line in lines.values()
        )


def _sample(rows: Rows) -> Iterable[Line]:
    """Yield some rows with more than one cell, spread over all."""
    for number, row in rows[:: max(1, len(rows) // _SAMPLED)]:
        line = line_of(number - 1, row)
        if line is not None and len(line.texts) > 1:
            yield line


def _usual(rows: Rows) -> dict[int, Shape | None]:
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


def _repeats(rows: Rows) -> dict[int, set[str]]:
    """Return the texts of the columns that say the same few things again and again."""
    texts: dict[int, list[str]] = {}
    for line in _sample(rows):
        for at, text in line.texts.items():
            texts.setdefault(at, []).append(text.casefold())
    return {at: set(found) for at, found in texts.items() if len(found) > 3 and _few(found)}


def _few(texts: list[str]) -> bool:
    return len(set(texts)) <= len(texts) / 2
