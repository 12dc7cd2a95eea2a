"""The running program: first opening, opening another, restoring, and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from channelinventory import app, paths
from channelinventory.gui.application import Application
from channelinventory.gui.dialogs.start import StartDialog
from channelinventory.services import backups
from channelinventory.services.settings import Settings
from channelinventory.services.workspace import Workspace


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    program = Application(
        Settings(tmp_path / "settings.json"),
        language="en",
        start_log=lambda: tmp_path / "log",
        when_idle=app.use_idle_time,
        opener=app.open_inventory,
        restorer=backups.restore,
    )
    program.crash.uninstall()
    yield program
    program.close()


@pytest.fixture
def first(program: Application, tmp_path: Path) -> Path:
    path = tmp_path / "first.db"
    assert program.open_first(partial(app.open_inventory, str(path), True), str(path))
    return path


def location(program: Application) -> Path:
    assert program.window is not None
    return Path(program.window.session.workspace.location)


def said(program: Application) -> str:
    assert program.window is not None
    return program.window.status._text.text()


def test_a_new_inventory_starts_with_platforms_and_nothing_to_undo(
    program: Application, first: Path
) -> None:
    assert program.window is not None
    workspace = program.window.session.workspace
    assert workspace.inventory.table("platform")
    assert workspace.undo_label is None
    assert program.window.isVisible()


def test_the_name_of_the_preferences_stands_in_the_journal(tmp_path: Path) -> None:
    workspace = app.open_inventory(str(tmp_path / "a.db"), True, user="Anna Muster")
    assert workspace.journal(limit=1)[0].by == "Anna Muster"
    workspace.close()


def test_another_inventory_takes_the_place(
    program: Application, first: Path, tmp_path: Path
) -> None:
    old = program.window
    program.open(str(tmp_path / "second.db"), True)
    assert location(program) == tmp_path / "second.db"
    assert program.window is not old
    again = Workspace.open(first)
    assert not again.read_only, "the first has been let go"
    again.close()


def test_where_another_cannot_be_opened_the_old_one_stays(
    program: Application, first: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.db").write_text("this is no inventory")
    program.open(str(tmp_path / "bad.db"), False)
    assert location(program) == first
    assert "bad.db" in said(program)
    assert (tmp_path / "bad.db").read_text() == "this is no inventory"


def test_a_backup_is_restored_and_the_old_state_kept(
    program: Application, first: Path, tmp_path: Path
) -> None:
    assert program.window is not None
    program.window.session.workspace.backup(tmp_path / "kept.db")
    program.restore(str(tmp_path / "kept.db"))
    assert location(program) == first
    assert "kept.db" in said(program)
    assert list(tmp_path.glob("first-before-restore-*.db"))


def test_a_bad_backup_changes_nothing(program: Application, first: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_text("this is no backup")
    program.restore(str(tmp_path / "bad.db"))
    assert location(program) == first
    assert "bad.db" in said(program)


def test_a_start_that_fails_offers_a_way_out(
    program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = tmp_path / "bad.db", tmp_path / "good.db"
    bad.write_text("this is no inventory")
    shown: list[str] = []

    def choose(dialog: StartDialog) -> int:
        shown.append(dialog.message_label.text())
        dialog.location, dialog.makes_new = str(good), True
        return 1

    monkeypatch.setattr(StartDialog, "exec", choose)
    assert program.open_first(partial(app.open_inventory, str(bad), False), str(bad))
    assert "bad.db" in shown[0]
    assert location(program) == good
    assert bad.read_text() == "this is no inventory"


def test_a_start_that_fails_may_be_given_up(
    program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StartDialog, "exec", lambda dialog: 0)
    missing = str(tmp_path / "missing.db")
    assert not program.open_first(partial(app.open_inventory, missing, False), missing)
    assert program.window is None


def test_a_start_dialog_restores_a_backup(
    program: Application, first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.window is not None
    program.window.session.workspace.backup(tmp_path / "kept.db")
    program.close()
    first.write_text("damaged")

    def choose(dialog: StartDialog) -> int:
        dialog.location, dialog.backup = str(first), str(tmp_path / "kept.db")
        return 1

    monkeypatch.setattr(StartDialog, "exec", choose)
    assert program.open_first(partial(app.open_inventory, str(first), False), str(first))
    assert location(program) == first


def test_every_inventory_opened_for_writing_is_backed_up_once_a_day(
    home: Path, tmp_path: Path
) -> None:
    for place in (paths.default_database(), tmp_path / "Messe.db", tmp_path / "Rathaus.db"):
        workspace = app.open_inventory(str(place), True)
        for _ in range(2):
            app.use_idle_time(workspace)
        reader = Workspace.open(place)
        assert reader.read_only
        app.use_idle_time(reader)
        assert len(backups.list_backups(place)) == 1
        reader.close()
        workspace.close()
    assert len(list((tmp_path / "backups").iterdir())) == 2


def test_the_language_of_the_settings_is_spoken(qapp: QApplication, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", "de")
    program = Application(
        settings,
        language=None,
        start_log=lambda: tmp_path / "log",
        when_idle=app.use_idle_time,
        opener=app.open_inventory,
        restorer=backups.restore,
    )
    program.crash.uninstall()
    assert program.speech.code == "de"
    program.speech.set_language("en")


def test_the_example_is_fresh_each_time_and_leaves_an_open_one_alone(home: Path) -> None:
    one = app.open_example()
    two = app.open_example()
    assert Path(one.location).name == app.EXAMPLE
    assert Path(two.location).name != app.EXAMPLE
    assert not two.read_only
    assert two.undo_label is None
    one.close()
    again = app.open_example()
    assert Path(again.location).name == app.EXAMPLE
    for workspace in (two, again):
        workspace.close()
