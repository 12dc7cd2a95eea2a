"""Headings are found wherever they stand, and only where there are some."""

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
from channelinventory.exchange.understanding.heads import Head, find_head, head_at
from channelinventory.exchange.understanding.rows import data_rows

FOREIGN = Path(__file__).parents[2] / "data" / "foreign"
NASTY = Path(__file__).parents[2] / "data" / "nasty"
WORDS = frozenset(
    "plattform netzwerk kanal kanalname handle nutzername url link behörde organisation stadt "
    "follower abonnenten verantwortlich redaktion status zweck stand datum bemerkungen notizen "
    "platform account name notes description vertretung sprache".split()
)

Rows = Sequence[list[Any]]
Merged = Sequence[tuple[int, int, int, int]]


def known(heading: str) -> float:
    return float(heading.casefold().strip(" :") in WORDS)


def found(rows: Rows, merged: Merged = ()) -> Head | None:
    return find_head(Sheet("Tabelle1", rows, merged=merged), known)


def sheet_of(name: str, sheet: str | None) -> Sheet:
    sheets = read_book(NASTY / name).sheets
    return next(one for one in sheets if sheet in (None, one.name))


TITLE = "Kanalübersicht der Stadt Musterstadt – Stand 31.12.2024"
HEADINGS: list[Any] = ["Plattform", "Handle", "URL", "Follower"]
DATA: Rows = [
    ["Instagram", "@musterstadt", "https://instagram.com/musterstadt", 12_300],
    ["X", "@musterstadt", "https://x.com/musterstadt", 4_500],
    ["Facebook", "musterstadt", "https://facebook.com/musterstadt", "16.000"],
]
UNKNOWN: list[Any] = ["Wetter", "Ort", "Tag", "Grad"]
WEATHER: Rows = [["sonnig", "Dresden", dt.date(2024, 5, day), 20 + day] for day in range(1, 9)]


@pytest.mark.parametrize(
    "above",
    [
        [],
        [[TITLE]],
        [[TITLE], []],
        [[], [], [TITLE], ["Alle Angaben ohne Gewähr, Rückfragen an die Pressestelle."], []],
        [["Behörde:", "Stadt Musterstadt"], ["Stand:", dt.date(2024, 12, 31)], []],
        [["Stand", "31.12.2024"], ["Redaktion", "Pressestelle"]],
        [["Legende"], ["x", "vorhanden"], ["-", "fehlt"], []],
        [["", None, " "], [None, TITLE, None, "Entwurf"]],
        [[]] * 200,
    ],
    ids=["none", "title", "blank", "notes", "keys", "pairs", "legend", "aside", "frozen"],
)
@pytest.mark.parametrize(
    ("headings", "data"), [(HEADINGS, DATA), (UNKNOWN, WEATHER)], ids=["known", "unknown"]
)
def test_headings_are_found_below_what_stands_above(
    above: list[Any], headings: list[str], data: list[Any]
) -> None:
    head = found([*above, headings, *data])
    assert head is not None
    assert head.rows == (len(above),)
    assert head.first == len(above) + 1
    assert head.headers == tuple(headings)
    assert set(head.groups) == {""}
    assert head.sure > 0.5


def test_known_headings_are_found_far_below() -> None:
    notes = [[f"Hinweis {number}: bitte nur ergänzen"] for number in range(60)]
    head = found([*notes, [], HEADINGS, *DATA])
    assert head is not None
    assert head.rows == (61,)


def test_unknown_headings_are_found_below_a_few_rows() -> None:
    head = found([["Wetterbericht"], ["Stand", "Mai"], ["Quelle", "DWD"], [], UNKNOWN, *WEATHER])
    assert head is not None
    assert head.rows == (4,)


def test_headings_are_less_sure_where_only_their_looks_speak_for_them() -> None:
    texts: list[list[Any]] = [["Wetter", "Ort"], ["sonnig", "Dresden"], ["trüb", "Leipzig"]]
    weak, good, best = found(texts), found([UNKNOWN, *WEATHER]), found([HEADINGS, *DATA])
    assert weak is not None
    assert good is not None
    assert best is not None
    assert weak.rows == good.rows == best.rows == (0,)
    assert weak.sure < good.sure < best.sure


