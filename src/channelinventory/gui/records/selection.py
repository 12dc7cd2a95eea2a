"""What can be done with the selected records of a table: change, copy, paste, delete.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from channelinventory.domain import changes
from channelinventory.domain.fields import new_id, now
from channelinventory.domain.texts import N_, Message

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .table_view import RecordTable

WORKED_OUT = N_(
    "RecordPage",
    "“{column}” is worked out from linked records; change it in the tabs of the details.",
)


class Selection:
    """The commands for the records that are selected in a table."""

    def __init__(self, session: Session, table: RecordTable) -> None:
        self._session, self._table, self._model = session, table, table.records
        self._type = table.records.type

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the names of the menus' actions."""
        if not self._table.selected_ids():
            return {}
        found: dict[str, Callable[[], object]] = {"copy": self.copy}
        if not self._session.workspace.read_only:
            found |= {
                "edit": self.edit_current,
                "duplicate": self.duplicate,
                "bulk_edit": self.bulk_edit,
                "delete": self.delete,
                "paste": self.paste,
            }
        return found

    def duplicate(self) -> None:
        """Add copies of the selected records and select them."""
        copies = [
            replace(record, id=new_id(), created=now(), changed=now()) for record in self._records()
        ]
        if copies and self._session.do(changes.add(self._session.inventory, *copies)):
            self._table.select([one.id for one in copies])

    def edit_current(self) -> None:
        """Edit the current cell; says so where its value is worked out."""
        index = self._table.currentIndex()
        if not index.isValid():
            return
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._table.edit_cell(index)
        else:
            column = self._model.columns[index.column()]
            self._session.tell(Message.of(WORKED_OUT, column=column.label), "warn")

    def bulk_edit(self) -> None:
        """Give the selected records the same values."""
        from .bulk_edit import BulkEditDialog

        ids = self._table.selected_ids()
        BulkEditDialog(self._session, self._type.name, ids, self._table.window()).exec()

    def delete(self) -> None:
        """Delete the selected records; asks only when others hang on them."""
        from .deletion import confirm_delete

        records = self._records()
        if records and not self._session.workspace.read_only:
            wanted = confirm_delete(self._session, records, self._table.window())
            if wanted is not None:
                row = self._table.currentIndex().row()
                if self._session.do(wanted) and self._model.rowCount():
                    self._table.selectRow(min(row, self._model.rowCount() - 1))

    def copy(self) -> None:
        """Copy the selected rows as a table, ready for Excel."""
        from . import clipboard

        ids, keys = self._table.selected_ids(), [one.key for one in self._model.columns]
        clipboard.copy(self._session, self._type.name, ids, keys)

    def copy_cell(self) -> None:
        """Copy the current cell's text."""
        from . import clipboard

        index = self._table.currentIndex()
        if index.isValid():
            key = self._model.columns[index.column()].key
            id = self._model.rows()[index.row()]
            clipboard.copy(self._session, self._type.name, [id], [key], header=False)

    def paste(self) -> None:
        """Paste a table from the clipboard over the cells from the current one on."""
        from . import clipboard

        index = self._table.currentIndex()
        if index.isValid():
            rows = self._model.rows()
            selected = self._table.selected_ids()
            ids = selected if len(selected) > 1 else list(rows[index.row() :])
            columns = self._model.columns[index.column() :]
            clipboard.paste(self._session, self._type, ids, columns, fill=len(selected) > 1)

    def _records(self) -> list[Any]:
        held = self._session.inventory.table(self._type.name)
        return [held[id] for id in self._table.selected_ids() if id in held]
