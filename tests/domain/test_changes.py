"""ChangeSets: made, taken back, moved onto another state, refused where they clash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.assets import language
from channelinventory.domain import changes as changes_module
from channelinventory.domain.changes import (
    Change,
    ChangeSet,
    ConflictError,
    IntegrityError,
    add,
    conflicts,
    delete,
    edit,
    rebase,
)
from channelinventory.domain.channel import Channel
from channelinventory.domain.crisis import CrisisRole
from channelinventory.domain.decision import Decision, Review
from channelinventory.domain.editor import Absence, Assignment, Editor
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.measurement import Measurement
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.domain.vocabulary import ChannelStatus
from tests import factories
from tests.factories import ident

HELD = factories.inventory()
FACEBOOK = HELD.records(Channel)[ident("facebook-dresden")]
ENGLISH = language("en")


def state(inventory: Inventory) -> dict[str, Record]:
    return {one.id: one for one in inventory}


def loose(inventory: Inventory) -> list[tuple[str, str]]:
    """Return references that point nowhere."""
    return [
        (record_type.name, field.key)
        for record_type in RECORD_TYPES.values()
        for record in inventory.table(record_type.name).values()
        for field in record_type.references
        if (target := field.get(record)) is not None
        and not inventory.has(field.kind.target, target)  # type: ignore[attr-defined]
    ]


# --- Any change -----------------------------------------------------------------------------


@given(st.data())
def test_the_inverse_takes_any_change_back(data: st.DataObject) -> None:
    before = data.draw(factories.inventories(2))
    changes = data.draw(factories.changes(before))
    after = before.apply(changes.changes)
    assert state(after.apply(changes.inverse().changes)) == state(before)
    assert changes.inverse().inverse() == changes


@given(st.data())
def test_no_change_leaves_a_loose_reference(data: st.DataObject) -> None:
    held = data.draw(factories.inventories(2))
    for _ in range(3):
        changes = rebase(held, data.draw(factories.changes(held)))
        held = held.apply(changes.changes)
        assert loose(held) == []


@given(st.data())
def test_a_chain_of_changes_can_be_undone_and_redone(data: st.DataObject) -> None:
    held = HELD
    states, steps = [state(held)], []
    for _ in range(4):
        step = rebase(held, data.draw(factories.changes(held)))
        steps.append(step)
        held = held.apply(step.changes)
        states.append(state(held))
    for number in range(3, -1, -1):
        held = held.apply(rebase(held, steps[number].inverse()).changes)
        assert state(held) == states[number]
    for number in range(4):
        held = held.apply(rebase(held, steps[number]).changes)
        assert state(held) == states[number + 1]


@given(st.data())
def test_people_who_edit_different_fields_do_not_clash(data: st.DataObject) -> None:
    """Each of two edits from the same state applies, in either order, to the same result."""
    dates = {field.dated_by for field in RECORD_TYPES["channel"].fields}
    keys = [one.key for one in RECORD_TYPES["channel"].fields if one.key not in dates]
    mine = data.draw(st.sets(st.sampled_from(keys), min_size=1, max_size=10))
    theirs = data.draw(st.sets(st.sampled_from(sorted(set(keys) - mine)), min_size=1))
    wanted = data.draw(factories.records(Channel, HELD))

    def wish(chosen: set[str]) -> ChangeSet:
        return edit(HELD, (FACEBOOK, {key: getattr(wanted, key) for key in chosen}))

    results = []
    for first, second in (mine, theirs), (theirs, mine):
        held = HELD.apply(rebase(HELD, wish(first)).changes)
        held = held.apply(rebase(held, wish(second)).changes)
        results.append(held.records(Channel)[FACEBOOK.id])
    assert results[0] == results[1]
    for key in mine | theirs:
        assert getattr(results[0], key) == getattr(wanted, key)


# --- Edits ----------------------------------------------------------------------------------


def test_an_edit_holds_what_changed() -> None:
    changes = edit(HELD, (FACEBOOK, {"name": "Rathaus", "handle": FACEBOOK.handle}))
    (change,) = changes.changes
    assert list(change.fields()) == [("name", "Stadt Dresden", "Rathaus")]
    assert ENGLISH.say(changes.label) == "Name of “Facebook · Stadt Dresden” changed"


def test_an_edit_that_changes_nothing_is_no_change() -> None:
    assert not edit(HELD, (FACEBOOK, {"name": FACEBOOK.name}))
    assert not rebase(HELD, ChangeSet((Change(FACEBOOK, replace(FACEBOOK)),), HELD_LABEL))


def test_labels_count() -> None:
    one, other = list(HELD.records(Channel).values())[:2]
    both = edit(HELD, (one, {"language": "Deutsch"}), (other, {"language": "Deutsch"}))
    assert ENGLISH.say(both.label) == "Language of 2 records changed"
    several = edit(HELD, (one, {"language": "Deutsch", "purpose": "Service"}))
    assert ENGLISH.say(several.label) == "2 fields of “Facebook · Stadt Dresden” changed"


def test_a_new_status_holds_since_today_unless_another_day_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(changes_module, "today", lambda: date(2026, 5, 1))
    closed = ChannelStatus.CLOSED_HELD
    (change,) = (made := edit(HELD, (FACEBOOK, {"status": closed}))).changes
    assert [key for key, _, _ in change.fields()] == ["status", "status_since"]
    assert change.after.status_since == date(2026, 5, 1)  # type: ignore[union-attr]
    label = ENGLISH.say(made.label)
    assert label == "Status (since 1 May 2026) of “Facebook · Stadt Dresden” changed"
    said = date(2026, 4, 1)
    (change,) = edit(HELD, (FACEBOOK, {"status": closed, "status_since": said})).changes
    assert change.after.status_since == said  # type: ignore[union-attr]
    assert not edit(HELD, (FACEBOOK, {"status": FACEBOOK.status}))


def test_the_same_field_changed_twice_is_a_conflict() -> None:
    mine = edit(HELD, (FACEBOOK, {"name": "Mein Name", "language": "Deutsch"}))
    theirs = edit(HELD, (FACEBOOK, {"name": "Ihr Name", "audience": "Alle"}))
    held = HELD.apply(theirs.changes)
    with pytest.raises(ConflictError) as caught:
        rebase(held, mine)
    (conflict,) = caught.value.conflicts
    assert conflict.key == "name"
    assert conflict.expected == "Stadt Dresden"
    assert conflict.found == "Ihr Name"
    assert conflict.wanted == "Mein Name"
    assert "1 value was changed" in ENGLISH.say(caught.value.message)


def test_an_edit_of_what_is_gone_is_a_conflict() -> None:
    held = HELD.apply(delete(HELD, FACEBOOK).changes)
    (conflict,) = conflicts(held, edit(HELD, (FACEBOOK, {"name": "X"})).changes)
    assert conflict.key is None
    assert conflict.found is None


def test_deleting_what_was_edited_meanwhile_is_a_conflict() -> None:
    editor = HELD.records(Editor)[ident("anna")]
    held = HELD.apply(edit(HELD, (editor, {"unit": "Presse"})).changes)
    with pytest.raises(ConflictError):
        rebase(held, delete(HELD, editor))


def test_adding_twice_is_a_conflict() -> None:
    changes = add(HELD, factories.editor(HELD, name="Neu"))
    with pytest.raises(ConflictError):
        rebase(HELD.apply(changes.changes), changes)


def test_stamps_the_moment() -> None:
    later = FACEBOOK.changed + timedelta(hours=1)
    changes = rebase(HELD, edit(HELD, (FACEBOOK, {"name": "Rathaus"})), later)
    assert changes.changes[0].record.changed == later
    assert changes.changes[0].record.created == FACEBOOK.created


# --- References -----------------------------------------------------------------------------


def test_several_records_that_build_on_one_another_are_one_change() -> None:
    organisation = factories.organisation(HELD, name="Stadt Plauen")
    channel = factories.channel(HELD, organisation=organisation.id, name="Plauen")
    changes = rebase(HELD, add(HELD, organisation, channel))
    assert len(changes.changes) == 2
    assert ENGLISH.say(changes.label) == "2 records added"


def test_a_reference_to_nothing_is_refused() -> None:
    for changes in (
        add(HELD, factories.channel(HELD, organisation="nowhere")),
        edit(HELD, (FACEBOOK, {"organisation": "nowhere"})),
    ):
        with pytest.raises(IntegrityError, match="no longer exists"):
            rebase(HELD, changes)


def test_an_old_reference_to_what_somebody_deleted_is_refused() -> None:
    editor = HELD.records(Editor)[ident("bela")]
    constraint = next(iter(HELD.table("constraint").values()))
    mine = edit(HELD, (constraint, {"owner": editor.id}))
    held = HELD.apply(delete(HELD, editor).changes)
    with pytest.raises(IntegrityError):
        rebase(held, mine)


def test_a_record_that_is_needed_cannot_just_go() -> None:
    editor = HELD.records(Editor)[ident("anna")]
    alone = ChangeSet((Change(editor, None),), HELD_LABEL)
    with pytest.raises(IntegrityError, match="still used"):
        rebase(HELD, alone)


def test_deleting_takes_dependents_along_and_empties_the_rest() -> None:
    changes = rebase(HELD, delete(HELD, FACEBOOK))
    held = HELD.apply(changes.changes)
    assert FACEBOOK.id not in held.table("channel")
    assert not held.table("assignment")
    assert not held.table("measurement")
    assert not held.table("crisis_role")
    (constraint,) = held.table("constraint").values()
    assert constraint.channel is None
    assert len(held.records(Absence)) == 1
    assert ENGLISH.say(changes.label) == "Channel “Facebook · Stadt Dresden” deleted"


def test_deleting_goes_down_to_what_depends_on_dependents() -> None:
    dresden = HELD.records(Organisation)[ident("dresden")]
    changes = delete(HELD, dresden)
    held = HELD.apply(changes.changes)
    assert loose(held) == []
    assert len(held.records(Channel)) == 1
    assert held.records(Organisation)[ident("zwickau")].parent is None
    assert held.records(Editor)[ident("anna")].organisation is None
    assert held.records(Decision)[ident("close-x")].channel is None
    assert held.records(Review)[ident("review-x")].decision == ident("close-x")
    for cls in (Assignment, Measurement, CrisisRole):
        assert not held.records(cls)
    order = list(RECORD_TYPES)
    deleted = [order.index(one.type.name) for one in changes.changes if one.after is None]
    assert deleted == sorted(deleted, reverse=True)  # no reference is ever loose on the way


def test_deleting_several_that_hang_together() -> None:
    records = [FACEBOOK, *HELD.records(Assignment).values(), HELD.records(Editor)[ident("anna")]]
    changes = rebase(HELD, delete(HELD, *records))
    assert len({one.id for one in changes.changes}) == len(changes.changes)
    assert ENGLISH.say(changes.label) == "4 records deleted"
    held = HELD.apply(changes.changes)
    assert state(held.apply(rebase(held, changes.inverse()).changes)) == state(HELD)


def test_no_change_is_false() -> None:
    assert not ChangeSet((), HELD_LABEL)
    assert edit(HELD, (FACEBOOK, {"status": ChannelStatus.RESERVE}))
    assert len(empty_inventory()) == 0


HELD_LABEL = add(HELD, FACEBOOK).label
