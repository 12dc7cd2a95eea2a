"""What a column holds, by its cells alone.

Floor: exchange. For columns whose heading says nothing, and for sheets without headings.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from channelinventory.exchange.reading.book import CellError

from .lines import YES_NO, Shape, one_line, shape_of

_SAMPLED = 500
_SHOWN = 5
_MOST = 0.6  # so many cells of one kind make the column one of it
_LONG = 60
_FEW = 0.5  # a category: at most so many distinct texts per cell
_MANY = 80  # and at most so many in all

_MAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_AT = re.compile(r"@[\w.-]+(?:@[\w.-]+)?")
_PHONE = re.compile(r"(?:\+|00|0|\(0)[\d\s()/.–-]{5,24}(?:(?:App|Ext|Dw)\.?\s?\d+)?", re.IGNORECASE)
_ID = re.compile(r"\d{11,25}|0\d{2,}")
_WORD = re.compile(r"[\w.-]{2,40}")
_HANDLE = re.compile(r"(?=.*[\d_.]|[a-zäöüß-]+$)[\w.-]{2,40}")
_PARTS = re.compile(r"[\s,;|]+")
_LISTED = re.compile(r"\s*[;|\n]\s*")
_COMMAS = re.compile(r"\s*,\s*")
_LANGUAGES = frozenset(
    "deutsch englisch französisch spanisch italienisch polnisch tschechisch russisch ukrainisch"
    " türkisch arabisch sorbisch niederländisch dänisch portugiesisch vietnamesisch persisch"
    " chinesisch japanisch koreanisch farsi hindi mehrsprachig gebärdensprache"
    " german english french spanish italian polish czech russian ukrainian turkish arabic sorbian"
    " dutch danish portuguese vietnamese persian chinese japanese korean haitian multilingual"
    " de en fr es it pl cs ru uk tr ar hsb nl da pt vi fa zh ja ko"
    " de-de en-us en-gb fr-fr pt-br es-mx".split()
)


class Kind(StrEnum):
    """What the cells of a column are."""

    PROFILE_URL = "profile_url"  # the address of an account
    URL = "url"
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    NUMBER = "number"
    ID = "id"  # many digits, or zeros in front
    YES_NO = "yes_no"
    PLATFORM = "platform"
    HANDLE = "handle"
    LANGUAGE = "language"
    LIST = "list"  # several values in a cell
    CATEGORY = "category"  # few distinct short texts
    NAME = "name"  # many distinct short texts
    TEXT = "text"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds."""

    kind: Kind
    share: float
    """How many of the cells looked at are of this kind, from 0 to 1."""
    distinct: float
    """How many of them differ, from 0 to 1."""
    filled: int
    """How many cells of the whole column are not blank."""
    samples: tuple[str, ...]
    """A few distinct texts, in one line each."""


