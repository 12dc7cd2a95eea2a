"""Backups: made by themselves once a day, thinned as they age, and taken back safely.

Floor: services. A backup is a file of its own that every instance can open; it is verified before
it counts.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from ..storage import migrate, sqlite_file
from ..storage.backup import counts, writing
from ..storage.errors import (
    ANOTHER_PROGRAM,
    LOCKED,
    Locked,
    StorageError,
    not_writable,
)
from ..storage.lock import WriteLock

_DAYS, _WEEKS, _MONTHS = 7, 5, 12
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One of the automatic backups; `at` is local time."""

    path: Path
    at: datetime


class Source(Protocol):
    """What can write a verified copy of itself: a workspace, or its store."""

    def backup(self, target: Path) -> Path:
        """Write the copy."""


def folder_of(database: Path) -> Path:
    """Return where the automatic backups of an inventory lie: in a folder beside it."""
    return database.parent / "backups"


def name_of(database: Path, now: datetime) -> str:
    """Return what a backup of an inventory is called: several may share a folder."""
    return f"{_own(database)}-{now.strftime(_STAMP)}.db"


def list_backups(database: Path) -> list[Backup]:
    """Return the automatic backups of an inventory, newest first."""
    pattern = re.compile(rf"{re.escape(_own(database))}-(\d{{8}}-\d{{6}})\.db")
    folder = folder_of(database)
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        match = pattern.fullmatch(path.name)
        if match is not None:
            with suppress(ValueError):
                found.append(Backup(path, datetime.strptime(match[1], _STAMP).astimezone()))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _own(database: Path) -> str:
    return database.name.removesuffix(".db")


def automatic(source: Source, database: Path, now: datetime) -> Path | None:
    """Make today's backup, unless there is one, and thin the older ones; return the new one.

    For a background job soon after the start. `now` is local time with its zone.
    """
    newest = next(iter(list_backups(database)), None)
    if newest is not None and newest.at.date() == now.date():
        return None
    made = source.backup(folder_of(database) / name_of(database, now))
    thin(database, now)
    return made


def backup(source: Source, target: Path) -> Path:
    """Write a verified copy of the whole inventory to `target`."""
    return source.backup(target)


def thin(database: Path, now: datetime) -> None:
    """Keep one backup a day for a week, one a week for five, one a month for a year."""
    backups = list_backups(database)
    kept = keep([one.at for one in backups], now)
    for one in backups:
        if one.at not in kept:
            with suppress(OSError):
                one.path.unlink()


def keep(moments: list[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: the first of each day, week and month that still counts."""
    spans = (
        (timedelta(days=_DAYS), "%Y-%m-%d"),
        (timedelta(weeks=_WEEKS), "%G-%V"),
        (timedelta(days=31 * _MONTHS), "%Y-%m"),
    )
    kept = set(sorted(moments)[-1:])
    for span, period in spans:
        firsts: dict[str, datetime] = {}
        for one in sorted(moments):
            if one > now - span:
                firsts.setdefault(one.strftime(period), one)
        kept.update(firsts.values())
    return kept


def restore(backup_file: Path, database_file: Path) -> Path | None:
    """Put a backup in the place of a database file; return where the replaced file is kept.

    The inventory must be closed. The backup is copied and verified first; until then, and where
    anything fails, the old file stays in its place. Returns None where there was none.
    """
    location = str(database_file)
    sqlite_file.inspect(backup_file, migrate.newest())
    lock = WriteLock(database_file)
    try:
        database_file.parent.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            holder = lock.holder()
            raise Locked(LOCKED, location=location, holder=str(holder or "") or ANOTHER_PROGRAM)
    except OSError as error:
        raise not_writable(location) from error
    try:
        with writing(database_file) as part:
            _verified_copy(backup_file, part)
            return _put_aside(database_file)
    finally:
        lock.release()


def _verified_copy(source: Path, target: Path) -> None:
    with (
        sqlite_file.translated(str(source)),
        closing(sqlite_file.connect(source, read_only=True)) as here,
    ):
        sqlite_file.quick_check(here, str(source))
        expected = counts(here)
        with closing(sqlite_file.connect(target, create=True)) as there:
            here.backup(there)
            sqlite_file.quick_check(there, str(target))
            if counts(there) != expected:
                raise sqlite3.DatabaseError("rows are missing")


def _put_aside(database_file: Path) -> Path | None:
    """Copy the old file beside itself, with what a killed program left unfinished."""
    if not database_file.exists():
        return None
    with suppress(StorageError):
        sqlite_file.inspect(database_file, migrate.newest())
        sqlite_file.settle(database_file)
    stamp = datetime.now().astimezone().strftime(_STAMP)
    kept = database_file.with_name(f"{database_file.stem}-before-restore-{stamp}.db")
    shutil.copyfile(database_file, kept)  # bytes only: `copy2` hangs under some Windows (wine)
    unfinished = sqlite_file.unfinished(database_file)
    if unfinished.exists():
        # It belongs to the old file: left in place, it would be rolled into the new one.
        unfinished.replace(sqlite_file.unfinished(kept))
    return kept
