"""Where things lie: assets, folders of the user, the log; and which language is spoken."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from channelinventory import assets, logs, paths, system
from channelinventory.domain.texts import Text
from channelinventory.system import posix


def test_finds_what_comes_with_the_program() -> None:
    assert assets.resource("platforms.toml").is_file()
    assert assets.resource("icons", "app.svg").is_file()
    assert assets.ui_file("any").name == "any.ui"


def test_prefers_the_shipped_assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "_SHIPPED", tmp_path)
    assert assets.resource("a", "b.svg") == tmp_path / "resources" / "a" / "b.svg"


def test_reads_a_language_from_its_catalogues(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    (folder / "core_de.ts").write_text(
        "<TS><context><name>A</name>"
        "<message><source>house</source><translation>Haus</translation></message>"
        "<message><source>tree</source><translation type='unfinished'></translation></message>"
        "</context></TS>",
        "utf-8",
    )
    monkeypatch.setattr(assets, "_SHIPPED", tmp_path)
    german = assets.language("de")
    assert german.say(Text("A", "house")) == "Haus"
    assert german.say(Text("A", "tree")) == "tree"
    assert german.say(Text("B", "house")) == "house"
    assert assets.language("en").say(Text("A", "house")) == "house"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("de_DE.UTF-8", "de"),
        ("de_AT@euro", "de"),
        ("C.UTF-8", "de"),
        ("POSIX", "de"),
        ("", "de"),
        ("en_GB.UTF-8", "en"),
        ("fr_FR", "en"),
    ],
)
def test_system_language(name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", name)
    monkeypatch.setattr(system, "locale_name", posix.locale_name)
    assert assets.system_language() == code


def test_everything_lies_below_a_chosen_home(home: Path) -> None:
    folders = [paths.data_dir(), paths.config_dir(), paths.log_dir(), paths.default_database()]
    assert all(one.is_relative_to(home) for one in folders)
    assert len(set(folders)) == 4
    assert not home.exists()


def test_without_a_home_the_systems_own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHANNELINVENTORY_HOME")
    assert paths.default_database().parent == paths.data_dir()
    assert "Channel Inventory" in paths.data_dir().parts


def test_logs_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "log" / "a.log"
    handler = logs.set_up(file)
    assert handler is not None
    try:
        logging.getLogger("channelinventory.x").info("Größe: %s", 5)
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert "INFO channelinventory.x: Größe: 5" in file.read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file is in the way")
    assert logs.set_up(tmp_path / "log" / "a.log") is None


def test_the_licences_lie_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "ChannelInventory.exe"))
    assert assets.licences() is None
    (tmp_path / "licenses").mkdir()
    assert assets.licences() == tmp_path / "licenses"


def test_the_program_is_called_as_its_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", r"C:\Programme\python.exe".replace("\\", "/"))
    assert paths.program_name() == "channelinventory"
    monkeypatch.setattr("sys.executable", "C:/Programme/Kanalinventar/channelinventory-cli.exe")
    assert paths.program_name() == "channelinventory-cli"
    assert paths.reader_command()[1:] == ["--read-workbook"]
