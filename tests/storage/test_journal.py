"""Changes and labels as the journal keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.changes import Change
from channelinventory.domain.fields import Record
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import N_, Message
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.storage import journal
from tests import factories

AT = datetime(2025, 3, 1, 9, tzinfo=UTC)
PAIRS = st.sampled_from(list(RECORD_TYPES.values())).flatmap(
    lambda one: st.tuples(factories.records(one.cls), factories.records(one.cls))
)


@given(PAIRS)
def test_any_change_survives(pair: tuple[Record, Record]) -> None:
    before, other = pair
    after = replace(other, id=before.id, created=before.created, changed=AT)
    for change in (Change(before, after), Change(None, after), Change(before, None)):
        row = journal.encode(change)
        assert journal.decode(row, AT, lambda name, id: before) == change


def test_fields_and_types_that_are_gone_are_left_out() -> None:
    one = factories.inventory().get(RECORD_TYPES["editor"].cls, factories.ident("anna"))
    row = journal.StoredChange("editor", factories.ident("anna"), '{"fax":null}', '{"fax":"1"}')
    change = journal.decode(row, AT, lambda name, id: one)
    assert change is not None
    assert list(change.fields()) == []
    assert journal.decode(replace(row, record_type="fax"), AT, lambda name, id: None) is None


def test_labels_survive_in_every_language() -> None:
    inner = Message.of(N_("Test", "{n} record|{n} records"), n=3)
    label = Message.of(
        N_("Test", "{a} {b} {c} {d} {e} {f} {g}"),
        a="Text",
        b=N_("Test", "word"),
        c=inner,
        d=date(2025, 1, 2),
        e=AT,
        f=Decimal("12.50"),
        g=None,
    )
    assert journal.read_label(journal.label_json(label)) == label


def test_a_value_of_a_list_becomes_its_word() -> None:
    label = Message.of(N_("Test", "{status}"), status=ChannelStatus.ACTIVE)
    read = journal.read_label(journal.label_json(label))
    assert read.args["status"] == ChannelStatus.ACTIVE.label
