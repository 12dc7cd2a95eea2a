"""The File menu: dialogs are answered by the test, the rest is real."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from channelinventory.domain.texts import Text
from channelinventory.gui import files
from channelinventory.gui.bridge import Notice
from channelinventory.gui.dialogs import message
from channelinventory.gui.dialogs.importing.course import PREVIEW, READ_ONLY
from channelinventory.gui.dialogs.importing.wizard import NO_CELLS, ImportWizard
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.records import export
from channelinventory.gui.session import Session
from channelinventory.services.workspace import Workspace
from tests.gui.dialogs import import_plans


@pytest.fixture
def window(session: Session, qtbot) -> MainWindow:
    window = MainWindow(session)
    qtbot.addWidget(window)
    return window


def answer(monkeypatch: pytest.MonkeyPatch, name: str, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, name, lambda *args, **options: (str(path), ""))


def test_a_workbook_is_exported_in_the_background(
    window: MainWindow, told: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "all.xlsx")
    window.files.export_workbook()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].message.args == {"file": "all.xlsx"}
    assert told[0].link == export.OPEN
    assert (tmp_path / "all.xlsx").stat().st_size > 1000


def test_nothing_happens_where_no_file_is_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        answer(monkeypatch, name, "")
    with qtbot.assertNotEmitted(window.open_wanted), qtbot.assertNotEmitted(window.restore_wanted):
        for command in ("new_inventory", "open", "export_workbook", "backup", "restore"):
            getattr(window.files, command)()
        window.files.import_sheet()
    assert window.session.runner.jobs == []


def opened_wizard(window: MainWindow) -> ImportWizard:
    (wizard,) = window.findChildren(ImportWizard)
    return wizard


def test_a_chosen_sheet_opens_the_wizard(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    import_plans.install(monkeypatch)
    answer(monkeypatch, "getOpenFileName", tmp_path / "Kanäle.csv")
    window.files.import_sheet()
    wizard = opened_wizard(window)
    qtbot.waitUntil(lambda: wizard.course.step == PREVIEW)
    assert wizard.isModal()
    assert files.folder(window.session) == str(tmp_path)
    wizard.reject()


def test_a_file_dropped_on_the_window_opens_the_wizard(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    import_plans.install(monkeypatch)
    path = tmp_path / "Kanäle.csv"
    path.write_text("x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    assert window.files.eventFilter(window, enter)
    assert enter.isAccepted()
    assert not window.findChildren(ImportWizard)
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    assert window.files.eventFilter(window, drop)
    wizard = opened_wizard(window)
    qtbot.waitUntil(lambda: wizard.course.step == PREVIEW)
    wizard.reject()
    mime.setUrls([QUrl("https://example.org/a.csv")])
    assert not window.files.eventFilter(window, drop)


def test_a_table_is_taken_from_the_clipboard(
    window: MainWindow, told: list[Notice], monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    import_plans.install(monkeypatch)
    QGuiApplication.clipboard().clear()
    window.import_clipboard_action.trigger()
    assert told[-1].message.text == NO_CELLS
    QGuiApplication.clipboard().setText("Name\tHandle\nA\tb")
    window.import_clipboard_action.trigger()
    wizard = opened_wizard(window)
    qtbot.waitUntil(lambda: wizard.course.step == PREVIEW)
    assert wizard.draft.name == "Clipboard"
    wizard.reject()


def test_nothing_is_imported_into_what_is_read_only(
    window: MainWindow, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "read_only", property(lambda self: True))
    window.files.import_file(Path("/x/a.csv"))
    assert told[-1].message.text == READ_ONLY
    assert not window.findChildren(ImportWizard)


def test_a_backup_is_written_and_can_be_opened(
    window: MainWindow, told: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "kept")
    window.files.backup()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    copy = Workspace.open(tmp_path / "kept.db")
    assert len(copy.inventory) == len(window.session.inventory)
    copy.close()


def test_a_backup_that_cannot_be_written_is_one_line(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    (tmp_path / "no folder").write_text("but a file")
    answer(monkeypatch, "getSaveFileName", tmp_path / "no folder" / "kept.db")
    window.show()
    with qtbot.waitSignal(window.session.runner.failed, timeout=20_000) as failed:
        window.files.backup()
    assert "kept.db" in window.session.say(failed.args[0].message)


def test_a_new_inventory_never_replaces_a_file(
    window: MainWindow, told: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    (tmp_path / "there.db").write_text("something")
    answer(monkeypatch, "getSaveFileName", tmp_path / "there.db")
    with qtbot.assertNotEmitted(window.open_wanted):
        window.files.new_inventory()
    assert told[0].tone == "bad"
    answer(monkeypatch, "getSaveFileName", tmp_path / "fresh")
    with qtbot.waitSignal(window.open_wanted) as wanted:
        window.files.new_inventory()
    assert wanted.args == [str(tmp_path / "fresh.db"), True]


def test_another_inventory_is_asked_for(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    answer(monkeypatch, "getOpenFileName", "/somewhere/else.db")
    with qtbot.waitSignal(window.open_wanted) as wanted:
        window.files.open()
    assert wanted.args == ["/somewhere/else.db", False]


@pytest.mark.parametrize("verb", [files.REPLACE, files.KEEP])
def test_a_restore_is_asked_twice(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, verb: Text
) -> None:
    answer(monkeypatch, "getOpenFileName", "/somewhere/backup.db")
    monkeypatch.setattr(message, "decide", lambda *args, **options: verb)
    wanted: list[str] = []
    window.restore_wanted.connect(wanted.append)
    window.files.restore()
    assert wanted == (["/somewhere/backup.db"] if verb is files.REPLACE else [])


def test_recent_inventories_are_offered(window: MainWindow, qtbot) -> None:
    session = window.session
    assert files.recent(session) == [session.workspace.location]
    window.files._fill_recent()
    assert [action.isEnabled() for action in window.recent_menu.actions()] == [False]
    session.settings.set("recent", [session.workspace.location, "/a & b.db"])
    window.files._fill_recent()
    (action,) = window.recent_menu.actions()
    assert action.text() == "/a && b.db"
    with qtbot.waitSignal(window.open_wanted) as wanted:
        action.trigger()
    assert wanted.args == ["/a & b.db", False]


def test_damaged_settings_do_no_harm(window: MainWindow) -> None:
    window.session.settings.set("recent", {"not": "a list"})
    window.session.settings.set("export_folder", 5)
    assert files.recent(window.session) == []
    assert files.folder(window.session)
