"""Groups of a form that fold, and the flat tabs of the details; painted, quiet, for the keyboard.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from channelinventory.gui.icons import pixmap
from channelinventory.gui.theme import GRID, text_font, tones

from .flow_layout import FlowLayout

_ICON = 16


class _FlatButton(QAbstractButton):
    """A button without a frame: a text, a quiet addition, a mark for the keyboard focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._addition = ""

    def say(self, text: str, addition: str = "") -> None:
        """Show a text and a quieter addition."""
        self.setText(text)
        self._addition = addition
        self.setAccessibleName(f"{text} {addition}".strip())
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take another font's size."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _write(self, painter: QPainter, rect: QRect, colour: str) -> None:
        """Paint text and addition from the left of `rect`."""
        colours = tones(self.palette())
        painter.setFont(self.font())
        painter.setPen(colours[colour])
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, self.text())
        if self._addition:
            left = self.fontMetrics().horizontalAdvance(self.text()) + GRID - 2
            painter.setFont(text_font("body"))
            painter.setPen(colours["muted"])
            painter.drawText(rect.adjusted(left, 0, 0, 0), flags, self._addition)
        if self.hasFocus():
            painter.setPen(colours["accent"])
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _text_width(self) -> int:
        width = self.fontMetrics().horizontalAdvance(self.text())
        if self._addition:
            width += GRID - 2 + self.fontMetrics().horizontalAdvance(self._addition)
        return width


class SectionHeader(_FlatButton):
    """The heading of a group: click, Space or Enter folds it; folded, it sums up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(text_font("strong"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        width = self._text_width() + _ICON + 2 * GRID
        return QSize(width, max(28, self.fontMetrics().height() + 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, the heading and the summary."""
        painter = QPainter(self)
        name = "chevron_down" if self.isChecked() else "chevron_right"
        tone = "text" if self.underMouse() else "muted"
        top = (self.height() - _ICON) // 2
        picture = pixmap(name, tone, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(0, top), picture)
        self._write(painter, self.rect().adjusted(_ICON + 4, 0, 0, 0), "text")


class Section(QWidget):
    """A heading with a body that is shown or folded away."""

    opened = Signal()
    """The body is about to be seen."""
    toggled = Signal(bool)

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SectionHeader(self)
        self.body = body
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.header)
        layout.addWidget(body)
        body.hide()
        self.header.toggled.connect(self.set_open)
        self.header.clicked.connect(self.toggled)

    def is_open(self) -> bool:
        """Tell whether the body is shown."""
        return self.header.isChecked()

    def set_open(self, open: bool) -> None:
        """Show the body, or fold it away."""
        if open and not self.body.isVisibleTo(self):
            self.opened.emit()
        self.header.setChecked(open)
        self.body.setVisible(open)


class Tab(_FlatButton):
    """One flat tab: a word, a count, and a line below the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """Ask for the words and their padding."""
        width = self._text_width() + 2 * GRID
        return QSize(width, max(28, self.fontMetrics().height() + 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the line of the chosen one."""
        painter = QPainter(self)
        colours = tones(self.palette())
        colour = "text" if self.isChecked() or self.underMouse() else "muted"
        self._write(painter, self.rect().adjusted(GRID, 0, 0, -2), colour)
        line = QRect(0, self.height() - 2, self.width(), 2)
        if self.isChecked():
            painter.fillRect(line, colours["accent"])
        else:
            painter.fillRect(line.adjusted(0, 1, 0, 0), colours["border"])


class TabStrip(QWidget):
    """Flat tabs that go on in a second line instead of hiding behind arrows."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, spacing=0)
        self._tabs: list[Tab] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_tab(self) -> Tab:
        """Add a tab; the first one is chosen."""
        tab = Tab(self)
        number = len(self._tabs)
        tab.toggled.connect(lambda on: self.chosen.emit(number) if on else None)
        self._tabs.append(tab)
        self._layout.addWidget(tab)
        tab.setChecked(number == 0)
        return tab

    def tabs(self) -> list[Tab]:
        """Return the tabs in order."""
        return self._tabs

    def choose(self, number: int) -> None:
        """Choose a tab."""
        self._tabs[number].setChecked(True)
