"""The names of the wizard's steps at its top: where one is, what is done, what needs a look.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from channelinventory.gui.icons import pixmap
from channelinventory.gui.records.flow_layout import FlowLayout
from channelinventory.gui.theme import GRID, text_font, tones

_ICON = 16


class Step(QAbstractButton):
    """One step: a number or a sign, a word, and a line below the present one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.number = ""
        self.sign: tuple[str, str] | None = None
        """An icon and its tone that stand for the number."""

    def sizeHint(self) -> QSize:
        """Ask for the words in bold, so that nothing moves when another step is shown."""
        metrics = QFontMetrics(text_font("strong"))
        width = metrics.horizontalAdvance(self.text()) + self._side() + 4 * GRID
        return QSize(width, max(32, metrics.height() + 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign, the word and the line."""
        painter = QPainter(self)
        colours = tones(self.palette())
        tone = "text" if self.isChecked() or (self.underMouse() and self.isEnabled()) else "muted"
        side = self._side()
        top = (self.height() - side) // 2
        painter.setFont(text_font("strong" if self.isChecked() else "body"))
        painter.setPen(colours[tone])
        place = QRect(GRID, 0, side, self.height() - 2)
        if self.sign is not None:
            picture = pixmap(*self.sign, side, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(GRID, top), picture)
        else:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.number)
        words = self.rect().adjusted(side + GRID + 6, 0, 0, -2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, flags, self.text())
        line = QRect(0, self.height() - 3, self.width(), 3)
        if self.isChecked():
            painter.fillRect(line, colours["accent"])
        else:
            painter.fillRect(line.adjusted(0, 2, 0, 0), colours["border"])
        if self.hasFocus():
            painter.setPen(colours["accent"])
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _side(self) -> int:
        return max(_ICON, self.fontMetrics().height() - 2)


class StepBar(QWidget):
    """All steps in order; a click goes to one that can be shown."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, spacing=0)
        self.steps: list[Step] = []
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_names(self, names: list[str]) -> None:
        """Make a step for each name."""
        for number, name in enumerate(names):
            step = Step(self)
            step.setText(name)
            step.number = str(number + 1)
            step.clicked.connect(lambda checked=False, number=number: self.chosen.emit(number))
            self.steps.append(step)
            self._layout.addWidget(step)

    def show_step(self, number: int) -> None:
        """Mark the present step."""
        self.steps[number].setChecked(True)

    def mark(
        self, number: int, *, reachable: bool, sign: tuple[str, str] | None, said: str
    ) -> None:
        """Say of a step whether it can be shown, and what there is to say about it."""
        step = self.steps[number]
        step.setEnabled(reachable)
        step.sign = sign
        step.setToolTip(said)
        name = f"{step.number}. {step.text()}"
        step.setAccessibleName(f"{name}: {said}" if said else name)
        step.update()
