"""Editors for lists of values: one of them, several of them, and yes / no / not known.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
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

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import OneOf, SomeOf
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon
from channelinventory.gui.theme import GRID

from .field_editor import FieldEditor, NoWheel
from .roles import looks

NOTHING_CHOSEN = N_("ChoiceEditor", "nothing chosen")


class QuietComboBox(QComboBox):
    """A combo box that the wheel passes by, and that tells when a choice is final.

    Going through the list with the arrow keys is not final before Enter or leaving the box, so
    that it does not save every value on the way.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_key = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.installEventFilter(NoWheel(self))
        self.activated.connect(self._chosen)

    def showPopup(self) -> None:
        """Open the list as wide as its words."""
        view = self.view()
        # Beside the words stand the tick of what is chosen and the icon.
        view.setMinimumWidth(view.sizeHintForColumn(0) + self.iconSize().width() + 3 * GRID)
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


class OneOfEditor(FieldEditor):
    """One value of a list, with icons where the list has them; blank where nothing is allowed."""

    box: QuietComboBox

    def _make_input(self) -> QWidget:
        self.box = QuietComboBox(self)
        self.box.setFrame(not self.compact)
        self.box.setMaxVisibleItems(20)
        self.box.currentIndexChanged.connect(self._index_changed)
        self.box.finished.connect(self.commit)
        self._quiet = False
        self._fill()
        return self.box

    def _entries(self) -> Iterator[tuple[Any, str, QIcon]]:
        assert isinstance(self.kind, OneOf)
        table = looks(self.kind)
        for value in self.kind.choice:
            seen = table.get(value)
            yield value, self._write(value), icon(*seen) if seen else QIcon()

    def _fill(self) -> None:
        self._quiet = True
        self.box.clear()
        if not (isinstance(self.field, Field) and self.field.required):
            self.box.addItem("", None)
        self._values: list[Any] = [None] * self.box.count()
        for value, word, picture in self._entries():
            self.box.addItem(picture, word)
            self._values.append(value)
        self._quiet = False

    def _index_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def text(self) -> str:
        return self.box.currentText()

    def value(self) -> Any:
        row = self.box.currentIndex()
        return self._values[row] if row >= 0 else None

    def error(self) -> None:
        return None

    def _put(self, text: str) -> None:
        self._quiet = True
        self.box.setCurrentIndex(self.box.findText(text))
        self._quiet = False

    def set_text(self, text: str) -> None:
        try:
            self._put(self._write(self._read(text)))
        except InvalidValue:
            self._put("")

    def retranslate(self) -> None:
        value = self.value()
        self._language = self.session.language
        self._fill()
        self._shown = self._last = self._write(self._value)
        self._put(self._write(value))
        self._name()

    def _name(self) -> None:
        super()._name()
        self.box.setPlaceholderText("")


class YesNoEditor(OneOfEditor):
    """Yes, no, or blank for not known."""

    def _entries(self) -> Iterator[tuple[Any, str, QIcon]]:
        yield True, self._write(True), QIcon()
        yield False, self._write(False), QIcon()


class SomeOfEditor(FieldEditor):
    """Several values of a list: a box that opens a list to tick."""

    box: TickBox

    def _make_input(self) -> QWidget:
        self.box = TickBox(self)
        self.box.setFrame(not self.compact)
        self.box.ticked.connect(self._ticked)
        self.box.finished.connect(self.commit)
        self._fill()
        return self.box

    def _fill(self) -> None:
        assert isinstance(self.kind, SomeOf)
        self._values = list(self.kind.choice)
        self.box.set_entries([self._write((value,)) for value in self._values])

    def _ticked(self) -> None:
        self.box.set_words(self.text() or self._nothing())
        self.edited.emit()

    def _nothing(self) -> str:
        return "" if self.compact else self._language.say(NOTHING_CHOSEN)

    def value(self) -> Any:
        return tuple(value for row, value in enumerate(self._values) if self.box.is_ticked(row))

    def text(self) -> str:
        return self._write(self.value())

    def error(self) -> None:
        return None

    def _put(self, text: str) -> None:
        wanted = self._read(text)
        self.box.tick([value in wanted for value in self._values])
        self.box.set_words(text or self._nothing())

    def set_text(self, text: str) -> None:
        try:
            self._put(self._write(self._read(text)))
        except InvalidValue:
            self._put("")

    def retranslate(self) -> None:
        value = self.value()
        self._language = self.session.language
        self._fill()
        self._shown = self._last = self._write(self._value)
        self._put(self._write(value))
        self._name()


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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self.installEventFilter(NoWheel(self))
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
