"""A quiet table header: words in line with the cells, an arrow that points the right way.

Floor: gui. Fusion's own header sets words 4 px left of the cells and points down for A to Z.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from channelinventory.gui.icons import pixmap
from channelinventory.gui.theme import GRID, tones

_ARROW = 12


class QuietHeader(QHeaderView):
    """The horizontal header of every table of records."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.fontMetrics().height() + 12))

    def sectionSizeFromContents(self, number: int) -> QSize:
        """Return what a heading needs as it is painted here."""
        text = self.model().headerData(number, self.orientation(), Qt.ItemDataRole.DisplayRole)
        width = self.fontMetrics().horizontalAdvance(str(text or "")) + 2 * GRID + 2
        return QSize(width, super().sectionSizeFromContents(number).height())

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint one heading: no frame, a line below and a short one at the right."""
        table, model = tones(self.palette()), self.model()
        painter.save()
        painter.fillRect(rect, table["window"])
        painter.setPen(table["border"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.right(), rect.top() + 7, rect.right(), rect.bottom() - 6)
        place = rect.adjusted(GRID, 0, -GRID, 0)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == number
        if sorted_here:
            rising = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            name = "sort_ascending" if rising else "sort_descending"
            scale = self.devicePixelRatioF()
            top = rect.center().y() - _ARROW // 2 + 1
            left = place.right() - _ARROW + 1
            painter.drawPixmap(left, top, pixmap(name, "muted", _ARROW, scale))
            place.setRight(left - 4)
        text = str(model.headerData(number, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        alignment = model.headerData(
            number, self.orientation(), Qt.ItemDataRole.TextAlignmentRole
        ) or int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(table["muted"])
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(alignment), shown)
        painter.restore()


def quiet(table: QTableView) -> QuietHeader:
    """Give a table a quiet header and return it."""
    header = QuietHeader(table)
    table.setHorizontalHeader(header)
    return header
