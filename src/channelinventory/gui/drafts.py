"""What is being typed when the system ends the session: saved, or kept for the next start.

Floor: gui. Nobody can be asked then, and seconds later the program is ended. Whatever may be saved
is saved; the rest is kept as it was typed, with the settings, and offered when the same inventory
is opened again, until it has been taken up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from channelinventory.domain.texts import N_

if TYPE_CHECKING:
    from .main_window import MainWindow
    from .records.binder import Binder

KEPT = N_("Drafts", "What was not saved when the session ended has been kept.")
TAKE_UP = N_("Drafts", "Go on with it")

_KEY = "drafts"


class Drafts(QObject):
    """Keeps what is unsaved in a window, and gives it back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.session_ends = False
        """Whether the window may be closed without a question, as all there is has been kept."""
        self._waiting = self._kept()  # from an earlier session
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.end)

    def end(self, *_: object) -> None:
        """Keep all there is, as the system is about to end the session."""
        self.session_ends = True
        self.keep()

    def keep(self) -> None:
        """Save what may be saved, keep the rest; asks nothing."""
        binders = self._binders()
        self._write(binders)  # before anything else: nobody knows how much time is left
        if (focus := self._window.focusWidget()) is not None:
            focus.clearFocus()  # a cell that is being edited is saved when it is left
        for binder in binders:
            if binder.record is not None:
                binder.commit()
        self._write(binders)

    def offer(self) -> None:
        """Say that something was kept, with a link to go on with it."""
        if self._waiting:
            self._session.tell(KEPT, "warn", TAKE_UP, self.take_up)

    def take_up(self) -> None:
        """Show what was kept where it was typed."""
        kept, session, window = self._waiting, self._session, self._window
        self._waiting = []
        self._set([])
        for type_name, id, texts in kept:
            if not id:
                from .records.new_record import NewRecordDialog

                dialog = NewRecordDialog(session, type_name, parent=window)
                dialog.resume(texts)
                dialog.open()
            elif id in session.inventory.table(type_name):
                session.drafts[id] = texts
                window.show_record(type_name, id)
        for binder in self._binders():
            if binder.record and binder.record.id in session.drafts:
                binder.load(binder.record)

    def _binders(self) -> list[Binder]:
        from .records.binder import Binder  # comes with the details, after the start

        return self._window.findChildren(Binder)

    def _write(self, binders: list[Binder]) -> None:
        found = [
            [binder.type.name, id, texts]
            for binder in binders
            for id, texts in binder.drafts().items()
        ]
        if (wanted := [*self._waiting, *found]) != self._kept():
            self._set(wanted)

    def _kept(self) -> list[Any]:
        kept = self._session.settings.get(_KEY, {})
        own = kept.get(self._session.workspace.location) if isinstance(kept, dict) else None
        return own if isinstance(own, list) else []

    def _set(self, drafts: list[Any]) -> None:
        kept = self._session.settings.get(_KEY, {})
        others = dict(kept) if isinstance(kept, dict) else {}
        others.pop(self._session.workspace.location, None)
        if drafts:
            others[self._session.workspace.location] = drafts
        self._session.settings.set(_KEY, others or None)
