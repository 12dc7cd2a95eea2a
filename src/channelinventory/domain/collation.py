"""German collation and folding: one function for sorting, searching and matching.

Floor: domain.
"""

from __future__ import annotations

import unicodedata

_GERMAN = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a", "ẞ": "ss"}
)


def fold(text: str) -> str:
    """Return `text` for comparing: no case, no accents, ß as ss (DIN 5007-1, Ä beside A)."""
    if text.isascii():
        return text.lower()
    folded = text.casefold().translate(_GERMAN)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts as a German dictionary does; equal folds keep a fixed order."""
    return fold(text), text
