"""Icons take their colour from the palette and are crisp at every scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication

from channelinventory.gui.icons import app_icon, icon, pixmap
from channelinventory.gui.pages import PAGES
from channelinventory.gui.theme import DARK, LIGHT, Theme, tones


def colours(image: QImage) -> set[str]:
    """Return the colours of all fully opaque dots."""
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {dot.name() for dot in dots if dot.alpha() == 255}


@pytest.mark.parametrize("appearance", [LIGHT, DARK])
def test_an_icon_has_the_colour_of_its_tone(qapp: QApplication, appearance: str) -> None:
    Theme(qapp, appearance)
    found = icon("status_active", "good")
    seen = colours(found.pixmap(QSize(64, 64), 1.0).toImage())
    assert seen == {tones(qapp.palette())["good"].name()}
    Theme(qapp, LIGHT)


def test_one_icon_changes_with_the_palette(qapp: QApplication) -> None:
    theme, found = Theme(qapp, LIGHT), icon("save")
    before = colours(found.pixmap(QSize(64, 64), 1.0).toImage())
    theme.set_appearance(DARK)
    assert colours(found.pixmap(QSize(64, 64), 1.0).toImage()) != before
    theme.set_appearance(LIGHT)


def test_a_disabled_icon_is_pale(qapp: QApplication) -> None:
    Theme(qapp, LIGHT)
    seen = colours(icon("save").pixmap(QSize(64, 64), 1.0, QIcon.Mode.Disabled).toImage())
    role = QPalette.ColorRole.Text
    assert seen == {qapp.palette().color(QPalette.ColorGroup.Disabled, role).name()}


def test_a_picture_has_the_screens_scale(qapp: QApplication) -> None:
    picture = pixmap("save", "text", 16, 2.0)
    assert picture.width() == 32
    assert picture.devicePixelRatio() == 2.0


def test_a_copy_of_an_icon_paints(qapp: QApplication) -> None:
    copy = QIcon(icon("save"))
    copy.addPixmap(pixmap("save", "text", 16))  # makes Qt clone the engine
    assert not copy.pixmap(16, 16).isNull()


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")


def test_pages_and_program_have_icons(qapp: QApplication) -> None:
    for spec in PAGES:
        assert colours(icon(spec.icon).pixmap(QSize(48, 48), 1.0).toImage()), spec.key
    assert {16, 32, 256} <= {size.width() for size in app_icon().availableSizes()}
