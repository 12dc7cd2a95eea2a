"""A record page: filter bar, table and details of one record type. All types share it.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from channelinventory.domain.query import Query
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.records.details_side import DetailsSide
from channelinventory.gui.records.filter_bar import FilterBar
from channelinventory.gui.records.selection import Selection
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.records.table_tools import TableTools
from channelinventory.gui.records.table_view import RecordTable
from channelinventory.gui.records.views import ViewButton, query_of, query_state
from channelinventory.gui.session import Session

if TYPE_CHECKING:
    from channelinventory.gui.records.details import DetailsPanel
    from channelinventory.gui.records.empty_state import EmptyState

COUNT = N_("RecordPage", "{shown} of {total}")
COUNT_SELECTED = N_("RecordPage", "{shown} of {total} · {selected} selected")
NEW = N_("RecordPage", "New: {type}")
UNSAVED = N_(
    "RecordPage", "{type}: an entry in the form cannot be saved yet. Correct it, or discard it."
)
OUT_OF_FILTER = N_("RecordPage", "The filter was cleared so that the record is seen.")

_DISCARD = N_("RecordPage", "Discard and close")
_GO_BACK = N_("RecordPage", "Back to the form")

_NARROW, _LOW, _LITTLE = 860, 600, 640
"""In pixels at 100 %: narrower than the first, table and details stand one below the other, unless
that leaves no six rows of the table, as it is lower than the second; narrower than the third, too,
there is room for the table alone."""


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
        self.tools = TableTools(self.views, self.filter_bar, self.filter_layout)
        for button in (self.import_button, self.export_button, self.new_button):
            button.setIconSize(self.tools.icon_size)
        self.empty: EmptyState | None = None
        self.table_stack.addWidget(self.table)
        self.selection = Selection(session, self.table)
        self.side = DetailsSide(session, self.table, self.splitter, self)
        self._is_usable = False
        self._connect()
        self.tools.show_folded(not self.side.is_shown)
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
        self.table.delete_pressed.connect(self.selection.delete)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.side.bulk_edit_wanted.connect(self.selection.bulk_edit)
        self.side.loaded.connect(self.loaded)
        self.side.folded.connect(self.tools.show_folded)
        self.tools.details.clicked.connect(self.side.choose)
        self.tools.columns.clicked.connect(self.choose_columns)
        self.new_button.clicked.connect(self.new_record)
        self.export_button.clicked.connect(self.export_view)
        self.import_button.clicked.connect(self.import_wanted)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._refresh)
        self._session.bridge.changed.connect(self._count)  # also of what does not fit the filter
        self._session.speech.changed.connect(self._write)

    @property
    def details(self) -> DetailsPanel | None:
        """The details; None before they are there."""
        return self.side.panel

    # -- what the window asks -------------------------------------------------------------------

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done now, by the names of the menus' actions."""
        found: dict[str, Callable[[], object]] = {
            "find": self.focus_filter,
            "columns": self.choose_columns,
            "details": self.side.toggle,
            "export_view": self.export_view,
        }
        if not self._session.workspace.read_only:
            found["new"] = self.new_record
        return found | self.selection.commands()

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
        self.side.save_state()

    # -- commands -------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Let the keyboard work in the table."""
        self.table.setFocus()

    def focus_filter(self) -> None:
        """Go to the search field."""
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()

    def new_record(self) -> None:
        """Ask for a new record and show it."""
        from channelinventory.gui.records.new_record import NewRecordDialog

        initial = {
            one.key: one.value[0]
            for one in self.model.query.conditions
            if isinstance(one.value, tuple) and len(one.value) == 1 and one.key in self.type.by_key
            if not isinstance(self.type.by_key[one.key].empty, tuple)
        }
        dialog = NewRecordDialog(self._session, self.type.name, initial, self.window())
        if dialog.exec() and dialog.record_id:
            self.show_record(dialog.record_id)

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
        chooser.show_below(self.tools.columns)

    # -- inside ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(1, self.fontMetrics().averageCharWidth() / 7)  # rows and spaces stay
        narrow, low = self.width() < _NARROW * scale, self.height() <= _LOW * scale
        self.filter_bar.set_brief(narrow and low)
        little = low and self.width() < _LITTLE * scale
        self.side.arrange(below=narrow and not low, little=little)

    def _on_painted(self) -> None:
        if self._is_usable:
            return
        self._is_usable = True
        self.usable.emit()
        # The table first: the details are made when it has been painted.
        QTimer.singleShot(0, self.side, self.side.load)
        self.model.warm_up()

    def _on_filter(self) -> None:
        self.model.set_query(self.filter_bar.query(self.model.query))

    def _on_current(self) -> None:
        self._count()
        self.commands_changed.emit()

    def _refresh(self) -> None:
        if self.model.rowCount():
            self.table_stack.setCurrentWidget(self.table)
        else:
            self._show_empty()
        self.views.refresh()
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

    def _take_state(self) -> None:
        self.table.set_view_state(self._session.settings.get(self._key))

    def _write(self) -> None:
        say = self._session.say
        self.title_label.setText(say(self.type.plural))
        self.new_button.setText(say(NEW, type=self.type.label))
        self.new_button.setEnabled(not self._session.workspace.read_only)
        self.import_button.setEnabled(not self._session.workspace.read_only)
        self.tools.write(say)
        self.table.setAccessibleName(say(self.type.plural))
        self._count()

    def _show_menu(self, place: QPoint) -> None:
        from channelinventory.gui.records.context_menu import show_menu

        show_menu(self._session, self.table, self.selection, place)
