"""A conflict is shown field by field; what is ticked is saved, the rest stays as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from channelinventory.domain import changes
from channelinventory.domain.changes import Change, ChangeSet, ConflictError
from channelinventory.domain.channel import Channel
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.dialogs.conflict import ConflictDialog
from channelinventory.gui.session import Session
from tests import factories

X = factories.ident("x-dresden")


def channel(session: Session) -> Channel:
    found = session.inventory.get(Channel, X)
    assert found is not None
    return found


def clash(session: Session) -> tuple[ChangeSet, ConflictError]:
    """Return changes of two fields that somebody else has changed meanwhile."""
    stale = session.inventory
    mine = changes.edit(stale, (channel(session), {"name": "Mine", "handle": "mine"}))
    theirs = changes.edit(stale, (channel(session), {"name": "Theirs", "handle": "theirs"}))
    session.workspace.do(theirs)
    with pytest.raises(ConflictError) as caught:
        session.workspace.do(mine)
    return mine, caught.value


def rows(dialog: ConflictDialog) -> list[list[str]]:
    table = dialog.table
    places = [[table.model().index(row, column) for column in (1, 2, 3)] for row in (0, 1)]
    return [[str(place.data()) for place in row] for row in places]


def test_each_value_is_shown_and_decided(session: Session, qtbot) -> None:
    mine, error = clash(session)
    dialog = ConflictDialog(session, error, mine)
    qtbot.addWidget(dialog)
    assert rows(dialog) == [["Name", "Theirs", "Mine"], ["Handle", "theirs", "mine"]]
    dialog.wanted[0].setCheckState(Qt.CheckState.Checked)
    session.workspace.do(dialog.decided())
    assert (channel(session).name, channel(session).handle) == ("Mine", "theirs")


def test_nothing_ticked_changes_nothing(session: Session, qtbot) -> None:
    mine, error = clash(session)
    dialog = ConflictDialog(session, error, mine)
    qtbot.addWidget(dialog)
    session.workspace.do(dialog.decided())
    assert (channel(session).name, channel(session).handle) == ("Theirs", "theirs")


def test_a_deletion_of_what_was_changed_needs_a_tick(session: Session, qtbot) -> None:
    stale = channel(session)
    session.workspace.do(changes.edit(session.inventory, (stale, {"name": "Theirs"})))
    whole = changes.delete(session.inventory, channel(session))
    mine = replace(
        whole,
        changes=tuple(Change(stale, None) if one.id == X else one for one in whole.changes),
    )
    with pytest.raises(ConflictError) as caught:
        session.workspace.do(mine)
    dialog = ConflictDialog(session, caught.value, mine)
    qtbot.addWidget(dialog)
    assert all(one.id != X for one in dialog.decided().changes)
    dialog.wanted[0].setCheckState(Qt.CheckState.Checked)
    session.workspace.do(dialog.decided())
    assert session.inventory.get(Channel, X) is None


def test_without_the_changes_it_can_only_be_read(session: Session, qtbot) -> None:
    _, error = clash(session)
    dialog = ConflictDialog(session, error, None)
    qtbot.addWidget(dialog)
    assert len(dialog.buttons.buttons()) == 1


def test_a_session_saves_what_was_decided(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = channel(session)
    mine = ChangeSet((Change(stale, replace(stale, name="Mine")),), Message(N_("Test", "Changed")))
    session.workspace.do(changes.edit(session.inventory, (stale, {"name": "Theirs"})))

    def decide(dialog: ConflictDialog) -> int:
        dialog.wanted[0].setCheckState(Qt.CheckState.Checked)
        return int(ConflictDialog.DialogCode.Accepted)

    monkeypatch.setattr(ConflictDialog, "exec", decide)
    assert session.do(mine)
    assert channel(session).name == "Mine"
