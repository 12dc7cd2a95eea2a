"""The course of an import: which step is shown, which can be, and what the buttons do there.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from channelinventory.domain.texts import N_, Message

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .wizard import ImportWizard

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
READ_ONLY = N_("Import", "This inventory is read-only, so nothing can be imported.")


class Course(QObject):
    """Leads through the steps of a wizard."""

    def __init__(self, session: Session, wizard: ImportWizard) -> None:
        """`wizard` has its form, its draft and its pages."""
        super().__init__(wizard)
        self._session, self._wizard, self._draft = session, wizard, wizard.draft
        self._said: Message | None = None
        wizard.step_bar.chosen.connect(self.go)
        wizard.back_button.clicked.connect(lambda: self.go(self.step - 1))
        wizard.next_button.clicked.connect(self.next)
        wizard.preview_page.step_wanted.connect(
            lambda name: self.go(SHEETS if name == "sheets" else COLUMNS)
        )

    @property
    def step(self) -> int:
        """The number of the step shown."""
        return self._wizard.page_stack.currentIndex()

    def go(self, step: int) -> None:
        """Show a step, if it can be shown."""
        if not self._reachable(step):
            self.write()
            return
        self.force(step)
        self._tell()
        self.write()
        self.focus()

    def force(self, step: int) -> None:
        """Show a step, whatever is to be said about it."""
        self._wizard.page_stack.setCurrentIndex(step)

    def next(self) -> None:
        """Go on: to the next step, or with the import."""
        if self.step == PREVIEW:
            self._draft.carry_out()
        else:
            self.go(self.step + 1)

    def go_where_needed(self) -> None:
        """Show the first step where there is something to do, else the preview."""
        self.go(min(self._problems(), default=PREVIEW))

    def follow(self) -> None:
        """Stay at the step shown, if the new plan allows it, and say what is to be done."""
        if not self._reachable(self.step):
            self.force(SHEETS)
        self._tell()
        self.write()

    def announce(self, message: Message) -> None:
        """Say something now, and in the preview that follows."""
        self._said = message
        self._wizard.tell(message, "warn")

    def _reachable(self, step: int) -> bool:
        if self.step == RESULT or self._draft.writing:
            return step == self.step
        if step in (FILE, SHEETS):
            return step == FILE or self._draft.plan is not None
        return (
            step in (COLUMNS, PREVIEW)
            and self._draft.plan is not None
            and not self._wizard.sheets_page.blocked()
        )

    def focus(self) -> None:
        """Put the focus where the person is to begin in the step shown."""
        wizard = self._wizard
        if self.step == FILE:
            wizard.file_page.choose_button.setFocus()
        elif self.step == SHEETS:
            wizard.sheets_page.focus_first()
        elif self.step == COLUMNS:
            wizard.columns_page.focus_first()
        elif self.step == PREVIEW:
            wizard.preview_page.focus_first()
        else:
            wizard.cancel_button.setFocus()
        QTimer.singleShot(0, self, self._show_focus)  # the page is laid out first

    def _show_focus(self) -> None:
        """Scroll a page that is higher than the window to where the person is to begin."""
        wizard = self._wizard
        area = wizard.page_stack.currentWidget()
        focused: QWidget | None = wizard.focusWidget()  # Qt's, whatever its stubs say
        if isinstance(area, QScrollArea) and focused is not None and area.isAncestorOf(focused):
            area.ensureWidgetVisible(focused)

    def _problems(self) -> dict[int, Message]:
        """Return what is to be done, by step."""
        if self._draft.plan is None:
            return {}
        wizard = self._wizard
        found = {SHEETS: wizard.sheets_page.problem(), COLUMNS: wizard.columns_page.problem()}
        return {step: message for step, message in found.items() if message is not None}

    def write(self) -> None:
        """Say of each step how it stands, and what the buttons do."""
        wizard, problems, step = self._wizard, self._problems(), self.step
        say = self._session.say
        for number in range(len(NAMES)):
            sign = None
            if number in problems:
                sign = ("warning", "warn")
            elif number < step or (number == RESULT and step == RESULT):
                sign = ("ok", "good")
            reachable = self._reachable(number) or number == step
            said = say(problems[number]) if number in problems else ""
            wizard.step_bar.mark(number, reachable=reachable, sign=sign, said=said)
        wizard.step_bar.show_step(step)
        busy, plan = self._draft.busy, self._draft.plan
        wizard.back_button.setVisible(step != RESULT)
        wizard.back_button.setEnabled(step > FILE and not self._draft.writing)
        wizard.next_button.setVisible(step != RESULT)
        if step == PREVIEW:
            count = len(plan.changes.changes) if plan else 0
            wizard.next_button.setText(say(IMPORT, n=count) if count else say(NOTHING))
            allowed = not self._session.workspace.read_only
            wizard.next_button.setEnabled(count > 0 and allowed and not busy)
        else:
            wizard.next_button.setText(say(NEXT))
            wizard.next_button.setEnabled(self._reachable(step + 1))
        wizard.next_button.setDefault(step != FILE)
        wizard.file_page.choose_button.setDefault(step == FILE and plan is None)
        wizard.cancel_button.setText(say(CLOSE if step == RESULT else CANCEL))
        wizard.cancel_button.setDefault(step == RESULT)

    def _tell(self) -> None:
        """Say what is to be done in the step shown, or what has just been said."""
        if message := self._problems().get(self.step):
            self._wizard.tell(message, "warn")
        elif self.step == PREVIEW and self._session.workspace.read_only:
            self._wizard.tell(Message(READ_ONLY), "warn")
        elif self._said is not None and self.step == PREVIEW:
            self._wizard.tell(self._said, "warn")
            self._said = None
        else:
            self._wizard.tell(None)
