"""Opens a store: a file or a team's database, new or old, alone or as the second.

Floor: storage.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from ..domain.texts import N_, Message
from . import migrate, places, sqlite_file
from .backup import back_up, writing
from .database import Database, PostgresDatabase, SqliteDatabase
from .errors import (
    ANOTHER_PROGRAM,
    EMPTY_SERVER,
    LOCKED,
    TOO_NEW,
    TOO_OLD,
    Locked,
    NotFound,
    StorageError,
    TooNew,
    TooOld,
    not_writable,
)
from .lock import Holder, WriteLock
from .store import Store

HELD = N_(
    "Storage",
    "Opened for reading only: {holder} has had this inventory open for writing since {since}.",
)
HELD_BY_SOMEBODY = N_(
    "Storage", "Opened for reading only: another program has this inventory open for writing."
)
CANNOT_WRITE = N_("Storage", "Opened for reading only: “{location}” may not be written.")


def open_store(
    location: str | Path,
    *,
    create: bool = False,
    read_only: bool = False,
    backups: Path | None = None,
) -> Store:
    """Open the inventory at `location`, a path or a `postgresql://` URL.

    `create` makes it where there is none. An older schema is upgraded, after a verified backup
    into the folder `backups` (for a file, `backups` beside it if nothing is said). A file that
    somebody else writes to is opened for reading, and `Store.notices` says so. Raises a
    `StorageError`; the file is then as it was.
    """
    text = str(location)
    if places.is_server(text):
        return _open_server(text, create=create, read_only=read_only, backups=backups)
    path = Path(location)
    if create and not path.exists():
        _create_file(path)
    return _open_file(path, read_only=read_only, backups=backups or path.parent / "backups")


def _create_file(path: Path) -> None:
    """Make an empty inventory; the file appears when it is complete."""
    lock = WriteLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            raise Locked(LOCKED, location=str(path), holder=_name(lock.holder()))
    except OSError as error:
        raise not_writable(str(path)) from error
    try:
        if not path.exists():
            with writing(path) as part:
                _make_schema(SqliteDatabase(part, read_only=False, create=True))
    finally:
        lock.release()


def _make_schema(database: SqliteDatabase) -> None:
    try:
        with database.begin() as connection:
            migrate.create(connection, database.tables, migrate.newest())
    finally:
        database.close()


def _open_file(path: Path, *, read_only: bool, backups: Path) -> Store:
    location = str(path)
    sqlite_file.inspect(path, migrate.newest())
    warning = places.warning(path)
    notices = [] if warning is None else [warning]
    lock = WriteLock(path)
    holder, held = None, False
    if read_only:
        _settle(path, lock)
    else:
        try:
            path.open("r+b").close()  # asks for all rights there are, and writes nothing
            if not lock.acquire():
                read_only, held, holder = True, True, lock.holder()
                notices.append(_held(holder))
        except OSError:
            read_only = True
            notices.append(Message.of(CANNOT_WRITE, location=location))
    try:
        database = SqliteDatabase(path, read_only=read_only)
        try:
            _check_file(database, backups)
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise
    return Store(
        database,
        lock=lock,
        holder=str(holder or "") if held else None,
        notices=tuple(notices),
    )


def _check_file(database: SqliteDatabase, backups: Path) -> None:
    """Check a file, and bring it to the newest schema."""
    with sqlite_file.translated(database.location):
        sqlite_file.quick_check(database.connection, database.location)
        # The header was read before an unfinished transaction was rolled back, so ask again.
        (version,) = database.connection.execute("PRAGMA user_version").fetchone()
    if version == migrate.newest():
        return
    if database.read_only:
        raise TooOld(TOO_OLD, location=database.location)
    back_up(database, backups / f"{database.path.stem}-before-upgrade-{version:04}-{_stamp()}.db")
    database.connection.execute("PRAGMA foreign_keys = OFF")  # a table is changed by copying it
    try:
        with database.begin() as connection:
            migrate.upgrade(connection)
    finally:
        database.connection.execute("PRAGMA foreign_keys = ON")


def _settle(path: Path, lock: WriteLock) -> None:
    """Roll back what a killed program left unfinished, unless somebody is writing just now."""
    if sqlite_file.unfinished(path).exists():
        with suppress(OSError, StorageError):
            if lock.acquire():
                try:
                    sqlite_file.settle(path)
                finally:
                    lock.release()


def _open_server(url: str, *, create: bool, read_only: bool, backups: Path | None) -> Store:
    database = PostgresDatabase(url, read_only=read_only)
    try:
        version = _server_version(database)
        if version is None and create and not read_only:
            with database.begin() as connection:
                migrate.create(connection, database.tables, migrate.newest())
        elif version is None:
            # What else lies in a database on a server is not ours to judge: it may be shared.
            raise NotFound(EMPTY_SERVER, location=database.location)
        elif version > migrate.newest():
            raise TooNew(TOO_NEW, location=database.location)
        elif version < migrate.newest():
            if read_only or backups is None:
                raise TooOld(TOO_OLD, location=database.location)
            back_up(database, backups / f"team-before-upgrade-{version:04}-{_stamp()}.db")
            with database.begin() as connection:
                migrate.upgrade(connection)
    except BaseException:
        database.close()
        raise
    return Store(database)


def _server_version(database: Database) -> int | None:
    """Return the version of the schema on a server, None where there is no inventory."""
    from sqlalchemy import inspect, select

    version = database.tables.version
    with database.querying() as connection:
        names = set(inspect(connection).get_table_names())
        if not {version.name, database.tables.journal.name} <= names:
            return None
        return int(connection.scalar(select(version.c.version_num)) or 0)


def _held(holder: Holder | None) -> Message:
    if holder is None:
        return Message(HELD_BY_SOMEBODY)
    return Message.of(HELD, holder=str(holder), since=holder.since)


def _name(holder: Holder | None) -> object:
    return ANOTHER_PROGRAM if holder is None else str(holder)


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
