"""The import wizard: file, sheets, columns, preview, result; straight to the preview if it can.

Floor: gui. It stops at a step only where something was not understood or is missing. Reading and
planning run in the background; the import itself is one transaction and one undo step.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from channelinventory.domain.changes import ChangeSet, ConflictError
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.gui.fit import scrolled
from channelinventory.gui.forms import load_form
from channelinventory.gui.state import restore_geometry, save_geometry

from .bottom import Bottom
from .columns_page import ColumnsPage
from .draft import Draft
from .file_page import FilePage, dropped_file, note_file
from .preview_page import PreviewPage
from .rejected import save_rejected
from .result_page import ResultPage
from .sheets_page import SheetsPage
from .steps import StepBar

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

TITLE = N_("Import", "Import")
TITLE_OF = N_("Import", "Import of {file}")
NAMES = (
    N_("Import", "File"),
    N_("Import", "Sheets"),
    N_("Import", "Columns"),
    N_("Import", "Preview"),
    N_("Import", "Result"),
)
FILE, SHEETS, COLUMNS, PREVIEW, RESULT = range(len(NAMES))
NEXT = N_("Import", "&Next")
IMPORT = N_("Import", "&Import {n} change|&Import {n} changes")
NOTHING = N_("Import", "Nothing to import")
CANCEL = N_("Import", "Cancel")
CLOSE = N_("Import", "Close")
IMPORTED = N_("Import", "{n} change imported from {file}.|{n} changes imported from {file}.")
UNDO = N_("Import", "Undo")
CLIPBOARD = N_("Import", "Clipboard")
NO_CELLS = N_("Import", "The clipboard holds no table. Copy the cells in Excel, then try again.")
READ_ONLY = N_("Import", "This inventory is read-only, so nothing can be imported.")
CHANGED_MEANWHILE = N_(
    "Import",
    "Values were changed here meanwhile, and nothing was imported. The preview shows the present "
    "state; check it and import again.",
)
WAIT = N_("Import", "The import is being saved; this cannot be stopped any more.")

_WIDTH, _HEIGHT = 1100, 720


class ImportWizard(QDialog):
    """Takes a file or cells from the clipboard into the inventory, step by step."""

    step_bar: StepBar
    page_stack: QStackedWidget
    message_frame: QFrame
    message_icon: QLabel
    message_label: QLabel
    progress_bar: QProgressBar
    work_label: QLabel
    back_button: QPushButton
    next_button: QPushButton
    cancel_button: QPushButton

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Begin with the choice of a file; `read` and `read_clipboard` go on from there."""
        super().__init__(parent)
        load_form("import_wizard", self)
        self.step_bar.set_names([session.say(name) for name in NAMES])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAcceptDrops(True)
        self._session = session
        self._fresh = self._closed = False
        self._step_message: Message | None = None
        self._bottom = Bottom(
            session,
            self.message_frame,
            self.message_icon,
            self.message_label,
            self.progress_bar,
            self.work_label,
        )
        self.draft = Draft(session, self)
        self.file_page = FilePage(session)
        self.sheets_page = SheetsPage(session, self.draft)
        self.columns_page = ColumnsPage(session, self.draft)
        self.preview_page = PreviewPage(session, self.draft)
        self.result_page = ResultPage(session, self.draft)
        self._pages: tuple[QWidget, ...] = (
            self.file_page,
            self.sheets_page,
            self.columns_page,
            self.preview_page,
            self.result_page,
        )
        for page in self._pages:
            self.page_stack.addWidget(scrolled(page))
        self.setWindowTitle(session.say(TITLE))
        self._connect()
        self._place()
        self._idle()
        self.go(FILE)

    def _connect(self) -> None:
        self.step_bar.chosen.connect(self.go)
        self.back_button.clicked.connect(lambda: self.go(self.step - 1))
        self.next_button.clicked.connect(self.next)
        self.cancel_button.clicked.connect(self.reject)
        self.file_page.file_chosen.connect(self.read)
        self.file_page.clipboard_wanted.connect(self.read_clipboard)
        self.preview_page.step_wanted.connect(
            lambda name: self.go(SHEETS if name == "sheets" else COLUMNS)
        )
        for page in (self.preview_page, self.result_page):
            page.rejects_wanted.connect(self.save_rejected)
        self.result_page.record_wanted.connect(self._show_record)
        draft = self.draft
        draft.began.connect(self._working)
        draft.progressed.connect(self._bottom.progress)
        draft.ended.connect(self._idle)
        draft.opened.connect(self._opened)
        draft.planned.connect(self._planned)
        draft.imported.connect(self._imported)
        draft.failed.connect(self._failed)

    def _place(self) -> None:
        """Take the size it had, or one that fits text and screen."""
        if restore_geometry(self._session.settings, "import_wizard", self):
            return
        letters, lines = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self.resize(max(_WIDTH, 150 * letters), max(_HEIGHT, 38 * lines))

    # --- Steps ------------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """The number of the step shown."""
        return self.page_stack.currentIndex()

    def go(self, step: int) -> None:
        """Show a step, if it can be shown."""
        if not self._reachable(step):
            self._show_steps()
            return
        self.page_stack.setCurrentIndex(step)
        self._tell_about_step()
        self._show_steps()
        self._focus()

    def next(self) -> None:
        """Go on: to the next step, or with the import."""
        if self.step == PREVIEW:
            self.draft.carry_out()
        else:
            self.go(self.step + 1)

    def _reachable(self, step: int) -> bool:
        if self.step == RESULT or self.draft.writing:
            return step == self.step
        if step in (FILE, SHEETS):
            return step == FILE or self.draft.plan is not None
        return (
            step in (COLUMNS, PREVIEW)
            and self.draft.plan is not None
            and not self.sheets_page.blocked()
        )

    def _focus(self) -> None:
        if self.step == FILE:
            self.file_page.choose_button.setFocus()
        elif self.step == SHEETS:
            self.sheets_page.focus_first()
        elif self.step == COLUMNS:
            self.columns_page.focus_first()
        elif self.step == PREVIEW:
            self.preview_page.focus_first()
        else:
            self.cancel_button.setFocus()
        QTimer.singleShot(0, self, self._show_focus)  # the page is laid out first

    def _show_focus(self) -> None:
        """Scroll a page that is higher than the window to where the person is to begin."""
        area = self.page_stack.currentWidget()
        focused: QWidget | None = self.focusWidget()  # Qt's, whatever its stubs say
        if isinstance(area, QScrollArea) and focused is not None and area.isAncestorOf(focused):
            area.ensureWidgetVisible(focused)

    def _problems(self) -> dict[int, Message]:
        """Return what is to be done, by step."""
        if self.draft.plan is None:
            return {}
        found = {SHEETS: self.sheets_page.problem(), COLUMNS: self.columns_page.problem()}
        return {step: message for step, message in found.items() if message is not None}

    def _show_steps(self) -> None:
        """Say of each step how it stands, and what the buttons do."""
        problems, step, say = self._problems(), self.step, self._session.say
        for number in range(len(NAMES)):
            sign = None
            if number in problems:
                sign = ("warning", "warn")
            elif number < step or (number == RESULT and step == RESULT):
                sign = ("ok", "good")
            reachable = self._reachable(number) or number == step
            said = say(problems[number]) if number in problems else ""
            self.step_bar.mark(number, reachable=reachable, sign=sign, said=said)
        self.step_bar.show_step(step)
        busy, plan = self.draft.busy, self.draft.plan
        self.back_button.setVisible(step != RESULT)
        self.back_button.setEnabled(step > FILE and not self.draft.writing)
        self.next_button.setVisible(step != RESULT)
        if step == PREVIEW:
            count = len(plan.changes.changes) if plan else 0
            self.next_button.setText(say(IMPORT, n=count) if count else say(NOTHING))
            allowed = not self._session.workspace.read_only
            self.next_button.setEnabled(count > 0 and allowed and not busy)
        else:
            self.next_button.setText(say(NEXT))
            self.next_button.setEnabled(self._reachable(step + 1))
        self.next_button.setDefault(step != FILE)
        self.file_page.choose_button.setDefault(step == FILE and plan is None)
        self.cancel_button.setText(say(CLOSE if step == RESULT else CANCEL))
        self.cancel_button.setDefault(step == RESULT)

    # --- Reading ----------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file, and go on to the first step where there is something to do."""
        note_file(self._session, path)
        self._begin(path.name)
        self.draft.read(path)

    def read_clipboard(self) -> None:
        """Take the cells that were copied in Excel."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._tell(Message(NO_CELLS), "warn")
            return
        name = self._session.say(CLIPBOARD)
        self._begin(name)
        self.draft.read_cells(text, name)

    def _begin(self, name: str) -> None:
        self.setWindowTitle(self._session.say(TITLE_OF, file=name))
        self.file_page.refresh()
        self.page_stack.setCurrentIndex(FILE)
        self._tell(None)

    def _opened(self) -> None:
        self._fresh = True
        for page in (self.sheets_page, self.columns_page, self.preview_page):
            page.start()

    def _planned(self) -> None:
        for page in (self.sheets_page, self.columns_page, self.preview_page):
            page.refresh()
        if self._fresh:
            self._fresh = False
            self.go(min(self._problems(), default=PREVIEW))
            return
        if not self._reachable(self.step):
            self.page_stack.setCurrentIndex(SHEETS)
        self._tell_about_step()
        self._show_steps()

    def _failed(self, error: InventoryError) -> None:
        if isinstance(error, ConflictError):
            self.draft.replan()
            self._step_message = Message(CHANGED_MEANWHILE)
            self._tell(self._step_message, "warn")
            return
        if self.draft.book is None:
            self.page_stack.setCurrentIndex(FILE)
        self._show_steps()
        self._tell(error.message, "bad")
        self._focus()

    # --- Importing --------------------------------------------------------------------------------

    def _imported(self, applied: ChangeSet) -> None:
        session, plan = self._session, self.draft.plan
        assert plan is not None
        message = Message.of(IMPORTED, n=len(applied.changes), file=self.draft.name)
        session.tell(message, "good", UNDO, lambda: session.attempt(session.workspace.undo))
        self.result_page.show_result(applied, plan)
        self.page_stack.setCurrentIndex(RESULT)
        self._tell(None)
        self._show_steps()
        self._focus()

    def save_rejected(self) -> None:
        """Save the rejected rows with their reasons as a workbook."""
        save_rejected(self._session, self.draft, self, self._say_saved)

    def _say_saved(self, message: Message, tone: str) -> None:
        self._session.tell(message, tone)
        if not self._closed:
            self._tell(message, tone)

    def _show_record(self, type_name: str, id: str) -> None:
        self.accept()
        self._session.show_record(type_name, id)

    # --- What is said at the bottom ---------------------------------------------------------------

    def _tell_about_step(self) -> None:
        """Say what is to be done in the step shown, or what has just been said."""
        if message := self._problems().get(self.step):
            self._tell(message, "warn")
        elif self.step == PREVIEW and self._session.workspace.read_only:
            self._tell(Message(READ_ONLY), "warn")
        elif self._step_message is not None and self.step == PREVIEW:
            self._tell(self._step_message, "warn")
            self._step_message = None
        else:
            self._tell(None)

    def _tell(self, message: Message | Text | None, tone: str = "info") -> None:
        self._bottom.tell(message, tone)

    def _working(self, what: Message) -> None:
        self._bottom.begin(what)
        self._show_steps()

    def _idle(self) -> None:
        self._bottom.end()
        self._show_steps()

    # --- Qt's side --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another file at any step."""
        if self.step != RESULT and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.read(path)

    def reject(self) -> None:
        """Close; reading stops, an import that is being written is finished first."""
        if self.draft.writing:
            self._tell(Message(WAIT), "info")
            return
        super().reject()

    def done(self, result: int) -> None:
        """Stop what runs, and keep the window's size."""
        self._closed = True
        self.draft.stop()
        save_geometry(self._session.settings, "import_wizard", self)
        super().done(result)
