"""German collation and folding: one function for sorting, searching and matching.

Floor: domain.
"""

from __future__ import annotations

import re
import unicodedata

_APART = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return `text` for comparing: no case, no accents, ß as ss (DIN 5007-1, Ä beside A)."""
    if text.isascii():
        return text.lower()
    # The three umlauts first, by far the most frequent: whole-text replacements are quick.
    folded = text.casefold().replace("ä", "a").replace("ö", "o").replace("ü", "u")
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    if decomposed == folded:
        return folded
    # Decomposing can bring capitals back: 𝐀 is only then an A.
    return "".join([c for c in decomposed if not unicodedata.combining(c)]).casefold()


def composed(text: str) -> str:
    """Return a text in which a letter and its marks are one character where there is one.

    On a Mac and out of a PDF, an ä may be two. Nothing else is changed.
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return _APART.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def sort_key(text: str) -> str:
    """Return a key that sorts as a German dictionary does; equal folds keep a fixed order."""
    return f"{fold(text)}\0{text}"
