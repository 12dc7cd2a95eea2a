"""Column headings: what we write, and what people write (the one table of synonyms).

Floor: exchange. Matching ignores case, spaces, hyphens, punctuation and ä/ae, ö/oe, ü/ue, ß/ss.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from channelinventory.domain.fields import Column
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_

RECORD_ID = N_("Export", "Record ID")
RECORD_ID_WORDS = frozenset({"recordid", "datensatzid", "datensatznummer"})
REASON = N_("Export", "Reason for rejection")
REASON_WORDS = frozenset({"reasonforrejection", "ablehnungsgrund", "grundderablehnung"})

_SECRET = re.compile(
    r"passwo(?:r|er)[dt](?!tresor|safe|manager)|passwd|kennwort|passphrase|zugangsdaten|credential"
    r"|recoverycode|wiederherstellungscode|backupcode|secret|geheimnis"
)
_SECRET_WORDS = frozenset(
    "pin pins token tokens accesstoken apitoken apikey tan puk otp pw".split()
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NO_WORD = re.compile(r"[\W_]+")


def headers(columns: Sequence[Column], language: Language) -> list[str]:
    """Return the headings of columns, each only once (a table's headings must differ)."""
    texts: list[str] = []
    taken = {fold_header(language.say(RECORD_ID))}
    for column in columns:
        text = " ".join(language.say(column.label).split())[:255] or column.key
        if fold_header(text) in taken:
            text = f"{text} ({column.key})"
        taken.add(fold_header(text))
        texts.append(text)
    return texts


def fold_header(text: str) -> str:
    """Return a heading for comparing."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", _NO_WORD.sub("", folded))
    word = "".join(c for c in plain if not unicodedata.combining(c))
    return word or text.strip()


def is_secret(text: str) -> bool:
    """Tell whether a column of this heading holds passwords, PINs, tokens or the like."""
    folded = fold_header(text)
    words = {fold_header(word) for word in re.split(r"[\W_]+", text) if word}
    return bool(_SECRET.search(folded)) or not _SECRET_WORDS.isdisjoint(words | {folded})
