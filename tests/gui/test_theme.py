"""Every tone can be read on every ground, in light, dark and high contrast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from channelinventory.gui.theme import (
    DARK,
    LIGHT,
    FollowingLinks,
    Theme,
    is_dark,
    make_palette,
    set_text_role,
    tabular,
    text_font,
    tones,
)

TEXTS = ("text", "muted", "link", "good", "warn", "bad", "info")
GROUNDS = ("window", "base", "alternate", "nav", "button", "tooltip", "selection")
ACCENTS = (None, "#0078d4", "#e81123", "#ffb900", "#107c10", "#000000", "#ffffff")


def luminance(colour: QColor) -> float:
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


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
    assert body.pointSizeF() < section.pointSizeF() < title.pointSizeF()
    assert title.weight() == QFont.Weight.DemiBold
    assert tabular(QFont()).featureTags()


def test_a_muted_label_follows_the_palette(qtbot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    set_text_role(label, "muted")
    assert label.foregroundRole() == QPalette.ColorRole.PlaceholderText


def test_check_boxes_are_seen_in_the_dark(qapp: QApplication, qtbot) -> None:
    theme = Theme(qapp, DARK)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    middle = picture.height() // 2
    row = [picture.pixelColor(x, middle) for x in range(picture.width())]
    edge = max(row, key=lambda colour: colour.lightness())
    assert contrast(edge, qapp.palette().color(QPalette.ColorRole.Base)) >= 3
    theme.set_appearance(LIGHT)
    assert QApplication.palette(QCheckBox()) == qapp.palette()


def test_links_in_a_text_follow_the_palette(qapp: QApplication, qtbot) -> None:
    theme = Theme(qapp, LIGHT)
    label = QLabel('<a href="x">███</a>')
    FollowingLinks(label)
    qtbot.addWidget(label)
    label.show()

    def has(colour: QColor) -> bool:
        picture = label.grab().toImage()
        pixels = (picture.pixelColor(x, picture.height() // 2) for x in range(picture.width()))
        return colour in pixels

    assert has(tones(qapp.palette())["link"])
    theme.set_appearance(DARK)
    QApplication.sendEvent(label, QEvent(QEvent.Type.PaletteChange))  # a running program does
    assert has(tones(qapp.palette())["link"])
    theme.set_appearance(LIGHT)
