"""Every heading that is known for the record types, in several languages.

Floor: exchange. Made once per import; a heading is looked up as it stands, then without its date,
without the platform it names, without words that say nothing, and at last by its likeness.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language

from .addresses import Addresses
from .dated import dated
from .headers import REASON, REASON_WORDS, RECORD_ID, RECORD_ID_WORDS, fold_header, headers
from .layout import Why
from .synonyms import CHANNEL_WORDS, GENERIC, NOTES, SYNONYMS, WEAK

_CLOSE = 0.86
_ASIDE = re.compile(r"\s*[(\[/–:].*$")
_YES_NO = re.compile(
    r"[\s(,:–-]*\b(?:ja\s*/\s*nein|j\s*/\s*n|yes\s*/\s*no|y\s*/\s*n)\b\)?", re.IGNORECASE
)
_LONGEST = 60  # a longer text is a sentence, not a heading


class Said(NamedTuple):
    """What a heading says: the target, the platform and the day it names, and how sure that is."""

    target: str | None
    block: str | None = None
    date: str | None = None
    sure: float = 0.0
    why: Why = Why.NONE


class Vocabulary:
    """The headings of all record types, and the words of platforms."""

    def __init__(
        self, types: Mapping[str, RecordType], languages: Sequence[Language], addresses: Addresses
    ) -> None:
        self.types = types
        self.addresses = addresses
        self._languages = languages
        self.targets = cache(self._targets)
        self.labels = cache(self._labels)
        self.sure = cache(self._sure)
        self._all = {word for name in types for word in self.targets(name)}
        self.id_words = RECORD_ID_WORDS | said(RECORD_ID, languages)
        self.reason_words = REASON_WORDS | said(REASON, languages)

    def names(self, record_type: RecordType) -> frozenset[str]:
        """Return what a sheet of a type may be called, folded."""
        titles = said(record_type.plural, self._languages) | said(
            record_type.label, self._languages
        )
        return titles | {record_type.name}

    def _labels(self, type_name: str) -> Mapping[str, str]:
        """Return keys by heading as an export of ours writes it, folded."""
        record_type = self.types[type_name]
        known: dict[str, str] = {}
        for language in self._languages:
            for columns in (record_type.fields, record_type.derived):
                for text, column in zip(headers(columns, language), columns, strict=True):
                    known.setdefault(fold_header(text), column.key)
        return known

    def _targets(self, type_name: str) -> Mapping[str, str]:
        """Return targets by folded heading; labels go before keys, keys before synonyms."""
        record_type = self.types[type_name]
        known = {
            word: key for word, key in self.labels(type_name).items() if key in record_type.by_key
        }
        for one in record_type.fields:
            known.setdefault(fold_header(one.key), one.key)
        synonyms = dict(SYNONYMS.get(type_name, {}))
        if "notes" in record_type.by_key:
            synonyms.setdefault("notes", NOTES)
        for key, words in synonyms.items():
            for word in words.split(","):
                known.setdefault(fold_header(word.strip()), key)
        return known

    def _sure(self, text: str) -> float:
        """Tell how well a text is known as a heading of any type, 0 to 1."""
        if len(text) > _LONGEST:
            return 0.0
        folded = fold_header(text)
        if folded in self._all or folded in self.id_words:
            return 1.0
        return max((weight for word, weight in self._forms(text) if word in self._all), default=0.0)

    def say(self, type_name: str, heading: str, group: str = "") -> Said:
        """Return what a heading, below the heading `group`, says of a record of this type."""
        known = self.targets(type_name)
        rest, day = dated(heading)
        block, inner = self.addresses.strip(rest)
        outer, day_above = dated(group)
        block_above, outer = self.addresses.strip(outer)
        day = day or day_above
        date = day.isoformat() if day else None
        whole = known.get(fold_header(heading))
        if whole is not None and not group:
            sure = 0.9 if fold_header(heading) in WEAK else 1.0
            return Said(whole, None, date, sure, Why.WORDS)
        named = block or block_above
        if group and known.get(fold_header(inner)) == "name":
            person = self._look_up(known, outer)[0] or ""
            if person.startswith("assignment.editor:"):
                # “Ansprechpartner/in – Name” says who, and not what the channel is called.
                return Said(person, named, date, 0.9, Why.WORDS)
        for text in (inner, f"{outer} {inner}", rest):
            target, sure = self._look_up(known, text)
            if block and text == rest and sure < 0.8:
                continue  # “X – Account” is like “Account”, and says more
            if target is not None:
                why = Why.WORDS if sure == 1 else Why.NEAR
                return Said(target, named if text != rest else block_above, date, sure, why)
        return Said(None, named, date)

    def _look_up(self, known: Mapping[str, str], text: str) -> tuple[str | None, float]:
        if not text.strip() or len(text) > _LONGEST:
            return None, 0.0
        for word, weight in self._forms(text):
            if word in known:
                return known[word], weight
        near = _near(fold_header(text), known)
        return (known[near], 0.6) if near else (None, 0.0)

    @staticmethod
    def _forms(text: str) -> Iterator[tuple[str, float]]:
        """Give the forms under which a heading may be known, the surest first, with its weight."""
        yield fold_header(text), 1.0
        asked = _YES_NO.sub("", text)
        if asked != text:
            yield fold_header(asked), 1.0
            text = asked
        aside = _ASIDE.sub("", text)
        if aside and aside != text:
            yield fold_header(aside), 0.9
        words = [fold_header(word) for word in re.split(r"[\W_]+", aside or text) if word]
        telling = [word for word in words if word not in GENERIC]
        if telling and len(telling) < len(words):
            yield "".join(telling), 0.8
        elif not telling and len(words) > 1 and not CHANNEL_WORDS.isdisjoint(words):
            yield "channel", 0.8  # “Unser Social-Media-Kanal”


def _near(word: str, known: Iterable[str]) -> str | None:
    close = get_close_matches(word, known, 1, _CLOSE) if len(word) > 3 else []
    return close[0] if close else None


def said(text: Any, languages: Iterable[Language]) -> frozenset[str]:
    """Return a text in every language, folded."""
    return frozenset(fold_header(language.say(text)) for language in languages)
