"""Names in cells mean exactly one record."""

from __future__ import annotations

from hypothesis import given

from channelinventory.domain.collation import fold
from channelinventory.domain.inventory import Inventory
from channelinventory.exchange.names import unique_names
from tests import factories

from .helpers import ENGLISH, GERMAN


def test_records_of_the_same_title_are_told_apart() -> None:
    held = factories.inventory()
    zwickau = factories.ident("zwickau")
    twin = factories.channel(held, "twin", name="Stadt Dresden", organisation=zwickau)
    triplets = [factories.editor(held, f"jan{n}", name="Jan", organisation=None) for n in range(2)]
    held = held.with_records([twin, *triplets])
    names = unique_names(held, "channel", GERMAN)
    assert names[twin.id] == "Facebook · Stadt Dresden (Stadt Zwickau)"
    assert names[factories.ident("facebook-dresden")] == "Facebook · Stadt Dresden (Stadt Dresden)"
    assert names[factories.ident("instagram-dresden")] == "Instagram · Stadt Dresden"
    editors = unique_names(held, "editor", GERMAN)
    assert editors[triplets[0].id] == f"Jan [{triplets[0].id[:8]}]"


@given(factories.inventories())
def test_no_two_names_are_alike(held: Inventory) -> None:
    for name in held.types:
        names = unique_names(held, name, ENGLISH)
        assert len({fold(one) for one in names.values()}) == len(held.table(name))
        assert all(names.values())
