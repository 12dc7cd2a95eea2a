"""The buttons at the end of the filter's line: view, columns, details.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from channelinventory.domain.texts import N_, Text
from channelinventory.gui.icons import icon

if TYPE_CHECKING:
    from .filter_bar import FilterBar
    from .views import ViewButton

COLUMNS = N_("RecordPage", "Choose columns")
DETAILS = N_("RecordPage", "Details")
DETAILS_HINT = N_("RecordPage", "Show the details or fold them away (F8)")


class TableTools:
    """What changes how the table is seen, in one size with the filter bar before it."""

    def __init__(self, views: ViewButton, filter_bar: FilterBar, line: QHBoxLayout) -> None:
        """Set the buttons into `line`, after the filter bar."""
        side = max(16, filter_bar.fontMetrics().height())
        height = filter_bar.search.sizeHint().height()
        self.icon_size = QSize(side, side)
        parent = filter_bar.parentWidget()
        self.columns, self.details = QToolButton(parent), QToolButton(parent)
        self.columns.setIcon(icon("columns"))
        self.details.setIcon(icon("details"))
        self.details.setCheckable(True)
        views.setMinimumHeight(height)
        line.addWidget(views, 0, Qt.AlignmentFlag.AlignTop)
        for button in (views.save_button, self.columns, self.details):
            button.setIconSize(self.icon_size)
            button.setMinimumSize(height, height)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_folded(self, folded: bool) -> None:
        """Name the way to the details where they are folded away."""
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextBesideIcon if folded else style.ToolButtonIconOnly
        self.details.setToolButtonStyle(wanted)
        self.details.setChecked(not folded)

    def write(self, say: Callable[[Text], str]) -> None:
        """Say the texts in the present language."""
        self.columns.setToolTip(say(COLUMNS))
        self.columns.setAccessibleName(say(COLUMNS))
        self.details.setText(say(DETAILS))
        self.details.setToolTip(say(DETAILS_HINT))
        self.details.setAccessibleName(say(DETAILS))
