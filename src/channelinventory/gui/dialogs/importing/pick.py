"""Choosing one of many: a box that finds by typing.

Floor: gui. `pick_table` puts it into the cells of a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCompleter,
    QWidget,
)

from channelinventory.domain.collation import fold
from channelinventory.gui.records.proposals import make_popup
from channelinventory.gui.records.reference_editor import ReferenceBox
from channelinventory.gui.records.roles import Index

_ARROW = 12
_MOST = 200
_NARROWEST = 220


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
