"""The installed window: it draws itself, stands on the screen, closes, and starts fast enough."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from pathlib import Path

from windows import product

from . import locked, quiet, second
from .computer import FOLDER, Computer
from .report import Report
from .script import PATIENCE, Copy, copied

_ROUNDS = 4
_NOISE = "FS volume label and serial are not available"  # wine, of a disk it may not look into

_BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        os.write(1, b"ready")
        os._exit(0)
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Table())
window.resize(1280, 800)
window.show()
app.exec()
"""
_OURS = """
import os, sys
from channelinventory.app import main
def ready(window):
    os.write(1, b"ready")
    os._exit(0)
main(database=sys.argv[1], language="de", ready=ready)
"""


def check(report: Report, computer: Computer, database: str, payload: Path) -> None:
    """Check the window of the installed program."""
    report.part("Window")
    _draws(report, computer)
    _stands(report, computer)
    _opens_files(report, computer, database)
    report.note(f"Pictures: {report.pictures}")
    with copied(computer, payload) as copy:
        report.part("Start")
        _starts(report, copy, database)
        second.check(report, copy, database)
        locked.check(report, copy)
        quiet.check(report, copy, database)


def _draws(report: Report, computer: Computer) -> None:
    drawn = computer.windows.drive / "window.png"
    example = ["--example", "--language", "de", "--screenshot", r"C:\window.png"]
    done = computer.windows.run(computer.read(rf"{FOLDER}\{product.WINDOW_EXE}"), *example)
    right = done.returncode == 0 and drawn.is_file() and drawn.stat().st_size > 20_000
    report.that(right, "it opens on the example inventory and draws itself", done.stderr)
    if drawn.is_file():
        shutil.move(drawn, report.pictures / "window.png")


def _stands(report: Report, computer: Computer) -> None:
    """Look at it on the screen, then ask it to close."""
    program = computer.read(rf"{FOLDER}\{product.WINDOW_EXE}")
    process = computer.windows.start(program, "--example", "--language", "de")
    title = _appears(computer, "Beispielinventar")
    report.that(product.NAME in title, "it stands on the screen under its name", title)
    time.sleep(3)
    picture = report.pictures / "screen.png"
    environment = computer.windows.environment
    subprocess.run(["import", "-window", "root", picture], env=environment, check=False)
    computer.windows.run("taskkill", "/im", product.WINDOW_EXE)
    try:
        _, err = process.communicate(timeout=PATIENCE)
        lines = err.decode("utf-8", "replace").strip().splitlines()
        told = "\n".join(line for line in lines if _NOISE not in line)[-300:]
    except subprocess.TimeoutExpired:
        process.kill()
        told = "it did not close"
    code = process.returncode
    report.that(code == 0 and not told, "asked to close, it ends well", told or code)


def _opens_files(report: Report, computer: Computer, database: str) -> None:
    """Open an inventory as a double click does, by the ending of its name."""
    name = f"Zum Öffnen{product.EXTENSION}"
    shutil.copyfile(computer.read(database), computer.windows.drive / "data" / name)
    process = computer.windows.start("start", rf"C:\data\{name}")
    title = _appears(computer, Path(name).stem)
    report.that(bool(title), f"a double click on a {product.EXTENSION} file opens it", title)
    computer.windows.run("taskkill", "/im", product.WINDOW_EXE)
    process.communicate(timeout=PATIENCE)


def _appears(computer: Computer, words: str) -> str:
    """Wait for a window with these words in its title; returns the title."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        title = _title(computer)
        if words in title:
            return title
        time.sleep(0.5)
    return ""


def _title(computer: Computer) -> str:
    """Return the title of the program's window, as the screen has it."""
    listing = subprocess.run(
        ["xwininfo", "-root", "-tree"],
        env=computer.windows.environment,
        capture_output=True,
        text=True,
        errors="replace",
    ).stdout
    names = f"{product.NAME}|{product.FOLDER}"  # in German, in English
    return next(iter(re.findall(rf'"([^"]*– (?:{names}))"', listing)), "")


def _starts(report: Report, copy: Copy, database: str) -> None:
    """Time the start to the first painted table, ours and a bare one in turns."""
    scripts = {"bare": _BARE, "ours": _OURS}
    times: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(_ROUNDS):
        for name, seconds in times.items():
            begun = time.monotonic()
            process = copy.start(name, scripts[name], database)
            assert process.stdout is not None
            answer = process.stdout.read(5)
            seconds.append(time.monotonic() - begun)
            _, err = process.communicate(timeout=PATIENCE)
            if answer != b"ready":
                report.that(False, "start", err.decode("utf-8", "replace")[-500:])
                return
    # The quickest of each: whatever else the machine does only ever adds.
    ours, bare = min(times["ours"]), min(times["bare"])
    seen = f"{ours:.2f} s against {bare:.2f} s, {ours / bare:.2f} times"
    report.that(ours <= 2 * bare, "start at most twice that of a bare window", seen)
