"""One column of an export that was sorted or moved alone, and what is only edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from channelinventory.domain.changes import Change, delete
from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.exchange.planning.moved import _exchanged
from channelinventory.services.transfer import (
    ImportPlan,
    Options,
    export_workbook,
    plan_book,
    read_file,
)
from tests import factories

from ..helpers import GERMAN

COUNT = 24
FIRST = next(iter(factories.inventory().records(Channel).values()))
IDS = "Datensatz-ID"
STATUSES = (ChannelStatus.ACTIVE, ChannelStatus.OBSERVED, ChannelStatus.RESERVE)

Cells = list[Any]
Edit = Callable[[Cells], Cells]


@pytest.fixture(scope="module")
def held() -> Inventory:
    before = factories.inventory()
    channels = [
        replace(
            FIRST,
            id=str(UUID(int=number + 1)),
            name=f"Kanal {number * 7 % COUNT:02}",
            handle=f"@k{number * 5 % COUNT:02}",
            purpose=f"Zweck {number}" if number % 4 == 0 else None,
            url=None,
            status=STATUSES[number % 3],
        )
        for number in range(COUNT)
    ]
    return before.apply(delete(before, *before.records(Channel).values()).changes).apply(
        [Change(None, one) for one in channels]
    )


@pytest.fixture(scope="module")
def exported(held: Inventory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("moved") / "kanaele.xlsx"
    export_workbook(held, path, GERMAN, record_types=["channel"])
    return path


@pytest.fixture
def after(held: Inventory, exported: Path, tmp_path: Path) -> Callable[..., ImportPlan]:
    """Plan the export with some of its columns edited."""

    def edited(edit: Edit, *headers: str, **options: Any) -> ImportPlan:
        path = tmp_path / "zurueck.xlsx"
        book: Any = load_workbook(exported)
        sheet = book["Kanäle"]
        heads = [cell.value for cell in sheet[1]]
        for header in headers or [one for one in heads if one != IDS]:
            at = heads.index(header) + 1
            cells = [sheet.cell(row, at).value for row in range(2, COUNT + 2)]
            for row, value in enumerate(edit(cells), 2):
                sheet.cell(row, at).value = value
        book.save(path)
        return plan_book(held, read_file(path), GERMAN, Options(**options))

    return edited


def warnings(plan: ImportPlan) -> list[tuple[str, object, object]]:
    """Return key, heading and number of what was told."""
    return [
        (one.key, one.message.args.get("header"), one.message.args["n"])
        for one in plan.problems
        if one.key in ("column_moved", "rows_moved")
    ]


def in_order(cells: Cells) -> Cells:
    return sorted(cells, key=lambda one: (one is None, str(one)))


def swapped(cells: Cells) -> Cells:
    return [cells[1], cells[0], *cells[2:]]


# --- What has to be told --------------------------------------------------------------------------


def test_a_column_sorted_alone_is_told_with_its_place(after: Callable[..., ImportPlan]) -> None:
    plan = after(in_order, "Handle")
    (told,) = (one for one in plan.problems if one.key == "column_moved")
    assert plan.changed == told.message.args["n"] == COUNT - 4  # the others were in their places
    assert told.sheet == "Kanäle"
    assert told.cell.endswith("1")


@pytest.mark.parametrize("header", ["Kanalname", "Status", "Zweck"])
def test_so_is_one_with_few_values_or_many_blanks(
    after: Callable[..., ImportPlan], header: str
) -> None:
    (told,) = warnings(after(in_order, header))
    assert told[:2] == ("column_moved", header)


@pytest.mark.parametrize(
    "push",
    [
        lambda cells: [None, *cells[:-1]],
        lambda cells: ["@neu", *cells[:-1]],
        lambda cells: [*cells[1:], None],
        lambda cells: [*cells[:4], *cells[5:], None],
        lambda cells: [cells[-1], *cells[:-1]],
    ],
)
def test_cells_pushed_up_or_down_are_told(after: Callable[..., ImportPlan], push: Edit) -> None:
    (told,) = warnings(after(push, "Handle"))
    assert told[:2] == ("column_moved", "Handle")


def test_two_columns_sorted_together_are_told_each(after: Callable[..., ImportPlan]) -> None:
    told = warnings(after(in_order, "Handle", "Kanalname"))
    assert {one[1] for one in told} == {"Handle", "Kanalname"}


def test_a_table_sorted_without_its_ids_is_told_once(after: Callable[..., ImportPlan]) -> None:
    plan = after(lambda cells: cells[::-1])
    assert warnings(plan) == [("rows_moved", None, COUNT)]


def test_ids_sorted_alone_are_told_once(after: Callable[..., ImportPlan]) -> None:
    plan = after(lambda cells: [*cells[5:], *cells[:5]], IDS)
    assert warnings(plan) == [("rows_moved", None, COUNT)]


def test_without_the_column_the_rest_is_taken_in(after: Callable[..., ImportPlan]) -> None:
    plan = after(in_order, "Handle", mapping={"Handle": None})
    assert not warnings(plan)
    assert not plan.changes


# --- What is an edit ------------------------------------------------------------------------------


@pytest.mark.parametrize("headers", [("Handle",), ("Handle", "Kanalname"), ()])
def test_two_rows_that_change_places_are_an_edit(
    after: Callable[..., ImportPlan], headers: tuple[str, ...]
) -> None:
    plan = after(swapped, *headers)
    assert plan.changed == 2
    assert not warnings(plan)


def test_rows_sorted_with_their_ids_change_nothing(after: Callable[..., ImportPlan]) -> None:
    plan = after(lambda cells: cells[::-1], IDS, "Handle", "Kanalname", "Status", "Zweck")
    assert not plan.changes
    assert not plan.problems


def test_one_value_for_all_is_an_edit(after: Callable[..., ImportPlan]) -> None:
    plan = after(lambda cells: ["aktiv"] * len(cells), "Status")
    assert plan.changed == COUNT * 2 // 3
    assert not warnings(plan)


def test_new_values_for_all_are_an_edit(after: Callable[..., ImportPlan]) -> None:
    plan = after(lambda cells: [f"{one}_neu" for one in cells], "Handle")
    assert plan.changed == COUNT
    assert not warnings(plan)


@given(st.permutations(range(12)))
def test_any_order_of_a_column_is_told_as_long_as_more_than_two_rows_moved(
    order: list[int],
) -> None:
    count = sum(place != one for place, one in enumerate(order))
    told = _exchanged(list(enumerate(order)), len(order))
    assert told == (count if count > 2 else 0)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 99))))
def test_values_that_no_row_had_are_never_told(pairs: list[tuple[int, int]]) -> None:
    assert _exchanged(pairs, len(pairs)) == 0
