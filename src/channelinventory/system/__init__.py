"""What operating systems, Windows above all, ask to be done in their own way; one place for it.

Floor: system (standard library). Here stands what is done alike on all of them; `windows` and
`posix` hold the same functions, each in its system's way, and no other module asks which it is.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    from . import windows as here
else:
    from . import posix as here

computer_name = here.computer_name
confine = here.confine
described = here.described
drive_is_remote = here.drive_is_remote
let_come_to_front = here.let_come_to_front
locale_name = here.locale_name
name_window = here.name_window
note_document = here.note_document
policy_values = here.policy_values
prepare = here.prepare
screen = here.screen
show_box = here.show_box
try_lock = here.try_lock

APP_ID = "ChannelInventory.Window"
"""What Windows knows the window by; its shortcut and its kind of file name the same."""

_BUSY_SECONDS = 2.0
_HELD = (5, 32)  # Windows: access denied, sharing violation
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
_FORBIDDEN = '<>:"/\\|?*'
_LONG, _LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"


def replace(source: Path, target: Path) -> None:
    """Put a file in the place of another, even if somebody looks at that one for a moment.

    On Windows a file that is being read cannot be replaced, and virus scanners, indexers and
    synchronisation read whatever has just been written.
    """
    until, pause = time.monotonic() + _BUSY_SECONDS, 0.01
    while True:
        try:
            source.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD or time.monotonic() > until:
                raise
        else:
            return
        time.sleep(pause)
        pause = min(2 * pause, 0.2)


def remove(path: Path) -> None:
    """Delete a file of our own; where a virus scanner looks at it just now, it stays behind."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def reader_is_gone(error: OSError) -> bool:
    """Whether `error` says that nobody reads the pipe that was written to any more.

    Windows calls that an invalid argument.
    """
    if isinstance(error, BrokenPipeError):
        return True
    return sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None


def file_name(text: str, longest: int = 120) -> str:
    """Return a text as a file's name, without its ending, that every system allows."""
    plain = "".join(" " if c in _FORBIDDEN or not c.isprintable() else c for c in text)
    name = " ".join(plain.split())[:longest].rstrip(". ")
    device, dot, rest = name.partition(".")
    if device.rstrip().casefold() in _DEVICES:  # also with an ending: “aux.xlsx” is a device
        name = f"{device}_{dot}{rest}"
    return name or "_"


def on_network(path: Path) -> bool:
    """Tell whether `path` lies on another computer."""
    text = str(path)
    if text.startswith(_LONG) and not text.upper().startswith(_LONG_SHARE):
        text = text.removeprefix(_LONG)  # a long path, but on this computer
    elif text.startswith(("\\\\", "//")):
        return True
    return drive_is_remote(text)


def user_name() -> str:
    """Return the login name of the person at the computer."""
    for name in ("LOGNAME", "USER", "USERNAME"):
        if user := os.environ.get(name):
            return user
    import getpass  # asks the system; slow to import, so only where the environment is silent

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
