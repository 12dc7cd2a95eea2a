"""What this program asks of Windows; `posix` is its counterpart.

Floor: system. All of Windows' own modules are imported where they are used: the program's start
needs few of them, and tests look at what is asked on any system.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

assert sys.platform == "win32" or not TYPE_CHECKING  # types are checked for Windows alone

_WINDOWS_11 = 22_000
_ANYBODY = 0xFFFFFFFF
_BY_PATH = 3  # SHARD_PATHW
_ERROR_IN_FRONT = 0x10 | 0x10000  # MB_ICONERROR, MB_SETFOREGROUND
_DRIVE_REMOTE = 4
_FAR_AWAY = 1 << 30  # a locked range cannot be read by others, so it lies behind the text
_PROCESS_TIME, _PROCESS_MEMORY, _NO_DIALOG = 0x2, 0x100, 0x400  # JOB_OBJECT_LIMIT_…
_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation


def prepare() -> None:
    """Answer for `platform` what it would ask Windows' management service.

    On some computers that service never answers, and SQLAlchemy asks as soon as it is imported.
    """
    import platform

    cache = vars(platform)
    cache["_uname_cache"] = platform.uname_result(*_names())


def described() -> str:
    """Return which system this is, for a report of an error, without asking any service."""
    system, _, release, whole, processor = _names()
    return f"{system} {release} ({whole}) {processor}"


def _names() -> tuple[str, str, str, str, str]:
    """Return system, computer, release, version and processor as `platform.uname` has them."""
    version = sys.getwindowsversion()
    newest = version.major == 10 and version.build >= _WINDOWS_11
    release = "11" if newest else str(version.major)
    native = os.environ.get("PROCESSOR_ARCHITEW6432")
    processor = native or os.environ.get("PROCESSOR_ARCHITECTURE", "")
    whole = f"{version.major}.{version.minor}.{version.build}"
    return "Windows", os.environ.get("COMPUTERNAME", ""), release, whole, processor


def computer_name() -> str:
    """Return the computer's name, without `platform`, which asks in ways that can hang."""
    return os.environ.get("COMPUTERNAME", "?")


def locale_name() -> str:
    """Return in which language and country Windows shows its own texts: de_DE."""
    import ctypes
    import locale

    number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return locale.windows_locale.get(number, "")


def policy_values(key: str) -> Mapping[str, object] | None:
    """Return the user's policies below a key of the registry, and the computer's over them.

    Raises `OSError` for a key that may not be read; there may be none.
    """
    import winreg

    found: dict[str, object] = {}
    for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        try:
            with winreg.OpenKey(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
                for number in range(winreg.QueryInfoKey(opened)[1]):
                    name, value, _ = winreg.EnumValue(opened, number)
                    found[name] = value
        except FileNotFoundError:
            continue
    return found


def drive_is_remote(path: str) -> bool:
    """Whether the drive of a whole path is another computer's."""
    import ctypes
    from ctypes import wintypes

    ask = ctypes.windll.kernel32.GetDriveTypeW
    ask.argtypes, ask.restype = [wintypes.LPCWSTR], wintypes.UINT
    return bool(ask(Path(path).anchor) == _DRIVE_REMOTE)


def try_lock(file: int) -> bool:
    """Lock an open file for this process as long as it lives; False if another one has it."""
    import msvcrt

    os.lseek(file, _FAR_AWAY, os.SEEK_SET)
    try:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def confine(memory: int, seconds: int) -> None:
    """Let this process have no more than so many bytes and so many seconds of the processor."""
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class Extended(ctypes.Structure):
        _fields_ = [
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    limits = Extended()
    limits.BasicLimitInformation.PerProcessUserTimeLimit = seconds * 10_000_000
    limits.BasicLimitInformation.LimitFlags = _PROCESS_TIME | _PROCESS_MEMORY | _NO_DIALOG
    limits.ProcessMemoryLimit = memory
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    kernel.SetInformationJobObject(
        job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))


def screen() -> str:
    """Return which screen the person sits at: a window on another one cannot come to front.

    On a terminal server, one user may have several sessions.
    """
    import ctypes
    from ctypes import wintypes

    number = wintypes.DWORD()
    ask = ctypes.windll.kernel32.ProcessIdToSessionId
    ask.argtypes = [wintypes.DWORD, ctypes.POINTER(wintypes.DWORD)]
    ask(os.getpid(), ctypes.byref(number))
    return str(number.value)


def let_come_to_front() -> None:
    """Let another program come to front: Windows grants that only to one that was just used."""
    import ctypes
    from ctypes import wintypes

    allow = ctypes.windll.user32.AllowSetForegroundWindow
    allow.argtypes = [wintypes.DWORD]
    allow(_ANYBODY)


def name_window(name: str) -> None:
    """Tell Windows whose windows these are: its taskbar groups them with the shortcut so named."""
    import ctypes
    from ctypes import wintypes

    tell = ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID
    tell.argtypes = [wintypes.LPCWSTR]
    tell(name)


def note_document(path: Path) -> None:
    """Put a file among those used last, which Windows lists at the program's taskbar button."""
    import ctypes
    from ctypes import wintypes

    note = ctypes.windll.shell32.SHAddToRecentDocs
    note.argtypes, note.restype = [wintypes.UINT, wintypes.LPCWSTR], None
    note(_BY_PATH, str(path))


def show_box(title: str, words: str) -> bool:
    """Show an error in Windows' own box, for when Qt cannot."""
    import ctypes
    from ctypes import wintypes

    show = ctypes.windll.user32.MessageBoxW
    show.argtypes = [wintypes.HWND, wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.UINT]
    show(None, words, title, _ERROR_IN_FRONT)
    return True
