"""The system ends the session: what may be saved is saved, the rest is there at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from channelinventory.domain.channel import Channel
from channelinventory.gui.bridge import Notice
from channelinventory.gui.drafts import KEPT
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.records.new_record import NewRecordDialog
from channelinventory.gui.session import Session
from tests import factories

X = factories.ident("x-dresden")


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Iterator[MainWindow]:
    window = opened(session, qtbot)
    yield window
    window.hide()


def opened(session: Session, qtbot: QtBot) -> MainWindow:
    """Return a window that shows a channel with its details."""
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show_page("channels")
    window.show()
    qtbot.waitUntil(lambda: page(window).details is not None)
    window.show_record("channel", X)
    qtbot.waitUntil(lambda: page(window).details.shown_id() == X)
    return window


def page(window: MainWindow) -> Any:
    return window.current_page()


def type_into(window: MainWindow, key: str, text: str) -> None:
    """Type without leaving the field."""
    editor = page(window).details.binder.editors[key]
    editor.input.setText(text)
    assert editor.touched()


def saved(session: Session) -> Channel:
    record = session.inventory.get(Channel, X)
    assert record is not None
    return record


def test_a_field_not_yet_left_is_saved(window: MainWindow, session: Session) -> None:
    type_into(window, "name", "Pressestelle Dresden")
    window.drafts.end()
    assert saved(session).name == "Pressestelle Dresden"
    assert session.settings.get("drafts") is None


def test_what_cannot_be_saved_is_there_at_the_next_start(
    window: MainWindow, session: Session, qtbot: QtBot, told: list[Notice]
) -> None:
    before = saved(session)
    type_into(window, "name", "")
    type_into(window, "handle", "neu")
    window.drafts.end()
    assert saved(session).name == before.name
    assert saved(session).handle == "neu", "a field in order is not held back by another"
    assert not any(one.message.text is KEPT for one in told)
    window.hide()

    again = opened(session, qtbot)
    again.drafts.offer()
    again.drafts.session_ends = True  # no question when the test closes it
    assert told[-1].message.text is KEPT
    assert told[-1].follow is not None
    assert page(again).details.binder.editors["name"].text() == before.name
    told[-1].follow()
    assert page(again).details.binder.editors["name"].text() == ""
    assert saved(session).name == before.name
    assert session.settings.get("drafts") is None


def test_what_nobody_took_up_is_kept_on(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    type_into(window, "name", "")
    window.drafts.end()
    kept = session.settings.get("drafts")
    again = opened(session, qtbot)
    again.drafts.end()
    assert session.settings.get("drafts") == kept


def test_a_new_record_is_kept(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    dialog = NewRecordDialog(session, "channel", parent=window)
    dialog.open()
    dialog.binder.editors["name"].set_text("Noch ohne Plattform")
    count = len(session.inventory.table("channel"))
    window.drafts.end()
    dialog.close()
    dialog.deleteLater()
    assert len(session.inventory.table("channel")) == count

    again = opened(session, qtbot)
    again.drafts.take_up()
    resumed = QApplication.activeModalWidget()
    assert isinstance(resumed, NewRecordDialog)
    assert resumed.binder.draft()["name"] == "Noch ohne Plattform"
    resumed.close()


def test_the_end_of_the_session_is_heard(session: Session, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert application is not None
    signal = SIGNAL("commitDataRequest(QSessionManager&)")
    before = application.receivers(signal)
    window = MainWindow(session)
    qtbot.addWidget(window)
    assert application.receivers(signal) == before + 1


def test_then_the_window_closes_without_a_question(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> None:
        raise AssertionError("nobody can answer")

    monkeypatch.setattr("channelinventory.gui.dialogs.message.decide", ask)
    window.drafts.end()
    type_into(window, "name", "")
    assert window.close()
    location = session.workspace.location
    assert session.settings.get("drafts") == {location: [["channel", X, {"name": ""}]]}
