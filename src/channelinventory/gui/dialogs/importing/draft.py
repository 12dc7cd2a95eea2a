"""An import in the making: the file as read, what was decided about it, and the plan that follows.

Floor: gui. The steps of the wizard show `plan` and call `choose_sheet`, `answer` and the like; each
choice has the plan made anew in the background. A file is read once only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message

if TYPE_CHECKING:
    from channelinventory.gui.runner import Job
    from channelinventory.gui.session import Session
    from channelinventory.services.jobs import Progress
    from channelinventory.services.transfer import Book, ImportPlan, Layout, Options, SheetChoice

READING = N_("Import", "Reading {file}")
PLANNING = N_("Import", "Working out what would change")
SAVING = N_("Import", "Importing {file}")


class Draft(QObject):
    """What the wizard knows; all its work runs in the background, one piece at a time."""

    began = Signal(object)
    """Work has begun; a Message says which."""
    progressed = Signal(object, object, object)
    """How much of it is done: done, total, Message; total and Message may be None."""
    ended = Signal()
    """It is over, whichever way."""
    opened = Signal()
    """Another file has been read."""
    planned = Signal()
    """There is a new plan."""
    imported = Signal(object)
    """The plan was carried out; the ChangeSet that was saved."""
    failed = Signal(object)
    """Something could not be done: an InventoryError."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._turn = 0
        self._forgotten: set[str] = set()
        self.path: Path | None = None
        self.name = ""
        """What the file is called, or what the cells come from."""
        self.book: Book | None = None
        self.plan: ImportPlan | None = None
        self.sheets: dict[str, SheetChoice] = {}
        self.answers: dict[str, str] = {}
        self.clear_blank = False
        self.writing = False

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    # --- Reading ------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Read a file, and plan its import."""

        def work(progress: Progress) -> Book:
            from channelinventory.services.transfer import read_file

            return read_file(path, progress=progress)

        self._forget()
        self.path, self.name = path, path.name
        self._start(work, self._take, Message.of(READING, file=self.name))

    def read_cells(self, text: str, name: str) -> None:
        """Take cells that were copied in Excel, and plan their import."""

        def work(progress: Progress) -> Book:
            from channelinventory.services.transfer import read_clipboard

            return read_clipboard(text, name)

        self._forget()
        self.path, self.name = None, name
        self._start(work, self._take, Message.of(READING, file=name))

    def _forget(self) -> None:
        self.book, self.plan, self.sheets, self.answers = None, None, {}, {}
        self._forgotten = set()
        self.clear_blank = False

    def _take(self, book: Book) -> None:
        self.book = book
        self.opened.emit()
        self.replan()

    # --- Choices ------------------------------------------------------------------------------

    def layout(self, sheet: str) -> Layout | None:
        """Return how a sheet was read."""
        return self.plan.layouts.get(sheet) if self.plan else None

    def layouts(self) -> list[Layout]:
        """Return how each sheet was read, in the order of the file."""
        return list(self.plan.layouts.values()) if self.plan else []

    def lacking(self, layout: Layout) -> tuple[str, ...]:
        """Return the fields without a column; none where every row found its record here."""
        rows = [one for one in self.plan.rows if one.sheet == layout.sheet] if self.plan else []
        every_row_known = bool(rows) and all(one.record_id is not None for one in rows)
        return () if every_row_known else tuple(layout.missing)

    def choose_sheet(self, sheet: str, **choices: Any) -> None:
        """Decide something about a sheet: `wanted`, `record`, `head`, `levels`, `turned`."""
        if "record" in choices or "turned" in choices:
            choices["columns"] = {}  # what was chosen were other fields, or other columns
        self._choose(sheet, **choices)

    def choose_column(self, sheet: str, place: int, target: str | None) -> None:
        """Decide what a column is taken for; None leaves it out."""
        columns: dict[int, str | None] = {}
        if layout := self.layout(sheet):
            columns = dict(self._choice(layout).columns)
        self._choose(sheet, columns={**columns, place: target})

    def choose_fixed(self, sheet: str, key: str, text: str) -> None:
        """Decide what holds for all rows of a sheet; an empty text takes it back."""
        layout = self.layout(sheet)
        fixed = dict(self._choice(layout).fixed) if layout else {}
        fixed.pop(key, None)
        self._choose(sheet, fixed={**fixed, key: text} if text else fixed)

    def _choose(self, sheet: str, **choices: Any) -> None:
        layout = self.layout(sheet)
        if layout is not None:
            self.sheets[sheet] = replace(self._choice(layout), **choices)
            self.replan()

    def _choice(self, layout: Layout) -> SheetChoice:
        """Return what was chosen for a sheet: just now, or at an earlier import."""
        from channelinventory.services.transfer import SheetChoice

        if chosen := self.sheets.get(layout.sheet):
            return chosen
        return self._remembered().get(layout.signature) or SheetChoice()

    def answer(self, answers: Mapping[str, str]) -> None:
        """Answer questions, by their keys."""
        self.answers.update(answers)
        self.replan()

    def set_clear_blank(self, clear: bool) -> None:
        """Let blank cells clear values, or not."""
        self.clear_blank = clear
        self.replan()

    def was_remembered(self, layout: Layout) -> bool:
        """Whether a sheet is read as it was at an earlier import."""
        return layout.signature in self._remembered()

    def forget_remembered(self, layout: Layout) -> None:
        """Read a sheet as the program proposes, whatever was chosen before."""
        self._forgotten.add(layout.signature)
        self.sheets.pop(layout.sheet, None)
        self.replan()

    def _remembered(self) -> Mapping[str, SheetChoice]:
        from channelinventory.services.transfer import remembered

        known = remembered(self._session.settings)
        return {key: one for key, one in known.items() if key not in self._forgotten}

    def options(self) -> Options:
        """Return everything that was decided."""
        from channelinventory.services.transfer import Options

        return Options(
            clear_blank=self.clear_blank,
            sheets=dict(self.sheets),
            answers=dict(self.answers),
            remembered=self._remembered(),
        )

    # --- Planning and carrying out ----------------------------------------------------------------

    def replan(self) -> None:
        """Work out what would change, as things stand now."""
        book, inventory = self.book, self._session.inventory
        if book is None:
            return
        language, options = self._session.language, self.options()
        deleted = self._session.workspace.deleted

        def work(progress: Progress) -> ImportPlan:
            from channelinventory.services.transfer import plan_book

            return plan_book(inventory, book, language, options, deleted=deleted, progress=progress)

        def take(plan: ImportPlan) -> None:
            self.plan = plan
            self.planned.emit()

        self._start(work, take, Message(PLANNING))

    def carry_out(self) -> None:
        """Write what the plan says: one transaction, one step to undo."""
        plan, session, options = self.plan, self._session, self.options()
        if plan is None or self.busy or not plan.changes:
            return

        def work(progress: Progress) -> ChangeSet:
            return session.workspace.do(plan.changes)

        def done(applied: ChangeSet) -> None:
            from channelinventory.services.transfer import forget, remember

            self.writing = False
            for signature in self._forgotten:
                forget(session.settings, signature)
            remember(session.settings, plan, options)
            self.imported.emit(applied)

        self._start(work, done, Message.of(SAVING, file=self.name))
        self.writing = True

    def stop(self) -> None:
        """Ask what runs to stop; its result is not wanted any more."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _start(
        self, work: Callable[[Progress], Any], take: Callable[[Any], object], what: Message
    ) -> None:
        """Run `work`, and hand its result to `take` unless it was overtaken by other work."""
        if self.writing:
            return
        self._turn += 1
        turn = self._turn
        if self._job is not None:
            self._job.cancel()

        def done(result: Any) -> None:
            if turn == self._turn:
                self._end()
                take(result)

        def fail(error: InventoryError) -> None:
            if turn == self._turn:
                self._end()
                self.writing = False
                self.failed.emit(error)

        self._job = self._session.runner.run(work, done, fail, what)
        self._job.progressed.connect(
            lambda *said: self.progressed.emit(*said) if turn == self._turn else None
        )
        self.began.emit(what)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
