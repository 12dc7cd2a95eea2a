"""The running program: appearance, language, crash handler, and the window of one inventory.

Floor: gui. An inventory is opened before its window is made; where it cannot be opened, the person
is told why and offered what can be done. Opening another one replaces the window.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from channelinventory import __version__, assets
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message

from .bridge import Bridge
from .crash import CrashHandler
from .i18n import LANGUAGES, Speech
from .icons import app_icon
from .main_window import MainWindow
from .pages import PAGES
from .runner import Runner
from .session import Session
from .theme import SYSTEM, Theme

if TYPE_CHECKING:
    from channelinventory.services.settings import Settings
    from channelinventory.services.workspace import Workspace

RESTORED = N_("Application", "The backup “{file}” has been restored.")
RESTORED_KEPT = N_(
    "Application",
    "The backup “{file}” has been restored. What was there before is kept as “{kept}”.",
)

Opener = Callable[[str, bool], "Workspace"]
"""Opens the inventory at a location; the flag says whether to make it."""
Restorer = Callable[[Path, Path], "Path | None"]
"""Puts a backup in the place of an inventory; returns where the old one is kept."""

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
    ) -> None:
        """Start Qt; nothing is shown yet."""
        self.qt = _qt_application()
        super().__init__(self.qt)
        self.settings = settings
        self.window: MainWindow | None = None
        self._opener, self._restorer = opener, restorer
        self._when_idle = when_idle
        self.crash = CrashHandler(start_log, self)
        self.crash.install()
        self.theme = Theme(self.qt, str(settings.get("appearance", SYSTEM)))
        wanted = language or settings.get("language")
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

                dialog = StartDialog(self.speech, error.message, location)
                dialog.exec()
                if not dialog.location:
                    return False
                location, create, backup = dialog.location, dialog.makes_new, dialog.backup
                open_now = self._open_later(location, create)

    def open(self, location: str, create: bool) -> None:
        """Open another inventory in the place of the present one, which stays if that fails."""
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
        )
        window = MainWindow(session)
        window.open_wanted.connect(self.open)
        window.restore_wanted.connect(self.restore)
        self.window = window
        page = self.settings.get("page")
        window.show_page(page if page in {spec.key for spec in PAGES} else PAGES[0].key)
        window.show()
        for notice in workspace.notices:
            session.tell(notice, "warn")
        QTimer.singleShot(_IDLE_MS, self._use_idle_time)

    def close(self) -> None:
        """Let go of the open inventory."""
        if self.window is not None:
            self._leave(self.window)
            self.window = None

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
            session.runner.run(lambda progress: self._when_idle(session.workspace))


def _qt_application() -> QApplication:
    """Return Qt's application object, made with the program's names."""
    QCoreApplication.setApplicationName("channelinventory")
    QCoreApplication.setApplicationVersion(__version__)
    QCoreApplication.setOrganizationName("Channel Inventory")
    QApplication.setApplicationDisplayName("")
    QApplication.setDesktopFileName("channelinventory")
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
