"""The place of the details beside the table, or below it where the page is narrow.

Floor: gui. The details themselves come after the table has been painted; their place is held, so
that nothing jumps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .details import DetailsPanel
    from .table_view import RecordTable

_STACKED_BELOW = 860
"""Narrower than this, the details go below the table,"""
_STACKED_ABOVE = 440
"""if there is as much height as this."""
_WIDTH = 392
_KEPT = "details_width"


class DetailsSide(QObject):
    """Makes, places and fills the details of what is selected in a table."""

    loaded = Signal()
    bulk_edit_wanted = Signal()

    def __init__(
        self, session: Session, table: RecordTable, splitter: QSplitter, page: QWidget
    ) -> None:
        """`splitter` holds the table already."""
        super().__init__(page)
        self._session, self._table, self._splitter, self._page = session, table, splitter, page
        self.panel: DetailsPanel | None = None
        self._place = QWidget(splitter)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        kept = session.settings.get(_KEPT)
        self._width = kept if isinstance(kept, int) and kept >= 200 else _WIDTH
        self._waiting = QTimer(self, interval=0, singleShot=True)
        self._waiting.timeout.connect(self.show_selected)
        table.current_changed.connect(self._waiting.start)

    def load(self) -> None:
        """Make the details and show what is selected."""
        if self.panel is not None:
            return
        from .details import DetailsPanel

        sizes = self._splitter.sizes()
        # Not a child of the splitter yet, which would take it in beside its place.
        self.panel = DetailsPanel(self._session, self._table.records.type.name, self._page)
        self.panel.bulk_edit_wanted.connect(self.bulk_edit_wanted)
        self._splitter.replaceWidget(1, self.panel)
        self._place.deleteLater()
        self.panel.show()
        self._splitter.setSizes(sizes)
        self.show_selected()
        self.loaded.emit()

    def show_selected(self) -> None:
        """Show the selected record, or how many there are."""
        if self.panel is None:
            return
        selected = self._table.selected_ids()
        if len(selected) > 1:
            self.panel.show_selection(len(selected))
        else:
            self.panel.show_record(selected[0] if selected else None)

    def arrange(self) -> None:
        """Place the details beside or below the table, as the page's size allows."""
        splitter, page = self._splitter, self._page
        scale = page.fontMetrics().averageCharWidth() / 7
        below = page.width() < _STACKED_BELOW * scale and page.height() > _STACKED_ABOVE * scale
        wanted = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        turned = splitter.orientation() is not wanted
        splitter.setOrientation(wanted)
        if not turned and self.panel is not None:
            return
        if below:
            half = splitter.height() // 2
            splitter.setSizes([half, half])
        else:
            width = min(self._width, splitter.width() // 2)
            splitter.setSizes([splitter.width() - width, width])

    def save_state(self) -> None:
        """Keep the width for the next time."""
        if self.panel is not None and self._splitter.orientation() is Qt.Orientation.Horizontal:
            self._session.settings.set(_KEPT, self._splitter.sizes()[1])
