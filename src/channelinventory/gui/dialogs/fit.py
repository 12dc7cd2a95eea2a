"""Dialogs as high as their words need: Qt leaves the lines of wrapped texts out of its reckoning.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def fit_height(dialog: QWidget) -> None:
    """Make a dialog high enough for its texts at its present width, within the screen."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    needed = layout.totalHeightForWidth(dialog.width())
    room = dialog.screen().availableGeometry().height()
    dialog.setMinimumHeight(min(needed, room))
    dialog.resize(dialog.width(), min(max(needed, dialog.height()), room))
