"""The authority that a title speaks of: “Social-Media-Kanäle der Stadt Riesa” is about one.

Floor: exchange. Only where a word such as “Stadt” or “Council” marks the name; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 300
_LOW = r"(?:für|des|der|dem|und|am|an|im|in|bei|von|zu|zur|ob|vor)"
_PROPER = r"[A-ZÄÖÜ][\w'’./-]*\w"
_END = re.compile(
    r"\s(?:social[\s-]?media|stand|kan[aä]l\w*|kanaele|übersicht|liste|anlage|auswertung|presse"
    r"|accounts?|konten|profile|follower|abfrage|stichtag|register|inventar)\b.*",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"(?<![\w-])((?:Landeshauptstadt|Hauptstadt|Universitätsstadt|Kreisstadt|Hansestadt|Stadt"
    r"|Gemeinde|Verbandsgemeinde|Landkreise?s?|Kreise?s?|Universität|Hochschule|Polizeidirektion"
    r"|Polizeipräsidiums?|Bezirksregierung|Staatskanzlei|Landesdirektion|Landratsamte?s?"
    r"|Bezirksamte?s?|Landesamte?s?|Bundesamte?s?|(?:[A-ZÄÖÜ]\w*)?[Mm]inisteriums?)"
    rf"(?:\s(?:{_LOW}\s)*{_PROPER})*)"
)
_ENGLISH = re.compile(
    r"\b((?:[A-Z][\w'’-]+\s){1,4}(?:Council|County|University|Police|Constabulary|Authority)"
    r"|(?:City|County|Town|State|Department|Ministry|University|Government|Office)"
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'’-]+(?:,?\s(?:(?:and|of|for|the)\s)*[A-Z][\w'’-]+)*)"
)
_SEVERAL = re.compile(r"\bund (?:der|des|dem)\b")
_BENT = re.compile(r"(kreis|amt|ministerium|präsidium)e?s\b")


def office(titles: Iterable[str]) -> str | None:
    """Return the one authority that titles name; None for none, or several."""
    found: dict[str, str] = {}
    for title in titles:
        text = " ".join(re.split(r"[\s_]+", title[:_LONGEST]))
        for match in (*_GERMAN.finditer(text), *_ENGLISH.finditer(text)):
            name = _without_end(match[1])
            if name and _SEVERAL.search(name):
                return None
            if name:
                found.setdefault(name.casefold(), name)
    longest = max(found.values(), key=len, default=None)
    same = all(name in str(longest).casefold() for name in found)
    return longest if same else None


def _without_end(name: str) -> str | None:
    """Return a name up to the words that belong to the title, in its plain form."""
    words = _END.sub("", name).split()
    while len(words) > 1 and re.fullmatch(_LOW, words[-1]):
        words.pop()
    text = _BENT.sub(r"\1", " ".join(words))
    return text if len(words) > 1 or text == "Staatskanzlei" else None
