"""One instance writes: a lock beside the database that dies with the process holding it.

Floor: storage (standard library). The lock is the operating system's, on the file
`<database>.lock`; the text in it only says who holds it. A killed program therefore never blocks
the next one, and the file may stay behind.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .. import system


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Holder:
    """Who holds a database, on which computer and since when."""

    user: str
    host: str
    since: datetime

    def __str__(self) -> str:
        return f"{self.user} ({self.host})"


class WriteLock:
    """The right to write to a database file."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: int | None = None

    def acquire(self) -> bool:
        """Take the lock, and tell whether that worked; raises `OSError` in a read-only folder."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if not system.try_lock(file):
                os.close(file)
                return False
        except OSError:
            os.close(file)
            raise
        since = datetime.now(UTC).isoformat(timespec="seconds")
        text = json.dumps([system.user_name(), system.computer_name(), since]).encode()
        with suppress(OSError):  # a full disk does not take the lock away, only its label
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, text)
            os.ftruncate(file, len(text))
        self._file = file
        return True

    def holder(self) -> Holder | None:
        """Return who holds the lock, as far as the file tells."""
        try:
            user, host, since = json.loads(self._path.read_text(encoding="utf-8"))
            return Holder(user, host, datetime.fromisoformat(since))
        except (OSError, ValueError, TypeError):
            return None

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None
