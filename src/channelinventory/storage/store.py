"""The store: an inventory at rest, read whole and changed by ChangeSets.

Floor: storage.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from ..domain.bulk import without_garbage_collection
from ..domain.changes import ChangeSet, ConflictError
from ..domain.fields import Record
from ..domain.inventory import Inventory
from ..domain.registry import RECORD_TYPES, empty_inventory
from ..domain.texts import Message
from .database import Database
from .errors import READ_ONLY, UNKNOWN_VALUE, Damaged, ReadOnly
from .journal import Current, JournalEntry, StoredChange, decode, label_json, read_label
from .lock import WriteLock
from .rows import read_all
from .values import moment_text

_AT_ONCE = 500  # ids in one query


class Store:
    """One open database.

    `notices` are sentences for the person who opened it: why it is read-only, or what speaks
    against the place it lies in.
    """

    def __init__(
        self,
        database: Database,
        *,
        lock: WriteLock | None = None,
        holder: str | None = None,
        notices: tuple[Message, ...] = (),
    ) -> None:
        self._database = database
        self._lock = lock
        self.location = database.location
        self.read_only = database.read_only
        self.holder = holder
        self.notices = notices

    def load(self) -> tuple[Inventory, int]:
        """Return the whole inventory and the number of the last journal entry it holds."""
        records: list[Record] = []
        with self._database.reading() as cursor, without_garbage_collection():
            for record_type in RECORD_TYPES.values():
                try:
                    found = read_all(cursor, record_type)
                except (ValueError, TypeError) as error:
                    raise Damaged(
                        UNKNOWN_VALUE,
                        location=self.location,
                        table=record_type.plural,
                        reason=str(error),
                    ) from error
                found.sort(key=attrgetter("created"))
                records += found
            cursor.execute("SELECT coalesce(max(number), 0) FROM journal")
            (number,) = cursor.fetchone()
        return empty_inventory().with_records(records), number

    def save(
        self,
        changes: ChangeSet,
        *,
        by: str,
        undoes: int | None = None,
        at: datetime | None = None,
    ) -> int:
        """Write changes and their journal entry in one transaction; return the entry's number.

        When this returns, the changes are on the disk. When it raises (`ConflictError`,
        `IntegrityError`, `StorageError`), nothing was written.
        """
        if self.read_only:
            raise ReadOnly(READ_ONLY, location=self.location)
        from sqlalchemy import func
        from sqlalchemy import select as query

        from .writer import write, write_journal

        tables = self._database.tables
        journal = tables.journal
        with self._database.begin() as connection, without_garbage_collection():
            conflicts = write(connection, tables, changes.changes)
            if conflicts:
                raise ConflictError(tuple(conflicts))
            last = connection.scalar(query(func.coalesce(func.max(journal.c.number), 0)))
            number = int(last or 0) + 1
            entry = {
                "number": number,
                "at": moment_text(at or datetime.now(UTC)),
                "author": by,
                "label": label_json(changes.label),
                "undoes": undoes,
            }
            connection.execute(journal.insert(), entry)
            write_journal(connection, tables, number, changes.changes)
        return number

    def journal(
        self,
        *,
        since: datetime | None = None,
        after: int | None = None,
        record_id: str | None = None,
        limit: int | None = None,
        newest_first: bool = True,
        inventory: Inventory | None = None,
    ) -> list[JournalEntry]:
        """Return entries of the journal; their changes are read when they are looked at.

        `inventory` completes the records of edits, of which only the changed fields are kept.
        """
        from sqlalchemy import func
        from sqlalchemy import select as query

        tables = self._database.tables
        journal, parts = tables.journal, tables.journal_change
        count = query(func.count()).where(parts.c.number == journal.c.number).scalar_subquery()
        number = journal.c.number
        statement = query(journal, count).order_by(number.desc() if newest_first else number)
        if since is not None:
            statement = statement.where(journal.c.at >= moment_text(since))
        if after is not None:
            statement = statement.where(number > after)
        if record_id is not None:
            touching = query(parts.c.number).where(parts.c.record_id == record_id)
            statement = statement.where(number.in_(touching))
        with self._database.querying() as connection:
            rows = connection.execute(statement.limit(limit)).all()
        current = _current(inventory or empty_inventory())
        return [self._entry(row, current) for row in rows]

    def entries_after(self, number: int, inventory: Inventory | None = None) -> list[JournalEntry]:
        """Return what was saved after entry `number`, oldest first."""
        return self.journal(after=number, newest_first=False, inventory=inventory)

    def deleted(self, ids: Sequence[str]) -> frozenset[str]:
        """Return those of the ids whose records were deleted at some time."""
        from sqlalchemy import select as query

        parts = self._database.tables.journal_change
        found: set[str] = set()
        with self._database.querying() as connection:
            for start in range(0, len(ids), _AT_ONCE):
                some = ids[start : start + _AT_ONCE]
                gone = query(parts.c.record_id).where(
                    parts.c.record_id.in_(some), parts.c.after.is_(None)
                )
                found.update(connection.scalars(gone))
        return frozenset(found)

    def backup(self, target: Path) -> Path:
        """Write a verified copy of everything, journal included, to a file of its own."""
        from .backup import back_up

        return back_up(self._database, target)

    def warm_up(self) -> None:
        """Load what the first save would load otherwise; for an idle moment after the start."""
        from . import writer  # noqa: F401

        self._database.tables  # noqa: B018 - made when first asked for
        with self._database.querying():
            pass

    def close(self) -> None:
        """Let go of the database; may be called again."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def _entry(self, row: Sequence[Any], current: Current) -> JournalEntry:
        number, at_text, by, label_text, undoes, count = row
        at, label = datetime.fromisoformat(at_text), read_label(label_text)
        read = partial(self._changes, number, at, label, current)
        return JournalEntry(number, at, by, label, count, undoes, read)

    def _changes(self, number: int, at: datetime, label: Message, current: Current) -> ChangeSet:
        from sqlalchemy import select as query

        parts = self._database.tables.journal_change
        kept = parts.c["record_type", "record_id", "before", "after"]
        statement = query(*kept).where(parts.c.number == number).order_by(parts.c.position)
        with self._database.querying() as connection:
            rows = connection.execute(statement).all()
        changes = (decode(StoredChange(*row), at, current) for row in rows)
        return ChangeSet(tuple(one for one in changes if one is not None), label)


def _current(inventory: Inventory) -> Current:
    return lambda name, id: inventory.table(name).get(id)
