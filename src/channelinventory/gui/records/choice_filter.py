"""A button that opens a list to tick: “Status: all”, “Status: active”, “Status: 3 of 9”.

Floor: gui. Serves every column whose values come from a list: vocabulary, references, yes/no.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain import kinds
from channelinventory.domain.collation import fold, sort_key
from channelinventory.domain.fields import Column
from channelinventory.domain.query import Condition, Operator
from channelinventory.domain.texts import N_
from channelinventory.gui.session import Session

ALL = N_("FilterBar", "{column}: all")
ONE = N_("FilterBar", "{column}: {value}")
SOME = N_("FilterBar", "{column}: {count} of {total}")
SEARCH_VALUES = N_("FilterBar", "Search in the list")
VALUES_OF = N_("FilterBar", "Values of {column}")

_SEARCHED_FROM = 12
_LISTED_AT_MOST = 2000


def values_of(session: Session, column: Column) -> list[tuple[object, str]]:
    """Return the values a column of a listed kind can have, with their texts, in order."""
    language, inventory = session.speech.language, session.workspace.inventory
    kind = column.kind
    if isinstance(kind, (kinds.OneOf, kinds.SomeOf)):
        return [(one, language.say(one.label)) for one in kind.choice]
    if isinstance(kind, kinds.YesNo):
        return [(one, language.yes_no(one)) for one in (True, False)]
    assert isinstance(kind, (kinds.Reference, kinds.References))
    titles = inventory.titles(kind.target, language)
    named = [(id, titles[id]) for id in inventory.table(kind.target)]
    return sorted(named, key=lambda pair: sort_key(pair[1]))


class ChoiceFilter(QToolButton):
    """Filters one column by ticked values; nothing ticked means all."""

    changed = Signal()

    def __init__(self, session: Session, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.column = session, column
        self._chosen: tuple[object, ...] = ()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setArrowType(Qt.ArrowType.NoArrow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.clicked.connect(self._open)
        session.speech.changed.connect(self._write)
        self._write()

    @property
    def condition(self) -> Condition | None:
        """The condition that is ticked, None for all."""
        if not self._chosen:
            return None
        return Condition(self.column.key, Operator.ANY_OF, self._chosen)

    def choose(self, values: tuple[object, ...]) -> None:
        """Tick these values."""
        if values != self._chosen:
            self._chosen = values
            self._write()
            self.changed.emit()

    def _write(self) -> None:
        say = self._session.speech.say
        label = self.column.label
        if not self._chosen:
            text = say(ALL, column=label)
        elif len(self._chosen) == 1:
            kind, inventory = self.column.kind, self._session.workspace.inventory
            one = self._chosen if isinstance(kind.empty, tuple) else self._chosen[0]
            value = kind.text(one, self._session.speech.language, inventory)
            text = say(ONE, column=label, value=value)
        else:
            total = len(values_of(self._session, self.column))
            text = say(SOME, column=label, count=len(self._chosen), total=total)
        self.setText(text + " ▾")
        self.setAccessibleName(text)
        self.setChecked(bool(self._chosen))

    def _open(self) -> None:
        self.setChecked(bool(self._chosen))
        popup = _Popup(self, values_of(self._session, self.column), self._chosen, self.choose)
        say = self._session.speech.say
        popup.list.setAccessibleName(say(VALUES_OF, column=self.column.label))
        popup.search.setPlaceholderText(say(SEARCH_VALUES))
        popup.search.setAccessibleName(say(SEARCH_VALUES))
        popup.show_below(self)


class _Popup(QFrame):
    """The list to tick, with a search line where it is long."""

    def __init__(
        self,
        parent: QWidget,
        values: list[tuple[object, str]],
        chosen: tuple[object, ...],
        choose: Callable[[tuple[object, ...]], None],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._choose = choose
        self.search, self.list = QLineEdit(self), QListWidget(self)
        self.search.setClearButtonEnabled(True)
        self.search.setVisible(len(values) >= _SEARCHED_FROM)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.setUniformItemSizes(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        ticked = set(chosen)
        first = sorted(values, key=lambda pair: pair[0] not in ticked)[:_LISTED_AT_MOST]
        # Kept beside the list: Qt's items would give plain texts back.
        self._values = [value for value, _ in first]
        for value, text in first:
            item = QListWidgetItem(text, self.list)
            on = value in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(self._take)
        self.list.itemActivated.connect(_toggle)
        self.list.itemClicked.connect(self._clicked)
        self._pressed_state: Qt.CheckState | None = None
        self.list.itemPressed.connect(self._remember)

    def show_below(self, button: QWidget) -> None:
        """Open under the button, as wide as the longest value asks for."""
        rows = min(self.list.count(), 12)
        height = self.list.sizeHintForRow(0) * rows + 4
        self.list.setMinimumHeight(height)
        width = min(max(self.list.sizeHintForColumn(0) + 40, button.width(), 180), 520)
        self.list.setMinimumWidth(width)
        self.adjustSize()
        place = button.mapToGlobal(QPoint(0, button.height() + 2))
        area = button.screen().availableGeometry()
        place.setX(max(area.left(), min(place.x(), area.right() - self.width())))
        self.move(place)
        self.show()
        self.list.setCurrentRow(0)
        (self.search if self.search.isVisible() else self.list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = fold(text)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in fold(item.text()))

    def _remember(self, item: QListWidgetItem) -> None:
        self._pressed_state = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        # A click beside the box ticks too; one on the box has ticked already.
        if item.checkState() == self._pressed_state:
            _toggle(item)

    def _take(self) -> None:
        checked = Qt.CheckState.Checked
        rows = range(self.list.count())
        self._choose(
            tuple(self._values[row] for row in rows if self.list.item(row).checkState() is checked)
        )


def _toggle(item: QListWidgetItem) -> None:
    on = item.checkState() is Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
