"""The dialog of an unexpected error: nothing typed is lost, and the details can be copied.

Floor: gui.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton

from channelinventory.domain.texts import N_
from channelinventory.gui.forms import load_form
from channelinventory.gui.i18n import Speech

LOG = N_("Crash", "It is also written to the log: {file}")


class CrashDialog(QDialog):
    """What happened, the details to copy, where the log is, and the choice to go on or quit."""

    details: QPlainTextEdit
    log_label: QLabel
    copy_button: QPushButton
    quit_button: QPushButton
    continue_button: QPushButton

    def __init__(self, details: str, log_file: Path, speech: Speech | None) -> None:
        """Show `details` above whatever window is there."""
        super().__init__(QApplication.activeWindow())
        load_form("crash", self)
        self.details.setPlainText(details)
        say = speech.say if speech else (lambda text, **args: text.source.format(**args))
        self.log_label.setText(say(LOG, file=str(log_file)))
        self.copy_button.clicked.connect(self._copy)
        self.continue_button.clicked.connect(self.accept)
        self.quit_button.clicked.connect(self._quit)

    def add(self, details: str) -> None:
        """Append another error."""
        self.details.appendPlainText(f"\n{details}")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())

    def _quit(self) -> None:
        self.accept()
        QApplication.closeAllWindows()
        QApplication.exit(3)
