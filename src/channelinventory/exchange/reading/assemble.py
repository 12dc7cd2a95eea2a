"""A book from the events of reading, whichever process they come from.

Floor: exchange. What a child sends is looked at like any input: an answer that does not fit is one
that was not given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat
from typing import Any, overload

from channelinventory.exchange import base

from .book import NO_RESULT, Book, CellError, Row, Sheet
from .chunks import DATE, ERROR, MOMENT, PLAIN, SHARED, TIME
from .chunks import NO_RESULT as RESULTLESS
from .reasons import left_out, note, refusal

LANGUAGE_PROPERTY = "ChannelInventory language"
MISFITS = (LookupError, TypeError, ValueError, AttributeError)
"""What an answer ends in that does not fit."""

_MOSTLY_BLANK = 10_000
_BLANK: Row = []


class Assembler:
    """Makes a book of events."""

    def __init__(self, file: str) -> None:
        self.done = False
        self.rows = 0
        self._file = file
        self._book = Book(file, [])
        self._properties: dict[str, str] = {}
        self._texts: list[str] = []
        self._sheet = Sheet("", [])
        self._rows: dict[int, list[Any]] = {}
        self._readers: dict[str, Callable[[Any], Any]] = {
            SHARED: self._texts.__getitem__,
            DATE: _Remembered(dt.date.fromisoformat).__getitem__,
            MOMENT: dt.datetime.fromisoformat,
            TIME: dt.time.fromisoformat,
            ERROR: CellError,
            RESULTLESS: lambda _: NO_RESULT,
        }

    def take(self, event: Sequence[Any]) -> None:
        """Take up one event; raises `UnreadableWorkbook`, and `MISFITS` where it makes no sense."""
        match event:
            case ["rows", numbers, rows, marks]:
                self._take_rows(numbers, rows, marks)
            case ["texts", texts]:
                self._texts.extend(texts)
            case ["sheet", str(name), hidden]:
                self._sheet, self._rows = Sheet(name, [], hidden=bool(hidden)), {}
                self._book.sheets.append(self._sheet)
            case ["end", links, merged, int(rows), int(columns)]:
                sheet = self._sheet
                sheet.rows = _in_order(self._rows)
                sheet.links = {(row, column): target for row, column, target in links}
                sheet.merged = [(a, b, c, d) for a, b, c, d in merged]
                sheet.hidden_rows, sheet.hidden_columns = rows, columns
            case ["left_out", str(key), args]:
                self._sheet.left_out = left_out(key, args, self._file)
                self._book.notes.append(self._sheet.left_out)
            case ["property", str(name), str(value)]:
                self._properties[name] = value
            case ["note", str(key), args]:
                self._book.notes.append(note(key, args))
            case ["refused", str(key), args]:
                raise refusal(key, args, self._file)
            case ["done"]:
                self.done = True
            case _:
                raise ValueError(event)

    def book(self) -> Book:
        """Return the book, what belongs to exports of ours put aside."""
        book = self._book
        book.sheets = [one for one in book.sheets if one.name != base.SHEET]
        book.properties = self._properties
        book.language = self._properties.get(LANGUAGE_PROPERTY) or None
        if not book.sheets:
            raise refusal("NO_SHEETS", {}, self._file)
        return book

    def _take_rows(
        self,
        numbers: Sequence[int],
        rows: Sequence[list[Any]],
        marks: Sequence[tuple[int, str]],
    ) -> None:
        self.rows += len(rows)
        readers = self._readers
        for column, kinds in marks:
            for row, kind in zip(rows, kinds, strict=True):
                if kind != PLAIN:
                    row[column] = readers[kind](row[column])
        if self._sheet.name == base.SHEET:
            for row in rows:
                self._book.base.add(row)
            return
        known = self._rows
        for number, row in zip(numbers, rows, strict=True):
            if number in known:
                _merge(known[number], row)
            else:
                known[number] = row


class _Remembered(dict[str, dt.date]):
    """Dates by their text: a column holds few different ones."""

    def __init__(self, read: Callable[[str], dt.date]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> dt.date:
        self[text] = value = self._read(text)
        return value


class SparseRows(Sequence[Row]):
    """The rows of a sheet that is blank for the most part: those that are not, by number."""

    def __init__(self, rows: dict[int, list[Any]]) -> None:
        self._rows = dict(sorted(rows.items()))
        self._length = max(rows) + 1 if rows else 0

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self._rows.get(one, _BLANK) for one in range(*at.indices(self._length))]
        at = range(self._length)[at]
        return self._rows.get(at, _BLANK)

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(self._pieces())

    def _pieces(self) -> Iterator[Iterator[Row] | tuple[Row]]:
        at = 0
        for number, row in self._rows.items():
            yield repeat(_BLANK, number - at)
            yield (row,)
            at = number + 1


def _in_order(rows: dict[int, list[Any]]) -> Sequence[Row]:
    """Return the rows by number, blank ones between them."""
    if not rows:
        return []
    length = max(rows) + 1
    if length > _MOSTLY_BLANK and length > 4 * len(rows):
        return SparseRows(rows)
    if length == len(rows):
        return list(rows.values()) if _sorted(rows) else [rows[at] for at in range(length)]
    return [rows.get(at, _BLANK) for at in range(length)]


def _sorted(rows: dict[int, list[Any]]) -> bool:
    return all(at == number for at, number in enumerate(rows))


def _merge(known: list[Any], more: list[Any]) -> None:
    """Add the cells of a second row with the same number."""
    known.extend([None] * (len(more) - len(known)))
    for at, value in enumerate(more):
        if value is not None:
            known[at] = value
