"""The start dialog: why an inventory could not be opened, and whose choice it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from channelinventory.domain.texts import N_, Message
from channelinventory.gui.dialogs.start import StartDialog
from channelinventory.gui.i18n import Speech

WHY = Message(N_("Test", "It is out of reach."))


@pytest.fixture
def speech(qapp: QApplication) -> Speech:
    return Speech("en")


def test_it_says_why_and_where(speech: Speech) -> None:
    dialog = StartDialog(speech, WHY, r"\\server\presse\team.db")
    assert dialog.message_label.text() == "It is out of reach."
    assert dialog.place_label.text() == r"\\server\presse\team.db"
    assert dialog.place_label.isVisibleTo(dialog)
    assert not dialog.lock_note.isVisibleTo(dialog)


def test_the_place_is_said_once_and_the_first_button_waits(speech: Speech, qtbot: QtBot) -> None:
    message = Message.of(N_("Test", "“{place}” is no inventory."), place="/srv/team.db")
    dialog = StartDialog(speech, message, "/srv/team.db")
    qtbot.addWidget(dialog)
    assert not dialog.place_label.isVisibleTo(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.focusWidget() is dialog.retry_button


def test_it_says_that_the_place_is_laid_down(speech: Speech) -> None:
    dialog = StartDialog(speech, WHY, "/srv/team.db", decided=True)
    assert dialog.lock_note.isVisibleTo(dialog)
    assert "IT department" in dialog.lock_note.text()


def test_a_new_one_is_proposed_where_one_was_looked_for(
    speech: Speech, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def ask(parent: object, title: str, proposal: str, *args: object, **more: object) -> object:
        proposed.append(proposal)
        return proposal, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    missing = tmp_path / "Büro Müller" / "team.kanalinventar"
    dialog = StartDialog(speech, WHY, str(missing), decided=True)
    dialog.new_button.click()
    assert proposed == [str(missing)]
    assert dialog.location == str(missing)
    assert dialog.makes_new
    damaged = tmp_path / "damaged.db"
    damaged.write_text("no inventory")
    dialog = StartDialog(speech, WHY, str(damaged))
    dialog.new_button.click()
    assert proposed[1] != str(damaged)


def test_long_places_have_room(speech: Speech, qtbot: QtBot) -> None:
    share = r"\\server\presse" + r"\Öffentlichkeitsarbeit und Medien" * 6 + r"\Kanäle.db"
    message = Message.of(N_("Test", "The folder of “{place}” is out of reach."), place=share)
    dialog = StartDialog(speech, message, share, decided=True)
    qtbot.addWidget(dialog)
    dialog.show()
    label = dialog.message_label
    assert label.height() >= label.heightForWidth(label.width())
    assert dialog.quit_button.height() >= dialog.quit_button.sizeHint().height()
