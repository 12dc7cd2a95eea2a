"""Names that are nearly alike: slips of the pen and words in another order.

Floor: exchange. Nothing is taken for the same because of it: somebody is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from channelinventory.domain.collation import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 3
_ENOUGH = 84.0
_SHORTEST = 5  # shorter names are alike by chance: X and IG, Anna and Hanna
_LONGEST = 500
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Similar:
    """The names of one list, prepared once and asked for many texts."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Take names by id."""
        prepared = ((id, _sorted(name), _joined(name)) for id, name in names.items())
        kept = [one for one in prepared if len(one[1]) >= _SHORTEST]
        self._ids = [id for id, _, _ in kept]
        self._sorted = [text for _, text, _ in kept]
        self._joined = [text for _, _, text in kept]
        self._find = lru_cache(5000)(self._search)

    def __call__(self, text: str) -> list[tuple[str, float]]:
        """Return the ids of at most three names that are like `text`, the likest first."""
        return list(self._find(text))

    def _search(self, text: str) -> Sequence[tuple[str, float]]:
        wanted, joined = _sorted(text), _joined(text)
        if len(wanted) < _SHORTEST or not self._ids:
            return ()
        from rapidfuzz import fuzz, process

        numbers = _numbers(wanted)
        scores: dict[int, float] = {}
        for query, names in ((wanted, self._sorted), (joined, self._joined)):
            for _, score, at in process.extract(
                query, names, scorer=fuzz.ratio, score_cutoff=_ENOUGH, limit=None
            ):
                name = self._sorted[at]
                same_letters = query == self._joined[at]  # “Staats-Kanzlei”
                if _numbers(name) == numbers and (same_letters or _words_alike(wanted, name)):
                    scores[at] = max(scores.get(at, 0), score / 100)
        alike = ((self._ids[at], score) for at, score in scores.items())
        return sorted(alike, key=lambda one: -one[1])[:_MOST]


def similar(text: str, names: Mapping[str, str]) -> list[tuple[str, float]]:
    """Return ids and likenesses (0 to 1) of names like `text`; for many texts make a `Similar`."""
    return Similar(names)(text)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name[:_LONGEST].casefold().translate(_UMLAUTS)))


def _sorted(name: str) -> str:
    """Return the words of a name, folded and in the order of the alphabet, each once."""
    return " ".join(sorted(set(_words(name))))


def _joined(name: str) -> str:
    """Return the words of a name, folded, without what divides them."""
    return "".join(_words(name))


def _numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+|\b[ivx]+\b", text))


def _words_alike(one: str, other: str) -> bool:
    """Tell whether the words that differ are slips of one another, and no other words."""
    from rapidfuzz import fuzz

    ours, theirs = set(one.split()), set(other.split())
    left, right = ours - theirs, theirs - ours
    if not left or not right:
        return True
    return (
        all(max(fuzz.ratio(word, than) for than in right) >= 70 for word in left)
        or fuzz.ratio("".join(sorted(left)), "".join(sorted(right))) >= 80
    )
