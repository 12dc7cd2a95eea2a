"""An inventory in one SQLite file: looked at before it is opened, and opened safely.

Floor: storage, without SQLAlchemy.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from .errors import (
    ANOTHER_PROGRAM,
    DAMAGED,
    DISK_FULL,
    LOCKED,
    NO_FOLDER,
    NOT_AN_INVENTORY,
    NOT_FOUND,
    NOT_READABLE,
    TOO_NEW,
    Damaged,
    DiskFull,
    Locked,
    NotAnInventory,
    NotFound,
    StorageError,
    TooNew,
    not_writable,
)

APPLICATION_ID = 0x4B616E69  # “Kani”, for Kanalinventar
BUSY_SECONDS = 5.0

_MAGIC = b"SQLite format 3\0"
_USER_VERSION_AT, _APPLICATION_ID_AT = 60, 68


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Header:
    """What the first bytes of the file say."""

    application_id: int
    version: int


def inspect(path: Path, newest: int) -> Header:
    """Return the header of an inventory's file; raises a `StorageError` for any other file.

    Only bytes are read. SQLite would roll back another program's unfinished transaction, and so
    alter a file that is none of ours.
    """
    location = str(path)
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        reached = path.parent.is_dir()
        raise NotFound(NOT_FOUND if reached else NO_FOLDER, location=location) from None
    except OSError as error:
        raise StorageError(
            NOT_READABLE, location=location, reason=error.strerror or str(error)
        ) from error
    if len(start) < 100 or not start.startswith(_MAGIC):
        raise NotAnInventory(NOT_AN_INVENTORY, location=location)
    (version,) = struct.unpack_from(">I", start, _USER_VERSION_AT)
    (application_id,) = struct.unpack_from(">I", start, _APPLICATION_ID_AT)
    if application_id != APPLICATION_ID:
        raise NotAnInventory(NOT_AN_INVENTORY, location=location)
    if version > newest:
        raise TooNew(TOO_NEW, location=location)
    return Header(application_id, version)


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    """Return a connection with everything set that durability and references ask for."""
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{_uri(path)}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions are begun where they begin, not where sqlite3 guesses
        check_same_thread=False,  # the store lets one thread in at a time
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")  # KiB; used only by a large import
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()  # or the file stays held, which Windows takes seriously
        raise
    return connection


def quick_check(connection: sqlite3.Connection, location: str) -> None:
    """Raise `Damaged` where SQLite finds the file broken."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise Damaged(DAMAGED, location=location, reason=verdict)


def unfinished(path: Path) -> Path:
    """Return where SQLite keeps what rolls back a transaction that was cut off."""
    return path.with_name(path.name + "-journal")


def settle(path: Path) -> None:
    """Roll back a transaction that was cut off; a connection for reading is not allowed to."""
    with translated(str(path)), closing(connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master")


@contextmanager
def translated(location: str) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, location) from error


def translate(error: sqlite3.Error, location: str) -> StorageError:
    """Return what an error of SQLite means to a person."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(DISK_FULL, location=location)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return not_writable(location)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(LOCKED, location=location, holder=ANOTHER_PROGRAM)
    if code == sqlite3.SQLITE_IOERR:
        return StorageError(NOT_READABLE, location=location, reason=str(error))
    return Damaged(DAMAGED, location=location, reason=str(error))


def _uri(path: Path) -> str:
    """Return a path as the URI that SQLite understands, drives and network shares included."""
    full = path.absolute().as_posix()
    return "file://" + ("" if full.startswith("/") else "/") + quote(full)
