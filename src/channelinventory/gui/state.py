"""Where windows stand and how wide their parts are, kept in the settings between two starts.

Floor: gui.
"""

from __future__ import annotations

from base64 import b64decode, b64encode

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter, QWidget

from channelinventory.services.settings import Settings


def save_geometry(settings: Settings, key: str, window: QWidget) -> None:
    """Keep a window's place and size."""
    settings.set(f"geometry/{key}", _written(window.saveGeometry()))


def restore_geometry(settings: Settings, key: str, window: QWidget) -> bool:
    """Put a window where it was; tells whether that is known. Qt keeps it on the screen."""
    return window.restoreGeometry(_read(settings.get(f"geometry/{key}")))


def save_state(settings: Settings, key: str, part: QHeaderView | QSplitter | QMainWindow) -> None:
    """Keep the state of a splitter, a header or a main window's bars."""
    settings.set(f"state/{key}", _written(part.saveState()))


def restore_state(
    settings: Settings, key: str, part: QHeaderView | QSplitter | QMainWindow
) -> bool:
    """Give a part the state it had; tells whether that is known."""
    return part.restoreState(_read(settings.get(f"state/{key}")))


def _written(state: QByteArray) -> str:
    return b64encode(state.data()).decode("ascii")


def _read(text: object) -> QByteArray:
    """Return the bytes of a setting; none where it is no such text, which Qt takes for unknown."""
    try:
        return QByteArray(b64decode(text)) if isinstance(text, str) else QByteArray()
    except ValueError:
        return QByteArray()
