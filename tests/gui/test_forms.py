"""Every Designer form loads, its mnemonics are unique, and a form that disagrees is refused."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QWidget,
)

from channelinventory import assets
from channelinventory.gui.forms import load_form, promised

FORMS = sorted(path.stem for path in assets.ui_file("x").parent.glob("*.ui"))
BASES = {"QMainWindow": QMainWindow, "QDialog": QDialog, "QWidget": QWidget, "QFrame": QFrame}
SMALL = """<ui version="4.0"><class>Small</class><widget class="QWidget" name="Small">
<layout class="QVBoxLayout" name="layout_"><item><widget class="QPushButton" name="save_button">
<property name="text"><string>Save</string></property>
<property name="iconName" stdset="0"><string notr="true">save</string></property>
</widget></item></layout></widget></ui>"""


def tops() -> dict[str, str]:
    found = {}
    for name in FORMS:
        top = ElementTree.parse(assets.ui_file(name)).getroot().find("widget")
        assert top is not None
        found[name] = top.attrib["class"]
    return found


@pytest.mark.parametrize("name", FORMS)
def test_every_form_loads(qtbot, name: str) -> None:
    instance = BASES[tops()[name]]()
    qtbot.addWidget(instance)
    load_form(name, instance)
    assert instance.findChildren(QObject)


@pytest.mark.parametrize("name", [one for one, top in tops().items() if top == "QDialog"])
def test_a_dialog_stands_in_the_middle_of_its_window(qtbot, name: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(20, 20, 760, 760)
    window.show()
    dialog = QDialog(window)
    load_form(name, dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    away = dialog.frameGeometry().center() - window.frameGeometry().center()
    assert away.manhattanLength() < 60 or dialog.width() > 760 or dialog.height() > 760


@pytest.mark.parametrize("name", FORMS)
def test_mnemonics_are_unique_in_a_form(name: str) -> None:
    root = ElementTree.parse(assets.ui_file(name)).getroot()
    texts = {
        child.get("name", ""): string.text or ""
        for child in root.iter()
        if child.tag in ("widget", "action")
        for key in child.findall("property")
        if key.get("name") in ("text", "title")
        for string in key.findall("string")
    }
    menus = [one for one in root.iter("widget") if one.get("class") == "QMenu"]
    groups = [[action.get("name", "") for action in menu.findall("addaction")] for menu in menus]
    in_menus = {name for group in groups for name in group}
    groups.append([name for name in texts if name not in in_menus])
    for group in groups:
        keys = Counter(key.lower() for one in group for key in mnemonic(texts.get(one, "")))
        assert [key for key, number in keys.items() if number > 1] == []


def mnemonic(text: str) -> list[str]:
    return re.findall(r"&(\w)", text)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "small.ui").write_text(SMALL)
    monkeypatch.setattr(assets, "ui_file", lambda name: tmp_path / f"{name}.ui")
    return "small"


def test_a_form_gives_its_parts_to_the_instance(qtbot, small: str) -> None:
    class Good(QWidget):
        save_button: QPushButton

        def __init__(self) -> None:
            super().__init__()
            load_form(small, self)

    good = Good()
    qtbot.addWidget(good)
    assert good.save_button.text() == "Save"
    assert not good.save_button.icon().isNull()
    assert good.layout() is good.layout_  # type: ignore[attr-defined]


class Missing(QWidget):
    cancel_button: QPushButton


class Wrong(QWidget):
    save_button: QLineEdit


class Hidden(QWidget):
    def save_button(self) -> None: ...


@pytest.mark.parametrize(
    ("cls", "said"),
    [
        (Missing, "no “cancel_button”"),
        (Wrong, "is a QPushButton, not a QLineEdit"),
        (Hidden, "would hide"),
    ],
)
def test_a_form_that_disagrees_with_its_class_is_refused(
    qtbot, small: str, cls: type[QWidget], said: str
) -> None:
    instance = cls()
    qtbot.addWidget(instance)
    with pytest.raises(TypeError, match=said):
        load_form(small, instance)


def test_a_form_that_cannot_be_read_is_refused(qtbot, small: str, tmp_path: Path) -> None:
    (tmp_path / "small.ui").write_text("<ui")
    with pytest.raises(TypeError, match=r"small\.ui"):
        load_form(small, QWidget())


def test_promises_of_bases_count_and_only_qt_classes() -> None:
    class Base(QWidget):
        title: QLabel
        number: int

    class Sub(Base):
        menu: QMenu
        action: QAction

    assert dict(promised(Sub)) == {"title": QLabel, "menu": QMenu, "action": QAction}
