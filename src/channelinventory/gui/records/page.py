"""A record page: filter bar, table and details of one record type. All types share it.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from channelinventory.domain import changes
from channelinventory.domain.fields import new_id, now
from channelinventory.domain.query import Query
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon
from channelinventory.gui.records.filter_bar import FilterBar
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.records.table_view import RecordTable
from channelinventory.gui.records.views import ViewButton, query_of, query_state
from channelinventory.gui.session import Session

if TYPE_CHECKING:
    from channelinventory.gui.records.empty_state import EmptyState

COUNT = N_("RecordPage", "{shown} of {total}")
COUNT_SELECTED = N_("RecordPage", "{shown} of {total} · {selected} selected")
NEW = N_("RecordPage", "New: {type}")
COLUMNS = N_("RecordPage", "Choose columns")
UNSAVED = N_(
    "RecordPage", "{type}: an entry in the form cannot be saved yet. Correct it, or discard it."
)
WORKED_OUT = N_(
    "RecordPage",
    "“{column}” is worked out from linked records; change it in the tabs of the details.",
)
OUT_OF_FILTER = N_("RecordPage", "The filter was cleared so that the record is seen.")

_DISCARD = N_("RecordPage", "Discard and close")
_GO_BACK = N_("RecordPage", "Back to the form")
_EDIT = N_("RecordPage", "Edit cell")
_DUPLICATE = N_("RecordPage", "Duplicate")
_BULK = N_("RecordPage", "Edit selection together…")
_DELETE = N_("RecordPage", "Delete")
_COPY = N_("RecordPage", "Copy rows")
_COPY_CELL = N_("RecordPage", "Copy cell")
_PASTE = N_("RecordPage", "Paste into cells")
_OPEN_LINK = N_("RecordPage", "Open address")

_STACKED_BELOW = 860
"""Narrower than this, the details go below the table,"""
_STACKED_ABOVE = 440
"""if there is as much height as this."""
_DETAILS_WIDTH = 392


class RecordPage(QWidget):
    """The page of one record type."""

    title_label: QLabel
    count_label: QLabel
    import_button: QPushButton
    export_button: QPushButton
    new_button: QPushButton
    filter_layout: QHBoxLayout
    splitter: QSplitter
    table_stack: QStackedWidget

    commands_changed = Signal()
    import_wanted = Signal()
    usable = Signal()
    """The table has been painted for the first time."""
    loaded = Signal()
    """The details are there, too."""

    def __init__(self, session: Session, type_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("record_page", self)
        self._session, self._key = session, f"table/{type_name}"
        self.model = RecordTableModel(session, type_name, self)
        self.type = self.model.type
        self.table = RecordTable(session, self.model, self)
        self.filter_bar = FilterBar(session, self.type, self)
        self.filter_layout.addWidget(self.filter_bar, 1)
        self.views = ViewButton(session, self.type, self.view, self)
        self.views.chosen.connect(self.show_view)
        self._columns = QToolButton(self)
        self._columns.setIcon(icon("columns"))
        self._columns.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        side = max(16, self.fontMetrics().height())
        for button in (self.import_button, self.export_button, self.new_button, self._columns):
            button.setIconSize(QSize(side, side))
        height = self.filter_bar.search.sizeHint().height()
        self._columns.setMinimumSize(height, height)
        self._columns.clicked.connect(self.choose_columns)
        self.views.setMinimumHeight(height)
        self.filter_layout.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        self.filter_layout.addWidget(self._columns, 0, Qt.AlignmentFlag.AlignTop)
        self.empty: EmptyState | None = None
        self.table_stack.addWidget(self.table)
        self.details: Any = None
        self._is_usable = False
        # Holds the details' place, so that nothing jumps when they come after the table.
        self._place = QWidget(self.splitter)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self._details_width = self._kept_width()
        self._waiting = QTimer(self, interval=0, singleShot=True)
        self._waiting.timeout.connect(self._show_details)
        self._connect()
        self._take_state()
        self._write()
        self._refresh()
        if self.model.rowCount():
            self.table.selectRow(0)

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.search.returnPressed.connect(self.table.setFocus)
        down = QShortcut(Qt.Key.Key_Down, self.filter_bar.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.table.setFocus)
        self.table.current_changed.connect(self._on_current)
        self.table.painted.connect(self._on_painted)
        self.table.delete_pressed.connect(self.delete_selected)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.new_button.clicked.connect(self.new_record)
        self.export_button.clicked.connect(self.export_view)
        self.import_button.clicked.connect(self.import_wanted)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._refresh)
        self._session.speech.changed.connect(self._write)

    # -- what the window asks -------------------------------------------------------------------

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done now, by the names of the menus' actions."""
        found: dict[str, Callable[[], object]] = {
            "find": self.focus_filter,
            "columns": self.choose_columns,
            "export_view": self.export_view,
        }
        writable = not self._session.workspace.read_only
        if writable:
            found["new"] = self.new_record
        selected = self.table.selected_ids()
        if selected:
            found["copy"] = self.copy
        if selected and writable:
            found |= {
                "edit": self.edit_current,
                "duplicate": self.duplicate,
                "bulk_edit": self.bulk_edit,
                "delete": self.delete_selected,
                "paste": self.paste,
            }
        return found

    def show_record(self, id: str) -> None:
        """Bring a record into view; a filter that hides it is cleared, and that is said."""
        if not self.table.select([id]) and id in self._session.inventory.table(self.type.name):
            self.filter_bar.clear()
            self._session.tell(OUT_OF_FILTER)
            self.table.select([id])
        self.table.setFocus()

    def show_query(self, query: Query) -> None:
        """Show what fits a query, as the figures of other pages ask for."""
        self.filter_bar.show_query(query)

    def view(self) -> dict[str, Any]:
        """Return how the table looks now: columns, widths, order and filter."""
        return {**self.table.view_state(), **query_state(self.type, self.model.query)}

    def show_view(self, view: Mapping[str, Any] | None) -> None:
        """Let the table look as `view` told, or as it does at first."""
        if view is None:
            standard = [one.key for one in self.type.columns if one.shown]
            self.table.set_view_state({"columns": standard, "widths": {}})
            wanted = Query(sort=self.model.usual_sort())
        else:
            self.table.set_view_state(view)
            wanted = query_of(self.type, view)
        self.model.set_query(self.model.query._replace(sort=wanted.sort))
        self.filter_bar.show_query(wanted)

    def may_close(self) -> bool:
        """Save what is being typed; what cannot be saved is given up only when asked to."""
        if self.details is None or self.details.commit():
            return True
        from channelinventory.gui.dialogs.message import decide

        question = Message.of(UNSAVED, type=self.type.plural)
        return decide(self._session, self.window(), question, (_DISCARD, _GO_BACK)) is _DISCARD

    def save_state(self) -> None:
        """Keep columns, widths, order and splitter for the next time."""
        self._session.settings.set(self._key, self.table.view_state())
        if self.details is not None and self.splitter.orientation() is Qt.Orientation.Horizontal:
            self._session.settings.set("details_width", self.splitter.sizes()[1])

    # -- commands -------------------------------------------------------------------------------

    def focus_filter(self) -> None:
        """Go to the search field."""
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()

    def new_record(self) -> None:
        """Ask for a new record and show it."""
        from channelinventory.gui.records.dialogs import NewRecordDialog

        initial = {
            one.key: one.value[0]
            for one in self.model.query.conditions
            if isinstance(one.value, tuple) and len(one.value) == 1 and one.key in self.type.by_key
            if not isinstance(self.type.by_key[one.key].empty, tuple)
        }
        dialog = NewRecordDialog(self._session, self.type.name, initial, self.window())
        if dialog.exec() and dialog.record_id:
            self.show_record(dialog.record_id)

    def duplicate(self) -> None:
        """Add copies of the selected records and select them."""
        copies = [
            replace(record, id=new_id(), created=now(), changed=now())
            for record in self._selected_records()
        ]
        if copies and self._session.do(changes.add(self._session.inventory, *copies)):
            self.table.select([one.id for one in copies])

    def edit_current(self) -> None:
        """Edit the current cell; says so where its value is worked out."""
        index = self.table.currentIndex()
        if not index.isValid():
            return
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit_cell(index)
        else:
            column = self.model.columns[index.column()]
            self._session.tell(Message.of(WORKED_OUT, column=column.label), "warn")

    def bulk_edit(self) -> None:
        """Give the selected records the same values."""
        from channelinventory.gui.records.dialogs import BulkEditDialog

        BulkEditDialog(
            self._session, self.type.name, self.table.selected_ids(), self.window()
        ).exec()

    def delete_selected(self) -> None:
        """Delete the selected records; asks only when others hang on them."""
        from channelinventory.gui.records.dialogs import confirm_delete

        records = self._selected_records()
        if records and not self._session.workspace.read_only:
            wanted = confirm_delete(self._session, records, self.window())
            if wanted is not None:
                row = self.table.currentIndex().row()
                if self._session.do(wanted) and self.model.rowCount():
                    self.table.selectRow(min(row, self.model.rowCount() - 1))

    def copy(self) -> None:
        """Copy the selected rows as a table, ready for Excel."""
        from channelinventory.gui.records import clipboard

        ids, keys = self.table.selected_ids(), [one.key for one in self.model.columns]
        clipboard.copy(self._session, self.type.name, ids, keys)

    def copy_cell(self) -> None:
        """Copy the current cell's text."""
        from channelinventory.gui.records import clipboard

        index = self.table.currentIndex()
        if index.isValid():
            key = self.model.columns[index.column()].key
            id = self.model.rows()[index.row()]
            clipboard.copy(self._session, self.type.name, [id], [key], header=False)

    def paste(self) -> None:
        """Paste a table from the clipboard over the cells from the current one on."""
        from channelinventory.gui.records import clipboard

        index = self.table.currentIndex()
        if index.isValid():
            rows = self.model.rows()
            selected = self.table.selected_ids()
            ids = selected if len(selected) > 1 else list(rows[index.row() :])
            columns = self.model.columns[index.column() :]
            clipboard.paste(self._session, self.type, ids, columns, fill=len(selected) > 1)

    def export_view(self) -> None:
        """Save the view as a workbook or CSV file."""
        from channelinventory.gui.records.export import export_view

        keys = [one.key for one in self.model.columns]
        export_view(self._session, self, self.type, list(self.model.rows()), keys)

    def choose_columns(self) -> None:
        """Open the column chooser."""
        from channelinventory.gui.records.column_chooser import ColumnChooser

        keys = [one.key for one in self.model.columns]
        chooser = ColumnChooser(self._session, self.type, keys, self)
        chooser.chosen.connect(self.table.set_columns)
        chooser.show_below(self._columns)

    # -- inside ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = self.fontMetrics().averageCharWidth() / 7
        below = self.width() < _STACKED_BELOW * scale and self.height() > _STACKED_ABOVE * scale
        wanted = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        turned = self.splitter.orientation() is not wanted
        self.splitter.setOrientation(wanted)
        if below and (turned or self.details is None):
            half = self.splitter.height() // 2
            self.splitter.setSizes([half, half])
        elif turned or self.details is None:
            width = min(self._details_width, self.splitter.width() // 2)
            self.splitter.setSizes([self.splitter.width() - width, width])

    def _make_details(self) -> None:
        if self.details is not None:
            return
        from channelinventory.gui.records.details import DetailsPanel

        sizes = self.splitter.sizes()
        self.details = DetailsPanel(self._session, self.type.name, self)
        self.details.bulk_edit_wanted.connect(self.bulk_edit)
        self.splitter.replaceWidget(1, self.details)
        self._place.deleteLater()
        self.details.show()
        self.splitter.setSizes(sizes)
        self._show_details()
        self.loaded.emit()

    def _on_painted(self) -> None:
        if self._is_usable:
            return
        self._is_usable = True
        self.usable.emit()
        # The table first: the details are made when it has been painted.
        QTimer.singleShot(0, self, self._make_details)
        self.model.warm_up()

    def _kept_width(self) -> int:
        width = self._session.settings.get("details_width")
        return width if isinstance(width, int) and width >= 200 else _DETAILS_WIDTH

    def _on_filter(self) -> None:
        self.model.set_query(self.filter_bar.query(self.model.query))

    def _on_current(self) -> None:
        self._waiting.start()
        self._count()
        self.commands_changed.emit()

    def _show_details(self) -> None:
        if self.details is None:
            return
        selected = self.table.selected_ids()
        if len(selected) > 1:
            self.details.show_selection(len(selected))
        else:
            self.details.show_record(selected[0] if selected else None)

    def _refresh(self) -> None:
        if self.model.rowCount():
            self.table_stack.setCurrentWidget(self.table)
        else:
            self._show_empty()
        self._count()
        self.commands_changed.emit()

    def _show_empty(self) -> None:
        """Show what stands in the table's place when there is nothing in it."""
        if self.empty is None:
            from channelinventory.gui.records.empty_state import EmptyState

            self.empty = EmptyState(self._session, self.type, self)
            self.empty.painted.connect(self._on_painted)
            self.empty.new_wanted.connect(self.new_record)
            self.empty.import_wanted.connect(self.import_wanted)
            self.empty.clear_wanted.connect(self.filter_bar.clear)
            self.table_stack.addWidget(self.empty)
        self.empty.set_filtered(bool(self.model.total()))
        self.table_stack.setCurrentWidget(self.empty)

    def _count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total()
        selected = len(self.table.selected_ids())
        if selected > 1:
            text = self._session.say(COUNT_SELECTED, shown=shown, total=total, selected=selected)
        else:
            text = self._session.say(COUNT, shown=shown, total=total)
        self.count_label.setText(text)

    def _selected_records(self) -> list[Any]:
        held = self._session.inventory.table(self.type.name)
        return [held[id] for id in self.table.selected_ids() if id in held]

    def _take_state(self) -> None:
        self.table.set_view_state(self._session.settings.get(self._key))

    def _write(self) -> None:
        say = self._session.say
        self.title_label.setText(say(self.type.plural))
        self.new_button.setText(say(NEW, type=self.type.label))
        self.new_button.setEnabled(not self._session.workspace.read_only)
        self.import_button.setEnabled(not self._session.workspace.read_only)
        self._columns.setToolTip(say(COLUMNS))
        self._columns.setAccessibleName(say(COLUMNS))
        self.table.setAccessibleName(say(self.type.plural))
        self._count()

    def _show_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now_possible = self.commands()

        def offer(text: Any, icon_name: str, work: Callable[[], object] | None) -> None:
            action = QAction(icon(icon_name), self._session.say(text), menu)
            action.setEnabled(work is not None)
            if work is not None:
                action.triggered.connect(lambda: work())
            menu.addAction(action)

        offer(_EDIT, "edit", now_possible.get("edit"))
        if len(self.table.selected_ids()) > 1:
            offer(_BULK, "bulk_edit", now_possible.get("bulk_edit"))
        if index.isValid() and self.table.has_link(index):
            offer(_OPEN_LINK, "external", lambda: self.table.open_link(index))
        menu.addSeparator()
        offer(_COPY, "copy", now_possible.get("copy"))
        offer(_COPY_CELL, "copy", self.copy_cell if index.isValid() else None)
        offer(_PASTE, "paste", now_possible.get("paste"))
        menu.addSeparator()
        offer(_DUPLICATE, "duplicate", now_possible.get("duplicate"))
        offer(_DELETE, "delete", now_possible.get("delete"))
        menu.popup(self.table.viewport().mapToGlobal(place))
