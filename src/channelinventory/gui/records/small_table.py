"""The small table in the details: it shows all its columns as long as their contents have room.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from channelinventory.domain.fields import Column
from channelinventory.gui.theme import GRID

from .header import quiet
from .widths import shared

_NARROWEST, _SQUEEZED_TO = 56, 84


class SmallTable(QTableView):
    """A table in the details: whole rows, thin lines, edited in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed: list[int] = []
        self._asked: list[int] = []
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(28, self.fontMetrics().height() + 11))
        quiet(self).setStretchLastSection(True)

    def fit_columns(self, columns: list[Column]) -> None:
        """Give the columns the width of what they hold, within reason; see `shared`."""
        scale = self.fontMetrics().averageCharWidth() / 7
        self._needed, self._asked = [], []
        for number, column in enumerate(columns):
            limit = max(round(column.width * scale * 1.3), 60)
            needed = min(max(self.sizeHintForColumn(number), round(_NARROWEST * scale)), limit)
            self._needed.append(needed)
            self._asked.append(max(needed, min(self._heading(number), limit)))
        self._share()

    def _share(self) -> None:
        floor = round(_SQUEEZED_TO * self.fontMetrics().averageCharWidth() / 7)
        widths = shared(self._needed, self._asked, self.viewport().width(), floor)
        for number, width in enumerate(widths):
            self.horizontalHeader().resizeSection(number, width)

    def _heading(self, number: int) -> int:
        text = self.model().headerData(number, Qt.Orientation.Horizontal)
        return self.fontMetrics().horizontalAdvance(str(text)) + 2 * GRID + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)
