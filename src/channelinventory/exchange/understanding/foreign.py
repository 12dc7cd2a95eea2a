"""Foreign sheets: read by their headings, those above them, and at last their cells.

Floor: exchange. One is taken in by itself only where enough of it is understood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from channelinventory.domain import kinds
from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.reading.book import Sheet

from . import contents
from .headers import fold_header, is_secret
from .heads import Head, find_head, head_at
from .layout import ColumnReading, Layout, SheetChoice, Why
from .targets import SATELLITES, UNKEPT, full, split
from .turning import table_top, turn
from .vocabulary import Vocabulary

_SAMPLED = 200
_USUAL = ("channel", "editor")
_SURE = 0.34  # so many of the headings have to be known
_TALLEST = 60  # rows; so many headings below one another are a list of something else
_ALIKE = 0.6  # of the first column's cells have to be headings for it to hold headings


class ForeignReader:
    """Lays out sheets that people made for themselves."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary, self._language = vocabulary, language

    def head(self, sheet: Sheet, choice: SheetChoice) -> Head | None:
        """Return the headings of a sheet, None where nothing looks like a table."""
        if choice.head is not None:
            return head_at(sheet, None if choice.head < 0 else choice.head, choice.levels)
        return find_head(sheet, self._vocabulary.sure)

    def read(self, sheet: Sheet, head: Head, record: str | None) -> Layout:
        """Return the best reading of a sheet, as `record` if that was said."""
        columns = self._columns(head)
        types = self._vocabulary.types
        cells = self._cells(sheet, head)
        layouts = []
        for record_type in [types[record]] if record else types.values():
            layout = Layout(sheet.name, record_type, head, self._read(head, columns, record_type))
            if head.rows:
                contents.name_missing(layout, cells, self._vocabulary)
            layouts.append(layout)
        layout = max(layouts, key=self._score)
        if not head.rows and not any(one.target for one in layout.columns):
            contents.name_columns(layout, cells, self._vocabulary)
        return layout

    def turned(self, sheet: Sheet, wanted: bool | None = None) -> Sheet | None:
        """Return a sheet turned round if its first column holds the headings, None if not.

        `wanted` is what a person said about that.
        """
        if wanted is False:
            return None
        found = self._standing(sheet)
        return turn(sheet, table_top(sheet)) if found is None and wanted else found

    def _standing(self, sheet: Sheet) -> Sheet | None:
        """Return a sheet turned round if known headings stand in its first column."""
        head = find_head(sheet, self._vocabulary.sure)
        top = 0
        if head is not None:
            top = head.rows[-1] if head.rows else head.first
        while top and sheet.rows[top - 1] and self._heads(sheet.rows[top - 1]):
            top -= 1  # the row that was taken for the headings is one of several
        rows = [row for row in sheet.rows[top : top + _TALLEST + 1] if row and row[0]]
        if not 3 <= len(rows) <= _TALLEST:
            return None
        known = [self._heads(row) for row in rows]
        beside = [as_text(cell, self._language) for cell in sheet.rows[top][1:] if cell]
        headings = sum(self._vocabulary.sure(text) == 1 for text in beside)
        alike = known[0] and sum(known) >= max(3, _ALIKE * len(rows))
        if not alike or not beside or headings >= len(beside) / 2:
            return None
        return turn(sheet, top)

    def _heads(self, row: Sequence[Any]) -> bool:
        """Tell whether a row begins with a known heading."""
        return self._vocabulary.sure(as_text(row[0], self._language)) == 1

    def _columns(self, head: Head) -> list[ColumnReading]:
        """Return the columns with their headings in one line and some of their cells."""
        columns = []
        for at, (text, group) in enumerate(zip(head.headers, head.groups, strict=True)):
            header = " – ".join(filter(None, (group, text))) if group != text else text
            columns.append(ColumnReading(at, header, secret=bool(head.rows) and is_secret(header)))
        return columns

    def _read(
        self, head: Head, columns: Sequence[ColumnReading], record_type: RecordType
    ) -> list[ColumnReading]:
        """Return the columns as a sheet of `record_type` would have them."""
        read = [replace(one) for one in columns]
        for column in read:
            text, group = head.headers[column.place], head.groups[column.place]
            folded = fold_header(text)
            if folded in self._vocabulary.reason_words:
                column.why = Why.WORDS
                continue
            if not folded or not head.rows:
                continue
            told = self._vocabulary.say(record_type.name, text, group if group != text else "")
            if column.secret and told.sure < 1:
                continue
            column.secret = False
            column.target = full(record_type, told.target)
            column.block, column.date = told.block, told.date
            column.sure, column.why = told.sure, told.why
        return read

    def _score(self, layout: Layout) -> tuple[float, ...]:
        """Return how good a reading is: headings recognised, required ones, then the usual type."""
        record_type, columns = layout.record_type, layout.columns
        assert record_type is not None
        targets = {one.target for one in columns if one.target}
        recognised = sum(
            one.sure * (0.5 if one.target == UNKEPT else 1.0) for one in columns if one.target
        )
        if record_type.name in SATELLITES:  # headings that name a platform and nothing else
            recognised += sum(0.8 for one in columns if one.block and not one.target)
        required = [one.key for one in record_type.fields if _needed(one)]
        filled = sum(f"{record_type.name}.{key}" in targets for key in required) / len(required)
        named = fold_header(layout.sheet) in self._vocabulary.names(record_type)
        rank = _USUAL.index(record_type.name) if record_type.name in _USUAL else len(_USUAL)
        convincing = self.convincing(layout)
        return (named and recognised > 0, convincing, recognised, filled, -rank)

    def convincing(self, layout: Layout) -> bool:
        """Tell whether enough of a sheet is understood to take it in without being told to."""
        record_type, columns = layout.record_type, layout.columns
        if record_type is None:
            return False
        known = [one for one in columns if one.target not in (None, UNKEPT) and one.sure >= 0.4]
        headed = sum(bool(one.header) for one in columns) or 1
        if fold_header(layout.sheet) in self._vocabulary.names(record_type) and known:
            return True
        # A lone word that is a platform's name, too (“Signal”), is no evidence of channels.
        sound = (one for one in known if not (one.block and one.why is Why.CONTENT))
        keys = {split(str(one.target))[1] for one in sound}
        if record_type.name == "channel":
            # The shop's list has names and notes too: something has to speak of the network.
            net = keys & {"url", "handle", "platform", "followers"}
            blocks = len({one.block for one in columns if one.block}) > 1
            return bool(net or blocks) and len(known) >= 2 and len(known) / headed >= _SURE / 2
        needed = [one.key for one in record_type.fields if _needed(one)]
        enough = len(known) >= max(2, len(needed)) and len(known) / headed >= _SURE
        return enough and keys >= set(needed)

    def _cells(self, sheet: Sheet, head: Head) -> Mapping[int, list[Any]]:
        """Return the cells of each column, a sample of them."""
        rows = [row for row in sheet.rows[head.first :] if row]
        step = max(1, len(rows) // _SAMPLED)
        rows = rows[::step]
        width = len(head.headers)
        return {at: [row[at] for row in rows if at < len(row)] for at in range(width)}


def _needed(field: Any) -> bool:
    return field.required and not isinstance(field.kind, kinds.OneOf)
