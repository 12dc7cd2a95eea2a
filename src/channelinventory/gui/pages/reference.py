"""Reference data: organisations, platforms and scenarios on one page, one at a time.

Floor: gui. Each is a record page of its own, made when it is first chosen.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from channelinventory.domain.registry import RECORD_TYPES

from ..records.page import RecordPage
from ..records.sections import TabStrip
from ..session import Session
from ..theme import GRID
from . import Command

_CHOSEN = "reference_type"


class ReferencePage(QWidget):
    """A switch at the top and the record page of the chosen type below."""

    commands_changed = Signal()
    import_wanted = Signal()
    usable = Signal()
    loaded = Signal()

    def __init__(self, session: Session, *types: str) -> None:
        """Show the type that was shown last, or the first."""
        super().__init__()
        self._session, self._types = session, types
        self._made: dict[str, RecordPage] = {}
        self._type = types[0]
        self.switch = TabStrip(self)
        self.stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(20, 0, 2 * GRID, 0)
        row.addWidget(self.switch)
        layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        for _ in types:
            self.switch.add_tab()
        session.speech.changed.connect(self._retranslate)
        self._retranslate()
        kept = session.settings.get(_CHOSEN)
        number = types.index(kept) if kept in types else 0
        self.switch.choose(number)
        self.switch.chosen.connect(self._show)
        self._show(number)

    def show_type(self, type_name: str) -> None:
        """Show the records of a type."""
        self.switch.choose(self._types.index(type_name))

    def show_record(self, id: str) -> None:
        """Bring a record of the type shown into view."""
        self._page.show_record(id)

    def take_focus(self) -> None:
        """Let the keyboard work in the table of the type shown."""
        self._page.take_focus()

    def commands(self) -> Mapping[str, Command]:
        """Return what the page of the type shown can do."""
        return self._page.commands()

    def may_close(self) -> bool:
        """Ask every page made."""
        return all(page.may_close() for page in self._made.values())

    def save_state(self) -> None:
        """Keep what is shown, and the state of each page."""
        self._session.settings.set(_CHOSEN, self._type)
        for page in self._made.values():
            page.save_state()

    @property
    def _page(self) -> RecordPage:
        return self._made[self._type]

    def _show(self, index: int) -> None:
        type_name = self._type = self._types[index]
        page = self._made.get(type_name)
        if page is None:
            page = self._made[type_name] = RecordPage(self._session, type_name)
            page.commands_changed.connect(self.commands_changed)
            page.import_wanted.connect(self.import_wanted)
            page.usable.connect(self.usable)
            page.loaded.connect(self.loaded)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.commands_changed.emit()

    def _retranslate(self) -> None:
        for tab, type_name in zip(self.switch.tabs(), self._types, strict=True):
            tab.say(self._session.say(RECORD_TYPES[type_name].plural))