def describe(
    cells: Iterable[Any],
    is_profile: Callable[[str], bool] | None = None,
    is_platform: Callable[[str], bool] | None = None,
) -> Content:
    """Return what a column holds; the predicates know the platforms and their addresses."""
    every = list(cells)
    filled = [one for one in every if one is not None and (type(one) is not str or one.strip())]
    if not filled:
        return Content(Kind.BLANK, 1.0, 0.0, 0, ())
    sample = filled[:: -(-len(filled) // _SAMPLED)]
    texts = [one_line(one) for one in sample]
    distinct = list(dict.fromkeys(texts))
    told = {one: _kind_of(one, is_profile, is_platform) for one in {*_hashable(sample)}}
    counts = Counter(told[one] for one in _hashable(sample))
    kind, count = _decide(counts, sample, texts, len(filled) < len(every))
    return Content(
        kind,
        round(count / len(sample), 3),
        round(len({one.casefold() for one in texts}) / len(texts), 3),
        len(filled),
        tuple(one[:_LONG] for one in distinct[:_SHOWN]),
    )


def _hashable(sample: Iterable[Any]) -> list[Any]:
    """Return cells so that 1 and True, equal to Python, stay apart."""
    return [(type(one), one) for one in sample]


def _kind_of(
    typed: tuple[type, Any],
    is_profile: Callable[[str], bool] | None,
    is_platform: Callable[[str], bool] | None,
) -> Kind | None:
    """Return what one cell is; None: a short text like any other, or an error."""
    match typed[1]:
        case CellError():
            return None
        case bool():
            return Kind.YES_NO
        case int() | float() as number:
            return Kind.ID if abs(number) >= 1e11 else Kind.NUMBER
        case dt.date() | dt.time():
            return Kind.DATE
        case str() as text:
            return _kind_of_text(text.strip(), is_profile, is_platform)
        case _:
            return None


def _kind_of_text(
    text: str,
    is_profile: Callable[[str], bool] | None,
    is_platform: Callable[[str], bool] | None,
) -> Kind | None:
    if _AT.fullmatch(text):
        return Kind.HANDLE
    if _MAIL.fullmatch(text):
        return Kind.EMAIL
    if is_platform is not None and len(text) <= 40 and is_platform(text):
        return Kind.PLATFORM
    shape = shape_of(text)
    if shape is Shape.ADDRESS:
        return Kind.PROFILE_URL if is_profile is not None and is_profile(text) else Kind.URL
    if shape is Shape.DATE:
        return Kind.DATE
    if _ID.fullmatch(text):
        # a telephone number begins with a zero, too, and is not so long
        return Kind.PHONE if text[0] == "0" and 7 <= len(text) <= 14 else Kind.ID
    if shape is not Shape.NUMBER or text[0] in "+0(":
        digits = sum(map(str.isdigit, text))
        if digits >= 6 and _PHONE.fullmatch(text):
            return Kind.PHONE
    folded = text.casefold()
    if shape is Shape.NUMBER:
        return Kind.NUMBER
    if folded in YES_NO:
        return Kind.YES_NO
    if folded in _LANGUAGES:
        return Kind.LANGUAGE
    return _kind_of_several(text, is_profile) or (Kind.TEXT if _is_long(text) else None)


def _is_long(text: str) -> bool:
    return len(text) > _LONG * 2 or (len(text) > _LONG and text.count(" ") > 6)


def _kind_of_several(text: str, is_profile: Callable[[str], bool] | None) -> Kind | None:
    """Return what a cell with several values is; None if it has one."""
    if "." in text or "@" in text:
        parts = [part for part in _PARTS.split(text) if part]
        if len(parts) > 1 and all(shape_of(part) is Shape.ADDRESS for part in parts):
            if all(map(_MAIL.fullmatch, parts)):
                return Kind.EMAIL
            profiles = is_profile is not None and any(map(is_profile, parts))
            return Kind.PROFILE_URL if profiles else Kind.URL
    parts = _LISTED.split(text)
    if len(parts) < 2:
        parts = _COMMAS.split(text)
        if len(parts) < 3:
            return None
    if all(0 < len(part) <= _LONG / 2 for part in parts):
        folded = {part.casefold() for part in parts}
        return Kind.LANGUAGE if folded <= _LANGUAGES else Kind.LIST
    return None


def _decide(
    counts: Counter[Kind | None], sample: list[Any], texts: list[str], blanks: bool
) -> tuple[Kind, int]:
    """Return the kind of the column, and how many cells are of it."""
    least = _MOST * len(sample)
    crosses = {text.casefold() for text in texts} == {"x"}
    if crosses and blanks:  # a cross, not the network
        return Kind.YES_NO, len(texts)
    addresses = counts[Kind.PROFILE_URL] + counts[Kind.URL]
    if addresses >= least:
        profiles = counts[Kind.PROFILE_URL] >= addresses / 2
        kind = Kind.PROFILE_URL if profiles else Kind.URL
        return kind, counts[kind]
    if counts[Kind.NUMBER] == len(sample) > 3 and {*texts} == {"0", "1"}:
        return Kind.YES_NO, len(sample)
    if counts[Kind.ID] and counts[Kind.ID] + counts[Kind.NUMBER] >= least:
        kind = Kind.ID if counts[Kind.ID] >= least / 2 else Kind.NUMBER
        return kind, counts[Kind.ID] + counts[Kind.NUMBER]
    if counts[Kind.HANDLE] and (handles := _handles(counts, texts)) >= least:
        return Kind.HANDLE, handles
    for told, count in counts.most_common(2):
        if told is not None and count >= least:
            return told, count
    if counts[Kind.LIST] >= 0.3 * len(sample):  # tags: some cells have but one
        return Kind.LIST, counts[Kind.LIST]
    return _of_texts(counts, texts)


def _handles(counts: Counter[Kind | None], texts: list[str]) -> int:
    """Return how many cells are handles, with or without the sign."""
    words = sum(text[:1] != "@" and bool(_WORD.fullmatch(text)) for text in texts)
    return counts[Kind.HANDLE] + (words if counts[Kind.HANDLE] >= 0.2 * len(texts) else 0)


def _of_texts(counts: Counter[Kind | None], texts: list[str]) -> tuple[Kind, int]:
    """Return which kind of text a column holds."""
    different = len({text.casefold() for text in texts})
    if counts[Kind.TEXT] >= len(texts) / 3 or sum(map(len, texts)) > _LONG * 1.3 * len(texts):
        return Kind.TEXT, max(counts[Kind.TEXT], sum(len(text) > _LONG for text in texts))
    handles = sum(bool(_HANDLE.fullmatch(text)) for text in texts)
    if handles >= 0.8 * len(texts) and different >= _MOST * len(texts):
        return Kind.HANDLE, handles
    short = sum(len(text) <= _LONG for text in texts)
    few = len(texts) > 3 and different <= min(_MANY, _FEW * len(texts))
    return Kind.CATEGORY if few else Kind.NAME, short
