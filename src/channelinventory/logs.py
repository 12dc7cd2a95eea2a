"""The program's own log: a small file that turns over, for looking up what went wrong.

Floor: logs. Records and passwords never go there. Beside it lies a file into which Python writes
where it stood when a library has crashed the whole process, which no handler can catch; the next
start takes that into the log. On Windows that is also written of a fault which a library of
Windows or Qt has caught itself, so that it need not mean the end of the program.
"""

from __future__ import annotations

import faulthandler
import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

_MOST_OF_A_FAULT = 20_000  # characters
_log = logging.getLogger(__name__)
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _TurningOver(RotatingFileHandler):
    """Goes on in the same file where another window of the program holds it, as on Windows."""

    def rotate(self, source: str, dest: str) -> None:
        with suppress(OSError):
            super().rotate(source, dest)


def set_up(log_file: Path) -> logging.Handler | None:
    """Log to `log_file` from now on; a file that cannot be written stops nobody's work."""
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        handler = _TurningOver(log_file, maxBytes=500_000, backupCount=3, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def watch_for_faults(file: Path) -> TextIO | None:
    """Have a crash of the process noted in `file`, from now on; log what is noted there already."""
    try:
        last = file.read_text("utf-8", "replace") if file.exists() else ""
        opened = file.open("a", encoding="utf-8")
        if last:
            _log.critical("A library failed before:\n%s", last[-_MOST_OF_A_FAULT:])
            opened.truncate(0)
    except OSError:
        return None
    faulthandler.enable(opened)
    return opened
