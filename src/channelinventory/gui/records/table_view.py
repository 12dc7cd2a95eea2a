"""The table of a record page: rows selected as wholes, cells edited in place, state kept by id.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from channelinventory.domain import kinds
from channelinventory.gui.records.delegates import make_delegate
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.roles import Index
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.records.widths import NARROWEST, ColumnWidths
from channelinventory.gui.session import Session

if TYPE_CHECKING:
    from channelinventory.gui.records.frozen import FrozenColumn

_SELECTION_KEPT = 1000


class RecordTable(QTableView):
    """Shows a `RecordTableModel`; what is selected stays selected by record, not by row."""

    current_changed = Signal()
    delete_pressed = Signal()
    painted = Signal()
    """The table has been painted, for the first time."""

    def __init__(
        self, session: Session, model: RecordTableModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self.records = session, model
        self._was_painted = self._fitted_rows = False
        self._widths = ColumnWidths(session, self, model)
        self._kept: tuple[str | None, str | None, list[str]] = (None, None, [])
        self._shown_columns = list(model.columns)
        self.frozen: FrozenColumn | None = None
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(28, self.fontMetrics().height() + 11))
        header = quiet(self)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(NARROWEST)
        self.setModel(model)
        self._dress()
        header.setSortIndicatorShown(True)
        self._show_order()
        header.sortIndicatorChanged.connect(model.sort)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(lambda: QTimer.singleShot(0, self._take_order))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.modelReset.connect(self._on_rows)
        model.rowsInserted.connect(self._on_rows)
        self.horizontalScrollBar().valueChanged.connect(self._freeze)
        self.selectionModel().currentRowChanged.connect(lambda: self.current_changed.emit())
        self.selectionModel().selectionChanged.connect(lambda: self.current_changed.emit())

    # -- records instead of rows ----------------------------------------------------------------

    def current_id(self) -> str | None:
        """Return the id of the current row."""
        index = self.currentIndex()
        return self.records.rows()[index.row()] if index.isValid() else None

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected rows, from top to bottom."""
        rows = self.records.rows()
        spans = self.selectionModel().selection()
        numbers: set[int] = set()
        for span in list(spans):  # type: ignore[call-overload]
            numbers.update(range(span.top(), span.bottom() + 1))
        return [rows[number] for number in sorted(numbers)]

    def select(self, ids: list[str], *, column: int = 0) -> bool:
        """Select these records and go to the first; tells whether any is shown."""
        wanted = set(ids)
        rows = [row for row, id in enumerate(self.records.rows()) if id in wanted]
        if not rows:
            return False
        selection = QItemSelection()
        last = len(self.records.columns) - 1
        for row in rows:
            selection.select(self.records.index(row, 0), self.records.index(row, last))
        index = self.records.index(rows[0], column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, flags)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)
        return True

    def set_columns(self, keys: list[str]) -> None:
        """Show these columns in this order."""
        self.records.set_columns(keys)

    # -- state ----------------------------------------------------------------------------------

    def view_state(self) -> dict[str, Any]:
        """Return columns, widths and order, to be kept for the next time."""
        return {
            "columns": [one.key for one in self.records.columns],
            "widths": dict(self._widths.by_hand),
            "sort": [[one.key, one.descending] for one in self.records.query.sort],
        }

    def set_view_state(self, state: Any) -> None:
        """Take up what `view_state` gave; whatever does not fit any more is passed over."""
        if not isinstance(state, dict):
            return
        known = {one.key for one in self.records.type.columns}
        self._widths.take(state.get("widths"), known)
        columns = state.get("columns")
        if isinstance(columns, list):
            self.set_columns([key for key in columns if key in known])
        self._dress()

    # -- Qt's side ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._widths.fit()
        if self.frozen is not None:
            self.frozen.place()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, beside the first column where that is frozen."""
        bar, frozen = self.horizontalScrollBar(), self.frozen
        before = bar.value()
        super().scrollTo(index, hint)
        if frozen is None or not before or frozen.width() > self.viewport().width() // 2:
            return
        if index.column() == 0:
            bar.setValue(before)  # it is seen wherever the others are scrolled to
        elif (covered := frozen.width() - self.visualRect(index).left()) > 0:
            bar.setValue(bar.value() - covered)

    def edit_cell(self, index: QModelIndex) -> None:
        """Edit a cell; the first column is scrolled back for that."""
        if index.column() == 0:
            self.horizontalScrollBar().setValue(0)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.is_editing()
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_cell(self.currentIndex())
            return
        if not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        typed = event.text().strip()
        if typed and typed.isprintable() and not editing and self._type_over(event):
            return
        super().keyPressEvent(event)

    def _type_over(self, event: QKeyEvent) -> bool:
        """Edit the current cell with what is typed, as in Excel; tells whether it can be."""
        keys = Qt.KeyboardModifier
        letters = keys.ShiftModifier | keys.KeypadModifier | keys.GroupSwitchModifier
        alt_gr = keys.AltModifier | keys.ControlModifier  # on Windows
        if event.modifiers() & ~letters not in (keys.NoModifier, alt_gr):
            return False
        index = self.currentIndex()
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.edit_cell(index)
        editor: QWidget | None = self.indexWidget(index)  # none, whatever its stubs say
        if editor is None:
            return False
        QCoreApplication.sendEvent(getattr(editor, "input", editor), event)
        return True

    def is_editing(self) -> bool:
        """Tell whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and self.open_link(index):
                return
        super().mouseReleaseEvent(event)

    def has_link(self, index: QModelIndex) -> bool:
        """Tell whether a cell holds a web or e-mail address."""
        kind = self.records.columns[index.column()].kind
        return isinstance(kind, (kinds.Url, kinds.Email)) and bool(index.data())

    def open_link(self, index: QModelIndex) -> bool:
        """Open the web or e-mail address of a cell; tells whether it has one."""
        if not self.has_link(index):
            return False
        text = str(index.data())
        mail = isinstance(self.records.columns[index.column()].kind, kinds.Email)
        address = f"mailto:{text}" if mail else text
        return QDesktopServices.openUrl(QUrl(address))

    # -- inside ---------------------------------------------------------------------------------

    def _freeze(self, value: int) -> None:
        if value and self.frozen is None:
            from channelinventory.gui.records.frozen import FrozenColumn

            self.frozen = FrozenColumn(self)
            self.frozen.edit_wanted.connect(self.edit_cell)
        if self.frozen is not None:
            self.frozen.place()

    def _dress(self) -> None:
        """Give every column its delegate and its width."""
        for number, column in enumerate(self.records.columns):
            self.setItemDelegateForColumn(number, make_delegate(column, self._session, self))
        self._fit_columns()

    def _fit_columns(self) -> None:
        self._fitted_rows = self.records.rowCount() > 0
        self._widths.ask()
        self._widths.fit()

    def _on_rows(self) -> None:
        """Fit the columns to the first rows of a table that was empty."""
        if not self._fitted_rows and self.records.rowCount():
            self._fit_columns()

    def _on_resized(self, number: int, before: int, width: int) -> None:
        self._widths.note(number, width)
        if self.frozen is not None:
            self.frozen.place()

    def _take_order(self) -> None:
        """Make the order the columns were dragged into the model's own."""
        header = self.horizontalHeader()
        count = header.count()
        order = [header.logicalIndex(place) for place in range(count)]
        if order == list(range(count)):
            return
        keys = [self.records.columns[number].key for number in order]
        header.blockSignals(True)
        for place in range(count):
            header.moveSection(header.visualIndex(place), place)
        header.blockSignals(False)
        self.set_columns(keys)

    def _show_order(self) -> None:
        header = self.horizontalHeader()
        sort = self.records.query.sort
        keys = [one.key for one in self.records.columns]
        header.blockSignals(True)
        if sort and sort[0].key in keys:
            down = sort[0].descending
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(keys.index(sort[0].key), order)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        header.viewport().update()

    def _remember(self) -> None:
        index = self.currentIndex()
        column = self.records.columns[index.column()].key if index.isValid() else None
        selected = self.selected_ids()
        kept = selected if len(selected) <= _SELECTION_KEPT else []
        self._kept = (self.current_id(), column, kept)
        self._shown_columns = list(self.records.columns)

    def _restore(self) -> None:
        if self._shown_columns != self.records.columns:
            self._dress()
        self._show_order()
        if self.frozen is not None:
            self.frozen.place()
        current, key, selected = self._kept
        row = self.records.row_of(current) if current else -1
        if row < 0 and self.records.rowCount():
            row, selected = 0, []
        if row < 0:
            self.current_changed.emit()
            return
        keys = [one.key for one in self.records.columns]
        index = self.records.index(row, keys.index(key) if key in keys else 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if len(selected) > 1:
            self.select(selected, column=index.column())
        self.scrollTo(index)
