"""Folders that are not safe for a database file."""

from __future__ import annotations

from pathlib import Path

import pytest

from channelinventory.storage import places

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
srv:/home /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//srv/press /mnt/press\\040office cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/anna/OneDrive - Stadt Beispiel/inventory.db", "OneDrive"),
        ("/home/anna/Nextcloud/Presse/inventory.db", "Nextcloud"),
        ("/home/anna/nextcloud2/inventory.db", "Nextcloud"),
        ("/Users/anna/Library/Mobile Documents/inventory.db", "iCloud"),
        ("/home/anna/Dropbox.db", None),
        ("/home/anna/.local/share/inventory.db", None),
    ],
)
def test_cloud_folders(path: str, service: str | None) -> None:
    assert places.cloud(Path(path)) == service


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
    assert places.file_system(MOUNTS, path) == kind


def test_shares_are_on_the_network() -> None:
    assert places.on_network(Path("//server/share/inventory.db"))


def test_the_warning_names_the_reason(tmp_path: Path) -> None:
    assert places.warning(tmp_path / "inventory.db") is None
    cloud = places.warning(tmp_path / "Nextcloud" / "inventory.db")
    assert cloud is not None
    assert cloud.args["service"] == "Nextcloud"
