"""The layout of one sheet: where its headings stand, what it records, which column is what.

Floor: exchange. A sheet of ours is told by its column of ids and read by its labels alone; any
other is read by all that is known: its headings, those above them, and at last its cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from typing import Any

from channelinventory.domain import kinds
from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.exchange.base import digest
from channelinventory.exchange.columns import as_text, canonical
from channelinventory.exchange.options import Options
from channelinventory.exchange.reading.book import Book, Sheet

from . import contents
from .headers import fold_header, is_secret
from .heads import Head, find_head, head_at
from .layout import ColumnReading, Layout, SheetChoice, Why
from .targets import SATELLITES, field_of, joins, split
from .vocabulary import UNKEPT, Vocabulary

_OWN_HEAD = 12  # rows in which a sheet of ours may have its headings, titles put above included
_SAMPLES = 3
_SAMPLED = 200
_USUAL = ("channel", "editor")
_SURE = 0.34  # so many of the headings have to be known
_TALLEST = 60  # rows; so many headings below one another are a list of something else
_ALIKE = 0.6  # of the first column's cells have to be headings for it to hold headings
_RENAMED = 0.5  # so many cells of a renamed column have to be as they were exported


class Mapper:
    """Lays out the sheets of one file."""

    def __init__(
        self,
        book: Book,
        vocabulary: Vocabulary,
        language: Language,
        options: Options,
        wanted: Mapping[str, str | None],
    ) -> None:
        """`wanted` are the targets by heading that were asked for by hand, headings folded."""
        self._book, self._vocabulary, self._language = book, vocabulary, language
        self._options, self._wanted = options, wanted
        self._types = vocabulary.types

    def layout(self, sheet: Sheet) -> Layout:
        """Return how a sheet is read."""
        choice = self._options.sheets.get(sheet.name, SheetChoice())
        own = self._own(sheet, choice)
        layout = own or self._foreign(sheet, choice)
        layout.hidden = sheet.hidden
        if layout.record_type is None or (sheet.hidden and self._options.sheet is None):
            layout.wanted = False
        if choice.wanted is not None:
            layout.wanted = choice.wanted and layout.record_type is not None
        return layout

    # --- Sheets of ours -----------------------------------------------------------------------

    def _own(self, sheet: Sheet, choice: SheetChoice) -> Layout | None:
        """Return the layout of a sheet that has a column of ids, None for any other."""
        for at, row in enumerate(sheet.rows[:_OWN_HEAD]):
            texts = [as_text(cell, self._language) for cell in row]
            folded = [fold_header(text) for text in texts]
            found = [i for i, word in enumerate(folded) if word in self._vocabulary.id_words]
            if found:
                head = Head((at,), at + 1, tuple(texts), ("",) * len(texts), 1.0)
                return self._read_own(sheet, head, found[0], choice)
        return None

    def _read_own(self, sheet: Sheet, head: Head, ids: int, choice: SheetChoice) -> Layout:
        record_type = self._own_type(sheet, head, ids, choice)
        labels, targets = (
            self._vocabulary.labels(record_type.name),
            self._vocabulary.targets(record_type.name),
        )
        columns = [ColumnReading(at, text) for at, text in enumerate(head.headers)]
        for column in columns:
            folded = fold_header(column.header)
            key = labels.get(folded) or targets.get(folded, "")
            if column.place != ids and key in record_type.by_key:
                column.target, column.sure = f"{record_type.name}.{key}", 1.0
                column.why = Why.WORDS
            elif folded in labels or folded in self._vocabulary.reason_words:
                column.why = Why.WORDS  # a value that is worked out, not to be taken in
            else:
                column.secret = is_secret(column.header)
        layout = Layout(sheet.name, record_type, head, columns, ids)
        self._find_renamed(sheet, layout)
        self._finish(sheet, layout, choice)
        return layout

    def _own_type(self, sheet: Sheet, head: Head, ids: int, choice: SheetChoice) -> RecordType:
        """Return the type of a sheet of ours; ids that were exported say it for certain."""
        name = choice.record
        if name is None and self._book.base:
            held = (row[ids] for row in sheet.rows[head.first :] if len(row) > ids)
            told = Counter(self._book.base.types(held)).most_common(1)
            name = told[0][0] if told else None
        name = name or self._options.record
        if name is not None:
            return self._types[name]
        title = fold_header(sheet.name)
        words = {fold_header(text) for text in head.headers}

        def fits(one: RecordType) -> tuple[bool, int]:
            return title in self._vocabulary.names(one), len(
                words & self._vocabulary.labels(one.name).keys()
            )

        return max(self._types.values(), key=fits)

    def _find_renamed(self, sheet: Sheet, layout: Layout) -> None:
        """Tell columns whose heading was changed by what they held when they were exported."""
        record_type, base = layout.record_type, self._book.base
        assert record_type is not None
        unknown = [one for one in layout.columns if one.target is None and not one.secret]
        unknown = [one for one in unknown if one.place != layout.id_column and one.header]
        if not base or not unknown:
            return
        used = {one.target for one in layout.columns}
        exported = set(base.keys(record_type.name))
        free = [key for key in exported if f"{record_type.name}.{key}" not in used]
        told: Counter[tuple[int, str]] = Counter()
        filled: Counter[int] = Counter()
        for row in islice(sheet.rows[layout.head.first :], _SAMPLED):
            id = row[layout.id_column] if len(row) > (layout.id_column or 0) else None  # type: ignore[index]
            cells = base.of(record_type.name, str(id))
            for column in unknown if cells else ():
                text = canonical(row[column.place]) if column.place < len(row) else ""
                if cells and text:
                    filled[column.place] += 1
                    told.update(
                        (column.place, key) for key in free if cells.get(key) == digest(text)
                    )
        for (place, key), count in told.most_common():
            target = f"{record_type.name}.{key}"
            column = layout.columns[place]
            if column.target is None and target not in used and count > _RENAMED * filled[place]:
                column.target, column.sure, column.why = target, count / filled[place], Why.CONTENT
                used.add(target)

    # --- Foreign sheets -----------------------------------------------------------------------

    def _foreign(self, sheet: Sheet, choice: SheetChoice) -> Layout:
        head = self._head(sheet, choice)
        if head is None:
            blank = Head((), 0, (), (), 0.0)
            return Layout(sheet.name, None, blank)
        if choice.record is None and self._is_transposed(sheet, head):
            return Layout(sheet.name, None, head, self._columns(sheet, head), transposed=True)
        signature = _signature(head)
        remembered = self._options.remembered.get(signature)
        if remembered is not None and sheet.name not in self._options.sheets:
            choice = replace(remembered, wanted=None)
        columns = self._columns(sheet, head)
        name = choice.record or self._options.record
        types = [self._types[name]] if name else list(self._types.values())
        cells = self._cells(sheet, head)
        layouts = []
        for record_type in types:
            read = self._read(sheet, head, columns, record_type)
            layout = Layout(sheet.name, record_type, head, read, signature=signature)
            if head.rows:
                contents.name_missing(layout, cells, self._vocabulary)
            layouts.append(layout)
        layout = max(layouts, key=self._score)
        if not head.rows and not self._is_told(layout.columns):
            contents.name_columns(layout, cells, self._vocabulary)
        self._finish(sheet, layout, choice)
        told = name is not None or any(one.why is Why.CHOSEN for one in layout.columns)
        told = told or self._convincing(layout.record_type, layout.columns, sheet.name)
        found = any(one.target for one in layout.columns)
        if not (told and (found or choice.record)):  # who chose the type can assign the columns
            layout.record_type = None
        return layout

    def _head(self, sheet: Sheet, choice: SheetChoice) -> Head | None:
        if choice.head is not None:
            return head_at(sheet, None if choice.head < 0 else choice.head, choice.levels)
        return find_head(sheet, self._vocabulary.sure)

    def _is_transposed(self, sheet: Sheet, head: Head) -> bool:
        """Tell whether the first column holds headings, and the records stand side by side."""
        top = head.rows[-1] if head.rows else head.first
        rows = [row for row in sheet.rows[top : top + _TALLEST + 1] if row and row[0]]
        if not 3 <= len(rows) <= _TALLEST:
            return False
        known = [self._vocabulary.sure(as_text(row[0], self._language)) == 1 for row in rows]
        beside = [text for text in head.headers[1:] if text]
        headings = sum(self._vocabulary.sure(text) == 1 for text in beside)
        alike = known[0] and sum(known) >= max(3, _ALIKE * len(rows))
        return alike and bool(beside) and headings < len(beside) / 2

    def _columns(self, sheet: Sheet, head: Head) -> list[ColumnReading]:
        """Return the columns with their headings in one line and some of their cells."""
        columns = []
        for at, (text, group) in enumerate(zip(head.headers, head.groups, strict=True)):
            header = " – ".join(filter(None, (group, text))) if group != text else text
            columns.append(ColumnReading(at, header, secret=bool(head.rows) and is_secret(header)))
        return columns

    def _read(
        self, sheet: Sheet, head: Head, columns: Sequence[ColumnReading], record_type: RecordType
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
            column.target = _full(record_type, told.target)
            column.block, column.date = told.block, told.date
            column.sure, column.why = told.sure, told.why
        return read

    def _score(self, layout: Layout) -> tuple[float, ...]:
        """Return how good a reading is: headings recognised, required ones, then the usual type."""
        record_type, columns, sheet_name = layout.record_type, layout.columns, layout.sheet
        assert record_type is not None
        targets = {one.target for one in columns if one.target}
        recognised = sum(
            one.sure * (0.5 if one.target == UNKEPT else 1.0) for one in columns if one.target
        )
        if record_type.name in SATELLITES:  # headings that name a platform and nothing else
            recognised += sum(0.8 for one in columns if one.block and not one.target)
        required = [one.key for one in record_type.fields if _needed(one)]
        filled = sum(f"{record_type.name}.{key}" in targets for key in required) / len(required)
        named = fold_header(sheet_name) in self._vocabulary.names(record_type)
        rank = _USUAL.index(record_type.name) if record_type.name in _USUAL else len(_USUAL)
        convincing = self._convincing(record_type, columns, sheet_name)
        return (named and recognised > 0, convincing, recognised, filled, -rank)

    def _convincing(
        self, record_type: RecordType | None, columns: Sequence[ColumnReading], sheet_name: str
    ) -> bool:
        """Tell whether enough of a sheet is understood to take it in without being told to."""
        if record_type is None:
            return False
        known = [one for one in columns if one.target not in (None, UNKEPT) and one.sure >= 0.4]
        headed = sum(bool(one.header) for one in columns) or 1
        if fold_header(sheet_name) in self._vocabulary.names(record_type) and known:
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

    @staticmethod
    def _is_told(columns: Iterable[ColumnReading]) -> bool:
        return any(one.target for one in columns)

    # --- Both ---------------------------------------------------------------------------------

    def _finish(self, sheet: Sheet, layout: Layout, choice: SheetChoice) -> None:
        """Take the user's choices in, and let each field have one column."""
        layout.signature = layout.signature or _signature(layout.head)
        layout.fixed = dict(choice.fixed)
        own = layout.id_column is not None
        for column in layout.columns:
            self._choose(layout, column, choice)
            if column.target == UNKEPT:
                column.target, column.why = None, Why.NONE
            if not column.secret and (not own or column.target is None):
                column.samples = self._some(sheet, layout.head, column.place)
        _only_one_each(layout, self._types)

    def _choose(self, layout: Layout, column: ColumnReading, choice: SheetChoice) -> None:
        """Let what the user said about a column go before the proposal."""
        if column.place in choice.columns:
            target = choice.columns[column.place]
        else:
            names = (f"{layout.sheet}!{column.header}", column.header)
            folded = [fold_header(name) for name in names]
            if column.place < len(layout.head.headers):
                folded.append(fold_header(layout.head.headers[column.place]))
            name = next((one for one in folded if one in self._wanted), None)
            if name is None:
                return
            target = self._wanted[name]
            assert layout.record_type is not None
            target = _full(layout.record_type, target)
        if column.secret:
            return
        column.target, column.sure, column.why = target, 1.0, Why.CHOSEN

    def _cells(self, sheet: Sheet, head: Head) -> Mapping[int, list[Any]]:
        """Return the cells of each column, a sample of them."""
        rows = [row for row in sheet.rows[head.first :] if row]
        step = max(1, len(rows) // _SAMPLED)
        rows = rows[::step]
        width = len(head.headers)
        return {at: [row[at] for row in rows if at < len(row)] for at in range(width)}

    def _some(self, sheet: Sheet, head: Head, place: int) -> tuple[str, ...]:
        """Return the first few different texts of a column."""
        found: dict[str, None] = {}
        for row in islice(sheet.rows, head.first, head.first + _SAMPLED):
            if place < len(row) and row[place] is not None:
                found.setdefault(as_text(row[place], self._language).strip()[:80])
                if len(found) == _SAMPLES:
                    break
        return tuple(text for text in found if text)


def _full(record_type: RecordType, target: str | None) -> str | None:
    """Return a target with its type: `handle` of a channel as `channel.handle`."""
    if target is None or target == UNKEPT or "." in target:
        return target
    return f"{record_type.name}.{target}"


def _needed(field: Any) -> bool:
    return field.required and not isinstance(field.kind, kinds.OneOf)


def _only_one_each(layout: Layout, types: Mapping[str, RecordType]) -> None:
    """Leave each field to its surest column, unless its columns can be joined."""
    taken: set[tuple[str | None, ...]] = set()
    for column in sorted(layout.columns, key=lambda one: (-one.sure, one.place)):
        if column.target is None:
            continue
        type_name, key, _ = split(column.target)
        if joins(field_of(types, column.target)) or (type_name, key) == ("assignment", "editor"):
            continue
        # Every heading with a day of its own is a measurement of its own.
        slot = (column.target, column.block, column.date if type_name == "measurement" else None)
        if slot in taken:
            column.target, column.sure, column.why = None, 0.0, Why.NONE
        taken.add(slot)


def _signature(head: Head) -> str:
    """Return what tells a layout again; letters of columns without headings tell nothing."""
    if not head.rows:
        return ""
    texts = (f"{group}/{text}" for group, text in zip(head.groups, head.headers, strict=True))
    return blake2b("|".join(map(fold_header, texts)).encode(), digest_size=8).hexdigest()
