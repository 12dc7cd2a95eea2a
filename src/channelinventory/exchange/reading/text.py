"""CSV and other text tables into rows: encoding, delimiter, quotes, a `sep=` line.

Floor: exchange.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from channelinventory.domain.texts import N_
from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.texts import unguard

NOT_TEXT = N_(
    "Read", "“{file}” is not a table in text form. Save it in Excel as “CSV UTF-8” and try again."
)

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ";,\t|"
_SAMPLE = 20
_LONGEST_CELL = 10_000_000


def read_text(path: Path) -> list[list[Any]]:
    """Return the rows of a CSV or tab-separated file; raises `UnreadableWorkbook`."""
    text = _decoded(path)
    first, _, rest = text.partition("\n")
    delimiter = None
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first[4], rest
    delimiter = delimiter or _delimiter(text)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return _rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableWorkbook(NOT_TEXT, file=path.name) from error


def _rows(rows: Iterable[list[str]]) -> list[list[Any]]:
    return [[unguard(cell) if cell.strip() else None for cell in row] for row in rows]


def _decoded(path: Path) -> str:
    """Return a file's text in the encoding it seems to have."""
    data = path.read_bytes()
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data[:4096]:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    for attempt in (encoding, "cp1252"):
        try:
            text = data.decode(attempt)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableWorkbook(NOT_TEXT, file=path.name)


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts most of the first rows into equal parts.

    The share of the rows counts, not their number: a wrong delimiter tears the quoted texts of
    several lines apart, and so makes more rows than there are.
    """

    def quality(delimiter: str) -> tuple[float, int]:
        widths: list[int] = []
        reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
        try:
            for row in reader:
                if row:
                    widths.append(len(row))
                if len(widths) == _SAMPLE:
                    break
        except csv.Error:
            pass
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(common) / len(widths), common) if common > 1 else (0.0, 0)

    return max(_DELIMITERS, key=quality)
