"""Cells of each kind of value, whoever wrote them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from channelinventory.domain import kinds
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Column
from channelinventory.domain.texts import Text
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.exchange.columns import SheetColumn, canonical, sheet_column
from tests import factories

from .helpers import ENGLISH, GERMAN

DAY = dt.date(2024, 12, 31)


def column(kind: kinds.Kind) -> SheetColumn:
    """Return a German column of a kind."""
    held = factories.inventory()
    plain = Column("key", Text("Test", "Label"), kind)
    return sheet_column(plain, "Label", held, lambda name: {}, [GERMAN, ENGLISH])


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (kinds.Integer(), 16000, 16000),
        (kinds.Integer(), 16000.0, 16000),
        (kinds.Integer(), "16.000", 16000),
        (kinds.Integer(), str(2**62), 2**62),
        (kinds.Number(), 12, 12.0),
        (kinds.Number(), "12,5", 12.5),
        (kinds.Money(), 48000.5, Decimal("48000.50")),
        (kinds.Money(), "48.000,50 €", Decimal("48000.50")),
        (kinds.Date(), dt.datetime(2024, 12, 31), DAY),  # noqa: DTZ001
        (kinds.Date(), DAY, DAY),
        (kinds.Date(), 45657, DAY),
        (kinds.Date(), "31.12.24", DAY),
        (kinds.Date(), "2024-12-31", DAY),
        (kinds.YesNo(), True, True),
        (kinds.YesNo(), "nein", False),
        (kinds.YesNo(), "x", True),
        (kinds.YesNo(), 0, False),
        (kinds.PlainText(), 49351, "49351"),
        (kinds.PlainText(), 49351.0, "49351"),
        (kinds.PlainText(), DAY, "31.12.2024"),
        (kinds.Tags(), "a; b|c", ("a", "b", "c")),
        (kinds.Lines(), "eins\r\nzwei\n", ("eins", "zwei")),
        (kinds.OneOf(ChannelStatus), "active", ChannelStatus.ACTIVE),
        (kinds.OneOf(ChannelStatus), "closed, handle held", ChannelStatus.CLOSED_HELD),
        (kinds.Url(), "www.example.org", "https://www.example.org"),
    ],
)
def test_cells_are_read(kind: kinds.Kind, cell: Any, value: Any) -> None:
    read = column(kind).from_cell(cell)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (kinds.Integer(), 1.5),
        (kinds.Integer(), True),
        (kinds.Integer(), DAY),
        (kinds.Date(), 2024),
        (kinds.Date(), True),
        (kinds.Date(), "31.02.2024"),
        (kinds.YesNo(), "vielleicht"),
        (kinds.OneOf(ChannelStatus), "wach"),
        (kinds.Moment(), "gestern"),
    ],
)
def test_other_cells_are_refused(kind: kinds.Kind, cell: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        column(kind).from_cell(cell)
    assert GERMAN.say(caught.value.message)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (5, 5.0),
        (0.1 + 0.2, 0.3),
        (" a\r\nb ", "a\nb"),
        (DAY, dt.datetime(2024, 12, 31)),  # noqa: DTZ001
        (dt.datetime(2024, 1, 1, 9, 59, 59, 999_700), dt.datetime(2024, 1, 1, 10)),  # noqa: DTZ001
        ("_x0041_", "_x005F_x0041_"),
        (None, ""),
    ],
)
def test_the_same_cell_saved_by_others_is_the_same(one: Any, other: Any) -> None:
    assert canonical(one) == canonical(other)


def test_moments_are_local_and_whole_seconds() -> None:
    moment = dt.datetime(2024, 7, 1, 12, 30, 15, 250_000, tzinfo=dt.UTC)
    logged = column(kinds.Moment())
    cell = logged.cell(moment)
    assert isinstance(cell, dt.datetime)
    assert cell.tzinfo is None
    assert logged.from_cell(cell) == moment.replace(microsecond=0)
    assert logged.from_cell(cell.isoformat(" ")) == moment.replace(microsecond=0)
