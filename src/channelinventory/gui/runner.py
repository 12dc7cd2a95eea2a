"""Long work on a background thread, with progress and cancel; the window never freezes.

Floor: gui. Work reads an immutable snapshot or goes through the workspace, so no widget needs a
lock; results come back on the window's thread. What goes wrong as the domain knows it becomes one
line; anything else is left to the crash handler.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import Message, Text
from channelinventory.services.jobs import Progress

Work = Callable[[Progress], Any]
OnDone = Callable[[Any], object]
OnError = Callable[[InventoryError], object]


class Job(QObject):
    """One piece of work under way."""

    progressed = Signal(object, object, object)
    """How much is done, of how much (None where unknown), a Message of what is done (or None)."""
    succeeded = Signal(object)
    failed = Signal(object)
    """An InventoryError, `Cancelled` included."""
    ended = Signal()
    """It is over, whichever way."""

    under_way: ClassVar[set[Job]] = set()
    """All whose thread runs; they stay even if the one who started them goes."""

    def __init__(self, work: Work, title: Message) -> None:
        """Prepare the work; `start` begins it."""
        super().__init__()
        self.title = title
        self._work = work
        self._thread = Thread(target=self._run, name=title.text.source, daemon=True)
        self._progress = Progress(self.progressed.emit)
        self.ended.connect(self._leave)

    def start(self) -> None:
        """Begin, on a thread that does not keep the program alive."""
        Job.under_way.add(self)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._progress.cancel()

    def _leave(self) -> None:
        """Go, now that it is over: not before its thread is out of the signal that said so.

        An object that is deleted while it signals takes the whole program with it.
        """
        self._thread.join()
        Job.under_way.discard(self)
        self.deleteLater()

    def _run(self) -> None:
        try:
            result = self._work(self._progress)
        except InventoryError as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()


class Runner(QObject):
    """Starts jobs and knows those that run."""

    started = Signal(object)
    failed = Signal(object)
    """An InventoryError that nobody else wanted to show."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing runs yet."""
        super().__init__(parent)
        self.jobs: list[Job] = []

    def run(
        self,
        work: Work,
        on_done: OnDone | None = None,
        on_error: OnError | None = None,
        title: Message | Text | None = None,
    ) -> Job:
        """Start `work(progress)`; its result or its error comes back on this thread."""
        whole = title if isinstance(title, Message) else Message(title or Text("", ""))
        job = Job(work, whole)
        if on_done:
            job.succeeded.connect(on_done)
        job.failed.connect(on_error or self.failed.emit)
        job.ended.connect(self._forget)
        self.jobs.append(job)
        self.started.emit(job)
        job.start()
        return job

    def cancel_all(self) -> None:
        """Ask everything that runs to stop."""
        for job in self.jobs:
            job.cancel()

    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self.jobs:
            self.jobs.remove(job)
