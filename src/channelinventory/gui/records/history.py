"""What happened to one record, newest first: who, when, which field, before and after.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from channelinventory.domain.changes import Change
from channelinventory.domain.texts import N_
from channelinventory.gui.theme import GRID

from .headed_model import HeadedModel
from .painting import CellDelegate
from .roles import Index
from .small_table import SmallTable

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

_Role = Qt.ItemDataRole

COLUMNS = (
    N_("History", "When"),
    N_("History", "What"),
    N_("History", "Before"),
    N_("History", "After"),
    N_("History", "Who"),
)
ADDED = N_("History", "added")
DELETED = N_("History", "deleted")
NAME = N_("History", "History")

_MOST_ENTRIES = 200


class HistoryModel(HeadedModel):
    """One row per changed field."""

    headings = COLUMNS

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._rows: list[tuple[str, ...]] = []

    def show(self, id: str | None) -> None:
        """Read what the journal says of a record."""
        self.beginResetModel()
        self._rows = self._read(id) if id else []
        self.endResetModel()

    def _read(self, id: str) -> list[tuple[str, ...]]:
        language = self._session.language
        found: list[tuple[str, ...]] = []
        entries = self._session.workspace.journal(record_id=id, limit=_MOST_ENTRIES)
        for entry in entries:
            when = language.moment(entry.at)
            for change in entry.changes.changes:
                if change.id == id:
                    found += [(when, *what, entry.by) for what in self._say(change)]
        return found

    def _say(self, change: Change) -> list[tuple[str, str, str]]:
        say = self._session.say
        if change.before is None:
            return [(say(ADDED), "", "")]
        if change.after is None:
            return [(say(DELETED), "", "")]
        inventory, language = self._session.inventory, self._session.language
        rows = []
        for key, before, after in change.fields():
            field = change.type.by_key[key]
            texts = [field.kind.text(value, language, inventory) for value in (before, after)]
            rows.append((say(field.label), *texts))
        return rows  # type: ignore[return-value]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if index.isValid() and role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None


class HistoryPage(QWidget):
    """The history as a table; read when it is looked at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._id: str | None = None
        self.model = HistoryModel(session, self)
        self.table = SmallTable(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.addWidget(self.table)
        session.speech.changed.connect(self._write)
        self._write()

    def show_for(self, id: str | None) -> None:
        """Show the history of a record."""
        self._id = id
        self.model.show(id)
        limit = 22 * self.fontMetrics().averageCharWidth()
        for number in range(self.model.columnCount()):
            width = max(60, min(self.table.sizeHintForColumn(number), limit))
            self.table.horizontalHeader().resizeSection(number, width)

    def _write(self) -> None:
        self.table.setAccessibleName(self._session.say(NAME))
        if self._id and self.isVisible():
            self.model.show(self._id)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
