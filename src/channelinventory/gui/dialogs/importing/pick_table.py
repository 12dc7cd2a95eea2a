"""A table with a column to choose in: its delegate, and the keys and clicks that open the list.

Floor: gui. The choices of a cell come from its model (`ChoicesRole`, `ChosenRole`) and are set with
`ChosenRole`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from channelinventory.gui.icons import pixmap
from channelinventory.gui.records.painting import CellDelegate
from channelinventory.gui.records.roles import ErrorRole, Held, Index

from .pick import PickBox

_ARROW = 12

ChoicesRole = int(ErrorRole) + 11
"""The choices of a cell, as `Held(Sequence[Pick])`; None where there is nothing to choose."""
ChosenRole = ChoicesRole + 1
"""What is chosen, as `Held(value)`."""


class PickDelegate(CellDelegate):
    """A cell whose value is chosen from a list; it shows the arrow of one."""

    def paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
        colour: QColor,
    ) -> None:
        """Paint the text, and the arrow where there is something to choose."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            scale = painter.device().devicePixelRatioF()
            side = max(_ARROW, option.fontMetrics.height() * 3 // 4)
            top = rect.y() + (rect.height() - side) // 2
            picture = pixmap("chevron_down", "muted", side, scale)
            painter.drawPixmap(rect.right() - side, top, picture)
            rect = rect.adjusted(0, 0, -side - 4, 0)
        super().paint_content(painter, option, index, rect, colour)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the arrow, too."""
        return super().sizeHint(option, index) + QSize(option.fontMetrics.height() + 4, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the box, with its list open."""
        box = PickBox(parent)
        box.setFrame(False)
        box.setAutoFillBackground(True)
        box.line.installEventFilter(self)
        name = str(index.sibling(index.row(), 0).data() or "")
        box.setAccessibleName(name)
        box.line.setAccessibleName(name)
        box.chosen.connect(lambda value: self._close(box))
        QTimer.singleShot(0, box, box.show_all)
        return box

    def setEditorData(self, editor: PickBox, index: Index) -> None:  # type: ignore[override]
        """Offer the cell's choices, once: the model may say anew what it said."""
        if not editor.line.text():
            editor.set_choices(index.data(ChoicesRole).value, index.data(ChosenRole).value)

    def setModelData(  # type: ignore[override]
        self, editor: PickBox, model: QAbstractItemModel, index: Index
    ) -> None:
        """Take the choice."""
        if editor.value() != index.data(ChosenRole).value:
            model.setData(index, Held(editor.value()), ChosenRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the box on its cell."""
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab take, Esc and leaving close."""
        box = watched.parent()
        if not isinstance(box, PickBox):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                box.finish()
                self._close(box)
                return True
            if key == Qt.Key.Key_Escape:
                self.closeEditor.emit(box, CellDelegate.EndEditHint.RevertModelCache)
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            staying = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in staying and QApplication.activePopupWidget() is None:
                self._close(box)
        return False

    def _close(self, box: PickBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, CellDelegate.EndEditHint.NoHint)


class PickTable(QTableView):
    """A table with one column to choose in: a click, Enter, Space, F2 or typing opens its list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pick_column = 0
        self.shares: Sequence[int] = ()
        """How the columns share the width, until the person makes one wider."""
        self._given: list[int] = []
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns share the new width."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        places = range(len(self.shares) - 1)  # the last one takes what is left
        if self._given and [header.sectionSize(place) for place in places] != self._given:
            return
        width, parts = self.viewport().width(), sum(self.shares)
        self._given = [width * self.shares[place] // parts for place in places]
        for place in places:
            header.resizeSection(place, self._given[place])
        self._given = [header.sectionSize(place) for place in places]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list of the present row."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
        typed = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in keys or (plain and typed.isprintable() and typed.strip()):
            if self.pick(self.currentIndex().row()) and event.key() not in keys:
                line = self.findChild(QLineEdit)
                if isinstance(line, QLineEdit):
                    QTimer.singleShot(0, line, lambda: _type(line, typed))
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the list where its cell is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.column() == self.pick_column:
            self.pick(index.row())

    def pick(self, row: int) -> bool:
        """Open the list of a row; tells whether it has one."""
        index = self.model().index(row, self.pick_column)
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setCurrentIndex(index)
        self.edit(QPersistentModelIndex(index))
        return True


def _type(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)
