"""The binder: fields saved one by one, bad text kept, and what happens underneath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.domain.changes import Change, ChangeSet
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import today
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import N_
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.records.binder import Binder
from channelinventory.gui.session import Session
from tests import factories

CHANNEL = RECORD_TYPES["channel"]
DRESDEN = factories.ident("facebook-dresden")
OTHER = factories.ident("instagram-dresden")


@pytest.fixture
def binder(qtbot: QtBot, session: Session) -> Binder:
    """Return a binder with an editor for every field, showing a channel."""
    host = QWidget()
    qtbot.addWidget(host)
    made = Binder(session, CHANNEL)
    made.host = host  # type: ignore[attr-defined]
    for field in CHANNEL.fields:
        made.add_editor(field, host)
    made.load(channel(session))
    return made


def channel(session: Session, id: str = DRESDEN) -> Any:
    return session.inventory.table("channel")[id]


def type_into(binder: Binder, key: str, text: str) -> None:
    binder.editors[key].set_text(text)
    binder.editors[key].commit()


def test_every_field_is_shown(binder: Binder, session: Session) -> None:
    assert binder.draft() == CHANNEL.values(channel(session))
    assert not binder.touched()


def test_a_new_status_shows_since_when_it_holds_and_both_are_one_step(
    binder: Binder, session: Session
) -> None:
    before = channel(session).status_since
    type_into(binder, "status", "suspended by platform")
    assert channel(session).status is ChannelStatus.SUSPENDED
    assert binder.value("status_since") == channel(session).status_since == today()
    type_into(binder, "status_since", "1.3.24")
    assert channel(session).status_since == date(2024, 3, 1)
    session.workspace.undo()
    session.workspace.undo()
    assert channel(session).status is ChannelStatus.ACTIVE
    assert binder.value("status_since") == before


def test_a_finished_field_is_saved_at_once(binder: Binder, session: Session) -> None:
    type_into(binder, "opened", "1.3.24")
    assert channel(session).opened == date(2024, 3, 1)
    assert binder.editors["opened"].text() == "1 Mar 2024"
    assert not binder.touched()
    session.workspace.undo()
    assert binder.value("opened") == date(2012, 5, 1)


def test_typing_alone_saves_nothing_and_commit_saves_it(binder: Binder, session: Session) -> None:
    binder.editors["handle"].set_text("neu")
    assert channel(session).handle == "stadt.dresden"
    assert binder.commit()
    assert channel(session).handle == "neu"


def test_bad_text_stays_and_is_not_saved(binder: Binder, session: Session) -> None:
    type_into(binder, "opened", "soon")
    assert channel(session).opened == date(2012, 5, 1)
    assert binder.editors["opened"].text() == "soon"
    assert [field.key for field in binder.unsaved()] == ["opened"]
    assert session.workspace.undo_label is not None
    assert "not a date" in binder.editors["opened"].input.accessibleDescription()
    type_into(binder, "opened", "1.3.24")
    assert channel(session).opened == date(2024, 3, 1)
    assert not binder.problems


def test_a_required_field_cannot_be_emptied(binder: Binder, session: Session) -> None:
    type_into(binder, "name", "  ")
    assert channel(session).name == "Stadt Dresden"
    assert "name" in binder.problems


def test_bad_text_does_not_hold_back_another_field(binder: Binder, session: Session) -> None:
    type_into(binder, "opened", "soon")
    type_into(binder, "handle", "neu")
    assert channel(session).handle == "neu"
    assert channel(session).opened == date(2012, 5, 1)
    assert set(binder.problems) == {"opened"}


def test_a_rule_over_two_fields_holds_both_until_mended(binder: Binder, session: Session) -> None:
    type_into(binder, "closed", "1.1.2010")
    assert channel(session).closed is None
    assert "closed" in binder.problems
    type_into(binder, "opened", "1.1.2009")
    assert channel(session).closed == date(2010, 1, 1)
    assert channel(session).opened == date(2009, 1, 1)
    assert not binder.problems


def test_an_old_problem_of_the_record_holds_back_nothing(binder: Binder, session: Session) -> None:
    before = channel(session)
    broken = replace(before, url="not an address")
    session.workspace.do(
        ChangeSet((Change(before, broken),), changes.edit(session.inventory).label)
    )
    type_into(binder, "handle", "neu")
    assert channel(session).handle == "neu"


def test_going_back_to_the_saved_text_takes_the_error_away(binder: Binder) -> None:
    type_into(binder, "opened", "soon")
    type_into(binder, "opened", "1 May 2012")
    assert not binder.problems
    assert not binder.unsaved()


def test_drafts_are_kept_for_each_record(binder: Binder, session: Session) -> None:
    type_into(binder, "opened", "soon")
    binder.load(channel(session, OTHER))
    assert binder.editors["opened"].text() == ""
    assert not binder.problems
    binder.load(channel(session))
    assert binder.editors["opened"].text() == "soon"
    assert "opened" in binder.problems
    binder.discard()
    assert binder.value("opened") == date(2012, 5, 1)
    binder.load(channel(session, OTHER))
    binder.load(channel(session))
    assert not binder.touched()


def test_the_language_switch_keeps_drafts_and_errors(binder: Binder, session: Session) -> None:
    type_into(binder, "opened", "soon")
    binder.editors["closed"].set_text("3 Mar 2024")
    session.speech.set_language("de")
    assert binder.editors["opened"].text() == "soon"
    assert binder.editors["closed"].text() == "03.03.2024"
    assert set(binder.problems) == {"opened"}
    assert binder.editors["status"].text() == session.say(channel(session).status.label)


def test_changes_underneath_reach_untouched_fields_only(binder: Binder, session: Session) -> None:
    binder.editors["handle"].set_text("being typed")
    session.do(
        changes.edit(session.inventory, (channel(session), {"handle": "x", "audience": "alle"}))
    )
    assert binder.value("audience") == "alle"
    assert binder.editors["handle"].text() == "being typed"


def test_what_somebody_else_changed_is_not_overwritten(
    binder: Binder, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ChangeSet] = []

    def refuse(self: Session, wanted: ChangeSet) -> bool:
        asked.append(wanted)
        return False

    monkeypatch.setattr(Session, "do", refuse)
    binder.editors["handle"].set_text("mine")
    session.workspace.do(changes.edit(session.inventory, (channel(session), {"handle": "theirs"})))
    binder.commit()
    (found,) = changes.conflicts(session.inventory, asked[0].changes)
    assert (found.expected, found.found, found.wanted) == ("stadt.dresden", "theirs", "mine")
    assert binder.editors["handle"].text() == "theirs"


def test_what_the_disk_refuses_stays_in_the_field(
    binder: Binder, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(wanted: ChangeSet) -> ChangeSet:
        raise InventoryError(N_("Test", "The disk is full."))

    with monkeypatch.context() as patch:
        patch.setattr(session.workspace, "do", refuse)
        type_into(binder, "handle", "neu")
    assert binder.editors["handle"].text() == "neu"
    assert [field.key for field in binder.unsaved()] == ["handle"]
    assert binder.commit()
    assert channel(session).handle == "neu"
    assert not binder.unsaved()


def test_a_renamed_target_is_written_anew(binder: Binder, session: Session) -> None:
    city = session.inventory.table("organisation")[factories.ident("dresden")]
    session.do(changes.edit(session.inventory, (city, {"name": "Dresden"})))
    assert binder.editors["organisation"].text() == "Dresden"


def test_a_new_record_starts_with_first_and_given_values(qtbot: QtBot, session: Session) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    made = Binder(session, CHANNEL, saving=False)
    made.start({"name": "Neu"})
    editor = made.add_editor(CHANNEL.by_key["name"], host)
    made.add_editor(CHANNEL.by_key["opened"], host)
    assert editor.text() == "Neu"
    assert made.draft()["status"] is not None
    assert set(made.check()) == {"organisation", "platform"}
    type_into(made, "opened", "soon")
    assert set(made.problems) == {"organisation", "platform", "opened"}
    assert session.workspace.undo_label is None or len(session.inventory.table("channel")) == 4


def test_read_only_inventories_cannot_be_typed_into(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(session.workspace), "read_only", property(lambda self: True))
    host = QWidget()
    qtbot.addWidget(host)
    made = Binder(session, CHANNEL)
    assert made.add_editor(CHANNEL.by_key["name"], host).line.isReadOnly()  # type: ignore[attr-defined]
    assert not made.add_editor(CHANNEL.by_key["status"], host).input.isEnabled()
