"""The words by which totals and footnotes are known, in German and English.

Floor: exchange.
"""

from __future__ import annotations

import re

from .lines import Line, Shape

_TOTAL = re.compile(
    r"[ΣS∑]?\s*(?:(?:gesamt|zwischen|end|teil)?summen?|gesamt|insgesamt|gesamtzahl|total|totals"
    r"|grand total|sub-?total|sum|durchschnitt|mittelwert|average|mean|anzahl gesamt)"
    r"(?:\s*[:=].*|\s*\(.*\)|\s+(?:aller?|alle|der|aus|über|of|all|for|für|je|per)\b.*"
    r"|\s+(?:kanäle|follower|konten|accounts|channels|followers|gesamt|20\d\d|total))?\s*:?"
    r"|[Σ∑]\s*:?",
    re.IGNORECASE,
)
TOTALS = tuple(
    "gesamt zwischen endsumme teilsumme summe insgesamt total grand sub sum durchschnitt mittelwert"
    " average mean anzahl σ ∑".split()
)
"""What a total may begin with, for a quick look."""
_NOTE = re.compile(
    r"(?:[*†‡¹²³⁴⁵©]|\(?\d{1,2}\)\s|(?:quellen?|stand|anmerkung(?:en)?|hinweise?|legende"
    r"|fu(?:ß|ss)noten?|erl[äa]uterung(?:en)?|bemerkung(?:en)?|erstellt|bearbeitet|source|sources"
    r"|notes?|legend|as of|updated|last updated|letzte aktualisierung|ansprechpartner)\s*[:.]"
    r"|(?:stand|as of|erstellt am|erstellt von|zuletzt geändert)\s+\S+"
    r"|alle angaben\b|gez\.\s|n\s?/\s?a\s*=)"
    r".*",
    re.IGNORECASE | re.DOTALL,
)


def is_total(line: Line) -> bool:
    """Whether a row begins with a word such as “Total” and has only figures besides."""
    places = sorted(line.texts)
    if not _TOTAL.fullmatch(line.texts[places[0]]):
        return False
    return all(line.shapes[at] in (Shape.NUMBER, Shape.UNIT) for at in places[1:])


def is_note(line: Line) -> bool:
    """Whether a single text says itself that it is a note."""
    return any(_NOTE.fullmatch(text) for text in line.texts.values())
