"""A status that an import changes is dated in the same step, as in the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from channelinventory.domain.changes import Change
from channelinventory.domain.channel import Channel
from channelinventory.domain.fields import today
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.services.transfer import (
    Options,
    export_workbook,
    plan_book,
    plan_import,
    read_file,
)
from tests import factories

from ..helpers import ENGLISH, GERMAN, sheet, taken

LONG_AGO = date(2020, 5, 1)


@pytest.fixture
def held() -> Inventory:
    before = factories.inventory()
    one = first(before)
    dated = replace(one, status=ChannelStatus.ACTIVE, status_since=LONG_AGO)
    return before.apply([Change(one, dated)])


def first(inventory: Inventory) -> Channel:
    return next(iter(inventory.records(Channel).values()))


def edited(held: Inventory, path: Path, **values: object) -> Path:
    """Export the channels and edit the first of them, by heading."""
    export_workbook(held, path, GERMAN, record_types=["channel"])
    book: Any = load_workbook(path)
    cells = book["Kanäle"]
    heads = [cell.value for cell in cells[1]]
    row = next(row for row in cells.iter_rows(min_row=2) if row[0].value == first(held).id)
    for header, value in values.items():
        row[heads.index(header.replace("_", " "))].value = value
    book.save(path)
    return path


def test_a_status_of_an_edited_export_is_dated_once(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "a.xlsx", Status="beobachtet")
    plan = plan_import(held, path, GERMAN)
    (row,) = (row for row in plan.rows if row.kind == "changed")
    assert [cell.key for cell in plan.cells(row)] == ["status", "status_since"]
    after = taken(held, plan)
    assert (first(after).status, first(after).status_since) == (ChannelStatus.OBSERVED, today())
    assert not plan_import(after, path, ENGLISH).changes


def test_the_date_of_the_sheet_goes_before_today(held: Inventory, tmp_path: Path) -> None:
    day = date(2026, 2, 3)
    path = edited(held, tmp_path / "a.xlsx", Status="beobachtet", Status_seit=day)
    after = taken(held, plan_import(held, path, GERMAN))
    assert first(after).status_since == day
    assert not plan_import(after, path, GERMAN).changes


def test_another_edit_dates_nothing(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "a.xlsx", Kanalname="Anders")
    after = taken(held, plan_import(held, path, GERMAN))
    assert (first(after).name, first(after).status_since) == ("Anders", LONG_AGO)


@pytest.mark.parametrize("clear_blank", [False, True])
@pytest.mark.parametrize("day", [None, "01.05.2020", "03.02.2026", "-"])
def test_a_second_import_of_a_foreign_sheet_changes_nothing(
    held: Inventory, tmp_path: Path, day: str | None, clear_blank: bool
) -> None:
    head, row = ["Adresse", "Status"], [first(held).url, "beobachtet"]
    if day != "-":
        head, row = [*head, "Status seit"], [*row, day]
    path = sheet(tmp_path / "a.xlsx", head, row)
    options = Options(record="channel", clear_blank=clear_blank)
    plan = plan_book(held, read_file(path), GERMAN, options)
    after = taken(held, plan)
    wanted = {None: None if clear_blank else today(), "01.05.2020": LONG_AGO, "-": today()}
    assert first(after).status is ChannelStatus.OBSERVED, plan.problems
    assert first(after).status_since == wanted.get(day, date(2026, 2, 3))
    assert not plan_book(after, read_file(path), GERMAN, options).changes
