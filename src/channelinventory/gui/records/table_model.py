"""The model of the main tables: a listing's rows, its columns, and nothing worked out twice.

Floor: gui. Sorting and filtering are the listing's; `QSortFilterProxyModel` takes seconds where
the listing takes milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.listing import Listing
from channelinventory.domain.query import Query, Sort
from channelinventory.gui.records.cell_model import CellModel
from channelinventory.gui.records.roles import Index
from channelinventory.gui.session import Session

_ROWS_MENDED = 200
"""Up to this number of touched rows the view is told row by row; beyond, it starts afresh."""
_TIE_BREAKERS = 2
_WARMED_AT_ONCE = 400


class RecordTableModel(CellModel):
    """The records of one type as a table that searches, filters, sorts and edits."""

    def __init__(self, session: Session, type_name: str, parent: QObject | None = None) -> None:
        self.listing = Listing(type_name, session.workspace.inventory, session.speech.language)
        shown = [one for one in self.listing.type.columns if one.shown]
        super().__init__(session, self.listing.type, shown, parent)
        self._query = Query(sort=self.usual_sort())
        self._rows: list[str] = self.listing.find(self._query)
        self._prepare()
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
        self._prepare()
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

    def warm_up(self) -> None:
        """Begin to work out the search texts, a few whenever nothing else is to be done."""
        self._warming.start()

    def total(self) -> int:
        """Return how many records of the type there are, shown or not."""
        return len(self._held)

    # -- Qt's side ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

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

    def _prepare(self) -> None:
        inventory = self.listing.inventory
        self._held = inventory.table(self.type.name)
        self._make_readers(inventory, self.listing.language)

    def _reset(self, rows: list[str]) -> None:
        self.beginResetModel()
        self._prepare()
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
        self._prepare()
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
