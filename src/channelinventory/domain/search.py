"""Free-text search over the rows of a listing, quick enough for every key stroke.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from .collation import fold
from .fields import Column, Field
from .inventory import Inventory
from .kinds import PlainText, Reference, References
from .language import Language

_SAMPLE = 64
_RARE = 0.85


class SearchIndex:
    """Folded texts of rows in a fixed order, laid out so that looking into all of them is quick.

    Measured with 100,000 rows of 250 characters: 10 ms a word, against 30 ms where the texts lie
    in memory as they were made. (One search through all texts joined is no quicker.)
    """

    def __init__(self, ids: list[str], texts: Sequence[str]) -> None:
        self._ids = ids
        # Joined and cut apart again, the texts lie one behind the other in the rows' order.
        laid_out = "\0".join(texts).split("\0")
        self._texts = laid_out if len(laid_out) == len(texts) else list(texts)
        self._sample = self._texts[:: max(1, len(texts) // _SAMPLE)]
        self._words: Sequence[str] = ()
        self._rows: Sequence[int] = range(len(ids))

    def find(self, words: Sequence[str]) -> list[str]:
        """Return the ids of the rows that hold every one of `words`, in order.

        Words that go on from the last ones, as in typing, are looked for in the rows found last.
        """
        ids = self._ids
        if all(any(old in new for new in words) for old in self._words):
            rows, fresh = self._rows, [new for new in words if new not in self._words]
        else:
            rows, fresh = range(len(ids)), list(words)
        for word in sorted(fresh, key=self._frequency):
            rows = self._holding(word, rows)
        self._words, self._rows = words, rows
        return ids if len(rows) == len(ids) else [ids[row] for row in rows]

    def _frequency(self, part: str) -> float:
        """Return the share of rows that hold a text, judged by a few of them."""
        sample = self._sample
        return sum(part in text for text in sample) / max(1, len(sample))

    def _holding(self, word: str, rows: Sequence[int]) -> list[int]:
        """Return those of `rows` that hold a word.

        A single character is found ten times as quickly as two, so the word's rarest one is looked
        for first where that leaves many rows out.
        """
        texts = self._texts
        rarest = min(set(word), key=self._frequency)
        if len(word) > 1 and self._frequency(rarest) < _RARE:
            if len(rows) == len(texts):
                return [row for row, text in enumerate(texts) if rarest in text and word in text]
            return [row for row in rows if rarest in texts[row] and word in texts[row]]
        if len(rows) == len(texts):
            return [row for row, text in enumerate(texts) if word in text]
        return [row for row in rows if word in texts[row]]


def search_texts(
    columns: Iterable[Column], inventory: Inventory, language: Language
) -> Callable[[Sequence[Any]], list[str]]:
    """Return the function that gives records' folded texts over all `columns`.

    Plain texts, most of the columns, are taken from a record in one go. They come last: what many
    rows share, such as a status, is found sooner so.
    """
    plain: list[str] = []
    written: list[tuple[Callable[[Any], Any], Callable[[Any], str]]] = []
    for column in columns:
        if isinstance(column, Field) and isinstance(column.kind, PlainText):
            plain.append(column.key)
        else:
            write = memoised(column, column.kind.formatter(language, inventory))
            written.append((column.reader(inventory), write))
    # Two names at least, so that attrgetter gives a tuple.
    texts_of = attrgetter("id", "id", *plain)

    def work(records: Sequence[Any]) -> list[str]:
        parts = [
            [
                write(value) if (value := read(record)) is not None and value != () else ""
                for record in records
            ]
            for read, write in written
        ]
        rows = zip(*parts, strict=True) if parts else ((),) * len(records)
        return [
            fold("\n".join(filter(None, (*row, *texts_of(record)[2:]))))
            for record, row in zip(records, rows, strict=True)
        ]

    return work


def memoised(column: Column, work: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return `work` remembering its results, where a column has far fewer values than rows."""
    if not isinstance(column.kind, (Reference, References)):
        return work
    known: dict[Any, Any] = {}

    def remembered(value: Any) -> Any:
        try:
            return known[value]
        except KeyError:
            result = known[value] = work(value)
            return result

    return remembered
