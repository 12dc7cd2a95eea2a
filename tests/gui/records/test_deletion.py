"""What deleting takes along is asked about before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from channelinventory.domain.texts import Message, Text
from channelinventory.gui.records import deletion
from channelinventory.gui.records.deletion import DELETE, KEEP, confirm_delete
from channelinventory.gui.session import Session
from tests import factories

DRESDEN = factories.ident("facebook-dresden")
OTHER = factories.ident("instagram-dresden")


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

    monkeypatch.setattr(deletion, "decide", decide)
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
    monkeypatch.setattr(deletion, "decide", lambda *args: DELETE)
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
