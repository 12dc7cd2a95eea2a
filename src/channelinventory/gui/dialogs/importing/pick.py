"""Choosing one of many: a box that finds by typing, alone and in the cells of a table.

Floor: gui. The choices of a cell come from its model (`ChoicesRole`, `ChosenRole`) and are set with
`ChosenRole`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from channelinventory.domain.collation import fold
from channelinventory.gui.icons import pixmap
from channelinventory.gui.records.delegates import CellDelegate, Index
from channelinventory.gui.records.reference_editor import ReferenceBox
from channelinventory.gui.records.roles import ErrorRole, Held
from channelinventory.gui.records.text_editors import make_popup

_ARROW = 12
_MOST = 200
_NARROWEST = 220

ChoicesRole = int(ErrorRole) + 11
"""The choices of a cell, as `Held(Sequence[Pick])`; None where there is nothing to choose."""
ChosenRole = ChoicesRole + 1
"""What is chosen, as `Held(value)`."""


class Pick(NamedTuple):
    """One thing to choose: its value, and what the person reads."""

    value: Any
    text: str


class PickList(QAbstractListModel):
    """The choices that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Pick] = []

    def show(self, rows: list[Pick]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows[:_MOST]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.rows[index.row()].text
        return QIcon() if role == Qt.ItemDataRole.DecorationRole else None


class PickBox(ReferenceBox):
    """A combo box over any number of choices: typing narrows them down, Enter takes the first.

    With `free`, a text that is none of the choices is a value, too.
    """

    chosen = Signal(object)
    """The value, when the choice is final."""

    def __init__(self, parent: QWidget | None = None, *, free: bool = False) -> None:
        super().__init__(parent)
        self._free = free
        self._choices: Sequence[Pick] = ()
        self._value: Any = None
        self._list = PickList(self)
        self._completer = QCompleter(self._list, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        self.popup = make_popup(self._completer, self)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.finish)
        self.list_wanted.connect(self.show_all)

    def set_choices(self, choices: Sequence[Pick], value: Any) -> None:
        """Offer choices, and show the one that is chosen."""
        self._choices, self._value = choices, value
        text = next((one.text for one in choices if one.value == value), None)
        if text is None:
            text = str(value or "") if self._free else ""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.line.setToolTip(text)

    def value(self) -> Any:
        """Return what is chosen."""
        return self._value

    def show_all(self) -> None:
        """Open the list with every choice, at the present one."""
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.line.selectAll()
        self._show(list(self._choices))
        for row, one in enumerate(self._list.rows):
            if one.value == self._value:
                self.popup.setCurrentIndex(self._completer.completionModel().index(row, 0))

    def fitting(self, text: str) -> list[Pick]:
        """Return the choices that hold all words of a text; what begins with it comes first."""
        wanted = fold(text.strip())
        words = wanted.split()
        found = [(fold(one.text), one) for one in self._choices]
        found = [pair for pair in found if all(word in pair[0] for word in words)]
        return [one for _, one in sorted(found, key=lambda pair: not pair[0].startswith(wanted))]

    def finish(self) -> None:
        """Take what the text says; a text that says nothing gives way to the old choice."""
        if self.popup.isVisible():
            index = self.popup.currentIndex()
            self.popup.hide()
            if index.isValid() and self.line.text().strip():
                self._take(self._list.rows[index.row()].value)
                return
        text = self.line.text().strip()
        exact = next((one for one in self._choices if one.text == text), None)
        if exact is not None:
            self._take(exact.value)
        elif self._free:
            self._take(text)
        else:
            found = self.fitting(text) if text else []
            self._take(found[0].value if len(found) == 1 else self._value)

    def _take(self, value: Any) -> None:
        changed = value != self._value
        self.set_choices(self._choices, value)
        if changed:
            self.chosen.emit(value)

    def _typed(self, text: str) -> None:
        found = self.fitting(text)
        self._show(found)
        if text.strip() and found and not self._free:
            self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _show(self, rows: list[Pick]) -> None:
        self._list.show(rows)
        if not rows:
            self.popup.hide()
            return
        widest = max(self.fontMetrics().horizontalAdvance(one.text) for one in self._list.rows)
        self.popup.setMinimumWidth(min(widest + 48, 3 * max(self.width(), _NARROWEST)))
        self._completer.complete()

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._list.rows):
            self._take(self._list.rows[index.row()].value)


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
