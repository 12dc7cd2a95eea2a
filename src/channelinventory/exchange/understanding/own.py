"""Sheets of ours: told by their column of ids, and read by their labels alone.

Floor: exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.exchange.base import digest
from channelinventory.exchange.columns import as_text, canonical
from channelinventory.exchange.reading.book import Book, Sheet
from channelinventory.exchange.texts import COVER_SECTIONS

from .headers import fold_header, is_secret
from .heads import Head
from .layout import ColumnReading, Layout, Why
from .vocabulary import Vocabulary

_COVER = 60  # rows in which the cover's headings stand
_DEEPEST = 12  # rows in which the headings may stand, titles put above them included
_SAMPLED = 200
_EVIDENCE = 3  # cells, and fewer prove nothing
_SWAPPED = 0.8  # so many cells have to be as they were exported below another heading
_RENAMED = 0.5  # so many cells of a renamed column have to be as they were exported


def is_cover(sheet: Sheet, languages: Sequence[Language]) -> bool:
    """Tell whether a sheet is the cover of an export, whatever it is called by now."""
    texts = {row[0] for row in sheet.rows[:_COVER] if row and isinstance(row[0], str)}
    return any({one.say(text) for text in COVER_SECTIONS} <= texts for one in languages)


class OwnReader:
    """Lays out the sheets of a file that have a column of ids."""

    def __init__(self, book: Book, vocabulary: Vocabulary, language: Language) -> None:
        self._book, self._vocabulary, self._language = book, vocabulary, language

    def read(self, sheet: Sheet, record: str | None, usual: str | None) -> Layout | None:
        """Return the layout of a sheet of ours, None for any other.

        `record` is the type that was chosen for it, `usual` that of the whole file.
        """
        for at, row in enumerate(sheet.rows[:_DEEPEST]):
            texts = [as_text(cell, self._language) for cell in row]
            folded = [fold_header(text) for text in texts]
            found = [i for i, word in enumerate(folded) if word in self._vocabulary.id_words]
            if found:
                texts += [""] * (max(map(len, sheet.rows)) - len(texts))  # columns without any
                head = Head((at,), at + 1, tuple(texts), ("",) * len(texts), 1.0)
                name = record or self._exported_type(sheet, head, found[0]) or usual
                types = self._vocabulary.types
                return self._layout(
                    sheet, head, found[0], types[name] if name else self._likely(sheet, head)
                )
        return None

    def _layout(self, sheet: Sheet, head: Head, ids: int, record_type: RecordType) -> Layout:
        labels = self._vocabulary.labels(record_type.name)
        targets = self._vocabulary.targets(record_type.name)
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
        self._leave_doubled(sheet, layout)
        self._find_renamed(sheet, layout)
        self._find_swapped(sheet, layout)
        return layout

    def _exported_type(self, sheet: Sheet, head: Head, ids: int) -> str | None:
        """Return the type that most ids of a sheet were exported as."""
        if not self._book.base:
            return None
        held = (row[ids] for row in sheet.rows[head.first :] if len(row) > ids)
        told = Counter(self._book.base.types(held)).most_common(1)
        return told[0][0] if told else None

    def _likely(self, sheet: Sheet, head: Head) -> RecordType:
        """Return the type whose name the sheet has, or most of whose labels."""
        title = fold_header(sheet.name)
        words = {fold_header(text) for text in head.headers}

        def fits(one: RecordType) -> tuple[bool, int]:
            labels = self._vocabulary.labels(one.name).keys()
            return title in self._vocabulary.names(one), len(words & labels)

        return max(self._vocabulary.types.values(), key=fits)

    def _leave_doubled(self, sheet: Sheet, layout: Layout) -> None:
        """Leave a field to that one of the columns with its heading that holds it."""
        claims: dict[str, list[ColumnReading]] = {}
        for column in layout.columns:
            if column.target is not None:
                claims.setdefault(column.target, []).append(column)
        doubled = [columns for columns in claims.values() if len(columns) > 1]
        if not doubled:
            return
        keys = [str(columns[0].target).partition(".")[2] for columns in doubled]
        told, _ = self._as_exported(sheet, layout, [one for many in doubled for one in many], keys)
        for key, columns in zip(keys, doubled, strict=True):
            holds = max(columns, key=lambda one: told[one.place, key])  # the first where none does
            for column in columns:
                if column is not holds:
                    column.target, column.sure, column.why = None, 0.0, Why.NONE

    def _find_renamed(self, sheet: Sheet, layout: Layout) -> None:
        """Tell columns whose heading was changed by what they held when they were exported."""
        record_type, base = layout.record_type, self._book.base
        assert record_type is not None
        unknown = [
            one
            for one in layout.columns
            if one.target is None and not one.secret and one.why is Why.NONE
        ]
        unknown = [one for one in unknown if one.place != layout.id_column]
        if not base or not unknown:
            return
        used = {one.target for one in layout.columns}
        exported = set(base.keys(record_type.name))
        free = [key for key in exported if f"{record_type.name}.{key}" not in used]
        told, filled = self._as_exported(sheet, layout, unknown, free)
        for (place, key), count in told.most_common():
            target = f"{record_type.name}.{key}"
            column = layout.columns[place]
            if column.target is None and target not in used and count > _RENAMED * filled[place]:
                column.target, column.sure, column.why = target, count / filled[place], Why.CONTENT
                used.add(target)

    def _find_swapped(self, sheet: Sheet, layout: Layout) -> None:
        """Tell columns whose headings changed places by what they held when they were exported."""
        record_type, base = layout.record_type, self._book.base
        assert record_type is not None
        exported = set(base.keys(record_type.name)) if base else set()
        columns = {
            key: one
            for one in layout.columns
            if (key := str(one.target).partition(".")[2]) in exported and one.why is Why.WORDS
        }
        own, filled = self._as_exported(sheet, layout, list(columns.values()), (), owned=True)
        strange = [
            one
            for key, one in columns.items()
            if filled[one.place] >= _EVIDENCE and own[one.place, key] < filled[one.place] / 2
        ]
        if not strange:
            return
        kept = {key for key, one in columns.items() if one not in strange}
        free = [key for key in base.keys(record_type.name) if key not in kept]
        told, _ = self._as_exported(sheet, layout, strange, free)
        headings = {key: one.header for key, one in columns.items()}
        used: set[str] = set()
        for (place, key), count in told.most_common():
            column, was = layout.columns[place], f"{record_type.name}.{key}"
            if count < _SWAPPED * filled[place] or column.swapped or key in used:
                continue
            if column.target != was:
                label = self._language.say(record_type.by_key[key].label)
                column.swapped = headings.get(key, label)
                column.target, column.why = was, Why.CONTENT
                column.sure = count / filled[place]
                used.add(key)
        taken = {one.target for one in layout.columns if one.swapped}
        for column in columns.values():
            if not column.swapped and column.target in taken:
                # What stands below this heading is not known, and its field is taken.
                column.target, column.sure, column.why = None, 0.0, Why.NONE

    def _as_exported(
        self,
        sheet: Sheet,
        layout: Layout,
        columns: Sequence[ColumnReading],
        keys: Sequence[str],
        *,
        owned: bool = False,
    ) -> tuple[Counter[tuple[int, str]], Counter[int]]:
        """Count cells by place and key that hold what was exported, and filled ones by place.

        Only the key of its own target is looked at for each of them if they are `owned`.
        """
        told: Counter[tuple[int, str]] = Counter()
        filled: Counter[int] = Counter()
        assert layout.record_type is not None
        assert layout.id_column is not None
        name, ids, base = layout.record_type.name, layout.id_column, self._book.base
        asked = {
            one.place: (str(one.target).partition(".")[2],) if owned else keys for one in columns
        }
        for row in islice(sheet.rows[layout.head.first :], _SAMPLED):
            cells = base.of(name, str(row[ids])) if len(row) > ids else None
            for column in columns if cells else ():
                text = canonical(row[column.place]) if column.place < len(row) else ""
                if cells and text:
                    filled[column.place] += 1
                    said = digest(text)
                    for key in asked[column.place]:
                        if cells.get(key) == said:
                            told[column.place, key] += 1
        return told, filled
