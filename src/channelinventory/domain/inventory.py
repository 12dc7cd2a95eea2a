"""The inventory as an immutable snapshot with indexes, held whole in memory.

Floor: domain. Applying changes makes the next snapshot and shares what did not change; whoever
holds a snapshot may read it from any thread. Indexes and titles are made when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .collation import fold
from .fields import Record, RecordType
from .language import Language
from .texts import Message

if TYPE_CHECKING:
    from .changes import Change

R = TypeVar("R", bound=Record)
_Links = dict[str, dict[str, None]]


class Inventory:
    """Every record of a database at one moment."""

    def __init__(self, types: Mapping[str, RecordType]) -> None:
        """Make an empty inventory of these record types."""
        self.types = types
        self._by_class = {one.cls: one.name for one in types.values()}
        self._records: dict[str, dict[str, Any]] = {name: {} for name in types}
        self._links: dict[tuple[str, str], _Links] = {}
        self._titles: dict[tuple[str, str], Titles] = {}
        self._names: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}

    def with_records(self, records: Iterable[Record]) -> Inventory:
        """Return a snapshot with these records added or replaced; for loading and examples."""
        following = self._copy()
        following._records = {name: dict(held) for name, held in self._records.items()}
        for cls, alike in groupby(records, type):
            following._records[self._by_class[cls]].update({one.id: one for one in alike})
        return following

    def apply(self, changes: Iterable[Change]) -> Inventory:
        """Return the snapshot after `changes`; nothing is checked here (see `changes.rebase`)."""
        following = self._copy()
        following._records = dict(self._records)
        following._links = dict(self._links)
        fresh: set[object] = set()
        for change in changes:
            name = self._by_class[change.cls]
            if name not in fresh:
                fresh.add(name)
                following._records[name] = dict(following._records[name])
            if change.after is None:
                following._records[name].pop(change.id, None)
            else:
                following._records[name][change.id] = change.after
            for (source, key), links in list(following._links.items()):
                if source == name:
                    if (source, key) not in fresh:
                        fresh.add((source, key))
                        links = following._links[source, key] = dict(links)
                    _relink(links, source, key, change, fresh)
        return following

    def _copy(self) -> Inventory:
        following = object.__new__(Inventory)
        following.types = self.types
        following._by_class = self._by_class
        following._records = self._records
        following._links = {}
        following._titles = {}
        following._names = {}
        return following

    def type_of(self, name: str) -> RecordType:
        """Return the record type called `name`."""
        return self.types[name]

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the records of the type called `name` by id, oldest first."""
        return self._records[name]

    def records(self, cls: type[R]) -> Mapping[str, R]:
        """Return the records of a class by id, oldest first."""
        return self._records[self._by_class[cls]]

    def get(self, cls: type[R], id: str | None) -> R | None:
        """Return a record or None."""
        return cast("R | None", self._records[self._by_class[cls]].get(id or ""))

    def has(self, name: str, id: str) -> bool:
        """Tell whether there is such a record."""
        return id in self._records[name]

    def __iter__(self) -> Iterator[Record]:
        """Give every record, in the order of the types."""
        for held in self._records.values():
            yield from held.values()

    def __len__(self) -> int:
        """Count all records."""
        return sum(map(len, self._records.values()))

    def linked(self, cls: type[R], key: str, id: str) -> list[R]:
        """Return the records of `cls` whose reference `key` points to `id`."""
        name = self._by_class[cls]
        links = self._links.get((name, key))
        if links is None:
            links = self._index(name, key)
        ids = links.get(id)
        if not ids:
            return []
        held = self._records[name]
        return [held[one] for one in ids]

    def referrers(self, name: str, id: str) -> Iterator[tuple[RecordType, str, Any]]:
        """Give (type, field key, record) of everything that points to a record."""
        for record_type in self.types.values():
            for field in record_type.references:
                if field.kind.target == name:  # type: ignore[attr-defined]
                    for record in self.linked(record_type.cls, field.key, id):
                        yield record_type, field.key, record

    def _index(self, name: str, key: str) -> _Links:
        get = self.types[name].by_key[key].get
        links: _Links = {}
        for id, record in self._records[name].items():
            target = get(record)
            if target is not None:
                links.setdefault(target, {})[id] = None
        self._links[name, key] = links
        return links

    def titles(self, name: str, language: Language) -> Titles:
        """Return what the records of a type are called; made one by one when asked for."""
        titles = self._titles.get((name, language.code))
        if titles is None:
            titles = self._titles[name, language.code] = Titles(self, self.types[name], language)
        return titles

    def title(self, record: Record, language: Language) -> str:
        """Return what a record is called, also one that is not in this snapshot."""
        record_type = self.types[self._by_class[type(record)]]
        title = record_type.title(self, record)
        return language.say(title) if isinstance(title, Message) else title

    def title_of(self, name: str, id: str | None) -> str | Message:
        """Return what the record `id` is called, "" where there is none."""
        record = self._records[name].get(id or "")
        return "" if record is None else self.types[name].title(self, record)

    def find(self, name: str, text: str, language: Language) -> tuple[str, ...]:
        """Return the ids of the records that a person may mean by `text`, folded.

        The title is asked first; only where none is called so, the type's other names.
        """
        names = self._names.get((name, language.code))
        if names is None:
            names = self._names[name, language.code] = self._all_names(name, language)
        folded = fold(text.strip())
        return names.get(folded) or names.get("\0" + folded, ())

    def _all_names(self, name: str, language: Language) -> dict[str, tuple[str, ...]]:
        titles = self.titles(name, language)
        record_type = self.types[name]
        found: dict[str, tuple[str, ...]] = {}
        for id, record in self._records[name].items():
            folded = fold(titles[id])
            found[folded] = (*found.get(folded, ()), id)
            for alias in record_type.aliases:
                if value := record_type.by_key[alias].get(record):
                    folded = "\0" + fold(value)
                    found[folded] = (*found.get(folded, ()), id)
        return found


class Titles(dict[str, str]):
    """Titles by id, worked out at the first look; unknown ids have no title."""

    def __init__(self, inventory: Inventory, record_type: RecordType, language: Language) -> None:
        self._inventory, self._type, self._language = inventory, record_type, language

    def __missing__(self, id: str) -> str:
        record = self._inventory.table(self._type.name)[id]
        title = self._type.title(self._inventory, record)
        text = self._language.say(title) if isinstance(title, Message) else title
        self[id] = text
        return text

    def get(self, id: str, default: Any = "") -> Any:
        """Return the title, or `default` where there is no such record."""
        try:
            return self[id]
        except KeyError:
            return default


def _relink(links: _Links, source: str, key: str, change: Change, fresh: set[object]) -> None:
    """Bring the links of a changed record up to date; `fresh` tells what is copied already."""
    before = getattr(change.before, key, None)
    after = getattr(change.after, key, None)
    if before == after:
        return
    for target in (before, after):
        if target is not None and (source, key, target) not in fresh:
            fresh.add((source, key, target))
            links[target] = dict(links.get(target, ()))
    if before is not None:
        links[before].pop(change.id, None)
    if after is not None:
        links[after][change.id] = None
