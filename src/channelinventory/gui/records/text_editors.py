"""Editors for what is typed: lines, web addresses, numbers, tags, and long text.

Floor: gui.
"""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from channelinventory.domain.collation import fold, sort_key
from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import Lines, Url
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon

from .field_editor import FieldEditor

Index = QModelIndex | QPersistentModelIndex

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


class LongTextEditor(FieldEditor):
    """Several lines in a box that grows with them; Tab leaves it.

    In a table cell Enter finishes, and Alt+Enter or Shift+Enter begins a new line.
    """

    several_lines = True
    box: GrowingTextEdit

    def _make_input(self) -> QWidget:
        fewest = 3 if isinstance(self.kind, Lines) or self.compact else 2
        self.box = GrowingTextEdit(self, fewest_lines=fewest, enter_finishes=self.compact)
        self.box.textChanged.connect(self._changed)
        self.box.finished.connect(self.commit)
        return self.box

    def _changed(self) -> None:
        if self.box.hasFocus():
            self.edited.emit()

    def text(self) -> str:
        return self.box.toPlainText()

    def _put(self, text: str) -> None:
        if text != self.box.toPlainText():
            self.box.setPlainText(text)

    def setReadOnly(self, read_only: bool) -> None:
        self.box.setReadOnly(read_only)

    def select_all(self) -> None:
        self.box.selectAll()


class GrowingTextEdit(QPlainTextEdit):
    """A text box as high as its text, between a few lines and a dozen."""

    finished = Signal()
    most_lines = 12

    def __init__(self, parent: QWidget, *, fewest_lines: int, enter_finishes: bool = False) -> None:
        super().__init__(parent)
        self._fewest = fewest_lines
        self._enter_finishes = enter_finishes
        self._height = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        lines = min(max(round(self.document().size().height()), self._fewest), self.most_lines)
        edges = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = lines * self.fontMetrics().lineSpacing() + edges
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the box finishes the text; a context menu does not."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish upon Ctrl+Enter, in a cell upon Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or (
                plain and self._enter_finishes
            ):
                self.finished.emit()
                event.ignore()
                return
            if not plain:
                self.insertPlainText("\n")
                return
        super().keyPressEvent(event)
