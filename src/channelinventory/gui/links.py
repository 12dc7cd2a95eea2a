"""Links in the text of a label: in the colour of the palette, and on the way of the Tab key.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

_BY_KEY = {
    Qt.FocusReason.TabFocusReason: Qt.Key.Key_Tab,
    Qt.FocusReason.BacktabFocusReason: Qt.Key.Key_Backtab,
}


class Links(QObject):
    """Looks after the links of a label.

    Rich text keeps the colour its links had first. A label that the Tab key has reached shows
    nothing of it until the key is pressed again, which is done here: at once to the first link, and
    past a text without links. And Qt never goes back from a link with which a text begins.
    """

    def __init__(self, label: QLabel) -> None:
        """Watch over a label, whose links can be followed by mouse and keyboard from now on."""
        super().__init__(label)
        self._label = label
        flags = Qt.TextInteractionFlag
        label.setTextInteractionFlags(
            label.textInteractionFlags()
            | flags.LinksAccessibleByMouse
            | flags.LinksAccessibleByKeyboard
        )
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the text anew when the palette has changed; go on to a link, and out again."""
        if event.type() == QEvent.Type.PaletteChange:
            text = self._label.text()
            self._label.clear()
            self._label.setText(text)
        elif isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_KEY:
            key = _BY_KEY[event.reason()]
            QTimer.singleShot(0, self, lambda: self._go_to_link(key))
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = event.key() == Qt.Key.Key_Backtab
            if back and self._label.hasSelectedText() and self._label.selectionStart() == 0:
                _press(self._label.window(), Qt.Key.Key_Backtab)
                return True
        return False

    def _go_to_link(self, key: Qt.Key) -> None:
        if self._label.hasFocus():
            _press(self._label, key)


def _press(widget: QWidget, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, event)
