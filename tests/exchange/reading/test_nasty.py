"""Real files that break importers: each ends as its manifest says, in both languages."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from channelinventory.domain.texts import Message
from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.book import NO_RESULT, Book, CellError, Sheet
from channelinventory.exchange.reading.read import read_book, read_in_process

from .helpers import ENGLISH, GERMAN, NASTY

SECONDS = 20  # for a file of a few kB, on a busy machine
REMEDIES = {
    ENGLISH: ("Open it", "Save it", "Choose", "Copy", "Rename", "Divide"),
    GERMAN: ("öffnen", "speichern", "wählen", "kopieren", "umbenennen", "aufteilen"),
}


def manifest() -> list[tuple[str, str]]:
    with (NASTY / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        return [(row["file"], row["expected"]) for row in csv.DictReader(file, delimiter="\t")]


def book(name: str) -> Book:
    return read_in_process(NASTY / name)


def cells(name: str, at: int = 0) -> list[list[Any]]:
    return [list(row) for row in book(name).sheets[at].rows]


def outcome(name: str) -> Book | Message:
    """Return the book a child reads, or the reason it gives."""
    try:
        return read_book(NASTY / name)
    except UnreadableWorkbook as error:
        return error.message


def size(sheet: Sheet) -> tuple[int, int]:
    return len(sheet.rows), max((len(row) for row in sheet.rows), default=0)


def notes(name: str) -> str:
    return " ".join(ENGLISH.say(one) for one in book(name).notes)


def test_the_manifest_names_every_file() -> None:
    listed = sorted(name for name, _ in manifest())
    there = sorted(one.name for one in NASTY.iterdir() if one.suffix not in (".tsv", ".md", ""))
    assert listed == there
    assert len(listed) == 87


@pytest.mark.parametrize(("name", "expected"), manifest())
def test_every_file_ends_as_the_manifest_says(name: str, expected: str) -> None:
    started = monotonic()
    result = outcome(name)
    assert monotonic() - started < SECONDS
    if isinstance(result, Book):
        assert expected in ("open", "either")
        assert result.sheets
        here = book(name)
        assert (result.sheets, result.notes) == (here.sheets, here.notes)
        return
    assert expected in ("refuse", "either")
    for language, remedies in REMEDIES.items():
        text = language.say(result)
        assert name in text
        assert any(one in text for one in remedies), text
    assert GERMAN.say(result) != ENGLISH.say(result)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a03_xmlbomb_sst.xlsx", "declarations"),
        ("a06_quadratic_blowup.xlsx", "declarations"),
        ("a12_ole_loop.xls", "old Excel format"),
        ("a13_oom_alloc.xls", "old Excel format"),
        ("b04_encrypted_pw_123.xlsx", "encrypted"),
        ("b05_velvetsweatshop.xlsx", "even if Excel opens it without asking"),
        ("b07_encrypted_xor.xls", "encrypted"),
        ("b08_encrypted.ods", "encrypted"),
        ("c03_bad_central_dir.xlsx", "damaged"),
        ("c07_empty_zip_135B.xlsx", "not an Excel workbook"),
        ("c08_csv_named_xlsx.xlsx", "text file"),
        ("c10_xls_named_xlsx.xlsx", "old Excel format"),
        ("c12_excel_lock_file.xlsx", "somebody has a workbook open"),
        ("c15_invalid_xml_chars.xlsx", "damaged"),
        ("c18_no_sheets.xlsx", "no sheet"),
        ("k02_biff2.xls", "old Excel format"),
        ("k03_biff5.xls", "old Excel format"),
        ("k04_65536_rows.xls", "old Excel format"),
        ("k05_date.xlsb", "binary workbook"),
    ],
)
def test_the_refusal_says_what_it_is(name: str, words: str) -> None:
    with pytest.raises(UnreadableWorkbook) as caught:
        book(name)
    assert words in ENGLISH.say(caught.value.message)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("d21_no_styles_no_sst.xlsx", (12, 3)),
        ("d28_google_sheets.xlsx", (3, 3)),
        ("e03_strict_openspout.xlsx", (2, 92)),
        ("f23_rich_text.xlsx", (15, 2)),
        ("f27_hebrew_חישוב.xlsx", (36, 7)),
        ("g16_header_line_breaks.xlsx", (7, 11)),
        ("g29_org_list_with_sites_ru.xlsx", (3025, 8)),
        ("h04_filtered_rows_hidden.xlsx", (22, 5)),
        ("i13_tables.xlsx", (4, 9)),
        ("g15_dup_header_hidden_first_sheet.xlsx", (34, 6)),
        ("l10_cr_only.csv", (2, 2)),
        ("l14_no_delimiter.csv", (1, 1)),
        ("l21_contacts_1000.csv", (1001, 6)),
    ],
)
def test_sizes(name: str, expected: tuple[int, int]) -> None:
    assert size(book(name).sheets[0]) == expected


CELLS: list[tuple[str, int, Callable[[list[list[Any]]], Any], Any]] = [
    ("a11_webservice_formula.xlsx", 0, lambda rows: rows, [["phony result"]]),
    ("b09_structure_locked.xlsx", 0, lambda rows: rows, [["testcontent"]]),
    ("b10_sheet_locked.xlsx", 0, lambda rows: rows, []),
    ("c16_corrupted_rels.xlsx", 0, lambda rows: rows[0], ["test", "DOCTYPE", "XXE", "injection"]),
    ("d02_missing_cell_refs.xlsx", 0, lambda rows: rows, [["s1--A1"]]),
    (
        "d10_prefixed_richtext.xlsx",
        0,
        lambda rows: (rows[0][0], rows[0][-1]),
        ("inline string\nLine 2\nLine 3", "shared string\nLine 2\nLine 3"),
    ),
    ("d13_backslash_paths.xlsx", 0, lambda rows: rows[0][:3], ["Key ID", "Key", "English"]),
    ("d15_capital_sharedstrings.xlsx", 0, lambda rows: rows[4][4], "s1--E5"),
    ("d19_inline_strings.xlsx", 0, lambda rows: rows[4][4], "s1 - E5"),
    (
        "d20_inline_strings2.xlsx",
        0,
        lambda rows: rows[1],
        [1, "+", None, "1.0", "RQ11610", "requirement", "Textual Requirement", "test"],
    ),
    (
        "d21_no_styles_no_sst.xlsx",
        0,
        lambda rows: rows[:2],
        [["Language", "Age", "Churn probability"], ["german", 73, 0.143292665]],
    ),
    ("d26_invalid_fill.xlsx", 0, lambda rows: len(rows), 16),
    ("e03_strict_openspout.xlsx", 0, lambda rows: rows[0][0], "UNIQUE_ACCOUNT_IDENTIFIER"),
    (
        "f01_1904_system.xlsx",
        0,
        lambda rows: [row[1].isoformat() == row[2] for row in rows],
        [True] * 5,
    ),
    ("f04_leap_1900.xlsx", 0, lambda rows: rows[1][0], datetime(1900, 1, 1, 8)),  # noqa: DTZ001
    ("f04_leap_1900.xlsx", 0, lambda rows: rows[3][0], datetime(1900, 2, 28, 8)),  # noqa: DTZ001
    ("f04_leap_1900.xlsx", 0, lambda rows: rows[4][0], 60.333333333333336),
    ("f04_leap_1900.xlsx", 0, lambda rows: rows[5][0], datetime(1900, 3, 1, 8)),  # noqa: DTZ001
    ("f08_text_dates_1st_april.xlsx", 0, lambda rows: rows[1][4], "April 1st 2013"),
    ("f09_date_format_not_date.xlsx", 0, lambda rows: rows[1][3:], [date(2013, 12, 10), "red"]),
    ("f10_locale_time.xlsx", 0, lambda rows: rows[1], [date(2012, 11, 28), time(1, 34)]),
    ("f10_locale_time.xlsx", 0, lambda rows: rows[3], [date(2012, 11, 27), time(18, 47)]),
    (
        "f12_big_numbers_as_text.xlsx",
        0,
        lambda rows: [repr(row[0]) == row[1] for row in rows[2:]],
        [True] * 5,
    ),
    ("f15_currency_german.xlsx", 0, lambda rows: [row[1] for row in rows[1:]], [0.5, 10000]),
    (
        "f18_whitespace.xlsx",
        0,
        lambda rows: rows,
        [
            ["<-space, space->"],
            ["<-space"],
            ["space->"],
            [],
            ["<-tab, tab->"],
            ["<-tab"],
            ["tab->"],
        ],
    ),
    ("f18_whitespace.xlsx", 1, lambda rows: rows, [["numeric"], [1.3], [":-)"]]),
    ("f20_beyond_bmp.xlsx", 0, lambda rows: rows[0][0][:2], "𝝊𝝋"),
    ("f23_rich_text.xlsx", 0, lambda rows: rows[1][1], "this text is bold, sure enough"),
    ("f25_fullwidth_space.xlsx", 0, lambda rows: rows, [["text"]] * 3),
    (
        "f28_misleading_formats.xlsx",
        0,
        lambda rows: rows[0],
        [date(2000, 1, 1), None, 36526, "123"],
    ),
    ("f29_encoded_entities.xlsx", 0, lambda rows: rows[0], ["&"]),
    ("g01_deaths_title_rows.xlsx", 0, lambda rows: rows[4][:2], ["Name", "Profession"]),
    ("g05_skipping.xlsx", 0, lambda rows: rows[:4], [[], [], ["var1", "var2"], []]),
    ("g09_missing_first_column.xlsx", 0, lambda rows: rows, [[None, 1], [None, 2], [None, 3]]),
    ("g14_blank_header_row.xlsx", 0, lambda rows: (rows[0], len(rows)), ([], 6)),
    (
        "g15_dup_header_hidden_first_sheet.xlsx",
        0,
        lambda rows: rows[0],
        ["column a", "column b", "column b", None, "column e", "column b"],
    ),
    ("g16_header_line_breaks.xlsx", 0, lambda rows: rows[0][1], "Room/\narea"),
    ("g18_multi_sheet_titles.xlsx", 0, lambda rows: rows[2], ["Description", "Rate"]),
    ("g20_german_hidden_sheets.xlsx", 1, lambda rows: rows[3][:3], ["Pos", "Artikelnr", "Origi."]),
    ("g20_german_hidden_sheets.xlsx", 1, lambda rows: rows[4][4], "1,96"),
    (
        "g23_german_merged_header_text_numbers.xlsx",
        0,
        lambda rows: [one for one in rows[1] if one],
        ["Bezeichnung", "Anzahl", "Einzelpreis / €", "Gesamt / €"],
    ),
    (
        "h03_merged_names.xlsx",
        0,
        lambda rows: rows,
        [["One", "Two"], ["John", "Johnson"], ["Sam"], ["Dave"]],
    ),
    ("i09_formulas.xlsx", 0, lambda rows: rows[1], [10, 20, 30, 21, date(2022, 5, 5), 1.5]),
    ("i10_formula_stress.xlsx", 2, lambda rows: CellError("#NUM!") in rows[1], True),
    ("i13_tables.xlsx", 0, lambda rows: rows[3][0], "Cäsar"),
    ("l02_utf16le_bom.csv", 0, lambda rows: rows[0], ["première", "second", "troisième"]),
    ("l05_utf32le_bom.csv", 0, lambda rows: rows[0], ["première", "second", "troisième"]),
    ("l07_sep_line.csv", 0, lambda rows: rows, [["A", "1"], ["2", "3"]]),
    ("l10_cr_only.csv", 0, lambda rows: rows, [["A", "1"], ["2", "3"]]),
    ("l14_no_delimiter.csv", 0, lambda rows: rows, [["SingleLine"]]),
    ("l15_html_in_cells.csv", 0, lambda rows: rows[0][1], "<a href=''>Link</a>"),
    (
        "l16_ragged_rows.csv",
        0,
        lambda rows: rows[1:],
        [["csv--21", "csv--22", None], ["csv--31", None, None]],
    ),
    ("l19_untrimmed.csv", 0, lambda rows: rows, [["A"]] * 3),
    ("l20_latin1_fr_de_semicolon.csv", 0, lambda rows: "�" in rows[1][6], True),
]


@pytest.mark.parametrize(("name", "at", "look", "expected"), CELLS)
def test_cells(name: str, at: int, look: Callable[[Any], Any], expected: Any) -> None:
    assert look(cells(name, at)) == expected


def test_the_expected_output_of_d03() -> None:
    def filled(name: str) -> list[list[Any]]:
        return [[one for one in row if one is not None] for row in cells(name)]

    assert filled("d03_no_cell_ids.xlsx") == filled("d03_no_cell_ids.csv")


def test_a_formula_without_a_value_is_no_blank_cell() -> None:
    assert cells("i08_formula_no_cached_value.xlsx")[1][2] is NO_RESULT


def test_numbers_have_their_types() -> None:
    numbers = [row[0] for row in cells("f12_big_numbers_as_text.xlsx")[2:]]
    assert {type(one) for one in numbers} == {int}


def test_no_text_begins_with_a_formula() -> None:
    for name in ("i09_formulas.xlsx", "i10_formula_stress.xlsx"):
        for sheet in book(name).sheets:
            texts = [one for row in sheet.rows for one in row if type(one) is str]
            assert not [one for one in texts if one.startswith("=")]


def test_hidden_sheets_are_known() -> None:
    hidden = [(one.name, one.hidden) for one in book("h07_hidden_first_sheet.xlsx").sheets]
    assert hidden == [("HiddenSheet1", True), ("VisibleSheet1", False), ("HiddenSheet2", True)]
    assert [one.hidden for one in book("g15_dup_header_hidden_first_sheet.xlsx").sheets] == [
        True,
        False,
        True,
    ]
    (sheet,) = book("g22_german_sheetname_excl.xlsx").sheets
    assert sheet.name == "Tabelle1.1(Acht.b.Jahrberech.!)"
    assert next(at for at, row in enumerate(sheet.rows) if row) == 304


def test_hidden_rows_and_columns_are_read_and_counted() -> None:
    sheet = book("h05_collapsed_hidden.xlsx").sheets[0]
    assert (sheet.hidden_rows, sheet.hidden_columns) == (1, 1)
    sheets = {one.name: one for one in book("h04_filtered_rows_hidden.xlsx").sheets}
    assert sheets["One Cond"].hidden_rows == 12
    assert 7 in {one.hidden_rows for one in book("f27_hebrew_חישוב.xlsx").sheets}


def test_merged_cells_and_links_are_known() -> None:
    assert book("h03_merged_names.xlsx").sheets[0].merged == [(2, 1, 3, 1)]
    assert len(book("g17_report_many_blocks.xlsx").sheets[0].merged) > 100
    links = book("g20_german_hidden_sheets.xlsx").sheets[0].links
    assert links == {(0, 0): "mailto:doku@allessafe.de"}


def test_a_sheet_that_is_too_wide_is_left_out_and_told() -> None:
    sheets = {one.name: one for one in book("g21_german_report.xlsm").sheets}
    assert sheets["General"].left_out
    assert not sheets["General"].rows
    assert sheets["Detailed_report"].left_out is None
    assert size(sheets["Detailed_report"]) == (131, 57)
    assert "The sheet “General” of “g21_german_report.xlsm” has more than 200 columns" in notes(
        "g21_german_report.xlsm"
    )


def test_oddities_are_noted() -> None:
    assert "25 characters of the file cannot be read" in notes("l20_latin1_fr_de_semicolon.csv")
    assert "no formats" in notes("d21_no_styles_no_sst.xlsx")
    assert "“Module” is listed" in notes("c17_missing_relationship.xlsx")


def test_comments_are_no_data() -> None:
    with_comments = book("i06_comments.xlsx").sheets[1]
    assert {len(row) for row in with_comments.rows if row} == {4}


def test_a_file_is_named_by_its_name(tmp_path: Path) -> None:
    assert book("f27_hebrew_חישוב.xlsx").name == "f27_hebrew_חישוב.xlsx"
