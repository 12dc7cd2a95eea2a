"""Rows that are no data are recognised and reported; those that may be records stay."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.reading.book import NO_RESULT, CellError, Sheet
from channelinventory.exchange.reading.read import read_book
from channelinventory.exchange.understanding.doubtful import Reason
from channelinventory.exchange.understanding.heads import find_head, head_at
from channelinventory.exchange.understanding.rows import Data, data_rows

NASTY = Path(__file__).parents[2] / "data" / "nasty"

Rows = Sequence[list[Any]]
Merged = Sequence[tuple[int, int, int, int]]

HEADINGS: list[Any] = ["Behörde", "Plattform", "Nutzername", "Follower", "Stand"]
DAY = dt.date(2024, 12, 31)
RECORDS: Rows = [
    ["Stadt A", "Instagram", "stadt_a", 1_200, DAY],
    ["Stadt A", "X", "stadt_a", 300, DAY],
    ["Stadt B", "Instagram", "stadt_b", "16.000", DAY],
    ["Stadt B", "Facebook", "stadtb", 70, DAY],
    ["Stadt C", "Facebook", "stadtc", 90, DAY],
]


def sorted_rows(rows: Rows, merged: Merged = (), row: int | None = 0, levels: int = 1) -> Data:
    sheet = Sheet("Tabelle1", rows, merged=merged)
    return data_rows(sheet, head_at(sheet, row, levels))


def told(data: Data) -> list[tuple[int, str]]:
    return [(one.row, str(one.reason)) for one in data.left_out]


def test_records_are_data_with_their_numbers() -> None:
    data = sorted_rows([["Titel"], [], HEADINGS, *RECORDS], row=2)
    assert data.rows == list(enumerate(RECORDS, 4))
    assert data.left_out == []


def test_blank_rows_are_passed_over() -> None:
    rows: Rows = [HEADINGS, [], RECORDS[0], [None] * 5, ["", " ", None], RECORDS[1], []]
    assert sorted_rows(rows).rows == [(3, RECORDS[0]), (6, RECORDS[1])]


@pytest.mark.parametrize(
    "total",
    [
        ["Summe", None, None, 1_660, None],
        ["Gesamt:", "", "", "17.660", ""],
        ["Insgesamt", None, None, NO_RESULT],
        ["GESAMTSUMME", 5, None, 1_660],
        ["Zwischensumme", None, None, 3],
        ["Summe aller Kanäle", None, None, 5],
        ["Total (ohne X)", None, None, 5],
        ["Gesamt 2024", None, None, 5],
        [None, None, "Σ", 1_660],
        ["Total", 1, 2, 3, 4],
        ["Summe"],
        [" Durchschnitt ", None, None, 12.5],
    ],
)
def test_totals(total: list[Any]) -> None:
    data = sorted_rows([HEADINGS, *RECORDS[:2], total, *RECORDS[2:]])
    assert told(data) == [(4, Reason.TOTAL)]
    assert len(data.rows) == 5


@pytest.mark.parametrize(
    "record",
    [
        ["Gesamtschule Nord", "X", "gs", 5, DAY],
        ["Total Energies", None, None, 5, None],
        ["Summe", "X", "summe", 5, DAY],
        ["Gesamt", "Instagram", None, 5, None],
        ["Summerland", None, None, 5],
        ["Stand-up Halle", None, None, 7],
    ],
)
def test_names_that_begin_like_totals(record: list[Any]) -> None:
    data = sorted_rows([HEADINGS, *RECORDS[:2], record, *RECORDS[2:]])
    assert data.left_out == []
    assert data.rows[2] == (4, record)


@pytest.mark.parametrize(
    "note",
    [
        "* vorläufige Zahlen",
        "¹ ohne Stories",
        "1) nur dienstlich",
        "Quelle: eigene Erhebung",
        "Stand: 31.12.2024",
        "Stand 31.12.2024",
        "Anmerkung: geschätzt",
        "Legende: x = vorhanden",
        "Source: registry",
        "Note: estimated",
        "Alle Angaben ohne Gewähr",
        "© Stadt Musterstadt",
    ],
)
@pytest.mark.parametrize("blank", [[], [[]]])
def test_footnotes(note: str, blank: Rows) -> None:
    data = sorted_rows([HEADINGS, *RECORDS, *blank, [note]])
    assert told(data) == [(7 + len(blank), Reason.FOOTNOTE)]
    assert data.left_out[0].text == note
    assert len(data.rows) == 5


def test_remarks_without_a_mark_below_the_data() -> None:
    rows = [
        HEADINGS,
        *RECORDS,
        [],
        ["Die Zahlen wurden von den Pressestellen der Ämter gemeldet."],
        [None, None, None, "bitte", "prüfen"],
    ]
    data = sorted_rows(rows)
    assert told(data) == [(8, Reason.FOOTNOTE), (9, Reason.FOOTNOTE)]


def test_a_merged_text_below_the_data_is_a_remark() -> None:
    data = sorted_rows([HEADINGS, *RECORDS, ["geprüft am Montag"]], [(6, 0, 6, 4)])
    assert told(data) == [(7, Reason.FOOTNOTE)]


def test_a_name_alone_is_a_record() -> None:
    names: Rows = [["Stadt D"], ["Stadt E"]]
    data = sorted_rows([HEADINGS, *RECORDS[:2], *names, *RECORDS[2:], ["Stadt F"]])
    assert len(data.rows) == 8
    assert data.left_out == []


def test_many_names_alone_are_records() -> None:
    names: Rows = [[f"Stadt {number}"] for number in range(20)]
    data = sorted_rows([HEADINGS, *names, RECORDS[0], *names])
    assert len(data.rows) == 41


def test_a_column_of_names() -> None:
    rows: Rows = [["Plattform"], ["X"], ["Instagram"], ["Total"], ["* Threads"], ["Gesamt"]]
    data = sorted_rows(rows)
    assert [number for number, _ in data.rows] == [2, 3, 5]
    assert told(data) == [(4, Reason.TOTAL), (6, Reason.TOTAL)]


@pytest.mark.parametrize("merged", [(), ((1, 0, 1, 3), (5, 0, 5, 3))], ids=["written", "merged"])
@pytest.mark.parametrize("blank", [[], [[]]])
def test_titles_in_between(merged: Merged, blank: Rows) -> None:
    if blank:
        merged = [(row + (row > 1), left, row + (row > 1), right) for row, left, _, right in merged]
    rows: Rows = [
        ["Plattform", "Nutzername", "Follower", "Stand"],
        ["Dresden"],
        *[["X", "dd", 5, DAY], ["Instagram", "dd", 6, DAY], ["Facebook", "dd", 7, DAY]],
        *blank,
        ["Leipzig"],
        *[["X", "l", 5, DAY], ["Instagram", "l", 6, DAY], ["Facebook", "l", 7, DAY]],
    ]
    data = sorted_rows(rows, merged)
    assert told(data) == [(2, Reason.TITLE), (6 + len(blank), Reason.TITLE)]
    assert [one.text for one in data.left_out] == ["Dresden", "Leipzig"]
    assert len(data.rows) == 6


def test_titles_that_divide_all_the_rows() -> None:
    rows: Rows = [
        ["Plattform", "Nutzername", "Follower"],
        ["Staatskanzlei"],
        ["X", "sk", 1],
        ["Innenministerium"],
        ["Instagram", "smi", 2],
    ]
    assert told(sorted_rows(rows)) == [(2, Reason.TITLE), (4, Reason.TITLE)]


def test_a_title_above_columns_of_addresses() -> None:
    rows: Rows = [["Link", "Follower"], ["Dresden"]]
    rows = [*rows, *([f"https://x.com/{number}", number] for number in range(6))]
    assert told(sorted_rows(rows)) == [(2, Reason.TITLE)]


def test_repeated_headings() -> None:
    data = sorted_rows([HEADINGS, *RECORDS[:3], ["Seite 2"], HEADINGS, *RECORDS[3:]])
    assert told(data) == [(5, Reason.TITLE), (6, Reason.REPEATED_HEADING)]
    two: Rows = [["", "X", ""], ["Behörde", "Nutzer\nname", "Follower"], ["A", "a", 1]]
    data = sorted_rows([*two, *two], row=1, levels=2)
    assert len(data.rows) == 2
    assert told(data) == [(4, Reason.REPEATED_HEADING), (5, Reason.REPEATED_HEADING)]


def test_numbers_of_columns_are_reported() -> None:
    data = sorted_rows([HEADINGS, [1, 2, 3, 4, 5], *RECORDS])
    assert told(data) == [(2, Reason.REPEATED_HEADING)]
    assert len(data.rows) == 5


def test_merged_cells_are_filled_down() -> None:
    rows: Rows = [
        HEADINGS,
        ["Stadt A", "Instagram", "a", 1, DAY],
        [None, "X", "a", 2, DAY],
        [None, "Facebook"],
        [],
        ["Stadt B", "X", "b", 3, DAY],
    ]
    before = [list(row) for row in rows]
    data = sorted_rows(rows, [(1, 0, 4, 0), (1, 4, 2, 4)])
    assert [row[0] for _, row in data.rows] == ["Stadt A", "Stadt A", "Stadt A", "Stadt B"]
    assert data.filled_down == 2
    assert rows == before


def test_merged_cells_give_no_record_where_nothing_else_stands() -> None:
    rows: Rows = [HEADINGS, RECORDS[0], [], [None, ""], RECORDS[1]]
    data = sorted_rows(rows, [(1, 0, 3, 0), (1, 1, 3, 1)])
    assert len(data.rows) == 2
    assert data.filled_down == 0


def test_without_headings() -> None:
    rows: Rows = [["https://x.com/a", "A"], ["https://x.com/b", "B"], ["Total", 2]]
    data = sorted_rows(rows, row=None)
    assert len(data.rows) == 2
    assert told(data) == [(3, Reason.TOTAL)]


@pytest.mark.parametrize(
    ("name", "sheet", "rows", "left_out"),
    [
        ("g01_deaths_title_rows.xlsx", "arts", 10, [16, 17, 18, 19]),
        ("g01_deaths_title_rows.xlsx", "other", 10, [16, 17, 18, 19]),
        ("g14_blank_header_row.xlsx", "Storage", 5, []),
        ("g16_header_line_breaks.xlsx", "Sheet1", 5, [7]),
        ("g20_german_hidden_sheets.xlsx", "Ersatzteilliste", 32, [39, 41, 42]),
        ("g29_org_list_with_sites_ru.xlsx", "RC", 3024, []),
        ("h04_filtered_rows_hidden.xlsx", "No Filter", 21, []),
        ("l21_contacts_1000.csv", "l21_contacts_1000", 1000, []),
    ],
)
def test_real_files(name: str, sheet: str, rows: int, left_out: list[int]) -> None:
    chosen = next(one for one in read_book(NASTY / name).sheets if one.name == sheet)
    head = find_head(chosen, lambda text: 0.0)
    assert head is not None
    data = data_rows(chosen, head)
    assert len(data.rows) == rows
    assert [one.row for one in data.left_out] == left_out


def test_a_large_sheet_is_sorted_quickly() -> None:
    rows: Rows = [[f"Spalte {number}" for number in range(20)]]
    rows = [*rows, *([f"T{row}", *["x"] * 19] for row in range(20_000))]
    started = time.perf_counter()
    assert len(sorted_rows(rows).rows) == 20_000
    assert time.perf_counter() - started < 1  # 0.05 s without others beside


CELLS = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(
        ["Total", "Summe", "* a", "Quelle: x", "A", "Stadt", "x.de", " ", "1", "Gesamt"]
    ),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.sampled_from([CellError("#N/A"), NO_RESULT]),
)
RANGES = st.tuples(*[st.integers(0, 6)] * 4)


@given(
    st.lists(st.lists(CELLS, max_size=5), max_size=10),
    st.lists(RANGES, max_size=3),
    st.integers(-1, 3),
)
def test_every_row_with_content_is_data_or_reported(
    rows: list[list[Any]], merged: Merged, at: int
) -> None:
    sheet = Sheet("a", rows, merged=merged)
    head = head_at(sheet, None if at < 0 else at)
    data = data_rows(sheet, head)
    numbers = sorted([*(one for one, _ in data.rows), *(one.row for one in data.left_out)])
    start = head.rows[-1] + 1 if head.rows else 0
    filled = [
        number
        for number, row in enumerate(rows, 1)
        if number > start and any(str(cell).strip() for cell in row if cell is not None)
    ]
    assert numbers == filled
