"""Delegates: how each kind of value is painted in a table and edited in its cell.

Floor: gui. Painting asks the model for as little as possible (one text; icon and tone only where
the column has them), because one repaint of a table paints hundreds of cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from channelinventory.domain import kinds
from channelinventory.domain.fields import Column
from channelinventory.domain.rules import validate
from channelinventory.domain.texts import Message
from channelinventory.gui.icons import pixmap
from channelinventory.gui.theme import GRID, tones

from .roles import Held, IconNameRole, RecordRole, ToneRole, ValueRole, looks

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .field_editor import FieldEditor

Index = QModelIndex | QPersistentModelIndex

_ICON_AT_LEAST = 16
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = int(_MIDDLE | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(_MIDDLE | Qt.AlignmentFlag.AlignRight)
_NARROWEST_EDITOR = 120


class CellDelegate(QStyledItemDelegate):
    """Paints a cell the way all our tables look: text, a thin line below, a quiet selection."""

    alignment = _LEFT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, line, and content."""
        rect: QRect = option.rect
        palette: QPalette = option.palette
        colours = tones(palette)
        if option.state & _SELECTED:
            group = QPalette.ColorGroup.Active
            painter.fillRect(rect, palette.brush(group, QPalette.ColorRole.Highlight))
            colour = colours["selected_text"]
        else:
            colour = colours["text"]
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours["border"])
        self.paint_content(painter, option, index, rect.adjusted(GRID, 0, -GRID, -1), colour)
        if option.state & _FOCUSED:
            painter.setPen(colours["accent"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
        colour: QColor,
    ) -> None:
        """Paint the text."""
        text = index.data()
        if text:
            self.write(painter, option, rect, str(text), colour)

    def write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        text: str,
        colour: QColor,
    ) -> None:
        """Write the first line of a text, elided where it does not fit."""
        if "\n" in text:
            first, _, rest = text.partition("\n")
            text = f"{first} …" if rest else first
        painter.setPen(colour)
        painter.setFont(option.font)
        metrics = option.fontMetrics
        if metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, self.alignment, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the text and its padding."""
        text = str(index.data() or "").partition("\n")[0]
        width = option.fontMetrics.horizontalAdvance(text) + 2 * GRID + 2
        return QSize(width, max(28, option.fontMetrics.height() + 11))


class IconDelegate(CellDelegate):
    """A word after an icon, both in a tone, as the model says."""

    def paint_content(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        rect: QRect,
        colour: QColor,
    ) -> None:
        """Paint the icon and the word."""
        tone, name = index.data(ToneRole), index.data(IconNameRole)
        if name:
            scale = painter.device().devicePixelRatioF()
            side = _icon_side(option)
            top = rect.y() + (rect.height() - side) // 2
            painter.drawPixmap(rect.x(), top, pixmap(name, tone or "text", side, scale))
            rect = rect.adjusted(side + 6, 0, 0, 0)
            colour = tones(option.palette)[tone or "text"]
        super().paint_content(painter, option, index, rect, colour)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the icon, too."""
        return super().sizeHint(option, index) + QSize(_icon_side(option) + 6, 0)


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
            self.alignment = _RIGHT

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


def _icon_side(option: QStyleOptionViewItem) -> int:
    """Return the size of an icon beside text: it grows with the text."""
    return max(_ICON_AT_LEAST, option.fontMetrics.height() - 2)
