"""What a column may be taken for: a field of the row's own record, or of one that belongs to it.

Floor: exchange. A target is written `channel.handle`; of a record that belongs to a channel also
with what is certain about it: `assignment.editor:deputy`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from channelinventory.domain import kinds
from channelinventory.domain.fields import Field, RecordType
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.domain.vocabulary import AssignmentRole

OF_RECORD = N_("Import", "{type}: {field}")
PEOPLE = N_("Import", "People: {role}")
PERSON_PARTS: Mapping[str, Text] = {
    "first": N_("Import", "First name"),
    "last": N_("Import", "Last name"),
}

UNKEPT = "-"
"""The target of headings that are known, and of which the inventory keeps nothing."""

SATELLITES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "channel": {
        "measurement": ("followers", "reach", "posts", "blocked_users", "date"),
        "assignment": ("editor", "hours_per_week"),
        "editor": ("email", "office_phone", "mobile"),
        "crisis_role": ("role", "scenario"),
        "decision": ("text",),
    }
}
"""Of which other records, and which of their fields, a row of a type may speak too."""


class Target(NamedTuple):
    """A target with what the person reads."""

    value: str
    label: Text | Message


def split(target: str) -> tuple[str, str, str]:
    """Return type, field key and detail of `assignment.editor:deputy`, blank where unsaid."""
    path, _, detail = target.partition(":")
    type_name, _, key = path.rpartition(".")
    return type_name, key, detail


def targets(types: Mapping[str, RecordType], record_type: RecordType) -> Iterator[Target]:
    """Give everything that a column of a sheet of this type may be taken for."""
    for one in record_type.fields:
        yield Target(f"{record_type.name}.{one.key}", one.label)
    if record_type.name == "editor":
        for part, text in PERSON_PARTS.items():
            yield Target(f"editor.name:{part}", text)
    for name, keys in SATELLITES.get(record_type.name, {}).items():
        other = types[name]
        for key in keys:
            if (name, key) == ("assignment", "editor"):
                for role in AssignmentRole:
                    yield Target(f"{name}.{key}:{role}", Message.of(PEOPLE, role=role))
            else:
                label = Message.of(OF_RECORD, type=other.label, field=other.by_key[key].label)
                yield Target(f"{name}.{key}", label)


def full(record_type: RecordType, target: str | None) -> str | None:
    """Return a target with its type: `handle` of a channel as `channel.handle`."""
    if target is None or target == UNKEPT or "." in target:
        return target
    return f"{record_type.name}.{target}"


def field_of(types: Mapping[str, RecordType], target: str) -> Field:
    """Return the field that a target means; raises `KeyError` for one there is not."""
    type_name, key, _ = split(target)
    return types[type_name].by_key[key]


def joins(field: Field) -> bool:
    """Tell whether several columns may go into one field, one below the other."""
    return isinstance(field.kind, kinds.LongText | kinds.Tags)
