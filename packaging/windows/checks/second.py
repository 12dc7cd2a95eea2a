"""A second start of the installed program: what the window that is open makes of it."""

from __future__ import annotations

import subprocess

from windows import product

from .computer import FOLDER
from .report import Report
from .script import PATIENCE, Copy

_SHEET = r"C:\data\Fremde Kanäle & mehr.csv"
_ROWS = "Plattform;Kanal;Link\nMastodon;Amt für Öffentlichkeit;https://social.example/@amt\n"

# The first window; `how` is what it is doing when the second start comes.
_FIRST = """
import json, os, sys, time
from channelinventory.app import main
database, how = sys.argv[1:]
def ready(window):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    begun = time.monotonic()
    modal = QApplication.activeModalWidget
    def begin():
        if how == "minimised":
            window.showMinimized()
        elif how == "asking":
            window.preferences_action.trigger()
        QTimer.singleShot(500, say_ready)
    def say_ready():
        os.write(1, b"ready\\n")
        if how == "frozen":
            time.sleep(25)
            QTimer.singleShot(3000, finish)
        watch.start(200)
    def look():
        dialog = type(modal()).__name__ if modal() else ""
        if how == "asking" and dialog == "Preferences" and called:
            seen["waited"] = not called[0].endswith("x")
            modal().reject()
        if dialog == "ImportWizard" or time.monotonic() - begun > 60:
            watch.stop()
            QTimer.singleShot(1500, finish)
    def finish():
        seen["dialog"] = type(modal()).__name__ if modal() else ""
        seen["minimised"] = window.isMinimized()
        seen["active"] = QApplication.activeWindow() is not None
        seen["called"] = called
        os.write(1, json.dumps(seen).encode())
        os._exit(0)
    seen, called = {"waited": None}, []
    from channelinventory.gui.instance import Instance
    instance = next(iter(QApplication.instance().findChildren(Instance)))
    instance.wanted.connect(called.append)
    watch = QTimer()
    watch.timeout.connect(look)
    ready.kept = watch
    QTimer.singleShot(1000, begin)
sys.exit(main(database=database, language="de", ready=ready))
"""


def check(report: Report, copy: Copy, database: str) -> None:
    """Start the installed program while a window shows the same inventory."""
    report.part("A second start")
    computer = copy.computer
    computer.read(_SHEET).write_text(_ROWS, "utf-8-sig")
    for how, name in {
        "minimised": "a minimised window comes back and imports the second start's file",
        "asking": "a question that is open comes first, then the file",
    }.items():
        seen, told, code = _call(copy, database, how)
        right = seen.get("dialog") == "ImportWizard" and not seen.get("minimised") and code == 0
        right = right and seen["called"] == [_SHEET]
        report.that(right, name, told or {**seen, "second start": code})
    seen, told, code = _call(copy, database, "frozen")
    right = code is None and not seen.get("called") and not seen.get("dialog")
    name = "where the window does not answer, the second start has one of its own, for reading"
    report.that(right, name, told or seen)
    computer.read(_SHEET).unlink()


def _call(copy: Copy, database: str, how: str) -> tuple[dict[str, object], str, int | None]:
    """Return what the first window says, and the exit code of the second start if it ended."""
    computer = copy.computer
    first = copy.start("first", _FIRST, database, how)
    assert first.stdout is not None
    if first.stdout.read(6) != b"ready\n":
        return {}, copy.answer(first)[1], None
    program = computer.read(rf"{FOLDER}\{product.WINDOW_EXE}")
    second = computer.windows.start(program, "--database", database, _SHEET)
    seen, told = copy.answer(first)
    code: int | None = None
    try:
        code = second.wait(5)
    except subprocess.TimeoutExpired:
        computer.windows.run("taskkill", "/f", "/im", product.WINDOW_EXE)
        second.wait(PATIENCE)
    return seen, told, code
