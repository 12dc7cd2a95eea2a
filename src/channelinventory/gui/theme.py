"""Colours and sizes: Fusion in light, dark or the system's high contrast, and the named tones.

Floor: gui. Everything that paints asks here: `tones(palette)["good"]`. The colours of the two
palettes stand in one table, each tested for contrast; in high contrast the system's palette stays
untouched and every tone is one of its roles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

GRID = 8
"""The grid everything is laid out on: between related things 8, between groups 16."""

SYSTEM, LIGHT, DARK = "system", "light", "dark"
APPEARANCES = (SYSTEM, LIGHT, DARK)

_TONES: Mapping[str, Mapping[str, str]] = {
    LIGHT: {
        "window": "#f3f4f7",
        "base": "#ffffff",
        "alternate": "#f7f8fa",
        "button": "#fbfbfd",
        "nav": "#e9ecf2",
        "text": "#1c2129",
        "muted": "#586172",
        "link": "#1b5bab",
        "good": "#17692f",
        "warn": "#855000",
        "bad": "#b3261e",
        "info": "#1b5bab",
        "border": "#d5d9e1",
        "tooltip": "#ffffff",
    },
    DARK: {
        "window": "#1e2127",
        "base": "#16181d",
        "alternate": "#1a1d22",
        "button": "#2b2f37",
        "nav": "#191c21",
        "text": "#e6e8ec",
        "muted": "#a2a9b6",
        "link": "#8ab8f5",
        "good": "#76cb8d",
        "warn": "#e5b363",
        "bad": "#f5978f",
        "info": "#8ab8f5",
        "border": "#383d47",
        "tooltip": "#2b2f37",
    },
}
_ACCENTS = {LIGHT: "#2f6fc4", DARK: "#5b95e6"}
"""Where the system names no accent of its own."""
_TINT = {LIGHT: 0.17, DARK: 0.3}
"""How much accent a selection has: so little that every tone can be read on it."""

_EDGED = ("QCheckBox", "QRadioButton", "QLineEdit", "QComboBox", "QPlainTextEdit")
"""What one fills in: its edge has to stand out. None paints the colour of the window."""
_EDGE = {LIGHT: 0.57, DARK: 0.45}
"""How much of the text's colour such an edge has."""
_LISTS = ("QListWidget", "QComboBoxPrivateContainer")
"""Lists: what is selected in them is a tint, on which their symbols are seen."""
_FOCUSED = (*_EDGED, "QPushButton", "QToolButton", "QTabBar")
"""What shows the focus in the colour of a selection, which has to be a strong one there."""
_FUSION_EDGE, _FUSION_FOCUS = 140, 125
"""By how much Fusion darkens the window for an edge, and a selection for the focus, in per cent."""
_FUSION_LIGHTEST = 160
_READ, _SEEN = 4.5, 3.0
"""The contrast that letters need (WCAG 1.4.3), and edges and marks (1.4.11)."""

_ROLES = {
    "text": QPalette.ColorRole.Text,
    "link": QPalette.ColorRole.Link,
    "window": QPalette.ColorRole.Window,
    "base": QPalette.ColorRole.Base,
    "alternate": QPalette.ColorRole.Base,
    "button": QPalette.ColorRole.Button,
    "nav": QPalette.ColorRole.Window,
    "border": QPalette.ColorRole.WindowText,
    "tooltip": QPalette.ColorRole.ToolTipBase,
}
"""The roles that stand for the tones in high contrast; all others are plain text."""


def tones(palette: QPalette) -> Mapping[str, QColor]:
    """Return the named tones that go with a palette.

    text muted link good warn bad info (≥ 4.5:1 on window, base, nav and selection), border, nav,
    window, base, alternate, button, tooltip, accent, selection, selected_text.
    """
    return _tones_of(palette.cacheKey(), _Held(palette))


def tone(name: str, palette: QPalette) -> QColor:
    """Return one named tone."""
    return tones(palette)[name]


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is light on dark."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


class _Held:
    """Hands a palette to the cache without being part of its key."""

    def __init__(self, palette: QPalette) -> None:
        self.palette = palette

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=32)
def _tones_of(key: int, held: _Held) -> Mapping[str, QColor]:
    palette = held.palette
    active = QPalette.ColorGroup.Active
    table = _TONES[DARK if is_dark(palette) else LIGHT]
    if palette.color(active, QPalette.ColorRole.Window) == QColor(table["window"]):
        found = {name: QColor(value) for name, value in table.items()}
    else:
        text = QPalette.ColorRole.Text
        found = {name: palette.color(active, _ROLES.get(name, text)) for name in table}
    found["accent"] = palette.color(active, QPalette.ColorRole.Accent)
    found["selection"] = palette.color(active, QPalette.ColorRole.Highlight)
    found["selected_text"] = palette.color(active, QPalette.ColorRole.HighlightedText)
    return found


def make_palette(scheme: str, accent: QColor | None = None) -> QPalette:
    """Return the light or the dark palette with an accent."""
    colour = {name: QColor(value) for name, value in _TONES[scheme].items()}
    grounds = [colour[name] for name in ("base", "window", "nav")]
    accent = accent or QColor(_ACCENTS[scheme])
    accent = _mixed_until(accent, colour["text"], lambda mark: _stands_out(mark, grounds))
    selection = _mix(colour["base"], accent, _TINT[scheme])
    role = QPalette.ColorRole
    palette = QPalette(colour["button"], colour["window"])
    every = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "base",
        role.AlternateBase: "alternate",
        role.Text: "text",
        role.Button: "button",
        role.ButtonText: "text",
        role.ToolTipBase: "tooltip",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
        role.Link: "link",
        role.LinkVisited: "link",
    }
    for which, name in every.items():
        palette.setColor(which, colour[name])
    palette.setColor(role.Accent, accent)
    palette.setColor(role.Highlight, selection)
    palette.setColor(role.HighlightedText, colour["text"])
    pale = _mix(colour["window"], colour["text"], 0.5)
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, pale)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Base, colour["window"])
    return palette


