"""The keyboard overview: every key of the menus, and those of tables and forms.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMainWindow,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
)

from channelinventory.domain.texts import N_

from ..forms import load_form
from ..records.header import QuietHeader
from ..session import Session
from ..theme import GRID, text_font

TABLES = N_("Keyboard", "In tables")
_IN_TABLES = (
    (N_("Keyboard", "Edit the cell, save it"), "F2", "Return"),
    (N_("Keyboard", "Leave the cell as it was"), "Esc", ""),
    (N_("Keyboard", "Select several rows"), "Shift+Down", "Ctrl+Space"),
    (N_("Keyboard", "Select everything"), "Ctrl+A", ""),
    (N_("Keyboard", "First and last row"), "Ctrl+Home", "Ctrl+End"),
    (N_("Keyboard", "To the next part of the window"), "Tab", "Shift+Tab"),
)


class KeyboardOverview(QDialog):
    """A list in groups, taken from the menus themselves, so that it is never out of date."""

    table: QTreeWidget
    buttons: QDialogButtonBox

    def __init__(self, session: Session, window: QMainWindow) -> None:
        """Read the menus of `window`."""
        super().__init__(window)
        load_form("keyboard", self)
        for menu in window.menuBar().findChildren(QMenu):
            lines = list(_keys(menu))
            if lines:
                self._group(menu.title().replace("&", ""), lines)
        native = QKeySequence.SequenceFormat.NativeText
        self._group(
            session.say(TABLES),
            [
                (session.say(text), [QKeySequence(key).toString(native) for key in keys if key])
                for text, *keys in _IN_TABLES
            ],
        )
        header = QuietHeader(self.table)
        self.table.setHeader(header)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.expandAll()
        self.buttons.rejected.connect(self.reject)

    def _group(self, title: str, lines: list[tuple[str, list[str]]]) -> None:
        group = QTreeWidgetItem(self.table, [title])
        group.setFont(0, text_font("strong"))
        group.setFirstColumnSpanned(True)
        group.setSizeHint(0, QSize(0, self.fontMetrics().height() + GRID))
        for text, keys in lines:
            QTreeWidgetItem(group, [text, " · ".join(keys)])


def _keys(menu: QMenu) -> Iterator[tuple[str, list[str]]]:
    """Give the actions of a menu that have keys."""
    native = QKeySequence.SequenceFormat.NativeText
    for action in menu.actions():
        keys = [one.toString(native) for one in action.shortcuts()]
        if keys:
            yield action.text().replace("&", ""), keys
