"""The model of the main tables: a listing's rows, its columns, and nothing worked out twice.

Floor: gui. Sorting and filtering are the listing's; `QSortFilterProxyModel` takes seconds where
the listing takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.fields import Column, Record
from channelinventory.domain.listing import Listing
from channelinventory.domain.query import Query, Sort
from channelinventory.domain.texts import N_, Text
from channelinventory.gui.records.cells import cell_flags, set_cell
from channelinventory.gui.records.roles import (
    ColumnRole,
    Held,
    IconNameRole,
    RecordRole,
    ToneRole,
    ValueRole,
    looks,
)
from channelinventory.gui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROWS_MENDED = 200
"""Up to this number of touched rows the view is told row by row; beyond, it starts afresh."""
_TIE_BREAKERS = 2
_WARMED_AT_ONCE = 400

CELL = N_("Table", "{column}: {value}")
EMPTY_CELL = N_("Table", "{column}: empty")

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RecordTableModel(QAbstractTableModel):
    """The records of one type as a table that searches, filters, sorts and edits."""

    def __init__(self, session: Session, type_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.listing = Listing(type_name, session.workspace.inventory, session.speech.language)
        self.type = self.listing.type
        self.columns: list[Column] = [one for one in self.type.columns if one.shown]
        self._query = Query(sort=self.usual_sort())
        self._rows: list[str] = self.listing.find(self._query)
        self._make_readers()
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)
        session.bridge.changed.connect(self._on_changed)
        session.speech.changed.connect(self._on_language)

    # -- what the page asks ---------------------------------------------------------------------

    def usual_sort(self) -> tuple[Sort, ...]:
        """Return the order a table starts with: by its first three columns."""
        return tuple(Sort(one.key) for one in self.columns[:3])

    @property
    def query(self) -> Query:
        """What is shown and in which order."""
        return self._query

    def set_query(self, query: Query) -> None:
        """Show what fits `query`."""
        if query == self._query:
            return
        self._query = query
        self._reset(self.listing.find(query))

    def set_columns(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; keys that are no columns are passed over."""
        known = {one.key: one for one in self.type.columns}
        wanted = [known[key] for key in dict.fromkeys(keys) if key in known]
        if not wanted or wanted == self.columns:
            return
        self.beginResetModel()
        self.columns = wanted
        self._make_readers()
        self.endResetModel()

    def rows(self) -> Sequence[str]:
        """Return the ids shown, in order. Not to be changed."""
        return self._rows

    def record(self, row: int) -> Any:
        """Return the record of a row."""
        return self._held[self._rows[row]]

    def row_of(self, id: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        try:
            return self._rows.index(id)
        except ValueError:
            return -1

    def has_looks(self, number: int) -> bool:
        """Tell whether the values of a column are shown as icon and word."""
        return bool(self._looks[number])

    def warm_up(self) -> None:
        """Begin to work out the search texts, a few whenever nothing else is to be done."""
        self._warming.start()

    def total(self) -> int:
        """Return how many records of the type there are, shown or not."""
        return len(self._held)

    # -- Qt's side ------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = index.column()
        if role == _Role.DisplayRole:
            value = self._readers[number](self._held[self._rows[index.row()]])
            return "" if value is None else self._writers[number](value)
        if role == _Role.TextAlignmentRole:
            return self._alignments[number]
        read = self._answers.get(role)
        return read(number, index.row()) if read is not None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._say(column.label)
        if role == _Role.TextAlignmentRole:
            return self._alignments[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return cell_flags(self._session, self.columns[index.column()])

    def setData(self, index: _Index, value: Any, role: int = ValueRole) -> bool:
        if role != ValueRole:
            return False
        column = self.columns[index.column()]
        return set_cell(self._session, self.type, self.record(index.row()), column, value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what was sorted before breaks ties."""
        if not 0 <= column < len(self.columns):
            return
        key = self.columns[column].key
        first = Sort(key, order is Qt.SortOrder.DescendingOrder)
        others = [one for one in self._query.sort if one.key != key][:_TIE_BREAKERS]
        wanted = (first, *others)
        if wanted == self._query.sort:
            return
        self._query = self._query._replace(sort=wanted)
        self._reset(self.listing.find(self._query))

    # -- inside ---------------------------------------------------------------------------------

    def _say(self, text: Text, **args: object) -> str:
        return self._session.speech.say(text, **args)

    def _make_readers(self) -> None:
        inventory, language = self.listing.inventory, self.listing.language
        self._held = inventory.table(self.type.name)
        self._readers: list[Callable[[Record], Any]] = [
            one.reader(inventory) for one in self.columns
        ]
        self._writers = [one.kind.formatter(language, inventory) for one in self.columns]
        self._alignments = [_RIGHT if one.kind.numeric else _LEFT for one in self.columns]
        self._looks = [looks(one.kind) for one in self.columns]
        self._answers: dict[int, Callable[[int, int], Any]] = {
            RecordRole: lambda number, row: self.record(row),
            ColumnRole: lambda number, row: self.columns[number],
            ValueRole: lambda number, row: Held(self._value(number, row)),
            _Role.EditRole: self._text,
            _Role.ToolTipRole: lambda number, row: self._text(number, row) or None,
            _Role.AccessibleTextRole: self._accessible,
            ToneRole: lambda number, row: self._look(number, row, 1),
            IconNameRole: lambda number, row: self._look(number, row, 0),
        }

    def _value(self, number: int, row: int) -> Any:
        return self._readers[number](self.record(row))

    def _text(self, number: int, row: int) -> str:
        value = self._value(number, row)
        return "" if value is None else self._writers[number](value)

    def _accessible(self, number: int, row: int) -> str:
        text = self._text(number, row)
        return self._say(
            CELL if text else EMPTY_CELL, column=self.columns[number].label, value=text
        )

    def _look(self, number: int, row: int, part: int) -> str | None:
        known = self._looks[number]
        look = known.get(self._value(number, row)) if known else None
        return look[part] if look else None

    def _reset(self, rows: list[str]) -> None:
        self.beginResetModel()
        self._make_readers()
        self._rows = rows
        self.endResetModel()

    def _warm(self) -> None:
        if self.listing.prepare(_WARMED_AT_ONCE):
            self._warming.stop()

    def _on_language(self) -> None:
        self.listing.reset(self._session.workspace.inventory, self._session.speech.language)
        self._reset(self.listing.find(self._query))
        self._warming.start()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def _on_changed(self, changed: ChangeSet) -> None:
        touched = self.listing.apply(self._session.workspace.inventory, changed)
        rows = self.listing.find(self._query)
        if touched is None or len(touched) > _ROWS_MENDED:
            self._reset(rows)
            self._warming.start()
        else:
            # First the readers: a title may have changed that is no row of this table.
            self._mend(rows, touched)

    def _mend(self, rows: list[str], touched: set[str]) -> None:
        self._rows = self._rows.copy()  # the listing's own list until now
        before = {id: row for row, id in enumerate(self._rows) if id in touched}
        after = {id: row for row, id in enumerate(rows) if id in touched}
        for row in sorted((row for id, row in before.items() if id not in after), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self._make_readers()
        kept = [id for id in before if id in after]
        self._reorder([id for id in rows if id not in after or id in before], kept)
        for row in sorted(row for id, row in after.items() if id not in before):
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, rows[row])
            self.endInsertRows()
        for row in (after[id] for id in kept):
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _reorder(self, wanted: list[str], kept: list[str]) -> None:
        if wanted == self._rows:
            return
        if len(kept) == 1:
            source, target = self._rows.index(kept[0]), wanted.index(kept[0])
            child = target + 1 if target > source else target
            if self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), child):
                self._rows.insert(target, self._rows.pop(source))
                self.endMoveRows()
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self._rows[index.row()] for index in held]
        self._rows, asked = wanted, set(ids)
        places = {id: row for row, id in enumerate(wanted) if id in asked}
        moved = [
            self.index(places[id], index.column()) for id, index in zip(ids, held, strict=True)
        ]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
