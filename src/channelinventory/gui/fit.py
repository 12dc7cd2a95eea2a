"""Windows that fit: no larger than the screen, and as high as their words need.

Floor: gui. With large texts a window of a usual size is larger than the screen; what does not fit
then scrolls inside. Qt leaves the lines of wrapped texts out of its reckoning of a height.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget

_FRAME = 4


def room_for(window: QWidget) -> QSize:
    """Return how large a window may be so that its frame, too, is within the screen."""
    area = window.screen().availableGeometry()
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    return QSize(area.width() - 2 * _FRAME, area.height() - title - 2 * _FRAME)


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than the screen, even where it asks for more at least."""
    if window.isMaximized() or window.isFullScreen():
        return
    room = room_for(window)
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if least.width() > room.width() or least.height() > room.height():
        window.setMinimumSize(least.boundedTo(room))
    window.resize(window.size().boundedTo(room))


def fit_height(dialog: QWidget) -> None:
    """Make a dialog high enough for its texts at its present width, within the screen."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    room = room_for(dialog).height()
    needed = min(layout.totalHeightForWidth(dialog.width()), room)
    dialog.setMinimumHeight(needed)
    dialog.resize(dialog.width(), min(max(needed, dialog.height()), room))


def scrolled(page: QWidget) -> QScrollArea:
    """Return a frame in which a page scrolls where there is less room than it needs."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return area


class FitAtFirst(QObject):
    """Sees to it that a window fits the screen when it is first shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Wait for the window to be shown."""
        if event.type() == QEvent.Type.Show and isinstance(window, QWidget):
            window.removeEventFilter(self)
            fit_screen(window)
        return False
