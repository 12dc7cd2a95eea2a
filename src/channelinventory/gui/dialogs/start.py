"""When an inventory cannot be opened at the start: why, and what can be done instead.

Floor: gui.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from channelinventory.domain.texts import N_, Message

from ..files import (
    EVERYTHING,
    INVENTORIES,
    NEW_NAME,
    NEW_TITLE,
    OPEN_TITLE,
    RESTORE_TITLE,
    with_ending,
)
from ..fit import fit_height
from ..forms import load_form
from ..i18n import Speech
from ..locks import LockNote

DECIDED = N_(
    "StartDialog",
    "Your IT department has set that this inventory opens at the start. If it stays out of reach, "
    "please ask there; until then you can open another one.",
)


class StartDialog(QDialog):
    """Offers to try again, open another, restore a backup, make a new one, or quit.

    After `exec`, `location`, `makes_new` and `backup` say what was chosen; `location` is "" to
    quit.
    """

    message_label: QLabel
    place_label: QLabel
    lock_note: LockNote
    retry_button: QPushButton
    open_button: QPushButton
    restore_button: QPushButton
    new_button: QPushButton
    quit_button: QPushButton

    def __init__(
        self,
        speech: Speech,
        message: Message,
        location: str,
        parent: QWidget | None = None,
        *,
        decided: bool = False,
    ) -> None:
        """Say why `location` could not be opened, and whether an administrator has chosen it."""
        super().__init__(parent)
        self._speech, self._place = speech, location
        self.location, self.makes_new, self.backup = "", False, ""
        load_form("start", self)
        words = speech.say(message)
        self.message_label.setText(words)
        self.place_label.setText(location)
        self.place_label.setHidden(location in words)
        self.lock_note.set_text(speech.say(DECIDED))
        self.lock_note.setVisible(decided)
        self.restore_button.setEnabled("://" not in location)
        self.retry_button.clicked.connect(self._retry)
        self.open_button.clicked.connect(self._open)
        self.restore_button.clicked.connect(self._restore)
        self.new_button.clicked.connect(self._new)
        self.quit_button.clicked.connect(self.reject)
        self.retry_button.setFocus()  # or a caret would blink in the message

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for what is to be read."""
        fit_height(self)
        super().showEvent(event)

    def _retry(self) -> None:
        self.location = self._place
        self.accept()

    def _open(self) -> None:
        filters = f"{self._speech.say(INVENTORIES)};;{self._speech.say(EVERYTHING)}"
        self.location, _ = QFileDialog.getOpenFileName(
            self, self._speech.say(OPEN_TITLE), self._beside(), filters
        )
        if self.location:
            self.accept()

    def _restore(self) -> None:
        self.backup, _ = QFileDialog.getOpenFileName(
            self,
            self._speech.say(RESTORE_TITLE),
            self._beside(),
            self._speech.say(INVENTORIES),
        )
        if self.backup:
            self._retry()

    def _new(self) -> None:
        name = self._speech.say(NEW_NAME) + ".db"
        if not self._is_there():  # most likely it is wanted where it was looked for
            name = Path(self._place).name
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self._speech.say(NEW_TITLE),
            str(Path(self._beside()) / name),
            self._speech.say(INVENTORIES),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.location, self.makes_new = with_ending(chosen, ".db"), True
            self.accept()

    def _is_there(self) -> bool:
        try:
            return "://" in self._place or Path(self._place).exists()
        except OSError:  # nobody may look
            return True

    def _beside(self) -> str:
        return "" if "://" in self._place else str(Path(self._place).parent)
