"""The record page used as a person uses it: keys, clicks, clipboard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.domain.channel import Channel
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.query import Condition, Operator, Query
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.bridge import Notice
from channelinventory.gui.records.field_editor import FieldEditor
from channelinventory.gui.records.page import RecordPage
from channelinventory.gui.records.widths import squeezed
from channelinventory.gui.session import Session
from tests import factories

CLOSED = ChannelStatus.CLOSED_HELD


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> RecordPage:
    """Return the page of channels, shown at its size in the window."""
    made = RecordPage(session, "channel")
    qtbot.addWidget(made)
    made.resize(1096, 720)
    with qtbot.waitSignal(made.loaded):
        made.show()
    return made


def go_to(page: RecordPage, called: str, key: str) -> None:
    keys = [one.key for one in page.model.columns]
    row = page.model.row_of(factories.ident(called))
    page.table.setCurrentIndex(page.model.index(row, keys.index(key)))


@pytest.mark.parametrize("type_name", list(RECORD_TYPES))
def test_every_type_has_its_page(qtbot: QtBot, session: Session, type_name: str) -> None:
    made = RecordPage(session, type_name)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loaded):
        made.show()
    assert made.model.rowCount() > 0
    assert made.title_label.text() == session.say(RECORD_TYPES[type_name].plural)
    assert made.table.currentIndex().isValid()


def test_typing_filters_and_keeps_the_selection(page: RecordPage) -> None:
    chosen = factories.ident("x-dresden")
    page.show_record(chosen)
    QTest.keyClicks(page.filter_bar.search, "dresden")
    assert page.table.current_id() == chosen
    assert 0 < page.model.rowCount() <= page.model.total()
    QTest.keyClicks(page.filter_bar.search, " nosuchword")
    assert page.model.rowCount() == 0
    assert page.table_stack.currentWidget() is page.empty
    page.filter_bar.clear()
    assert page.table_stack.currentWidget() is page.table
    assert page.model.rowCount() == page.model.total()


def test_what_is_added_and_does_not_fit_the_filter_is_counted(
    page: RecordPage, session: Session
) -> None:
    page.show_query(Query(conditions=(Condition("handle", Operator.FILLED),)))
    shown, total = page.model.rowCount(), page.model.total()
    added = factories.record(Channel, session.inventory, handle=None)
    assert session.do(changes.add(session.inventory, added))
    assert page.model.rowCount() == shown
    assert page.count_label.text() == f"{shown} of {total + 1}"


def test_a_query_from_elsewhere_shows_in_the_bar(page: RecordPage, session: Session) -> None:
    status = Condition("status", Operator.ANY_OF, (ChannelStatus.ACTIVE,))
    filled = Condition("handle", Operator.FILLED)
    page.show_query(Query(conditions=(status, filled)))
    shown = [session.inventory.table("channel")[id] for id in page.model.rows()]
    assert all(one.status is ChannelStatus.ACTIVE and one.handle for one in shown)
    asked = page.filter_bar.query(Query())
    assert set(asked.conditions) == {status, filled}
    page.filter_bar.clear()
    assert page.filter_bar.is_empty


def test_a_record_outside_the_filter_is_shown_all_the_same(
    page: RecordPage, told: list[Notice]
) -> None:
    QTest.keyClicks(page.filter_bar.search, "facebook")
    page.show_record(factories.ident("x-dresden"))
    assert page.table.current_id() == factories.ident("x-dresden")
    assert told


def test_delete_key_undo_redo(page: RecordPage, session: Session) -> None:
    free = factories.record(Channel, session.inventory, name="Nur zur Probe")
    from channelinventory.domain import changes

    session.do(changes.add(session.inventory, free))
    page.show_record(free.id)
    before = page.model.rowCount()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.model.rowCount() == before - 1
    session.workspace.undo()
    assert page.model.row_of(free.id) >= 0
    session.workspace.redo()
    assert page.model.row_of(free.id) < 0


def test_duplicate_adds_a_copy_and_selects_it(page: RecordPage) -> None:
    page.show_record(factories.ident("x-dresden"))
    before = page.model.total()
    page.commands()["duplicate"]()
    assert page.model.total() == before + 1
    assert page.table.current_id() != factories.ident("x-dresden")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_one_goes_on_in_the_table(
    qtbot: QtBot, page: RecordPage, key: Qt.Key
) -> None:
    page.activateWindow()
    page.focus_filter()
    qtbot.keyClicks(page.filter_bar.search, "zwickau")
    qtbot.keyClick(page.filter_bar.search, key)
    assert page.focusWidget() is page.table


def test_rows_go_to_excel_and_cells_come_back(page: RecordPage, session: Session) -> None:
    page.table.selectAll()
    page.selection.copy()
    text = QGuiApplication.clipboard().text()
    lines = text.splitlines()
    assert lines[0].split("\t")[0] == page.model.headerData(0, Qt.Orientation.Horizontal)
    assert len(lines) == page.model.rowCount() + 1
    go_to(page, "x-dresden", "name")
    QGuiApplication.clipboard().setText("Aus Excel\tplanned\n")
    page.selection.paste()
    channel = session.inventory.table("channel")[factories.ident("x-dresden")]
    assert (channel.name, channel.status) == ("Aus Excel", ChannelStatus.PLANNED)
    session.workspace.undo()
    channel = session.inventory.table("channel")[factories.ident("x-dresden")]
    assert channel.name != "Aus Excel"


def test_copied_rows_come_back_with_their_headings(page: RecordPage, session: Session) -> None:
    page.table.selectAll()
    page.selection.copy()
    text = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText(text.replace("Äußere Zwickau", "Innere Zwickau"))
    page.table.setCurrentIndex(page.model.index(0, 0))
    before = session.inventory
    page.selection.paste()
    changed = {
        one.name
        for id, one in session.inventory.records(Channel).items()
        if one is not before.records(Channel)[id]
    }
    assert changed == {"Innere Zwickau"}


def test_one_cell_is_pasted_into_the_whole_selection(page: RecordPage, session: Session) -> None:
    page.table.selectAll()
    go = [one.key for one in page.model.columns].index("status")
    page.table.selectionModel().setCurrentIndex(
        page.model.index(0, go), page.table.selectionModel().SelectionFlag.NoUpdate
    )
    QGuiApplication.clipboard().setText("observed")
    page.selection.paste()
    held = session.inventory.records(Channel).values()
    assert {one.status for one in held} == {ChannelStatus.OBSERVED}


def test_a_bad_cell_changes_nothing(page: RecordPage, session: Session, told: list[Notice]) -> None:
    before = session.inventory
    go_to(page, "x-dresden", "name")
    QGuiApplication.clipboard().setText("Neu\tno such status")
    page.selection.paste()
    assert session.inventory is before
    assert "no such status" in session.say(told[-1].message)


def test_columns_and_widths_are_the_same_next_time(
    qtbot: QtBot, page: RecordPage, session: Session
) -> None:
    page.table.set_columns(["name", "handle", "status"])
    page.table.horizontalHeader().resizeSection(1, 277)
    page.save_state()
    again = RecordPage(session, "channel")
    qtbot.addWidget(again)
    assert [one.key for one in again.model.columns] == ["name", "handle", "status"]
    assert again.table.horizontalHeader().sectionSize(1) == 277


def test_dragged_columns_become_the_order(qtbot: QtBot, page: RecordPage) -> None:
    keys = [one.key for one in page.model.columns]
    page.table.horizontalHeader().moveSection(0, 2)
    wanted = [keys[1], keys[2], keys[0], *keys[3:]]
    qtbot.waitUntil(lambda: [one.key for one in page.model.columns] == wanted)


def test_details_go_below_in_a_narrow_window(page: RecordPage) -> None:
    page.resize(1100, 700)  # Windows shows nothing wider than the screen, which is a small one here
    assert page.splitter.orientation() is Qt.Orientation.Horizontal
    page.resize(620, 700)
    assert page.splitter.orientation() is Qt.Orientation.Vertical
    table, details = page.splitter.sizes()
    assert 3 * table >= 2 * details  # both can be read
    page.resize(1100, 700)
    assert page.splitter.orientation() is Qt.Orientation.Horizontal
    table, details = page.splitter.sizes()
    assert table > details >= 300


def test_where_there_is_little_room_the_table_has_it(qtbot: QtBot, page: RecordPage) -> None:
    page.resize(560, 360)  # 1280 × 800 with text of 200 %
    assert page.details is not None
    assert not page.details.isVisible()
    assert page.tools.details.text() == "Details"
    assert not page.tools.details.isChecked()
    quick = page.filter_bar._quick
    assert not any(one.isVisible() for one in quick)
    bar = page.filter_bar
    qtbot.waitUntil(lambda: bar.height() < 2 * bar.search.height())  # one line
    table = page.table
    header = table.horizontalHeader()
    assert table.viewport().height() >= 6 * table.rowHeight(0)
    assert header.sectionViewportPosition(3) < table.viewport().width()  # the fourth column begins
    page.filter_bar.show_query(Query("", (Condition("status", Operator.ANY_OF, (CLOSED,)),)))
    assert [one.isVisible() for one in quick] == [one.column.key == "status" for one in quick]
    page.filter_bar.clear()
    page.commands()["details"]()
    assert page.details.isVisible()
    left, right = page.splitter.sizes()
    assert right >= left  # a form needs its width
    page.resize(1100, 700)
    assert page.details.isVisible()
    assert all(one.isVisible() for one in quick)


@pytest.mark.parametrize(("width", "height"), [(620, 610), (700, 520), (560, 360), (1000, 420)])
def test_six_rows_are_seen_where_they_can(
    qtbot: QtBot, page: RecordPage, width: int, height: int
) -> None:
    page.resize(width, height)
    qtbot.waitUntil(lambda: page.table.viewport().height() >= 6 * page.table.rowHeight(0))


def test_details_that_were_folded_away_stay_so(
    qtbot: QtBot, page: RecordPage, session: Session
) -> None:
    assert page.details is not None
    editor = page.details.binder.editors["name"]
    editor.input.setFocus()
    page.tools.details.click()
    assert not page.details.isVisible()
    qtbot.waitUntil(lambda: page.table.width() > page.width() - 60)
    page.save_state()
    again = RecordPage(session, "channel")
    qtbot.addWidget(again)
    again.resize(1096, 720)
    with qtbot.waitSignal(again.loaded):
        again.show()
    assert again.details is not None
    assert not again.details.isVisible()
    again.tools.details.click()
    assert again.details.isVisible()
    assert again.splitter.sizes()[1] >= 300


def test_what_cannot_be_saved_is_not_folded_away(page: RecordPage) -> None:
    page.show_record(factories.ident("facebook-dresden"))
    page.side.show_selected()
    assert page.details is not None
    editor = page.details.binder.editors["opened"]
    editor.set_text("gestern")
    page.tools.details.click()
    assert page.details.isVisible()
    assert page.tools.details.isChecked()
    editor.set_text("1.3.2024")
    page.tools.details.click()
    assert not page.details.isVisible()


def test_read_only_offers_no_change(page: RecordPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(page._session.workspace), "read_only", True)
    assert not {"new", "edit", "delete", "paste", "bulk_edit", "duplicate"} & set(page.commands())


@pytest.mark.parametrize("room", [300, 420, 520, 640, 900, 2000])
def test_first_columns_are_squeezed_into_the_room(room: int) -> None:
    asked = [250, 120, 217, 160, 150, 170, 95]
    fitted = squeezed(asked, room, 104)
    assert len(fitted) == len(asked)
    assert all(104 <= new <= old for new, old in zip(fitted, asked, strict=True) if old >= 104)
    if room >= 4 * 104:
        assert sum(fitted[:4]) <= room
    elif room >= 3 * 104:
        assert sum(fitted[:3]) <= room
    else:
        assert fitted == asked


def test_what_cannot_be_saved_holds_the_window_open(
    page: RecordPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from channelinventory.gui.dialogs import message

    page.show_record(factories.ident("facebook-dresden"))
    page.side.show_selected()
    assert page.may_close()
    assert page.details is not None
    editor = page.details.binder.editors["opened"]
    editor.set_text("gestern")
    asked: list[object] = []

    def go_back(
        speaker: object, parent: object, question: object, verbs: tuple[object, ...]
    ) -> object:
        asked.append(question)
        return verbs[-1]

    monkeypatch.setattr(message, "decide", go_back)
    assert not page.may_close()
    assert asked
    assert editor.text() == "gestern"
    channel = session.inventory.table("channel")[factories.ident("facebook-dresden")]
    assert channel.opened is not None


def test_a_value_that_is_worked_out_is_not_edited_but_explained(
    page: RecordPage, told: list[Notice]
) -> None:
    go_to(page, "facebook-dresden", "followers")
    page.selection.edit_current()
    assert not page.table.is_editing()
    assert "Followers" in page._session.say(told[-1].message)


def test_the_editors_are_not_loaded_before_the_table_is_seen() -> None:
    code = (
        "import sys, channelinventory.gui.main_window, channelinventory.gui.records.page\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    late = ("binder", "editors", "form", "details", "context_menu", "condition_chip")
    assert not {f"channelinventory.gui.records.{name}" for name in late} & {*done.stdout.split()}


def typed_into(page: RecordPage, called: str, key: str, text: str) -> FieldEditor | None:
    """Type a text while a cell is the current one; return the editor that is open then."""
    go_to(page, called, key)
    page.table.setFocus()
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or page.table, letter)
    found = page.table.viewport().findChildren(FieldEditor)
    return next((one for one in found if one.isVisible()), None)


def name_of(session: Session, called: str) -> str:
    channel = session.inventory.get(Channel, factories.ident(called))
    assert channel is not None
    return channel.name


def test_typing_takes_the_place_of_a_cell(page: RecordPage, session: Session) -> None:
    page.activateWindow()
    editor = typed_into(page, "facebook-dresden", "name", "Neu")
    assert editor is not None
    assert editor.text() == "Neu"
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert name_of(session, "facebook-dresden") == "Neu"


def test_escape_brings_back_what_was_typed_over(page: RecordPage, session: Session) -> None:
    page.activateWindow()
    before = name_of(session, "facebook-dresden")
    editor = typed_into(page, "facebook-dresden", "name", "x")
    assert editor is not None
    QTest.keyClick(editor.input, Qt.Key.Key_Escape)
    assert name_of(session, "facebook-dresden") == before


def test_what_cannot_be_typed_over_is_left(page: RecordPage) -> None:
    page.activateWindow()
    page.table.set_columns(["name", "followers"])
    assert typed_into(page, "facebook-dresden", "followers", "1") is None
    go_to(page, "facebook-dresden", "name")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left):
        QTest.keyClick(page.table, key)
    QTest.keyClick(page.table, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert not page.table.is_editing()


def test_the_first_rows_of_an_empty_table_set_its_widths(
    qtbot: QtBot, make_session: Callable[..., Session]
) -> None:
    session = make_session()
    made = RecordPage(session, "organisation")
    qtbot.addWidget(made)
    made.resize(1096, 720)
    with qtbot.waitSignal(made.loaded):
        made.show()
    before = made.table.columnWidth(0)
    long = Organisation(name="Sächsisches Staatsministerium für Kultus und Sport", short_name="SMK")
    session.do(changes.add(session.inventory, long))
    qtbot.waitUntil(lambda: made.table.columnWidth(0) > before)
    session.do(changes.add(session.inventory, Organisation(name="Zwickau", short_name="Z")))
    by_hand = made.table.columnWidth(0) - 20
    made.table.setColumnWidth(0, by_hand)
    assert made.table.columnWidth(0) == by_hand
