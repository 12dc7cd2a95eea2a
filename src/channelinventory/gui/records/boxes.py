"""Boxes with a list under them: of one word to choose, or of several to tick.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from channelinventory.gui.theme import GRID

from .field_editor import NoWheel


def fit_into_forms(box: QComboBox) -> None:
    """Let a box take the width there is, not that of its longest word; the wheel passes it by."""
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.installEventFilter(NoWheel(box))


class QuietComboBox(QComboBox):
    """A combo box that the wheel passes by, and that tells when a choice is final.

    Going through the list with the arrow keys is not final before Enter or leaving the box, so
    that it does not save every value on the way.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_key = False
        fit_into_forms(self)
        self.activated.connect(self._chosen)

    def showPopup(self) -> None:
        """Open the list as wide as its words."""
        view = self.view()
        words = (self.itemText(row) for row in range(self.count()))
        widest = max(map(view.fontMetrics().horizontalAdvance, words), default=0)
        # Beside the words stand the tick of what is chosen and the icon.
        view.setMinimumWidth(widest + self.iconSize().width() + 5 * GRID)
        super().showPopup()

    def _chosen(self) -> None:
        if not self._by_key:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish upon Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            event.ignore()
            return
        self._by_key = True
        super().keyPressEvent(event)
        self._by_key = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish upon leaving."""
        super().focusOutEvent(event)
        # Opening its list takes the focus from a box twice, the second time for no named reason.
        if QApplication.activePopupWidget() is None:
            self.finished.emit()


class TickBox(QComboBox):
    """A box whose list is ticked: by mouse, or Space; Enter and Esc close it."""

    ticked = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._entries = QStandardItemModel(self)
        self.setModel(self._entries)
        self.setItemDelegate(QStyledItemDelegate(self))
        fit_into_forms(self)
        self.setMaxVisibleItems(20)
        self.view().viewport().installEventFilter(self)
        self.view().installEventFilter(self)

    def set_entries(self, words: list[str]) -> None:
        """Offer these words, none of them ticked."""
        self._entries.clear()
        for word in words:
            item = QStandardItem(word)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setData(Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
            self._entries.appendRow(item)

    def tick(self, ticks: list[bool]) -> None:
        """Tick the entries that are True, in order."""
        for row, tick in enumerate(ticks):
            state = Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
            self._entries.item(row).setData(state, Qt.ItemDataRole.CheckStateRole)

    def is_ticked(self, row: int) -> bool:
        """Tell whether an entry is ticked."""
        return self._entries.item(row).checkState() == Qt.CheckState.Checked

    def set_words(self, words: str) -> None:
        """Write this into the closed box."""
        self._words = words
        self.setToolTip(words)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick upon a click and upon Space, and keep the list open."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.view().viewport():
            self._toggle(self.view().indexAt(event.position().toPoint()))  # type: ignore[attr-defined]
            return True
        if event.type() == QEvent.Type.KeyPress and watched is self.view():
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Space:
                self._toggle(self.view().currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self.hidePopup()
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            item = self._entries.itemFromIndex(index)
            on = item.checkState() == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
            item.setData(state, Qt.ItemDataRole.CheckStateRole)
            self.ticked.emit()

    def hidePopup(self) -> None:
        """The choice is final when the list closes."""
        super().hidePopup()
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open upon Space and arrows; no key changes the closed box."""
        opening = (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4)
        if event.key() in opening:
            self.showPopup()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all chosen words, elided."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        field = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, field.width() - 4
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
