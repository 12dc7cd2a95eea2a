"""From rows to records, quickly: the way of every start.

Floor: storage, without SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any

from ..domain.fields import RecordType
from ..domain.registry import RECORD_TYPES
from .values import Memo, stored

Build = Callable[[Iterable[Any], list[Any]], None]


def columns(record_type: RecordType) -> list[str]:
    """Return the names of a table's columns in the order in which `builder` wants them."""
    return ["id", "created", "changed", *(field.key for field in record_type.fields)]


def select(record_type: RecordType) -> str:
    """Return the statement that reads a whole table; understood by both databases."""
    names = ", ".join(f'"{name}"' for name in columns(record_type))
    return f'SELECT {names} FROM "{record_type.name}"'  # noqa: S608 - names of our own fields


@cache
def builder(name: str) -> Build:
    """Return the function that makes the records of a type from rows and appends them to a list.

    It is written as source for the fields of the type: a frozen dataclass's own `__init__` takes
    half as long again, and this is two thirds of the time it takes to open an inventory.
    """
    record_type = RECORD_TYPES[name]
    scope: dict[str, Any] = {"new": object.__new__, "cls": record_type.cls}
    scope["moment"] = datetime.fromisoformat
    values = {"id": "{}", "created": "moment({})", "changed": "moment({})"}
    for field in record_type.fields:
        decode = stored(field.kind).decode
        if decode is not None:
            scope[f"memo_{field.key}"] = Memo(decode, field.empty)
            values[field.key] = f"memo_{field.key}[{{}}]"
    names = columns(record_type)
    lines = ""
    for number, key in enumerate(names):
        scope[f"set_{key}"] = getattr(record_type.cls, key).__set__
        value = values.get(key, "{}").format(f"c{number}")
        lines += f"        set_{key}(record, {value})\n"
    source = (
        "def build(rows, found):\n"
        f"    for {', '.join(f'c{number}' for number in range(len(names)))} in rows:\n"
        "        record = new(cls)\n"
        f"{lines}"
        "        found.append(record)\n"
    )
    exec(source, scope)  # noqa: S102 - made of the names of our own fields
    build: Build = scope["build"]
    return build
