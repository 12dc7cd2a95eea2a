"""Changes as JSON and back: what the journal keeps.

Floor: storage, without SQLAlchemy. Of an edited record only the changed fields are kept, of an
added or deleted one all that are not empty.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from ..domain.changes import Change, ChangeSet
from ..domain.fields import Record, RecordType
from ..domain.registry import RECORD_TYPES
from ..domain.texts import Message, Text
from .values import moment_text

Current = Callable[[str, str], Record | None]
"""Gives the present record of a type and id, if there is one."""


@dataclass(frozen=True)
class JournalEntry:
    """One line of the journal: who changed how many records, when, and what it is called."""

    number: int
    at: datetime
    by: str
    label: Message
    count: int
    undoes: int | None
    read: Callable[[], ChangeSet]

    @cached_property
    def changes(self) -> ChangeSet:
        """The changes, read when first asked for: an import may have made thousands.

        What an edit left alone is taken from the record as it is at present.
        """
        return self.read()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StoredChange:
    """A change as its row in the journal."""

    record_type: str
    record_id: str
    before: str | None
    after: str | None


def encode(change: Change) -> StoredChange:
    """Return a change as it is kept."""
    record_type = change.type
    if change.before is not None and change.after is not None:
        before, after = {}, {}
        for key, old, new in change.fields():
            encode_value = record_type.by_key[key].kind.encode
            before[key] = None if old is None else encode_value(old)
            after[key] = None if new is None else encode_value(new)
        return StoredChange(record_type.name, change.id, _json(before), _json(after))
    return StoredChange(
        record_type.name,
        change.id,
        None if change.before is None else _json(_whole(record_type, change.before)),
        None if change.after is None else _json(_whole(record_type, change.after)),
    )


def decode(row: StoredChange, at: datetime, current: Current) -> Change | None:
    """Return the change of a row, None where the program does not know its type any more."""
    record_type = RECORD_TYPES.get(row.record_type)
    if record_type is None:
        return None
    if row.before is not None and row.after is not None:
        base = current(record_type.name, row.record_id) or _blank(record_type, row.record_id, at)
        before = replace(base, **_values(record_type, json.loads(row.before)))
        after = replace(base, **_values(record_type, json.loads(row.after)), changed=at)
        return Change(before, after)
    return Change(_record(record_type, row, row.before), _record(record_type, row, row.after))


def label_json(label: Message) -> str:
    """Return a label with its arguments as JSON."""
    return _json(_encode_argument(label))


def read_label(text: str) -> Message:
    """Return the label that `label_json` wrote."""
    label = _decode_argument(json.loads(text))
    return label if isinstance(label, Message) else Message(Text("Journal", str(label)))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@cache
def _writers(name: str) -> list[tuple[str, Callable[[Any], Any], Any, Callable[[Any], Any]]]:
    """Return key, getter, empty value and encoder of every field; an import asks a lot."""
    fields = RECORD_TYPES[name].fields
    return [(one.key, one.get, one.empty, one.kind.encode) for one in fields]


def _whole(record_type: RecordType, record: Record) -> dict[str, Any]:
    data: dict[str, Any] = {
        "created": moment_text(record.created),
        "changed": moment_text(record.changed),
    }
    for key, get, empty, encode_value in _writers(record_type.name):
        value = get(record)
        if value is not None and value != empty:
            data[key] = encode_value(value)
    return data


def _record(record_type: RecordType, row: StoredChange, text: str | None) -> Record | None:
    if text is None:
        return None
    data = json.loads(text)
    created, changed = map(datetime.fromisoformat, (data.pop("created"), data.pop("changed")))
    blank = _blank(record_type, row.record_id, created)
    return replace(blank, changed=changed, **_values(record_type, data))


def _blank(record_type: RecordType, id: str, at: datetime) -> Record:
    empty = {field.key: field.empty for field in record_type.fields}
    return record_type.cls(id=id, created=at, changed=at, **empty)


def _values(record_type: RecordType, data: dict[str, Any]) -> dict[str, Any]:
    """Return values by key; a field that the program no longer has is left out."""
    return {
        key: record_type.by_key[key].empty
        if value is None
        else record_type.by_key[key].kind.decode(value)
        for key, value in data.items()
        if key in record_type.by_key
    }


def _encode_argument(value: object) -> object:
    """Return an argument of a label as JSON: plain, or an object whose one key names its type."""
    if isinstance(value, Message):
        arguments = {key: _encode_argument(one) for key, one in value.args.items()}
        return {"message": [*value.text], "arguments": arguments}
    if isinstance(value, Text):
        return {"text": [*value]}
    label = getattr(value, "label", None)
    if isinstance(label, Text):  # a value of a list, or a field: only its word is needed
        return {"text": [*label]}
    if isinstance(value, datetime):
        return {"moment": moment_text(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _decode_argument(data: Any) -> object:
    match data:
        case {"message": [context, source], "arguments": arguments}:
            decoded = {key: _decode_argument(one) for key, one in arguments.items()}
            return Message(Text(context, source), decoded)
        case {"text": [context, source]}:
            return Text(context, source)
        case {"moment": text}:
            return datetime.fromisoformat(text)
        case {"date": text}:
            return date.fromisoformat(text)
        case {"decimal": text}:
            return Decimal(text)
    return data
