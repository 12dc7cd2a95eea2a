"""What the running program leaves alone, and what it loses when the person logs off: nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing

from .computer import DATA
from .report import Report
from .script import PATIENCE, Copy

_PLACE = r"C:\data\Abmelden.db"
_TYPED = "Kurz vor dem Abmelden"

_ASKS = """
import json, os, sys
seen = []
def hook(event, args):
    if event == "subprocess.Popen":
        seen.append(str(args[0]))
sys.addaudithook(hook)
from channelinventory.app import main
def ready(window):
    from PySide6.QtCore import QTimer
    def end():
        import platform, psycopg, sqlalchemy
        from channelinventory.gui.crash import _versions
        names = [platform.system(), platform.machine(), _versions()]
        os.write(1, json.dumps({"started": seen, "names": names}).encode())
        os._exit(0)
    QTimer.singleShot(5000, end)  # the log, the libraries and the backup of the day have come
main(database=sys.argv[1], language="de", ready=ready)
"""
_TYPES = """
import os, sys
from channelinventory.app import main
def ready(window):
    from PySide6.QtCore import QTimer
    def begin():
        details = window.current_page().details
        if details is None or details.binder.record is None:
            QTimer.singleShot(300, begin)
            return
        editors = details.binder.editors
        editors["name"].input.setText(sys.argv[2])
        editors["opened"].set_text("demnächst")
        os.write(1, b"ready\\n")
    QTimer.singleShot(1000, begin)
sys.exit(main(database=sys.argv[1], language="de", ready=ready))
"""


def check(report: Report, copy: Copy, database: str) -> None:
    """Look at what is asked of Windows, then end the session with a form half filled in."""
    report.part("Quiet, and the end of the session")
    seen, told = copy.answer(copy.start("asks", _ASKS, database))
    names = seen.get("names", [])
    right = seen.get("started") == [] and names[:2] == ["Windows", "AMD64"]
    name = "Windows' names are known without asking its services or starting a process"
    report.that(right, name, seen or told)
    computer = copy.computer
    shutil.copyfile(computer.read(database), computer.read(_PLACE))
    process = copy.start("types", _TYPES, _PLACE, _TYPED)
    assert process.stdout is not None
    if process.stdout.read(6) != b"ready\n":
        report.that(False, "a form is filled in", copy.answer(process)[1])
        return
    computer.windows.run("wineboot", "--end-session")
    try:
        process.wait(PATIENCE)
        ended = True
    except subprocess.TimeoutExpired:
        process.kill()
        ended = False
    report.that(ended, "the end of the session is not held up")
    with closing(sqlite3.connect(computer.read(_PLACE))) as opened:
        wanted = "SELECT count(*) FROM channel WHERE name = ?"
        (saved,) = opened.execute(wanted, [_TYPED]).fetchone()
    report.that(saved == 1, "a field that was being typed is saved")
    settings = computer.user(rf"{DATA}\settings.json")
    kept = json.loads(settings.read_text("utf-8")).get("drafts", {}) if settings.exists() else {}
    texts = [one[2] for one in kept.get(_PLACE, [])]
    report.that(texts == [{"opened": "demnächst"}], "what cannot be saved is kept", kept)
    for left in (computer.windows.drive / "data").glob("Abmelden.db*"):
        left.unlink()
