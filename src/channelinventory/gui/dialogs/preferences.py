"""Preferences: language, appearance and the name in the journal; every choice counts at once.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QWidget

from ..actions import APPEARANCES
from ..forms import load_form
from ..i18n import LANGUAGES
from ..session import Session


class Preferences(QDialog):
    """A few choices, kept in the settings."""

    language_box: QComboBox
    appearance_box: QComboBox
    user_edit: QLineEdit
    buttons: QDialogButtonBox

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show what is set."""
        super().__init__(parent)
        self._session = session
        load_form("preferences", self)
        for code, name in LANGUAGES.items():
            self.language_box.addItem(name, code)
        for key in APPEARANCES:
            self.appearance_box.addItem("", key)
        self.language_box.setCurrentIndex(self.language_box.findData(session.speech.code))
        self.appearance_box.setCurrentIndex(self.appearance_box.findData(session.theme.appearance))
        self.user_edit.setText(str(session.settings.get("user", "")))
        self._retranslate()
        self.language_box.activated.connect(self._speak)
        self.appearance_box.activated.connect(self._appear)
        self.user_edit.editingFinished.connect(self._name)
        self.buttons.rejected.connect(self.reject)
        session.speech.changed.connect(self._retranslate)

    def _retranslate(self) -> None:
        for row, text in enumerate(APPEARANCES.values()):
            self.appearance_box.setItemText(row, self._session.say(text).replace("&", ""))

    def _speak(self) -> None:
        code = self.language_box.currentData()
        self._session.settings.set("language", code)
        self._session.speech.set_language(code)

    def _appear(self) -> None:
        appearance = self.appearance_box.currentData()
        self._session.settings.set("appearance", appearance)
        self._session.theme.set_appearance(appearance)

    def _name(self) -> None:
        self._session.settings.set("user", self.user_edit.text().strip() or None)
