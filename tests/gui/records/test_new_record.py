"""A new record: made when it is valid, and on the way to another one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import Message, Text
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.dialogs import message
from channelinventory.gui.records.new_record import GIVE_UP, NewRecordDialog
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


@pytest.mark.parametrize("discard", [True, False])
def test_what_was_filled_in_is_not_lost_by_escape(
    qtbot: QtBot, session: Session, discard: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Message] = []

    def answer(
        speaker: object, parent: object, question: Message, verbs: Sequence[Text], *_: object
    ) -> Text:
        asked.append(question)
        return verbs[0] if discard else verbs[-1]

    monkeypatch.setattr(message, "decide", answer)
    made = new(qtbot, session, "organisation")
    name = made.binder.editors["name"]
    name.setFocus()
    qtbot.keyClicks(name.input, "Stadt Plauen")
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert [one.text for one in asked] == [GIVE_UP]
    assert made.isVisible() is not discard
    assert name.text() == "Stadt Plauen"
    assert len(session.inventory.table("organisation")) == 2
    made.show()
    made.close()  # as the end of the session does, where what was typed is kept
    assert not made.isVisible()
    made.show()
    name.set_text("")
    made.reject()
    assert len(asked) == 1
    assert not made.isVisible()


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
