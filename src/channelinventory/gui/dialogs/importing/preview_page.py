"""Step 4 of the import: what it would change, and what only a person can decide.

Floor: gui.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from channelinventory.domain.texts import N_
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon
from channelinventory.gui.links import Links
from channelinventory.gui.notices import escape
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.painting import CellDelegate, IconDelegate
from channelinventory.gui.theme import GRID

from .changes_model import (
    AFTER,
    BEFORE,
    DECIDED,
    FIELD,
    KIND,
    KINDS,
    RECORD,
    ROW,
    SHEET,
    ChangesModel,
)
from .decisions import ANSWER
from .decisions_side import DecisionsSide
from .flow import flow
from .layouts import filled, known
from .pick_table import PickTable

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import ImportPlan

    from .draft import Draft

ALL = N_("Import", "All")
COUNT = N_("Import", "{kind}  {n}")
SHEETS = N_("Import", "{n} sheet|{n} sheets")
LEFT_OUT = N_("Import", "{n} left out")
RECOGNISED = N_("Import", "{known} of {n} column recognised|{known} of {n} columns recognised")
UNSURE = N_("Import", "{n} of them not for certain")
AS_BEFORE = N_("Import", "as at the last import")
CLEAR_WORD = N_("Import", "[clear]")
BLANKS_KEEP = N_("Import", "A blank cell leaves a value as it is; “{word}” in a cell clears it.")
BLANKS_CLEAR = N_("Import", "Every blank cell of a column that is taken in clears the value here.")
_LINES_IN_FULL, _FEWEST_ROWS = 3, 5


class PreviewPage(QWidget):
    """The fourth step."""

    summary_label: QLabel
    splitter: QSplitter
    decisions_side: QWidget
    decisions_label: QLabel
    all_button: QPushButton
    decisions_table: PickTable
    counts_bar: QWidget
    table: QTableView
    line_edit: QPlainTextEdit
    clear_check: QCheckBox
    clear_label: QLabel
    rejects_button: QPushButton

    step_wanted = Signal(str)
    """The sheets or the columns are to be looked at."""
    rejects_wanted = Signal()

    def __init__(self, session: Session, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        load_form("import_preview", self)
        Links(self.summary_label)
        self.summary_label.linkActivated.connect(self.step_wanted)
        self.model = ChangesModel(session, self)
        self.side = DecisionsSide(
            session,
            draft,
            self.decisions_side,
            self.decisions_label,
            self.all_button,
            self.decisions_table,
            self.splitter,
        )
        self.decisions = self.side.model
        self.side.current_changed.connect(self._jump)
        self._dress_changes()
        self._make_counts()
        self._fitted = False
        self.clear_check.clicked.connect(draft.set_clear_blank)
        self.rejects_button.clicked.connect(self.rejects_wanted)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(2 * GRID)

    # --- What the wizard asks ---------------------------------------------------------------------

    def start(self) -> None:
        """Show another file."""
        self._fitted = False
        self.model.show_kind(None)
        self.clear_check.setChecked(False)

    def refresh(self) -> None:
        """Show the plan; what is in view stays in view."""
        plan = self._draft.plan
        self.summary_label.setText(self._summary(plan) if plan else "")
        self._show_changes(plan)
        self.side.show(plan.questions if plan else [])
        self._show_counts()
        self._show_blank_rule()
        self.rejects_button.setVisible(self.model.counts["rejected"] > 0)

    def focus_first(self) -> None:
        """Begin at the first open question, or at the changes."""
        questions = self.decisions.questions
        if questions:
            first = next((n for n, one in enumerate(questions) if not one.answered), 0)
            self.decisions_table.setCurrentIndex(self.decisions.index(first, ANSWER))
            self.decisions_table.setFocus()
        else:
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, KIND))
            self.table.setFocus()

    # --- The summary ------------------------------------------------------------------------------

    def _summary(self, plan: ImportPlan) -> str:
        say = self._session.say
        layouts = [one for one in plan.layouts.values() if one.wanted and one.record_type]
        columns = [one for layout in layouts for one in filled(layout)]
        unsure = sum(one.target is not None and one.why in ("near", "content") for one in columns)
        sheets = say(SHEETS, n=len(layouts))
        if left := len(plan.layouts) - len(layouts):
            sheets = f"{sheets}, {say(LEFT_OUT, n=left)}"
        recognised = [say(RECOGNISED, n=len(columns), known=sum(map(known, layouts)))]
        if unsure:
            recognised.append(say(UNSURE, n=unsure))
        if any(self._draft.was_remembered(one) for one in layouts):
            recognised.append(say(AS_BEFORE))
        name, said = escape(self._draft.name), escape(", ".join(recognised))
        links = f'<a href="sheets">{escape(sheets)}</a> · <a href="columns">{said}</a>'
        return f"<b>{name}</b>: {links}"

    # --- The changes ------------------------------------------------------------------------------

    def _dress_changes(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self._kind_delegate = IconDelegate(self.table)
        self.table.setItemDelegateForColumn(KIND, self._kind_delegate)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        quiet(self.table).setStretchLastSection(True)
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(max(28, self.fontMetrics().height() + 11))
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_line())
        line, frame = self.fontMetrics().lineSpacing(), self.line_edit.frameWidth()
        margin = 2 * (frame + int(self.line_edit.document().documentMargin()))
        self.line_edit.setMinimumHeight(line + margin)
        self.line_edit.setMaximumHeight(_LINES_IN_FULL * line + margin)
        around = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        self.table.setMinimumHeight(around + _FEWEST_ROWS * rows.defaultSectionSize())
        self.line_edit.hide()

    def _show_changes(self, plan: ImportPlan | None) -> None:
        bar, current = self.table.verticalScrollBar(), self.table.currentIndex()
        place = self.model.place(current.row()) if current.isValid() else None
        top, column = bar.value(), current.column()
        self.model.show_plan(plan)
        sheets = {row.sheet for row in plan.rows} if plan else set()
        self.table.setColumnHidden(SHEET, len(sheets) < 2)
        if self.isVisible():
            self._fit()
        if place is not None:
            line = self.model.line_of(*place)
            if line >= 0:
                self.table.setCurrentIndex(self.model.index(line, column))
        self._show_line()
        bar.setValue(top)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns to what is seen first; from then on they are the person's."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self._fitted or not self.model.rowCount():
            return
        self._fitted = True
        letter = self.fontMetrics().averageCharWidth()
        width = self.table.viewport().width() // letter
        limits = {SHEET: 18, ROW: 8, RECORD: max(24, width * 3 // 10), FIELD: 20}
        limits |= {BEFORE: max(14, width // 6), AFTER: 20}
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(100)
        self.table.resizeColumnsToContents()
        for column, count in limits.items():
            header.resizeSection(column, min(header.sectionSize(column), count * letter))
        texts = [KINDS[kind][0] for kind in KINDS if self.model.counts[kind]]
        texts += DECIDED.values() if self.model.counts["conflict"] else ()
        words = [self._session.say(text) for text in texts]
        widest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        header.resizeSection(KIND, widest + self.fontMetrics().height() + 4 * GRID)

    def _show_line(self) -> None:
        """Write out the present line, which a cell has no room for."""
        index = self.table.currentIndex()
        self.line_edit.setVisible(index.isValid())
        if index.isValid():
            self.line_edit.setPlainText(self.model.in_full(index.row()))

    # --- How many of each kind --------------------------------------------------------------------

    def _make_counts(self) -> None:
        self.counts: dict[str | None, QPushButton] = {}
        group = QButtonGroup(self)
        for kind in (None, *KINDS):
            button = QPushButton(self.counts_bar)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setIconSize(QSize(16, 16))
            if kind is not None:
                button.setIcon(icon(*KINDS[kind][1]))
            button.clicked.connect(lambda on, kind=kind: self.model.show_kind(kind))
            group.addButton(button)
            self.counts[kind] = button
        flow(self.counts_bar, *self.counts.values(), spacing=GRID // 2)
        self.counts[None].setChecked(True)
        order = (self.decisions_table, *self.counts.values(), self.table)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _show_counts(self) -> None:
        say, language, counts = self._session.say, self._session.language, self.model.counts
        everything = sum(count for kind, count in counts.items() if kind != "unchanged")
        for kind, button in self.counts.items():
            count = everything if kind is None else counts[kind]
            text = ALL if kind is None else KINDS[kind][0]
            button.setText(say(COUNT, kind=text, n=language.number(count)))
            button.setVisible(kind in (None, "new", "changed", "unchanged") or count > 0)
            button.setChecked(kind == self.model.kind)

    # --- Decisions --------------------------------------------------------------------------------

    def _jump(self, index: QModelIndex) -> None:
        """Show the rows a question is about."""
        if not index.isValid() or index.row() >= len(self.decisions.questions):
            return
        question = self.decisions.questions[index.row()]
        line = self.model.line_of_question(question)
        if line < 0 and self.model.kind is not None:
            self.model.show_kind(None)
            self._show_counts()
            line = self.model.line_of_question(question)
        if line >= 0:
            place = self.model.index(line, KIND)
            self.table.setCurrentIndex(place)
            self.table.scrollTo(place, QTableView.ScrollHint.PositionAtCenter)

    # --- Blank cells ------------------------------------------------------------------------------

    def _show_blank_rule(self) -> None:
        clear = self._draft.clear_blank
        self.clear_check.setChecked(clear)
        if clear:
            self.clear_label.setText(self._session.say(BLANKS_CLEAR))
        else:
            self.clear_label.setText(self._session.say(BLANKS_KEEP, word=CLEAR_WORD))
