"""What the tests of the exchange share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from channelinventory import assets
from channelinventory.domain.changes import check_references, rebase
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import type_of
from channelinventory.services.transfer import ImportPlan, plan_import

GERMAN, ENGLISH = assets.language("de"), assets.language("en")


def sheet(path: Path, *rows: list[Any], title: str = "Tabelle1") -> Path:
    """Write a workbook with one sheet, as somebody might have made it."""
    workbook = Workbook()
    worksheet = workbook.active
    assert worksheet is not None
    worksheet.title = title
    for row in rows:
        worksheet.append(row)
    workbook.save(path)
    return path


def counts(plan: ImportPlan) -> tuple[int, int, int, int, int]:
    """Return created, changed, unchanged, conflicts, rejected."""
    return plan.created, plan.changed, plan.unchanged, plan.conflicts, plan.rejected


def assert_nothing_new(inventory: Inventory, path: Path, *, rows: int | None = None) -> None:
    """Assert that taking in a file changes nothing, whatever language the screen has."""
    for language in (GERMAN, ENGLISH):
        plan = plan_import(inventory, path, language)
        strange = [row for row in plan.rows if row.kind != "unchanged"]
        assert not strange
        assert not plan.problems
        assert not plan.changes
        assert plan.unchanged == (len(inventory) if rows is None else rows)


def told(record: Record) -> dict[str, Any]:
    """Return what a sheet tells of a record: moments to the second."""
    values = type_of(record).values(record)
    return {
        key: value.replace(microsecond=0) if isinstance(value, datetime) else value
        for key, value in values.items()
    }


def taken(inventory: Inventory, plan: ImportPlan) -> Inventory:
    """Return the inventory after the plan, applied as the workspace applies it."""
    changes = rebase(inventory, plan.changes)
    check_references(inventory, changes)
    return inventory.apply(changes.changes)
