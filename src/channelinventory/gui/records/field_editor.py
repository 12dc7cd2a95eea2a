"""What all editors of a field's value share: text in, value out, an error below, one signal.

Floor: gui. An editor holds a text and reads it as its field's kind; what cannot be read stays as
typed, with the reason under it, until the person mends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Column, Field
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.icons import icon
from channelinventory.gui.theme import tone

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

REQUIRED_NAME = N_("FieldEditor", "{label}, required")


class FieldEditor(QWidget):
    """Edits one value of one kind; see `editors.make_editor`.

    `value` is what the text says, `error` why it says nothing. `committed` is sent when the person
    has finished (Enter, focus out, a choice) and the text is another than before.
    """

    several_lines = False
    """Whether Enter may begin a new line."""

    edited = Signal()
    committed = Signal()
    create_requested = Signal(str, str)
    """A record of this type, called so, is wanted as value and does not exist yet."""

    cell: QPersistentModelIndex | None = None
    """Where in a table the editor stands."""

    _tone = ""
    """The tone of the text, where it is not plain."""

    def __init__(
        self, field: Column, session: Session, parent: QWidget | None = None, *, compact: bool
    ) -> None:
        """Make the editor; `compact` is the one inside a table cell."""
        super().__init__(parent)
        self.field = field
        self.kind = field.kind
        self.compact = compact
        self.session = session
        self._language = session.language
        self._value: Any = self.kind.empty
        self._shown = self._last = ""
        self._error: ErrorLine | None = None
        self.input = self._make_input()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.input)
        self.setFocusProxy(self.input)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(compact)
        self._name()
        self.set_value(self.kind.empty)

    # --- What subclasses say --------------------------------------------------------------------

    def _make_input(self) -> QWidget:
        """Return the widget a person types or chooses in, wired to `edited` and `commit`."""
        raise NotImplementedError

    def text(self) -> str:
        """Return what stands in the editor."""
        raise NotImplementedError

    def _put(self, text: str) -> None:
        """Show `text` without telling anybody."""
        raise NotImplementedError

    def setReadOnly(self, read_only: bool) -> None:
        """Let the value be read and copied, but not changed."""
        self.input.setEnabled(not read_only)

    def _read(self, text: str) -> Any:
        return self.kind.read(text, self._language, self.session.inventory)

    def _write(self, value: Any) -> str:
        return self.kind.text(value, self._language, self.session.inventory)

    # --- What everybody uses --------------------------------------------------------------------

    def value(self) -> Any:
        """Return what the text says; the last good value while it says nothing (see `error`)."""
        if not self.touched():
            return self._value
        try:
            return self._read(self.text())
        except InvalidValue:
            return self._value

    def set_value(self, value: Any) -> None:
        """Show a value; forgets what was typed."""
        self._value = value
        self._put(self._write(value))
        self._shown = self._last = self.text()  # an input may show some characters otherwise
        self.show_error(None)

    def set_text(self, text: str) -> None:
        """Show a text as if it had been typed."""
        self._put(text)

    def touched(self) -> bool:
        """Whether the text is another than the value's that was set."""
        return self.text() != self._shown

    def error(self) -> Message | None:
        """Return why the text is no good value, or None."""
        if not self.touched():
            return None
        try:
            value = self._read(self.text())
        except InvalidValue as problem:
            return problem.message
        return None if value in (None, ()) else self.kind.check(value)

    def commit(self) -> None:
        """Say that the person has finished, if anything changed since the last time."""
        if self.text() != self._last:
            self._last = self.text()
            self.committed.emit()

    def commit_again(self) -> None:
        """Let the next Enter or leaving commit, although the text is the same as before."""
        self._last = self._shown

    def show_error(self, problem: Message | None) -> None:
        """Show what is wrong under the field (in a table: as a tool tip), or take it away."""
        text = self._language.say(problem) if problem else ""
        self._tone = "bad" if problem else ""
        self._colour()
        if self.compact:
            self.input.setToolTip(text)
        elif problem or self._error:
            if self._error is None:
                self._error = ErrorLine(self)
                self._column.addWidget(self._error)
            self._error.say(text)
        self.input.setAccessibleDescription(text or self._help())
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.input, text))

    def _colour(self) -> None:
        palette = QPalette()
        if self._tone:
            palette.setColor(QPalette.ColorRole.Text, tone(self._tone, self.palette()))
        self.input.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._tone:
            self._colour()

    def retranslate(self) -> None:
        """Speak the session's language; what was typed and cannot be read stays as it is."""
        text, value, problem = self.text(), self.value(), self.error()
        touched = self.touched()
        self._language = self.session.language
        self._put(self._write(self._value))
        self._shown = self._last = self.text()
        if touched:
            self._put(text if problem else self._write(value))
            self._last = self.text()
        self._name()

    def select_all(self) -> None:
        """Mark everything, so that typing begins anew; where there is something to mark."""

    def refresh(self) -> None:
        """Write the value anew: the record it refers to may be called otherwise now."""
        if not self.touched():
            self.set_value(self._value)

    def _help(self) -> str:
        help_text = self.field.help if isinstance(self.field, Field) else None
        return self._language.say(help_text) if help_text else ""

    def _name(self) -> None:
        name = self._language.say(self.field.label)
        if isinstance(self.field, Field) and self.field.required:
            name = self._language.say(REQUIRED_NAME, label=name)
        self.input.setAccessibleName(name)
        self.input.setAccessibleDescription(self._help())
        if not self.compact:
            self.input.setToolTip(self._help())


class ErrorLine(QWidget):
    """A sentence in the tone for what is bad, after an icon; never by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self._colour()

    def say(self, text: str) -> None:
        """Show the sentence, or nothing at all."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, tone("bad", self.palette()))
        self._text.setPalette(palette)
        self._icon.setPixmap(icon("error", "bad").pixmap(QSize(16, 16), self.devicePixelRatioF()))


class FocusWatch(QObject):
    """Tells when a widget really loses the focus: not to a popup of its own."""

    left = Signal()

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the event and let it pass."""
        if (
            event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.PopupFocusReason  # type: ignore[attr-defined]
        ):
            self.left.emit()
        return False


class NoWheel(QObject):
    """Keeps the wheel from changing a value that is only passed by while scrolling."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the wheel to the surroundings."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False
