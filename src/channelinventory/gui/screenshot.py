"""Drawing the window into a picture, for machines without a screen and for the documentation.

Floor: gui.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1280, 800)


def save_and_quit(window: QWidget, target: Path) -> None:
    """Save a picture of the window and end the program; the exit code says whether it worked."""
    window.resize(*SIZE)
    target.parent.mkdir(parents=True, exist_ok=True)
    saved = window.grab().save(str(target))
    window.close()
    QApplication.exit(0 if saved else 3)
