"""The records that refer to one record, as a model: a channel's assignments, an editor's absences.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.collation import sort_key
from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.kinds import Date, Moment, OneOf

from .cell_model import CellModel
from .roles import Index

if TYPE_CHECKING:
    from channelinventory.gui.session import Session


class LinkedModel(CellModel):
    """The records of a type whose reference `key` points to one record."""

    def __init__(
        self, session: Session, record_type: RecordType, key: str, parent: QObject | None = None
    ) -> None:
        shown = [one for one in record_type.columns if one.shown and one.key != key]
        super().__init__(session, record_type, shown, parent)
        self.key = key
        self.target: str | None = None
        self._records: list[Any] = []
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

    # --- Inside -------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self._make_readers(self._session.inventory, self._session.language)

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
