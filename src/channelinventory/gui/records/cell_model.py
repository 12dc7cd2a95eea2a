"""What all tables of records have in common: reading, writing and naming the cells of columns.

Floor: gui. A model says which record stands in a row; everything about a cell is told here. Cells
are read and written by functions made once per snapshot and language, not per cell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from channelinventory.domain.fields import Column, Record, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_
from channelinventory.gui.records.cells import cell_flags, set_cell
from channelinventory.gui.records.roles import (
    ColumnRole,
    Held,
    IconNameRole,
    Index,
    RecordRole,
    ToneRole,
    ValueRole,
    looks,
)
from channelinventory.gui.session import Session

_Role = Qt.ItemDataRole

CELL = N_("Table", "{column}: {value}")
EMPTY_CELL = N_("Table", "{column}: empty")

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CellModel(QAbstractTableModel):
    """A table with a record in every row and a column of its type in every column."""

    columns: list[Column]

    def __init__(
        self,
        session: Session,
        record_type: RecordType,
        columns: Sequence[Column],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.type = record_type
        self.columns = list(columns)
        self._answers: dict[int, Callable[[int, Any], Any]] = {
            RecordRole: lambda number, record: record,
            ColumnRole: lambda number, record: self.columns[number],
            ValueRole: lambda number, record: Held(self._readers[number](record)),
            _Role.EditRole: self._text,
            _Role.ToolTipRole: lambda number, record: self._text(number, record) or None,
            _Role.AccessibleTextRole: self._accessible,
            ToneRole: lambda number, record: self._look(number, record, 1),
            IconNameRole: lambda number, record: self._look(number, record, 0),
        }

    def record(self, row: int) -> Any:
        """Return the record of a row."""
        raise NotImplementedError

    def has_looks(self, number: int) -> bool:
        """Tell whether the values of a column are shown as icon and word."""
        return bool(self._looks[number])

    # -- Qt's side ------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = index.column()
        if role == _Role.DisplayRole:
            value = self._readers[number](self.record(index.row()))
            return "" if value is None else self._writers[number](value)
        if role == _Role.TextAlignmentRole:
            return self._alignments[number]
        read = self._answers.get(role)
        return read(number, self.record(index.row())) if read is not None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._session.say(self.columns[section].label)
        return self._alignments[section] if role == _Role.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return cell_flags(self._session, self.columns[index.column()])

    def setData(self, index: Index, value: Any, role: int = ValueRole) -> bool:
        if role != ValueRole:
            return False
        column = self.columns[index.column()]
        return set_cell(self._session, self.type, self.record(index.row()), column, value)

    # -- inside ---------------------------------------------------------------------------------

    def _make_readers(self, inventory: Inventory, language: Language) -> None:
        """Make the functions that read and write cells; to be called before the first cell."""
        columns = self.columns
        self._readers: list[Callable[[Record], Any]] = [one.reader(inventory) for one in columns]
        self._writers = [one.kind.formatter(language, inventory) for one in columns]
        self._alignments = [_RIGHT if one.kind.numeric else _LEFT for one in columns]
        self._looks = [looks(one.kind) for one in columns]

    def _text(self, number: int, record: Any) -> str:
        value = self._readers[number](record)
        return "" if value is None else self._writers[number](value)

    def _accessible(self, number: int, record: Any) -> str:
        text = self._text(number, record)
        label = self.columns[number].label
        return self._session.say(CELL if text else EMPTY_CELL, column=label, value=text)

    def _look(self, number: int, record: Any, part: int) -> str | None:
        known = self._looks[number]
        look = known.get(self._readers[number](record)) if known else None
        return look[part] if look else None
