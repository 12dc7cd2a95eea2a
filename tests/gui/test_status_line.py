"""The status bar: folders give way before the words that say why, and nothing is lost."""

from __future__ import annotations

import pytest

from channelinventory.domain import changes
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.texts import Message, Text
from channelinventory.gui.bridge import Notice
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.session import Session
from channelinventory.gui.status_line import without_folders
from tests import factories

WRONG = Text("Test", "“{file}” is no inventory; choose another file.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“/srv/a b/c.db” is no inventory.", "“c.db” is no inventory."),
        ("„C:\\Büro\\Kanäle.db“ ist kein Inventar.", "„Kanäle.db“ ist kein Inventar."),
        ("„a.db“ und „/x/b.db“ sind offen.", "„a.db“ und „b.db“ sind offen."),
        ("“https://x.org/a” is told as it is.", "“https://x.org/a” is told as it is."),
        ("“Presse / Medien” is a name, too.", "“Presse / Medien” is a name, too."),
        ("Nothing in it/at all.", "Nothing in it/at all."),
    ],
)
def test_folders_can_be_left_out(text: str, shown: str) -> None:
    assert without_folders(text) == shown


@pytest.fixture
def window(session: Session, qtbot) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.resize(780, 600)
    made.show()
    return made


def test_a_long_folder_gives_way(window: MainWindow, qtbot) -> None:
    long = "/srv/" + "folder/" * 60 + "bad.db"
    window.status.show_notice(Notice(Message.of(WRONG, file=long), "bad"))
    qtbot.waitUntil(lambda: window.status._text.text().startswith("“bad.db” is no inv"))
    assert long in window.status._text.toolTip()


def test_what_is_wrong_and_too_long_is_among_the_notices(window: MainWindow, qtbot) -> None:
    long = Notice(Message.of(WRONG, file="x" * 500), "bad")
    window.status.show_notice(long)
    window.resize(770, 600)
    qtbot.waitUntil(lambda: window.status.notices.kept == [long])
    assert window.status.notices.isVisible()
    window.status.show_notice(Notice(Message.of(WRONG, file="y" * 500), "good"))
    assert window.status.notices.kept == [long]


def test_what_can_be_undone_is_told_as_far_as_there_is_room(window: MainWindow, qtbot) -> None:
    session = window.session
    name = "Presse- und Öffentlichkeitsarbeit, Referat für Protokoll und Veranstaltungen"
    made = factories.record(Organisation, session.inventory, name=name)
    assert session.do(changes.add(session.inventory, made))
    text = window.status._text
    window.resize(1600, 600)
    qtbot.waitUntil(lambda: name in text.text())
    window.resize(780, 600)
    qtbot.waitUntil(lambda: "…</a>" in text.text())
    assert "Undo: " in text.text()
