"""Import of a workbook or CSV file: what it would do, shown before anything is written.

Floor: gui. Reading and planning run in the background, again after each change of an option; the
import itself is one transaction and one undo step.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon
from channelinventory.gui.records.choice_editors import QuietComboBox
from channelinventory.gui.records.delegates import CellDelegate, IconDelegate
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.sections import TabStrip
from channelinventory.gui.theme import GRID

from .import_model import AFTER, BEFORE, FIELD, KIND, KINDS, RECORD, ROW, SHEET, ImportModel
from .save import ask_where

if TYPE_CHECKING:
    from channelinventory.gui.runner import Job
    from channelinventory.gui.session import Session
    from channelinventory.services.jobs import Progress
    from channelinventory.services.transfer import ImportPlan

TITLE = N_("Import", "Import of {file}")
PREVIEW = N_("Import", "Preview")
ASSIGNMENT = N_("Import", "Columns")
ANY_TYPE = N_("Import", "recognised by itself")
ALL_SHEETS = N_("Import", "all sheets")
LEFT_OUT = N_("Import", "– not imported –")
ALL = N_("Import", "All")
IMPORT = N_("Import", "Import {n} change|Import {n} changes")
NOTHING = N_("Import", "Nothing to import")
CANCEL = N_("Import", "Cancel")
READING = N_("Import", "Reading {file}")
SAVING = N_("Import", "Importing {file}")
IMPORTED = N_("Import", "{n} change imported from {file}.|{n} changes imported from {file}.")
UNDO = N_("Import", "Undo")
SAVE_REJECTED = N_("Import", "Save rejected rows")
REJECTED_NAME = N_("Import", "{name} – rejected")
WORKBOOKS = N_("Import", "Excel workbooks (*.xlsx)")
REJECTED_SAVED = N_("Import", "Rejected rows saved in {file}.")
KEEP_OURS = N_("Import", "keep what is here")
TAKE_THEIRS = N_("Import", "take the sheet’s value")
FIELD_OF = N_("Import", "{header}: column is taken as")


class ImportDialog(QDialog):
    """Shows the plan of an import, lets it be mended, and carries it out."""

    title_label: QLabel
    type_combo: QComboBox
    sheet_label: QLabel
    sheet_combo: QComboBox
    clear_check: QCheckBox
    conflict_label: QLabel
    conflict_combo: QComboBox
    tab_strip: TabStrip
    page_stack: QStackedWidget
    counts_layout: QHBoxLayout
    table: QTableView
    mapping_label: QLabel
    mapping_scroll: QScrollArea
    progress_bar: QProgressBar
    status_label: QLabel
    rejects_button: QPushButton
    buttons: QDialogButtonBox

    def __init__(self, session: Session, path: Path, parent: QWidget | None = None) -> None:
        """Begin to read the file at once."""
        super().__init__(parent)
        load_form("import_dialog", self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._path = session, path
        self.plan: ImportPlan | None = None
        self._mapping: dict[str, str | None] = {}
        self._job: Job | None = None
        self._turn = 0
        title = session.say(TITLE, file=path.name)
        self.setWindowTitle(title)
        self.title_label.setText(title)
        self.model = ImportModel(session, self)
        self._dress_table()
        self._make_options()
        self._make_counts()
        for text in (PREVIEW, ASSIGNMENT):
            self.tab_strip.add_tab().say(session.say(text))
        self.tab_strip.chosen.connect(self.page_stack.setCurrentIndex)
        self.buttons.clear()
        self.import_button: QPushButton = self.buttons.addButton(
            session.say(NOTHING), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(session.say(CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        self.import_button.setDefault(True)
        self.rejects_button.clicked.connect(self.save_rejected)
        self._show_counts(None)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(max(960, 130 * letters), max(640, 34 * self.fontMetrics().lineSpacing()))
        self.read()

    # --- Reading ------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the file in the background and show what it would do."""
        from channelinventory.services.transfer import plan_import

        inventory, language = self._session.inventory, self._session.language
        options: dict[str, Any] = {
            "record": self.type_combo.currentData(),
            "sheet": self.sheet_combo.currentData(),
            "mapping": dict(self._mapping),
            "on_conflict": self.conflict_combo.currentData(),
            "clear_blank": self.clear_check.isChecked(),
        }

        def work(progress: Progress) -> ImportPlan:
            return plan_import(inventory, self._path, language, progress=progress, **options)

        self._turn += 1
        turn = self._turn
        if self._job is not None:
            self._job.cancel()
        self._wait(Message.of(READING, file=self._path.name))
        self._job = self._session.runner.run(
            work,
            lambda plan: self._show(turn, plan),
            lambda error: self._fail(turn, error),
            Message.of(READING, file=self._path.name),
        )
        self._job.progressed.connect(self._progress)

    def _show(self, turn: int, plan: ImportPlan) -> None:
        if turn != self._turn:
            return  # an option was changed meanwhile
        self._job = None
        self.plan = plan
        self.progress_bar.hide()
        self.status_label.hide()
        self._show_sheets(plan)
        self._show_mapping(plan)
        self.model.show_plan(plan)
        self._show_counts(plan)
        self._fit_columns()

    def _fail(self, turn: int, error: InventoryError) -> None:
        if turn != self._turn:
            return
        self._job = None
        self.plan = None
        self.model.show_plan(None)
        self._show_counts(None)
        self.progress_bar.hide()
        self.status_label.setText(self._session.say(error.message))
        self.status_label.show()
        self.type_combo.setEnabled(True)

    def _wait(self, what: Message) -> None:
        self.import_button.setEnabled(False)
        self.rejects_button.setEnabled(False)
        self.progress_bar.setRange(0, 0)
        self.progress_bar.show()
        self.status_label.setText(self._session.say(what) + "…")
        self.status_label.show()

    def _progress(self, done: int, total: int | None, text: Message | None) -> None:
        if self.sender() is not None and self._job is None:
            return
        self.progress_bar.setRange(0, total or 0)
        self.progress_bar.setValue(done)
        if text is not None:
            self.status_label.setText(self._session.say(text))

    # --- Importing ----------------------------------------------------------------------------

    def accept(self) -> None:
        """Carry the plan out, in the background; a large import takes its time."""
        plan, session = self.plan, self._session
        if plan is None or not plan.changes or self._job is not None:
            return
        what = Message.of(SAVING, file=self._path.name)
        self._wait(what)
        self._set_options_enabled(False)
        self._turn += 1
        turn = self._turn

        def work(progress: Progress) -> ChangeSet:
            return session.workspace.do(plan.changes)

        self._job = session.runner.run(work, self._done, lambda e: self._fail(turn, e), what)

    def _done(self, applied: ChangeSet) -> None:
        self._job = None
        count = len(applied.changes)
        session = self._session
        message = Message.of(IMPORTED, n=count, file=self._path.name)
        session.tell(message, "good", UNDO, lambda: session.attempt(session.workspace.undo))
        super().accept()

    def reject(self) -> None:
        """Close; reading stops, an import that is being written is finished."""
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        super().reject()

    def save_rejected(self) -> None:
        """Save the rejected rows with their reasons as a workbook."""
        from channelinventory.services.transfer import save_rejects

        plan, session, source = self.plan, self._session, self._path
        if plan is None:
            return
        name = session.say(REJECTED_NAME, name=source.stem) + ".xlsx"
        title, workbooks = session.say(SAVE_REJECTED), session.say(WORKBOOKS)
        target = ask_where(session, self, title, source.with_name(name), workbooks, ".xlsx")
        if target is None:
            return
        language = session.language
        session.runner.run(
            lambda progress: save_rejects(plan, source, target, language),
            lambda _: session.tell(Message.of(REJECTED_SAVED, file=target.name), "good"),
            None,
            Message(SAVE_REJECTED),
        )

    # --- Options ------------------------------------------------------------------------------

    def _make_options(self) -> None:
        say = self._session.say
        self.type_combo.addItem(say(ANY_TYPE), None)
        for record_type in self._session.inventory.types.values():
            self.type_combo.addItem(say(record_type.plural), record_type.name)
        self.sheet_combo.addItem(say(ALL_SHEETS), None)
        self.conflict_combo.addItem(say(KEEP_OURS), "keep")
        self.conflict_combo.addItem(say(TAKE_THEIRS), "take")
        for widget in (self.sheet_label, self.sheet_combo):
            widget.hide()
        for widget in (self.conflict_label, self.conflict_combo):
            widget.hide()
        self.type_combo.activated.connect(self._options_changed)
        self.sheet_combo.activated.connect(self._options_changed)
        self.conflict_combo.activated.connect(self.read)
        self.clear_check.clicked.connect(self.read)

    def _options_changed(self) -> None:
        self._mapping = {}  # it was made for other fields
        self.read()

    def _set_options_enabled(self, enabled: bool) -> None:
        boxes = (self.type_combo, self.sheet_combo, self.conflict_combo, self.clear_check)
        for widget in (*boxes, self.mapping_scroll):
            widget.setEnabled(enabled)

    def _show_sheets(self, plan: ImportPlan) -> None:
        if self.sheet_combo.currentData() is None and self.sheet_combo.count() == 1:
            for sheet in plan.layouts:
                self.sheet_combo.addItem(sheet, sheet)
        for widget in (self.sheet_label, self.sheet_combo):
            widget.setVisible(self.sheet_combo.count() > 2)

    def _show_mapping(self, plan: ImportPlan) -> None:
        """Offer a field for each heading, sheet by sheet."""
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, GRID, 0)
        say = self._session.say
        for sheet, layout in plan.layouts.items():
            if len(plan.layouts) > 1:
                heading = QLabel(f"{sheet} – {say(layout.record_type.plural)}", body)
                heading.setProperty("textRole", "strong")
                form.addRow(heading)
            for place, (header, key) in enumerate(zip(layout.headers, layout.keys, strict=True)):
                if header and place != layout.id_column and place not in layout.secrets:
                    form.addRow(header, self._field_box(body, layout.record_type, header, key))
        self.mapping_scroll.setWidget(body)

    def _field_box(self, parent: QWidget, record_type: Any, header: str, key: str | None) -> Any:
        say = self._session.say
        box = QuietComboBox(parent)
        box.setMinimumWidth(40 * self.fontMetrics().averageCharWidth())
        box.setAccessibleName(say(FIELD_OF, header=header))
        box.addItem(say(LEFT_OUT), None)
        for field in record_type.fields:
            box.addItem(say(field.label), f"{record_type.name}.{field.key}")
        wanted = f"{record_type.name}.{key}" if key in record_type.by_key else None
        box.setCurrentIndex(max(0, box.findData(wanted)))

        def choose() -> None:
            if box.currentData() != wanted:
                self._mapping[header] = box.currentData()
                self.read()

        box.finished.connect(choose)
        return box

    # --- The preview --------------------------------------------------------------------------

    def _dress_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setItemDelegateForColumn(KIND, IconDelegate(self.table))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        quiet(self.table).setStretchLastSection(True)
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(max(28, self.fontMetrics().height() + 11))

    def _fit_columns(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        limits = {SHEET: 18, ROW: 8, KIND: 26, RECORD: 40, FIELD: 22, BEFORE: 26, AFTER: 20}
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(100)
        self.table.resizeColumnsToContents()
        for column, letters in limits.items():
            header.resizeSection(column, min(header.sectionSize(column), letters * letter))

    def _make_counts(self) -> None:
        self._counts: dict[str | None, QPushButton] = {}
        group = QButtonGroup(self)
        for kind in (None, *KINDS):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            if kind is not None:
                button.setIcon(icon(*KINDS[kind][1]))
            button.toggled.connect(lambda on, kind=kind: self.model.show_kind(kind) if on else None)
            group.addButton(button)
            self._counts[kind] = button
            self.counts_layout.addWidget(button)
        self.counts_layout.addStretch(1)
        self._counts[None].setChecked(True)

    def _show_counts(self, plan: ImportPlan | None) -> None:
        say, language, counts = self._session.say, self._session.language, self.model.counts
        everything = sum(count for kind, count in counts.items() if kind != "unchanged")
        for kind, button in self._counts.items():
            count = everything if kind is None else counts[kind]
            text = say(ALL if kind is None else KINDS[kind][0])
            button.setText(f"{text}  {language.number(count)}")
            button.setVisible(kind in (None, "new", "changed", "unchanged") or count > 0)
        for widget in (self.conflict_label, self.conflict_combo):
            widget.setVisible(counts["conflict"] > 0)
        wanted = len(plan.changes.changes) if plan else 0
        allowed = not self._session.workspace.read_only
        self.import_button.setText(say(IMPORT, n=wanted) if wanted else say(NOTHING))
        self.import_button.setEnabled(wanted > 0 and allowed)
        self.rejects_button.setVisible(counts["rejected"] > 0)
        self.rejects_button.setEnabled(True)
