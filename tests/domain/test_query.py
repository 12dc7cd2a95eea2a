"""Conditions: every operator on every kind, and their way through JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from channelinventory.domain.fields import Column
from channelinventory.domain.language import Language
from channelinventory.domain.query import (
    Condition,
    Operator,
    Query,
    decode_condition,
    operators,
)
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import ChannelStatus
from tests import factories

ENGLISH = Language("en", {})
COLUMNS = [
    pytest.param(name, one, id=f"{name}.{one.key}")
    for name, record_type in RECORD_TYPES.items()
    for one in record_type.columns
]


@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_every_column_can_be_filtered(name: str, column: Column) -> None:
    """Of each record, a column is either empty or filled in, never both, whatever its kind."""
    inventory = factories.inventory()
    records = list(inventory.table(name).values())
    empty = Condition(column.key, Operator.EMPTY).predicate(column, inventory, ENGLISH)
    filled = Condition(column.key, Operator.FILLED).predicate(column, inventory, ENGLISH)
    assert all(empty(one) is not filled(one) for one in records)
    assert {Operator.EMPTY, Operator.FILLED} < set(operators(column.kind))
    read = column.reader(inventory)
    for one in records:
        value = read(one)
        if value in (None, "", ()):
            continue
        condition = Condition(column.key, operators(column.kind)[0], _asked(column, value))
        assert condition.predicate(column, inventory, ENGLISH)(one)
        coded = json.loads(json.dumps(condition.encode(column)))
        assert decode_condition(coded, RECORD_TYPES[name]) == condition


def _asked(column: Column, value: object) -> object:
    """Return what a person would ask for to find `value`."""
    match operators(column.kind)[0]:
        case Operator.ANY_OF:
            return value if isinstance(value, tuple) else (value,)
        case Operator.AT_LEAST:
            return value
        case _:
            return column.kind.text(value, ENGLISH, factories.inventory())


def test_opposites_divide_the_records() -> None:
    inventory = factories.inventory()
    status = RECORD_TYPES["channel"].column("status")
    channels = list(inventory.table("channel").values())
    chosen = (ChannelStatus.ACTIVE, ChannelStatus.RESERVE)
    either = Condition("status", Operator.ANY_OF, chosen).predicate(status, inventory, ENGLISH)
    neither = Condition("status", Operator.NONE_OF, chosen).predicate(status, inventory, ENGLISH)
    assert [either(one) for one in channels] == [not neither(one) for one in channels]
    assert [either(one) for one in channels] == [one.status in chosen for one in channels]


def test_dates_are_compared_as_dates() -> None:
    inventory = factories.inventory()
    opened = RECORD_TYPES["channel"].column("opened")
    day = date(2012, 5, 1)
    channel = inventory.table("channel")[factories.ident("facebook-dresden")]
    for operator, limit, fits in (
        (Operator.AT_LEAST, day, True),
        (Operator.AT_MOST, day, True),
        (Operator.AT_LEAST, date(2012, 5, 2), False),
        (Operator.AT_MOST, date(2012, 4, 30), False),
    ):
        assert (
            Condition("opened", operator, limit).predicate(opened, inventory, ENGLISH)(channel)
            is fits
        )


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"key": "gone", "operator": "any_of", "value": []},
        {"key": "status", "operator": "gone", "value": []},
        {"key": "status", "operator": "any_of", "value": ["no such status"]},
        {"key": "opened", "operator": "at_least", "value": "no date"},
    ],
)
def test_a_kept_condition_that_fits_no_longer_is_dropped(data: dict[str, object]) -> None:
    assert decode_condition(data, RECORD_TYPES["channel"]) is None


def test_quoted_words_belong_together() -> None:
    assert Query('Stadt "Bürger und Rat" X').words == ("stadt", "burger und rat", "x")
