"""A table turned round, with its links and merged cells, and the places in the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.reading.book import Sheet
from channelinventory.exchange.understanding.layout import SheetChoice
from channelinventory.exchange.understanding.turning import table_top, turn
from channelinventory.services.settings import Settings
from channelinventory.services.transfer import (
    ImportPlan,
    Options,
    plan_book,
    read_file,
    remember,
    remembered,
)
from tests import factories

from ..helpers import GERMAN, sheet

CELLS = st.none() | st.integers(0, 9) | st.text(max_size=2)
TABLES = st.lists(st.lists(CELLS, max_size=5), max_size=8)


def filled(sheet: Sheet) -> dict[str, Any]:
    """Return the cells with content by their address in the file."""
    return {
        sheet.address(column, number): cell
        for number, row in enumerate(sheet.rows, 1)
        for column, cell in enumerate(row)
        if cell is not None
    }


@given(TABLES, st.integers(0, 8))
def test_no_cell_is_lost_and_each_keeps_its_place(rows: list[list[Any]], top: int) -> None:
    table = Sheet("T", rows)
    assert filled(turn(table, top)) == filled(table)


def test_links_and_merged_cells_turn_with_it() -> None:
    sheet = Sheet(
        "T",
        [["Titel"], ["Kanal", "a", "b"], ["Link", "hier", "dort"]],
        links={(2, 1): "https://a.example", (0, 0): "https://t.example"},
        merged=[(1, 1, 1, 2), (0, 0, 0, 2)],
        hidden_rows=1,
    )
    turned = turn(sheet, 1)
    assert turned.rows == [["Titel"], ["Kanal", "Link"], ["a", "hier"], ["b", "dort"]]
    assert turned.links == {(2, 1): "https://a.example", (0, 0): "https://t.example"}
    assert turned.merged == [(2, 0, 3, 0), (0, 0, 0, 2)]
    assert (turned.hidden_rows, turned.hidden_columns) == (0, 1)
    assert turned.address(1, 3) == "B3"
    assert turned.address(0, 1) == "A1"


def told(plan: ImportPlan) -> set[str]:
    return {one.key for one in plan.problems}


def test_what_a_person_said_of_turning_goes_before_and_holds_the_next_time(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "gedreht.xlsx",
        ["Plattform", "Facebook", "Instagram", "X"],
        ["Kanal", "Eins", "Zwei", "Drei"],
        ["Nutzername", "eins.x", "zwei_x", "@drei"],
    )
    held, book = factories.inventory(), read_file(path)

    def planned(turned: bool | None, settings: Settings) -> tuple[ImportPlan, Options]:
        choices = {} if turned is None else {"Tabelle1": SheetChoice(turned=turned)}
        options = Options(sheets=choices, remembered=remembered(settings))
        return plan_book(held, book, GERMAN, options), options

    settings = Settings(tmp_path / "settings.json")
    plan, _ = planned(None, settings)
    assert "turned" in told(plan)
    plan, said = planned(False, settings)
    assert plan.layouts["Tabelle1"].turned is None
    assert "turned" not in told(plan)
    remember(settings, plan, said)
    plan, _ = planned(None, settings)
    assert "turned" not in told(plan)
    plan, _ = planned(True, settings)
    assert "turned" in told(plan)


def test_titles_stay_above_a_table_that_a_person_turns() -> None:
    table = Sheet("T", [["Unsere Kanäle"], [], ["Netz", "X"], ["Name", "Presse"]])
    assert turn(table, table_top(table)).rows == [
        ["Unsere Kanäle"],
        [],
        ["Netz", "Name"],
        ["X", "Presse"],
    ]
    assert table_top(Sheet("T", [["a"], ["b"]])) == 0
