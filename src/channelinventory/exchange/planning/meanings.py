"""Cells of foreign sheets that mean a value without being written as one: “x”, “stillgelegt”, “1”.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from channelinventory.domain.collation import fold
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import RecordType
from channelinventory.domain.language import Language
from channelinventory.domain.vocabulary import ChannelStatus, CrisisRoleKind
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.understanding.headers import fold_header
from channelinventory.exchange.understanding.synonyms import SHUTDOWN, STATUS_WORDS

from .parts import Place

Read = Callable[[Any], Any]

_OPPOSITE = {"active": "closed_held", "closed_held": "active"}


def meaning(record_type: RecordType, place: Place, language: Language, read: Read) -> Read:
    """Return the reader of a foreign column: what `read` understands, and what people write."""
    match record_type.name, place.key:
        case "channel", "status":
            return _otherwise(read, _status(place.header))
        case "crisis_role", "role":
            return _otherwise(read, _role(place.header, language))
        case _:
            return read


def present(cell: Any, language: Language) -> bool:
    """Tell whether a cell below a platform's name says that there is a channel."""
    try:
        return language.read_yes_no(as_text(cell, language))
    except InvalidValue:
        return True


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
