"""Windows and the screen: none is larger, however large the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from channelinventory.gui import fit
from channelinventory.gui.dialogs.about import About
from channelinventory.gui.dialogs.collection import CollectionDialog
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.dialogs.keyboard import KeyboardOverview
from channelinventory.gui.dialogs.preferences import Preferences
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.records.bulk_edit import BulkEditDialog
from channelinventory.gui.records.new_record import NewRecordDialog
from channelinventory.gui.session import Session
from tests import factories

SMALL = (640, 400)
"""What a screen of 1280 × 800 holds at 200 %."""

WINDOWS: dict[str, Callable[[Session], QWidget]] = {
    "main": MainWindow,
    "new": lambda session: NewRecordDialog(session, "channel"),
    "bulk": lambda session: BulkEditDialog(
        session, "channel", [factories.ident("facebook-dresden")]
    ),
    "import": ImportWizard,
    "collection": CollectionDialog,
    "preferences": Preferences,
    "keyboard": lambda session: KeyboardOverview(session, MainWindow(session)),
    "about": About,
}


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen:
        def availableGeometry(self) -> QRect:
            return QRect(0, 0, *SMALL)

    monkeypatch.setattr(QWidget, "screen", lambda self: Screen())


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("name", WINDOWS)
def test_windows_fit_a_small_screen(qtbot: QtBot, session: Session, name: str) -> None:
    window = WINDOWS[name](session)
    qtbot.addWidget(window)
    if isinstance(window, MainWindow):
        window.show_page("channels")
    window.show()
    assert window.width() < SMALL[0]
    assert window.height() < SMALL[1] - 16  # there is a title bar, too


@pytest.mark.usefixtures("small_screen")
def test_the_navigation_begins_as_icons_where_there_is_little_room(
    qtbot: QtBot, session: Session
) -> None:
    window = MainWindow(session)
    qtbot.addWidget(window)
    assert window.navigation.is_folded
    window.close()
    assert session.settings.get("navigation_folded") is None, "nobody has chosen that"
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.collapse_action.setChecked(False)
    window.close()
    again = MainWindow(session)
    qtbot.addWidget(again)
    assert not again.navigation.is_folded


def test_what_fits_stays_as_it_is(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.resize(300, 200)
    fit.fit_screen(dialog)
    assert (dialog.width(), dialog.height()) == (300, 200)
