"""How much rows look like headings above the columns below them.

Floor: exchange.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .lines import VALUES, Line, Shape, is_year

_KNOWN = 1.5  # what known words weigh against looks
_TEXT_ONLY = 0.15
_WORDY = 25


@dataclass(slots=True)
class Reading:
    """One row, or two, taken as the headings."""

    rows: tuple[int, ...]
    below: int
    """Where the lines below begin."""
    headers: dict[int, str]
    groups: dict[int, str]
    shapes: dict[int, Shape]
    looks: float = 0.0
    words: float = 0.0
    lost: float = 0.0

    @property
    def score(self) -> float:
        """What it is worth in all."""
        return self.looks + _KNOWN * self.words - self.lost


@dataclass(slots=True)
class Column:
    """What stands below a heading."""

    shapes: Counter[Shape] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)

    @property
    def filled(self) -> int:
        """How many of its cells are filled."""
        return sum(self.shapes.values())

    @property
    def length(self) -> float:
        """How long its texts are."""
        return sum(map(len, self.texts)) / max(1, len(self.texts))

    @property
    def shape(self) -> Shape | None:
        """The shape of nearly all of its cells, if they have one."""
        for shape, count in self.shapes.most_common(1):
            return shape if count >= 0.7 * self.filled else None
        return None


def looks(
    reading: Reading,
    columns: dict[int, Column],
    shapes: dict[int, Shape | None],
    rows: int,
) -> float:
    """Return how much a reading looks like headings above these columns, from -1.5 to 1."""
    total, judged = 0.0, 0
    for at in reading.headers.keys() | columns.keys():
        column = columns.get(at)
        if column is None:
            continue
        text = reading.headers.get(at)
        if text is None:
            if column.filled >= 0.3 * rows:
                total, judged = total - 0.7, judged + 1
            continue
        judged += 1
        shape = Shape.LABEL if text == "X" else reading.shapes[at]
        total += _contrast(text, shape, column, shapes[at])
    for text, count in Counter(reading.headers.values()).items():
        if count > 1 and text and not reading.groups:
            total -= 0.2 * (count - 1)
    total -= 0.2 * sum(text.endswith(":") for text in reading.headers.values())
    if not judged:
        distinct = len(set(reading.headers.values()))
        return 0.2 if distinct > 2 and VALUES.isdisjoint(reading.shapes.values()) else 0.0
    return total / judged


def _contrast(text: str, shape: Shape, column: Column, below: Shape | None) -> float:
    """Return how much a text looks like the heading of one column."""
    if shape is Shape.TEXT:
        if below is Shape.LABEL:
            return 0.0
        return 0.6 if below in VALUES else -0.5  # a questionnaire's headings are its questions
    if below is Shape.NUMBER and (shape is Shape.DATE or _is_new_year(text, column)):
        return 0.5
    if shape in VALUES and shape is below:
        return -0.6 if shape is Shape.NUMBER else -1.5
    if shape in VALUES:
        return -0.2
    if below in VALUES:
        return 1.0
    if text.casefold() in column.texts:
        return -1.0
    if below is Shape.TEXT:
        return 0.6
    if len(text) > _WORDY and column.length > _WORDY:
        return -0.3
    return 0.4 if len(column.texts) < 0.7 * column.filled else _TEXT_ONLY


def _is_new_year(text: str, column: Column) -> bool:
    """Whether a text is a year above other figures than years."""
    return is_year(text) and sum(map(is_year, column.texts)) < len(column.texts) / 2


def ragged(reading: Reading, body: list[Line]) -> float:
    """Return what speaks against headings with next to nothing below them, as in a checklist."""
    if len(body) < 5 or len(reading.headers) < 2:
        return 0.0
    filled = sum(len(reading.headers.keys() & line.shapes.keys()) for line in body)
    return 0.4 if filled < 0.55 * len(body) * min(len(reading.headers), 4) else 0.0


def mixed(first: list[Line], shapes: dict[int, Shape | None]) -> float:
    """Return what speaks against headings because data does not begin right below them."""
    filled = odd = 0
    for line in first:
        for at, shape in line.shapes.items():
            if shapes[at] in VALUES:
                filled += 1
                odd += shape is not shapes[at]
    return 0.8 * odd / filled if filled else 0.0
