"""The navigation at the left: icon and word for each page, folded to icons where room is scarce.

Floor: gui.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain.texts import N_, Text

from .i18n import Speech
from .icons import icon, pixmap
from .pages import PAGES
from .theme import GRID, tones

HEADING = N_("Navigation", "More")
FOLD = N_("Navigation", "Show icons only")
UNFOLD = N_("Navigation", "Show icons and words")

_KEY = Qt.ItemDataRole.UserRole
_ICON_NAME = Qt.ItemDataRole.UserRole + 1


class Navigation(QWidget):
    """The list of pages; `chosen` carries the key of the page that is wanted."""

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the list; `set_speech` fills in the words."""
        super().__init__(parent)
        self._speech: Speech | None = None
        self._is_folded = False
        self._list = _List(self)
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.clicked.connect(lambda: self.fold(not self._is_folded))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, GRID)
        layout.addWidget(self._list)
        row = QVBoxLayout()
        row.setContentsMargins(GRID + 2, 0, GRID, 0)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self._list)
        secondary = False
        for spec in PAGES:
            if spec.secondary and not secondary:
                secondary = True
                self._list.addItem(_item(None, ""))
            self._list.addItem(_item(spec.key, spec.icon))
        self._list.currentItemChanged.connect(self._on_current)

    def set_speech(self, speech: Speech) -> None:
        """Speak, and go on speaking the language in force."""
        self._speech = speech
        self._list.setAccessibleName(self.accessibleName())
        speech.changed.connect(self._retranslate)
        self._retranslate()

    def show_current(self, key: str) -> None:
        """Mark the page `key` as the one that is shown."""
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) == key:
                self._list.setCurrentRow(row)

    def fold(self, folded: bool) -> None:
        """Show icons only, or icons and words."""
        if folded != self._is_folded:
            self._is_folded = folded
            self._list.folded = folded
            self._retranslate()
            self.folded.emit(folded)

    @property
    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return self._is_folded

    def _retranslate(self) -> None:
        if self._speech is None:
            return
        labels: dict[str | None, Text] = {spec.key: spec.label for spec in PAGES}
        labels[None] = HEADING
        for row in range(self._list.count()):
            item = self._list.item(row)
            text = self._speech.say(labels[item.data(_KEY)])
            item.setText(text)
            item.setToolTip(text if self._is_folded else "")
        self._button.setIcon(icon("expand_sidebar" if self._is_folded else "collapse_sidebar"))
        text = self._speech.say(UNFOLD if self._is_folded else FOLD)
        self._button.setToolTip(text)
        self._button.setAccessibleName(text)
        self._resize()

    def _resize(self) -> None:
        metrics = self._list.fontMetrics()
        words = [self._list.item(row).text() for row in range(self._list.count())]
        widest = max(map(metrics.horizontalAdvance, words), default=0)
        text = 0 if self._is_folded else widest + GRID + 2 * GRID
        self.setFixedWidth(_INSET * 2 + icon_size(metrics) + text + 4)
        self._button.setIconSize(QSize(icon_size(metrics) - 4, icon_size(metrics) - 4))
        self._list.doItemsLayout()

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font size."""
        if event.type() == QEvent.Type.FontChange:
            self._resize()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the column with its tone."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), tones(self.palette())["nav"])


_INSET = GRID * 2
"""From the window's edge to the icons."""


def icon_size(metrics: QFontMetrics) -> int:
    """Return the icons' size beside words of a font."""
    return max(20, round(metrics.height() * 1.15))


class _List(QListWidget):
    """The rows, transparent, so that the column's tone shows through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folded = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))


class _Delegate(QStyledItemDelegate):
    """Paints a row: icon, word, and a quiet mark on the page that is shown."""

    def __init__(self, view: _List) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give rows room to breathe, whatever the font's size."""
        height = max(option.fontMetrics.height(), icon_size(option.fontMetrics)) + 2 * GRID
        if index.data(_KEY) is None:
            height = 2 * GRID if self._view.folded else height + GRID
        return QSize(10, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        colours = tones(QGuiApplication.palette())  # a list's own is edged
        rect = option.rect
        size = icon_size(option.fontMetrics)
        words = rect.adjusted(_INSET + size + GRID + 4, 0, -GRID, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if index.data(_KEY) is None:
            if self._view.folded:
                painter.setPen(colours["border"])
                middle = rect.center().y()
                painter.drawLine(_INSET, middle, rect.right() - _INSET, middle)
            else:
                painter.setPen(colours["muted"])
                place = rect.adjusted(_INSET, GRID, -GRID, 0)
                painter.drawText(place, align, index.data())
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hover:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours["selection"] if chosen else colours["border"])
            if not chosen:
                painter.setOpacity(0.5)
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 1, -6, -1), 4, 4)
            painter.restore()
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colours["accent"])
            painter.drawRoundedRect(QRectF(rect).adjusted(6.5, 1.5, -6.5, -1.5), 4, 4)
            painter.restore()
        tone = "selected_text" if chosen else "text"
        scale = painter.device().devicePixelRatioF()
        picture = pixmap(index.data(_ICON_NAME), tone, size, scale)
        painter.drawPixmap(_INSET, rect.center().y() - size // 2 + 1, picture)
        if not self._view.folded:
            painter.setPen(colours[tone])
            painter.drawText(words, align, index.data())


def _item(key: str | None, icon_name: str) -> QListWidgetItem:
    item = QListWidgetItem()
    item.setData(_KEY, key)
    item.setData(_ICON_NAME, icon_name)
    if key is None:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
