"""Several people at one computer, none of whom may do everything.

Each is a user of Linux of their own, with a registry and a profile of their own on the one disk,
which belongs to root. So Windows, Program Files and others' profiles cannot be written to.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from windows.wine import Account, Wine

from .computer import Computer

ANNA = Account("Anna Müller", 61_001)
BELA = Account("Béla", 61_002)
CARLA = Account("Carla", 61_003)

_PROFILE = ("Temp", r"AppData\Local", r"AppData\Roaming", "Desktop", "Documents")


def impossible() -> str:
    """Say why there cannot be other people here; nothing if there can."""
    return "" if os.geteuid() == 0 else "only root can be somebody else, and this is not root"


@contextmanager
def shared() -> Iterator[Computer]:
    """Hold a computer that others may enter: not below a folder that only we may read."""
    folder = Path(tempfile.mkdtemp(prefix="channelinventory-"))
    folder.chmod(0o755)
    try:
        machine = Computer.fresh(folder / "machine")
        machine.read(r"C:\packages").chmod(0o1777)  # everybody's logs go there
        yield machine
    finally:
        shutil.rmtree(folder)


def person(machine: Computer, account: Account, display: str) -> Computer:
    """Let somebody log in at a computer as it is now."""
    folder = machine.folder.parent / str(account.number)
    windows = Wine(folder, drive=machine.windows.drive, account=account)
    windows.environment["DISPLAY"] = display
    somebody = Computer(windows, account.name)
    prefix, source = folder / "prefix", machine.folder / "prefix"
    devices = prefix / "dosdevices"
    devices.mkdir(parents=True)
    (devices / "c:").symlink_to(machine.windows.drive)
    (devices / "z:").symlink_to("/")
    machine.windows.settle()
    for name in ("system.reg", "userdef.reg", ".update-timestamp"):
        shutil.copyfile(source / name, prefix / name)
    own = (source / "user.reg").read_text("utf-8")
    theirs, his = (rf"\\users\\{name}" for name in (machine.name, account.name))
    (prefix / "user.reg").write_text(own.replace(theirs, his), "utf-8")
    profile = somebody.user("")
    for inner in _PROFILE:
        somebody.user(inner).mkdir(parents=True)
    profile.chmod(0o700)
    for above in (folder, profile):
        give(above, account)
    return somebody


def give(above: Path, account: Account) -> None:
    """Make a file, or a folder with everything below it, the account's own."""
    for path in (above, *above.rglob("*")):
        os.chown(path, account.number, account.number, follow_symlinks=False)
