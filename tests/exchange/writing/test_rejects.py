"""Bad rows in a workbook of their own, to be mended and taken in again."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from channelinventory.services.transfer import plan_import, read_file, save_rejects
from tests import factories

from ..helpers import ENGLISH, GERMAN, counts, sheet


def test_bad_rows_are_saved_mended_and_taken(tmp_path: Path) -> None:
    held = factories.inventory()
    path = sheet(
        tmp_path / "a.xlsx",
        ["Liste der Kanäle"],
        ["Behörde", "Plattform", "Name", "Eröffnet", "Passwort"],
        ["DD", "X", "Gut", "1.1.2024", "geheim1"],
        ["DD", "X", "+Schlecht", "irgendwann", "geheim2"],
    )
    plan = plan_import(held, path, ENGLISH)
    assert counts(plan) == (1, 0, 0, 0, 1)
    target = tmp_path / "rejects.xlsx"
    save_rejects(plan, read_file(path), target, ENGLISH)
    workbook = load_workbook(target)
    (only,) = workbook.worksheets
    rows = [[cell.value for cell in row] for row in only.iter_rows()]
    assert rows[0] == ["Reason for rejection", "Behörde", "Plattform", "Name", "Eröffnet"]
    assert len(rows) == 2
    assert "irgendwann" in str(rows[1][0])
    assert rows[1][1:3] == ["DD", "X"]
    assert only["D2"].data_type == "s"
    only["E2"] = "2.1.2024"
    workbook.save(target)
    again = plan_import(held, target, GERMAN)
    assert counts(again) == (1, 0, 0, 0, 0), again.problems
    assert again.mapping["Reason for rejection"] is None


def test_without_bad_rows_there_is_only_the_heading(tmp_path: Path) -> None:
    held = factories.inventory()
    path = sheet(tmp_path / "a.xlsx", ["Behörde", "Plattform", "Name"], ["DD", "X", "Gut"])
    target = tmp_path / "rejects.xlsx"
    save_rejects(plan_import(held, path, GERMAN), read_file(path), target, GERMAN)
    assert load_workbook(target).worksheets[0].max_row == 1
