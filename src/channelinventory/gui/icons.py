"""The icon set: line drawings in `resources/icons`, coloured when they are painted.

Floor: gui. An icon knows its name and tone only; the colour is taken from the application's
palette at each painting, so icons follow light, dark and high contrast by themselves, and are
drawn crisp at every size and screen scale.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from channelinventory import assets

from .theme import tones

_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon of the set in a tone of the theme; raises `FileNotFoundError`.

    The drawing is read when it is first painted.
    """
    if name not in _names():
        raise FileNotFoundError(name)
    return QIcon(_Engine(name, tone))


def pixmap(name: str, tone: str, size: int, scale: float = 1.0) -> QPixmap:
    """Return an icon as a picture in the application's present colours; for painters."""
    return _rendered(name, tones(QGuiApplication.palette())[tone], QSize(size, size), scale)


def app_icon() -> QIcon:
    """Return the program's own icon in all sizes."""
    found = QIcon()
    for size in _APP_SIZES:
        path = assets.resource("icons", f"app-{size}.png")
        found.addFile(str(path), QSize(size, size))
    return found


class _Engine(QIconEngine):
    """Paints one drawing in the colour that its tone has now."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon in the middle of `rect`."""
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(place, _rendered(self._name, self._colour(mode), place.size(), scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        return _rendered(self._name, self._colour(mode), size, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon as a picture for a screen of this scale; `size` is in its dots."""
        return _rendered(self._name, self._colour(mode), size / scale, scale)

    def clone(self) -> QIconEngine:
        """Return an engine for a copy of the icon."""
        return _Engine(self._name, self._tone)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        table = tones(palette)
        if mode == QIcon.Mode.Selected and self._tone == "text":
            return table["selected_text"]
        return table[self._tone]


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in assets.resource("icons").glob("*.svg"))


@lru_cache(maxsize=256)
def _drawing(name: str) -> bytes:
    return assets.resource("icons", f"{name}.svg").read_bytes()


def _rendered(name: str, colour: QColor, size: QSize, scale: float) -> QPixmap:
    """Return the drawing in a colour, made once and kept in Qt's pixmap cache."""
    key = f"{name} {colour.name()} {size.width()}x{size.height()}@{scale}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    drawing = _drawing(name).replace(b"currentColor", colour.name().encode())
    picture = QPixmap(size * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(picture.width(), picture.height())
    place = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
    QSvgRenderer(QByteArray(drawing)).render(painter, place)
    painter.end()
    picture.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, picture)
    return picture
