"""Cells on the clipboard, as Excel writes and reads them: tabs, line ends and quotes.

Floor: exchange.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from channelinventory.exchange.texts import unguard


def to_clipboard(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of texts, guarded where need be, for pasting into Excel."""
    return "".join("\t".join(_quoted(text) for text in row) + "\r\n" for row in rows)


def from_clipboard(text: str) -> list[list[str]]:
    """Return the rows of what was copied in Excel or here."""
    rows = csv.reader(io.StringIO(text.rstrip("\0"), newline=""), delimiter="\t")
    return [[unguard(cell) for cell in row] or [""] for row in rows]


def _quoted(text: str) -> str:
    if any(c in text for c in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text
