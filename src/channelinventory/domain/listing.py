"""A listing: the records of one type, searched, filtered and sorted, for tables and exports.

Floor: domain. Built for 100,000 records: texts and sort keys are worked out once per column and
kept; a change touches only the records it concerns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from .changes import ChangeSet
from .fields import Derived
from .inventory import Inventory
from .kinds import PlainText, References
from .language import Language
from .query import Query, Sort
from .search import SearchIndex, search_texts

_MANY = 2000
"""From this number of touched records on, starting afresh is quicker than mending."""


class Listing:
    """The ids of the records of one type that fit a query, in its order."""

    def __init__(self, type_name: str, inventory: Inventory, language: Language) -> None:
        self.type = inventory.types[type_name]
        self._near = _near_types(inventory, type_name)
        self.reset(inventory, language)

    def reset(self, inventory: Inventory, language: Language) -> None:
        """Start afresh with another snapshot or another language."""
        self.inventory, self.language = inventory, language
        self._texts: dict[str, str] = {}
        self._index: SearchIndex | None = None
        self._keys: dict[str, dict[str, Any]] = {}
        self._order: list[str] = list(self._held)
        self._sorted_by: tuple[Sort, ...] = ()
        self._asked: Query | None = None
        self._found: list[str] = self._order

    @property
    def _held(self) -> Mapping[str, Any]:
        return self.inventory.table(self.type.name)

    def find(self, query: Query) -> list[str]:
        """Return the ids that fit, in order. The list is not to be changed."""
        if query == self._asked:
            return self._found
        if query.sort != self._sorted_by:
            self._sort(query.sort)
        if words := query.words:
            self._found = self._fitting(self._search(words), query)
        else:
            self._found = self._fitting(self._order, query)
        self._asked = query
        return self._found

    def apply(self, inventory: Inventory, changes: ChangeSet) -> set[str] | None:
        """Go on to the next snapshot; return the ids whose rows may differ, None for all."""
        touched = self._touched(inventory, changes)
        query = self._asked or Query()
        if touched is None or len(touched) > _MANY:
            self.reset(inventory, self.language)
            self.find(query)
            return None
        before, self.inventory = self._held, inventory
        if not touched:
            return touched
        held = self._held
        alive = [id for id in touched if id in held]
        records = [held[id] for id in alive]
        if self._texts:
            work = search_texts(self.type.columns, inventory, self.language)
            self._texts.update(zip(alive, work(records), strict=True))
            self._index = None
        moved = self._refresh_keys(alive, records)
        if any((id in held) != (id in before) for id in touched):
            moved = True
            self._order = [id for id in self._order if id in held]
            self._order += [id for id in alive if id not in before]
        if moved:
            self._sort(self._sorted_by)
        if not query.text and not query.conditions:
            self._found = self._order
        else:
            fitting = set(self._found) - touched
            fitting.update(self._mend(alive, query))
            self._found = [id for id in self._order if id in fitting]
        self._asked = query
        return touched

    def prepare(self, limit: int | None = None) -> bool:
        """Work out up to `limit` search texts ahead of the first key stroke; True when done."""
        held, texts = self._held, self._texts
        if len(texts) < len(held):
            missing = islice((id for id in held if id not in texts), limit)
            ids = list(missing)
            work = search_texts(self.type.columns, self.inventory, self.language)
            texts.update(zip(ids, work([held[id] for id in ids]), strict=True))
        return len(texts) >= len(held)

    def _search(self, words: Sequence[str]) -> list[str]:
        self.prepare()
        if self._index is None:
            texts = self._texts
            self._index = SearchIndex(self._order, [texts[id] for id in self._order])
        return self._index.find(words)

    def _mend(self, ids: Sequence[str], query: Query) -> list[str]:
        """Return those of a few `ids` that fit."""
        if words := query.words:
            self.prepare()
            texts = self._texts
            for word in sorted(words, key=len, reverse=True):
                ids = [id for id in ids if word in texts[id]]
        return self._fitting(ids, query)

    def _fitting(self, ids: Sequence[str], query: Query) -> list[str]:
        held = self._held
        for condition in query.conditions:
            column = self.type.column(condition.key)
            fits = condition.predicate(column, self.inventory, self.language)
            ids = [id for id in ids if fits(held[id])]
        return ids if isinstance(ids, list) else list(ids)

    def _touched(self, inventory: Inventory, changes: ChangeSet) -> set[str] | None:
        own, touched = self.type.name, set[str]()
        for change in changes.changes:
            name = change.type.name
            if name == own:
                touched.add(change.id)
            steps = self._near.get(name)
            if steps is None:
                continue
            if not steps and change.before is not None:
                return None
            for step in steps:
                touched.update(step(inventory, change.before))
                touched.update(step(inventory, change.after))
        return touched

    def _sort(self, sort: tuple[Sort, ...]) -> None:
        order = list(self._held) if not sort else self._order.copy()
        for step in reversed(sort):
            keys = self._keys.get(step.key)
            if keys is None:
                records = self._held
                values = self._sort_keys(step.key, records.values())
                keys = self._keys[step.key] = dict(zip(records, values, strict=True))
            # Empty values stay at the end in both directions; equal ones keep their order.
            empty: list[str] = []
            if None in keys.values():
                empty = [id for id in order if keys[id] is None]
                order = [id for id in order if keys[id] is not None]
            order.sort(key=keys.__getitem__, reverse=step.descending)
            order += empty
        self._order, self._sorted_by = order, sort
        self._asked = self._index = None

    def _refresh_keys(self, ids: list[str], records: list[Any]) -> bool:
        """Work out the kept sort keys of a few rows; tell whether the order may differ."""
        used = {step.key for step in self._sorted_by}
        moved = False
        for key, keys in self._keys.items():
            for id, value in zip(ids, self._sort_keys(key, records), strict=True):
                if id not in keys or keys[id] != value:
                    keys[id] = value
                    moved = moved or key in used
        return moved

    def _sort_keys(self, key: str, records: Iterable[Any]) -> list[Any]:
        column = self.type.column(key)
        rank = column.kind.sorter(self.language, self.inventory)
        values = list(map(column.reader(self.inventory), records))
        if isinstance(column.kind, PlainText):
            return [None if value is None else rank(value) for value in values]
        # Listed values, references and dates repeat: worked out once per value, not per row.
        ranks = {value: rank(value) for value in set(values) if value not in (None, ())}
        return list(map(ranks.get, values))


_Step = Callable[[Inventory, Any], Iterable[str]]


def _near_types(inventory: Inventory, own: str) -> dict[str, list[_Step]]:
    """Return, per type whose changes show in this listing, the ways to the rows concerned.

    An empty list of ways stands for “too far to follow, start afresh” (a platform's name shows in
    the titles of channels, which show in every assignment).
    """
    record_type = inventory.types[own]
    near: dict[str, list[_Step]] = {}
    for field in record_type.references:
        target = field.kind.target  # type: ignore[attr-defined]
        near.setdefault(target, []).append(_users(record_type.cls, field.key))
    for column in record_type.derived:
        for name in column.near:
            _via(inventory, near, column, name, own)
    direct = [name for name in near if name != own]
    for name in direct:
        for field in inventory.types[name].references:
            target = field.kind.target  # type: ignore[attr-defined]
            if target != own and target not in near:
                near[target] = []
    return near


def _via(
    inventory: Inventory, near: dict[str, list[_Step]], column: Derived, name: str, own: str
) -> None:
    between = inventory.types[name]
    back = [one.key for one in between.references if _target(one) == own]
    for key in back:
        near.setdefault(name, []).append(_pointed(key))
    if isinstance(column.kind, References):
        for field in between.references:
            if _target(field) == column.kind.target:
                steps = near.setdefault(column.kind.target, [])
                steps += [_through(between.cls, field.key, key) for key in back]


def _target(field: Any) -> str:
    target: str = field.kind.target
    return target


def _users(cls: type[Any], key: str) -> _Step:
    return lambda inventory, record: (
        () if record is None else [one.id for one in inventory.linked(cls, key, record.id)]
    )


def _pointed(key: str) -> _Step:
    return lambda inventory, record: (
        () if record is None or getattr(record, key) is None else (getattr(record, key),)
    )


def _through(cls: type[Any], key: str, back: str) -> _Step:
    return lambda inventory, record: (
        ()
        if record is None
        else [
            target
            for one in inventory.linked(cls, key, record.id)
            if (target := getattr(one, back)) is not None
        ]
    )
