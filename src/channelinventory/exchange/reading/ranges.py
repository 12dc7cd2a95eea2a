"""Addresses of cells and ranges, such as `B2` and `$B$2:C3`, as numbers from 0.

Floor: exchange, and its child.
"""

from __future__ import annotations

import re
from typing import Final

Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0."""

PLACE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384


def range_of(ref: str | None) -> Range | None:
    """Return the rows and columns of `B2:C3` or `B2` from 0, None where it is neither."""
    first, _, last = (ref or "").strip().partition(":")
    places = PLACE.fullmatch(first), PLACE.fullmatch(last or first)
    if not places[0] or not places[1]:
        return None
    (column, row), (end_column, end_row) = (
        (_index(one[1]), int(one[2]) - 1) for one in places if one
    )
    if min(row, column) < 0 or end_row >= LAST_ROW or end_column >= LAST_COLUMN:
        return None
    if end_row < row or end_column < column:
        return None
    return row, column, end_row, end_column


def _index(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1
