"""Writes changes to the tables: in few statements, and only where the rows are as expected.

Floor: storage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from ..domain.changes import Change, Conflict
from ..domain.fields import Field, Record
from ..domain.registry import RECORD_TYPES
from .journal import encode
from .rows import builder, columns
from .tables import Tables
from .values import moment_text, stored

_Shape = tuple[str, str, tuple[str, ...]]


def write(connection: Connection, tables: Tables, changes: Iterable[Change]) -> list[Conflict]:
    """Write changes, and return where a row was not as its change expects it.

    Neighbours of the same shape (type, operation, changed fields) go into one statement, so an
    import of 100,000 rows is one. Where it meets fewer rows than it should, they are looked at.
    """
    conflicts: list[Conflict] = []
    for (name, operation, keys), group in groupby(changes, _shape):
        table, members = tables.records[name], list(group)
        fields = [RECORD_TYPES[name].by_key[key] for key in keys]
        if operation == "insert":
            met = _insert(connection, table, fields, members)
        elif operation == "update":
            met = _update(connection, table, fields, members)
        else:
            met = _delete(connection, table, fields, members)
        if met != len(members):
            conflicts += list(_differences(connection, table, fields, members)) or [
                Conflict(one, None, one.before, None, one.after) for one in members
            ]
    return conflicts


def write_journal(
    connection: Connection, tables: Tables, number: int, changes: Iterable[Change]
) -> None:
    """Append what changed to the journal."""
    rows = [
        {
            "number": number,
            "position": position,
            "record_type": kept.record_type,
            "record_id": kept.record_id,
            "before": kept.before,
            "after": kept.after,
        }
        for position, kept in enumerate(map(encode, changes))
    ]
    connection.execute(tables.journal_change.insert(), rows)


def _shape(change: Change) -> _Shape:
    record_type = change.type
    if change.before is not None and change.after is not None:
        return record_type.name, "update", tuple(key for key, _, _ in change.fields())
    operation = "insert" if change.before is None else "delete"
    return record_type.name, operation, tuple(record_type.by_key)


def _insert(
    connection: Connection, table: Table, fields: list[Field], members: list[Change]
) -> int:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    insert = dialect.insert(table).on_conflict_do_nothing(index_elements=["id"])
    statement = insert.execution_options(preserve_rowcount=True)
    values = _reader(fields, "")
    rows = []
    for change in members:
        record = change.record
        row = values(record)
        row["id"] = record.id
        row["created"] = moment_text(record.created)
        row["changed"] = moment_text(record.changed)
        rows.append(row)
    return connection.execute(statement, rows).rowcount


def _update(
    connection: Connection, table: Table, fields: list[Field], members: list[Change]
) -> int:
    statement = (
        update(table)
        .where(table.c.id == bindparam("the_id"), *_as_expected(table, fields))
        .values(
            {table.c.changed: bindparam("new_changed")}
            | {table.c[one.key]: bindparam(f"new_{one.key}") for one in fields}
        )
    )
    old, new = _reader(fields, "old_"), _reader(fields, "new_")
    rows = []
    for change in members:
        after = change.record
        row = old(change.before) | new(after)
        row["the_id"] = after.id
        row["new_changed"] = moment_text(after.changed)
        rows.append(row)
    return connection.execute(statement, rows).rowcount


def _delete(
    connection: Connection, table: Table, fields: list[Field], members: list[Change]
) -> int:
    statement = delete(table).where(table.c.id == bindparam("the_id"), *_as_expected(table, fields))
    old = _reader(fields, "old_")
    rows = [old(one.record) | {"the_id": one.id} for one in members]
    return connection.execute(statement, rows).rowcount


def _reader(fields: list[Field], prefix: str) -> Callable[[Any], dict[str, Any]]:
    """Return the function that gives the fields of a record as parameters of a statement."""
    plain, coded = [], []
    for one in fields:
        encode_value = stored(one.kind).encode
        if encode_value is None:
            plain.append((prefix + one.key, one.get))
        else:
            coded.append((prefix + one.key, one.get, encode_value))

    def read(record: Any) -> dict[str, Any]:
        row = {name: get(record) for name, get in plain}
        for name, get, encode_value in coded:
            value = get(record)
            row[name] = None if value is None else encode_value(value)
        return row

    return read


def _as_expected(table: Table, fields: list[Field]) -> Iterator[Any]:
    for one in fields:
        column = table.c[one.key]
        yield column.is_not_distinct_from(bindparam(f"old_{one.key}", type_=column.type))


def _differences(
    connection: Connection, table: Table, fields: list[Field], members: list[Change]
) -> Iterator[Conflict]:
    """Give the fields in which the rows differ from what the changes expect."""
    for change in members:
        found = _present(connection, table, change.id)
        if change.before is None:
            if found is not None:
                yield Conflict(change, None, None, found, change.after)
        elif found is None:
            yield Conflict(change, None, change.before, None, change.after)
        else:
            for field in fields:
                expected, present = field.get(change.before), field.get(found)
                wanted = None if change.after is None else field.get(change.after)
                if present != expected:
                    yield Conflict(change, field.key, expected, present, wanted)


def _present(connection: Connection, table: Table, id: str) -> Record | None:
    record_type = RECORD_TYPES[table.name]
    wanted = [table.c[name] for name in columns(record_type)]
    records: list[Record] = []
    rows = connection.execute(select(*wanted).where(table.c.id == id))
    builder(table.name)(rows, records)
    return records[0] if records else None
