"""Marks that say which inventories somebody has open in a window, and how to reach that window.

Floor: services. A mark is a small file in the person's own data folder, named after the inventory;
it holds the name of a local socket that nobody else can guess. A mark may stay behind when the
program is killed: whoever finds it and gets no answer takes its place.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from channelinventory import paths, system
from channelinventory.storage.lock import this_host

_FOLDER = "windows"
_FRESH_SECONDS = 15.0

Ask = Callable[[str, bool], bool]
"""Asks the window at a socket to come to front; the flag says that it may still be starting."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mark:
    """Says that the window at a socket shows an inventory."""

    key: str
    socket: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return _path(self.key)

    def drop(self) -> None:
        """Take it away, unless another window has put its own there."""
        with suppress(OSError):
            if _read(self.key) == self.socket:
                self.path.unlink(missing_ok=True)


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
    return f"{place}\n{this_host()}\n{system.screen()}"


def take(location: str, socket: str, ask: Ask) -> Mark | None:
    """Leave a mark for an inventory; None if the window that has one answers `ask`."""
    mark = Mark(key_of(location), socket)
    try:
        mark.path.parent.mkdir(parents=True, exist_ok=True)
        while not _leave(mark):
            if answers(location, ask):
                return None
            mark.path.unlink(missing_ok=True)
    except OSError as error:  # then every start has a window of its own, and that is all
        _log.warning("No mark can be left: %s", error)
    return mark


def answers(location: str, ask: Ask) -> bool:
    """Whether a window shows this inventory and answers `ask`."""
    key = key_of(location)
    socket = _read(key)
    if not socket:
        return False
    try:
        age = time.time() - _path(key).stat().st_mtime
    except OSError:
        return False
    return ask(socket, 0 <= age < _FRESH_SECONDS)


def _leave(mark: Mark) -> bool:
    """Write a mark whole or not at all; False where there is one already."""
    text = json.dumps([mark.key, mark.socket])
    part = mark.path.with_name(f"{mark.path.name}.{os.getpid()}")
    if mark.path.exists():
        return False
    part.write_text(text, "utf-8")
    try:
        if sys.platform == "win32":
            part.rename(mark.path)
        else:
            os.link(part, mark.path)  # renaming would replace what is there
    except FileExistsError:
        return False
    finally:
        part.unlink(missing_ok=True)
    return True


def _read(key: str) -> str:
    """Return the socket of a mark, or nothing where there is no mark that makes sense."""
    try:
        found, socket = json.loads(_path(key).read_text("utf-8"))
    except (OSError, ValueError, TypeError, RecursionError):
        return ""
    return socket if found == key and isinstance(socket, str) else ""


def _path(key: str) -> Path:
    return paths.data_dir() / _FOLDER / f"{crc32(key.encode('utf-8', 'surrogateescape')):08x}.json"