def test_line_breaks_in_headings_are_blanks() -> None:
    head = found([["Platt-\nform", " Nutzer\r\nname "], ["X", "@a"], ["Facebook", "@b"]])
    assert head is not None
    assert head.headers == ("Platt- form", "Nutzer name")


def test_dates_and_numbers_may_be_headings() -> None:
    rows: list[list[Any]] = [
        ["Kanal", dt.datetime.fromisoformat("2023-12-31"), 2024.0],
        ["Stadt A", 10, 11],
        ["Stadt B", 3, 4],
    ]
    head = found(rows)
    assert head is not None
    assert head.headers == ("Kanal", "2023-12-31", "2024")


@pytest.mark.parametrize(
    "below",
    [
        [1, 2, 3, 4],
        ["(1)", "(2)", "(3)", "(4)"],
        ["1", "2", "3", "4"],
        [None, None, None, "in Tsd."],
    ],
)
def test_numbers_of_columns_and_units_belong_to_the_headings(below: list[Any]) -> None:
    head = found([HEADINGS, below, *DATA])
    assert head is not None
    assert (head.rows, head.first) == ((0,), 2)


TWO: list[Any] = ["", "Handle", "Follower", "Handle", "Follower", ""]
TWO_DATA: Rows = [
    ["Stadt A", "@a", 120, "@a_x", 80, "gut"],
    ["Stadt B", "@b", 1_100, "@b_x", 20, None],
    ["Stadt C", "@c", 90, None, None, "neu"],
]


@pytest.mark.parametrize("title", [[], [[TITLE], []]])
@pytest.mark.parametrize(
    "merged",
    [(), ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4), (0, 5, 1, 5))],
    ids=["written", "merged"],
)
def test_two_levels(title: list[Any], merged: Merged) -> None:
    top = len(title)
    moved = [(a + top, b, c + top, d) for a, b, c, d in merged]
    upper: list[Any] = ["Behörde", "Instagram", None, "X", None, "Bemerkungen"]
    head = found([*title, upper, TWO, *TWO_DATA], moved)
    assert head is not None
    assert head.rows == (top, top + 1)
    assert head.first == top + 2
    assert head.headers == ("Behörde", "Handle", "Follower", "Handle", "Follower", "Bemerkungen")
    assert head.groups == ("", "Instagram", "Instagram", "X", "X", "")


def test_the_last_group_ends_like_the_others() -> None:
    upper: list[Any] = [None, "Instagram", None, "X"]
    lower: list[Any] = ["Behörde", "Handle", "Follower", "Handle", "Follower", "Bemerkungen"]
    head = found([upper, lower, *TWO_DATA])
    assert head is not None
    assert head.headers == tuple(lower)
    assert head.groups == ("", "Instagram", "Instagram", "X", "X", "")


def test_groups_of_known_headings() -> None:
    upper: list[Any] = ["Kanal", None, "Zuständigkeit", None]
    lower: list[Any] = ["Plattform", "Handle", "Redaktion", "Vertretung"]
    rows: list[list[Any]] = [upper, lower, ["X", "@a", "Anna", "Jan"], ["X", "@b", "Eva", "Tom"]]
    head = found(rows, [(0, 0, 0, 1), (0, 2, 0, 3)])
    assert head is not None
    assert head.rows == (0, 1)
    assert head.groups == ("Kanal", "Kanal", "Zuständigkeit", "Zuständigkeit")


def test_years_below_one_merged_group() -> None:
    rows: list[list[Any]] = [
        ["Kanal", "Follower", None],
        [None, 2023, 2024],
        ["A", 1, 5],
        ["B", 7, 9],
    ]
    head = found(rows, [(0, 0, 1, 0), (0, 1, 0, 2)])
    assert head is not None
    assert head.headers == ("Kanal", "2023", "2024")
    assert head.groups == ("", "Follower", "Follower")


def test_a_merged_title_is_no_group() -> None:
    head = found([[TITLE], HEADINGS, *DATA], [(0, 0, 0, 3)])
    assert head is not None
    assert head.rows == (1,)
    assert set(head.groups) == {""}


def test_rows_of_data_are_no_headings_even_with_a_known_word() -> None:
    rows: list[list[Any]] = [
        ["Stadt", "https://x.com/a", "@a", "Deutsch"],
        ["Kreis", "https://x.com/b", "@b", "Deutsch"],
        ["Kreis", "https://x.com/c", "@c", "Deutsch"],
    ]
    head = found([[], *rows])
    assert head is not None
    assert head.rows == ()
    assert head.first == 1
    assert head.headers == ("A", "B", "C", "D")


