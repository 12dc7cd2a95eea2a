"""Delegates: cells edited with keys, errors that stay, and painting that asks for little."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QIdentityProxyModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import AssignmentRole, Severity
from channelinventory.gui.records.delegates import (
    KindDelegate,
    LinkDelegate,
    LookDelegate,
    make_delegate,
)
from channelinventory.gui.records.field_editor import FieldEditor
from channelinventory.gui.records.linked import LinkedPage
from channelinventory.gui.records.long_text_editor import LongTextEditor
from channelinventory.gui.records.roles import IconNameRole
from channelinventory.gui.session import Session
from tests import factories


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> LinkedPage:
    """Return the assignments of a channel, shown and active."""
    made = LinkedPage(session, RECORD_TYPES["assignment"], "channel")
    qtbot.addWidget(made)
    made.show_for(factories.ident("facebook-dresden"))
    made.resize(900, 300)
    made.show()
    made.activateWindow()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


def edit(page: LinkedPage, row: int, key: str) -> FieldEditor:
    column = [one.key for one in page.model.columns].index(key)
    index = page.model.index(row, column)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    return open_editor(page)


def editors(page: LinkedPage) -> list[FieldEditor]:
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete: closed editors are gone
    found = page.table.viewport().findChildren(FieldEditor)
    return [one for one in found if one.isVisible()]


def open_editor(page: LinkedPage) -> FieldEditor:
    (found,) = editors(page)
    return found


def assignment(session: Session, called: str) -> Any:
    return session.inventory.table("assignment")[factories.ident(called)]


def test_enter_saves(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "hours_per_week")
    QTest.keyClicks(editor.input, "7.5")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert assignment(session, "anna-facebook").hours_per_week == 7.5
    assert not editors(page)
    assert session.workspace.undo_label is not None


def test_escape_leaves_everything(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "hours_per_week")
    QTest.keyClicks(editor.input, "7.5")
    QTest.keyClick(editor.input, Qt.Key.Key_Escape)
    assert assignment(session, "anna-facebook").hours_per_week == 6.5
    assert not editors(page)


def test_tab_goes_on_and_back(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "rank")
    QTest.keyClicks(editor.input, "3")
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    assert assignment(session, "anna-facebook").rank == 3
    editor = open_editor(page)
    assert editor.field.key == "hours_per_week"
    QTest.keyClick(editor.input, Qt.Key.Key_Backtab)
    assert open_editor(page).field.key == "rank"


def test_tab_goes_on_in_the_next_row(page: LinkedPage) -> None:
    editor = edit(page, 0, "access_removed")
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    assert open_editor(page).field.key == "editor"
    assert page.table.currentIndex().row() == 1


def test_bad_text_stays_open_with_the_reason(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "valid_from")
    QTest.keyClicks(editor.input, "soon")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert open_editor(page) is editor
    assert "not a date" in editor.input.toolTip()
    assert assignment(session, "anna-facebook").valid_from is None
    QTest.keyClick(editor.input, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor.input, "1.3.25")
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert assignment(session, "anna-facebook").valid_from == date(2025, 3, 1)


def test_bad_text_comes_back_when_another_cell_is_chosen(
    page: LinkedPage, session: Session, qtbot: QtBot
) -> None:
    editor = edit(page, 0, "valid_from")
    QTest.keyClicks(editor.input, "soon")
    page.table.setCurrentIndex(page.model.index(1, 0))
    qtbot.waitUntil(lambda: len(editors(page)) == 1)
    again = open_editor(page)
    assert again.field.key == "valid_from"
    assert again.text() == "soon"
    assert page.table.currentIndex().row() == 0


def test_a_rule_over_two_fields_is_kept(page: LinkedPage, session: Session) -> None:
    for key, typed in (("valid_from", "1.3.25"), ("valid_to", "1.2.25")):
        editor = edit(page, 0, key)
        QTest.keyClicks(editor.input, typed)
        QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert "before" in open_editor(page).input.toolTip()
    assert assignment(session, "anna-facebook").valid_to is None


def test_a_choice_from_the_list_is_saved_at_once(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "role")
    box = editor.input
    row = list(AssignmentRole).index(AssignmentRole.MODERATOR)
    box.setCurrentIndex(row)  # type: ignore[attr-defined]
    box.activated.emit(row)  # type: ignore[attr-defined]
    assert assignment(session, "anna-facebook").role is AssignmentRole.MODERATOR
    assert not editors(page)


def test_a_list_stays_open_until_a_value_is_chosen(
    qtbot: QtBot, page: LinkedPage, session: Session
) -> None:
    before = assignment(session, "anna-facebook").role
    editor = edit(page, 0, "role")
    box = editor.input
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(box.view().isVisible)  # it opens by itself, and takes the focus
    assert open_editor(page) is editor
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: assignment(session, "anna-facebook").role != before)
    assert not editors(page)


def test_a_reference_takes_the_highlighted_record(page: LinkedPage, session: Session) -> None:
    editor = edit(page, 0, "editor")
    QTest.keyClicks(editor.input, "ohm")
    QTest.keyClick(editor._popup, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert assignment(session, "anna-facebook").editor == factories.ident("bela")


def test_long_text_has_room(qtbot: QtBot, session: Session) -> None:
    page = LinkedPage(session, RECORD_TYPES["decision"], "channel")
    page.model.columns = [RECORD_TYPES["decision"].by_key["text"]]
    page.model.show(factories.ident("x-dresden"))
    view = QTableView()
    qtbot.addWidget(view)
    qtbot.addWidget(page)
    view.setModel(page.model)
    view.setItemDelegate(make_delegate(page.model.columns[0], session, view))
    view.resize(300, 300)
    view.show()
    view.edit(page.model.index(0, 0))
    (editor,) = view.viewport().findChildren(LongTextEditor)
    assert editor.height() > 2 * editor.fontMetrics().lineSpacing()
    QTest.keyClicks(editor.box, "Neu")
    QTest.keyClick(editor.box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(editor.box, "gefasst")
    QTest.keyClick(editor.box, Qt.Key.Key_Return)
    held = session.inventory.table("decision")[factories.ident("close-x")]
    assert held.text == "Neu\ngefasst"


def test_derived_columns_have_no_editor(qtbot: QtBot, session: Session) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    column = RECORD_TYPES["channel"].column("followers")
    delegate = make_delegate(column, session, view)
    assert delegate.createEditor(view, None, None) is None  # type: ignore[arg-type]


def test_every_kind_paints(qtbot: QtBot, session: Session) -> None:
    """Paint all fields of all types, selected and not, in both palettes."""
    for record_type in RECORD_TYPES.values():
        for other in record_type.references:
            page = LinkedPage(session, record_type, other.key)
            qtbot.addWidget(page)
            record = next(iter(session.inventory.table(record_type.name).values()))
            page.model.columns = list(record_type.columns)
            page.show_for(other.get(record))
            for number, column in enumerate(page.model.columns):
                delegate = make_delegate(column, session, page.table)
                page.table.setItemDelegateForColumn(number, delegate)
            page.resize(3000, 200)
            page.table.selectAll()
            assert not page.grab().isNull()


def test_kinds_get_their_delegates(qtbot: QtBot, session: Session) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    channel = RECORD_TYPES["channel"]
    for key, expected in (("status", LookDelegate), ("url", LinkDelegate), ("name", KindDelegate)):
        assert type(make_delegate(channel.column(key), session, view)) is expected


class Counting(QIdentityProxyModel):
    """Passes everything on and notes what is asked of the first column."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def data(self, index: Any, role: int = 0) -> Any:
        if index.column() == 0:
            self.asked.append(int(role))
        return super().data(index, role)


def test_painting_asks_for_one_text_per_plain_cell(page: LinkedPage) -> None:
    model = Counting()
    model.setSourceModel(page.model)
    page.table.setModel(model)
    page.table.viewport().grab()
    assert model.asked == [int(Qt.ItemDataRole.DisplayRole)] * page.model.rowCount()


def test_severity_is_told_by_more_than_colour(qtbot: QtBot, session: Session) -> None:
    page = LinkedPage(session, RECORD_TYPES["constraint"], "channel")
    qtbot.addWidget(page)
    page.show_for(factories.ident("facebook-dresden"))
    column = [one.key for one in page.model.columns].index("severity")
    index = page.model.index(0, column)
    assert index.data() == session.say(Severity.LIMITING.label)
    assert index.data(IconNameRole) == "severity_limiting"
    assert isinstance(page.table.itemDelegateForColumn(column), LookDelegate)


def test_editors_cover_their_cell(page: LinkedPage) -> None:
    editor = edit(page, 0, "editor")
    assert isinstance(editor, QWidget)
    assert editor.autoFillBackground()
    assert page.table.viewport().rect().contains(editor.geometry())
