"""Which record a row without an id is about, by what tells records of its type apart.

Floor: exchange.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from channelinventory.domain.collation import fold
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import type_of


@dataclass(frozen=True, slots=True)
class Key:
    """Fields that together tell a record; `optional` ones may be empty on both sides.

    A match does not hold where one of `unless` is given on both sides and differs.
    """

    fields: tuple[str, ...]
    optional: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


KEYS: Mapping[str, Sequence[Key]] = {
    "organisation": (Key(("name",)),),
    "platform": (Key(("name",)),),
    "channel": (
        Key(("url",)),
        Key(("platform", "handle")),
        Key(("organisation", "platform", "name"), unless=("url", "handle")),
        Key(("platform", "name"), unless=("organisation", "url", "handle")),
    ),
    "editor": (Key(("email",)), Key(("name",), unless=("email",))),
    "assignment": (Key(("channel", "editor", "role"), ("valid_from",)),),
    "absence": (Key(("editor", "first_day")),),
    "constraint": (Key(("title",), ("organisation", "platform", "channel")),),
    "scenario": (Key(("name",)),),
    "crisis_role": (Key(("channel", "scenario", "role")),),
    "measurement": (Key(("channel", "date")),),
    "decision": (
        Key(("channel", "text")),
        Key(("date", "outcome"), ("organisation", "platform", "channel")),
    ),
    "review": (Key(("platform", "due"), ("organisation",)),),
    "log_entry": (Key(("time", "action")),),
}
"""What tells records apart, the surest first; the id goes before all of it."""

FURTHER: Mapping[str, Sequence[str]] = {"channel": ("platform", "handle", "name", "organisation")}
"""What tells records apart that have a key in common: two channels at one address."""

_Index = dict[Hashable, list[str]]
Told = Sequence[Hashable | None]
"""The comparable values of a record for each key of its type; None where one is missing."""


class Matcher:
    """The records of an inventory, and those planned meanwhile, by their keys."""

    def __init__(self, inventory: Inventory) -> None:
        self._inventory = inventory
        self._indexes: dict[tuple[str, Key], _Index] = {}
        self._planned: defaultdict[str, dict[str, Record]] = defaultdict(dict)

    def told(self, type_name: str, values: Mapping[str, Any]) -> Told:
        """Return what tells a record of these values apart."""
        get = values.get
        return [_told(key, get) for key in KEYS.get(type_name, ())]

    def match(self, type_name: str, values: Mapping[str, Any], told: Told) -> Sequence[str]:
        """Return the ids of the records that a row of these values may be about."""
        for key, one in zip(KEYS.get(type_name, ()), told, strict=True):
            if one is not None:
                found = self._index(type_name, key).get(one, ())
                fitting = [id for id in found if self._fits(type_name, key, id, values)]
                if fitting:
                    return self._narrowed(type_name, fitting, values)
        return ()

    def _narrowed(
        self, type_name: str, ids: Sequence[str], values: Mapping[str, Any]
    ) -> Sequence[str]:
        """Return those of several records that say the same in the fields that tell them apart."""
        for name in FURTHER.get(type_name, ()):
            if len(ids) < 2:
                break
            if value := values.get(name):
                said = _plain(name, value)
                held = (getattr(self._record(type_name, id), name) for id in ids)
                same = [
                    id
                    for id, one in zip(ids, held, strict=True)
                    if one and _plain(name, one) == said
                ]
                ids = same or ids
        return ids

    def _record(self, type_name: str, id: str) -> Any:
        return self._inventory.table(type_name).get(id) or self._planned[type_name][id]

    def add(self, record: Record, told: Told = ()) -> None:
        """Let the following rows match a planned record; `told` is what is known of it already."""
        name = type_of(record).name
        self._planned[name][record.id] = record
        get = None
        for number, key in enumerate(KEYS.get(name, ())):
            index = self._indexes.get((name, key))
            if index is None:
                continue
            one = told[number] if told else None
            if one is None:
                get = get or _getter(record)
                one = _told(key, get)
            if one is not None:
                index.setdefault(one, []).append(record.id)

    def _index(self, type_name: str, key: Key) -> _Index:
        index = self._indexes.get((type_name, key))
        if index is None:
            index = self._indexes[type_name, key] = {}
            for held in (self._inventory.table(type_name), self._planned[type_name]):
                for id, record in held.items():
                    if (told := _told(key, _getter(record))) is not None:
                        index.setdefault(told, []).append(id)
        return index

    def _fits(self, type_name: str, key: Key, id: str, values: Mapping[str, Any]) -> bool:
        record = self._record(type_name, id)
        for name in key.unless:
            mine, theirs = getattr(record, name), values.get(name)
            if mine and theirs and _plain(name, mine) != _plain(name, theirs):
                return False
        return True


def _getter(record: Record) -> Callable[[str], Any]:
    return lambda name: getattr(record, name)


def _told(key: Key, get: Callable[[str], Any]) -> Hashable | None:
    """Return the comparable values of a key, None where a needed one is missing."""
    values = []
    for name in key.fields:
        value = get(name)
        if value is None or value == "":
            return None
        values.append(_plain(name, value))
    values += [_plain(name, get(name)) for name in key.optional]
    return values[0] if len(values) == 1 else tuple(values)


def _plain(name: str, value: Any) -> Any:
    """Return a value as it is compared: no case, no @, no https://www."""
    if value.__class__ is not str:
        return value
    if name in _REFERENCES:
        return value
    text = fold(value)
    if " " in text or not text.isprintable():
        text = " ".join(text.split())
    if name == "handle":
        return text.removeprefix("@")
    if name == "url":
        address = text.partition("://")[2] or text
        address = address.removeprefix("www.").partition("#")[0]
        path, mark, query = address.partition("?")
        return path.rstrip("/") + mark + query
    return text


_REFERENCES = frozenset({"organisation", "platform", "channel", "editor", "scenario"})
"""Fields whose values are ids, to be compared as they are."""
