"""What the menus' actions do: commands of the page shown, undo and redo, views and languages.

Floor: gui. The actions themselves – text, key, icon – stand in `ui/main_window.ui`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from channelinventory import policies
from channelinventory.domain.texts import N_, Message, Text

from .i18n import LANGUAGES
from .icons import icon
from .pages import PAGES
from .status_line import shorten
from .theme import DARK, LIGHT, SYSTEM

if TYPE_CHECKING:
    from .main_window import MainWindow

UNDO = N_("Actions", "&Undo: {what}")
REDO = N_("Actions", "&Redo: {what}")
NOTHING_TO_UNDO = N_("Actions", "&Undo")
NOTHING_TO_REDO = N_("Actions", "&Redo")
APPEARANCES = {
    SYSTEM: N_("Actions", "As the &system"),
    LIGHT: N_("Actions", "&Light"),
    DARK: N_("Actions", "&Dark"),
}

PAGE_COMMANDS = (
    "new",
    "duplicate",
    "edit",
    "bulk_edit",
    "delete",
    "find",
    "export_view",
    "columns",
    "details",
)
"""Commands that the page shown gives or does not give; each has its `<name>_action`."""
CLIPBOARD = ("cut", "copy", "paste")
"""Commands that go to the text field with the focus first, then to the page."""
_LONGEST = 60
_TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class Actions(QObject):
    """Connects the actions of a window and keeps them in step with what is possible."""

    def __init__(self, window: MainWindow) -> None:
        """Connect everything in the menus that is not about files."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        for name in PAGE_COMMANDS:
            self._action(name).triggered.connect(self._runner_of(name))
        for name in CLIPBOARD:
            self._action(name).triggered.connect(self._clipboard_runner_of(name))
        self._action("undo").triggered.connect(self._undo)
        self._action("redo").triggered.connect(self._redo)
        keys = [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]
        self._action("redo").setShortcuts(keys)
        self._pages = self._make_pages(window.view_menu)
        self._languages = self._choices(window.language_menu, LANGUAGES, self._speak)
        self._lock = self._locked(window.language_menu)
        self._appearances = self._choices(
            window.appearance_menu, dict.fromkeys(APPEARANCES, ""), self._appear
        )
        self._session.bridge.changed.connect(self.refresh)
        self._session.speech.changed.connect(self.refresh)
        self._session.theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Enable what can be done, and say what undo and redo would do."""
        commands = self._window.page_commands()
        for name in PAGE_COMMANDS:
            self._action(name).setEnabled(name in commands)
        self._label("undo", self._session.workspace.undo_label, UNDO, NOTHING_TO_UNDO)
        self._label("redo", self._session.workspace.redo_label, REDO, NOTHING_TO_REDO)
        for action in (self._window.import_action, self._window.import_clipboard_action):
            action.setEnabled(not self._session.workspace.read_only)
        for spec in PAGES:
            action = self._pages[spec.key]
            action.setText(self._session.say(spec.label))
            action.setChecked(spec.key == self._window.page_key)
        self._languages[self._session.speech.code].setChecked(True)
        if self._lock is not None:
            from .locks import SET_BY_IT

            self._lock.setText(self._session.say(SET_BY_IT))
        for key, text in APPEARANCES.items():
            self._appearances[key].setText(self._session.say(text))
        self._appearances[self._session.theme.appearance].setChecked(True)

    def _action(self, name: str) -> QAction:
        action: QAction = getattr(self._window, f"{name}_action")
        return action

    def _label(self, name: str, label: Message | None, text: Text, nothing: Text) -> None:
        action = self._action(name)
        action.setEnabled(label is not None)
        if label is None:
            action.setText(self._session.say(nothing))
        else:
            what = shorten(self._session.say(label), _LONGEST).replace("&", "&&")
            action.setText(self._session.say(text, what=what))

    def _runner_of(self, name: str) -> Callable[[], None]:
        def run() -> None:
            if command := self._window.page_commands().get(name):
                command()

        return run

    def _clipboard_runner_of(self, name: str) -> Callable[[], None]:
        def run() -> None:
            focus = QApplication.focusWidget()
            if isinstance(focus, _TEXT_FIELDS):
                getattr(focus, name)()
            elif command := self._window.page_commands().get(name):
                command()

        return run

    def _undo(self) -> None:
        self._session.attempt(self._session.workspace.undo)

    def _redo(self) -> None:
        self._session.attempt(self._session.workspace.redo)

    def _make_pages(self, menu: QMenu) -> Mapping[str, QAction]:
        """Put an action for each page at the head of the menu, the first nine with Ctrl+digit."""
        before = menu.actions()[0]
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for number, spec in enumerate(PAGES, 1):
            action = QAction(icon(spec.icon), "", group, checkable=True)
            if number <= 9:
                action.setShortcut(f"Ctrl+{number}")
            action.triggered.connect(self._shower_of(spec.key))
            menu.insertAction(before, action)
            made[spec.key] = action
        menu.insertSeparator(before)
        return made

    def _shower_of(self, key: str) -> Callable[[], None]:
        return lambda: self._window.show_page(key)

    def _choices(
        self, menu: QMenu, labels: Mapping[str, str], choose: Callable[[str], None]
    ) -> Mapping[str, QAction]:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for key, label in labels.items():
            made[key] = QAction(label, group, checkable=True)
            made[key].setData(key)
            menu.addAction(made[key])
        group.triggered.connect(lambda action: choose(action.data()))
        return made

    def _locked(self, menu: QMenu) -> QAction | None:
        """Where the language is laid down, say so in its menu, whose choices nobody can take."""
        if not self._session.laid_down.locks(policies.LANGUAGE):
            return None
        for action in self._languages.values():
            action.setEnabled(False)
        menu.addSeparator()
        lock = menu.addAction(icon("lock"), "")
        lock.triggered.connect(self._window.preferences_action.trigger)
        return lock

    def _speak(self, code: str) -> None:
        self._session.settings.set("language", code)
        self._session.speech.set_language(code)

    def _appear(self, appearance: str) -> None:
        self._session.settings.set("appearance", appearance)
        self._session.theme.set_appearance(appearance)