def test_a_single_record_without_headings() -> None:
    head = found([["X", "@musterstadt", "https://x.com/musterstadt"]])
    assert head is not None
    assert head.rows == ()


def test_known_headings_without_rows() -> None:
    head = found([["Kanalliste"], HEADINGS])
    assert head is not None
    assert (head.rows, head.first) == ((1,), 2)


def test_the_questions_of_a_questionnaire_are_headings() -> None:
    questions = [
        "ID",
        "Wie heißt Ihre Dienststelle, und zu welchem Geschäftsbereich gehört sie?",
        "Bitte geben Sie die Adresse des Kanals an (mit https://).",
        "Wie viele Follower hatte der Kanal am Stichtag, und seit wann gibt es ihn?",
    ]
    rows: Rows = [[number, "Amt A", f"https://x.com/{number}", 5] for number in range(1, 4)]
    head = found([questions, *rows])
    assert head is not None
    assert head.rows == (0,)


def test_a_title_above_a_list_of_addresses() -> None:
    head = found([["Unsere Kanäle:"], ["https://x.com/a"], ["https://x.com/b"]])
    assert head is not None
    assert (head.rows, head.first) == ((), 1)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[], [None, ""]],
        [["nur ein Wort"]],
        [["Sehr geehrte Damen und Herren,"], ["anbei die Liste der Kanäle."], ["Mit Gruß"]],
        [["Name:", "", "Vorname:"], ["Anschrift:"], [], ["Telefon:", "", "", "Fax:"], ["Datum:"]],
    ],
    ids=["empty", "blank", "word", "letter", "form"],
)
def test_what_is_no_table(rows: list[list[Any]]) -> None:
    assert found(rows) is None


def test_repeated_blocks_are_not_sure() -> None:
    block: list[list[Any]] = [["Woche"], UNKNOWN, *WEATHER[:3], []]
    head = found(block * 8)
    assert head is not None
    assert head.sure < 0.5


def test_the_user_says_where_the_headings_are() -> None:
    sheet = Sheet("a", [["Titel"], ["A", None], ["x", "y"], ["1", "2"]])
    assert head_at(sheet, 1) == Head((1,), 2, ("A", ""), ("", ""), 1.0)
    assert head_at(sheet, 2, 2) == Head((1, 2), 3, ("x", "y"), ("A", "A"), 1.0)
    assert head_at(sheet, None) == Head((), 0, ("A", "B"), ("", ""), 1.0)
    assert head_at(sheet, 99).rows == (3,)
    assert head_at(sheet, 0, 5).rows == (0,)
    assert head_at(Sheet("b", []), 3).headers == ()


def test_letters_of_many_columns() -> None:
    head = head_at(Sheet("a", [[1] * 703]), None)
    assert head.headers[25:28] == ("Z", "AA", "AB")
    assert head.headers[-1] == "AAA"


