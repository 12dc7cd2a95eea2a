"""CSV and other text tables into rows: encoding, delimiter, quotes, a `sep=` line.

Floor: exchange, and its child.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from channelinventory.domain.collation import composed
from channelinventory.exchange.texts import unguard

from .chunks import Send
from .limits import Limits
from .refusal import Refused

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ";\t|,"  # the comma last: it also stands within numbers and sentences
_SAMPLE = 50
_SAMPLE_TEXT = 200_000
_LONGEST_CELL = 10_000_000
_SHARE_OF_NULS = 0.2
_SHARE_OF_CONTROLS = 0.02
_SWALLOWED = 20  # lines in the last cell that mean that its quote was never closed
_CHUNK = 1000
_REPLACED = "\ufffd"
_SEP = re.compile(r'\A"?sep=(.)"?[ ;,\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE | re.DOTALL)
_CONTROLS = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_DOS_UMLAUT = re.compile(rb"(?<=[A-Za-z])[\x81\x84\x94](?=[a-z])")
_WINDOWS_UMLAUT = re.compile(rb"[\xc4\xd6\xdc\xdf\xe4\xf6\xfc]")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_BREAK = re.compile(r"\r\n?")


@dataclass(slots=True)
class TextTable:
    """The rows of a text, blank ones `[]`, and what was odd about it."""

    rows: list[list[Any]] = field(default_factory=list)
    notes: list[tuple[str, dict[str, str | int]]] = field(default_factory=list)


def read_table(data: bytes) -> TextTable:
    """Return the rows of a text in whatever encoding it has; raises `Refused`."""
    text, damaged = decoded(data)
    table = rows_of(text)
    if damaged:
        table.notes.insert(0, ("REPLACED_CHARACTERS", {"n": damaged}))
    return table


def rows_of(text: str) -> TextTable:
    """Return the rows of a text: of a file, or from the clipboard."""
    text = composed(text)
    delimiter = None
    if match := _SEP.match(text):
        delimiter, text = match[1], text[match.end() :]
        delimiter = delimiter if delimiter not in '\r\n"' else None
    delimiter = delimiter or _delimiter(text)
    csv.field_size_limit(_LONGEST_CELL)
    table = TextTable()
    try:
        table.rows = _rows(text, delimiter, csv.QUOTE_MINIMAL)
        if text.count('"') % 2 and _swallows(table.rows):
            table.rows = _rows(text, delimiter, csv.QUOTE_NONE)
            table.notes.append(("OPEN_QUOTE", {}))
    except csv.Error as error:
        raise Refused("NOT_TEXT") from error
    _pad(table)
    return table


def read_text(path: Path) -> list[list[Any]]:
    """Return the rows of a text file, read here and now."""
    return read_table(path.read_bytes()).rows


def send_text(path: Path, limits: Limits, send: Send) -> None:
    """Send the rows of a text file as its only sheet; raises `Refused`."""
    table = read_table(path.read_bytes())
    rows = [(number, row) for number, row in enumerate(table.rows) if row]
    if len(rows) > limits.rows:
        raise Refused("ROWS", limit=limits.rows - 1, sheet=path.stem)
    columns: set[int] = set()
    for _, row in rows:
        if len(row) > len(columns):
            columns.update(at for at, cell in enumerate(row) if cell is not None)
    if len(columns) > limits.columns:
        raise Refused("COLUMNS", limit=limits.columns, sheet=path.stem)
    for key, args in table.notes:
        send(["note", key, args])
    send(["sheet", path.stem, False])
    for at in range(0, len(rows), _CHUNK):
        chunk = rows[at : at + _CHUNK]
        send(["rows", [number for number, _ in chunk], [row for _, row in chunk], []])
    send(["end", [], [], 0, 0])


def decoded(data: bytes) -> tuple[str, int]:
    """Return a text, and how many of its bytes were no characters and stand as `�` in it."""
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding is None:
        encoding = _without_mark(data)
    text = data.decode(encoding, "replace")
    damaged = text.count(_REPLACED)
    controls = len(_CONTROLS.findall(text[:_SAMPLE_TEXT]))
    if controls > max(1, _SHARE_OF_CONTROLS * len(text[:_SAMPLE_TEXT])):
        raise Refused("NOT_TEXT")
    if "\0" in text:
        damaged += text.count("\0")
        text = text.replace("\0", _REPLACED)
    return text, damaged


def _without_mark(data: bytes) -> str:
    """Return the encoding of bytes that do not say which it is."""
    even, odd = data[:4096:2], data[1:4096:2]
    if odd.count(0) > _SHARE_OF_NULS * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) > _SHARE_OF_NULS * len(even) and not odd.count(0):
        return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        good = data.decode("utf-8", "ignore")
        text = data.decode("utf-8", "replace")
        wrong = len(text) - len(good)
        # A few bad bytes among many good umlauts are damage.
        if sum(one > "\x7f" for one in good) > 2 * wrong:
            return "utf-8"
        if len(_DOS_UMLAUT.findall(data)) > len(_WINDOWS_UMLAUT.findall(data)):
            return "cp850"  # Excel's “CSV (MS-DOS)”
        return "mac_roman" if b"\r" in data and b"\n" not in data else "cp1252"
    return "utf-8"


def _rows(text: str, delimiter: str, quoting: Any) -> list[list[Any]]:
    lines = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=quoting,
        skipinitialspace=True,  # a quote may stand behind a blank; cells are trimmed anyway
    )
    rows: list[list[Any]] = []
    for line in lines:
        row = [_cell(one) for one in line]
        rows.append(row if any(one is not None for one in row) else [])
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _cell(text: str) -> str | None:
    text = text.strip()
    if "\r" in text:
        text = _BREAK.sub("\n", text)
    return unguard(text) if text else None


def _swallows(rows: list[list[Any]]) -> bool:
    last = rows[-1][-1] if rows and rows[-1] else None
    return isinstance(last, str) and last.count("\n") > _SWALLOWED


def _pad(table: TextTable) -> None:
    """Make the rows equally long, and say where they were not."""
    filled = [row for row in table.rows if row]
    for row in filled:
        while row[-1] is None:
            row.pop()
    if not filled:
        return
    width = max(map(len, filled))
    first = len(filled[0])
    if (ragged := sum(len(row) > first for row in filled)) and first > 1:
        table.notes.append(("RAGGED", {"n": ragged}))
    for row in filled:
        row.extend([None] * (width - len(row)))


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts most of the first rows into equal parts.

    The share of the rows counts, not their number: a wrong delimiter tears the quoted texts of
    several lines apart, and so makes more rows than there are.
    """
    sample = text[:_SAMPLE_TEXT]

    def quality(delimiter: str) -> tuple[float, bool, int]:
        if delimiter not in sample:
            return 0.0, False, 0
        reader = csv.reader(
            io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True
        )
        try:
            rows = [row for row in islice(reader, _SAMPLE) if row]
        except csv.Error:
            return 0.0, False, 0
        widths = [len(row) for row in rows]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        if common < 2:
            return 0.0, False, 0
        within_numbers = delimiter == "," and "," not in _DECIMAL.sub("", sample)
        return widths.count(common) / len(widths), not within_numbers, common

    return max(_DELIMITERS, key=quality)
