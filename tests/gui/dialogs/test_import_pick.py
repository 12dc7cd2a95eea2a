"""The box that finds by typing, alone and in a table's cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from channelinventory.gui.dialogs.importing.columns_model import TARGET, ColumnsModel
from channelinventory.gui.dialogs.importing.pick import Pick, PickBox
from channelinventory.gui.dialogs.importing.pick_table import PickDelegate, PickTable
from channelinventory.gui.session import Session

from . import import_plans

PICKS = [
    Pick(None, "– leave out –"),
    Pick("name", "Name"),
    Pick("audience", "Audience"),
    Pick("office", "Öffentlichkeit"),
    Pick("office_phone", "Office phone"),
]


@pytest.fixture
def box(qtbot: QtBot) -> PickBox:
    made = PickBox()
    qtbot.addWidget(made)
    made.set_choices(PICKS, "name")
    made.show()
    return made


def test_words_are_found_anywhere_and_folded(box: PickBox) -> None:
    assert [one.value for one in box.fitting("off")] == ["office", "office_phone"]
    assert [one.value for one in box.fitting("öffentl")] == ["office"]
    assert [one.value for one in box.fitting("phone off")] == ["office_phone"]
    assert box.fitting("a")[0].value == "audience"


def test_typing_and_enter_take_the_first(qtbot: QtBot, box: PickBox) -> None:
    box.line.setFocus()
    box.line.selectAll()
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClicks(box.line, "aud")
        assert box.popup.isVisible()
        box.finish()
    assert chosen.args == ["audience"]
    assert box.line.text() == "Audience"


def test_what_says_nothing_gives_way(qtbot: QtBot, box: PickBox) -> None:
    for text in ("xyz", "", "e"):
        box.line.setText(text)
        with qtbot.assertNotEmitted(box.chosen):
            box.finish()
        assert box.line.text() == "Name"


def test_a_free_box_takes_any_text(qtbot: QtBot) -> None:
    box = PickBox(free=True)
    qtbot.addWidget(box)
    box.set_choices([Pick("Stadt Dresden", "Stadt Dresden")], "")
    with qtbot.waitSignal(box.chosen) as chosen:
        box.line.setText("Stadt Pirna")
        box.finish()
    assert chosen.args == ["Stadt Pirna"]
    with qtbot.waitSignal(box.chosen) as chosen:
        box.line.setText("")
        box.finish()
    assert chosen.args == [""]


def test_the_list_opens_at_the_present_choice(box: PickBox) -> None:
    box.set_choices(PICKS, "audience")
    box.show_all()
    assert box.popup.currentIndex().row() == 2
    box.popup.hide()


@pytest.fixture
def table(qtbot: QtBot, session: Session) -> PickTable:
    made = PickTable()
    qtbot.addWidget(made)
    model = ColumnsModel(session, made)
    made.setModel(model)
    made.pick_column = TARGET
    made.setItemDelegateForColumn(TARGET, PickDelegate(made))
    picks = [Pick("channel.audience", "Audience"), Pick("channel.name", "Name")]
    model.show_layout(import_plans.layout(session.inventory), picks)
    made.resize(700, 300)
    made.show()
    return made


def editor(qtbot: QtBot, table: PickTable) -> PickBox:
    qtbot.waitUntil(lambda: table.findChild(PickBox) is not None)
    found = table.findChild(PickBox)
    assert isinstance(found, PickBox)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2])
def test_keys_open_the_list_of_the_row(qtbot: QtBot, table: PickTable, key: Qt.Key) -> None:
    table.setCurrentIndex(table.model().index(4, 0))
    qtbot.keyClick(table, key)
    box = editor(qtbot, table)
    qtbot.waitUntil(lambda: box.popup.isVisible())
    assert box.accessibleName() == "Farbe"


def test_typing_in_the_table_searches(qtbot: QtBot, table: PickTable) -> None:
    table.setCurrentIndex(table.model().index(4, 0))
    qtbot.keyClicks(table, "a")
    box = editor(qtbot, table)
    qtbot.waitUntil(lambda: box.line.text() == "a")
    model = table.model()
    assert isinstance(model, ColumnsModel)
    with qtbot.waitSignal(model.target_chosen) as chosen:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert chosen.args == [4, "channel.audience"]


def test_a_click_on_the_choice_opens_it(qtbot: QtBot, table: PickTable) -> None:
    rect = table.visualRect(table.model().index(0, TARGET))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(5, 5))
    box = editor(qtbot, table)
    assert box.value() == "channel.platform"


def test_escape_leaves_the_choice(qtbot: QtBot, table: PickTable) -> None:
    table.pick(0)
    box = editor(qtbot, table)
    model = table.model()
    assert isinstance(model, ColumnsModel)
    with qtbot.assertNotEmitted(model.target_chosen):
        qtbot.keyClick(box.line, Qt.Key.Key_Escape)
        QApplication.processEvents()


def test_what_is_fixed_cannot_be_chosen(table: PickTable) -> None:
    assert not table.pick(5)  # passwords
    assert not table.pick(99)


def test_columns_share_the_width_until_one_is_pulled(qtbot: QtBot, table: PickTable) -> None:
    table.shares = (1, 1, 1, 1)
    header = table.horizontalHeader()
    header.setStretchLastSection(True)
    table.resize(800, 300)
    qtbot.waitUntil(lambda: abs(header.sectionSize(0) - header.sectionSize(2)) < 2)
    header.resizeSection(0, 60)
    table.resize(900, 300)
    QApplication.processEvents()
    assert header.sectionSize(0) == 60
