"""The records that refer to one record, as a small table with its own commands.

Floor: gui. One page serves every pair of types: a channel's assignments, an editor's absences, an
organisation's channels.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.texts import N_, Text
from channelinventory.gui.icons import icon
from channelinventory.gui.theme import GRID, set_text_role

from .delegates import make_delegate
from .deletion import confirm_delete
from .linked_model import LinkedModel
from .new_record import NewRecordDialog
from .small_table import SmallTable

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

ADD = N_("LinkedRecords", "Add")
DELETE = N_("LinkedRecords", "Delete")
OPEN = N_("LinkedRecords", "Show on its page")
NONE_YET = N_("LinkedRecords", "None recorded yet.")


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
