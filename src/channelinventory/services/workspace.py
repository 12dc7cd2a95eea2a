"""One open inventory: what windows and the command line hold and change.

Floor: services. Every change goes the same way: onto the present snapshot, to the disk, into the
next snapshot, onto the undo stack, to the listeners.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from .. import system
from ..domain.changes import ChangeSet, ConflictError, rebase
from ..domain.fields import now
from ..domain.inventory import Inventory
from ..domain.texts import N_, Message, Text
from ..storage import places
from ..storage.engine import open_store
from ..storage.errors import READ_ONLY, ReadOnly
from ..storage.journal import JournalEntry
from ..storage.store import Store
from .history import History, Step

__all__ = ["JournalEntry", "Workspace"]

UNDONE = N_("Workspace", "Undone: {what}")
REDONE = N_("Workspace", "Redone: {what}")
TAKEN_BACK = N_("Workspace", "Taken back: {what}")

Listener = Callable[[ChangeSet], None]


class Workspace:
    """An open inventory with its history; may be used from several threads."""

    def __init__(self, store: Store, *, user: str | None = None) -> None:
        """Load the inventory of `store`; `user` is written into the journal."""
        self._store = store
        self._user = user or system.user_name()
        self._inventory, self._number = store.load()
        self._history = History()
        self._listeners: list[Listener] = []
        self._lock = threading.RLock()
        self.last_saved: datetime | None = None

    @classmethod
    def open(
        cls,
        location: str | Path,
        *,
        create: bool = False,
        read_only: bool = False,
        user: str | None = None,
    ) -> Self:
        """Open the inventory at a path or URL; raises a `StorageError`."""
        backups = None  # a file keeps its backups beside it, a server's go to this computer
        if "://" in str(location):
            from ..paths import data_dir

            backups = data_dir() / "backups"
        store = open_store(location, create=create, read_only=read_only, backups=backups)
        try:
            return cls(store, user=user)
        except BaseException:
            store.close()
            raise

    @property
    def inventory(self) -> Inventory:
        """The present snapshot."""
        return self._inventory

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved here."""
        return self._store.read_only

    @property
    def location(self) -> str:
        """Where the inventory lies, for people."""
        return self._store.location

    @property
    def holder(self) -> str | None:
        """Who else has the file open for writing, if that is why it is read-only.

        Empty where somebody has it open and it cannot be told who.
        """
        return self._store.holder

    @property
    def notices(self) -> tuple[Message, ...]:
        """What a person should know about the way it was opened."""
        return self._store.notices

    @property
    def place_warning(self) -> Message | None:
        """What speaks against the place of the file, among the notices: a network, a cloud."""
        spoken = (places.ON_NETWORK, places.IN_CLOUD)
        return next((one for one in self.notices if one.text in spoken), None)

    @property
    def undo_label(self) -> Message | None:
        """What `undo` would take back."""
        return _label(self._history.done)

    @property
    def redo_label(self) -> Message | None:
        """What `redo` would do again."""
        return _label(self._history.undone)

    def do(self, changes: ChangeSet) -> ChangeSet:
        """Apply and save changes; return what was really applied.

        When this returns, they are on the disk. Raises `ConflictError`, `IntegrityError` or a
        `StorageError`; then nothing has changed. Changes that change nothing are no step.
        """
        with self._lock:
            applied = self._save(changes)
            if applied:
                self._history.record(applied, self._number)
        return self._tell(applied)

    def undo(self) -> ChangeSet:
        """Take the latest step back; nothing is done where there is none."""
        with self._lock:
            applied = self._move(self._history.done, self._history.undone, UNDONE)
        return self._tell(applied)

    def redo(self) -> ChangeSet:
        """Do again what was undone last."""
        with self._lock:
            applied = self._move(self._history.undone, self._history.done, REDONE)
        return self._tell(applied)

    def revert(self, entry: JournalEntry) -> ChangeSet:
        """Take an entry of the journal back, as a step of its own; conflicts raise."""
        label = Message.of(TAKEN_BACK, what=entry.label)
        with self._lock:
            applied = self._save(replace(entry.changes.inverse(), label=label), entry.number)
            if applied:
                self._history.record(applied, self._number)
        return self._tell(applied)

    def deleted(self, ids: Sequence[str]) -> frozenset[str]:
        """Return those of the ids whose records were deleted here at some time."""
        return self._store.deleted(ids)

    def journal(
        self,
        *,
        since: datetime | None = None,
        record_id: str | None = None,
        limit: int | None = None,
        newest_first: bool = True,
    ) -> list[JournalEntry]:
        """Return entries of the journal, of one record or since a moment."""
        return self._store.journal(
            since=since,
            record_id=record_id,
            limit=limit,
            newest_first=newest_first,
            inventory=self._inventory,
        )

    def refresh(self) -> list[ChangeSet]:
        """Take over what others saved meanwhile; return it, after the listeners heard of it."""
        with self._lock:
            news = self._catch_up(None)
        return [self._tell(one) for one in news]

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with every applied ChangeSet; return what ends that.

        It is called on the thread that made the change.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def backup(self, target: Path) -> Path:
        """Write a verified copy of the whole inventory to `target`."""
        return self._store.backup(target)

    def warm_up(self) -> None:
        """Load what the first save needs; for an idle moment, it takes a fifth of a second."""
        self._store.warm_up()

    def close(self) -> None:
        """Let go of the inventory; everything is saved already."""
        self._store.close()

    def _save(self, changes: ChangeSet, undoes: int | None = None) -> ChangeSet:
        at = now()
        applied = rebase(self._inventory, changes, at)
        if not applied:
            return applied
        if self.read_only:
            raise ReadOnly(READ_ONLY, location=self.location)
        try:
            number = self._store.save(applied, by=self._user, undoes=undoes, at=at)
        except ConflictError:
            self.refresh()  # so that the conflict is shown against what is there now
            raise
        if number > self._number + 1:
            # Others were faster, in other fields: theirs come first, ours onto them.
            for theirs in self._catch_up(number):
                self._tell(theirs)
            applied = rebase(self._inventory, applied, at)
        self._inventory = self._inventory.apply(applied.changes)
        self._number = number
        self.last_saved = at
        return applied

    def _catch_up(self, before: int | None) -> list[ChangeSet]:
        news = []
        for entry in self._store.entries_after(self._number, self._inventory):
            if before is not None and entry.number >= before:
                break
            theirs = rebase(self._inventory, entry.changes, entry.at)
            self._inventory = self._inventory.apply(theirs.changes)
            self._number = entry.number
            news.append(theirs)
        return news

    def _move(self, source: deque[Step], target: deque[Step], text: Text) -> ChangeSet:
        """Take the last step of one stack back and put it onto the other."""
        if not source:
            return ChangeSet((), Message(text))
        step = source[-1]
        label = Message.of(text, what=step.label)
        applied = self._save(replace(step.changes.inverse(), label=label), step.number)
        source.pop()
        target.append(Step(applied, self._number, step.label))
        return applied

    def _tell(self, changes: ChangeSet) -> ChangeSet:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return changes


def _label(steps: deque[Step]) -> Message | None:
    return steps[-1].label if steps else None
