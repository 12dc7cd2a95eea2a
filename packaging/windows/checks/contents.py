"""What an inventory holds, read without the program: whether anything was lost on its way."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

Row = dict[str, object]
Contents = dict[str, list[Row]]
"""The rows of each table."""


def read(database: Path) -> Contents:
    """Return all rows of an inventory, but for the number of its schema."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as opened:
        opened.row_factory = sqlite3.Row
        tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: [dict(row) for row in opened.execute(f'SELECT * FROM "{name}"')]  # noqa: S608
            for (name,) in tables
            if name != "alembic_version"
        }


def schema(database: Path) -> int:
    """Return the number of the schema, as it stands in the file's header."""
    return int.from_bytes(database.read_bytes()[60:64], "big")


def count(contents: Contents) -> int:
    """Return how many rows there are."""
    return sum(map(len, contents.values()))


def lost(before: Contents, after: Contents) -> str:
    """Say what is no longer as it was; columns and tables that came in addition do not count."""
    told = []
    for table, rows in before.items():
        names = list(rows[0]) if rows else []
        wanted, found = (_sorted(some, names) for some in (rows, after.get(table, [])))
        if wanted != found:
            told.append(f"{table}: {len(wanted)} rows before, {len(found)} after, or changed")
    return "; ".join(told)


def _sorted(rows: list[Row], names: list[str]) -> list[str]:
    missing = object()
    return sorted(str([row.get(name, missing) for name in names]) for row in rows)
