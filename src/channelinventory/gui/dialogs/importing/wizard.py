"""The import wizard: file, sheets, columns, preview, result; straight to the preview if it can.

Floor: gui. It stops at a step only where something was not understood or is missing. Reading and
planning run in the background; the import itself is one transaction and one undo step.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
from .course import FILE, NAMES, RESULT, Course
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
IMPORTED = N_("Import", "{n} change imported from {file}.|{n} changes imported from {file}.")
UNDO = N_("Import", "Undo")
CLIPBOARD = N_("Import", "Clipboard")
NO_CELLS = N_("Import", "The clipboard holds no table. Copy the cells in Excel, then try again.")
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
        # Before the pages: Tab goes from one to the next as they are made.
        self.step_bar.set_names([session.say(name) for name in NAMES])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAcceptDrops(True)
        self._session = session
        self._fresh = self._closed = False
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
        self.course = Course(session, self)
        self.setWindowTitle(session.say(TITLE))
        self._connect()
        self._place()
        self._idle()
        self.course.go(FILE)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.file_page.file_chosen.connect(self.read)
        self.file_page.clipboard_wanted.connect(self.read_clipboard)
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
            self.tell(Message(NO_CELLS), "warn")
            return
        name = self._session.say(CLIPBOARD)
        self._begin(name)
        self.draft.read_cells(text, name)

    def _begin(self, name: str) -> None:
        self.setWindowTitle(self._session.say(TITLE_OF, file=name))
        self.file_page.refresh()
        self.course.force(FILE)
        self.tell(None)

    def _opened(self) -> None:
        self._fresh = True
        for page in (self.sheets_page, self.columns_page, self.preview_page):
            page.start()

    def _planned(self) -> None:
        for page in (self.sheets_page, self.columns_page, self.preview_page):
            page.refresh()
        if self._fresh:
            self._fresh = False
            self.course.go_where_needed()
        else:
            self.course.follow()

    def _failed(self, error: InventoryError) -> None:
        if isinstance(error, ConflictError):
            self.draft.replan()
            self.course.announce(Message(CHANGED_MEANWHILE))
            return
        if self.draft.book is None:
            self.course.force(FILE)
        self.course.write()
        self.tell(error.message, "bad")
        self.course.focus()

    # --- Importing --------------------------------------------------------------------------------

    def _imported(self, applied: ChangeSet) -> None:
        session, plan = self._session, self.draft.plan
        assert plan is not None
        message = Message.of(IMPORTED, n=len(applied.changes), file=self.draft.name)
        session.tell(message, "good", UNDO, lambda: session.attempt(session.workspace.undo))
        self.result_page.show_result(applied, plan)
        self.course.force(RESULT)
        self.tell(None)
        self.course.write()
        self.course.focus()

    def save_rejected(self) -> None:
        """Save the rejected rows with their reasons as a workbook."""
        save_rejected(self._session, self.draft, self, self._say_saved)

    def _say_saved(self, message: Message, tone: str) -> None:
        self._session.tell(message, tone)
        if not self._closed:
            self.tell(message, tone)

    def _show_record(self, type_name: str, id: str) -> None:
        self.accept()
        self._session.show_record(type_name, id)

    # --- What is said at the bottom ---------------------------------------------------------------

    def tell(self, message: Message | Text | None, tone: str = "info") -> None:
        """Say something above the buttons; None takes it away."""
        self._bottom.tell(message, tone)

    def _working(self, what: Message) -> None:
        self._bottom.begin(what)
        self.course.write()

    def _idle(self) -> None:
        self._bottom.end()
        self.course.write()

    # --- Qt's side --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another file at any step."""
        if self.course.step != RESULT and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.read(path)

    def reject(self) -> None:
        """Close; reading stops, an import that is being written is finished first."""
        if self.draft.writing:
            self.tell(Message(WAIT), "info")
            return
        super().reject()

    def done(self, result: int) -> None:
        """Stop what runs, and keep the window's size."""
        self._closed = True
        self.draft.stop()
        save_geometry(self._session.settings, "import_wizard", self)
        super().done(result)
