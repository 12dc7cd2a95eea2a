"""The main window: pages, menus, navigation, status line, read-only, state kept on closing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from channelinventory.domain import changes
from channelinventory.domain.channel import Channel
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.bridge import Bridge
from channelinventory.gui.main_window import MainWindow, page_of
from channelinventory.gui.notices import NoticeList
from channelinventory.gui.pages import PAGES
from channelinventory.gui.session import Session
from channelinventory.services.workspace import Workspace
from tests import factories

X = factories.ident("x-dresden")


@pytest.fixture
def window(session: Session, qtbot) -> Iterator[MainWindow]:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show_page("channels")
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.hide()


def rename(session: Session, name: str) -> None:
    record = session.inventory.get(Channel, X)
    assert record is not None
    assert session.do(changes.edit(session.inventory, (record, {"name": name})))


def status(window: MainWindow) -> str:
    """Return what the status line says, without its markup."""
    return re.sub(r"<[^>]+>", "", window.status._text.text())


def test_every_record_type_has_a_page() -> None:
    assert [name for name in RECORD_TYPES if page_of(name) is None] == []


@pytest.mark.parametrize("key", [spec.key for spec in PAGES])
def test_every_page_opens_and_speaks_both_languages(window: MainWindow, key: str, qtbot) -> None:
    window.show_page(key)
    page = window.current_page()
    assert page is not None
    assert window.pages.currentWidget() is page
    qtbot.wait(1)
    window.session.speech.set_language("de")
    window.session.speech.set_language("en")
    window.show_page("channels" if key != "channels" else "editors")
    window.show_page(key)
    assert window.current_page() is page, "a page is made once"


def test_pages_are_made_when_they_are_shown(window: MainWindow) -> None:
    assert window.pages.count() == 1


def test_pages_have_keys(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    for number, spec in enumerate(PAGES[:9], 1):
        QTest.keyClick(
            window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier
        )
        assert window.page_key == spec.key


def test_the_navigation_leads_and_follows(window: MainWindow, qtbot) -> None:
    names = window.navigation._list
    names.setFocus()
    assert names.currentItem().text() == "Channels"
    QTest.keyClick(names, Qt.Key.Key_Down)
    assert window.page_key == "editors"
    for _ in PAGES:
        QTest.keyClick(names, Qt.Key.Key_Down)
    assert window.page_key == PAGES[-1].key, "the heading is passed over"
    window.show_page("channels")
    assert names.currentItem().text() == "Channels"


def test_the_navigation_folds_to_icons_with_names(window: MainWindow) -> None:
    wide = window.navigation.width()
    window.collapse_action.trigger()
    assert window.navigation.width() < wide / 2
    item = window.navigation._list.item(0)
    assert item.toolTip() == "Channels"
    window.collapse_action.trigger()
    assert window.navigation.width() == wide


def test_menus_have_unique_mnemonics_in_both_languages(window: MainWindow) -> None:
    for code in ("en", "de"):
        window.session.speech.set_language(code)
        menus = window.menuBar().findChildren(QMenu)
        for actions in [window.menuBar().actions(), *(menu.actions() for menu in menus)]:
            keys = Counter(
                key.lower() for one in actions for key in re.findall(r"&(\w)", one.text())
            )
            assert {key for key, number in keys.items() if number > 1} == set(), code
    window.session.speech.set_language("en")


def test_undo_and_redo_say_what_they_do(window: MainWindow) -> None:
    session = window.session
    rename(session, "Rathaus & Co")
    rename(session, "Schloss")
    assert window.undo_action.isEnabled()  # type: ignore[attr-defined]
    assert "Rathaus && Co" in window.undo_action.text()  # type: ignore[attr-defined]
    assert not window.redo_action.isEnabled()  # type: ignore[attr-defined]
    window.undo_action.trigger()  # type: ignore[attr-defined]
    record = session.inventory.get(Channel, X)
    assert record is not None
    assert record.name == "Rathaus & Co"
    assert "Rathaus && Co" in window.redo_action.text()  # type: ignore[attr-defined]
    window.redo_action.trigger()  # type: ignore[attr-defined]
    record = session.inventory.get(Channel, X)
    assert record is not None
    assert record.name == "Schloss"


def test_the_status_line_says_what_is_saved_and_undoes(window: MainWindow) -> None:
    rename(window.session, "<Rathaus>")
    rename(window.session, "Schloss")
    assert re.match(r"Saved \d\d:\d\d · Undo: .*&lt;Rathaus&gt;", status(window))
    window.status._text.linkActivated.emit("#")
    record = window.session.inventory.get(Channel, X)
    assert record is not None
    assert record.name == "<Rathaus>"


def test_a_result_is_one_line_with_a_link_until_the_next_change(window: MainWindow) -> None:
    followed: list[bool] = []
    text, link = N_("Test", "Written."), N_("Test", "Open it")
    window.session.tell(Message(text), "good", link, lambda: followed.append(True))
    assert status(window) == "Written. · Open it"
    window.status._text.linkActivated.emit("#")
    assert followed == [True]
    rename(window.session, "Rathaus")
    assert status(window).startswith("Saved")


def test_notices_that_last_can_all_be_read_again_and_put_away(window: MainWindow) -> None:
    followed: list[str] = []
    say = window.session.tell
    button = window.status.notices
    assert button.isHidden()
    say(Message(N_("Test", "A <policy> is ignored.")), "warn", lasting=True)
    say(
        N_("Test", "Bad place."),
        "warn",
        N_("Test", "Again"),
        lambda: followed.append("place"),
        lasting=True,
    )
    say(N_("Test", "Copied."))
    assert status(window) == "Copied."
    assert (button.isHidden(), button.text()) == (False, "2 notices")
    button.click()
    (shown,) = window.findChildren(NoticeList)
    texts = [re.sub(r"<[^>]+>", "", label.text()) for label in shown.labels]
    assert texts == ["A &lt;policy&gt; is ignored.", "Bad place. · Again"]
    shown.labels[1].linkActivated.emit("#")
    assert followed == ["place"]
    assert button.text() == "1 notice"
    button.click()
    window.findChildren(NoticeList)[-1].hide_button.click()
    assert button.isHidden()


def test_a_long_message_gives_way_to_its_link(window: MainWindow, qtbot) -> None:
    window.resize(900, 600)
    window.show()
    text = Message(N_("Test", "A long story. " * 30))
    window.session.tell(text, "warn", N_("Test", "Understood"), lambda: None)
    assert status(window).endswith("… · Understood")
    before = len(status(window))
    window.resize(1200, 600)
    qtbot.waitUntil(lambda: len(status(window)) > before)


def test_an_error_is_one_line(window: MainWindow) -> None:
    def fail() -> None:
        raise InventoryError(N_("Test", "The disk is full."))

    assert not window.session.attempt(fail)
    assert status(window) == "The disk is full."


def test_running_work_is_shown_and_can_be_cancelled(window: MainWindow, qtbot) -> None:
    def work(progress) -> None:
        for number in range(100_000):
            progress(number, 100_000)

    window.session.runner.run(work, title=N_("Test", "Counting"))
    assert window.status._bar.isVisibleTo(window)
    assert window.status._title.text() == "Counting"
    window.status._cancel.click()
    qtbot.waitUntil(lambda: not window.session.runner.jobs)
    assert not window.status._bar.isVisibleTo(window)


def test_a_record_is_shown_on_its_page(window: MainWindow) -> None:
    window.session.show_record("platform", factories.ident("x"))
    assert window.page_key == "reference"
    window.session.show_record("channel", X)
    assert window.page_key == "channels"
    assert window.current_page().table.selected_ids() == [X]  # type: ignore[union-attr]


def test_copy_goes_to_the_field_with_the_focus(window: MainWindow, qtbot) -> None:
    field = QLineEdit("something", window)
    field.show()
    field.setFocus()
    field.selectAll()
    qtbot.waitUntil(field.hasFocus)
    window.copy_action.trigger()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text() == "something"


def test_find_goes_to_the_search(window: MainWindow, qtbot) -> None:
    window.find_action.trigger()  # type: ignore[attr-defined]
    page = window.current_page()
    qtbot.waitUntil(page.filter_bar.search.hasFocus)  # type: ignore[union-attr]


@pytest.mark.parametrize("key", ["editors", "reference"])
def test_the_keyboard_goes_to_the_table_of_the_page(window: MainWindow, key: str, qtbot) -> None:
    window.show_page(key)
    page: Any = window.current_page()
    if key == "reference":
        page = page.stack.currentWidget()
    qtbot.waitUntil(page.table.hasFocus)
    window.show_page("channels")
    window.show_page(key)
    qtbot.waitUntil(page.table.hasFocus)


def test_read_only_is_said_and_nothing_can_be_changed(session: Session, qtbot) -> None:
    location = session.workspace.location
    session.bridge.close()
    session.workspace.close()
    session.workspace = Workspace.open(location, read_only=True)
    session.bridge = Bridge(session.workspace)
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show_page("channels")
    window.show()
    assert window.read_only_bar.isVisible()
    assert "Read-only" in window.read_only_label.text()
    assert not window.import_action.isEnabled()
    assert not window.new_action.isEnabled()  # type: ignore[attr-defined]
    window.show_page("journal")
    window.hide()


def test_who_holds_the_inventory_is_named(session: Session, qtbot) -> None:
    second = Workspace.open(session.workspace.location)
    assert second.read_only
    session.bridge.close()
    held, session.workspace = session.workspace, second
    session.bridge = Bridge(second)
    window = MainWindow(session)
    qtbot.addWidget(window)
    assert second.holder
    assert second.holder in window.read_only_label.text()
    held.close()


def test_an_unknown_holder_is_not_named(session: Session, qtbot) -> None:
    Path(f"{session.workspace.location}.lock").write_text("{half", encoding="utf-8")
    second = Workspace.open(session.workspace.location)
    session.bridge.close()
    held, session.workspace = session.workspace, second
    session.bridge = Bridge(second)
    window = MainWindow(session)
    qtbot.addWidget(window)
    assert "another program" in window.read_only_label.text()
    assert "?" not in window.read_only_label.text()
    held.close()


def test_the_window_comes_back_as_it_was_left(session: Session, qtbot) -> None:
    first = MainWindow(session)
    qtbot.addWidget(first)
    first.show_page("decisions")
    first.resize(790, 720)  # the screen of the tests is 800 × 800
    first.show()
    first.collapse_action.trigger()
    first.close()
    second = MainWindow(session)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (790, 720)
    assert second.navigation.is_folded
    assert session.settings.get("page") == "decisions"


def test_a_page_may_keep_the_window_open(window: MainWindow) -> None:
    page = window.current_page()
    page.may_close = lambda: False  # type: ignore[union-attr]
    assert not window.close()
    page.may_close = lambda: True  # type: ignore[union-attr]
    assert window.close()


def test_text_of_double_size_is_not_clipped(session: Session, qapp: QApplication, qtbot) -> None:
    normal = QFont(qapp.font())
    double = QFont(normal)
    double.setPointSizeF(normal.pointSizeF() * 2)
    qapp.setFont(double)
    try:
        window = MainWindow(session)
        qtbot.addWidget(window)
        window.collapse_action.setChecked(False)
        window.show_page("channels")
        window.show()
        names, line = window.navigation._list, window.status
        metrics = names.fontMetrics()
        row = names.visualItemRect(names.item(0))
        assert row.height() >= metrics.height()
        widest = max(metrics.horizontalAdvance(names.item(n).text()) for n in range(names.count()))
        assert names.width() >= widest + 40
        assert line.height() >= line.fontMetrics().height()
        window.hide()
    finally:
        qapp.setFont(normal)


def test_dialogs_of_the_menus_open(window: MainWindow, qtbot) -> None:
    for name in ("preferences", "keyboard", "about"):
        getattr(window, f"{name}_action").trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        dialog.close()
