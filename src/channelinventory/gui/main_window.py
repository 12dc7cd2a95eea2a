"""The main window: navigation, the page shown, menus and status bar around one open inventory.

Floor: gui. Pages are made at their first show; what the menus do stands in `actions` and `files`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QStatusBar,
    QWidget,
)

from channelinventory.domain.texts import N_, Message

from .actions import Actions
from .drafts import Drafts
from .files import Files
from .fit import room_for
from .forms import load_form
from .icons import pixmap
from .navigation import Navigation
from .pages import PAGES, Command, PageSpec
from .session import Session
from .state import restore_geometry, save_geometry
from .status_line import StatusLine

TITLE = N_("MainWindow", "{page} – {database} – Channel Inventory")
HELD = N_(
    "MainWindow", "Read-only: {holder} has this inventory open. You can look, filter and export."
)
HELD_BY_SOMEBODY = N_(
    "MainWindow",
    "Read-only: another program has this inventory open. You can look, filter and export.",
)
READ_ONLY = N_(
    "MainWindow", "Read-only: this inventory cannot be written. You can look, filter and export."
)

_NARROW_LETTERS = 110
"""On a screen narrower than this many letters, the navigation begins as icons."""


class MainWindow(QMainWindow):
    """One open inventory on screen."""

    open_wanted = Signal(str, bool)
    """Another inventory is wanted: where, and whether to make it."""
    restore_wanted = Signal(str)
    """This inventory is to be replaced by a backup."""

    navigation: Navigation
    pages: QStackedWidget
    read_only_bar: QFrame
    read_only_icon: QLabel
    read_only_label: QLabel
    reopen_button: QPushButton
    status_bar: QStatusBar
    recent_menu: QMenu
    view_menu: QMenu
    language_menu: QMenu
    appearance_menu: QMenu
    import_action: QAction
    import_clipboard_action: QAction
    collapse_action: QAction
    preferences_action: QAction
    keyboard_action: QAction
    about_action: QAction
    quit_action: QAction

    def __init__(self, session: Session) -> None:
        """Make the window; `show_page` makes its first page."""
        super().__init__()
        self.session = session
        self.page_key = ""
        self._made: dict[str, QWidget] = {}
        load_form("main_window", self)
        self.navigation.set_speech(session.speech)
        self.navigation.chosen.connect(self.show_page)
        self.status = StatusLine(session, self.status_bar)
        self.actions_ = Actions(self)
        self.files = Files(self)
        self.drafts = Drafts(self)
        self.collapse_action.toggled.connect(self.navigation.fold)
        self.navigation.folded.connect(self.collapse_action.setChecked)
        self.preferences_action.triggered.connect(self._show_preferences)
        self.keyboard_action.triggered.connect(self._show_keyboard)
        self.about_action.triggered.connect(self._show_about)
        self.quit_action.triggered.connect(self.close)
        self.reopen_button.clicked.connect(self._reopen)
        session.bridge.record_wanted.connect(self.show_record)
        session.bridge.page_wanted.connect(self.show_page)
        session.speech.changed.connect(self._retranslate)
        restore_geometry(session.settings, "main_window", self)
        narrow = room_for(self).width() < _NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        self._begun_folded = bool(session.settings.get("navigation_folded", narrow))
        self.collapse_action.setChecked(self._begun_folded)
        self.read_only_bar.setVisible(session.workspace.read_only)
        self._retranslate()

    def current_page(self) -> QWidget | None:
        """Return the page shown."""
        return self._made.get(self.page_key)

    def page_commands(self) -> Mapping[str, Command]:
        """Return what the page shown can do now."""
        commands = getattr(self.current_page(), "commands", None)
        found: Mapping[str, Command] = commands() if commands else {}
        return found

    def show_page(self, key: str) -> None:
        """Show a page, and make it if it is shown for the first time."""
        if key == self.page_key:
            return
        spec = next(one for one in PAGES if one.key == key)
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = spec.make(self.session)
            if (changed := getattr(page, "commands_changed", None)) is not None:
                changed.connect(self.actions_.refresh)
            if (wanted := getattr(page, "import_wanted", None)) is not None:
                wanted.connect(self.files.import_sheet)
            self.pages.addWidget(page)
        focus: QWidget | None = self.focusWidget()  # Qt's, whatever its stubs say
        keep_focus = focus is not None and self.navigation.isAncestorOf(focus)
        self.page_key = key
        self.pages.setCurrentWidget(page)
        self.when_ready(lambda: self._put_in_order(page), complete=True)
        self.navigation.show_current(key)
        if not keep_focus:
            getattr(page, "take_focus", page.setFocus)()
        self.actions_.refresh()
        self._retranslate_title()

    def when_ready(self, then: Callable[[], object], *, complete: bool = False) -> None:
        """Call `then` once the page shown can be used, or is `complete` with its details."""
        moment = getattr(self.current_page(), "loaded" if complete else "usable", None)
        if moment is not None:
            moment.connect(
                lambda: QTimer.singleShot(0, then), Qt.ConnectionType.SingleShotConnection
            )
        else:
            QTimer.singleShot(0, then)

    def _put_in_order(self, page: QWidget) -> None:
        """Let the Tab key go through a page before it comes to the status line."""
        from .reading_order import in_reading_order

        in_reading_order(page, self.status)

    def show_record(self, type_name: str, id: str) -> None:
        """Show a record on the page of its type."""
        spec = page_of(type_name)
        if spec is None:
            return
        self.show_page(spec.key)
        page: Any = self.current_page()
        if hasattr(page, "show_type"):
            page.show_type(type_name)
        page.show_record(id)

    def _retranslate(self) -> None:
        """Say anew what is not a text of the form."""
        workspace = self.session.workspace
        if workspace.holder is None:
            held = Message(READ_ONLY)
        elif workspace.holder:
            held = Message.of(HELD, holder=workspace.holder)
        else:
            held = Message(HELD_BY_SOMEBODY)
        self.read_only_label.setText(self.session.say(held))
        size = self.fontMetrics().height()
        self.read_only_icon.setPixmap(pixmap("lock", "text", size, self.devicePixelRatioF()))
        self._retranslate_title()

    def _retranslate_title(self) -> None:
        if self.page_key:
            spec = next(one for one in PAGES if one.key == self.page_key)
            location = self.session.workspace.location
            name = location if "://" in location else Path(location).stem
            self.setWindowTitle(self.session.say(TITLE, page=spec.label, database=name))

    def _show_preferences(self) -> None:
        from .dialogs.preferences import Preferences

        Preferences(self.session, self).open()

    def _show_keyboard(self) -> None:
        from .dialogs.keyboard import KeyboardOverview

        KeyboardOverview(self.session, self).open()

    def _show_about(self) -> None:
        from .dialogs.about import About

        About(self.session, self).open()

    def _reopen(self) -> None:
        self.open_wanted.emit(self.session.workspace.location, False)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the lock anew in new colours; follow the system's accent."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.session.theme.refresh()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_"):
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let pages keep their state and finish; remember the window."""
        if self.drafts.session_ends:  # or not after all; then more may have been typed since
            self.drafts.keep()
        for page in [] if self.drafts.session_ends else self._made.values():
            may_close = getattr(page, "may_close", None)
            if may_close is not None and not may_close():
                event.ignore()
                return
        for page in self._made.values():
            if hasattr(page, "save_state"):
                page.save_state()
        settings = self.session.settings
        save_geometry(settings, "main_window", self)
        if self.navigation.is_folded != self._begun_folded:  # or a small screen would be kept
            settings.set("navigation_folded", self.navigation.is_folded)
        settings.set("page", self.page_key)
        self.session.runner.cancel_all()
        super().closeEvent(event)


def page_of(type_name: str) -> PageSpec | None:
    """Return the page that shows records of a type."""
    return next((spec for spec in PAGES if type_name in spec.types), None)
