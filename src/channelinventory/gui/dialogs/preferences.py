"""Preferences: language, appearance and the name in the journal; every choice counts at once.

Floor: gui. What an administrator has laid down is shown below, locked.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from channelinventory import policies
from channelinventory.domain.texts import N_

from ..actions import APPEARANCES
from ..fit import fit_height
from ..forms import load_form
from ..i18n import LANGUAGES
from ..locks import IGNORED, LABELS, SET_BY_IT, LockNote, in_words
from ..session import Session

LANGUAGE_LOCKED = N_("Preferences", "Set by your IT department, so it cannot be changed here.")


class Preferences(QDialog):
    """A few choices, kept in the settings."""

    language_box: QComboBox
    language_lock: LockNote
    appearance_box: QComboBox
    user_edit: QLineEdit
    laid_down_area: QWidget
    laid_down_note: LockNote
    laid_down_form: QFormLayout
    problems_label: QLabel
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
        self._laid_down = self._rows()
        self._retranslate()
        self.language_box.activated.connect(self._speak)
        self.appearance_box.activated.connect(self._appear)
        self.user_edit.editingFinished.connect(self._name)
        self.buttons.rejected.connect(self.reject)
        session.speech.changed.connect(self._retranslate)

    def _rows(self) -> dict[policies.Policy, tuple[QLabel, QLabel]]:
        """Make a row for all that was laid down and has no control of its own."""
        laid_down = self._session.laid_down
        locked = laid_down.locks(policies.LANGUAGE)
        self.language_box.setEnabled(not locked)
        self.language_lock.setVisible(locked)
        rows = {}
        for policy in filter(laid_down.locks, LABELS):
            label, value = QLabel(self), QLabel(self)
            value.setWordWrap(True)
            for part in (label, value):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setBuddy(value)
            self.laid_down_form.addRow(label, value)
            rows[policy] = label, value
        self.laid_down_note.setVisible(bool(rows))
        self.problems_label.setVisible(bool(laid_down.problems))
        self.laid_down_area.setVisible(bool(rows or laid_down.problems))
        return rows

    def _retranslate(self) -> None:
        session, laid_down = self._session, self._session.laid_down
        self.language_lock.set_text(session.say(LANGUAGE_LOCKED))
        self.language_box.setAccessibleDescription(
            session.say(LANGUAGE_LOCKED) if laid_down.locks(policies.LANGUAGE) else ""
        )
        self.laid_down_note.set_text(session.say(SET_BY_IT))
        for policy, (label, value) in self._laid_down.items():
            label.setText(session.say(LABELS[policy]))
            value.setText(in_words(session.language, laid_down, policy))
            value.setAccessibleName(f"{label.text()} – {session.say(SET_BY_IT)}")
        self.problems_label.setText(
            "\n".join(
                session.say(IGNORED, name=one.name, value=one.value) for one in laid_down.problems
            )
        )
        for row, text in enumerate(APPEARANCES.values()):
            self.appearance_box.setItemText(row, self._session.say(text).replace("&", ""))

        if self.isVisible():
            fit_height(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for what is to be read."""
        fit_height(self)
        super().showEvent(event)

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
