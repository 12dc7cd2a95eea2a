"""The status bar: what is saved and can be undone, results with their link, running work, counts.

Floor: gui.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message
from channelinventory.services.jobs import Cancelled

from .bridge import Notice
from .icons import icon, pixmap
from .links import Links
from .notices import TONE_ICONS, NoticeButton, rich
from .runner import Job
from .session import Session
from .theme import GRID, tones

SAVED = N_("Status", "Saved {time}")
UNDO = N_("Status", "Undo: {what}")
UNCHANGED = N_("Status", "Everything is saved")
CANCEL = N_("Status", "Cancel")
ORGANISATIONS = N_("Status", "{n} organisation|{n} organisations")
CHANNELS = N_("Status", "{n} channel|{n} channels")
READ_ONLY = N_("Status", "read-only")

_NOTICE_MS = 30_000
_LEAST_LETTERS = 12
_PLACE = re.compile(r"([“„])(?:[A-Za-z]:)?[/\\](?:[^“„”]*[/\\])?([^“„”/\\]+)([”“])")


class StatusLine(QWidget):
    """Everything the status bar says; fills the bar from edge to edge."""

    def __init__(self, session: Session, bar: QStatusBar) -> None:
        """Take the bar's whole width."""
        super().__init__(bar)
        self._session = session
        self._notice: Notice | None = None
        self._job: Job | None = None
        self._tone = QLabel(self)
        self._text = QLabel(self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        Links(self._text)
        self._text.linkActivated.connect(self._follow)
        self._title = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton(self)
        self._cancel.setAutoRaise(True)
        self._cancel.setIcon(icon("close"))
        self._cancel.clicked.connect(self._on_cancel)
        self.notices = NoticeButton(session, self)
        self._database = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._tone)
        layout.addWidget(self._text, 1)
        for part in (self._title, self._bar, self._cancel, self.notices, self._database):
            layout.addWidget(part)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self, 1)
        self._timer = QTimer(self, interval=_NOTICE_MS, singleShot=True)
        self._timer.timeout.connect(self._forget)
        self._show_job(None)
        session.bridge.changed.connect(self._on_changed)
        session.bridge.told.connect(self.show_notice)
        session.speech.changed.connect(self.refresh)
        session.runner.started.connect(self._show_job)
        session.runner.failed.connect(self._on_failed)
        self.refresh()

    def show_notice(self, notice: Notice) -> None:
        """Show a result; it gives way to the next change, or to nothing after a while."""
        self._notice = notice
        if notice.lasting:
            self.notices.keep(notice)
        self._timer.stop()
        if notice.tone != "bad":
            self._timer.start()
        self._refresh_text()

    def refresh(self) -> None:
        """Say everything anew."""
        self._cancel.setToolTip(self._session.say(CANCEL))
        self._cancel.setAccessibleName(self._session.say(CANCEL))
        self.notices.refresh()
        self._refresh_text()
        self._database.setText(" · ".join(self._about_database()))
        self._database.setToolTip(self._session.workspace.location)

    def _about_database(self) -> list[str]:
        workspace, say = self._session.workspace, self._session.say
        location = workspace.location
        parts = [location if "://" in location else Path(location).name]
        if workspace.read_only:
            parts.append(say(READ_ONLY))
        for name, text in (("organisation", ORGANISATIONS), ("channel", CHANNELS)):
            parts.append(say(text, n=len(workspace.inventory.table(name))))
        return parts

    def _refresh_text(self) -> None:
        notice = self._notice or self._saved()
        colours = tones(self.palette())
        tone_icon = TONE_ICONS.get(notice.tone)
        self._tone.setVisible(tone_icon is not None)
        if tone_icon:
            size = self.fontMetrics().height()
            scale = self.devicePixelRatioF()
            self._tone.setPixmap(pixmap(tone_icon, notice.tone, size, scale))
        colour = colours["link"].name()
        self._text.setText(rich(self._session, notice, colour, self._elided))
        self._text.setToolTip(rich(self._session, notice, colour) if self._notice else "")

    def _elided(self, text: str, link: str) -> str:
        """Return a message that leaves room for the link behind it.

        Folders give way first: the end of a message says why, and what to do. What is wrong and
        had to be cut all the same is to be read among the notices.
        """
        metrics = self.fontMetrics()
        room = self._room(f"  · {link}  " if link else "")
        if metrics.horizontalAdvance(text) > room:
            text = without_folders(text)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        notice = self._notice
        if shown != text and notice and notice.tone in ("bad", "warn"):
            self.notices.keep(notice)
        return shown

    def _room(self, beside: str) -> int:
        """Return the room for a text with another one beside it."""
        metrics = self.fontMetrics()
        room = self._text.width() - metrics.horizontalAdvance(beside)
        return max(room, metrics.averageCharWidth() * _LEAST_LETTERS)

    def _saved(self) -> Notice:
        """Return the quiet state: when it was saved, and what can be taken back."""
        workspace = self._session.workspace
        saved = workspace.last_saved
        if saved is None:
            return Notice(Message(UNCHANGED))
        message = Message.of(SAVED, time=f"{saved.astimezone():%H:%M}")
        if workspace.undo_label is None:
            return Notice(message)
        what = self._session.say(workspace.undo_label)
        around = f"{self._session.say(message)} · {self._session.say(UNDO, what='')} "
        shown = self.fontMetrics().elidedText(what, Qt.TextElideMode.ElideRight, self._room(around))
        return Notice(message, link=Message.of(UNDO, what=shown), follow=self._undo)

    def _undo(self) -> None:
        self._session.attempt(self._session.workspace.undo)

    def _follow(self) -> None:
        notice = self._notice or self._saved()
        if notice.follow:
            self.notices.put_away(notice)
            notice.follow()

    def _forget(self) -> None:
        self._notice = None
        self._refresh_text()

    def _on_changed(self) -> None:
        self._notice = None
        self.refresh()

    def _on_failed(self, error: InventoryError) -> None:
        tone = "info" if isinstance(error, Cancelled) else "bad"
        self.show_notice(Notice(error.message, tone))

    def _show_job(self, job: Job | None) -> None:
        """Show a job, or that there is none; one without a title works unseen."""
        if job is not None and not job.title.text.source:
            return
        self._job = job
        for part in (self._title, self._bar, self._cancel):
            part.setVisible(job is not None)
        if job is not None:
            self._bar.setRange(0, 0)
            self._title.setText(self._session.say(job.title))
            job.progressed.connect(self._on_progress)
            job.ended.connect(self._on_ended)

    def _on_progress(self, done: int, total: int | None, text: Message | None) -> None:
        if self.sender() is not self._job:
            return
        self._bar.setRange(0, total or 0)
        self._bar.setValue(done)
        if text is not None:
            self._title.setText(self._session.say(text))

    def _on_ended(self) -> None:
        if self.sender() is self._job:
            running = self._session.runner.jobs
            others = [job for job in running if job is not self._job and job.title.text.source]
            self._show_job(others[-1] if others else None)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of a message as there is room for."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._refresh_text)  # the layout comes first

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours and a new font size."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh_text()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Keep one height, whether or not work is running."""
        metrics = QFontMetrics(self.font())
        self._bar.setFixedSize(metrics.averageCharWidth() * 24, metrics.height() - 4)
        return QSize(400, metrics.height() + 2 * GRID)


def without_folders(text: str) -> str:
    """Return a message that calls the files in it by their names alone."""
    return _PLACE.sub(r"\1\2\3", text)


def shorten(text: str, longest: int) -> str:
    """Return a text with its end left out where it is too long for a line."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
