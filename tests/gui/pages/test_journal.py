"""The journal page: newest first, before and after, search, undo from here, and it follows."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from channelinventory.domain import changes
from channelinventory.domain.channel import Channel
from channelinventory.domain.measurement import Measurement
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.pages import journal as journal_module
from channelinventory.gui.pages.journal import JournalPage
from channelinventory.gui.pages.journal_model import WHAT, JournalModel, JournalRow, prepare
from channelinventory.gui.session import Session
from tests import factories

X = factories.ident("x-dresden")


def rename(session: Session, name: str) -> None:
    record = session.inventory.get(Channel, X)
    assert record is not None
    assert session.do(changes.edit(session.inventory, (record, {"name": name})))


@pytest.fixture
def page(session: Session, qtbot) -> JournalPage:
    page = JournalPage(session)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def text(page: JournalPage, row: int, column: int = 2) -> str:
    return str(page.model.index(row, column).data())


def fields(page: JournalPage) -> list[list[str]]:
    top = page.fields.topLevelItem(0)
    assert top is not None
    return [
        [child.text(column) for column in range(3)]
        for child in map(top.child, range(top.childCount()))
        if child is not None
    ]


def test_what_was_changed_has_the_room(session: Session, qtbot) -> None:
    rename(session, "Rathaus")
    page = JournalPage(session)
    qtbot.addWidget(page)
    page.resize(1012, 700)
    page.show()
    qtbot.waitExposed(page)
    needed = page.entries.sizeHintForColumn(WHAT)
    assert page.entries.columnWidth(WHAT) >= needed
    page.entries.setColumnWidth(0, 200)
    page._reload()
    assert page.entries.columnWidth(0) == 200


def test_new_changes_appear_at_the_top(session: Session, page: JournalPage) -> None:
    before = page.model.rowCount()
    rename(session, "Rathaus")
    rename(session, "Schloss")
    assert page.model.rowCount() == before + 2
    assert "Rathaus" in text(page, 0)
    assert str(page.model.rowCount()) in page.count_label.text()


def test_an_entry_shows_its_fields_before_and_after(session: Session, page: JournalPage) -> None:
    record = session.inventory.get(Channel, X)
    assert record is not None
    rename(session, "Rathaus")
    page.entries.selectRow(0)
    assert fields(page) == [["Name", record.name, "Rathaus"]]


def test_what_went_with_a_channel_is_called_by_the_channels_name(
    session: Session, page: JournalPage
) -> None:
    record = session.inventory.get(Channel, X)
    assert record is not None
    called = session.inventory.title(record, session.language)
    figures = factories.record(Measurement, session.inventory, channel=X)
    assert session.do(changes.add(session.inventory, figures))
    deleted = changes.delete(session.inventory, record)
    gone = [change for change in deleted.changes if change.after is None]
    assert len(gone) == 2
    assert session.do(deleted)
    page.entries.selectRow(0)
    tops = [page.fields.topLevelItem(row) for row in range(page.fields.topLevelItemCount())]
    titles = [top.text(0) for top in tops if top is not None]
    assert sum(called in title for title in titles) == len(gone), titles


def test_an_entry_is_undone_from_here(session: Session, page: JournalPage) -> None:
    record = session.inventory.get(Channel, X)
    assert record is not None
    rename(session, "Rathaus")
    page.entries.selectRow(0)
    page.undo_button.click()
    undone = session.inventory.get(Channel, X)
    assert undone is not None
    assert undone.name == record.name
    assert page.entries.currentIndex().row() == 1, "the selection stays on its entry"


def test_nothing_is_undone_where_nothing_is_chosen(page: JournalPage) -> None:
    page.entries.setCurrentIndex(QModelIndex())
    assert not page.undo_button.isEnabled()


def test_search_finds_words_of_who_and_what(session: Session, page: JournalPage, qtbot) -> None:
    rename(session, "Rathaus")
    rename(session, "Schloss")
    rename(session, "Brücke")
    page.filter_edit.setText("schloss name")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert "Schloss" in text(page, 0)
    rename(session, "Park")
    assert page.model.rowCount() == 1, "what is new is searched too"
    page.filter_edit.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == page.model.total)


def test_a_hidden_page_reads_when_it_is_shown(session: Session, page: JournalPage) -> None:
    page.hide()
    before = page.model.rowCount()
    rename(session, "Rathaus")
    assert page.model.rowCount() == before
    page.show()
    assert page.model.rowCount() == before + 1


def test_more_than_the_first_entries_come_in_the_background(
    session: Session, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c", "d", "e"):
        rename(session, name)
    monkeypatch.setattr(journal_module, "_AT_ONCE", 3)
    page = JournalPage(session)
    qtbot.addWidget(page)
    page.show()
    assert page.model.total == 3
    qtbot.waitUntil(lambda: page.model.total == len(session.workspace.journal()))


def test_languages_switch_live(session: Session, page: JournalPage) -> None:
    rename(session, "Rathaus")
    english = text(page, 0, 0)
    session.speech.set_language("de")
    assert text(page, 0, 0) != english
    session.speech.set_language("en")


def test_the_model_keeps_qts_rules(session: Session) -> None:
    rename(session, "Rathaus")
    rename(session, "Rathaus zwei")
    model = JournalModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = prepare(session.workspace.journal(), session.language)
    model.set_rows(rows)
    model.search("rathaus")
    rename(session, "Schloss")
    model.put_first(prepare(session.workspace.journal(limit=1), session.language))
    assert model.rowCount() == 2
    assert model.headerData(0, Qt.Orientation.Horizontal) == "When"
    del tester


def test_a_hundred_thousand_entries_are_searched_at_once(session: Session) -> None:
    model = JournalModel(session)
    texts = ("31.12.2025", "Anna", "Name changed", "1")
    rows = [JournalRow(entry(number), texts, f"anna name {number}") for number in range(100_000)]
    model.set_rows(rows)
    started = time.perf_counter()
    model.search("anna 99999")
    assert model.rowCount() == 1
    assert time.perf_counter() - started < 1


def entry(number: int) -> Any:
    class Entry:
        at = datetime.now(UTC)
        label = Message(N_("Test", "Name changed"))

    found = Entry()
    found.number = number  # type: ignore[attr-defined]
    return found
