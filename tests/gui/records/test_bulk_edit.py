"""The same values for many records."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from channelinventory.domain.fields import today
from channelinventory.gui.records.bulk_edit import BulkEditDialog
from channelinventory.gui.session import Session
from tests import factories

DRESDEN = factories.ident("facebook-dresden")
OTHER = factories.ident("instagram-dresden")


def bulk(qtbot: QtBot, session: Session) -> BulkEditDialog:
    made = BulkEditDialog(session, "channel", [DRESDEN, OTHER])
    qtbot.addWidget(made)
    made.show()
    return made


def test_ticked_fields_are_changed_in_one_step(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    made.editors["audience"].set_text("Alle")
    made.ticks["audience"].setChecked(True)
    made.ticks["tags"].setChecked(True)
    made.editors["tags"].set_text("")
    made.editors["name"].set_text("not ticked")
    made.accept()
    for id in (DRESDEN, OTHER):
        record = session.inventory.table("channel")[id]
        assert (record.audience, record.tags, record.name) == ("Alle", (), "Stadt Dresden")
    session.workspace.undo()
    assert session.inventory.table("channel")[DRESDEN].tags == ("Rathaus", "Bürger")
    assert session.inventory.table("channel")[OTHER].audience is None


def test_typing_ticks(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    made.editors["audience"].edited.emit()
    assert [key for key, tick in made.ticks.items() if tick.isChecked()] == ["audience"]


def test_a_new_status_is_proposed_to_hold_since_today(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    made.ticks["status"].setChecked(True)
    assert made.ticks["status_since"].isChecked()
    assert made.editors["status_since"].value() == today()
    made.ticks["status"].setChecked(False)
    assert not made.ticks["status_since"].isChecked()
    made.editors["status_since"].set_text("1.3.24")
    made.ticks["status_since"].setChecked(True)
    made.ticks["status"].setChecked(True)
    assert made.editors["status_since"].value() == date(2024, 3, 1)


def test_equal_values_are_shown_and_others_are_not(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    assert made.editors["organisation"].text() == "Stadt Dresden"
    assert made.editors["handle"].text() == ""


@pytest.mark.parametrize(("key", "text"), [("opened", "soon"), ("name", ""), ("closed", "1.1.1")])
def test_bad_values_change_nothing(qtbot: QtBot, session: Session, key: str, text: str) -> None:
    made = bulk(qtbot, session)
    made.editors[key].set_text(text)
    made.ticks[key].setChecked(True)
    before = dict(session.inventory.table("channel"))
    made.accept()
    assert made.isVisible()
    assert made.problem_label.isVisible()
    assert dict(session.inventory.table("channel")) == before


def test_nothing_ticked_is_said(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    made.accept()
    assert made.isVisible()
    assert made.problem_label.text()


def test_fields_are_found_by_name(qtbot: QtBot, session: Session) -> None:
    made = bulk(qtbot, session)
    made.search_edit.setText("privacy")
    shown = [key for key, tick in made.ticks.items() if tick.isVisible()]
    assert shown == ["privacy_url"]


# --- Deleting -------------------------------------------------------------------------------
