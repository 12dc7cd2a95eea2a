"""Understanding a sheet: where its headings stand, what it records, and which column is what.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from channelinventory.domain import kinds
from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.exchange.columns import as_text

from .headers import (
    NOTES,
    REASON,
    REASON_WORDS,
    RECORD_ID,
    RECORD_ID_WORDS,
    SYNONYMS,
    fold_header,
    headers,
    is_secret,
)

ID = "id"
_HEAD = 30  # headings are looked for in so many rows
_CLOSE_HEAD = 5  # and in so many where none is written as known: comparing letters takes time
_CLOSE = 0.86
_NAMED_SHEET = 20
_USUAL = ("channel", "editor")


@dataclass(slots=True)
class Layout:
    """What a sheet is taken for: its type, the row of its headings, and each column's field."""

    record_type: RecordType
    header_row: int
    headers: list[str]
    keys: list[str | None]
    id_column: int | None
    secrets: list[int] = field(default_factory=list)
    recognised: float = 0


class Vocabulary:
    """Every heading known for the record types, in several languages; made once per import."""

    def __init__(self, types: Mapping[str, RecordType], languages: Sequence[Language]) -> None:
        self.types = types
        self.languages = languages
        self.known = cache(self._known)
        self._id_words = RECORD_ID_WORDS | _said(RECORD_ID, languages)
        self._reason_words = REASON_WORDS | _said(REASON, languages)

    def _known(self, type_name: str) -> dict[str, str]:
        """Return key by folded heading of a type; labels go before keys, keys before synonyms."""
        record_type = self.types[type_name]
        known: dict[str, str] = {}
        for language in self.languages:
            for columns in (record_type.fields, record_type.derived):
                for text, column in zip(headers(columns, language), columns, strict=True):
                    known.setdefault(fold_header(text), column.key)
        for one in record_type.fields:
            known.setdefault(fold_header(one.key), one.key)
        synonyms = dict(SYNONYMS.get(type_name, {}))
        if "notes" in record_type.by_key:
            synonyms.setdefault("notes", NOTES)
        for key, words in synonyms.items():
            for word in words.split(","):
                known.setdefault(fold_header(word.strip()), key)
        return known

    def layout(
        self,
        sheet_name: str,
        rows: Sequence[Sequence[Any]],
        record: str | None = None,
        wanted: Mapping[str, str | None] | None = None,
    ) -> Layout | None:
        """Return the best reading of a sheet, None where no heading is recognised at all.

        `record` fixes the type; `wanted` assigns headings (folded) to field keys by hand.
        """
        types = [self.types[record]] if record else list(self.types.values())
        head = [
            (at, texts)
            for at, row in enumerate(rows[:_HEAD])
            if any(texts := [as_text(cell, self.languages[0]) for cell in row])
        ]
        readings = [self._columns(one, *row, wanted or {}) for row in head for one in types]
        best = max(readings, key=lambda one: self._score(one, sheet_name), default=None)
        if best is None or not best.recognised:
            head = head[:_CLOSE_HEAD]
        else:
            head = [(best.header_row, best.headers)]
        readings = [self._columns(one, *row, wanted or {}, True) for row in head for one in types]
        best = max(readings, key=lambda one: self._score(one, sheet_name), default=None)
        return best if best is not None and best.recognised else None

    def _columns(
        self,
        record_type: RecordType,
        at: int,
        texts: list[str],
        wanted: Mapping[str, str | None],
        close: bool = False,
    ) -> Layout:
        """Return the reading of one row as the headings of `record_type`."""
        known = self.known(record_type.name)
        layout = Layout(record_type, at, texts, [None] * len(texts), None)
        open_columns: list[tuple[int, str]] = []
        taken: set[str] = set()
        for column, text in enumerate(texts):
            folded = fold_header(text)
            if not folded or folded in self._reason_words:
                continue
            if folded not in known and is_secret(text):
                layout.secrets.append(column)
            elif folded in wanted:
                key = wanted[folded]
                layout.recognised += 1
                if key in record_type.by_key:
                    layout.keys[column] = key
                    taken.add(key)
            elif folded in self._id_words:
                layout.id_column = column
                layout.recognised += 1
            elif folded in known:
                layout.recognised += _weight(known[folded], record_type)
                open_columns.append((column, known[folded]))
            elif close and (near := _near(folded, known)):
                layout.recognised += _weight(known[near], record_type)
                open_columns.append((column, known[near]))
        for column, key in open_columns:
            if key in record_type.by_key and key not in taken:
                layout.keys[column] = key
                taken.add(key)
        return layout

    def _score(self, layout: Layout, sheet_name: str) -> tuple[float, ...]:
        """Return how good a reading is: headings recognised, required ones, then the usual type."""
        record_type = layout.record_type
        required = [
            one.key
            for one in record_type.fields
            if one.required and not isinstance(one.kind, kinds.OneOf)
        ]
        filled = sum(key in layout.keys for key in required) / len(required)
        said = _said(record_type.plural, self.languages) | _said(record_type.label, self.languages)
        named = _NAMED_SHEET if fold_header(sheet_name) in said | {record_type.name} else 0
        return (
            layout.recognised + named,
            filled,
            -_USUAL.index(record_type.name) if record_type.name in _USUAL else -len(_USUAL),
            -layout.header_row,
        )


def _weight(key: str, record_type: RecordType) -> float:
    """Return what a known heading speaks for a type: half where it is none of its fields."""
    return 1.0 if key in record_type.by_key else 0.5


def _near(folded: str, known: Mapping[str, str]) -> str | None:
    """Return the known heading that differs by a letter or two, if any."""
    return next(iter(get_close_matches(folded, known, 1, _CLOSE)), None) if folded[4:] else None


def _said(text: Any, languages: Iterable[Language]) -> frozenset[str]:
    return frozenset(fold_header(language.say(text)) for language in languages)