@pytest.mark.parametrize(
    ("name", "sheet", "rows", "headers"),
    [
        ("d03_no_cell_ids.xlsx", None, (1,), ["Date", "Agency", "Customer"]),
        ("d21_no_styles_no_sst.xlsx", None, (0,), ["Language", "Age", "Churn probability"]),
        ("g01_deaths_title_rows.xlsx", "arts", (4,), ["Name", "Profession", "Age", "Has kids"]),
        ("g01_deaths_title_rows.xlsx", "other", (4,), ["Name", "Profession", "Age", "Has kids"]),
        ("g05_skipping.xlsx", "two_blank_rows", (2,), ["var1", "var2"]),
        ("g05_skipping.xlsx", "occupied_row_and_blank_row", (2,), ["var1", "var2"]),
        ("g05_skipping.xlsx", "two_occupied_rows", (2,), ["var1", "var2"]),
        ("g15_dup_header_hidden_first_sheet.xlsx", "test.csv", (0,), ["column a", "column b"]),
        ("g16_header_line_breaks.xlsx", None, (0,), ["Item #", "Room/ area", "Item/ description"]),
        ("g18_multi_sheet_titles.xlsx", "Market Rates", (2,), ["Description", "Rate"]),
        ("g18_multi_sheet_titles.xlsx", "Deposit Rates", (4,), ["Term", "Rate"]),
        ("g20_german_hidden_sheets.xlsx", "Ersatzteilliste", (3,), ["Pos", "Artikelnr", "Origi."]),
        (
            "g23_german_merged_header_text_numbers.xlsx",
            "Лист1",
            (1,),
            ["", "Bezeichnung", "", "Anzahl", "", "Einzelpreis / €", "", "Gesamt / €"],
        ),
        ("g29_org_list_with_sites_ru.xlsx", None, (0,), ["Дата", "Название", "ИНН"]),
        ("g30_format_spec_many_sheets.xlsx", "KYC", (0,), ["S.No", "Field", "Field Type"]),
        ("h03_merged_names.xlsx", None, (0,), ["One", "Two"]),
        ("h04_filtered_rows_hidden.xlsx", "No Filter", (0,), ["Code", "Format", "Library"]),
        ("i13_tables.xlsx", None, (0,), ["Name", "Age", "AgeGroup"]),
        ("l07_sep_line.csv", None, (0,), ["A", "1"]),
        ("l21_contacts_1000.csv", None, (0,), ["id", "first_name", "last_name", "email"]),
        ("g09_missing_first_column.xlsx", "Sheet1", (), ["A", "B"]),
        ("g14_blank_header_row.xlsx", None, (), ["A", "B", "C", "D"]),
        ("f28_misleading_formats.xlsx", None, (), ["A", "B", "C", "D"]),
        ("f23_rich_text.xlsx", None, (), ["A", "B"]),
    ],
)
def test_real_files(
    name: str, sheet: str | None, rows: tuple[int, ...], headers: list[str]
) -> None:
    head = find_head(sheet_of(name, sheet), known)
    assert head is not None
    assert head.rows == rows
    assert list(head.headers[: len(headers)]) == headers


def test_real_registers_with_and_without_headings() -> None:
    [template] = read_book(FOREIGN / "us_digital_registry_import_template.csv").sheets
    head = find_head(template, known)
    assert head is not None
    assert head.rows == (0,)
    [register] = read_book(FOREIGN / "us_federal_social_registry_accounts_NO_HEADER.csv").sheets
    head = find_head(register, known)
    assert head is not None
    assert (head.rows, head.first) == ((), 0)
    assert len(data_rows(register, head).rows) == 1262


def test_a_real_form_is_no_table() -> None:
    sheets = read_book(NASTY / "g19_swiss_german_form.xlsx").sheets
    assert [find_head(one, known) for one in sheets] == [None] * len(sheets)


def test_a_real_report_is_not_sure() -> None:
    for sheet in read_book(NASTY / "g17_report_many_blocks.xlsx").sheets:
        head = find_head(sheet, known)
        assert head is None or head.sure < 0.5


def test_only_the_beginning_of_a_large_sheet_is_looked_at() -> None:
    rows = [["Plattform", *(f"Wert {number}" for number in range(19))]]
    rows += [[f"a{row}", *(f"b{row} {number}" for number in range(19))] for row in range(20_000)]
    asked: list[str] = []

    def asking(text: str) -> float:
        asked.append(text)
        return known(text)

    started = time.perf_counter()
    head = find_head(Sheet("a", rows), asking)
    assert time.perf_counter() - started < 1
    assert head is not None
    assert head.rows == (0,)
    assert len(asked) == len(set(asked)) < 400


CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["Plattform", "Handle", "X", "x", "(1)", "€", "@a", "a.de", "31.12.2024", " "]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.sampled_from([CellError("#N/A"), NO_RESULT]),
)
RANGES = st.tuples(*[st.integers(0, 6)] * 2, *[st.integers(0, 8)] * 2)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.lists(RANGES, max_size=3))
def test_any_sheet_has_a_head_or_none(rows: list[list[Any]], merged: Merged) -> None:
    sheet = Sheet("a", rows, merged=merged)
    for head in (find_head(sheet, known), head_at(sheet, 1), head_at(sheet, 3, 2)):
        if head is not None:
            assert len(head.headers) == len(head.groups) >= max(map(len, rows), default=0)
            assert all(row < head.first for row in head.rows)
            assert head.first <= len(rows)
            assert 0 <= head.sure <= 1
