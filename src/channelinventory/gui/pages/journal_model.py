"""The journal as a table: when, who, what, how many records; newest first.

Floor: gui. Rows are prepared once per entry and language, so that painting, and searching 100,000
of them, only reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from channelinventory.domain.collation import fold
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_

from ..session import Session

if TYPE_CHECKING:
    from channelinventory.services.workspace import JournalEntry

HEADERS = (
    N_("Journal", "When"),
    N_("Journal", "Who"),
    N_("Journal", "What"),
    N_("Journal", "Records"),
)
WHAT, RECORDS = 2, 3
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class JournalRow(NamedTuple):
    """An entry with its texts in the language spoken now."""

    entry: JournalEntry
    texts: tuple[str, str, str, str]
    searched: str


def prepare(entries: Iterable[JournalEntry], language: Language) -> list[JournalRow]:
    """Return the rows of entries; may run on any thread."""
    rows = []
    for one in entries:
        when, what = language.moment(one.at), language.say(one.label)
        texts = (when, one.by, what, language.number(one.count))
        rows.append(JournalRow(one, texts, fold(f"{when} {one.by} {what}")))
    return rows


class JournalModel(QAbstractTableModel):
    """The rows that fit the search."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session = session
        self._all: list[JournalRow] = []
        self._shown: list[JournalRow] = []
        self._words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many entries there are, whether or not they fit the search."""
        return len(self._all)

    @property
    def newest(self) -> int:
        """The number of the newest entry known, 0 before any."""
        return self._all[0].entry.number if self._all else 0

    def rows(self) -> Sequence[JournalRow]:
        """Return all rows, whether or not they fit the search."""
        return self._all

    def set_rows(self, rows: Sequence[JournalRow]) -> None:
        """Show these entries, newest first."""
        self.beginResetModel()
        self._all = list(rows)
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def put_first(self, rows: Sequence[JournalRow]) -> None:
        """Add entries that are newer than all others."""
        fitting = [row for row in rows if self._fits(row)]
        self._all[:0] = rows
        if fitting:
            self.beginInsertRows(QModelIndex(), 0, len(fitting) - 1)
            self._shown[:0] = fitting
            self.endInsertRows()

    def search(self, text: str) -> None:
        """Show only what holds every word of `text`."""
        self.beginResetModel()
        self._words = tuple(fold(text).split())
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def entry(self, row: int) -> JournalEntry:
        """Return the entry in a row."""
        return self._shown[row].entry

    def row_of(self, number: int) -> int | None:
        """Return the row of an entry's number, None where it is not shown."""
        numbers = (row.entry.number for row in self._shown)
        return next((at for at, one in enumerate(numbers) if one == number), None)

    def _fits(self, row: JournalRow) -> bool:
        return all(word in row.searched for word in self._words)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Count the entries that fit."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text or alignment."""
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.ToolTipRole:
            return self._shown[index.row()].texts[index.column()] if index.isValid() else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == RECORDS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(HEADERS):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._session.say(HEADERS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = "AlignRight" if section == RECORDS else "AlignLeft"
                return Qt.AlignmentFlag[side] | Qt.AlignmentFlag.AlignVCenter
        return None
