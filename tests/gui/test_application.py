"""The running program: first opening, opening another, restoring, and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from channelinventory import app, paths, policies, system
from channelinventory.gui.application import Application
from channelinventory.gui.dialogs.start import StartDialog
from channelinventory.services import backups, marks
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
    line = program.window.status._text
    return line.toolTip() or line.text()  # whole, however long the folder's name


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


# --- Other starts ---------------------------------------------------------------------------


def make(tmp_path: Path, mark: marks.Mark | None = None, **laid_down: object) -> Application:
    program = Application(
        Settings(tmp_path / "settings.json"),
        language="en",
        start_log=lambda: tmp_path / "log",
        when_idle=lambda workspace: None,
        opener=app.open_inventory,
        restorer=backups.restore,
        laid_down=policies.checked(laid_down),
        mark=mark,
    )
    program.crash.uninstall()
    return program


def opened(program: Application, path: Path) -> Application:
    assert program.open_first(partial(app.open_inventory, str(path), True), str(path))
    return program


def test_another_start_brings_the_window_to_front_and_its_sheet_to_the_import(
    program: Application, first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.window is not None
    taken: list[Path] = []
    monkeypatch.setattr(program.window.files, "import_file", taken.append)
    program.window.showMinimized()
    program.take("")
    assert not program.window.isMinimized()
    assert not taken
    program.take(str(tmp_path / "Liste für Müller.xlsx"))
    assert taken == [tmp_path / "Liste für Müller.xlsx"]


def test_a_sheet_waits_until_a_dialog_is_decided(
    program: Application, first: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert program.window is not None
    taken: list[Path] = []
    monkeypatch.setattr(program.window.files, "import_file", taken.append)
    dialog = QDialog(program.window)
    dialog.open()
    program.take("a.xlsx")
    qtbot.wait(700)
    assert not taken
    dialog.close()
    qtbot.waitUntil(lambda: taken == [Path("a.xlsx")])


def test_a_start_without_a_window_takes_nothing(program: Application) -> None:
    program.take("a.xlsx")
    assert program.window is None


def test_an_inventory_that_another_window_shows_is_left_to_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def hand_over(socket: str, patient: bool, *, file: str) -> bool:
        asked.append(socket)
        return True

    monkeypatch.setattr("channelinventory.gui.instance.hand_over", hand_over)
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    other = marks.take(str(there), "other", lambda socket, patient: False)
    mark = marks.take(str(here), "ours", lambda socket, patient: False)
    assert other is not None
    program = opened(make(tmp_path, mark), here)
    old = program.window
    program.open(str(there), False)
    assert program.window is old
    assert "there.db" in said(program)
    assert asked == ["other"]
    other.drop()
    program.open(str(there), True)
    assert location(program) == there
    assert marks.answers(str(there), lambda socket, patient: socket == "ours")
    assert not marks.answers(str(here), lambda socket, patient: True)
    program.close()
    assert not marks.answers(str(there), lambda socket, patient: True)


# --- What is laid down ----------------------------------------------------------------------


def test_the_language_that_is_laid_down_goes_before_the_users(
    qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", "en")
    program = make(tmp_path, Language="de")
    assert program.speech.code == "en", "named on the command line"
    program = Application(
        settings,
        language=None,
        start_log=lambda: tmp_path / "log",
        when_idle=app.use_idle_time,
        opener=app.open_inventory,
        restorer=backups.restore,
        laid_down=policies.checked({"Language": "de"}),
    )
    program.crash.uninstall()
    assert program.speech.code == "de"
    program.speech.set_language("en")


def test_a_policy_that_is_ignored_is_told_in_the_window(qapp: QApplication, tmp_path: Path) -> None:
    program = opened(make(tmp_path, ImportMaxRows="many"), tmp_path / "a.db")
    assert "“ImportMaxRows” is ignored (many)" in said(program)
    program.close()


def test_a_place_that_is_laid_down_and_out_of_reach_is_told_with_who_chose_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = str(tmp_path / "Freigabe" / "team.db")
    seen: list[tuple[str, bool]] = []

    def look(dialog: StartDialog) -> int:
        seen.append((dialog.message_label.text(), dialog.lock_note.isVisibleTo(dialog)))
        return 0

    monkeypatch.setattr(StartDialog, "exec", look)
    program = make(tmp_path, Database=share)
    assert not program.open_first(partial(app.open_inventory, share, False), share)
    ((message, locked),) = seen
    assert "cannot be reached" in message
    assert locked
    assert not (tmp_path / "Freigabe").exists(), "a share that is away is not made up for"
    program.close()


@pytest.mark.parametrize("inside", [True, False])
def test_only_in_the_users_own_folder_a_laid_down_inventory_is_made(
    inside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "anna")
    place = str(tmp_path / ("anna" if inside else "share") / "Kanäle.db")
    laid_down = policies.checked({"Database": place})
    assert app._location(None, False, laid_down) == (place, inside)
    assert app._location(place, False, laid_down) == (place, inside)
    assert app._location("own.db", False, laid_down) == ("own.db", False)
    server = policies.checked({"Database": "postgresql://anna@db/presse"})
    assert app._location(None, False, server) == ("postgresql://anna@db/presse", False)
    assert app._location(None, False, policies.Policies()) == (str(paths.default_database()), True)


# --- Places that are not safe ---------------------------------------------------------------


def test_a_network_drive_is_warned_of_until_it_is_understood(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "on_network", lambda path: True)
    for count in (1, 2, 3):
        program = opened(make(tmp_path), tmp_path / "a.db")
        assert program.window is not None
        assert ("network drive" in said(program)) == (count < 3)
        if count == 2:
            program.window.status._follow()
            assert "network drive" not in said(program)
        program.close()
    program = opened(make(tmp_path), tmp_path / "b.db")
    assert "network drive" in said(program), "another place is another question"
    program.close()


def test_nobody_is_warned_of_a_place_that_is_laid_down(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "on_network", lambda path: True)
    place = tmp_path / "a.db"
    program = opened(make(tmp_path, Database=str(place)), place)
    assert "network drive" not in said(program)
    program.close()
