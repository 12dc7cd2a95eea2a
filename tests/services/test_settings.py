"""Settings: kept at once, merged with those of another window, never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from channelinventory.services.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not there yet" / "settings.json"


def test_keeps_values(path: Path) -> None:
    Settings(path).set("window", {"width": 1280, "title": "Übersicht"})
    again = Settings(path)
    assert again.get("window") == {"width": 1280, "title": "Übersicht"}
    assert again.get("missing") is None
    assert again.get("missing", 7) == 7
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_none_takes_a_setting_away(path: Path) -> None:
    settings = Settings(path)
    settings.set("a", 1)
    settings.set("b", 2)
    settings.set("a", None)
    assert settings.get("a", "gone") == "gone"
    assert json.loads(path.read_text("utf-8")) == {"b": 2}


def test_reading_makes_no_file(path: Path) -> None:
    assert Settings(path).get("a") is None
    assert not path.parent.exists()


def test_two_windows_keep_each_others_settings(path: Path) -> None:
    one, other = Settings(path), Settings(path)
    one.set("a", 1)
    other.set("b", 2)
    one.set("c", 3)
    assert json.loads(path.read_text("utf-8")) == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize("damage", [b"{", b"[1]", b'{"a": "\xff"}', b""])
def test_puts_a_damaged_file_aside(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    settings = Settings(path)
    assert settings.get("a", 5) == 5
    assert path.with_name("settings.json.damaged").read_bytes() == damage
    settings.set("a", 6)
    assert Settings(path).get("a") == 6


def test_a_file_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set("a", 1)
    assert settings.get("a") == 1


def test_a_failing_save_keeps_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(path)
    settings.set("a", 1)

    def full(self: Path, *arguments: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    settings.set("a", 2)
    assert json.loads(path.read_bytes()) == {"a": 1}
    assert settings.get("a") == 2
