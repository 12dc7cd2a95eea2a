"""What the wizard says above its buttons: one sentence, and how far the work has come.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar

from channelinventory.domain.texts import Message, Text
from channelinventory.gui.icons import pixmap
from channelinventory.gui.notices import TONE_ICONS

if TYPE_CHECKING:
    from channelinventory.gui.session import Session


class Bottom:
    """Writes into the widgets of the wizard's form."""

    def __init__(
        self,
        session: Session,
        frame: QFrame,
        icon: QLabel,
        label: QLabel,
        bar: QProgressBar,
        work: QLabel,
    ) -> None:
        """Take the frame with icon and label for sentences, bar and label for work."""
        self._session = session
        self._frame, self._icon, self._label = frame, icon, label
        self._bar, self._work = bar, work

    def tell(self, message: Message | Text | None, tone: str = "info") -> None:
        """Show one sentence, and have it spoken; None takes it away."""
        self._frame.setVisible(message is not None)
        if message is None:
            self._label.clear()
            return
        side = self._label.fontMetrics().height()
        picture = pixmap(TONE_ICONS[tone], tone, side, self._label.devicePixelRatioF())
        self._icon.setPixmap(picture)
        text = self._session.say(message)
        if text != self._label.text():
            self._label.setText(text)
            event = QAccessibleAnnouncementEvent(self._label, text)
            QAccessible.updateAccessibility(event)

    def begin(self, what: Message) -> None:
        """Say what is being done."""
        self._bar.setRange(0, 0)
        self._bar.show()
        self._work.setText(self._session.say(what) + "…")
        self._work.show()

    def progress(self, done: int, total: int | None, text: Message | None) -> None:
        """Say how far it has come."""
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        if text is not None:
            self._work.setText(self._session.say(text))

    def end(self) -> None:
        """Nothing is being done any more."""
        self._bar.hide()
        self._work.hide()
