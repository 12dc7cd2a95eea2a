"""Folders that are not safe for a database file."""

from __future__ import annotations

from pathlib import Path

import pytest

from channelinventory import system
from channelinventory.storage import places


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


def test_the_warning_names_the_reason(tmp_path: Path) -> None:
    assert places.warning(tmp_path / "inventory.db") is None
    cloud = places.warning(tmp_path / "Nextcloud" / "inventory.db")
    assert cloud is not None
    assert cloud.args["service"] == "Nextcloud"


def test_a_drive_of_another_computer_is_warned_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "on_network", lambda path: True)
    remote = places.warning(tmp_path / "inventory.db")
    assert remote is not None
    assert remote.text == places.ON_NETWORK
