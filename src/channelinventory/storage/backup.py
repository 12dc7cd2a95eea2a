"""A verified copy of a whole database as one file, journal included, also of a team's database.

Floor: storage.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import system
from . import sqlite_file
from .database import Database, SqliteDatabase
from .errors import (
    ALREADY_THERE,
    DAMAGED,
    DISK_FULL,
    Damaged,
    DiskFull,
    NotAnInventory,
    StorageError,
    TooNew,
    not_writable,
)
from .migrate import mark, newest

if TYPE_CHECKING:
    from sqlalchemy import MetaData


def back_up(database: Database, target: Path) -> Path:
    """Write a copy of `database` to `target`, which appears only when it is whole and verified.

    An older copy is replaced; another kind of file, or the inventory itself, never is.
    """
    _spare(database, target)
    with writing(target) as part:
        if isinstance(database, SqliteDatabase):
            _copy_file(database.path, part)
        else:
            _copy_tables(database, part)
    return target


def _spare(database: Database, target: Path) -> None:
    taken = StorageError(ALREADY_THERE, location=str(target))
    if target.is_dir():
        raise taken
    if not target.is_file() or not target.stat().st_size:
        return
    if isinstance(database, SqliteDatabase) and target.samefile(database.path):
        raise taken
    try:
        sqlite_file.inspect(target, newest())
    except (NotAnInventory, TooNew):
        raise taken from None


@contextmanager
def writing(target: Path) -> Iterator[Path]:
    """Give a file to write beside `target`; it takes its place in the end, or goes away."""
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        sqlite_file.unfinished(part).unlink(missing_ok=True)
        yield part
        system.replace(part, target)
    except StorageError as error:
        message = error.message
        if message.args.get("location") != str(part):
            raise
        # The person knows the file by the name it was to have.
        raise type(error)(message.text, **{**message.args, "location": str(target)}) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        if full:
            raise DiskFull(DISK_FULL, location=str(target)) from error
        raise not_writable(str(target)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names.fetchall()
    }


def _copy_file(source: Path, target: Path) -> None:
    with (
        sqlite_file.translated(str(target)),
        closing(sqlite_file.connect(source, read_only=True)) as here,
    ):
        here.execute("BEGIN")  # the copy and the counts show the same moment
        expected = counts(here)
        with closing(sqlite_file.connect(target, create=True)) as there:
            here.backup(there)
        _verify(target, expected)
        here.rollback()


def _verify(target: Path, expected: dict[str, int]) -> None:
    with closing(sqlite_file.connect(target, read_only=True)) as copy:
        sqlite_file.quick_check(copy, str(target))
        if counts(copy) != expected:
            raise Damaged(DAMAGED, location=str(target), reason="rows are missing")


def _copy_tables(database: Database, target: Path) -> None:
    """Copy the rows of a team's database into a new file with the schema it has there.

    The schema is read, not taken from the records: before an upgrade it is an older one.
    """
    from sqlalchemy import MetaData, select

    expected = {}
    file = SqliteDatabase(target, read_only=False, create=True)
    try:
        with database.querying() as source, file.begin() as connection:
            source.execution_options(isolation_level="REPEATABLE READ")
            there = MetaData()
            there.reflect(source)
            here = _as_file(there)
            here.create_all(connection)
            for table in there.sorted_tables:
                rows = [dict(row) for row in source.execute(select(table)).mappings()]
                expected[table.name] = len(rows)
                if rows:
                    connection.execute(here.tables[table.name].insert(), rows)
            version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            mark(connection, int(version or 0))
    finally:
        file.close()
    with sqlite_file.translated(str(target)):
        _verify(target, expected)


def _as_file(metadata: MetaData) -> MetaData:
    """Return tables of PostgreSQL as STRICT tables of SQLite."""
    from sqlalchemy import REAL, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

    def column(original: Column[Any]) -> Column[Any]:
        plain: Any = Text()
        if isinstance(original.type, Integer | Float):
            plain = Integer() if isinstance(original.type, Integer) else REAL()
        keys = [
            ForeignKey(
                one.target_fullname,
                name=one.name,
                deferrable=one.deferrable,
                initially=one.initially,
            )
            for one in original.foreign_keys
        ]
        return Column(
            original.name,
            plain,
            *keys,
            primary_key=original.primary_key,
            nullable=original.nullable,
            autoincrement=False,
        )

    made = MetaData()
    for original in metadata.sorted_tables:
        table = Table(original.name, made, *map(column, original.columns), sqlite_strict=True)
        for index in original.indexes:
            Index(index.name, *(table.c[one.name] for one in index.columns))
    return made
