"""What an administrator has laid down, as the installed program's own screens show it."""

from __future__ import annotations

import shutil

from windows import product

from .report import Report
from .script import Copy

_KEY = rf"HKLM\Software\Policies\{product.ID}"
_FOLDER = r"AppData\Local\Vorgabe der IT"
_LAID_DOWN: dict[str, str | int] = {
    "Database": r"%LOCALAPPDATA%\Vorgabe der IT\Übersicht.db",
    "Language": "de",
    "ExampleInventory": 0,
    "ImportMaxRows": 1234,
    "ImportMaxFileMB": "viel",  # makes no sense, and is to be told
}
_SCRIPT = """
import json, os, sys
from channelinventory.app import main
def ready(window):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    def look():
        dialog = QApplication.activeModalWidget()
        seen = {
            "dialog": type(dialog).__name__,
            "location": window.session.workspace.location,
            "language": dialog.language_box.currentData(),
            "language_free": dialog.language_box.isEnabled(),
            "language_told": dialog.language_lock.isVisible() and dialog.language_lock.text(),
            "language_described": dialog.language_box.accessibleDescription(),
            "appearance_free": dialog.appearance_box.isEnabled(),
            "told": dialog.laid_down_note.isVisible() and dialog.laid_down_note.text(),
            "rows": [one.text() for pair in dialog._laid_down.values() for one in pair],
            "problems": dialog.problems_label.isVisible() and dialog.problems_label.text(),
            "menu_free": [one.text() for one in window.language_menu.actions()
                          if one.isCheckable() and one.isEnabled()],
        }
        dialog.grab().save(sys.argv[1])
        os.write(1, json.dumps(seen).encode())
        os._exit(0)
    QTimer.singleShot(300, look)
    window.preferences_action.trigger()
sys.exit(main(ready=ready))
"""


def check(report: Report, copy: Copy) -> None:
    """Lay policies down, open Preferences, and look at every control concerned."""
    report.part("Policies on the screen")
    computer = copy.computer
    folder = computer.user(_FOLDER)
    place = computer.named(folder / "Übersicht.db")
    for name, value in _LAID_DOWN.items():
        computer.set_registry(_KEY, name, value)
    drawn = computer.windows.drive / "data" / "locked.png"
    seen, told = copy.answer(copy.start("locked", _SCRIPT, computer.named(drawn)))
    computer.delete_registry(_KEY)
    computer.windows.settle()
    shutil.rmtree(folder, ignore_errors=True)
    if not report.that(seen.get("dialog") == "Preferences", "Preferences open", told):
        return
    it = "Von der IT vorgegeben"
    shown = {
        "the laid down inventory is open": seen["location"] == place,
        "the language is the one laid down": seen["language"] == "de",
        "its control and its menu are locked": not (seen["language_free"] or seen["menu_free"]),
        "and say by whom, to a screen reader too": it in str(seen["language_told"])
        and it in seen["language_described"],
        "what is not laid down stays free": seen["appearance_free"],
        "the other policies are listed as set by IT": it in str(seen["told"])
        and place in seen["rows"]
        and any("1.234" in text for text in seen["rows"]),
        "a policy that makes no sense is told": "ImportMaxFileMB" in str(seen["problems"]),
    }
    for name, right in shown.items():
        report.that(bool(right), name, "" if right else seen)
    if report.that(drawn.is_file(), "Preferences can be drawn"):
        shutil.move(drawn, report.pictures / "locked.png")
