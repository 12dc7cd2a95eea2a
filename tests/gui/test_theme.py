"""Every tone can be read on every ground, in light, dark and high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.gui.theme import (
    DARK,
    LIGHT,
    Theme,
    contrast,
    is_dark,
    make_palette,
    set_text_role,
    tabular,
    text_font,
    tones,
    with_focus,
)

TEXTS = ("text", "muted", "link", "good", "warn", "bad", "info")
GROUNDS = ("window", "base", "alternate", "nav", "button", "tooltip", "selection")
ACCENTS = (None, "#0078d4", "#e81123", "#ffb900", "#107c10", "#000000", "#ffffff")


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("ground", GROUNDS)
def test_texts_can_be_read(qapp: QApplication, scheme: str, ground: str) -> None:
    found = tones(make_palette(scheme))
    low = {name: contrast(found[name], found[ground]) for name in TEXTS}
    assert {name: ratio for name, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("accent", ACCENTS)
def test_a_selection_can_be_read_whatever_the_accent(scheme: str, accent: str | None) -> None:
    found = tones(make_palette(scheme, QColor(accent) if accent else None))
    assert contrast(found["text"], found["selection"]) >= 4.5
    assert contrast(found["selected_text"], found["selection"]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("accent", ACCENTS)
def test_an_accent_and_its_selection_are_seen(scheme: str, accent: str | None) -> None:
    found = tones(make_palette(scheme, QColor(accent) if accent else None))
    for ground in ("window", "base", "nav"):
        assert contrast(found["accent"], found[ground]) >= 3
    assert contrast(found["selection"], found["base"]) >= 1.2


def test_high_contrast_takes_the_systems_colours(qapp: QApplication) -> None:
    black = QPalette(QColor("black"))
    black.setColor(QPalette.ColorRole.Text, QColor("yellow"))
    black.setColor(QPalette.ColorRole.Link, QColor("cyan"))
    found = tones(black)
    assert found["bad"] == found["muted"] == QColor("yellow")
    assert found["link"] == QColor("cyan")


def test_an_appearance_is_taken_and_told(qapp: QApplication, qtbot) -> None:
    theme = Theme(qapp, LIGHT)
    assert not is_dark(qapp.palette())
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(DARK)
    assert is_dark(qapp.palette())
    theme.set_appearance("no such thing")
    assert theme.appearance == "system"
    theme.set_appearance(LIGHT)


def test_sizes_follow_the_systems_font(qapp: QApplication) -> None:
    body, section, title = (text_font(role) for role in ("body", "section", "title"))
    sizes = [QFontInfo(font).pointSizeF() for font in (body, section, title)]
    assert sizes == sorted(set(sizes))
    assert title.weight() == QFont.Weight.DemiBold
    assert tabular(QFont()).featureTags()


def test_a_muted_label_follows_the_palette(qtbot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    set_text_role(label, "muted")
    assert label.foregroundRole() == QPalette.ColorRole.PlaceholderText


def colours_down(widget: QWidget, left: int) -> list[QColor]:
    """Return the colours of one column of a widget's picture, from its upper edge to its middle."""
    picture = widget.grab().toImage()
    return [picture.pixelColor(left, y) for y in range(picture.height() // 2)]


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, QListWidget])
def test_edges_of_what_one_fills_in_are_seen(
    qapp: QApplication,
    qtbot,
    kind: type[QWidget],
    scheme: str,
    accent: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Theme, "_system_accent", lambda _: QColor(accent) if accent else None)
    Theme(qapp, scheme)
    widget = kind()
    qtbot.addWidget(widget)
    widget.resize(200, 60)
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    assert max(contrast(one, ground) for one in colours_down(widget, 7)) >= 3


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QCheckBox, QPushButton, QToolButton])
def test_the_focus_of_the_keyboard_is_seen(
    qapp: QApplication,
    qtbot,
    kind: type[QWidget],
    scheme: str,
    accent: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Theme, "_system_accent", lambda _: QColor(accent) if accent else None)
    Theme(qapp, scheme)
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    other, widget = QLineEdit(), kind()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column.addWidget(other)
    column.addWidget(widget)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert widget.hasFocus()
    palette = qapp.palette()
    edge = max(
        colours_down(widget, 7)[:6],
        key=lambda one: contrast(one, palette.color(QPalette.ColorRole.Window)),
    )
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        assert contrast(edge, palette.color(role)) >= 3
    other.setFocus()
    plain = colours_down(widget, 7)[:6]
    assert edge not in plain


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_chosen_letters_in_a_field_can_be_read(scheme: str, accent: str | None) -> None:
    palette = with_focus(make_palette(scheme, QColor(accent) if accent else None))
    role = QPalette.ColorRole
    assert contrast(palette.color(role.Highlight), palette.color(role.HighlightedText)) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_what_is_selected_in_a_list_is_a_tint(qapp: QApplication, qtbot, scheme: str) -> None:
    Theme(qapp, scheme)
    box, table = QComboBox(), QListWidget()
    qtbot.addWidget(box)
    qtbot.addWidget(table)
    box.addItem("1")
    box.show()
    box.showPopup()
    tint = qapp.palette().color(QPalette.ColorRole.Highlight)
    for one in (table, box.view()):
        assert one.palette().color(QPalette.ColorRole.Highlight) == tint
    assert box.palette().color(QPalette.ColorRole.Highlight) != tint
    box.hidePopup()
