"""How sheets come out of the printer, as their page set-up says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.services.transfer import export_view
from tests import factories

from ..helpers import ENGLISH, GERMAN


def view(path: Path, held: Inventory, keys: list[str], **options: Any) -> Any:
    """Export channels and return their sheet."""
    export_view(held, "channel", list(held.table("channel")), keys, path, **options)
    return load_workbook(path).worksheets[0]


def test_few_columns_fit_one_page(tmp_path: Path) -> None:
    sheet = view(
        tmp_path / "a.xlsx",
        factories.inventory(),
        ["organisation", "platform", "name"],
        language=GERMAN,
        title="R & D",
    )
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'Kanäle'!$B$1:$D$1048576"
    assert sheet.oddHeader.left.text == "R && D"
    assert sheet.oddFooter.right.text == "Seite &P von &N"


def test_many_columns_go_on_with_the_first_repeated(tmp_path: Path) -> None:
    keys = [one.key for one in RECORD_TYPES["channel"].fields]
    sheet = view(tmp_path / "a.xlsx", factories.inventory(), keys, language=ENGLISH)
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.scale == 60
    assert sheet.print_title_cols == "$B:$D"
    assert sheet.oddFooter.right.text == "Page &P of &N"


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_the_cover_of_a_view_comes_last(language: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    view(path, factories.inventory(), ["name"], language=language, name="=Rathaus")
    workbook = load_workbook(path)
    data, cover = [one for one in workbook.worksheets if one.sheet_state == "visible"]
    assert workbook.active is data
    assert data.sheet_view.tabSelected
    assert not cover.sheet_view.tabSelected
    told = {row[0].value: row[1].value for row in cover.iter_rows() if row[0].value}
    assert "=Rathaus" in told.values()
    assert cover.title in ("Hinweise", "Read me")
    assert any("4" in str(one) for one in told.values())
    assert {cell.data_type for row in cover.iter_rows() for cell in row} <= {"s", "n"}
    assert cover.page_setup.orientation == "portrait"
