"""The last resort for errors nobody expected: a dialog with details, the log, and no lost work.

Floor: gui. Python's hooks for the main thread and for others, and Qt's messages, all end here. The
window stays as it is, with everything typed in it; what was saved is on the disk anyway.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from channelinventory import __version__, system

from .i18n import Speech

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from .dialogs.crash import CrashDialog

_log = logging.getLogger(__name__)
_LEVELS = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}

_Info = tuple[type[BaseException], BaseException | None, TracebackType | None]


class CrashHandler(QObject):
    """Logs what nobody caught and shows it once, on the window's thread."""

    _came = Signal(str)

    def __init__(self, start_log: Callable[[], Path], parent: QObject | None = None) -> None:
        """Be ready; `install` takes the hooks over, `start_log` gives the log's place."""
        super().__init__(parent)
        self.speech: Speech | None = None
        self.asks = True
        """Whether there is somebody to ask; without, the program ends with exit code 3."""
        self.dialog: CrashDialog | None = None
        self._start_log = start_log
        self._came.connect(self._show)

    def install(self) -> None:
        """Take over Python's hooks and Qt's messages."""
        sys.excepthook = lambda *info: self.handle(info)
        threading.excepthook = lambda args: self.handle(
            (args.exc_type, args.exc_value, args.exc_traceback)
        )
        # Until the log is set up, Qt's remarks (“this plugin does not support …”) go nowhere:
        # Python's last resort would print them beside the program's own words.
        logging.getLogger("qt").addHandler(logging.NullHandler())
        qInstallMessageHandler(_log_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def handle(self, info: _Info) -> None:
        """Log an error and have it shown; never raises itself."""
        kind, error, trace = info
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            QApplication.quit()
            return
        self._start_log()
        _log.critical("Unexpected error", exc_info=(kind, error or kind(), trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        if sys.stderr is not None:  # a windowed program on Windows has none
            print(details, file=sys.stderr)
        self._came.emit(f"{_versions()}\n\n{details}")

    def _show(self, details: str) -> None:
        """Show the dialog; what comes while it is open is added to it."""
        if not self.asks:
            QApplication.exit(3)
            return
        if self.dialog is not None:
            self.dialog.add(details)
            return
        from .dialogs.crash import CrashDialog  # with luck never

        self.dialog = CrashDialog(details, self._start_log(), self.speech)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None


def _versions() -> str:
    python = ".".join(str(number) for number in sys.version_info[:3])
    ours = f"Channel Inventory {__version__} · Python {python} · Qt {qVersion()}"
    return f"{ours} · {system.described()}"


def _log_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Write Qt's messages to the log; none of them is for the user."""
    logging.getLogger("qt").log(_LEVELS.get(kind.name, logging.WARNING), "%s", text)
