"""The snapshot: immutable, with indexes that are those of a fresh one after any change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.assets import language
from channelinventory.domain.changes import add, delete, edit
from channelinventory.domain.channel import Channel
from channelinventory.domain.editor import Assignment, Editor
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.measurement import Measurement
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.platform import Platform
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory, type_of
from tests import factories
from tests.factories import ident

HELD = factories.inventory()
ENGLISH = language("en")


def links(inventory: Inventory) -> dict[tuple[str, str, str], set[str]]:
    """Return every index, asked record by record."""
    return {
        (record_type.name, field.key, target.id): {
            one.id for one in inventory.linked(record_type.cls, field.key, target.id)
        }
        for record_type in RECORD_TYPES.values()
        for field in record_type.references
        for target in inventory.table(field.kind.target).values()  # type: ignore[attr-defined]
    }


def titles(inventory: Inventory) -> dict[str, str]:
    return {
        id: inventory.titles(name, ENGLISH)[id]
        for name in RECORD_TYPES
        for id in inventory.table(name)
    }


@given(st.data())
def test_indexes_after_changes_are_those_of_a_fresh_inventory(data: st.DataObject) -> None:
    held = data.draw(factories.inventories(2))
    for _ in range(4):
        links(held)  # made now, so that the next change has to keep them up
        titles(held)
        held = held.apply(data.draw(factories.changes(held)).changes)
    fresh = empty_inventory().with_records(held)
    assert links(held) == links(fresh)
    assert titles(held) == titles(fresh)
    assert len(held) == len(fresh) == sum(1 for _ in held)


@given(st.data())
def test_a_change_leaves_the_old_snapshot_alone(data: st.DataObject) -> None:
    before, links_before, titles_before = list(HELD), links(HELD), titles(HELD)
    HELD.apply(data.draw(factories.changes(HELD)).changes)
    assert list(HELD) == before
    assert links(HELD) == links_before
    assert titles(HELD) == titles_before


def test_untouched_types_are_shared() -> None:
    channel = HELD.records(Channel)[ident("facebook-dresden")]
    after = HELD.apply(edit(HELD, (channel, {"name": "Neu"})).changes)
    assert after.table("editor") is HELD.table("editor")
    assert after.table("channel") is not HELD.table("channel")


def test_gets_records() -> None:
    assert HELD.get(Editor, ident("anna")) is HELD.records(Editor)[ident("anna")]
    assert HELD.get(Editor, None) is None
    assert HELD.get(Editor, "nobody") is None
    assert HELD.has("editor", ident("anna"))
    assert not HELD.has("channel", ident("anna"))


def test_links_follow_a_moved_reference() -> None:
    (assignment, _) = HELD.linked(Assignment, "channel", ident("facebook-dresden"))
    other = ident("instagram-dresden")
    after = HELD.apply(edit(HELD, (assignment, {"channel": other})).changes)
    assert [one.id for one in after.linked(Assignment, "channel", other)] == [assignment.id]
    assert len(after.linked(Assignment, "channel", ident("facebook-dresden"))) == 1
    assert after.linked(Assignment, "channel", "nothing") == []


def test_referrers_are_found_over_all_types() -> None:
    found = {
        (record_type.name, key) for record_type, key, _ in HELD.referrers("editor", ident("anna"))
    }
    assert found == {
        ("assignment", "editor"),
        ("absence", "editor"),
        ("constraint", "owner"),
        ("crisis_role", "may_activate"),
        ("log_entry", "editor"),
    }


def test_titles() -> None:
    expected = {
        "organisation": "Stadt Dresden",
        "channel": "Facebook · Stadt Dresden",
        "editor": "Anna Ährenfeld",
        "assignment": "Anna Ährenfeld – responsible: Facebook · Stadt Dresden",
        "absence": "Anna Ährenfeld, 10 Jan 2025 to 15 Jan 2025",
        "constraint": "Keine Stelle für Video",
        "crisis_role": "Facebook · Stadt Dresden – lead channel: Hochwasser",
        "measurement": "Facebook · Stadt Dresden, 31 Dec 2024",
        "decision": "X · Landeshauptstadt Dresden: close, 20 Jan 2024",
        "review": "X, 30 Jun 2025",
    }
    for name, title in expected.items():
        record = next(iter(HELD.table(name).values()))
        assert HELD.title(record, ENGLISH) == title
        assert HELD.titles(name, ENGLISH)[record.id] == title


def test_titles_follow_what_they_are_made_of() -> None:
    facebook = HELD.records(Platform)[ident("facebook")]
    titles(HELD)
    after = HELD.apply(edit(HELD, (facebook, {"name": "Fratzenbuch"})).changes)
    title = after.titles("channel", ENGLISH)[ident("facebook-dresden")]
    assert title == "Fratzenbuch · Stadt Dresden"


def test_unknown_ids_have_no_title() -> None:
    assert HELD.titles("editor", ENGLISH).get("nobody") == ""
    assert HELD.title_of("editor", None) == ""
    with pytest.raises(KeyError):
        HELD.titles("editor", ENGLISH)["nobody"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("editor", "anna ÄHRENFELD", ["anna"]),
        ("editor", "anna@stadt.example", ["anna"]),
        ("organisation", "dd", ["dresden"]),
        ("channel", "Stadt Dresden", ["facebook-dresden", "instagram-dresden"]),
        ("channel", "https://www.facebook.com/stadt.dresden", ["facebook-dresden"]),
        ("channel", "nichts", []),
    ],
)
def test_finds_by_what_people_call_it(name: str, text: str, found: list[str]) -> None:
    assert HELD.find(name, text, ENGLISH) == tuple(map(ident, found))


def test_every_record_knows_its_type() -> None:
    for record in HELD:
        assert record.id in HELD.table(type_of(record).name)
        assert type_of(type(record)) is type_of(record)


def test_types_refer_only_to_types_before_them() -> None:
    known: set[str] = set()
    for record_type in RECORD_TYPES.values():
        known.add(record_type.name)
        for field in record_type.references:
            assert field.kind.target in known  # type: ignore[attr-defined]


def test_a_large_index_takes_single_changes_easily() -> None:
    channel = ident("facebook-dresden")
    many = [factories.measurement(HELD, channel=channel) for _ in range(2000)]
    held = HELD.with_records(many)
    assert len(held.linked(Measurement, "channel", channel)) == 2002
    held = held.apply(delete(held, many[0]).changes)
    held = held.apply(add(held, many[0]).changes)
    assert len(held.linked(Measurement, "channel", channel)) == 2002
    assert len(held.linked(Channel, "organisation", ident("dresden"))) == 3
    assert held.records(Organisation) == HELD.records(Organisation)
