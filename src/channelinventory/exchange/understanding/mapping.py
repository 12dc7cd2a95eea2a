"""The layout of each sheet of a file: what it records, and which column is what.

Floor: exchange. `own` and `foreign` make proposals; what a person said goes before them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from itertools import islice

from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.options import NO_FIELD, Options, WrongChoice
from channelinventory.exchange.places import letter
from channelinventory.exchange.reading.book import Book, Sheet

from .foreign import ForeignReader
from .headers import fold_header
from .heads import Head
from .layout import ID, ColumnReading, Layout, SheetChoice, Why
from .own import OwnReader
from .targets import SATELLITES, UNKEPT, field_of, full, joins, split
from .vocabulary import Vocabulary

_SAMPLES = 3
_SAMPLED = 200


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
        self._language, self._options, self._wanted = language, options, wanted
        self._types = vocabulary.types
        self._own = OwnReader(book, vocabulary, language)
        self._foreign = ForeignReader(vocabulary, language)

    def layout(self, sheet: Sheet) -> Layout:
        """Return how a sheet is read."""
        choice = self._options.sheets.get(sheet.name, SheetChoice())
        layout = self._own.read(sheet, choice.record, self._options.record)
        if layout is not None:
            self._finish(sheet, layout, choice)
        else:
            wanted = self._turned(sheet, choice)
            turned = self._foreign.turned(sheet, wanted)
            layout = self._read_foreign(turned or sheet, choice)
            layout.transposed = turned is not None
            layout.turned = turned if wanted or layout.record_type is not None else None
        layout.hidden = sheet.hidden
        if layout.record_type is None or (sheet.hidden and self._options.sheet is None):
            layout.wanted = False
        if choice.wanted is not None:
            layout.wanted = choice.wanted and layout.record_type is not None
        return layout

    def _turned(self, sheet: Sheet, choice: SheetChoice) -> bool | None:
        """Return what a person said about turning a sheet, just now or at an earlier import."""
        if choice.turned is not None or not self._options.remembered:
            return choice.turned
        head = self._foreign.head(sheet, choice)
        known = self._options.remembered.get(_signature(head)) if head is not None else None
        return known.turned if known is not None else None

    def _read_foreign(self, sheet: Sheet, choice: SheetChoice) -> Layout:
        """Return the reading of a foreign sheet; not understood, it has no type."""
        head = self._foreign.head(sheet, choice)
        if head is None:
            return Layout(sheet.name, None, Head((), 0, (), (), 0.0))
        signature = _signature(head)
        remembered = self._options.remembered.get(signature)
        if remembered is not None and sheet.name not in self._options.sheets:
            choice = replace(remembered, wanted=None)
        record = choice.record or self._options.record
        layout = self._foreign.read(sheet, head, record)
        if record is None:
            record = self._meant(sheet, head, layout.record_type)
            if record is not None:
                layout = self._foreign.read(sheet, head, record)
        if layout.record_type is None:
            return layout
        self._finish(sheet, layout, choice)
        told = record is not None or any(one.why is Why.CHOSEN for one in layout.columns)
        told = told or self._foreign.convincing(layout)
        found = any(one.target for one in layout.columns)
        if not (told and (found or choice.record)):  # who chose the type can assign the columns
            layout.record_type = None
        return layout

    def _meant(self, sheet: Sheet, head: Head, proposed: RecordType | None) -> str | None:
        """Return the type that targets asked for by hand speak of, where the proposal does not."""
        headings = (name for text in head.headers for name in (f"{sheet.name}!{text}", text))
        asked = (self._wanted.get(fold_header(name)) for name in headings)
        wanted = [split(target) for target in asked if target]
        names = {type_name for type_name, _, _ in wanted} - {""}
        bare = {key for type_name, key, _ in wanted if not type_name} - {ID}
        if not names and proposed and not bare <= proposed.by_key.keys():
            fitting = [one.name for one in self._types.values() if bare <= one.by_key.keys()]
            return "channel" if "channel" in fitting else next(iter(fitting), None)
        known = {proposed.name, *SATELLITES.get(proposed.name, ())} if proposed else set()
        if names <= known:
            return None
        apart = {name for name in names if not any(name in held for held in SATELLITES.values())}
        return min(apart or names)

    def _finish(self, sheet: Sheet, layout: Layout, choice: SheetChoice) -> None:
        """Take the user's choices in, and let each field have one column."""
        layout.signature = _signature(layout.head)
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
            target = full(layout.record_type, target)
            _check(layout.record_type, target)
        if column.secret:
            return
        if target is not None and split(target)[1] == ID:
            layout.id_column, target = column.place, None
        column.target, column.sure, column.why = target, 1.0, Why.CHOSEN

    def _some(self, sheet: Sheet, head: Head, place: int) -> tuple[str, ...]:
        """Return the first few different texts of a column."""
        found: dict[str, None] = {}
        for row in islice(sheet.rows, head.first, head.first + _SAMPLED):
            if place < len(row) and row[place] is not None:
                found.setdefault(as_text(row[place], self._language).strip()[:80])
                if len(found) == _SAMPLES:
                    break
        return tuple(text for text in found if text)


def _check(record_type: RecordType, target: str | None) -> None:
    """Raise `WrongChoice` for a target that a sheet of this type cannot give."""
    type_name, key, _ = split(target or f"{record_type.name}.")
    possible = SATELLITES.get(record_type.name, {}).get(type_name, ())
    if type_name == record_type.name:
        possible = (*record_type.by_key, ID)
    if key and key not in possible:
        raise WrongChoice(
            NO_FIELD,
            name=str(target),
            type=record_type.label,
            names=", ".join(record_type.by_key),
        )


def _only_one_each(layout: Layout, types: Mapping[str, RecordType]) -> None:
    """Leave each field to its surest column, unless its columns can be joined."""
    taken: dict[tuple[str | None, ...], str] = {}
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
            column.behind = taken[slot]
        taken.setdefault(slot, column.header or letter(column.place))


def _signature(head: Head) -> str:
    """Return what tells a layout again; letters of columns without headings tell nothing."""
    if not head.rows:
        return ""
    texts = (f"{group}/{text}" for group, text in zip(head.groups, head.headers, strict=True))
    return blake2b("|".join(map(fold_header, texts)).encode(), digest_size=8).hexdigest()
