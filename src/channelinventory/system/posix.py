"""What this program asks of Linux and its kin; `windows` is its counterpart.

Floor: system. What only Windows knows – its taskbar, its box for errors, its registry – is nothing
here, and says so.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

assert sys.platform != "win32" or not TYPE_CHECKING  # types are checked for these systems alone

_NETWORK_FILE_SYSTEMS = frozenset(
    "nfs nfs4 cifs smb3 smbfs ncpfs afs 9p fuse.sshfs fuse.davfs davfs fuse.rclone fuse.gvfsd-fuse"
    " fuse.glusterfs ceph".split()
)


def prepare() -> None:
    """Nothing has to be prepared."""


def described() -> str:
    """Return which system this is, for a report of an error."""
    names = os.uname()  # without the computer's name, which is nobody's business
    return f"{names.sysname} {names.release} {names.machine}"


def computer_name() -> str:
    """Return the computer's name."""
    return os.uname().nodename


def locale_name() -> str:
    """Return in which language and country the user wants to read: de_DE."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, names), "").split(".")[0].split("@")[0]


def policy_values(key: str) -> Mapping[str, object] | None:
    """There is no registry."""
    return None


def drive_is_remote(path: str) -> bool:
    """Whether a whole path lies on a file system that another computer holds."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system(mounts, os.path.realpath(path)) in _NETWORK_FILE_SYSTEMS


def file_system(mounts: str, path: str) -> str:
    """Return the file system that holds `path`, by the table of mounts; the last mount wins."""
    found, depth = "", -1
    for line in mounts.splitlines():
        _, point, kind, *_ = [*line.split(" "), "", "", ""]
        point = point.replace("\\040", " ")
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= depth:
            found, depth = kind, len(point)
    return found


def try_lock(file: int) -> bool:
    """Lock an open file for this process as long as it lives; False if another one has it."""
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def confine(memory: int, seconds: int) -> None:
    """Let this process have no more than so many bytes and so many seconds of the processor."""
    import resource

    wanted = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    )
    for what, value in wanted:
        _, most = resource.getrlimit(what)
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        resource.setrlimit(what, (value, most))


def screen() -> str:
    """Return which screen the person sits at: a window on another one cannot come to front."""
    return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")


def let_come_to_front() -> None:
    """Another program needs no leave to come to front."""


def name_window(name: str) -> None:
    """The desktop entry says whose windows these are."""


def note_document(path: Path) -> None:
    """No list of files used last is kept."""


def show_box(title: str, words: str) -> bool:
    """There is no box without Qt, but a console."""
    return False
