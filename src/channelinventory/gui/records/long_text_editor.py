"""The editor for text of several lines: a box that grows with it.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from channelinventory.domain.kinds import Lines

from .field_editor import FieldEditor


class LongTextEditor(FieldEditor):
    """Several lines in a box that grows with them; Tab leaves it.

    In a table cell Enter finishes, and Alt+Enter or Shift+Enter begins a new line.
    """

    several_lines = True
    box: GrowingTextEdit

    def _make_input(self) -> QWidget:
        fewest = 3 if isinstance(self.kind, Lines) or self.compact else 2
        self.box = GrowingTextEdit(self, fewest_lines=fewest, enter_finishes=self.compact)
        self.box.textChanged.connect(self._changed)
        self.box.finished.connect(self.commit)
        return self.box

    def _changed(self) -> None:
        if self.box.hasFocus():
            self.edited.emit()

    def text(self) -> str:
        return self.box.toPlainText()

    def _put(self, text: str) -> None:
        if text != self.box.toPlainText():
            self.box.setPlainText(text)

    def setReadOnly(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)

    def select_all(self) -> None:
        self.box.selectAll()


class GrowingTextEdit(QPlainTextEdit):
    """A text box as high as its text, between a few lines and a dozen."""

    finished = Signal()
    most_lines = 12

    def __init__(self, parent: QWidget, *, fewest_lines: int, enter_finishes: bool = False) -> None:
        super().__init__(parent)
        self._fewest = fewest_lines
        self._enter_finishes = enter_finishes
        self._height = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = min(max(round(self.document().size().height()), self._fewest), self.most_lines)
        edges = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = lines * self.fontMetrics().lineSpacing() + edges
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the box finishes the text; a context menu does not."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish upon Ctrl+Enter, in a cell upon Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or (
                plain and self._enter_finishes
            ):
                self.finished.emit()
                event.ignore()
                return
            if not plain:
                self.insertPlainText("\n")
                return
        super().keyPressEvent(event)
