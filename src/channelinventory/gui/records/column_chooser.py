"""The column chooser: which columns a table shows, and in which order.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon
from channelinventory.gui.session import Session
from channelinventory.gui.theme import set_text_role

TITLE = N_("ColumnChooser", "Columns")
HINT = N_("ColumnChooser", "Tick to show. Drag, or use Alt+↑ and Alt+↓, to reorder.")
UP = N_("ColumnChooser", "Move up")
DOWN = N_("ColumnChooser", "Move down")
STANDARD = N_("ColumnChooser", "Standard columns")

_KEY = Qt.ItemDataRole.UserRole


class ColumnChooser(QFrame):
    """A list of all columns that opens under a button; every tick takes effect at once."""

    chosen = Signal(list)

    def __init__(
        self, session: Session, record_type: RecordType, shown: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._session, self._type = session, record_type
        say = session.say
        heading, hint = QLabel(say(TITLE), self), QLabel(say(HINT), self)
        set_text_role(heading, "section")
        set_text_role(hint, "muted")
        self.list = QListWidget(self)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setAccessibleName(say(TITLE))
        self.list.setAccessibleDescription(say(HINT))
        up, down = self._arrow("sort_ascending", UP, -1), self._arrow("sort_descending", DOWN, 1)
        standard = QPushButton(say(STANDARD), self)
        standard.clicked.connect(lambda: self._show([c.key for c in self._type.columns if c.shown]))
        buttons = QHBoxLayout()
        buttons.addWidget(up)
        buttons.addWidget(down)
        buttons.addStretch()
        buttons.addWidget(standard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for widget in (heading, hint, self.list):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self._fill(shown)
        self.list.itemChanged.connect(self._tell)
        self.list.model().rowsMoved.connect(self._tell)

    def show_below(self, button: QWidget) -> None:
        """Open under the button, right edges together."""
        rows = min(self.list.count(), 16)
        self.list.setMinimumHeight(self.list.sizeHintForRow(0) * rows + 4)
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + 48)
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 2))
        area = button.screen().availableGeometry()
        corner.setX(max(area.left(), corner.x()))
        self.move(corner)
        self.show()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _arrow(self, icon_name: str, text: object, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name))
        button.setToolTip(self._session.say(text))  # type: ignore[arg-type]
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(lambda: self._move(step))
        return button

    def _fill(self, shown: Sequence[str]) -> None:
        columns = {one.key: one for one in self._type.columns}
        order = [*(key for key in shown if key in columns)]
        order += [key for key in columns if key not in shown]
        ticked = set(shown)
        for key in order:
            item = QListWidgetItem(self._session.say(columns[key].label), self.list)
            item.setData(_KEY, key)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled)
            on = key in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _show(self, shown: Sequence[str]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self._fill(shown)
        self.list.blockSignals(False)
        self._tell()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            self.list.blockSignals(True)
            item = self.list.takeItem(row)
            self.list.insertItem(row + step, item)
            self.list.setCurrentRow(row + step)
            self.list.blockSignals(False)
            self._tell()

    def _tell(self) -> None:
        items = (self.list.item(row) for row in range(self.list.count()))
        keys = [one.data(_KEY) for one in items if one.checkState() is Qt.CheckState.Checked]
        if keys:
            self.chosen.emit(keys)
