"""Listings: searching, filtering and sorting, and mending them after a change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channelinventory.domain import changes
from channelinventory.domain.channel import Channel
from channelinventory.domain.editor import Editor
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.listing import Listing
from channelinventory.domain.platform import Platform
from channelinventory.domain.query import Condition, Operator, Query, Sort
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.domain.vocabulary import ChannelStatus
from tests import factories

ENGLISH = Language("en", {})


def names(listing: Listing, query: Query) -> list[str]:
    held = listing.inventory.table(listing.type.name)
    return [held[id].name for id in listing.find(query)]


def cities(*wanted: str) -> Listing:
    inventory = empty_inventory().with_records(
        [factories.record(Platform, empty_inventory(), name=one) for one in wanted]
    )
    return Listing("platform", inventory, ENGLISH)


def test_sorts_as_a_german_dictionary() -> None:
    listing = cities("Zwickau", "äpfel", "Apfel", "Ärzte", "Azur", "Straße", "Strasse", "Strauch")
    ordered = names(listing, Query(sort=(Sort("name"),)))
    assert ordered == ["Apfel", "äpfel", "Ärzte", "Azur", "Strasse", "Straße", "Strauch", "Zwickau"]
    assert names(listing, Query(sort=(Sort("name", True),))) == ordered[::-1]


def test_empty_values_stay_last_in_both_directions() -> None:
    empty = empty_inventory()
    records = [
        factories.record(Platform, empty, name="ohne"),
        factories.record(Platform, empty, name="b", operator="B"),
        factories.record(Platform, empty, name="a", operator="A"),
    ]
    listing = Listing("platform", empty.with_records(records), ENGLISH)
    assert names(listing, Query(sort=(Sort("operator"),))) == ["a", "b", "ohne"]
    assert names(listing, Query(sort=(Sort("operator", True),))) == ["b", "a", "ohne"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 6),
        ("STRASSE", 2),
        ("straße", 2),
        ("muller", 1),
        ("m b", 2),
        ('"m b"', 1),
        ("zzz", 0),
    ],
)
def test_finds_words_whatever_the_accents(text: str, found: int) -> None:
    listing = cities("Straße", "Strasse", "Müller", "Azmo Bar", "Xam B", "Nord")
    assert len(listing.find(Query(text=text))) == found


def test_search_covers_references_lists_and_derived_columns() -> None:
    listing = Listing("channel", factories.inventory(), ENGLISH)
    for text in ("Instagram", "Bürger", "2012", "lead channel", "stadt.dresden"):
        assert listing.find(Query(text=text)), text


def test_conditions_narrow_together_with_text() -> None:
    inventory = factories.inventory()
    facebook = factories.ident("facebook")
    listing = Listing("channel", inventory, ENGLISH)
    only = Condition("platform", Operator.ANY_OF, (facebook,))
    found = listing.find(Query(text="dresden", conditions=(only,)))
    assert found == [factories.ident("facebook-dresden")]
    others = Condition("platform", Operator.NONE_OF, (facebook,))
    rest = listing.find(Query(conditions=(others,)))
    assert set(rest) == set(inventory.table("channel")) - set(
        listing.find(Query(conditions=(only,)))
    )


def test_a_new_name_of_an_editor_shows_in_the_channels() -> None:
    inventory = factories.inventory()
    listing = Listing("channel", inventory, ENGLISH)
    assigned = next(iter(inventory.table("assignment").values()))
    editor = inventory.get(Editor, assigned.editor)
    assert editor is not None
    change = changes.edit(inventory, (editor, {"name": "Ada Unverkennbar"}))
    assert listing.find(Query(text="unverkennbar")) == []
    touched = listing.apply(inventory.apply(change.changes), change)
    assert touched is not None
    assert assigned.channel in touched
    if assigned.role.value == "responsible":
        assert assigned.channel in listing.find(Query(text="unverkennbar"))


def test_an_edit_that_leaves_the_order_alone_touches_one_row() -> None:
    inventory = factories.inventory()
    listing = Listing("channel", inventory, ENGLISH)
    query = Query(sort=(Sort("name"),))
    before = list(listing.find(query))
    channel = inventory.get(Channel, before[0])
    assert channel is not None
    change = changes.edit(inventory, (channel, {"status": ChannelStatus.SUSPENDED}))
    assert listing.apply(inventory.apply(change.changes), change) == {channel.id}
    assert listing.find(query) == before


@pytest.mark.parametrize("type_name", list(RECORD_TYPES))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_mending_gives_what_starting_afresh_gives(type_name: str, data: st.DataObject) -> None:
    """After any ChangeSet the listing equals a new one made from the new snapshot."""
    inventory: Inventory = factories.inventory()
    record_type = RECORD_TYPES[type_name]
    keys = st.sampled_from([one.key for one in record_type.columns])
    sort = data.draw(st.lists(st.builds(Sort, keys, st.booleans()), max_size=2, unique_by=id))
    query = Query(text=data.draw(st.sampled_from(["", "a", "dre", "o e"])), sort=tuple(sort))
    listing = Listing(type_name, inventory, ENGLISH)
    listing.find(query)
    for _ in range(3):
        change = data.draw(factories.changes(inventory))
        inventory = inventory.apply(changes.rebase(inventory, change).changes)
        listing.apply(inventory, change)
    fresh = Listing(type_name, inventory, ENGLISH).find(query)
    assert sorted(listing.find(query)) == sorted(fresh)
    if query.sort:
        order = Listing(type_name, inventory, ENGLISH)
        order.find(Query(sort=query.sort))
        keyed = order._keys[query.sort[0].key]
        shown = [keyed[id] for id in listing.find(query)]
        filled = [key for key in shown if key is not None]
        assert shown[: len(filled)] == sorted(filled, reverse=query.sort[0].descending)


def test_typing_on_and_back_finds_what_asking_afresh_finds() -> None:
    listing = Listing("channel", factories.inventory(), ENGLISH)
    for text in ("d", "dr", "dres", "dres x", "dres", "x dres", "", "e", "instagram", "i"):
        fresh = Listing("channel", listing.inventory, ENGLISH)
        assert listing.find(Query(text=text)) == fresh.find(Query(text=text)), text
