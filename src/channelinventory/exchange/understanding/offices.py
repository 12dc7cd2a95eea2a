"""The authority that a title speaks of: “Social-Media-Kanäle der Stadt Riesa” is about one.

Floor: exchange. Only where a word such as “Stadt” or “Council” marks the name and the words before
it say that the list is about it. A report to an authority names it, too, and is about others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 300
_LINKS = r"(?:für|des|der|dem|und|am|an|im|in|bei|von|zu|zur|ob|vor)"
_NEAR = r"(?:am|an\sder|im|in|bei|ob\sder|vor\sder)"
_LOW = re.compile(_LINKS)
_PROPER = r"(?:St\.|[A-ZÄÖÜ][\w'’/-]*(?<![/-]))"
_TAIL = (  # what tells towns of one name apart: “(Oder)”, “a. d. Saale”, “i. Br.”
    r"\s?\((?:Oder|Saale|Main|Elbe|Ruhr|Weser|Lahn|Spree|Havel|Neckar|Rhein|Allgäu|Harz|Eifel"
    r"|Pfalz|Westf\.?|Westfalen|Sachsen|Holstein|Vogtland|Breisgau|Altmark|Mark|OL|Erzgeb\.?)\)"
    r"|\s[aiovb]\.(?:\s?d\.)?\s?[A-ZÄÖÜ][\w-]*\.?|/[A-ZÄÖÜ]\w+\.?"
)
_END = (
    r"social|media|stand|kan[aä]l\w*|kanaele|übersicht|liste|anlage|auswertung|presse\w*|accounts?"
    r"|konten|profile|follower|abfrage|stichtag|register|inventar|amt|referat|abteilung|dezernat"
    r"|fachbereich|fachdienst|büro|stabsstelle|team|entwurf|intern|vertraulich|gesamt|bericht"
)
_NAME = rf"(?!(?i:{_END})\b){_PROPER}"
_GERMAN = re.compile(
    r"(?<![\w-])("
    r"(?:Landeshauptstadt|Hauptstadt|Universitätsstadt|Kreisstadt|Hansestadt|Stadt|Gemeinde"
    r"|Verbandsgemeinde|Landkreis(?:es)?|Kreis(?:es)?)"
    rf"\s{_NAME}(?:(?:\s{_NEAR})?\s{_NAME})*(?:{_TAIL})?"
    r"|(?:Universität|Hochschule|Polizeidirektion|Polizeipräsidium(?:s)?|Bezirksregierung"
    r"|Staatskanzlei|Landesdirektion|Landratsamt(?:e?s)?|Bezirksamt(?:e?s)?|Landesamt(?:e?s)?"
    r"|Bundesamt(?:e?s)?|(?:[A-ZÄÖÜ]\w*)?[Mm]inisterium(?:s)?)(?![\w-])"
    rf"(?:\s(?:{_LINKS}\s)*{_NAME})*"
    r")"
)
_ENGLISH = re.compile(
    r"\b((?:[A-Z][\w'’-]+\s){1,4}(?:Council|County|University|Police|Constabulary|Authority)"
    r"|(?:City|County|Town|State|Department|Ministry|University|Government|Office)"
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w'’-]+(?:,?\s(?:(?:and|of|for|the)\s)*[A-Z][\w'’-]+)*)"
)
_NO_NAME = re.compile(
    r"\b(?:social media|accounts?|channels?|list|report|response|practice|twitter|facebook"
    r"|instagram|youtube|linkedin|tiktok|draft|annex|table)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(  # the end of what may stand before the name of whom a list is about
    r"(?:kan[aä]l\w*|kanaele|übersicht\w*|liste\w*|register|inventar|verzeichnis|accounts?|konten"
    r"|profile|auftritte?|follower\w*|social[\s-]?media\w*|presse\w*|medien\w*|netzwerke?"
    r"|channels?|list|inventory|followers|presence|pages|informationsamt)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[\s–—:|,;._/()-]+|(?<!\w)(?:der|des|die|das|den|dem|in|of|the|vom|von|at|stand|as|on"
    r"|[\d.]+)(?!\w))$",
    re.IGNORECASE,
)
_ASIDE = re.compile(  # words after which a name is that of somebody who asked, wrote or is asked
    r"(?:(?<!\w)(?:an|durch|seitens|gemäß|laut|lt|gem|nach|mit|to|by|from|per|für|for|cc|kopie"
    r"|verteiler|quelle|source|bericht|schreiben|erlass|abfrage|anfrage|vorgabe|auftrag|vorlage"
    r"|rundschreiben|antwort|ansprechpartner|kontakt|erstellt|z k|request|report|response|copy"
    r"|submission|contact)(?:s|es|en)?)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\bund (?:der|des|dem)\b")
_JOINED = re.compile(r"\s*(?:,|;|/|&|\+|\||\b(?:und|and|sowie))\s*(?:(?:der|des|die|the)\s)?")
_BENT = re.compile(r"(kreis|amt|ministerium|präsidium)e?s\b", re.IGNORECASE)


def office(titles: Iterable[str]) -> str | None:
    """Return the one authority that titles are about; None for none, or several."""
    found: dict[str, str] = {}
    for title in titles:
        text = " ".join(re.split(r"[\s_]+", title[:_LONGEST]))
        ends: list[int] = []
        for match in (*_GERMAN.finditer(text), *_ENGLISH.finditer(text)):
            if any(_JOINED.fullmatch(text, end, match.start()) for end in ends):
                return None  # “Stadt Riesa, Stadt Meißen”
            if not _is_about(text[: match.start()]):
                continue
            ends.append(match.end())
            if _SEVERAL.match(text[match.end() :].lstrip()) or _SEVERAL.search(match[1]):
                return None
            if name := _plain(match[1]):
                found.setdefault(name.casefold(), name)
    longest = max(found.values(), key=len, default=None)
    same = all(name in str(longest).casefold() for name in found)
    return longest if same else None


def is_office(text: str) -> bool:
    """Tell whether a text is the name of an authority and nothing else."""
    text = " ".join(text.split())
    return any(one.fullmatch(text) for one in (_GERMAN, _ENGLISH)) and bool(_plain(text))


def is_aside(before: str) -> bool:
    """Tell whether a name after this text is one that a title only mentions."""
    return bool(_ASIDE.search(_without_links(before)))


def _is_about(before: str) -> bool:
    """Tell whether a list is about the authority whose name stands behind this text."""
    rest = _without_links(before)
    return not rest or (bool(_ABOUT.search(rest)) and not is_aside(before))


def _without_links(before: str) -> str:
    """Return a text without the small words at its end, such as “der” or “vom”."""
    while before and (match := _BETWEEN.search(before)):
        before = before[: match.start()]
    return before


def _plain(name: str) -> str | None:
    """Return a name in its plain form, None where it says too little."""
    if _NO_NAME.search(name):
        return None
    words = name.split()
    while len(words) > 1 and _LOW.fullmatch(words[-1]):
        words.pop()
    text = _BENT.sub(r"\1", " ".join(words))
    return text if len(words) > 1 or text == "Staatskanzlei" else None
