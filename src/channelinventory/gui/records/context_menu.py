"""The menu over a row of a table: what can be done with the selection, and with the cell.

Floor: gui. Made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from channelinventory.domain.texts import N_, Text
from channelinventory.gui.icons import icon

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .selection import Selection
    from .table_view import RecordTable

EDIT = N_("RecordPage", "Edit cell")
DUPLICATE = N_("RecordPage", "Duplicate")
BULK = N_("RecordPage", "Edit selection together…")
DELETE = N_("RecordPage", "Delete")
COPY = N_("RecordPage", "Copy rows")
COPY_CELL = N_("RecordPage", "Copy cell")
PASTE = N_("RecordPage", "Paste into cells")
OPEN_LINK = N_("RecordPage", "Open address")


def show_menu(session: Session, table: RecordTable, selection: Selection, place: QPoint) -> None:
    """Offer the commands for the cell at a place of the table."""
    index = table.indexAt(place)
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    possible = selection.commands()

    def offer(text: Text, icon_name: str, work: Callable[[], object] | None) -> None:
        action = QAction(icon(icon_name), session.say(text), menu)
        action.setEnabled(work is not None)
        if work is not None:
            action.triggered.connect(lambda: work())
        menu.addAction(action)

    offer(EDIT, "edit", possible.get("edit"))
    if len(table.selected_ids()) > 1:
        offer(BULK, "bulk_edit", possible.get("bulk_edit"))
    if index.isValid() and table.has_link(index):
        offer(OPEN_LINK, "external", lambda: table.open_link(index))
    menu.addSeparator()
    offer(COPY, "copy", possible.get("copy"))
    offer(COPY_CELL, "copy", selection.copy_cell if index.isValid() else None)
    offer(PASTE, "paste", possible.get("paste"))
    menu.addSeparator()
    offer(DUPLICATE, "duplicate", possible.get("duplicate"))
    offer(DELETE, "delete", possible.get("delete"))
    menu.popup(table.viewport().mapToGlobal(place))
