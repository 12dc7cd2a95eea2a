"""Step 2 of the import: which sheets are taken in, what they hold, and where their headings are.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QWidget,
)

from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon
from channelinventory.gui.theme import GRID

from .flow import flow
from .grid import GridModel, SheetGrid
from .layouts import filled, known, may_be_turned, needs_a_look

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Layout

    from .draft import Draft

BY_ITSELF = N_("Import", "recognised: {type}")
NOT_RECOGNISED = N_("Import", "not recognised")
HOLDS = N_("Import", "{type}, {known} of {n} column|{type}, {known} of {n} columns")
HIDDEN = N_("Import", "hidden in the file")
EMPTY = N_("Import", "no rows")
HINT = N_(
    "Import",
    "Nothing to do here if the sheets and the row with the headings are right.",
)
HEAD_IS = N_("Import", "Row {row} holds the headings. What stands above is not taken in.")
HEADS_ARE = N_(
    "Import", "Rows {first} to {row} hold the headings. What stands above is not taken in."
)
TURNED = N_(
    "Import",
    "In the file the headings stand below one another; here the table is shown turned round.",
)
NO_HEAD = N_(
    "Import", "This sheet has no headings; its columns are recognised by what they contain."
)
NOTHING_HERE = N_("Import", "This sheet holds nothing.")
NO_HEAD_FOUND = N_("Import", "No headings were found. Click the number of the row that holds them.")
UNKNOWN_SHEET = N_(
    "Import",
    "“{sheet}” was not recognised and is left out. To take it in, choose what it holds and click "
    "the number of the row with the headings; otherwise go on.",
)
NONE_KNOWN = N_(
    "Import",
    "No sheet was recognised. Choose what this one holds, and click the number of the row with the "
    "headings.",
)
NOTHING_WANTED = N_("Import", "No sheet is ticked. Tick one to go on.")
_NAME = Qt.ItemDataRole.UserRole


class SheetsPage(QWidget):
    """The second step."""

    hint_label: QLabel
    splitter: QSplitter
    list_label: QLabel
    sheet_list: QListWidget
    type_label: QLabel
    type_combo: QComboBox
    grid: SheetGrid
    head_label: QLabel
    head_bar: QWidget
    head_button: QPushButton
    no_head_check: QCheckBox
    two_check: QCheckBox
    turned_check: QCheckBox

    def __init__(self, session: Session, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        load_form("import_sheets", self)
        self.hint_label.setText(session.say(HINT))
        self.model = GridModel(session, self)
        self.grid.setModel(self.model)
        self.type_combo.addItem("", None)
        for record_type in session.inventory.types.values():
            self.type_combo.addItem(session.say(record_type.plural), record_type.name)
        checks = (self.no_head_check, self.two_check, self.turned_check)
        flow(self.head_bar, self.head_button, *checks)
        letters = self.fontMetrics().averageCharWidth()
        self.splitter.setSizes([34 * letters, 100 * letters])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(2 * GRID)
        self.sheet_list.currentItemChanged.connect(lambda: self._show_sheet())
        self.sheet_list.itemChanged.connect(self._tick)
        self.type_combo.activated.connect(self._choose_type)
        self.grid.head_chosen.connect(self._choose_head)
        self.head_button.clicked.connect(lambda: self._choose_head(self.grid.currentIndex().row()))
        self.no_head_check.clicked.connect(self._choose_none)
        self.two_check.clicked.connect(self._choose_levels)
        self.turned_check.clicked.connect(self._choose_turned)

    # --- What the wizard asks ---------------------------------------------------------------------

    def problem(self) -> Message | None:
        """Return what is to be done here before the import can be good."""
        layouts = self._draft.layouts()
        if not layouts:
            return None
        if not any(one.record_type for one in layouts):
            return Message(NONE_KNOWN)
        unknown = [one for one in layouts if needs_a_look(self._draft, one)]
        if unknown:
            return Message.of(UNKNOWN_SHEET, sheet=unknown[0].sheet)
        return None if any(one.wanted for one in layouts) else Message(NOTHING_WANTED)

    def blocked(self) -> bool:
        """Whether nothing can be imported as things stand."""
        return not any(one.wanted and one.record_type for one in self._draft.layouts())

    def start(self) -> None:
        """Show another file."""
        blocker = QSignalBlocker(self.sheet_list)
        self.sheet_list.clear()
        blocker.unblock()
        self.model.show_sheet(None)

    def refresh(self) -> None:
        """Show the plan, and stay at the sheet that is shown."""
        layouts = self._draft.layouts()
        names = [self.sheet_list.item(row).data(_NAME) for row in range(self.sheet_list.count())]
        blocker = QSignalBlocker(self.sheet_list)
        if names != [one.sheet for one in layouts]:
            self.sheet_list.clear()
            for layout in layouts:
                item = QListWidgetItem(self.sheet_list)
                item.setData(_NAME, layout.sheet)
            self._current_to_what_needs_a_look(layouts)
            blocker.unblock()
            self._show_sheet()
            blocker = QSignalBlocker(self.sheet_list)
        for row, layout in enumerate(layouts):
            self._write_item(self.sheet_list.item(row), layout)
        blocker.unblock()
        self.hint_label.setVisible(self.problem() is None)
        self._show_layout()

    def focus_first(self) -> None:
        """Begin at the sheets."""
        self._current_to_what_needs_a_look(self._draft.layouts())
        self.sheet_list.setFocus()

    # --- The list of sheets -----------------------------------------------------------------------

    def _current_to_what_needs_a_look(self, layouts: list[Layout]) -> None:
        if not layouts:
            return
        unknown = [row for row, one in enumerate(layouts) if needs_a_look(self._draft, one)]
        wanted = [row for row, one in enumerate(layouts) if one.wanted]
        if unknown or self.sheet_list.currentRow() < 0:
            anything = [row for row, one in enumerate(layouts) if one.columns]
            self.sheet_list.setCurrentRow((unknown or wanted or anything or [0])[0])

    def _write_item(self, item: QListWidgetItem, layout: Layout) -> None:
        say = self._session.say
        columns = filled(layout)
        if layout.record_type is not None:
            plural = layout.record_type.plural
            what = say(HOLDS, n=len(columns), known=known(layout), type=plural)
            look = ("ok", "good" if layout.wanted else "muted")
        elif not columns:
            what, look = say(EMPTY), ("clear", "muted")
        else:
            looks = needs_a_look(self._draft, layout)
            what, look = say(NOT_RECOGNISED), ("warning", "warn" if looks else "muted")
        if layout.hidden:
            what = f"{what} · {say(HIDDEN)}"
        item.setText(f"{layout.sheet}\n{what}")
        item.setIcon(icon(*look))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        checked = Qt.CheckState.Checked if layout.wanted else Qt.CheckState.Unchecked
        item.setCheckState(checked)
        item.setToolTip(item.text())

    def _tick(self, item: QListWidgetItem) -> None:
        wanted = item.checkState() == Qt.CheckState.Checked
        layout = self._draft.layout(item.data(_NAME))
        if layout is not None and layout.wanted != wanted:
            self._draft.choose_sheet(layout.sheet, wanted=wanted)

    # --- The sheet --------------------------------------------------------------------------------

    def sheet_name(self) -> str:
        """Return the name of the sheet shown, "" where there is none."""
        row = self.sheet_list.currentRow()
        return str(self.sheet_list.item(row).data(_NAME)) if row >= 0 else ""

    def _show_sheet(self) -> None:
        self.model.show_sheet(None)
        self._show_layout()

    def _show_layout(self) -> None:
        layout = self._draft.layout(self.sheet_name())
        for widget in (self.type_combo, self.grid, self.head_button, self.no_head_check):
            widget.setEnabled(layout is not None)
        self._show_rows(layout)
        self.model.show_head(layout)
        if layout is None:
            return
        say, record_type = self._session.say, layout.record_type
        chosen = self._draft.sheets.get(layout.sheet)
        if record_type is None:
            self.type_combo.setItemText(0, say(NOT_RECOGNISED))
        elif chosen is None or chosen.record is None:
            self.type_combo.setItemText(0, say(BY_ITSELF, type=record_type.plural))
        wanted = chosen.record if chosen else None
        self.type_combo.setCurrentIndex(max(0, self.type_combo.findData(wanted)))
        rows = layout.head.rows
        if not self.model.rowCount():
            self.head_label.setText(say(NOTHING_HERE))
        elif record_type is None and not rows:
            self.head_label.setText(say(NO_HEAD_FOUND))
        elif not rows:
            self.head_label.setText(say(NO_HEAD))
        elif len(rows) == 1:
            self.head_label.setText(say(HEAD_IS, row=str(rows[-1] + 1)))
        else:
            first = str(rows[0] + 1)
            self.head_label.setText(say(HEADS_ARE, first=first, row=str(rows[-1] + 1)))
        if layout.turned is not None:
            self.head_label.setText(f"{say(TURNED)} {self.head_label.text()}")
        self.turned_check.setChecked(layout.turned is not None)
        self.turned_check.setVisible(may_be_turned(self._draft, layout))
        self.no_head_check.setChecked(not rows)
        self.two_check.setChecked(len(rows) > 1)
        self.two_check.setEnabled(bool(rows) and rows[-1] > 0)

    def _show_rows(self, layout: Layout | None) -> None:
        """Show the sheet as it is read: turned round, its rows are what the layout speaks of."""
        book, name = self._draft.book, self.sheet_name()
        sheet = next((one for one in book.sheets if one.name == name), None) if book else None
        if layout is not None and layout.turned is not None:
            sheet = layout.turned
        if sheet is self.model.sheet or sheet == self.model.sheet:
            return
        self.model.show_sheet(sheet)
        self.grid.fit()
        row = self.model.row_of(layout.head.rows[-1]) if layout and layout.head.rows else 0
        self.grid.setCurrentIndex(self.model.index(max(row, 0), 0))
        self.grid.scrollToTop()

    def _choose_type(self) -> None:
        record = self.type_combo.currentData()
        wanted = True if record else None
        self._draft.choose_sheet(self.sheet_name(), record=record, wanted=wanted)

    def _choose_head(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            number = self.model.number_of(row)
            levels = 2 if self.two_check.isChecked() and number > 0 else 1
            self._draft.choose_sheet(self.sheet_name(), head=number, levels=levels)

    def _choose_none(self, none: bool) -> None:
        if none:
            self._draft.choose_sheet(self.sheet_name(), head=-1, levels=1)
        else:
            self._draft.choose_sheet(self.sheet_name(), head=None, levels=1)

    def _choose_levels(self, two: bool) -> None:
        layout = self._draft.layout(self.sheet_name())
        if layout is not None and layout.head.rows:
            head = layout.head.rows[-1]
            self._draft.choose_sheet(layout.sheet, head=head, levels=2 if two else 1)

    def _choose_turned(self, turned: bool) -> None:
        self._draft.choose_sheet(self.sheet_name(), turned=turned, head=None, levels=1)
