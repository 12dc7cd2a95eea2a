"""Step 3 of the import: what each column is taken for, and what holds for all rows.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QPushButton, QWidget

from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.painting import CellDelegate, IconDelegate

from .columns_model import SURE, TARGET, ColumnsModel
from .fixed import FixedForm
from .layouts import known
from .pick import Pick
from .pick_table import PickDelegate, PickTable

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Layout

    from .draft import Draft

SUMMARY = N_(
    "Import",
    "{known} of {n} column is taken in as {type}.|{known} of {n} columns are taken in as {type}.",
)
REMEMBERED = N_("Import", "As at the last import of such a table.")
MISSING = N_(
    "Import",
    "“{sheet}” has no column for {fields}. Take a column for it in the table, or say below what "
    "holds for all rows; otherwise no new records can be made.",
)
MISSING_HINT = N_("Import", "No column gives this. Say what holds for every row of the sheet.")
FIXED_HINT = N_("Import", "No column gives this; it is the same for every row of the sheet.")
QUOTED = N_("Import", "“{name}”")
AND = N_("Import", "{first} and {last}")

_SHARES = (24, 32, 30, 22)


class ColumnsPage(QWidget):
    """The third step."""

    sheet_label: QLabel
    sheet_combo: QComboBox
    summary_label: QLabel
    forget_button: QPushButton
    table: PickTable
    hint_label: QLabel
    fixed_frame: QFrame
    fixed_label: QLabel
    fixed_hint_label: QLabel
    fixed_layout: QFormLayout

    def __init__(self, session: Session, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        load_form("import_columns", self)
        self.model = ColumnsModel(session, self)
        self.table.setModel(self.model)
        self.table.pick_column = TARGET
        self.table.setItemDelegate(CellDelegate(self.table))
        self._pick_delegate = PickDelegate(self.table)
        self._sure_delegate = IconDelegate(self.table)
        self.table.setItemDelegateForColumn(TARGET, self._pick_delegate)
        self.table.setItemDelegateForColumn(SURE, self._sure_delegate)
        header = quiet(self.table)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(8 * self.fontMetrics().averageCharWidth())
        self.table.shares = _SHARES
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(max(30, self.fontMetrics().height() + 13))
        self.fixed = FixedForm(session, self.fixed_layout, self.fixed_frame, self.table)
        self._picks: dict[str, list[Pick]] = {}
        self.sheet_combo.currentIndexChanged.connect(self._show_layout)
        self.model.target_chosen.connect(
            lambda place, target: draft.choose_column(self.sheet_name(), place, target)
        )
        self.fixed.chosen.connect(
            lambda key, text: draft.choose_fixed(self.sheet_name(), key, text)
        )
        self.forget_button.clicked.connect(self._forget)

    # --- What the wizard asks ---------------------------------------------------------------------

    def problem(self) -> Message | None:
        """Return what is to be done here before the import can be good."""
        for layout in self._layouts():
            if self._draft.lacking(layout):
                return Message.of(MISSING, sheet=layout.sheet, fields=self._named(layout))
        return None

    def start(self) -> None:
        """Show another file."""
        self.sheet_combo.clear()

    def refresh(self) -> None:
        """Show the plan, and stay at the sheet that is shown."""
        names = [one.sheet for one in self._layouts()]
        shown = [self.sheet_combo.itemText(row) for row in range(self.sheet_combo.count())]
        if names != shown:
            present = self.sheet_name()
            self.sheet_combo.blockSignals(True)
            self.sheet_combo.clear()
            self.sheet_combo.addItems(names)
            self.sheet_combo.setCurrentIndex(max(0, self.sheet_combo.findText(present)))
            self.sheet_combo.blockSignals(False)
        for row, layout in enumerate(self._layouts()):
            look = ("warning", "warn") if self._draft.lacking(layout) else ("ok", "good")
            self.sheet_combo.setItemIcon(row, icon(*look))
        for widget in (self.sheet_label, self.sheet_combo):
            widget.setVisible(len(names) > 1)
        self._show_layout()

    def focus_first(self) -> None:
        """Begin where something is missing, or at the columns."""
        incomplete = [row for row, one in enumerate(self._layouts()) if self._draft.lacking(one)]
        if incomplete:
            self.sheet_combo.setCurrentIndex(incomplete[0])
            layout = self._layouts()[incomplete[0]]
            if box := self.fixed.boxes.get(layout.missing[0]):
                box.setFocus()
                return
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, TARGET))

    def sheet_name(self) -> str:
        """Return the name of the sheet shown."""
        return self.sheet_combo.currentText()

    # --- One sheet --------------------------------------------------------------------------------

    def _layouts(self) -> list[Layout]:
        return [one for one in self._draft.layouts() if one.wanted and one.record_type]

    def _show_layout(self) -> None:
        layout = self._draft.layout(self.sheet_name())
        self.model.show_layout(layout, self._targets(layout))
        any_fixed = self.fixed.show_layout(layout)
        self.fixed_frame.setVisible(any_fixed)
        if layout is None or layout.record_type is None:
            return
        say = self._session.say
        count, plural = len(self.model.rows), layout.record_type.plural
        parts = [say(SUMMARY, n=count, known=known(layout), type=plural)]
        remembered = self._draft.was_remembered(layout)
        if remembered:
            parts.append(say(REMEMBERED))
        self.summary_label.setText(" ".join(parts))
        self.forget_button.setVisible(remembered)
        lacking = self._draft.lacking(layout)
        self.fixed_hint_label.setText(say(MISSING_HINT if lacking else FIXED_HINT))

    def _targets(self, layout: Layout | None) -> list[Pick]:
        from channelinventory.services.transfer import targets

        if layout is None or layout.record_type is None:
            return []
        name = layout.record_type.name
        if name not in self._picks:
            found = targets(self._session.inventory, name)
            self._picks[name] = [Pick(one.value, self._session.say(one.label)) for one in found]
        return self._picks[name]

    def _named(self, layout: Layout) -> str:
        """Return the labels of the missing fields as a list in words."""
        assert layout.record_type is not None
        say, by_key = self._session.say, layout.record_type.by_key
        missing = (by_key[key].label for key in layout.missing if key in by_key)
        names = [say(QUOTED, name=label) for label in missing]
        if len(names) < 2:
            return "".join(names)
        return say(AND, first=", ".join(names[:-1]), last=names[-1])

    def _forget(self) -> None:
        layout = self._draft.layout(self.sheet_name())
        if layout is not None:
            self._draft.forget_remembered(layout)
            self.table.setFocus()
