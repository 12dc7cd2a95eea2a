"""What operating systems, Windows above all, ask to be done in their own way; one place for it.

Floor: system (standard library).
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_BUSY_SECONDS = 2.0
_HELD = (5, 32)  # Windows: access denied, sharing violation
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
_FORBIDDEN = '<>:"/\\|?*'
_WINDOWS_11 = 22_000
_ANYBODY = -1


def prepare() -> None:
    """Answer for `platform` what it would ask Windows' management service.

    On some computers that service never answers, and SQLAlchemy asks as soon as it is imported.
    """
    if sys.platform == "win32":
        import platform

        version = sys.getwindowsversion()
        numbers = (version.major, version.minor, version.build)
        cache = vars(platform)
        cache["_uname_cache"] = platform.uname_result(*windows_names(numbers, os.environ))


def windows_names(
    version: tuple[int, int, int], environment: Mapping[str, str]
) -> tuple[str, str, str, str, str]:
    """Return system, computer, release, version and processor as `platform.uname` has them."""
    major, minor, build = version
    release = "11" if major == 10 and build >= _WINDOWS_11 else str(major)
    native = environment.get("PROCESSOR_ARCHITEW6432")
    processor = native or environment.get("PROCESSOR_ARCHITECTURE", "")
    computer = environment.get("COMPUTERNAME", "")
    return "Windows", computer, release, f"{major}.{minor}.{build}", processor


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


def screen() -> str:
    """Return which screen the person sits at: a window on another one cannot come to front.

    On a terminal server, one user may have several sessions.
    """
    if sys.platform == "win32":
        import ctypes

        number = ctypes.c_ulong()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return str(number.value)
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


def let_come_to_front() -> None:
    """Let another program come to front: Windows grants that only to one that was just used."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)
