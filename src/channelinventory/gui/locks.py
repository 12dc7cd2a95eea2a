"""What an administrator has laid down, as the window shows it: with a lock, and in words.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from channelinventory import policies
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_
from channelinventory.policies import Policies, Policy

from .icons import pixmap
from .theme import GRID, set_text_role

SET_BY_IT = N_("Policies", "Set by your IT department")
IGNORED = N_(
    "Policies", "The policy “{name}” is ignored ({value}). Please tell your IT department."
)
ON = N_("Policies", "switched on")
OFF = N_("Policies", "switched off")
AT_MOST = N_("Policies", "at most {n}")
AT_MOST_MB = N_("Policies", "at most {n} MB")
AT_MOST_SECONDS = N_("Policies", "at most {n} second|at most {n} seconds")

LABELS = {
    policies.DATABASE: N_("Policies", "Inventory at the start"),
    policies.EXAMPLE: N_("Policies", "Example inventory"),
    policies.IMPORT_FILE_MB: N_("Policies", "Import: size of a file"),
    policies.IMPORT_UNPACKED_MB: N_("Policies", "Import: size when unpacked"),
    policies.IMPORT_ROWS: N_("Policies", "Import: rows of a sheet"),
    policies.IMPORT_COLUMNS: N_("Policies", "Import: columns of a sheet"),
    policies.IMPORT_SECONDS: N_("Policies", "Import: time for a file"),
    policies.IMPORT_MEMORY_MB: N_("Policies", "Import: memory"),
}
"""What is shown in words only; the language has a control of its own."""
_AMOUNTS = {
    policies.IMPORT_FILE_MB: AT_MOST_MB,
    policies.IMPORT_UNPACKED_MB: AT_MOST_MB,
    policies.IMPORT_SECONDS: AT_MOST_SECONDS,
    policies.IMPORT_MEMORY_MB: AT_MOST_MB,
}


def in_words(language: Language, laid_down: Policies, policy: Policy) -> str:
    """Return what was laid down as a person reads it."""
    if policy is policies.DATABASE:
        return laid_down.database or ""
    if policy is policies.EXAMPLE:
        return language.say(ON if laid_down.example_allowed else OFF)
    return language.say(_AMOUNTS.get(policy, AT_MOST), n=laid_down.number(policy))


class LockNote(QWidget):
    """A lock with a few words beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._label = QLabel(self), QLabel(self)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_text_role(self._label, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self._draw()

    def text(self) -> str:
        """Return the words."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show other words."""
        self._label.setText(text)

    def _draw(self) -> None:
        size = self.fontMetrics().height()
        self._icon.setPixmap(pixmap("lock", "text", size, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the lock anew in new colours and sizes."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in kinds and hasattr(self, "_icon"):
            self._draw()
