"""A table turned round, with its links and merged cells, and the places in the file."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.reading.book import Sheet
from channelinventory.exchange.understanding.turning import turn

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
    sheet = Sheet("T", rows)
    assert filled(turn(sheet, top)) == filled(sheet)


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
