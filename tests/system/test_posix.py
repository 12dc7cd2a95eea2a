"""What is asked of Linux and its kin; it can be looked at on Windows, too, but for what is said."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest

from channelinventory.system import posix

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
srv:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//srv/press /mnt/press\\040office cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/inventory.db", "ext4"),
        ("/home/anna/inventory.db", "nfs4"),
        ("/home/local/inventory.db", "ext4"),
        ("/homeless/inventory.db", "ext4"),
        ("/mnt/press office/inventory.db", "cifs"),
    ],
)
def test_the_mount_that_holds_a_file(path: str, kind: str) -> None:
    assert posix.file_system(MOUNTS, path) == kind


def test_nothing_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "_uname_cache", None)
    posix.prepare()
    assert vars(platform)["_uname_cache"] is None


def test_what_only_windows_knows_is_nothing_here() -> None:
    posix.name_window("ChannelInventory.Window")
    posix.let_come_to_front()
    posix.note_document(Path("a.db"))
    assert not posix.show_box("a", "b")
    assert posix.policy_values("Software") is None


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is one of Linux and its kin")
def test_a_file_is_locked_once(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with path.open("w") as first, path.open("w") as second:
        assert posix.try_lock(first.fileno())
        assert not posix.try_lock(second.fileno())
    with path.open("w") as third:
        assert posix.try_lock(third.fileno())
