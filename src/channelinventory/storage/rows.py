"""From rows to records, quickly: the way of every start.

Floor: storage, without SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from itertools import chain
from typing import Any

from ..domain.fields import Record, RecordType
from ..domain.registry import RECORD_TYPES
from .values import Memo, stored

Build = Callable[[Iterable[Any], list[Any]], None]


def columns(record_type: RecordType) -> list[str]:
    """Return the names of a table's columns in the order in which `builder` wants them."""
    return ["id", "created", "changed", *(field.key for field in record_type.fields)]


def read_all(cursor: Any, record_type: RecordType) -> list[Record]:
    """Return every record of a type, in no order; raises what a value unknown to us raises."""
    names = ", ".join(f'"{name}"' for name in columns(record_type))
    cursor.execute(f'SELECT {names} FROM "{record_type.name}"')  # noqa: S608 - our own names
    found: list[Record] = []
    first = cursor.fetchone()
    if first is not None:  # no builder is made for an empty table
        builder(record_type.name)(chain((first,), cursor), found)
    return found


@cache
def builder(name: str) -> Build:
    """Return the function that makes the records of a type from rows and appends them to a list.

    It is written as source for the fields of the type, and fills a twin of the record's class
    that is not frozen and becomes the record when it is complete: a frozen dataclass's own
    `__init__` takes five times as long, and this is most of the time it takes to open an inventory.
    """
    record_type = RECORD_TYPES[name]
    scope: dict[str, Any] = {"new": object.__new__, "cls": record_type.cls}
    scope["twin"] = _twin(record_type.cls)
    scope["moment"] = datetime.fromisoformat
    # Most records have never been changed: then the second moment is the first.
    changed = "record.created if c2 == c1 else moment({})"
    values = {"id": "{}", "created": "moment({})", "changed": changed}
    for field in record_type.fields:
        decode = stored(field.kind).decode
        if decode is not None:
            scope[f"memo_{field.key}"] = Memo(decode, field.empty)
            values[field.key] = f"{field.empty!r} if {{0}} is None else memo_{field.key}[{{0}}]"
    names = columns(record_type)
    lines = ""
    for number, key in enumerate(names):
        value = values.get(key, "{}").format(f"c{number}")
        lines += f"        record.{key} = {value}\n"
    source = (
        "def build(rows, found):\n"
        f"    for {', '.join(f'c{number}' for number in range(len(names)))} in rows:\n"
        "        record = new(twin)\n"
        f"{lines}"
        "        record.__class__ = cls\n"
        "        found.append(record)\n"
    )
    exec(source, scope)  # noqa: S102 - made of the names of our own fields
    build: Build = scope["build"]
    return build


def _twin(cls: type[Record]) -> type:
    """Return a class with the slots of `cls`, laid out alike, whose instances can be written to."""
    writable = {
        "__slots__": cls.__slots__,  # type: ignore[attr-defined]
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # both, or Python takes the slow way for each
    }
    return type(cls.__name__, (Record,), writable)
