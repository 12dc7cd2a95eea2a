"""One catalogue for our texts, our forms and Qt's own, switched while the program runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton

from channelinventory import assets
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_
from channelinventory.gui.forms import load_form
from channelinventory.gui.i18n import Speech

GERMAN = {N_("CrashDialog", "&Quit"): "&Beenden", N_("X", "Hello {name}"): "Hallo {name}"}


@pytest.fixture
def speech(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Speech]:
    words = {"de": GERMAN, "en": {}}
    monkeypatch.setattr(assets, "language", lambda code: Language(code, words[code]))
    speech = Speech("en")
    yield speech
    speech.set_language("en")


def test_texts_are_said_in_the_language_in_force(speech: Speech) -> None:
    assert speech.say(N_("X", "Hello {name}"), name="Anna") == "Hello Anna"
    speech.set_language("de")
    assert speech.say(N_("X", "Hello {name}"), name="Anna") == "Hallo Anna"


def test_forms_and_qts_own_buttons_switch_live(speech: Speech, qtbot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    load_form("crash", dialog)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    quit_button = dialog.findChild(QPushButton, "quit_button")
    assert isinstance(quit_button, QPushButton)
    cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
    said: list[str] = []
    speech.changed.connect(lambda: said.append(quit_button.text()))
    speech.set_language("de")
    assert said == ["&Beenden"], "forms are retranslated before `changed`"
    assert cancel.text().replace("&", "") == "Abbrechen"
    assert QLocale().language() == QLocale.Language.German
    speech.set_language("en")
    assert quit_button.text() == "&Quit"
    assert cancel.text().replace("&", "") == "Cancel"


def test_unknown_texts_are_left_to_qt(speech: Speech) -> None:
    speech.set_language("de")
    assert QCoreApplication.translate("Nowhere", "Not in any catalogue") == "Not in any catalogue"


def test_the_same_language_again_says_nothing(speech: Speech, qtbot) -> None:
    with qtbot.assertNotEmitted(speech.changed):
        speech.set_language("en")
