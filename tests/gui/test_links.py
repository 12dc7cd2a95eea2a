"""Links in a label: in the palette's colour, and on the way of the Tab key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from channelinventory.gui.links import Links
from channelinventory.gui.theme import DARK, LIGHT, Theme, tones


def test_links_in_a_text_follow_the_palette(qapp: QApplication, qtbot) -> None:
    theme = Theme(qapp, LIGHT)
    label = QLabel('<a href="x">███</a>')
    Links(label)
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


class Around:
    """Two fields, and a label between them."""

    def __init__(self, text: str, qtbot) -> None:
        self.host = QWidget()
        qtbot.addWidget(self.host)
        column = QVBoxLayout(self.host)
        self.before, self.label, self.after = QLineEdit(), QLabel(text), QLineEdit()
        for one in (self.before, self.label, self.after):
            column.addWidget(one)
        self.followed: list[str] = []
        self.label.linkActivated.connect(self.followed.append)
        Links(self.label)
        with qtbot.waitExposed(self.host):
            self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)


@pytest.mark.parametrize(
    ("first", "key", "followed"),
    [("before", Qt.Key.Key_Tab, "one"), ("after", Qt.Key.Key_Backtab, "two")],
)
def test_a_link_is_one_step_away(first: str, key: Qt.Key, followed: str, qtbot) -> None:
    around = Around('<a href="one">1</a> and <a href="two">2</a>', qtbot)
    start: QLineEdit = getattr(around, first)
    start.setFocus()
    qtbot.keyClick(start, key)
    assert around.label.hasFocus()
    qtbot.wait(1)  # the link is gone to when the label has been
    qtbot.keyClick(around.label, Qt.Key.Key_Return)
    assert around.followed == [followed]


@pytest.mark.parametrize("text", ['<a href="1">1</a>', 'a <a href="1">1</a>, <a href="2">2</a>'])
@pytest.mark.parametrize(
    ("first", "key", "last"),
    [("before", Qt.Key.Key_Tab, "after"), ("after", Qt.Key.Key_Backtab, "before")],
)
def test_the_keyboard_comes_out_again(text: str, first: str, key: Qt.Key, last: str, qtbot) -> None:
    around = Around(text, qtbot)
    getattr(around, first).setFocus()
    qtbot.keyClick(getattr(around, first), key)
    for _ in range(text.count("href")):
        qtbot.wait(1)
        assert around.label.hasFocus()
        qtbot.keyClick(around.label, key)
    assert getattr(around, last).hasFocus()


def test_a_text_without_links_is_passed(qtbot) -> None:
    around = Around("nothing to follow", qtbot)
    around.before.setFocus()
    qtbot.keyClick(around.before, Qt.Key.Key_Tab)
    qtbot.waitUntil(around.after.hasFocus)
    qtbot.keyClick(around.after, Qt.Key.Key_Backtab)
    qtbot.waitUntil(around.before.hasFocus)
