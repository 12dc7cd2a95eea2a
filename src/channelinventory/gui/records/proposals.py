"""The list of proposals under a field.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from .roles import Index


class _Proposals(QStyledItemDelegate):
    """Gives all lines of a list of proposals one height, with an icon or without."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line."""
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.height() + 8)


def make_popup(completer: QCompleter, editor: QWidget) -> QListView:
    """Give a completer a list made here; one of Qt's own may be lost to PySide."""
    popup = QListView(editor)
    popup.setUniformItemSizes(True)
    popup.setIconSize(QSize(16, 16))
    popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    completer.setPopup(popup)
    popup.setItemDelegate(_Proposals(popup))  # after that: the completer brings one of its own
    return popup
