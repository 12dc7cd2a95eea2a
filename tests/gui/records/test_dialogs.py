"""Dialogs of records: new, bulk edit, and what deleting would take along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from channelinventory.domain.fields import today
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import Message, Text
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.records import dialogs
from channelinventory.gui.records.dialogs import (
    DELETE,
    KEEP,
    BulkEditDialog,
    NewRecordDialog,
    confirm_delete,
)
from channelinventory.gui.session import Session
from tests import factories

DRESDEN = factories.ident("facebook-dresden")
OTHER = factories.ident("instagram-dresden")


def new(qtbot: QtBot, session: Session, name: str, **initial: Any) -> NewRecordDialog:
    made = NewRecordDialog(session, name, initial)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("type_name", list(RECORD_TYPES))
def test_required_fields_are_open_at_once(qtbot: QtBot, session: Session, type_name: str) -> None:
    made = new(qtbot, session, type_name)
    for field in RECORD_TYPES[type_name].fields:
        if field.required:
            assert made.binder.editors[field.key].isVisible()


def test_created_only_when_valid(qtbot: QtBot, session: Session) -> None:
    made = new(qtbot, session, "channel", organisation=factories.ident("dresden"))
    made.accept()
    assert made.record_id is None
    assert made.isVisible()
    assert set(made.binder.problems) == {"platform", "name"}
    assert made.problem_label.isVisible()
    made.binder.editors["platform"].set_text("Instagram")
    made.binder.editors["name"].set_text("Feuerwehr")
    made.binder.editors["opened"].set_text("soon")
    made.accept()
    assert set(made.binder.problems) == {"opened"}
    made.binder.editors["opened"].set_text("1.3.24")
    made.accept()
    record = session.inventory.table("channel")[str(made.record_id)]
    assert record.name == "Feuerwehr"
    assert record.opened == date(2024, 3, 1)
    assert record.status is ChannelStatus.ACTIVE
    session.workspace.undo()
    assert record.id not in session.inventory.table("channel")


def test_cancel_creates_nothing(qtbot: QtBot, session: Session) -> None:
    made = new(qtbot, session, "organisation", short_name="Neu")
    made.reject()
    assert made.record_id is None
    assert len(session.inventory.table("organisation")) == 2


def test_a_target_is_created_on_the_way(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new(qtbot, session, "channel")

    def exec(dialog: NewRecordDialog) -> int:
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(NewRecordDialog, "exec", exec)
    made.binder.editors["platform"].create_requested.emit("platform", "Bluesky")
    value = made.binder.value("platform")
    assert session.inventory.table("platform")[value].name == "Bluesky"
    assert made.binder.editors["platform"].text() == "Bluesky"


# --- Many at once ---------------------------------------------------------------------------


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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Return the list of questions; they are answered by “keep”."""
    questions: list[tuple[str, str]] = []

    def decide(
        speaker: Session, parent: Any, question: Message, verbs: Sequence[Text], details: Message
    ) -> Text:
        assert verbs[-1] is KEEP
        questions.append((speaker.say(question), speaker.say(details)))
        return verbs[-1]

    monkeypatch.setattr(dialogs, "decide", decide)
    return questions


def test_what_nothing_hangs_on_is_deleted_without_asking(
    session: Session, asked: list[tuple[str, str]]
) -> None:
    record = session.inventory.table("channel")[OTHER]
    wanted = confirm_delete(session, [record])
    assert wanted is not None
    assert session.do(wanted)
    assert not asked


def test_what_others_hang_on_is_asked_and_said(
    session: Session, asked: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = session.inventory.table("channel")[DRESDEN]
    assert confirm_delete(session, [record]) is None
    ((question, details),) = asked
    assert question == "Delete “Facebook · Stadt Dresden”?"
    assert "Assignment: Anna Ährenfeld" in details
    assert "Keine Stelle für Video" in details.partition("no longer linked")[2]
    monkeypatch.setattr(dialogs, "decide", lambda *args: DELETE)
    wanted = confirm_delete(session, [record])
    assert wanted is not None
    assert session.do(wanted)
    assert DRESDEN not in session.inventory.table("channel")
    session.workspace.undo()
    assert len(session.inventory.table("assignment")) == 2


def test_records_deleted_together_do_not_hang_on_one_another(
    session: Session, asked: list[tuple[str, str]]
) -> None:
    held = session.inventory
    records = [
        *(one for one in held if getattr(one, "channel", None) == DRESDEN),
        held.table("channel")[DRESDEN],
    ]
    assert confirm_delete(session, records) is not None
    assert not asked
