"""Cells of an export that came back in other rows: a column that was sorted or pushed on alone.

Floor: exchange. Each row still has its id, so that such a column gives records the values of
others. Only rows that were changed are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence

from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.base import Base, digest
from channelinventory.exchange.problems import Problem
from channelinventory.exchange.reading.book import Row

from .rows import RowReader

COLUMN_MOVED = N_(
    "Import",
    "Column “{header}”: {n} rows now hold the value of another row. Was it sorted or moved alone? "
    "Then undo that in the sheet, or leave the column out.",
)
ROWS_MOVED = N_(
    "Import",
    "{n} rows now hold the content of another row. Was the table sorted without its hidden column "
    "of ids? Then undo that in the sheet, or export it anew.",
)

_FEWEST = 3  # two rows that changed their values may be meant
_SHARE = 4  # of few rows, one in so many
_CHANCE = 10  # so many values are not exchanged by chance, even if it is only yes and no
_LOST = 10  # one value in so many may have been pushed out of the table

_Digests = Mapping[str, str]


def moved(
    reader: RowReader, base: Base, edited: Mapping[int, tuple[str, Row]], total: int
) -> Iterator[Problem]:
    """Warn of columns whose values stand in other rows than those they were exported in.

    `edited` are ids and cells of the rows that do not say what was exported, of `total` rows.
    """
    if len(edited) < _FEWEST:
        return
    name = reader.part.record_type.name
    pairs: list[tuple[_Digests, _Digests]] = []
    for id, cells in edited.values():
        known = base.of(name, id)
        if known is not None:
            said = {key: digest(text) for key, text in reader.said(cells).items()}
            pairs.append(({key: known[key] for key in said if key in known}, said))
    exported = [place.key for place, _, _ in reader.columns]
    keys = [key for key in exported if all(key in was for was, _ in pairs)]
    layout, sheet = reader.part.table.layout, reader.part.table.sheet.name
    row = layout.head.first
    whole = [tuple(tuple(one[key] for key in keys) for one in pair) for pair in pairs]
    if len(keys) > 1 and (n := _exchanged([(was, said) for was, said in whole], total)):
        message = Message.of(ROWS_MOVED, n=n)
        yield Problem(sheet, "", "", "rows_moved", message, row)
        return
    for key in keys:
        if n := _exchanged([(was[key], said[key]) for was, said in pairs], total):
            place, _ = reader.by_key[key]
            message = Message.of(COLUMN_MOVED, header=place.header, n=n)
            where = layout.address(place.at, row)
            yield Problem(sheet, where, "", "column_moved", message, row)


def _exchanged(pairs: Sequence[tuple[Hashable, Hashable]], total: int) -> int:
    """Return how many rows hold values of others, 0 where that is an edit like any other."""
    pairs = [(was, said) for was, said in pairs if was != said]
    count = len(pairs)
    was, said = Counter(one for one, _ in pairs), Counter(one for _, one in pairs)
    if count < _FEWEST or (len(said) < _FEWEST and count < _CHANCE):
        return 0  # of yes and no, a few are soon evened out
    kept = (was & said).total()
    if kept == count and (count >= _CHANCE or count * _SHARE >= total):
        return count
    pushed = count > _FEWEST and count * _SHARE >= total
    return kept if pushed and count - kept <= max(1, count // _LOST) else 0
