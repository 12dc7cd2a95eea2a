"""The two databases behind one face: how to connect, read, write and name their errors.

Floor: storage. SQLAlchemy is imported when something is written or the journal is asked, not to
read the inventory at the start: that saves a file's user a sixth of a second.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..domain.changes import IntegrityError
from ..domain.errors import InventoryError
from . import sqlite_file
from .errors import (
    DISK_FULL,
    LOOSE_REFERENCE,
    NO_ACCESS,
    NOT_REACHABLE,
    NOT_WRITABLE,
    UNSTORABLE,
    DiskFull,
    NotReachable,
    NotWritable,
    Unstorable,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from .tables import Tables

_WRITERS = 0x4B616E69  # names our advisory lock in PostgreSQL


class Database(Protocol):
    """What the store asks of a database."""

    location: str
    read_only: bool

    @property
    def tables(self) -> Tables:
        """The tables, for SQLAlchemy."""

    @property
    def engine(self) -> Engine:
        """The engine of SQLAlchemy."""

    def reading(self) -> AbstractContextManager[Any]:
        """Give a DB-API cursor that sees one state of the database throughout."""

    def querying(self) -> AbstractContextManager[Connection]:
        """Give a connection of SQLAlchemy for reading."""

    def begin(self) -> AbstractContextManager[Connection]:
        """Give a transaction that writes; nobody else writes meanwhile."""

    def close(self) -> None:
        """Let go of the database."""


class _Shared:
    location: str

    @cached_property
    def tables(self) -> Tables:
        from .tables import make_tables

        return make_tables()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Turn the errors of drivers and of SQLAlchemy into ours."""
        from sqlalchemy.exc import DBAPIError

        try:
            yield
        except DBAPIError as error:
            cause = error.orig if isinstance(error.orig, Exception) else error
            raise self._translate(cause) from error
        except (UnicodeError, OverflowError) as error:
            raise Unstorable(UNSTORABLE, reason=str(error)) from error

    def _translate(self, error: Exception) -> InventoryError:
        raise NotImplementedError


class SqliteDatabase(_Shared):
    """One file, one connection, one thread at a time."""

    def __init__(self, path: Path, *, read_only: bool, create: bool = False) -> None:
        """Connect; the file has been inspected before."""
        self.path = path
        self.location = str(path)
        self.read_only = read_only
        self.lock = threading.RLock()
        with sqlite_file.translated(self.location):
            self.connection = sqlite_file.connect(path, read_only=read_only, create=create)

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy over the one connection."""
        from sqlalchemy import create_engine, event
        from sqlalchemy.pool import StaticPool

        engine = create_engine("sqlite://", creator=lambda: self.connection, poolclass=StaticPool)

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            writing = connection.get_execution_options().get("writing")
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

        return engine

    @contextmanager
    def reading(self) -> Iterator[Any]:
        with self.lock, sqlite_file.translated(self.location):
            cursor = self.connection.cursor()
            cursor.execute("BEGIN")
            try:
                yield cursor
            finally:
                self.connection.rollback()

    @contextmanager
    def querying(self) -> Iterator[Connection]:
        with self.lock, self._translated(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        with self.querying() as connection, connection.execution_options(writing=True).begin():
            yield connection

    def close(self) -> None:
        with self.lock:
            self.connection.close()

    def _translate(self, error: Exception) -> InventoryError:
        if isinstance(error, sqlite3.IntegrityError):
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                return IntegrityError(LOOSE_REFERENCE)
            return Unstorable(UNSTORABLE, reason=str(error))
        if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError) and not isinstance(
            error, sqlite3.DataError | sqlite3.InterfaceError | sqlite3.ProgrammingError
        ):
            return sqlite_file.translate(error, self.location)
        return Unstorable(UNSTORABLE, reason=str(error))


class PostgresDatabase(_Shared):
    """A team's database on a server."""

    def __init__(self, url: str, *, read_only: bool) -> None:
        """Connect, with the password from the URL, the environment or the password file."""
        from sqlalchemy import create_engine, make_url

        parsed = make_url(url).set(drivername="postgresql+psycopg")
        plain = parsed.difference_update_query(["password"])._replace(password=None)
        self.location = str(plain.set(drivername="postgresql"))
        self.read_only = read_only
        engine = create_engine(parsed, connect_args={"connect_timeout": 10}, pool_pre_ping=True)
        if read_only:
            engine = engine.execution_options(postgresql_readonly=True)
        self._engine = engine
        with self._translated(), engine.connect():
            pass

    @property
    def engine(self) -> Engine:
        """SQLAlchemy's pool of connections."""
        return self._engine

    @contextmanager
    def reading(self) -> Iterator[Any]:
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(**options)
            with connection.begin():
                cursor = connection.connection.cursor()
                try:
                    yield cursor
                finally:
                    cursor.close()

    @contextmanager
    def querying(self) -> Iterator[Connection]:
        with self._translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        with self._translated(), self._engine.begin() as connection:
            # One writer at a time: the journal's numbers then appear in their order.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    def _translate(self, error: Exception) -> InventoryError:
        state = getattr(error, "sqlstate", None) or ""
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        if state == "23503":
            return IntegrityError(LOOSE_REFERENCE)
        if state.startswith(("22", "23")) or not _operational(error):
            return Unstorable(UNSTORABLE, reason=reason)
        if state == "53100":
            return DiskFull(DISK_FULL, location=self.location)
        if state in ("42501", "25006"):
            return NotWritable(NOT_WRITABLE, location=self.location)
        if state.startswith("28") or "authentication failed" in str(error):
            return NotReachable(NO_ACCESS, location=self.location, reason=reason)
        return NotReachable(NOT_REACHABLE, location=self.location, reason=reason)


def _operational(error: Exception) -> bool:
    import psycopg

    return not isinstance(error, psycopg.DataError | psycopg.IntegrityError)
