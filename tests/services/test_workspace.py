"""The workspace on both databases: do, undo, redo, revert, and two people at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from channelinventory.domain import changes as change
from channelinventory.domain.changes import ChangeSet, ConflictError
from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import empty_inventory
from channelinventory.domain.texts import Message
from channelinventory.services.workspace import REDONE, TAKEN_BACK, UNDONE, Workspace
from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import ReadOnly
from tests import factories
from tests.databases import Places

X = factories.ident("x-dresden")


@pytest.fixture
def workspace(place: str) -> Iterator[Workspace]:
    """Give a workspace with the small hand-made inventory."""
    opened = Workspace(open_store(place, create=True), user="anna")
    opened.do(change.add(empty_inventory(), *factories.inventory()))
    yield opened
    opened.close()


def contents(held: Inventory) -> dict[str, Any]:
    """Return an inventory in a form that can be compared."""
    return {one.id: one for one in held}


def fields(held: Inventory) -> dict[str, Any]:
    """Return an inventory without the moments of its last changes."""
    return {one.id: replace(one, changed=factories.MOMENT) for one in held}


def edit(workspace: Workspace, **values: Any) -> ChangeSet:
    """Change one channel."""
    one = workspace.inventory.records(Channel)[X]
    return workspace.do(change.edit(workspace.inventory, (one, values)))


def test_a_change_is_applied_stamped_saved_and_told(workspace: Workspace, place: str) -> None:
    told: list[ChangeSet] = []
    stop = workspace.listen(told.append)
    before = workspace.inventory
    applied = edit(workspace, handle="@x")
    now = workspace.inventory.records(Channel)[X]
    assert now.handle == "@x"
    assert now.changed == workspace.last_saved
    assert now.changed > before.records(Channel)[X].changed
    assert told == [applied]
    assert before.records(Channel)[X].handle is None
    other = open_store(place, read_only=True)
    assert contents(other.load()[0]) == contents(workspace.inventory)
    other.close()
    stop()
    edit(workspace, handle="@y")
    assert len(told) == 1


def test_a_change_of_nothing_is_no_step(workspace: Workspace) -> None:
    steps = len(workspace.journal())
    told: list[ChangeSet] = []
    workspace.listen(told.append)
    assert not edit(workspace, handle=None)
    assert len(workspace.journal()) == steps
    assert told == []


def test_a_record_may_be_changed_twice_in_one_step(workspace: Workspace) -> None:
    before = fields(workspace.inventory)
    one = workspace.inventory.records(Channel)[X]
    first = change.edit(workspace.inventory, (one, {"handle": "@x"}))
    second = change.edit(workspace.inventory, (one, {"notes": "neu"}))
    workspace.do(ChangeSet((*first.changes, *second.changes), first.label))
    now = workspace.inventory.records(Channel)[X]
    assert (now.handle, now.notes) == ("@x", "neu")
    check_agreement(workspace)
    workspace.undo()
    assert fields(workspace.inventory) == before
    check_agreement(workspace)


def test_undo_and_redo_go_through_every_step(workspace: Workspace) -> None:
    states = [fields(workspace.inventory)]
    edit(workspace, handle="@x", notes="neu")
    states.append(fields(workspace.inventory))
    one = workspace.inventory.records(Channel)[X]
    workspace.do(change.delete(workspace.inventory, one))
    states.append(fields(workspace.inventory))
    for state in reversed(states[:-1]):
        workspace.undo()
        assert fields(workspace.inventory) == state
    for state in states[1:]:
        workspace.redo()
        assert fields(workspace.inventory) == state
    assert workspace.redo_label is None
    assert not workspace.redo()


def test_the_labels_say_what_will_happen(workspace: Workspace) -> None:
    def labels() -> tuple[Message | None, Message | None]:
        return workspace.undo_label, workspace.redo_label

    first = edit(workspace, handle="@x")
    second = edit(workspace, notes="neu")
    assert labels() == (second.label, None)
    workspace.undo()
    assert labels() == (first.label, second.label)
    workspace.redo()
    assert labels() == (second.label, None)
    redone, undone, *_ = workspace.journal()
    assert (undone.label.text, undone.label.args) == (UNDONE, {"what": second.label})
    assert (redone.label.text, redone.label.args) == (REDONE, {"what": second.label})
    assert undone.undoes == undone.number - 1
    assert redone.undoes == undone.number


def test_something_new_ends_redoing(workspace: Workspace) -> None:
    edit(workspace, handle="@x")
    workspace.undo()
    edit(workspace, notes="neu")
    assert workspace.redo_label is None


def test_an_entry_of_the_journal_can_be_taken_back(workspace: Workspace) -> None:
    edit(workspace, handle="@x")
    edit(workspace, notes="neu")
    entry = workspace.journal()[1]
    workspace.revert(entry)
    now = workspace.inventory.records(Channel)[X]
    assert (now.handle, now.notes) == (None, "neu")
    newest = workspace.journal(limit=1)[0]
    assert newest.undoes == entry.number
    assert newest.label.text == TAKEN_BACK
    workspace.undo()
    assert workspace.inventory.records(Channel)[X].handle == "@x"


def test_taking_back_what_was_changed_since_is_a_conflict(workspace: Workspace) -> None:
    edit(workspace, handle="@x")
    edit(workspace, handle="@y")
    before, label = contents(workspace.inventory), workspace.undo_label
    with pytest.raises(ConflictError):
        workspace.revert(workspace.journal()[1])
    assert contents(workspace.inventory) == before
    assert workspace.undo_label == label


def test_a_failing_listener_cannot_make_a_saved_change_disappear(workspace: Workspace) -> None:
    def broken(_: ChangeSet) -> None:
        raise ZeroDivisionError

    stop = workspace.listen(broken)
    with pytest.raises(ZeroDivisionError):
        edit(workspace, handle="@x")
    stop()
    assert workspace.inventory.records(Channel)[X].handle == "@x"
    workspace.undo()
    assert workspace.inventory.records(Channel)[X].handle is None


def test_nothing_is_saved_where_only_reading_is_allowed(workspace: Workspace, place: str) -> None:
    reader = Workspace.open(place, read_only=True)
    with pytest.raises(ReadOnly):
        edit(reader, handle="@x")
    assert reader.undo_label is None
    assert reader.inventory.records(Channel)[X].handle is None
    reader.close()


def test_the_second_window_reads_and_refreshes(tmp_path: Path) -> None:
    first = Workspace.open(tmp_path / "inventory.db", create=True)
    second = Workspace.open(tmp_path / "inventory.db")
    assert second.read_only
    assert second.holder is not None
    first.do(change.add(first.inventory, *factories.inventory()))
    told: list[ChangeSet] = []
    second.listen(told.append)
    assert second.refresh() == told
    assert contents(second.inventory) == contents(first.inventory)
    second.close()
    first.close()


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_sequence_of_steps_agrees_with_the_disk(places: Places, data: Any) -> None:
    with closing(Workspace(open_store(places(), create=True), user="anna")) as workspace:
        workspace.do(change.add(empty_inventory(), *factories.inventory()))
        take_steps(workspace, data)
        check_agreement(workspace)


def take_steps(workspace: Workspace, data: Any) -> None:
    """Do, undo and redo at random."""
    for _ in range(data.draw(st.integers(1, 10))):
        match data.draw(st.sampled_from(["do", "do", "undo", "redo"])):
            case "do":
                workspace.do(data.draw(factories.changes(workspace.inventory)))
            case "undo":
                workspace.undo()
            case "redo":
                workspace.redo()


def check_agreement(workspace: Workspace) -> None:
    """Check that snapshot, tables and journal say the same."""
    loaded, number = workspace._store.load()
    assert contents(loaded) == contents(workspace.inventory)
    entries = workspace.journal(newest_first=False)
    assert entries[-1].number == number
    replayed = empty_inventory()
    for entry in entries:
        replayed = replayed.apply(change.rebase(replayed, entry.changes, entry.at).changes)
    assert contents(replayed) == contents(workspace.inventory)


# --- Two people at the team's database ------------------------------------------------------


@pytest.fixture
def team(server: Any) -> Iterator[tuple[Workspace, Workspace]]:
    """Give two workspaces on one database."""
    place = server()
    anna = Workspace(open_store(place, create=True), user="anna")
    anna.do(change.add(empty_inventory(), *factories.inventory()))
    bela = Workspace(open_store(place), user="bela")
    yield anna, bela
    anna.close()
    bela.close()


def test_two_people_in_different_fields_meet(team: tuple[Workspace, Workspace]) -> None:
    anna, bela = team
    told: list[ChangeSet] = []
    bela.listen(told.append)
    edit(anna, handle="@x")
    edit(bela, notes="von Béla")
    assert len(told) == 2  # Anna's first, then his own
    now = bela.inventory.records(Channel)[X]
    assert (now.handle, now.notes) == ("@x", "von Béla")
    (news,) = anna.refresh()
    assert [key for key, _, _ in news.changes[0].fields()] == ["notes"]
    assert contents(anna.inventory) == contents(bela.inventory)
    anna.undo()
    bela.refresh()
    now = bela.inventory.records(Channel)[X]
    assert (now.handle, now.notes) == (None, "von Béla")


def test_two_people_in_the_same_field_do_not_overwrite(team: tuple[Workspace, Workspace]) -> None:
    anna, bela = team
    edit(anna, handle="@anna")
    with pytest.raises(ConflictError) as caught:
        edit(bela, handle="@bela")
    (conflict,) = caught.value.conflicts
    assert (conflict.found, conflict.wanted) == ("@anna", "@bela")
    # What was found is shown now, and the decision can be made again.
    assert bela.inventory.records(Channel)[X].handle == "@anna"
    edit(bela, handle="@bela")
    anna.refresh()
    with pytest.raises(ConflictError):
        anna.undo()
    assert anna.undo_label is not None
    assert anna.inventory.records(Channel)[X].handle == "@bela"
