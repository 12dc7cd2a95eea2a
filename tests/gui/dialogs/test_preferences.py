"""Preferences: what the user chooses counts at once; what is laid down is locked, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from channelinventory import policies
from channelinventory.gui.dialogs.preferences import Preferences
from channelinventory.gui.locks import LABELS
from channelinventory.gui.main_window import MainWindow
from channelinventory.gui.session import Session

PLACE = str(Path("/srv/presse/Kanäle 2026.db").absolute())
EVERYTHING = {
    "Database": PLACE,
    "Language": "de",
    "ExampleInventory": 0,
    "ImportMaxFileMB": 20,
    "ImportMaxUnpackedMB": 100,
    "ImportMaxRows": 5000,
    "ImportMaxColumns": 60,
    "ImportMaxSeconds": 1,
    "ImportMaxMemoryMB": 512,
}


def lay_down(session: Session, **values: object) -> Session:
    session.laid_down = policies.checked(values)
    return session


def words(dialog: Preferences) -> list[str]:
    """Return everything that can be read in it."""
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog)]


def test_without_policies_everything_is_free_and_no_lock_is_seen(session: Session) -> None:
    dialog = Preferences(session)
    assert dialog.language_box.isEnabled()
    assert not dialog.language_lock.isVisibleTo(dialog)
    assert not dialog.laid_down_area.isVisibleTo(dialog)
    dialog.language_box.setCurrentIndex(dialog.language_box.findData("de"))
    dialog.language_box.activated.emit(0)
    assert session.settings.get("language") == "de"
    assert session.speech.code == "de"
    session.speech.set_language("en")


def test_what_is_laid_down_is_locked_and_says_so(session: Session) -> None:
    dialog = Preferences(lay_down(session, **EVERYTHING))
    assert not dialog.language_box.isEnabled()
    assert "IT department" in dialog.language_lock.text()
    assert "IT department" in dialog.language_box.accessibleDescription()
    assert "IT department" in dialog.laid_down_note.text()
    assert not dialog.problems_label.isVisibleTo(dialog)
    read = words(dialog)
    for value in (PLACE, "switched off", "at most 20 MB", "at most 5,000"):
        assert value in read
    assert "at most 1 second" in read


def test_every_policy_can_be_seen() -> None:
    assert {*LABELS, policies.LANGUAGE} == set(policies.POLICIES)


@pytest.mark.parametrize("policy", LABELS, ids=lambda policy: policy.name)
def test_only_what_is_laid_down_is_shown(session: Session, policy: policies.Policy) -> None:
    one = {policy.name: EVERYTHING[policy.name]}
    dialog = Preferences(lay_down(session, **one))
    assert dialog.language_box.isEnabled()
    assert dialog.laid_down_form.rowCount() == 1


def test_a_policy_that_is_ignored_is_told(session: Session) -> None:
    dialog = Preferences(lay_down(session, ImportMaxRows="many"))
    assert "“ImportMaxRows” is ignored (many)" in dialog.problems_label.text()
    assert not dialog.laid_down_note.isVisibleTo(dialog)


def test_the_words_follow_the_language(session: Session) -> None:
    dialog = Preferences(lay_down(session, **{**EVERYTHING, "Language": "en"}))
    before = words(dialog)
    session.speech.set_language("de")
    assert not set(before) & set(words(dialog)) - {"", EVERYTHING["Database"]}
    session.speech.set_language("en")


def test_the_menu_of_languages_is_locked_too(session: Session) -> None:
    window = MainWindow(lay_down(session, Language="en"))
    window.actions_.refresh()
    *choices, _, lock = window.language_menu.actions()
    assert not any(choice.isEnabled() for choice in choices)
    assert lock.isEnabled()
    assert "IT department" in lock.text()
    assert not lock.icon().isNull()
    window.deleteLater()


def test_everything_that_is_laid_down_has_room(session: Session, qtbot: QtBot) -> None:
    long = "/srv/presse/" + "Öffentlichkeitsarbeit und Medien/" * 6 + "Kanäle.db"
    dialog = Preferences(lay_down(session, **{**EVERYTHING, "Database": long}))
    qtbot.addWidget(dialog)
    dialog.show()
    for label in dialog.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
