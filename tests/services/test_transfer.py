"""The façade of the exchange: the clipboard, and what the others of its tests do not reach."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory import assets
from channelinventory.domain.channel import Channel
from channelinventory.domain.errors import InventoryError
from channelinventory.exchange.texts import guard
from channelinventory.exchange.writing.clipboard import to_clipboard
from channelinventory.services.transfer import (
    copy_cells,
    export_view,
    export_workbook,
    parse_cells,
    plan_import,
)
from channelinventory.services.workspace import Workspace
from tests import factories

GERMAN = assets.language("de")


def test_cells_are_copied_as_excel_takes_them() -> None:
    held = factories.inventory()
    two = factories.channel(held, "two", name='Der "Kanal"', handle="@dd", notes="a\nb\tc")
    held = held.with_records([two])
    ids = [factories.ident("facebook-dresden"), two.id]
    text = copy_cells(held, "channel", ids, ["name", "handle", "followers", "notes"], GERMAN)
    assert text == (
        'Stadt Dresden\tstadt.dresden\t40.000\t\r\n"Der ""Kanal"""\t\'@dd\t\t"a\nb\tc"\r\n'
    )
    assert parse_cells(text) == [
        ["Stadt Dresden", "stadt.dresden", "40.000", ""],
        ['Der "Kanal"', "@dd", "", "a\nb\tc"],
    ]


@given(
    st.lists(st.lists(st.text(st.characters(exclude_characters="\0\r")), min_size=1), min_size=1)
)
def test_what_is_copied_can_be_pasted(rows: list[list[str]]) -> None:
    text = to_clipboard([[guard(cell) for cell in row] for row in rows])
    assert parse_cells(text) == rows


def test_excel_cells_are_parsed() -> None:
    assert parse_cells("a\tb\r\n\t\r\n") == [["a", "b"], ["", ""]]
    assert parse_cells("one") == [["one"]]
    assert parse_cells("") == []


def test_unknown_columns_and_types_are_errors(tmp_path: Path) -> None:
    held = factories.inventory()
    with pytest.raises(InventoryError, match="no column"):
        export_view(held, "channel", [], ["wetter"], tmp_path / "a.csv", GERMAN)
    with pytest.raises(InventoryError, match="no record type"):
        export_workbook(held, tmp_path / "a.xlsx", GERMAN, record_types=["boat"])


def test_only_the_wanted_types_are_exported(tmp_path: Path) -> None:
    held = factories.inventory()
    path = tmp_path / "a.xlsx"
    export_workbook(held, path, GERMAN, record_types=["editor", "platform"])
    plan = plan_import(held, path, GERMAN)
    assert {row.record_type for row in plan.rows} == {"editor", "platform"}


def test_an_import_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    held = factories.inventory()
    path = tmp_path / "a.xlsx"
    export_workbook(held, path, GERMAN)
    workspace = Workspace.open(tmp_path / "a.sqlite", create=True)
    try:
        plan = plan_import(workspace.inventory, path, GERMAN)
        workspace.do(plan.changes)
        assert len(workspace.inventory) == len(held)
        assert plan_import(workspace.inventory, path, GERMAN).unchanged == len(held)
        workspace.undo()
        assert not workspace.inventory.records(Channel)
    finally:
        workspace.close()


def test_neither_openpyxl_nor_qt_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, channelinventory.services.transfer\n"
        "print([one for one in ('openpyxl', 'PySide6', 'sqlalchemy') if one in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "[]", result.stderr
