"""The place of the details: beside the table, below it where the page is narrow, or folded away.

Floor: gui. The details themselves come after the table has been painted; their place is held, so
that nothing jumps. Where there is room for the table alone, they begin folded; a person's choice
goes before, and what cannot be saved yet is never folded away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .details import DetailsPanel
    from .table_view import RecordTable

_WIDTH = 392
_KEPT = "details_width"


class DetailsSide(QObject):
    """Makes, places and fills the details of what is selected in a table."""

    loaded = Signal()
    folded = Signal(bool)
    """They were folded away, or are seen again."""
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
        self._chosen_key = f"details_shown/{table.records.type.name}"
        chosen = session.settings.get(self._chosen_key)
        self._chosen = chosen if isinstance(chosen, bool) else None
        self._little = False
        self._seen: bool | None = None
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
        self.panel.binder.problems_changed.connect(self._keep_in_sight)
        self._splitter.replaceWidget(1, self.panel)
        self._place.deleteLater()
        self.panel.setVisible(self.is_shown)
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

    @property
    def is_shown(self) -> bool:
        """Whether the details are to be seen: as chosen, else where there is room for them."""
        return not self._little if self._chosen is None else self._chosen

    def toggle(self) -> None:
        """Fold the details away, or show them again."""
        self.choose(not self.is_shown)

    def choose(self, shown: bool) -> None:
        """Show the details or fold them away, now and the next time."""
        if not shown and self.panel is not None and not self.panel.commit():
            self.folded.emit(False)  # what cannot be saved yet stays in sight
            return
        usual = not self._little
        self._chosen = None if shown == usual else shown
        self._session.settings.set(self._chosen_key, self._chosen)
        self._fold()

    def arrange(self, *, below: bool, little: bool) -> None:
        """Place the details beside or `below` the table, if there is not too `little` room."""
        self._little = little
        wanted = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        turned = self._splitter.orientation() is not wanted
        self._splitter.setOrientation(wanted)
        self._fold()
        if turned or self.panel is None:
            self._share()

    def save_state(self) -> None:
        """Keep the width for the next time."""
        beside = self._splitter.orientation() is Qt.Orientation.Horizontal
        if self.panel is not None and self.is_shown and beside and not self._little:
            self._session.settings.set(_KEPT, self._splitter.sizes()[1])

    def _fold(self) -> None:
        place, shown = self.panel or self._place, self.is_shown
        if shown is self._seen:
            return
        self._seen = shown
        focus: QWidget | None = place.window().focusWidget()  # Qt's, whatever its stubs say
        if not shown and focus is not None and place.isAncestorOf(focus):
            self._table.setFocus()
        place.setVisible(shown)
        if shown:
            self._share()
        self.folded.emit(not shown)

    def _share(self) -> None:
        """Divide the room between table and details."""
        splitter = self._splitter
        if splitter.orientation() is Qt.Orientation.Vertical:
            half = splitter.height() // 2
            splitter.setSizes([half, half])
        else:
            half = splitter.width() // 2
            width = half if self._little else min(self._width, half)
            splitter.setSizes([splitter.width() - width, width])

    def _keep_in_sight(self) -> None:
        if not self.is_shown and self.panel is not None and self.panel.binder.unsaved():
            self._chosen = True  # for now: nobody has asked for it
            self._fold()
