"""What texts Excel can hold, and texts that a spreadsheet would take for a formula.

Floor: exchange.
"""

from __future__ import annotations

import re

from channelinventory.domain.texts import N_, Message

MAX_TEXT = 32_767

TOO_LONG = N_("Export", "it has {n} characters, and a cell holds {limit}. Shorten it.")
INVISIBLE = N_("Export", "it holds an invisible control character. Type it anew.")

CLEAR = N_("Export", "[clear]")
"""What is written into a cell to clear the value behind it; a blank cell says nothing."""
CLEARING = frozenset(["[leeren]", "[leer]", "[clear]", "[empty]"])
"""What is understood as such: `CLEAR` in every language, and what people make of it."""

ABOUT = N_("Export", "What this is")
CONTENT = N_("Export", "Content")
HOW = N_("Export", "How to fill it in")
COVER_SECTIONS = (ABOUT, CONTENT, HOW)
"""The headings of the cover's parts, by which it is known whatever it is called."""

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BEGINS = r"(?:'*[\t\r\n]|['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])"  # the last four: full-width
_FORMULA = re.compile(_BEGINS)
_GUARDED = re.compile(f"'{_BEGINS}")


def unwritable(text: str) -> Message | None:
    """Return why a text cannot stand in a cell, or None."""
    if len(text) > MAX_TEXT // 2:
        units = len(text) + sum(c > "\uffff" for c in text)
        if units > MAX_TEXT:
            return Message.of(TOO_LONG, n=units, limit=MAX_TEXT)
    if not text.isprintable() and _ILLEGAL.search(text):
        return Message(INVISIBLE)
    return None


def printable(text: str) -> str:
    """Return a text in one line without what a cell cannot hold."""
    return " ".join(_ILLEGAL.sub("", text).split())


def guard(text: str) -> str:
    """Return a text that stays a text where a program reads plain text: CSV and the clipboard."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Return the text that `guard` was given."""
    return text[1:] if _GUARDED.match(text) else text
