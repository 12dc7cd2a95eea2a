"""Writing a file so that the old one stays whole until the new one is complete.

Floor: exchange.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from channelinventory import system
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Text

IN_USE = N_(
    "Export",
    "“{file}” cannot be replaced. Close it if it is open in Excel, or save under another name.",
)
PROTECTED = N_(
    "Export", "“{file}” is write-protected. Lift the protection, or save under another name."
)
NO_FOLDER = N_("Export", "There is no folder “{folder}”. Choose another place.")
NOT_ALLOWED = N_("Export", "You may not write into “{folder}”. Choose another folder.")
DISK_FULL = N_("Export", "The disk is full. Make room or choose another place.")
IS_FOLDER = N_("Export", "“{file}” is a folder. Choose a file name.")
FAILED = N_("Export", "“{file}” could not be written ({reason}). Choose another place.")


class NotWritten(InventoryError):
    """A file that could not be written; what was there before is as it was."""


class InUse(NotWritten):
    """A file that is held or protected; that can be ended, or another name chosen."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target` that takes its place when the block ends well."""
    if target.is_dir():
        raise NotWritten(IS_FOLDER, file=target.name)
    _check_free(target)
    try:
        temporary = target.with_name(f".{target.stem[:40]}-{uuid4().hex[:8]}.tmp")
        temporary.open("xb").close()
    except OSError as error:
        raise _not_written(error, target) from error
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        if target.is_file():  # not what Windows calls a device, as “aux.xlsx”
            temporary.chmod(target.stat().st_mode | stat.S_IWUSR)
        try:
            system.replace(temporary, target)
        except PermissionError as error:
            raise InUse(IN_USE, file=target.name) from error
    except OSError as error:
        raise _not_written(error, target) from error
    finally:
        system.remove(temporary)


def _check_free(target: Path) -> None:
    """Find out before the work whether the file may be replaced: Excel locks what it has open."""
    try:
        with target.open("rb+"):
            pass
    except PermissionError as error:
        if os.access(target.parent, os.W_OK):
            held = os.access(target, os.W_OK)
            raise InUse(IN_USE if held else PROTECTED, file=target.name) from error
    except OSError:
        pass  # not there yet, or for another reason that shows when it is written


def _not_written(error: OSError, target: Path) -> NotWritten:
    """Return what to say about an error of the system."""
    texts: dict[int | None, Text] = {
        errno.ENOSPC: DISK_FULL,
        errno.EDQUOT: DISK_FULL,
        errno.ENOENT: NO_FOLDER,
        errno.ENOTDIR: NO_FOLDER,
        errno.EACCES: NOT_ALLOWED,
        errno.EPERM: NOT_ALLOWED,
        errno.EROFS: NOT_ALLOWED,
    }
    text = texts.get(error.errno, FAILED)
    reason = error.strerror or type(error).__name__
    return NotWritten(text, file=target.name, folder=str(target.parent), reason=reason)
