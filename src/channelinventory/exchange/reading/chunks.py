"""Rows on their way to the other process: gathered, counted, sent in chunks.

Floor: exchange, and its child. A limit counts rows and columns with content.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .limits import Limits
from .refusal import Refused

Send = Callable[[list[Any]], None]

# How a cell is marked that is not what JSON makes of it.
PLAIN, SHARED, DATE, MOMENT, TIME, ERROR, NO_RESULT = " sdmte="

_CHUNK: Final = 1000
_CHUNK_TEXT: Final = 1 << 20
_CHUNK_CELLS: Final = 50_000


class Chunks:
    """The rows of one sheet."""

    def __init__(self, limits: Limits, send: Send, *, counted: bool) -> None:
        self.columns: set[int] = set()
        """The columns with content, as far as they are counted."""
        self._limits, self._send, self._counted = limits, send, counted
        self._rows_with_content = self._slots = 0
        self._clear()

    def add(self, row: int, values: list[Any]) -> None:
        """Take a row; its marks were made before."""
        self._numbers.append(row)
        self._rows.append(values)
        self._cells += len(values)
        if len(self._rows) == _CHUNK or self._cells > _CHUNK_CELLS or self._length > _CHUNK_TEXT:
            self.flush()

    def mark(self, column: int, mark: str) -> None:
        """Say what a cell of the next row is."""
        if column not in self._marks:
            self._marks[column] = bytearray(PLAIN.encode() * _CHUNK)
        self._marks[column][len(self._rows)] = ord(mark)

    def share(self, text: str) -> None:
        """Send a shared text before the rows that name it."""
        self._texts.append(text)
        self._length += len(text)

    def weigh(self, length: int) -> None:
        """Count a long text of a row."""
        self._length += length

    def flush(self) -> None:
        """Send the rows so far, unless there are more than a sheet may have."""
        rows = self._rows
        if self._texts:  # they have numbers by now, whatever becomes of this sheet
            self._send(["texts", self._texts])
        if not rows:
            return
        self._rows_with_content += len(rows)
        self._slots += self._cells
        self._count_columns()
        if self._counted:
            if self._rows_with_content > self._limits.rows:
                raise Refused("ROWS", limit=self._limits.rows - 1)
            if len(self.columns) > self._limits.columns:
                raise Refused("COLUMNS", limit=self._limits.columns)
            if self._slots > self._limits.rows * self._limits.columns:
                raise Refused("SCATTERED")
        marks = [(at, bytes(one[: len(rows)]).decode()) for at, one in self._marks.items()]
        self._send(["rows", self._numbers, rows, marks])
        self._clear()

    def _clear(self) -> None:
        self._numbers: list[int] = []
        self._rows: list[list[Any]] = []
        self._marks: dict[int, bytearray] = {}
        self._texts: list[str] = []
        self._length = self._cells = 0

    def _count_columns(self) -> None:
        columns = self.columns
        widest = max(map(len, self._rows))
        if widest > 4 * self._limits.columns:
            for row in self._rows:
                columns.update(at for at, value in enumerate(row) if value is not None)
            return
        for at in range(widest):
            if at not in columns and any(
                len(row) > at and row[at] is not None for row in self._rows
            ):
                columns.add(at)
