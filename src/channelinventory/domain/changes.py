"""One concept for every change: the `ChangeSet`.

Floor: domain. It is the edit, the undo step, the preview of an import, the entry of the journal
and the message that tells views what to refresh. Conflicts are found by comparing the before-values
of the changed fields only, so two people who edit different fields of a record do not clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple, cast

from .errors import InventoryError
from .fields import Field, Record, RecordType, today
from .inventory import Inventory
from .registry import type_of
from .texts import N_, Message

CHANGED_ELSEWHERE = N_(
    "Change",
    "{n} value was changed elsewhere meanwhile. Look at it and decide again; nothing was saved."
    "|{n} values were changed elsewhere meanwhile. Look at them and decide again; "
    "nothing was saved.",
)
STILL_NEEDED = N_(
    "Change", "“{title}” is still used by {n} record.|“{title}” is still used by {n} records."
)
POINTS_NOWHERE = N_("Change", "“{field}” refers to a record that no longer exists.")

ADDED = N_("Change", "{type} “{title}” added")
EDITED = N_("Change", "{fields} of “{title}” changed")
DELETED = N_("Change", "{type} “{title}” deleted")
ADDED_MANY = N_("Change", "{n} record added|{n} records added")
EDITED_MANY = N_("Change", "{fields} of {n} record changed|{fields} of {n} records changed")
DELETED_MANY = N_("Change", "{n} record deleted|{n} records deleted")
DATED = N_("Change", "{field} (since {date})")
SEVERAL_FIELDS = N_("Change", "{n} field|{n} fields")


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; before is None when added, after is None when deleted."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is afterwards, or as it last was."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    @property
    def cls(self) -> type[Record]:
        """The record's class."""
        return type(self.record)

    @property
    def type(self) -> RecordType:
        """The record's type."""
        return type_of(self.record)

    def fields(self) -> Iterator[tuple[str, Any, Any]]:
        """Give (key, before, after) of what differs; None stands for no record."""
        for field in self.type.fields:
            before = field.get(self.before) if self.before is not None else field.empty
            after = field.get(self.after) if self.after is not None else field.empty
            if before != after:
                yield field.key, before, after

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that belong together, are saved together and are undone together."""

    changes: tuple[Change, ...]
    label: Message

    def inverse(self) -> ChangeSet:
        """Return the ChangeSet that takes this one back; its label stays that of the original."""
        return ChangeSet(tuple(one.inverse() for one in reversed(self.changes)), self.label)

    def __bool__(self) -> bool:
        return bool(self.changes)


class Conflict(NamedTuple):
    """A value that is not what the change took it for; `key` is None for the whole record."""

    change: Change
    key: str | None
    expected: Any
    found: Any
    wanted: Any


class ConflictError(InventoryError):
    """Somebody else changed the same values; nothing was saved."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__(CHANGED_ELSEWHERE, n=len(conflicts))
        self.conflicts = conflicts


class IntegrityError(InventoryError):
    """A change would leave a reference to a record that does not exist."""


def conflicts(inventory: Inventory, changes: Iterable[Change]) -> tuple[Conflict, ...]:
    """Return where the inventory is not as the changes expect it, field by field."""
    found: list[Conflict] = []
    for change in changes:
        current = inventory.get(change.cls, change.id)
        if change.before is None:
            if current is not None:
                found.append(Conflict(change, None, None, current, change.after))
        elif current is None:
            found.append(Conflict(change, None, change.before, None, change.after))
        elif current is not change.before:
            keys = (
                (key for key, _, _ in change.fields())
                if change.after is not None
                else (field.key for field in change.type.fields)
            )
            for key in keys:
                expected, present = getattr(change.before, key), getattr(current, key)
                if present != expected:
                    wanted = getattr(change.after, key) if change.after is not None else None
                    found.append(Conflict(change, key, expected, present, wanted))
    return tuple(found)


def rebase(inventory: Inventory, changes: ChangeSet, at: datetime | None = None) -> ChangeSet:
    """Return the changes as they apply to `inventory`: only the changed fields are taken over.

    `at` is stamped as the moment at which edited records changed. Raises `ConflictError` where a
    changed field is not as expected, and `IntegrityError` where a reference would point nowhere
    afterwards. Changes that change nothing are left out.
    """
    clashing = conflicts(inventory, changes.changes)
    if clashing:
        raise ConflictError(clashing)
    rebased: list[Change] = []
    latest: dict[str, Record | None] = {}  # a record may be changed twice in a set
    for change in changes.changes:
        current = latest.get(change.id) or inventory.get(change.cls, change.id)
        after = change.after
        if change.before is not None and after is not None:
            values = {key: value for key, _, value in change.fields()}
            if not values:
                continue
            assert current is not None
            after = replace(current, **values, changed=at or after.changed)
        rebased.append(Change(current, after))
        latest[change.id] = after
    result = ChangeSet(tuple(rebased), changes.label)
    check_references(inventory, result)
    return result


