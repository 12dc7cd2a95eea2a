"""The records that refer to one record, as a small table with its own commands.

Floor: gui. One model and one page serve every pair of types: a channel's assignments, an editor's
absences, an organisation's channels.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.collation import sort_key
from channelinventory.domain.fields import Column, Record, RecordType
from channelinventory.domain.kinds import Date, Moment, OneOf
from channelinventory.domain.texts import N_, Text
from channelinventory.gui.icons import icon
from channelinventory.gui.theme import GRID, set_text_role

from .cells import cell_flags, set_cell
from .delegates import make_delegate
from .dialogs import NewRecordDialog, confirm_delete
from .header import quiet
from .roles import ColumnRole, Held, IconNameRole, RecordRole, ToneRole, ValueRole, looks

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

ADD = N_("LinkedRecords", "Add")
DELETE = N_("LinkedRecords", "Delete")
OPEN = N_("LinkedRecords", "Show on its page")
NONE_YET = N_("LinkedRecords", "None recorded yet.")

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class LinkedModel(QAbstractTableModel):
    """The records of a type whose reference `key` points to one record."""

    def __init__(
        self, session: Session, record_type: RecordType, key: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.type = record_type
        self.key = key
        self.target: str | None = None
        self.columns: list[Column] = [
            one for one in record_type.columns if one.shown and one.key != key
        ]
        self._records: list[Any] = []
        self._readers: list[Callable[[Any], Any]] = []
        self._writers: list[Callable[[Any], str]] = []
        self._prepare()
        session.bridge.changed.connect(self._on_changed)
        session.speech.changed.connect(self._on_language)

    def show(self, target: str | None) -> None:
        """Show what refers to the record with this id."""
        self.beginResetModel()
        self.target = target
        self._prepare()
        self._records = self._find()
        self.endResetModel()

    def record(self, row: int) -> Any:
        """Return the record of a row."""
        return self._records[row]

    def row_of(self, id: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        return next((row for row, one in enumerate(self._records) if one.id == id), -1)

    # --- Qt's side ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self._records[index.row()]
        if role == _Role.TextAlignmentRole:
            return _RIGHT if column.kind.numeric else _LEFT
        if role == RecordRole:
            return record
        if role == ColumnRole:
            return column
        value = self._readers[index.column()](record)
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return "" if value is None else self._writers[index.column()](value)
        if role == ValueRole:
            return Held(value)
        if role in (IconNameRole, ToneRole):
            look = looks(column.kind).get(value)
            return (look.icon if role == IconNameRole else look.tone) if look else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._session.say(column.label)
        if role == _Role.TextAlignmentRole:
            return _RIGHT if column.kind.numeric else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return cell_flags(self._session, self.columns[index.column()])

    def setData(self, index: Index, value: Any, role: int = ValueRole) -> bool:
        if role != ValueRole:
            return False
        column = self.columns[index.column()]
        return set_cell(self._session, self.type, self._records[index.row()], column, value)

    # --- Inside -------------------------------------------------------------------------------

    def _prepare(self) -> None:
        inventory, language = self._session.inventory, self._session.language
        self._readers = [one.reader(inventory) for one in self.columns]
        self._writers = [one.kind.formatter(language, inventory) for one in self.columns]

    def _find(self) -> list[Any]:
        """Return the records: the latest first where they have a day, else by list and title."""
        inventory, language = self._session.inventory, self._session.language
        if self.target is None:
            return []
        found: list[Record] = inventory.linked(self.type.cls, self.key, self.target)
        required = [one for one in self.type.fields if one.required]
        for field in required:
            if isinstance(field.kind, (Date, Moment)):
                return sorted(found, key=field.get, reverse=True)
        lists = [
            (field.get, field.kind.sorter(language, inventory))
            for field in required
            if isinstance(field.kind, OneOf)
        ]

        def key(record: Record) -> Any:
            ranks = [rank(get(record)) for get, rank in lists]
            return ranks, sort_key(inventory.title(record, language))

        return sorted(found, key=key)

    def _on_changed(self, changed: ChangeSet) -> None:
        if self.target is None:
            return
        self._prepare()
        found = self._find()
        before = [one.id for one in self._records]
        if {one.id for one in found} == set(before):
            held = {one.id: one for one in found}
            self._records = [held[id] for id in before]  # nothing jumps while it is edited
            if before:
                last = self.index(len(before) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._records = found
            self.endResetModel()

    def _on_language(self) -> None:
        self.show(self.target)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)


class SmallTable(QTableView):
    """A table in the details: whole rows, thin lines, edited in place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Give the columns the width of what they hold, within reason."""
        scale = self.fontMetrics().averageCharWidth() / 7
        for number, column in enumerate(columns):
            asked = max(self.sizeHintForColumn(number), self._heading(number))
            limit = round(column.width * scale * 1.3)
            self.horizontalHeader().resizeSection(number, min(asked, max(limit, 60)))

    def _heading(self, number: int) -> int:
        text = self.model().headerData(number, Qt.Orientation.Horizontal)
        return self.fontMetrics().horizontalAdvance(str(text)) + 2 * GRID + 4

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class LinkedPage(QWidget):
    """The table of linked records with add, delete and open."""

    def __init__(
        self, session: Session, record_type: RecordType, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.model = LinkedModel(session, record_type, key, self)
        self.table = SmallTable(self)
        self.table.setModel(self.model)
        for number, column in enumerate(self.model.columns):
            self.table.setItemDelegateForColumn(number, make_delegate(column, session, self.table))
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(0, GRID, 0, 0)
        set_text_role(self._nothing, "muted")
        self._buttons: list[tuple[QToolButton, Text]] = []
        bar = QHBoxLayout()
        bar.setSpacing(GRID // 2)
        self.add_button = self._button(bar, ADD, "add", self.add)
        self.open_button = self._button(bar, OPEN, "reference", self.open)
        self.delete_button = self._button(bar, DELETE, "delete", self.delete)
        bar.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)
        shortcut = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.delete)
        self.model.modelReset.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        session.speech.changed.connect(self._write)
        self._write()
        self._refresh()

    def show_for(self, target: str | None) -> None:
        """Show what refers to the record with this id."""
        self.model.show(target)
        self.table.fit_columns(self.model.columns)

    def add(self) -> None:
        """Ask for a new linked record."""
        dialog = NewRecordDialog(
            self._session, self.model.type.name, {self.model.key: self.model.target}, self.window()
        )
        if dialog.exec() and dialog.record_id:
            row = self.model.row_of(dialog.record_id)
            if row >= 0:
                self.table.selectRow(row)
                self.table.setFocus()

    def open(self) -> None:
        """Show the current record on its own page."""
        for record in self._selected()[:1]:
            self._session.show_record(self.model.type.name, record.id)

    def delete(self) -> None:
        """Delete the selected records."""
        records = self._selected()
        if records and not self._session.workspace.read_only:
            wanted = confirm_delete(self._session, records, self.window())
            if wanted is not None:
                self._session.do(wanted)

    def _selected(self) -> list[Record]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        return [self.model.record(row) for row in rows]

    def _button(
        self, bar: QHBoxLayout, text: Text, icon_name: str, work: Callable[[], None]
    ) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda: work())
        bar.addWidget(button)
        self._buttons.append((button, text))
        return button

    def _write(self) -> None:
        for button, text in self._buttons:
            button.setText(self._session.say(text))
        self._nothing.setText(self._session.say(NONE_YET))
        self.table.setAccessibleName(self._session.say(self.model.type.plural))

    def _refresh(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._enable()

    def _enable(self) -> None:
        writable = not self._session.workspace.read_only
        chosen = bool(self.table.selectionModel().selectedIndexes())
        self.add_button.setEnabled(writable and self.model.target is not None)
        self.delete_button.setEnabled(writable and chosen)
        self.open_button.setEnabled(chosen)
