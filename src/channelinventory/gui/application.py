"""The running program: appearance, language, crash handler, and the window of one inventory.

Floor: gui. An inventory is opened before its window is made; where it cannot be opened, the person
is told why and offered what can be done. Opening another one replaces the window.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from channelinventory import __version__, assets, system
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message
from channelinventory.policies import Policies

from .bridge import Bridge
from .crash import CrashHandler
from .i18n import LANGUAGES, Speech
from .icons import app_icon
from .instance import Instance
from .main_window import MainWindow
from .pages import PAGES
from .runner import Runner
from .session import Session
from .theme import SYSTEM, Theme

if TYPE_CHECKING:
    from channelinventory.services.marks import Mark
    from channelinventory.services.settings import Settings
    from channelinventory.services.workspace import Workspace

RESTORED = N_("Application", "The backup “{file}” has been restored.")
RESTORED_KEPT = N_(
    "Application",
    "The backup “{file}” has been restored. What was there before is kept as “{kept}”.",
)
ELSEWHERE = N_("Application", "“{file}” is open in another window, which has come to front.")
UNDERSTOOD_SAID = N_("Application", "You will not be reminded of this place again.")
UNDERSTOOD = N_("Application", "Do not show again")

Opener = Callable[[str, bool], "Workspace"]
"""Opens the inventory at a location; the flag says whether to make it."""
Restorer = Callable[[Path, Path], "Path | None"]
"""Puts a backup in the place of an inventory; returns where the old one is kept."""

_UNDERSTOOD = "places_understood"
_AGAIN_MS = 300
_IDLE_MS = 1500
"""After this long, what can wait is loaded in the background."""


class Application(QObject):
    """Holds what lives as long as the program, and the one window."""

    def __init__(
        self,
        settings: Settings,
        *,
        language: str | None,
        start_log: Callable[[], Path],
        when_idle: Callable[[Workspace], object],
        opener: Opener,
        restorer: Restorer,
        laid_down: Policies | None = None,
        mark: Mark | None = None,
    ) -> None:
        """Start Qt; nothing is shown yet.

        `laid_down` is what an administrator has decided, `mark` what other starts find us by.
        """
        self.qt = _qt_application()
        super().__init__(self.qt)
        self.settings = settings
        self.window: MainWindow | None = None
        self._opener, self._restorer = opener, restorer
        self._when_idle = when_idle
        self.laid_down = laid_down or Policies()
        self.instance = Instance(mark, self)
        self.instance.wanted.connect(self.take)
        self.crash = CrashHandler(start_log, self)
        self.crash.install()
        self.theme = Theme(self.qt, str(settings.get("appearance", SYSTEM)))
        wanted = language or self.laid_down.language or settings.get("language")
        code = wanted if wanted in LANGUAGES else assets.system_language()
        self.speech = Speech(str(code), self)
        self.crash.speech = self.speech
        self.qt.setWindowIcon(app_icon())

    def open_first(self, open_now: Callable[[], Workspace], location: str) -> bool:
        """Open the inventory of the start; tells whether a window is there in the end."""
        create, backup = False, ""
        while True:
            try:
                if backup:
                    self._restorer(Path(backup), Path(location))
                self.show(open_now())
                return True
            except InventoryError as error:
                from .dialogs.start import StartDialog

                decided = location == self.laid_down.database
                dialog = StartDialog(self.speech, error.message, location, decided=decided)
                self.instance.listen()  # another start brings this question to front
                dialog.exec()
                if not dialog.location:
                    return False
                location, create, backup = dialog.location, dialog.makes_new, dialog.backup
                open_now = self._open_later(location, create)

    def open(self, location: str, create: bool) -> None:
        """Open another inventory in the place of the present one, which stays if that fails.

        One that another window shows is left to that window.
        """
        assert self.window is not None
        if not create and self.instance.is_elsewhere(location):
            name = Path(location).name
            self.window.session.tell(Message.of(ELSEWHERE, file=name), "info")
            return
        self._replace(self._open_later(location, create))

    def restore(self, backup: str) -> None:
        """Replace the open inventory by a backup and open it again."""
        assert self.window is not None
        location = self.window.session.workspace.location
        kept: list[Path | None] = []

        def restore_and_open() -> Workspace:
            kept.append(self._restorer(Path(backup), Path(location)))
            return self._opener(location, False)

        if self._replace(restore_and_open, self._open_later(location, False)):
            name = Path(backup).name
            message = Message.of(RESTORED, file=name)
            if kept[0] is not None:
                message = Message.of(RESTORED_KEPT, file=name, kept=kept[0].name)
            self.window.session.tell(message, "good")

    def show(self, workspace: Workspace) -> None:
        """Show an open inventory in a new window."""
        session = Session(
            workspace=workspace,
            speech=self.speech,
            settings=self.settings,
            runner=Runner(self),
            bridge=Bridge(workspace, self),
            theme=self.theme,
            laid_down=self.laid_down,
        )
        window = MainWindow(session)
        window.open_wanted.connect(self.open)
        window.restore_wanted.connect(self.restore)
        self.window = window
        page = self.settings.get("page")
        window.show_page(page if page in {spec.key for spec in PAGES} else PAGES[0].key)
        window.show()
        self._tell_notices(session)
        window.drafts.offer()
        self.instance.stand_for(workspace.location)
        QTimer.singleShot(_IDLE_MS, self._use_idle_time)

    def take(self, file: str) -> None:
        """Bring the window to front and offer to import a file, if there is one."""
        dialog = QApplication.activeModalWidget()
        for window in filter(None, (self.window, dialog)):
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()
        if file and dialog is None and self.window is not None:
            self.window.files.import_file(Path(file))
        elif file:  # what is being decided comes first
            QTimer.singleShot(_AGAIN_MS, self, partial(self._take_later, file))

    def close(self) -> None:
        """Let go of the open inventory."""
        self.instance.close()
        if self.window is not None:
            self._leave(self.window)
            self.window = None

    def _take_later(self, file: str) -> None:
        if QApplication.activeModalWidget() is None:
            self.take(file)
        else:
            QTimer.singleShot(_AGAIN_MS, self, partial(self._take_later, file))

    def _tell_notices(self, session: Session) -> None:
        """Say what is to be known of the way it was opened; all of it can be read again."""
        workspace = session.workspace
        place = workspace.place_warning
        for notice in workspace.notices:
            if notice is not place:
                session.tell(notice, "warn", lasting=True)
        location = workspace.location
        understood = self.settings.get(_UNDERSTOOD, [])
        # Whoever cannot choose the place needs no advice about it.
        if place and location not in understood and location != self.laid_down.database:
            understand = partial(self._understand, session)
            session.tell(place, "warn", UNDERSTOOD, understand, lasting=True)
        for problem in self.laid_down.problems:
            from .locks import IGNORED

            ignored = Message.of(IGNORED, name=problem.name, value=problem.value)
            session.tell(ignored, "warn", lasting=True)

    def _understand(self, session: Session) -> None:
        """Say no more what speaks against a place."""
        held = self.settings.get(_UNDERSTOOD, [])
        self.settings.set(_UNDERSTOOD, [*held, session.workspace.location])
        session.tell(UNDERSTOOD_SAID)

    def _open_later(self, location: str, create: bool) -> Callable[[], Workspace]:
        return lambda: self._opener(location, create)

    def _replace(
        self, open_now: Callable[[], Workspace], back: Callable[[], Workspace] | None = None
    ) -> bool:
        """Close the window and open an inventory; where that fails, return to the old one."""
        old = self.window
        assert old is not None
        location = old.session.workspace.location
        again = back or self._open_later(location, False)
        quit_on_close = self.qt.quitOnLastWindowClosed()
        self.qt.setQuitOnLastWindowClosed(False)
        try:
            if not old.close():
                return False
            self._leave(old)
            try:
                self.show(open_now())
                return True
            except InventoryError as error:
                if self.open_first(again, location):
                    self.window.session.tell(error.message, "bad")  # type: ignore[union-attr]
                else:
                    self.qt.exit(0)
                return False
        finally:
            self.qt.setQuitOnLastWindowClosed(quit_on_close)

    def _leave(self, window: MainWindow) -> None:
        window.session.runner.cancel_all()
        window.session.bridge.close()
        window.session.workspace.close()
        window.deleteLater()

    def _use_idle_time(self) -> None:
        """Do in the background what could wait until nobody waits."""
        if self.window is not None:
            session = self.window.session
            if "://" not in session.workspace.location:
                system.note_document(Path(session.workspace.location))
            session.runner.run(lambda progress: self._when_idle(session.workspace))


def show_words(words: str) -> None:
    """Show in a box what there is no console for."""
    from PySide6.QtWidgets import QMessageBox

    _qt_application()
    box = QMessageBox(QMessageBox.Icon.Information, "Channel Inventory", words)
    box.setWindowIcon(app_icon())
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()


def _qt_application() -> QApplication:
    """Return Qt's application object, made with the program's names."""
    QCoreApplication.setApplicationName("channelinventory")
    QCoreApplication.setApplicationVersion(__version__)
    QCoreApplication.setOrganizationName("Channel Inventory")
    QApplication.setApplicationDisplayName("")
    QApplication.setDesktopFileName("channelinventory")
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
