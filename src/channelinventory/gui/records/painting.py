"""How cells of all our tables are painted: text, icon and word, a thin line, a quiet selection.

Floor: gui. Painting asks the model for as little as possible (one text; icon and tone only where
the column has them), because one repaint of a table paints hundreds of cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from channelinventory.gui.icons import pixmap
from channelinventory.gui.theme import GRID, tones

from .roles import IconNameRole, Index, ToneRole

if TYPE_CHECKING:
    pass


_ICON_AT_LEAST = 16
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LEFT = int(_MIDDLE | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(_MIDDLE | Qt.AlignmentFlag.AlignRight)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell the way all our tables look: text, a thin line below, a quiet selection."""

    alignment = LEFT

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


def _icon_side(option: QStyleOptionViewItem) -> int:
    """Return the size of an icon beside text: it grows with the text."""
    return max(_ICON_AT_LEAST, option.fontMetrics.height() - 2)
