"""Editors for what is typed: lines, web addresses, numbers and tags.

Floor: gui.
"""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QObject,
    QStringListModel,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QWidget,
)

from channelinventory.domain.collation import fold, sort_key
from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import Url
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon

from .field_editor import FieldEditor
from .proposals import make_popup

OPEN_ADDRESS = N_("TextEditor", "Open in the browser (Ctrl+Enter)")


class LineEditor(FieldEditor):
    """One line, read as the field's kind: text, e-mail, telephone, numbers."""

    line: QLineEdit

    def _make_input(self) -> QWidget:
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self.commit)
        if self.compact:
            self.line.setFrame(False)
            if self.kind.numeric:
                self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return self.line

    def text(self) -> str:
        return self.line.text()

    def _put(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def setReadOnly(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def select_all(self) -> None:
        self.line.selectAll()

    def _add_button(self, icon_name: str, keys: str) -> QAction:
        """Put a button into the line's end; `keys` work while the line has the focus."""
        action = self.line.addAction(
            icon(icon_name, "muted"), QLineEdit.ActionPosition.TrailingPosition
        )
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action


class UrlEditor(LineEditor):
    """A web address, with a button that opens it; Ctrl+click opens it too."""

    def _make_input(self) -> QWidget:
        line = super()._make_input()
        self._open_action = self._add_button("external", "Ctrl+Return")
        self._open_action.triggered.connect(self.open)
        line.installEventFilter(self)
        return line

    def open(self) -> None:
        """Show the address in the browser, if it is a good one."""
        if address := self._address():
            QDesktopServices.openUrl(QUrl(address))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the address upon Ctrl+click."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.open()
            return True
        return super().eventFilter(watched, event)

    def show_error(self, problem: Any) -> None:
        super().show_error(problem)
        good = bool(self._address())
        self._open_action.setVisible(good)
        if good and not problem:
            self._tone = "link"
            self._colour()

    def _address(self) -> str:
        return web_address(self.value()) if not self.error() else ""

    def _name(self) -> None:
        super()._name()
        self._open_action.setText(self._language.say(OPEN_ADDRESS))
        self._open_action.setToolTip(self._language.say(OPEN_ADDRESS))


def web_address(value: Any) -> str:
    """Return a value that may be handed to a browser, "" for anything else: http and https only."""
    return value if isinstance(value, str) and Url().check(value) is None else ""


class TagsEditor(LineEditor):
    """Several short words; proposes those that other records have."""

    _last_part = re.compile(r"[^;|,]*$")

    def _make_input(self) -> QWidget:
        line = super()._make_input()
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(line)
        self._completer.activated.connect(self._take)
        self._popup = make_popup(self._completer, self)
        self.line.textEdited.connect(self._propose)
        self._known: list[tuple[str, str]] = []
        self._known_in: object = None
        return line

    def _propose(self, text: str) -> None:
        part = fold(self._part().strip())
        present = {fold(one) for one in self._read(text)}
        words = [
            word
            for folded, word in self._known_words()
            if part and part in folded and (folded == part or folded not in present)
        ]
        if words and words != [self._part().strip()]:
            self._words.setStringList(words[:50])
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self, word: str) -> None:
        text = self.text()[: self.line.cursorPosition()]
        rest = self.text()[self.line.cursorPosition() :]
        start = text[: len(text) - len(self._part())]
        self.line.setText(f"{start}{' ' if start and not start.endswith(' ') else ''}{word}{rest}")
        self.line.setCursorPosition(len(self.text()) - len(rest))
        self.edited.emit()

    def _part(self) -> str:
        found = self._last_part.search(self.text()[: self.line.cursorPosition()])
        return found[0] if found else ""

    def _known_words(self) -> list[tuple[str, str]]:
        inventory = self.session.inventory
        if self._known_in is not inventory and isinstance(self.field, Field):
            self._known_in = inventory
            owner = next(one for one in inventory.types.values() if self.field in one.fields)
            words = {
                word for one in inventory.table(owner.name).values() for word in self.field.get(one)
            }
            self._known = [(fold(word), word) for word in sorted(words, key=sort_key)]
        return self._known
