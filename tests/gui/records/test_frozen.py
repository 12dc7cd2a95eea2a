"""The first column stays in sight when the others are scrolled sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.records.table_view import RecordTable
from channelinventory.gui.session import Session


@pytest.fixture
def table(qtbot: QtBot, session: Session) -> RecordTable:
    model = RecordTableModel(session, "channel")
    model.set_columns([one.key for one in model.type.columns])
    made = RecordTable(session, model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_it_is_seen_as_long_as_the_table_is_scrolled(table: RecordTable) -> None:
    table.horizontalScrollBar().setValue(400)
    assert table.frozen is not None
    assert table.frozen.isVisible()
    assert table.frozen.width() == table.columnWidth(0)
    table.setColumnWidth(0, 150)
    assert table.frozen.width() == 150
    table.horizontalScrollBar().setValue(0)
    assert not table.frozen.isVisible()


def test_a_click_in_it_selects_and_scrolls_nothing(qtbot: QtBot, table: RecordTable) -> None:
    table.horizontalScrollBar().setValue(400)
    assert table.frozen is not None
    place = table.frozen.visualRect(table.records.index(2, 0)).center()
    qtbot.mouseClick(table.frozen.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert table.selected_ids() == [table.records.rows()[2]]
    assert table.horizontalScrollBar().value() == 400
    table.edit_cell(table.records.index(2, 0))
    assert table.horizontalScrollBar().value() == 0


def test_no_cell_that_is_gone_to_lies_below_it(table: RecordTable) -> None:
    table.setCurrentIndex(table.records.index(0, 9))
    assert table.horizontalScrollBar().value() > 0
    assert table.frozen is not None
    for column in (8, 4, 2, 1):
        index = table.records.index(0, column)
        table.setCurrentIndex(index)
        if table.horizontalScrollBar().value():
            assert table.visualRect(index).left() >= table.frozen.width()
    assert table.indexAt(QPoint(table.width() // 2, 10)).isValid()


def test_its_heading_sorts(qtbot: QtBot, table: RecordTable) -> None:
    table.horizontalScrollBar().setValue(400)
    assert table.frozen is not None
    first = list(table.records.rows())
    heading = table.frozen.horizontalHeader().viewport()
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert table.records.query.sort[0].descending
    assert list(table.records.rows()) != first
    assert table.frozen.isVisible()
    assert table.frozen.isColumnHidden(1)
