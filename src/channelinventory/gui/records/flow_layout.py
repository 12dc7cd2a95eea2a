"""A layout that sets its widgets in a line and goes on in the next one where they do not fit.

Floor: gui. The filter bar needs it: five conditions, or text at 200 %, do not fit one line.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Widgets side by side, wrapped; the first may take the width that a line has left."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        spaces = self.spacing() * max(0, len(hints) - 1)
        return QSize(
            sum(hint.width() for hint in hints) + spaces,
            max((hint.height() for hint in hints), default=0),
        )

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Set the items out in `rect`, or only reckon; return the height they take."""
        top, line, used = rect.top(), list[QLayoutItem](), 0
        for item in self._shown():
            width = item.sizeHint().width()
            if line and used + self.spacing() + width > rect.width():
                top += self._lay_line(line, rect, top, move=move) + self.spacing()
                line, used = [], 0
            used += width + (self.spacing() if line else 0)
            line.append(item)
        return top + self._lay_line(line, rect, top, move=move) - rect.top()

    def _lay_line(self, line: list[QLayoutItem], rect: QRect, top: int, *, move: bool) -> int:
        height = max((item.sizeHint().height() for item in line), default=0)
        if not move:
            return height
        widths = [min(item.sizeHint().width(), rect.width()) for item in line]
        spare = rect.width() - sum(widths) - self.spacing() * (len(line) - 1)
        left = rect.left()
        for item, width in zip(line, widths, strict=True):
            if spare > 0 and _grows(item):
                limit = item.maximumSize().width()
                grown = min(width + spare, limit)
                width, spare = grown, spare - (grown - width)
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self.spacing()
        return height


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return (
        widget is not None
        and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
    )
