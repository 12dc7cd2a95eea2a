"""The editor for a reference: a combo box that finds a record of another type as one types.

Floor: gui. What can be chosen is found by `targets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.kinds import AMBIGUOUS_RECORD, Reference
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon

from .boxes import fit_into_forms
from .field_editor import FieldEditor
from .proposals import make_popup
from .targets import Target, TargetIndex, TargetsModel

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

OPEN_RECORD = N_("ReferenceEditor", "Show this record (Ctrl+Enter)")
CREATE = N_("ReferenceEditor", "Create “{text}”…")
CREATE_NEW = N_("ReferenceEditor", "Create a new one…")
MORE = N_("ReferenceEditor", "{n} more – type to narrow down|{n} more – type to narrow down")

CREATABLE = frozenset(("organisation", "platform", "editor", "scenario"))
"""What can be created on the way; all else deserves its own page."""


class ReferenceEditor(FieldEditor):
    """A record of another type; see the module."""

    box: ReferenceBox

    def __init__(self, field: Any, session: Session, parent: QWidget | None, *, compact: bool):
        self._index = TargetIndex()
        self._chosen: str | None = None
        super().__init__(field, session, parent, compact=compact)

    def _make_input(self) -> QWidget:
        assert isinstance(self.kind, Reference)
        self.target = self.kind.target
        self.box = ReferenceBox(self)
        self.box.setFrame(not self.compact)
        line = self.line = self.box.line
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self.commit)
        self.box.list_wanted.connect(self._show_all)
        self._targets = TargetsModel(self)
        self._completer = QCompleter(self._targets, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(12)
        self._completer.setWidget(self.box)
        self._completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        self._popup = make_popup(self._completer, self)
        self._open_action: QAction | None = None
        if not self.compact:
            self._open_action = line.addAction(
                icon("reference", "muted"), QLineEdit.ActionPosition.TrailingPosition
            )
            self._open_action.setShortcut(QKeySequence("Ctrl+Return"))
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            self._open_action.setShortcutContext(context)
            self.addAction(self._open_action)  # the focus is the box's, not the line's
            self._open_action.triggered.connect(self._open)
            self._open_action.setVisible(False)
        return self.box

    def setReadOnly(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.box.read_only = read_only

    def select_all(self) -> None:
        self.line.selectAll()

    # --- The text and the record it stands for ----------------------------------------------------

    def text(self) -> str:
        return self.line.text()

    def _put(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def set_value(self, value: Any) -> None:
        self._chosen = value
        super().set_value(value)
        if self._open_action:
            self._open_action.setVisible(bool(value))

    def _read(self, text: str) -> Any:
        if self._chosen and text == self._write(self._chosen):
            return self._chosen
        try:
            return super()._read(text)
        except InvalidValue as problem:
            matches = self._find(text)
            if len(matches) == 1:
                return matches[0].id
            if matches:
                raise InvalidValue(AMBIGUOUS_RECORD, text=text, n=len(matches)) from None
            raise problem from None

    def touched(self) -> bool:
        return super().touched() or self._chosen != self._value  # two may be called the same

    def choose(self, id: str) -> None:
        """Take a record as the new value, as if it had been picked from the list."""
        self._take(id)
        self.edited.emit()
        self.commit()

    def _take(self, id: str) -> None:
        if id != self._chosen:
            self._last = "\0"  # no text: it is another record even where it is called the same
        self._chosen = id
        self._put(self._write(id))

    def commit(self) -> None:
        popup = self._popup
        if popup.isVisible():
            index = popup.currentIndex()
            popup.hide()
            if id := index.data(TargetsModel.id_role):
                self._take(id)
        super().commit()

    # --- The list ---------------------------------------------------------------------------------

    def _find(self, text: str) -> list[Target]:
        return self._index.find(self.session.inventory, self.target, self._language, text)

    def _typed(self, text: str) -> None:
        self.edited.emit()
        if text.strip():
            self._show_list(text)
        else:
            self._popup.hide()

    def _show_all(self) -> None:
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self._show_list("" if not self.touched() else self.text())
        if self._chosen:
            rows = self._completer.completionModel()
            start = rows.index(0, 0)
            found = rows.match(start, TargetsModel.id_role, self._chosen, 1)
            if found:
                self._popup.setCurrentIndex(found[0])

    def _show_list(self, text: str) -> None:
        matches = self._find(text)
        hidden = len(matches) - TargetsModel.most_rows
        more = self._language.say(MORE, n=hidden) if hidden > 0 else ""
        create = ""
        if self.target in CREATABLE and not self.compact and not self.session.workspace.read_only:
            typed = text.strip()
            exact = any(one.title == typed for one in matches[:5])
            if typed and not exact:
                create = self._language.say(CREATE, text=typed)
            elif not typed:
                create = self._language.say(CREATE_NEW)
        self._targets.show(matches, create, more)
        if not self._targets.rowCount():
            self._popup.hide()
            return
        self._completer.complete()
        if text.strip() and matches:
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _activated(self, index: QModelIndex) -> None:
        if id := index.data(TargetsModel.id_role):
            self.choose(id)
        elif index.data(TargetsModel.create_role):
            typed = self.text() if self.touched() else ""
            QTimer.singleShot(0, lambda: self.create_requested.emit(self.target, typed.strip()))

    def _open(self) -> None:
        if not self.error() and (id := self.value()):
            self.session.show_record(self.target, id)

    def _name(self) -> None:
        super()._name()
        self.line.setAccessibleName(self.box.accessibleName())
        self.line.setAccessibleDescription(self.box.accessibleDescription())
        if self._open_action:
            self._open_action.setText(self._language.say(OPEN_RECORD))
            self._open_action.setToolTip(self._language.say(OPEN_RECORD))


class ReferenceBox(QComboBox):
    """Looks like a combo box; its list is the editor's."""

    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read_only = False
        # Widgets made here, not by Qt: PySide loses those of Qt with the wrapper of their parent.
        self.line = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        fit_into_forms(self)

    def showPopup(self) -> None:
        """Ask the editor for its list."""
        if not self.read_only:
            self.list_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list upon Down."""
        if event.key() == Qt.Key.Key_Down:
            self.showPopup()
            return
        super().keyPressEvent(event)
