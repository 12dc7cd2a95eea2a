"""Views under a name: kept, shown again, renewed and removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from channelinventory.domain.query import Condition, Operator, Query, Sort
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.bridge import Notice
from channelinventory.gui.records.page import RecordPage
from channelinventory.gui.records.views import query_of, query_state
from channelinventory.gui.session import Session

CLOSED = Condition("status", Operator.ANY_OF, (ChannelStatus.CLOSED_HELD,))
QUERY = Query("dresden", (CLOSED,), (Sort("status", True), Sort("name")))


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> RecordPage:
    made = RecordPage(session, "channel")
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def labels(page: RecordPage) -> list[str]:
    page.views.open_menu()
    page.views.menu_.hide()
    return [one.text() for one in page.views.menu_.actions() if not one.isSeparator()]


def test_a_view_is_shown_as_it_was_saved(page: RecordPage, session: Session) -> None:
    usual, rows = page.view(), page.model.rowCount()
    page.table.set_columns(["name", "status"])
    page.filter_bar.show_query(QUERY)
    page.model.sort(1)
    page.views.save("Stillgelegt")
    saved, shown = page.view(), list(page.model.rows())
    assert len(shown) < rows
    page.views.choose(None)
    assert {**page.view(), "widths": {}} == {**usual, "widths": {}}
    assert page.model.rowCount() == rows
    page.views.choose("Stillgelegt")
    assert page.view() == saved
    assert list(page.model.rows()) == shown
    assert page.views.text().startswith("View: Stillgelegt")


def test_views_are_there_at_the_next_start(
    qtbot: QtBot, page: RecordPage, session: Session
) -> None:
    page.filter_bar.show_query(QUERY)
    page.views.save("Zwei")
    page.views.save("Ämter & Co")
    again = RecordPage(session, "channel")
    qtbot.addWidget(again)
    assert labels(again)[:3] == ["Standard", "Ämter && Co", "Zwei"]
    again.views.choose("Zwei")
    assert again.filter_bar.query(Query()).conditions == (CLOSED,)
    again.views.remove("Zwei")
    assert list(again.views.saved()) == ["Ämter & Co"]
    assert again.views.name is None


def test_a_name_is_asked_for(page: RecordPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *args, **more: ("  Meine ", True))
    page.views.ask_and_save()
    assert list(page.views.saved()) == ["Meine"]
    assert len(labels(page)) == 4
    monkeypatch.setattr(QInputDialog, "getText", lambda *args, **more: ("Andere", False))
    page.views.ask_and_save()
    assert list(page.views.saved()) == ["Meine"]


def test_what_does_not_fit_any_more_is_passed_over(page: RecordPage, session: Session) -> None:
    state = query_state(page.type, QUERY)
    assert query_of(page.type, state) == QUERY
    state["conditions"] += [{"key": "mood", "operator": "empty", "value": None}, 7]
    state["sort"].append(["mood", False])
    assert query_of(page.type, state) == QUERY
    assert query_of(page.type, {"conditions": 3, "sort": None}) == Query()
    session.settings.set("views/channel", {"Kaputt": 3, "Leer": {}})
    assert list(page.views.saved()) == ["Leer"]
    page.views.choose("Leer")
    assert page.model.rowCount() == page.model.total()


def test_a_view_that_was_changed_says_so_until_it_is_saved(
    qtbot: QtBot, page: RecordPage, session: Session, told: list[Notice]
) -> None:
    views = page.views
    page.filter_bar.show_query(QUERY)
    assert not views.is_changed()  # the standard view has no name to save it under
    views.save("Stillgelegt")
    assert not views.save_button.isVisible()
    page.filter_bar.search.setText("sachsen")
    assert views.text() == "View: Stillgelegt (changed) ▾"
    assert views.accessibleName() == "View: Stillgelegt (changed)"
    assert views.save_button.isVisible()
    assert views.save_button.accessibleName() == "Save changes in “Stillgelegt”"
    assert "Save changes in “Stillgelegt”" in labels(page)
    views.save_button.click()
    assert views.text() == "View: Stillgelegt ▾"
    assert not views.save_button.isVisible()
    assert views.saved()["Stillgelegt"]["text"] == "sachsen"
    assert session.say(told[-1].message) == "View “Stillgelegt” saved."


@pytest.mark.parametrize("what", ["columns", "order", "filter", "condition"])
def test_what_was_changed_in_a_view_can_be_discarded(page: RecordPage, what: str) -> None:
    page.filter_bar.show_query(QUERY)
    page.views.save("Eins")
    saved = page.view()
    if what == "columns":
        page.table.set_columns(["status", "name"])
    elif what == "order":
        page.model.sort(2, Qt.SortOrder.DescendingOrder)
    elif what == "filter":
        page.filter_bar.search.clear()
    else:
        page.filter_bar.show_query(Query("dresden"))
    assert page.views.is_changed()
    page.views.choose("Eins")
    assert not page.views.is_changed()
    assert page.view() == saved


def test_what_makes_no_other_view_is_no_change(page: RecordPage) -> None:
    conditions = (
        Condition("tags", Operator.CONTAINS, "a"),
        Condition("status", Operator.ANY_OF, (ChannelStatus.RESERVE, ChannelStatus.ACTIVE)),
    )
    page.filter_bar.show_query(Query("dresden", conditions))
    page.views.save("Eins")
    page.views.choose(None)
    page.views.choose("Eins")
    assert not page.views.is_changed()
    page.table.horizontalHeader().resizeSection(0, 300)  # the width of a column
    page.filter_bar.search.setText("dresden ")
    page.filter_bar.show_query(Query("dresden ", conditions[::-1]))
    assert not page.views.is_changed()
    page.views.remove("Eins")
    page.filter_bar.clear()
    assert not page.views.is_changed()
    assert page.views.text() == "View: Standard ▾"