def check_references(inventory: Inventory, changes: ChangeSet) -> None:
    """Raise `IntegrityError` where the inventory after `changes` would have a loose reference."""
    added = {(one.type.name, one.id) for one in changes.changes if one.after is not None}
    gone = {(one.type.name, one.id) for one in changes.changes if one.after is None}
    for change in changes.changes:
        if change.after is None:
            continue
        for field in change.type.references:
            target = field.get(change.after)
            if target is None or (
                change.before is not None
                and field.get(change.before) == target
                and (_target(field), target) not in gone
            ):
                continue
            key = (_target(field), target)
            if key not in added and (key in gone or not inventory.has(*key)):
                raise IntegrityError(POINTS_NOWHERE, field=field.label)
    touched = {one.id: one.after for one in changes.changes}
    for name, id in gone:
        users = 0
        for _, field_key, record in inventory.referrers(name, id):
            after = touched.get(record.id, record)
            users += after is not None and getattr(after, field_key) == id
        if users:
            title = inventory.title_of(name, id)
            raise IntegrityError(STILL_NEEDED, title=title, n=users)


def _target(field: Any) -> str:
    target: str = field.kind.target
    return target


def add(inventory: Inventory, *records: Record) -> ChangeSet:
    """Return the ChangeSet that adds records; a record may refer to one before it."""
    changes = tuple(Change(None, one) for one in records)
    following = inventory.apply(changes)
    return ChangeSet(changes, _label(following, changes, ADDED, ADDED_MANY))


def edit(inventory: Inventory, *edits: tuple[Record, Mapping[str, Any]]) -> ChangeSet:
    """Return the ChangeSet that gives records new values by key; unchanged ones are left out.

    A value that holds since a date is dated today, unless the edit says another date.
    """
    changes: list[Change] = []
    keys: dict[str, Field] = {}
    dates: dict[str, Field] = {}
    for record, wanted in edits:
        dated = since(record, wanted)
        change = Change(record, replace(record, **wanted, **dated))
        by_key = change.type.by_key
        differing = {key: by_key[key] for key, _, _ in change.fields()}
        if differing:
            changes.append(change)
            dates |= {key: one for key, one in differing.items() if key in dated}
            keys |= {key: one for key, one in differing.items() if key not in dated}
    if not changes:
        return ChangeSet((), Message(EDITED_MANY, {"fields": "", "n": 0}))
    fields: object = Message.of(SEVERAL_FIELDS, n=len(keys))
    if len(keys) == 1:
        (field,) = keys.values()
        fields = field.label
        if field.dated_by in dates:
            fields = Message.of(DATED, field=field.label, date=today())
    if len(changes) == 1:
        title = inventory.title_of(changes[0].type.name, changes[0].id)
        label = Message.of(EDITED, fields=fields, title=title)
    else:
        label = Message.of(EDITED_MANY, fields=fields, n=len(changes))
    return ChangeSet(tuple(changes), label)


def since(record: Record, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return since when the wanted values hold, where they are new and no date is wanted."""
    by_key = type_of(record).by_key
    changed = (by_key[key] for key, value in wanted.items() if by_key[key].get(record) != value)
    return {one.dated_by: today() for one in changed if one.dated_by and one.dated_by not in wanted}


def delete(inventory: Inventory, *records: Record) -> ChangeSet:
    """Return the ChangeSet that deletes records and everything that cannot be without them.

    A required reference takes its record along; an optional one is emptied.
    """
    doomed: dict[str, Record] = {}
    emptied: dict[str, tuple[Record, dict[str, None]]] = {}
    queue = list(records)
    while queue:
        record = queue.pop()
        if record.id in doomed:
            continue
        doomed[record.id] = record
        for record_type, key, user in inventory.referrers(type_of(record).name, record.id):
            if record_type.by_key[key].required:
                queue.append(user)
            else:
                emptied.setdefault(user.id, (user, {}))[1][key] = None
    changes = [
        Change(user, replace(user, **cast("dict[str, Any]", keys)))
        for user, keys in emptied.values()
        if user.id not in doomed
    ]
    order = {name: rank for rank, name in enumerate(inventory.types)}
    last_first = sorted(doomed.values(), key=lambda one: -order[type_of(one).name])
    changes += [Change(one, None) for one in last_first]
    wanted = tuple(Change(one, None) for one in records)
    label = _label(inventory, wanted, DELETED, DELETED_MANY)
    return ChangeSet(tuple(changes), label)


def _label(inventory: Inventory, changes: tuple[Change, ...], one: Any, many: Any) -> Message:
    if len(changes) == 1:
        change = changes[0]
        title = change.type.title(inventory, change.record)
        return Message.of(one, type=change.type.label, title=title)
    return Message.of(many, n=len(changes))
