"""What operating systems, Windows above all, ask to be done in their own way; one place for it.

Floor: system (standard library).
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_BUSY_SECONDS = 2.0
_HELD = (5, 32)  # Windows: access denied, sharing violation
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
_FORBIDDEN = '<>:"/\\|?*'
_WINDOWS_11 = 22_000
_ANYBODY = 0xFFFFFFFF
_BY_PATH = 3  # SHARD_PATHW
_ERROR_IN_FRONT = 0x10 | 0x10000  # MB_ICONERROR, MB_SETFOREGROUND
_DRIVE_REMOTE = 4
_LONG, _LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"

APP_ID = "ChannelInventory.Window"
"""What Windows knows the window by; its shortcut and its kind of file name the same."""


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


def described() -> str:
    """Return which system this is, for a report of an error, without asking any service."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        numbers = (version.major, version.minor, version.build)
        system, _, release, whole, processor = windows_names(numbers, os.environ)
        return f"{system} {release} ({whole}) {processor}"
    names = os.uname()  # without the computer's name, which is nobody's business
    return f"{names.sysname} {names.release} {names.machine}"


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


def on_network_drive(path: Path) -> bool:
    """Whether Windows says that a whole path leads to another computer."""
    text = str(path)
    if text.startswith(_LONG) and not text.upper().startswith(_LONG_SHARE):
        text = text.removeprefix(_LONG)  # a long path, but on this computer
    elif text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        ask = ctypes.windll.kernel32.GetDriveTypeW
        ask.argtypes, ask.restype = [wintypes.LPCWSTR], wintypes.UINT
        return bool(ask(Path(text).anchor) == _DRIVE_REMOTE)
    return False


def screen() -> str:
    """Return which screen the person sits at: a window on another one cannot come to front.

    On a terminal server, one user may have several sessions.
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        number = wintypes.DWORD()
        ask = ctypes.windll.kernel32.ProcessIdToSessionId
        ask.argtypes = [wintypes.DWORD, ctypes.POINTER(wintypes.DWORD)]
        ask(os.getpid(), ctypes.byref(number))
        return str(number.value)
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


def let_come_to_front() -> None:
    """Let another program come to front: Windows grants that only to one that was just used."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        allow = ctypes.windll.user32.AllowSetForegroundWindow
        allow.argtypes = [wintypes.DWORD]
        allow(_ANYBODY)


def name_window() -> None:
    """Tell Windows whose windows these are: its taskbar groups them with the shortcut so named."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        name = ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID
        name.argtypes = [wintypes.LPCWSTR]
        name(APP_ID)


def note_document(path: Path) -> None:
    """Put a file among those used last, which Windows lists at the program's taskbar button."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        note = ctypes.windll.shell32.SHAddToRecentDocs
        note.argtypes, note.restype = [wintypes.UINT, wintypes.LPCWSTR], None
        note(_BY_PATH, str(path))


def show_box(title: str, words: str) -> bool:
    """Show an error in Windows' own box, for when Qt cannot; elsewhere there is a console."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        show = ctypes.windll.user32.MessageBoxW
        show.argtypes = [wintypes.HWND, wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.UINT]
        show(None, words, title, _ERROR_IN_FRONT)
        return True
    return False
