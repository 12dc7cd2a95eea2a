"""Marks that say which inventories somebody has open in a window, and how to reach that window.

Floor: services. A mark is a small file in the person's own data folder, named after the inventory;
it holds the name of a local socket that nobody else can guess. It counts as long as the lock beside
it is held, which dies with the process: a killed program never blocks the next one.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from channelinventory import paths, system
from channelinventory.storage.lock import WriteLock

_FOLDER = "windows"

Ask = Callable[[str, bool], bool]
"""Asks the window at a socket to come to front; the flag says that it may still be starting."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Mark:
    """Says that the window at a socket shows an inventory; without a lock, nobody can find it."""

    key: str
    socket: str
    lock: WriteLock | None = None

    @property
    def path(self) -> Path:
        """Where it lies."""
        return _path(self.key)

    def drop(self) -> None:
        """Take it away."""
        if self.lock is not None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
            self.lock.release()


def new_socket() -> str:
    """Return the name of a socket that there is nowhere yet and that nobody can guess."""
    return f"channelinventory-{os.urandom(12).hex()}"


def key_of(location: str) -> str:
    """Return what tells an inventory on this screen from all others, however it was written."""
    if "://" in location:
        name, at, server = location.partition("://")[2].rpartition("@")
        place = f"//{name.partition(':')[0]}{at}{server}"  # without the password
    else:
        place = os.path.normcase(os.path.realpath(location))
    return f"{place}\n{system.computer_name()}\n{system.screen()}"


def take(location: str, socket: str, ask: Ask) -> Mark | None:
    """Leave a mark for an inventory; None if the window that has one answers `ask`."""
    key = key_of(location)
    path = _path(key)
    lock = WriteLock(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if lock.acquire():
            path.write_text(json.dumps([key, socket]), "utf-8")
            return Mark(key, socket, lock)
    except OSError as error:  # then every start has a window of its own, and that is all
        _log.warning("No mark can be left: %s", error)
        lock.release()
        return Mark(key, socket)
    other = _read(key)
    return None if other and ask(other, True) else Mark(key, socket)


def answers(location: str, ask: Ask) -> bool:
    """Whether a window shows this inventory and answers `ask`."""
    socket = _read(key_of(location))
    return bool(socket) and ask(socket, False)


def _read(key: str) -> str:
    """Return the socket of a mark, or nothing where there is no mark that makes sense."""
    try:
        found, socket = json.loads(_path(key).read_text("utf-8"))
    except (OSError, ValueError, TypeError, RecursionError):
        return ""
    return socket if found == key and isinstance(socket, str) else ""


def _path(key: str) -> Path:
    return paths.data_dir() / _FOLDER / f"{crc32(key.encode('utf-8', 'surrogateescape')):08x}.json"
