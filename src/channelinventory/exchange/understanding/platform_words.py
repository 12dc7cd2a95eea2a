"""What people call platforms, alone and in headings: “FB”, “Twitter (X)”, “Instagram-Follower”.

Floor: exchange. Whole words only: there is no X in “Max”, and no IG in “Digital”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from .headers import fold_header

_LONGEST = 200  # a longer text is neither a name nor a heading
_MOST_WORDS = 6
_PIECE = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
_SHORT = 3  # a word no longer than this is one only between blanks, hyphens and the like
_CROSS = re.compile(r"\bX\s*=|=\s*X\b|ankreuz|eintrag|markier|\bmark\b|\btick\b", re.IGNORECASE)
_FILLING = frozenset(
    "account accounts konto konten kanal kanaele channel channels seite page profil profile fanpage"
    " auftritt praesenz app offiziell offizieller offizielle offizielles official der die das den"
    " the unser unsere our ehem ehemals vormals frueher formerly ex jetzt now aka alias bzw und"
    " and".split()
)
"""Words beside a platform's name that do not make it anything else."""
_BEFORE = re.compile(r"(?<!\w)(?:auf|bei|beim|in|im|von|vom|für|on|at|of|for|via|per)\s*$", re.I)
_DEBRIS = " \t\n\r-–—:|/\\,.;·•_&+"
_EMPTY = re.compile(r"\(\W*\)|\[\W*\]")


class _Word(NamedTuple):
    folded: str
    start: int
    end: int
    whole: bool
    """Whether it stands between blanks, hyphens and the like, and is no half of a camel."""


class PlatformWords:
    """The words for platforms, folded; made once, asked for every heading."""

    def __init__(self, words: Mapping[str, str], alone: Mapping[str, str]) -> None:
        """Take names by word: those that tell a platform anywhere, and those that do alone."""
        self._words = {fold_header(word): name for word, name in words.items()}
        self._alone = {fold_header(word): name for word, name in alone.items()}
        self._firsts = tuple(self._words)
        self.platform = lru_cache(5000)(self._platform)
        self.strip = lru_cache(5000)(self._strip)

    def _platform(self, text: str) -> str | None:
        """Return the platform that a text names, and nothing else with it."""
        if not text or len(text) > _LONGEST:
            return None
        folded = fold_header(text)
        found = self._words.get(folded) or self._alone.get(folded)
        if found is not None:
            return found
        names, words, taken = self._found(text)
        left = {word.folded for at, word in enumerate(words) if at not in taken}
        return names.pop() if len(names) == 1 and left <= _FILLING else None

    def _strip(self, heading: str) -> tuple[str | None, str]:
        """Return the platform that a heading names, and the heading without it.

        A heading such as “X-Account” says no more than the platform.
        """
        if len(heading) > _LONGEST:
            return None, heading
        folded = fold_header(heading)
        alone = self._words.get(folded) or self._alone.get(folded)
        if alone is not None:
            return alone, ""
        text = unicodedata.normalize("NFC", heading)
        names, words, taken = self._found(text)
        if len(names) != 1:
            return None, heading
        rest, at = "", 0
        for word in (words[number] for number in sorted(taken)):
            rest = _BEFORE.sub("", rest + text[at : word.start])
            at = word.end
        left = {word.folded for number, word in enumerate(words) if number not in taken}
        return names.pop(), "" if left <= _FILLING else _tidy(rest + " " + text[at:])

    def _found(self, text: str) -> tuple[set[str], list[_Word], set[int]]:
        """Return the platforms named in a text, its words, and which of them name platforms."""
        words = list(_words(unicodedata.normalize("NFC", text)))
        names: set[str] = set()
        taken: set[int] = set()
        at = 0
        while at < len(words):
            for count in range(min(_MOST_WORDS, len(words) - at), 0, -1):
                name = self._named(text, words[at : at + count])
                if name is not None:
                    names.add(name)
                    taken.update(range(at, at + count))
                    at += count
                    break
            else:
                at += 1
        return names, words, taken

    def _named(self, text: str, words: list[_Word]) -> str | None:
        folded = "".join(word.folded for word in words)
        name = self._words.get(folded)
        if name is None:
            return None
        if len(folded) <= _SHORT and not (len(words) == 1 and words[0].whole):
            return None
        if len(folded) == 1:
            # “x” is a times sign, and “(X = ja)” asks for a cross.
            is_word = text[words[0].start : words[0].end].isupper() and not _CROSS.search(text)
            return name if is_word else None
        return name


def _words(text: str) -> Iterable[_Word]:
    """Give the words of a text; the parts of “facebookUrl” are two."""
    for match in _PIECE.finditer(text):
        start = match.start()
        cuts = [start + cut.start() for cut in _CAMEL.finditer(match[0])]
        for end in (*cuts, match.end()):
            whole = not cuts
            yield _Word(fold_header(text[start:end]), start, end, whole)
            start = end


def _tidy(text: str) -> str:
    """Return what is left of a heading without empty and lonely brackets and signs at its ends."""
    text = _EMPTY.sub(" ", " ".join(text.split())).strip(_DEBRIS)
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, " ").replace(closing, " ")
        elif text.startswith(opening) and text.find(closing) == len(text) - 1:
            text = text[1:-1]
    return " ".join(text.split()).strip(_DEBRIS)
