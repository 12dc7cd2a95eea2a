"""Collection workbooks: what they hold and hide, and how they come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.exchange.reading.read import read_book
from channelinventory.services.transfer import (
    export_collection,
    export_collections,
    find_organisation,
    plan_import,
)
from tests import factories

from ..helpers import ENGLISH, GERMAN, counts

DRESDEN = factories.ident("dresden")


@pytest.fixture
def held() -> Inventory:
    return factories.inventory()


@pytest.fixture
def path(held: Inventory, tmp_path: Path) -> Path:
    path = tmp_path / "dresden.xlsx"
    export_collection(held, DRESDEN, path, GERMAN, name="Presse")
    return path


def test_it_holds_one_organisation_and_no_trace_of_others(path: Path, held: Inventory) -> None:
    workbook = load_workbook(path)
    first = workbook.worksheets[0]
    assert first.title == "Hinweise"
    assert workbook.active is first
    texts = {
        str(cell.value)
        for sheet in workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
    }
    assert "Stadt Dresden" in texts
    assert not [one for one in texts if "Zwickau" in one]
    channels = next(one for one in workbook.worksheets if "channel" in one.tables)
    ids = {row[0].value for row in channels.iter_rows(min_row=2)} - {None}
    assert ids == {id for id, one in held.table("channel").items() if one.organisation == DRESDEN}
    named = [next(iter(one.tables)) for one in workbook.worksheets if one.tables]
    assert named == [
        "organisation",
        "channel",
        "editor",
        "assignment",
        "constraint",
        "crisis_role",
        "measurement",
    ]


def test_rows_are_ready_for_more(path: Path, held: Inventory) -> None:
    workbook = load_workbook(path)
    sheet = next(one for one in workbook.worksheets if "channel" in one.tables)
    records = sum(one.organisation == DRESDEN for one in held.table("channel").values())
    last = int(sheet.tables["channel"].ref.rpartition(":")[2].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    assert last == 1 + records + 25
    for rule in sheet.data_validations.dataValidation:
        assert all(one.max_row > last for one in rule.sqref.ranges)
    marked = {str(one.sqref) for one in sheet.conditional_formatting}
    assert len(marked) >= 2


def test_it_remembers_what_is_given(path: Path) -> None:
    base = read_book(path).base
    assert base.given["channel"] == {"organisation": "Stadt Dresden"}
    assert base.cover == "Hinweise"


def test_untouched_it_changes_nothing(path: Path, held: Inventory) -> None:
    plan = plan_import(held, path, ENGLISH)
    assert plan.unchanged > 5
    assert counts(plan) == (0, 0, plan.unchanged, 0, 0), plan.problems
    assert not plan.problems


@pytest.mark.parametrize("organisation", ["Stadt Dresden", None])
def test_what_was_filled_in_comes_back(
    organisation: str | None, path: Path, held: Inventory, tmp_path: Path
) -> None:
    workbook = load_workbook(path)
    sheet = next(one for one in workbook.worksheets if "channel" in one.tables)
    row = next(n for n in range(2, 40) if sheet.cell(n, 1).value is None)
    for at, text in enumerate([organisation, "Instagram", "Stadtarchiv", "archiv.dd"], 2):
        sheet.cell(row, at, text)
    filled = tmp_path / "filled.xlsx"
    workbook.save(filled)
    plan = plan_import(held, filled, GERMAN)
    assert (plan.created, plan.changed, plan.rejected) == (1, 0, 0), plan.problems
    (change,) = plan.changes.changes
    assert change.after is not None
    assert change.after.organisation == DRESDEN  # type: ignore[attr-defined]


def test_several_go_into_a_folder_and_replace_nothing(held: Inventory, tmp_path: Path) -> None:
    twin = Organisation(name='Stadt "Dresden"?')
    held = held.with_records([twin])
    ids = [DRESDEN, twin.id]
    first = export_collections(held, ids, tmp_path, ENGLISH)
    again = export_collections(held, ids, tmp_path, ENGLISH)
    assert len({*first, *again}) == 4
    assert len(list(tmp_path.iterdir())) == 4
    assert all("?" not in one.name and '"' not in one.name for one in first)


def test_organisations_are_found_or_proposed(held: Inventory) -> None:
    assert find_organisation(held, "stadt dresden", GERMAN) == DRESDEN
    assert find_organisation(held, "DD", GERMAN) == DRESDEN
    assert find_organisation(held, DRESDEN, GERMAN) == DRESDEN
    with pytest.raises(InventoryError, match="no organisation") as caught:
        find_organisation(held, "Stadt Dresten", GERMAN)
    assert "Stadt Dresden" in str(caught.value.message.args["names"])
    double = held.with_records([Organisation(name="Stadt Dresden")])
    with pytest.raises(InventoryError, match="Several"):
        find_organisation(double, "Stadt Dresden", GERMAN)
