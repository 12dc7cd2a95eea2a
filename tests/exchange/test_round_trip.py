"""An export that comes back untouched changes nothing; into an empty inventory it makes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.services.transfer import export_view, export_workbook, plan_import
from tests import factories

from .chance import many
from .helpers import ENGLISH, GERMAN, assert_nothing_new, counts, told


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round_trip")


@settings(max_examples=15)
@given(held=factories.inventories(), language=st.sampled_from([GERMAN, ENGLISH]))
def test_an_untouched_export_changes_nothing(
    held: Inventory, language: Language, folder: Path
) -> None:
    path = folder / "export.xlsx"
    export_workbook(held, path, language)
    assert_nothing_new(held, path)


@settings(max_examples=15)
@given(held=factories.inventories(), language=st.sampled_from([GERMAN, ENGLISH]))
def test_an_export_makes_an_empty_inventory_the_same(
    held: Inventory, language: Language, folder: Path
) -> None:
    path = folder / "export.xlsx"
    export_workbook(held, path, language)
    plan = plan_import(empty_inventory(), path, GERMAN)
    assert counts(plan) == (len(held), 0, 0, 0, 0), plan.problems
    after = empty_inventory().apply(plan.changes.changes)
    for record in held:
        made = after.get(type(record), record.id)
        assert made is not None
        assert told(made) == told(record)


@settings(max_examples=10)
@given(held=factories.inventories(), language=st.sampled_from([GERMAN, ENGLISH]))
def test_an_untouched_csv_changes_nothing(
    held: Inventory, language: Language, folder: Path
) -> None:
    for name, record_type in RECORD_TYPES.items():
        ids = list(held.table(name))
        if ids:
            path = folder / f"{name}.csv"
            export_view(held, name, ids, list(record_type.by_key), path, language)
            plan = plan_import(held, path, language)
            assert counts(plan) == (0, 0, len(ids), 0, 0), (name, plan.rows, plan.problems)


@pytest.mark.parametrize("name", RECORD_TYPES)
@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_view_with_all_columns_changes_nothing(
    name: str, language: Language, ending: str, tmp_path: Path
) -> None:
    held = factories.inventory()
    path = tmp_path / f"view.{ending}"
    ids = list(held.table(name))
    keys = [one.key for one in RECORD_TYPES[name].columns]
    export_view(held, name, ids, keys, path, language)
    assert_nothing_new(held, path, rows=len(ids))


def test_thousands_of_any_records_come_back(tmp_path: Path) -> None:
    held = many(1500, seed=3)
    path = tmp_path / "export.xlsx"
    export_workbook(held, path, GERMAN)
    plan = plan_import(held, path, ENGLISH)
    assert not [row for row in plan.rows if row.kind != "unchanged"][:3]
    assert not plan.changes
    assert plan.unchanged == len(held)


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
@pytest.mark.parametrize("name", ["channel", "editor", "constraint", "measurement"])
def test_hostile_records_come_back_through_csv(
    name: str, language: Language, tmp_path: Path
) -> None:
    held = many(650, seed=4)
    path = tmp_path / "export.csv"
    ids = list(held.table(name))
    export_view(held, name, ids, list(RECORD_TYPES[name].by_key), path, language)
    plan = plan_import(held, path, language)
    assert not [row for row in plan.rows if row.kind != "unchanged"][:3]
    assert plan.unchanged == len(ids)
