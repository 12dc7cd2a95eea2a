"""Every kind of value: written, read again, sorted, kept in the journal, checked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.assets import language
from channelinventory.domain import kinds
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Field
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import ChannelStatus, Reason
from tests import factories
from tests.factories import ident

HELD = factories.inventory()
LANGUAGES = [language("en"), language("de")]
ENGLISH, GERMAN = LANGUAGES
FIELDS = {
    f"{record_type.name}.{field.key}": field
    for record_type in RECORD_TYPES.values()
    for field in record_type.fields
}
KINDS = list(dict.fromkeys(field.kind for field in FIELDS.values()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: repr(kind)[:60])
@given(data=st.data())
def test_values_survive(kind: kinds.Kind, data: st.DataObject) -> None:
    """What is written can be read again, encoded and sorted, in both languages."""
    value = data.draw(factories.values(kind, HELD))
    assert kind.check(value) is None
    assert kind.decode(kind.encode(value)) == value
    for spoken in LANGUAGES:
        text = kind.text(value, spoken, HELD)
        again = kind.read(text, spoken, HELD)
        if isinstance(kind, kinds.Moment):
            assert abs(again - value) < timedelta(minutes=1)
        else:
            assert again == value
        kind.sorter(spoken, HELD)(value)


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_empty_is_written_as_nothing_and_read_back(field: Field) -> None:
    for spoken in LANGUAGES:
        assert field.kind.text(None, spoken, HELD) == ""
        assert field.kind.read("  ", spoken, HELD) == field.empty


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (kinds.Url(), "kein Link"),
        (kinds.Url(), "ftp://server.example"),
        (kinds.Url(), "https://a b.example"),
        (kinds.Integer(), "2,5"),
        (kinds.Integer(), "viele"),
        (kinds.Date(), "morgen"),
        (kinds.OneOf(ChannelStatus), "halb aktiv"),
        (kinds.SomeOf(Reason), "bots; Laune"),
        (kinds.YesNo(), "vielleicht"),
        (kinds.Reference("editor"), "Niemand"),
    ],
)
def test_refuses_with_the_reason(kind: kinds.Kind, text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        kind.read(text, ENGLISH, HELD)
    sentence = ENGLISH.say(caught.value.message)
    assert "{" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("kind", "value", "good"),
    [
        (kinds.PlainText(), "eine Zeile", True),
        (kinds.PlainText(), "zwei\nZeilen", False),
        (kinds.PlainText(), "mit \x07 Glocke", False),
        (kinds.LongText(), "zwei\nZeilen", True),
        (kinds.LongText(), "\x00", False),
        (kinds.Email(), "name@stadt.example", True),
        (kinds.Email(), "name@stadt", False),
        (kinds.Email(), "zwei@stadt.example, drei@stadt.example", False),
        (kinds.Phone(), "+49 (0)30 23125-100", True),
        (kinds.Phone(), "0171 3920001", True),
        (kinds.Phone(), "Zimmer 5", False),
        (kinds.Url(), "https://stadt.example/ä?x=1#y", True),
        (kinds.Url(), "javascript:alert(1)", False),
        (kinds.Integer(1, 5), 5, True),
        (kinds.Integer(1, 5), 6, False),
        (kinds.Integer(1, 5), 0, False),
        (kinds.Integer(), 2**63, False),
        (kinds.Integer(), 2**63 - 1, True),
        (kinds.Money(minimum=0), Decimal("-0.01"), False),
    ],
)
def test_checks_values(kind: kinds.Kind, value: Any, good: bool) -> None:
    assert (kind.check(value) is None) is good


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("stadt.example", "https://stadt.example"),
        ("https://x.com/a", "https://x.com/a"),
        ("http://stadt.example", "http://stadt.example"),
    ],
)
def test_completes_web_addresses(text: str, url: str) -> None:
    assert kinds.Url().read(text, GERMAN, HELD) == url


def test_lists_are_read_in_any_spelling() -> None:
    kind = kinds.OneOf(ChannelStatus)
    for text in "closed_held", "closed, handle held", "CLOSED, Handle Held", "closed_HELD":
        assert kind.read(text, ENGLISH, HELD) is ChannelStatus.CLOSED_HELD


def test_several_values_in_one_cell() -> None:
    tags = kinds.Tags()
    assert tags.read("a; b|c\nd;a", GERMAN, HELD) == ("a", "b", "c", "d")
    assert tags.read("a, b", GERMAN, HELD) == ("a", "b")
    assert tags.read("Müller, Anna; b", GERMAN, HELD) == ("Müller, Anna", "b")
    reasons = kinds.SomeOf(Reason)
    assert reasons.read("hate; bots; hate", GERMAN, HELD) == (Reason.BOTS, Reason.HATE)


def test_references_by_title_and_by_other_names() -> None:
    organisation = kinds.Reference("organisation")
    for text in "Stadt Dresden", "stadt dresden", "DD", " dd ":
        assert organisation.read(text, GERMAN, HELD) == ident("dresden")
    channel = kinds.Reference("channel")
    assert channel.read("Facebook · Stadt Dresden", GERMAN, HELD) == ident("facebook-dresden")
    assert channel.read("Landeshauptstadt Dresden", GERMAN, HELD) == ident("x-dresden")
    with pytest.raises(InvalidValue, match="fits"):
        channel.read("Stadt Dresden", GERMAN, HELD)


def test_sort_orders() -> None:
    status = kinds.OneOf(ChannelStatus).sorter(GERMAN, HELD)
    assert sorted([ChannelStatus.REJECTED, ChannelStatus.ACTIVE], key=status)[0] == "active"
    named = kinds.Reference("editor").sorter(GERMAN, HELD)
    assert sorted([ident("bela"), ident("anna")], key=named) == [ident("anna"), ident("bela")]


def test_money_keeps_its_cents() -> None:
    kind = kinds.Money()
    assert kind.read("48.000,50 €", GERMAN, HELD) == Decimal("48000.50")
    assert kind.text(Decimal("48000.50"), GERMAN, HELD) == "48.000,50"
    assert kind.text(Decimal("48000.00"), GERMAN, HELD) == "48.000"
    assert kind.encode(Decimal("0.10")) == "0.10"


def test_the_journal_keeps_moments_to_the_microsecond() -> None:
    moment = datetime(2025, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
    kind = kinds.Moment()
    assert kind.decode(kind.encode(moment)) == moment
    assert kinds.Date().encode(date(2025, 1, 2)) == "2025-01-02"
