"""The editor for a reference: a combo box that finds a record of another type as one types.

Floor: gui. The list shows the best matches only and is made from folded titles, so that it opens at
once over a hundred thousand records, and “ä” is found by “a”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from channelinventory.domain.collation import fold
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.kinds import AMBIGUOUS_RECORD, Reference
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon

from .field_editor import FieldEditor, NoWheel
from .text_editors import make_popup

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

OPEN_RECORD = N_("ReferenceEditor", "Show this record (Ctrl+Enter)")
CREATE = N_("ReferenceEditor", "Create “{text}”…")
CREATE_NEW = N_("ReferenceEditor", "Create a new one…")
MORE = N_("ReferenceEditor", "{n} more – type to narrow down|{n} more – type to narrow down")

CREATABLE = frozenset(("organisation", "platform", "editor", "scenario"))
"""What can be created on the way; all else deserves its own page."""

Index = QModelIndex | QPersistentModelIndex


class Target(NamedTuple):
    """A record that can be referred to; ordered by its folded title."""

    folded: str
    title: str
    id: str


class TargetIndex:
    """The titles of a record type, folded and in order; kept while no title can have changed."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._targets: list[Target] = []

    def find(
        self, inventory: Inventory, target: str, language: Language, text: str
    ) -> list[Target]:
        """Return what holds all words of `text`; what begins with it comes first."""
        found = self._current(inventory, target, language)
        wanted = fold(text.strip())
        for word in sorted(wanted.split(), key=len, reverse=True):
            found = [one for one in found if word in one[0]]
        return sorted(found, key=lambda one: not one[0].startswith(wanted)) if wanted else found

    def _current(self, inventory: Inventory, target: str, language: Language) -> list[Target]:
        sources = [target]
        for name in sources:  # grows while walked: titles name records that name records
            fields = inventory.type_of(name).references
            sources += {one.kind.target for one in fields} - set(sources)  # type: ignore[attr-defined]
        key: tuple[object, ...] = (language.code, *(inventory.table(name) for name in sources))
        same = len(key) == len(self._key) and all(
            one is other or (isinstance(one, str) and one == other)
            for one, other in zip(key, self._key, strict=True)
        )
        if not same:
            titles = inventory.titles(target, language)
            named = ((titles[id], id) for id in inventory.table(target))
            self._targets = sorted(Target(fold(title), title, id) for title, id in named)
            self._key = key
        return self._targets


class TargetsModel(QAbstractListModel):
    """What the list under the field shows: the first matches, and what else one can do."""

    most_rows = 200
    id_role = int(Qt.ItemDataRole.UserRole)
    create_role = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Target] = []
        self._create = self._more = ""

    def show(self, matches: list[Target], create: str, more: str) -> None:
        """Show matches, then `create` and `more` where they are not ""."""
        self.beginResetModel()
        self._rows = matches[: self.most_rows]
        self._create, self._more = create, more
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid():
            return 0
        return len(self._rows) + bool(self._more) + bool(self._create)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if row < len(self._rows):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
                return self._rows[row].title
            return self._rows[row].id if role == self.id_role else None
        is_more = bool(self._more) and row == len(self._rows)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._more if is_more else self._create
        if role == Qt.ItemDataRole.DecorationRole and not is_more:
            return icon("add", "link")
        return True if role == self.create_role and not is_more else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or (self._more and index.row() == len(self._rows)):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


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
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.installEventFilter(NoWheel(self))

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
