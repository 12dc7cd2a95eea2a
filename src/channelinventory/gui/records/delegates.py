"""Delegates: how each kind of value is shown in a table and edited in its cell.

Floor: gui. What all cells look like stands in `painting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QComboBox,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from channelinventory.domain import kinds
from channelinventory.domain.fields import Column
from channelinventory.domain.rules import validate
from channelinventory.domain.texts import Message
from channelinventory.gui.theme import tones

from .painting import RIGHT, CellDelegate, IconDelegate
from .roles import Held, Index, RecordRole, ValueRole, looks

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .field_editor import FieldEditor

_NARROWEST_EDITOR = 120


class KindDelegate(CellDelegate):
    """Paints and edits the cells of one column; what is shared by all kinds of value.

    F2 or typing begins, Enter and Tab save (Tab goes on to the next cell that can be edited), Esc
    leaves everything as it was. What cannot be saved stays open with the reason beside it.
    """

    def __init__(self, column: Column, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.column = column
        self.session = session
        self._unsaved: tuple[QPersistentModelIndex, str] | None = None
        if column.kind.numeric:
            self.alignment = RIGHT

    # --- Qt's editing -------------------------------------------------------------------------

    def createEditor(  # type: ignore[override] # none for what is derived
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        """Return the editor of the column's kind in its small form."""
        if self.column.derived:
            return None
        from .editors import make_editor  # not for painting, so not at the program's start

        editor = make_editor(self.column, self.session, parent, compact=True)
        editor.cell = QPersistentModelIndex(index)
        editor.input.installEventFilter(self)
        editor.committed.connect(lambda: self._finish(editor))
        if isinstance(editor.input, QComboBox) and not editor.input.isEditable():
            QTimer.singleShot(0, editor.input, editor.input.showPopup)
        return editor

    def setEditorData(self, editor: FieldEditor, index: Index) -> None:  # type: ignore[override]
        """Show the cell's value, or the text that could not be saved before."""
        if editor.touched():
            return  # the model changed elsewhere; what is being typed stays
        editor.set_value(index.data(ValueRole).value)
        editor.select_all()
        if self._unsaved is not None and self._unsaved[0] == index:
            editor.set_text(self._unsaved[1])
            self._complain(editor)
        self._unsaved = None

    def setModelData(  # type: ignore[override]
        self, editor: FieldEditor, model: QAbstractItemModel, index: Index
    ) -> None:
        """Save what was entered; if it is no good value, open the editor again with it."""
        if not editor.touched():
            return
        if self.problem(editor):
            place = QPersistentModelIndex(index)
            self._unsaved = (place, editor.text())
            QTimer.singleShot(0, self, lambda: self._reopen(place))
            return
        model.setData(index, Held(editor.value()), ValueRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the editor on its cell, as large as it needs to be, within the table."""
        rect: QRect = option.rect.adjusted(0, 0, 0, -1)
        rect.setWidth(max(rect.width(), _NARROWEST_EDITOR))
        if getattr(editor, "several_lines", False):
            rect.setWidth(max(rect.width(), 2 * _NARROWEST_EDITOR))
            rect.setHeight(max(rect.height(), editor.sizeHint().height()))
        if (room := editor.parentWidget()) is not None:
            rect.moveRight(min(rect.right(), max(room.width() - 1, rect.width() - 1)))
            rect.moveBottom(min(rect.bottom(), max(room.height() - 1, rect.height() - 1)))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Tab, Esc and leaving, for the widget inside an editor."""
        editor: Any = watched.parent()
        if getattr(editor, "input", None) is not watched:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(editor, event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            staying = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            # A list takes the focus from its box twice, the second time for no named reason.
            if event.reason() not in staying and QApplication.activePopupWidget() is None:
                self._finish(editor)
        return False

    def _key(self, editor: FieldEditor, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            hint = QAbstractItemDelegate.EndEditHint.RevertModelCache
            self.closeEditor.emit(editor, hint)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._finish(editor, step=1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            new_line = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            if editor.several_lines and event.modifiers() & new_line:
                return False
            self._finish(editor)
        else:
            return False
        return True

    # --- Finishing ----------------------------------------------------------------------------

    def problem(self, editor: FieldEditor) -> Message | None:
        """Return why what stands in an editor cannot be saved, or None."""
        if problem := editor.error():
            return problem
        record = editor.cell.data(RecordRole) if editor.cell else None
        if record is None:
            return None
        inventory = self.session.inventory
        record_type = next(one for one in inventory.types.values() if one.cls is type(record))
        draft = {**record_type.values(record), self.column.key: editor.value()}
        return validate(record_type, draft, inventory).get(self.column.key)

    def _finish(self, editor: FieldEditor, step: int = 0) -> None:
        if editor.cell is None:
            return
        editor.blockSignals(True)
        editor.commit()  # a highlighted proposal is taken
        editor.blockSignals(False)
        if self._complain(editor):
            return
        cell, editor.cell = editor.cell, None  # from here on it is closing
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if step:
            self._go_on(cell, step)

    def _complain(self, editor: FieldEditor) -> bool:
        problem = self.problem(editor) if editor.touched() else None
        editor.show_error(problem)
        if problem:
            place = editor.mapToGlobal(QPoint(0, editor.height()))
            QToolTip.showText(place, self.session.say(problem), editor)
        return problem is not None

    def _reopen(self, place: QPersistentModelIndex) -> None:
        view = self.parent()
        if isinstance(view, QTableView) and place.isValid():
            index = view.model().index(place.row(), place.column())
            view.setCurrentIndex(index)
            view.edit(index)

    def _go_on(self, cell: QPersistentModelIndex, step: int) -> None:
        """Edit the next cell that can be edited, in the order the columns are seen."""
        view = self.parent()
        if not isinstance(view, QTableView) or not cell.isValid():
            return
        header, model = view.horizontalHeader(), view.model()
        row, place = cell.row(), header.visualIndex(cell.column()) + step
        while 0 <= row < model.rowCount():
            while 0 <= place < header.count():
                index = model.index(row, header.logicalIndex(place))
                shown = not view.isColumnHidden(index.column())
                if shown and model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                    view.setCurrentIndex(index)
                    view.edit(index)
                    return
                place += step
            row, place = row + step, 0 if step > 0 else header.count() - 1


class LookDelegate(IconDelegate, KindDelegate):
    """A value of a list that is shown as icon and word."""


class LinkDelegate(KindDelegate):
    """A web or e-mail address that looks like a link."""

    def write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        colour: QColor,
    ) -> None:
        """Write the address underlined, without what all addresses share."""
        option.font.setUnderline(True)
        text = text.removeprefix("https://").removeprefix("www.")
        super().write(painter, option, rect, text, tones(option.palette)["link"])


def make_delegate(column: Column, session: Session, parent: QTableView) -> KindDelegate:
    """Return the delegate for a column; `parent` is the table it is for."""
    kind = column.kind
    if looks(kind):
        return LookDelegate(column, session, parent)
    if isinstance(kind, (kinds.Url, kinds.Email)):
        return LinkDelegate(column, session, parent)
    return KindDelegate(column, session, parent)
