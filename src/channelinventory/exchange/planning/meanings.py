"""Cells of foreign sheets that mean a value without being written as one: “x”, “stillgelegt”, “1”.

Floor: exchange.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from channelinventory.domain.collation import fold
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.kinds import Date, Integer
from channelinventory.domain.language import Language
from channelinventory.domain.vocabulary import ChannelStatus, CrisisRoleKind, TwoFactor
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.understanding.dated import whole_date
from channelinventory.exchange.understanding.headers import fold_header
from channelinventory.exchange.understanding.people import people
from channelinventory.exchange.understanding.synonyms import (
    SECOND_FACTORS,
    SHUTDOWN,
    STATUS_WORDS,
)

from .parts import Place

Read = Callable[[Any], Any]

_BEGINS = frozenset({"opened", "status_since", "valid_from", "since", "access_granted"})
"""Dates on which something began: “2018” means the first day of that year."""

_CLOCK = re.compile(r",?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:Uhr|UTC|[AP]M))?$", re.IGNORECASE)
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")  # 14,56,789: lakhs and crores

_WHOLE_DAY = len("2012-01-05")

_OPPOSITE = {"active": "closed_held", "closed_held": "active"}


def meaning(record_type: RecordType, place: Place, language: Language, read: Read) -> Read:
    """Return the reader of a foreign column: what `read` understands, and what people write."""
    match record_type.name, place.key:
        case "channel", "status":
            return _otherwise(read, _status(place.header))
        case "crisis_role", "role":
            return _otherwise(read, _role(place.header, language))
        case "channel", "two_factor":
            return _otherwise(read, _second_factor)
        case "editor", "name":
            return lambda cell: _name(read(cell))
        case _ if isinstance(record_type.by_key[place.key].kind, Integer):
            return lambda cell: read(_ungrouped(cell))
        case _ if isinstance(record_type.by_key[place.key].kind, Date):
            return _otherwise(read, _first_day if place.key in _BEGINS else _last_day)
        case _:
            return read


def present(cell: Any, language: Language) -> bool:
    """Tell whether a cell below a platform's name says that there is a channel."""
    try:
        return language.read_yes_no(as_text(cell, language))
    except InvalidValue:
        return True


def status_of(text: str, language: Language, inventory: Inventory) -> ChannelStatus | None:
    """Return the status that a text among crosses says, None where it says something else."""
    kind = inventory.type_of("channel").by_key["status"].kind
    try:
        return ChannelStatus(kind.read(text, language, inventory))
    except InvalidValue:
        return _status("")(text)


def _name(text: str) -> str:
    """Return a name as people say it: “Müller, Anna” is Anna Müller."""
    named = people(text)
    return named[0].name if len(named) == 1 else text


def _last_day(text: str) -> dt.date | None:
    """Return the day of a moment (2012-01-05T10:00:00Z), or the last one of a month or year."""
    try:
        return dt.datetime.fromisoformat(text.removesuffix(" UTC")).date()
    except ValueError:
        return whole_date(_CLOCK.sub("", text))


def _first_day(text: str) -> dt.date | None:
    """Return the day of a moment, or the first one of a month or year."""
    day = _last_day(text)
    if day is None or len(text) >= _WHOLE_DAY:
        return day
    return day.replace(day=1, month=1 if text.isdecimal() else day.month)


def _otherwise(read: Read, other: Callable[[str], Any]) -> Read:
    def both(cell: Any) -> Any:
        try:
            return read(cell)
        except InvalidValue:
            value = other(str(cell).strip())
            if value is None:
                raise
            return value

    return both


def _status(header: str) -> Callable[[str], ChannelStatus | None]:
    closing = fold_header(header) in SHUTDOWN

    def other(text: str) -> ChannelStatus | None:
        word = STATUS_WORDS.get(fold(text))
        if word is None:
            return None
        yes_no = len(text) < 5  # “ja” below “abgeschaltet” means the opposite
        return ChannelStatus(_OPPOSITE.get(word, word) if closing and yes_no else word)

    return other


def _second_factor(text: str) -> TwoFactor | None:
    word = SECOND_FACTORS.get(fold(text))
    return None if word is None else TwoFactor(word)


def _ungrouped(cell: Any) -> Any:
    """Return a number without the commas that group it as in India."""
    if isinstance(cell, str) and _INDIAN.fullmatch(cell.strip()):
        return cell.replace(",", "")
    return cell


def _role(header: str, language: Language) -> Callable[[str], CrisisRoleKind | None]:
    """Return what a yes or a number below a heading such as “Krisenkanal” stands for."""
    words = {fold_header(language.say(one.label)): one for one in CrisisRoleKind}
    named = words.get(fold_header(header), CrisisRoleKind.AMPLIFIER)
    order = {"1": CrisisRoleKind.LEAD, "2": CrisisRoleKind.FALLBACK}

    def other(text: str) -> CrisisRoleKind | None:
        if text.isdecimal() and header and fold_header(header) not in ("leitkanal",):
            return order.get(text, CrisisRoleKind.AMPLIFIER)
        try:
            return named if language.read_yes_no(text) else None
        except InvalidValue:
            return None

    return other