def with_edge(palette: QPalette, share: float) -> QPalette:
    """Return a palette in which Fusion draws edges of the base with a share of the text.

    Fusion's edge is a shade darker than the window, which is too little, above all in the dark.
    """
    role = QPalette.ColorRole
    edge = _mix(palette.color(role.Base), palette.color(role.Text), share)
    edged = QPalette(palette)
    edged.setColor(role.Window, edge.lighter(_FUSION_EDGE))
    return edged


def with_focus(palette: QPalette) -> QPalette:
    """Return a palette in which Fusion draws the focus so that it is seen on every ground.

    A selection is a mere tint of the accent, whose shade would be lost on an edge.
    """
    role = QPalette.ColorRole
    text, accent = palette.color(role.Text), palette.color(role.Accent)
    grounds = [palette.color(which) for which in (role.Base, role.Window, role.Button)]

    def letters_on(mark: QColor) -> QColor:
        return max((palette.color(role.Base), text), key=lambda one: contrast(one, mark))

    def is_seen(mark: QColor) -> bool:
        if contrast(letters_on(mark), mark) < _READ:
            return False
        return _stands_out(_drawn_for_focus(mark), grounds)

    mark = _mixed_until(accent, text, is_seen)
    focused = QPalette(palette)
    focused.setColor(role.Highlight, mark)
    focused.setColor(role.HighlightedText, letters_on(mark))
    return focused


def _drawn_for_focus(mark: QColor) -> QColor:
    """Return the colour that Fusion makes of a selection's to draw the focus."""
    drawn = mark.darker(_FUSION_FOCUS)
    if drawn.value() > _FUSION_LIGHTEST:
        drawn.setHsl(drawn.hue(), drawn.saturation(), _FUSION_LIGHTEST)
    return drawn


def _mixed_until(accent: QColor, text: QColor, fits: Callable[[QColor], bool]) -> QColor:
    """Return an accent with as little of the text's colour as fits.

    A person may choose black for a dark appearance.
    """
    marks = (_mix(accent, text, share / 20) for share in range(20))
    return next(filter(fits, marks), text)


def _stands_out(colour: QColor, grounds: Iterable[QColor]) -> bool:
    return min(contrast(colour, ground) for ground in grounds) >= _SEEN


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(one: QColor, other: QColor, share: float) -> QColor:
    """Return `one` with a share of `other`."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


class Theme(QObject):
    """Keeps the application in the wanted appearance, following the system live."""

    changed = Signal()

    def __init__(self, application: QApplication, appearance: str = SYSTEM) -> None:
        """Dress the application; `appearance` is system, light or dark."""
        super().__init__(application)
        self._application = application
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self.appearance = SYSTEM
        application.setStyle("fusion")
        application.setFont(tabular(application.font()))
        self.set_appearance(appearance)
        self._hints.colorSchemeChanged.connect(self.refresh)
        self._accessibility.contrastPreferenceChanged.connect(self.refresh)

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        wanted = self._accessibility.contrastPreference()
        return wanted == Qt.ContrastPreference.HighContrast

    @property
    def scheme(self) -> str:
        """The scheme in force, light or dark."""
        if self.appearance != SYSTEM:
            return self.appearance
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def set_appearance(self, appearance: str) -> None:
        """Follow the system, or stay light or dark."""
        self.appearance = appearance if appearance in APPEARANCES else SYSTEM
        schemes = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(self.appearance, Qt.ColorScheme.Unknown))
        self.refresh()

    def refresh(self) -> None:
        """Take palette and accent anew from the system."""
        standard = QPalette()
        self._application.setPalette(standard)
        if not self.high_contrast:
            palette = make_palette(self.scheme, self._system_accent())
            self._application.setPalette(palette)
            edge, focused = _EDGE[self.scheme], with_focus(palette)
            dresses = dict.fromkeys(_FOCUSED, focused)
            dresses |= dict.fromkeys(_EDGED, with_edge(focused, edge))
            dresses |= dict.fromkeys(_LISTS, with_edge(palette, edge))
            for widgets, dress in dresses.items():
                self._application.setPalette(dress, widgets)  # type: ignore[arg-type]
        self.changed.emit()

    def _system_accent(self) -> QColor | None:
        """Return the accent the user chose in the system, None where there is none."""
        accent = self._application.palette().color(QPalette.ColorRole.Accent)
        plain = self._application.style().standardPalette().color(QPalette.ColorRole.Accent)
        return None if accent == plain else accent


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width."""
    following = QFont(font)
    following.setFeature(QFont.Tag("tnum"), 1)
    return following


_SIZES = {"title": 1.5, "section": 1.15, "strong": 1.0}


def text_font(role: str) -> QFont:
    """Return the font of a text role: title (page), section (group heading), strong, body."""
    font = QFont(QApplication.font())
    if role in _SIZES:
        font.setPointSizeF(QFontInfo(font).pointSizeF() * _SIZES[role])  # it may be set in pixels
        font.setWeight(QFont.Weight.DemiBold)
    return font


def set_text_role(label: QWidget, role: str) -> None:
    """Give a label its size and tone: title, section, strong, muted or body."""
    label.setFont(text_font(role))
    if role == "muted":
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
