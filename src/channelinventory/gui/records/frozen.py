"""The first column of a wide table, which stays where it is when the others are scrolled sideways.

Floor: gui. A second view of the same model lies over the table's left edge, made when the table is
first scrolled sideways; it shows one column and leaves selection and editing to the table.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from channelinventory.gui.theme import tones

from .header import quiet

_MOST = 0.5
"""A column wider than this part of the table would leave too little room for the others."""


class FrozenColumn(QTableView):
    """Lies over the first column of `table` while that is scrolled out of sight."""

    edit_wanted = Signal(QModelIndex)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(table.customContextMenuRequested)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        header = quiet(self)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        bar, own = table.verticalScrollBar(), self.verticalScrollBar()
        bar.valueChanged.connect(own.setValue)
        own.valueChanged.connect(bar.setValue)
        self.doubleClicked.connect(self.edit_wanted)

    def place(self) -> None:
        """Show the column where it is needed, as wide and as sorted as in the table."""
        table = self._table
        width, room = table.columnWidth(0), table.viewport().width()
        if not table.horizontalScrollBar().value() or width > room * _MOST:
            self.hide()
            return
        header, frame = table.horizontalHeader(), table.frameWidth()
        self.setItemDelegateForColumn(0, table.itemDelegateForColumn(0))
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnWidth(0, width)
        self.horizontalHeader().setFixedHeight(header.height())
        self._show_order()
        self.setGeometry(frame, frame, width, header.height() + table.viewport().height())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Set the column off from what is scrolled below it."""
        super().paintEvent(event)
        painter, place = QPainter(self.viewport()), self.viewport().rect()
        painter.setPen(tones(self.palette())["border"])
        painter.drawLine(place.topRight(), place.bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the keyboard to the table."""
        super().mousePressEvent(event)
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)

    def _show_order(self) -> None:
        header, own = self._table.horizontalHeader(), self.horizontalHeader()
        here = header.sortIndicatorSection() == 0
        own.blockSignals(True)
        own.setSortIndicator(0 if here else -1, header.sortIndicatorOrder())
        own.blockSignals(False)

    def _sort(self) -> None:
        header, rising = self._table.horizontalHeader(), Qt.SortOrder.AscendingOrder
        again = header.sortIndicatorSection() == 0 and header.sortIndicatorOrder() is rising
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder if again else rising)
        self._show_order()
