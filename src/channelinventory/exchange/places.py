"""Addresses of cells as Excel shows them.

Floor: exchange.
"""

from __future__ import annotations


def letter(place: int) -> str:
    """Return the letters of a column, counted from 0: A, Z, AA, XFD."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text
