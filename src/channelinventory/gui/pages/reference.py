"""Reference data: organisations, platforms and scenarios on one page, switched by tabs.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from channelinventory.gui.records.page import RecordPage
from channelinventory.gui.session import Session


class ReferencePage(QWidget):
    """Record pages behind tabs; each is made when first shown."""

    commands_changed = Signal()
    import_wanted = Signal()
    loaded = Signal()

    def __init__(self, session: Session, *types: str) -> None:
        super().__init__()
        self._session, self._types = session, types
        self._pages: dict[str, RecordPage] = {}
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for _ in types:
            self._tabs.addTab("")
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack, 1)
        self._stack.setContentsMargins(-20, 0, 0, 0)
        self._tabs.currentChanged.connect(self._show)
        session.speech.changed.connect(self._write)
        self._write()
        self._show(0)

    @property
    def page(self) -> RecordPage:
        """The record page shown now."""
        return self._pages[self._types[self._tabs.currentIndex()]]

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done on the page shown now."""
        return self.page.commands()

    def show_type(self, type_name: str) -> None:
        """Switch to a record type."""
        self._tabs.setCurrentIndex(self._types.index(type_name))

    def show_record(self, id: str) -> None:
        """Bring a record of the type shown now into view."""
        self.page.show_record(id)

    def save_state(self) -> None:
        """Keep the state of every page made."""
        for page in self._pages.values():
            page.save_state()

    def _show(self, number: int) -> None:
        name = self._types[number]
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = RecordPage(self._session, name)
            page.commands_changed.connect(self.commands_changed)
            page.import_wanted.connect(self.import_wanted)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.commands_changed.emit()

    def _write(self) -> None:
        for number, name in enumerate(self._types):
            plural = self._session.inventory.types[name].plural
            self._tabs.setTabText(number, self._session.say(plural))
