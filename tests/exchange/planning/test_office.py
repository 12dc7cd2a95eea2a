"""A workbook of ours comes back from the office: doubled headings, copied rows and sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.services.transfer import OnConflict, export_workbook, plan_import
from tests import factories

from ..helpers import GERMAN, assert_nothing_new, counts, sheet, taken

KEYS = ["id", *RECORD_TYPES["channel"].by_key]


@pytest.fixture
def held() -> Inventory:
    return factories.inventory()


def sent_round(held: Inventory, path: Path, edit: Callable[[Worksheet], Any]) -> Path:
    """Export, and let somebody edit the sheet of channels."""
    export_workbook(held, path, GERMAN)
    workbook = load_workbook(path)
    edit(next(one for one in workbook.worksheets if "channel" in one.tables))
    workbook.save(path)
    return path


def column(key: str) -> int:
    """Return the number of a field's column."""
    return KEYS.index(key) + 1


def row_of(worksheet: Worksheet, called: str) -> int:
    """Return the number of a record's row."""
    id = factories.ident(called)
    return next(row[0].row for row in worksheet.iter_rows() if row[0].value == id)


@pytest.mark.parametrize(("renamed", "taken_from"), [("platform", "name"), ("name", "platform")])
def test_two_columns_of_one_heading_are_told_apart_by_what_they_held(
    held: Inventory, tmp_path: Path, renamed: str, taken_from: str
) -> None:
    def edit(worksheet: Worksheet) -> None:
        heading = worksheet.cell(1, column(taken_from)).value
        worksheet.cell(1, column(renamed)).value = heading
        row = row_of(worksheet, "facebook-dresden")
        worksheet.cell(row, column("name")).value = "Dresden"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert counts(plan) == (0, 1, len(held) - 1, 0, 0), plan.problems
    after = taken(held, plan).records(Channel)[factories.ident("facebook-dresden")]
    assert after.name == "Dresden"


def test_a_doubled_heading_that_is_not_told_is_left_out_visibly(
    held: Inventory, tmp_path: Path
) -> None:
    def edit(worksheet: Worksheet) -> None:
        place = worksheet.max_column + 1
        worksheet.cell(1, place).value = worksheet.cell(1, column("name")).value
        worksheet.cell(2, place).value = "ganz anders"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert counts(plan) == (0, 0, len(held), 0, 0)
    assert [one.key for one in plan.problems] == ["unknown_column"]


def test_a_copy_above_its_original_is_the_copy(held: Inventory, tmp_path: Path) -> None:
    def edit(worksheet: Worksheet) -> None:
        row = row_of(worksheet, "facebook-dresden")
        worksheet.insert_rows(row)
        for place in range(1, len(KEYS) + 1):
            worksheet.cell(row, place).value = worksheet.cell(row + 1, place).value
        for key, value in {
            "name": "Kopie",
            "handle": "kopie",
            "url": "https://www.facebook.com/kopie",
        }.items():
            worksheet.cell(row, column(key)).value = value

    path = sent_round(held, tmp_path / "e.xlsx", edit)
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, len(held), 0, 0), plan.problems
    after = taken(held, plan)
    original = factories.ident("facebook-dresden")
    assert after.records(Channel)[original] == held.records(Channel)[original]
    assert not plan_import(after, path, GERMAN).changes


def test_a_copied_sheet_says_where_the_records_are(held: Inventory, tmp_path: Path) -> None:
    def edit(worksheet: Worksheet) -> None:
        assert worksheet.parent is not None
        copy = worksheet.parent.copy_worksheet(worksheet)
        copy.title = "Kopie"
        copy.cell(row_of(copy, "facebook-dresden"), column("purpose")).value = "anders"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert not plan.changes
    rejected = [one for one in plan.problems if one.sheet == "Kopie"]
    assert {one.key for one in rejected} == {"repeated_row"}
    assert all("Kanäle" in GERMAN.say(one.message) for one in rejected)


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (["04/01/2011", "11/22/2012"], [date(2011, 4, 1), date(2012, 11, 22)]),
        (["04/01/2011", "22/11/2012"], [date(2011, 1, 4), date(2012, 11, 22)]),
        (["04/01/2011", "05/02/12"], [date(2011, 1, 4), date(2012, 2, 5)]),
        (["04.01.2011", "11/22/12"], [date(2011, 1, 4), date(2012, 11, 22)]),
    ],
)
def test_days_with_slashes_are_read_in_the_manner_of_their_sheet(
    held: Inventory, tmp_path: Path, days: list[str], read: list[date]
) -> None:
    lines = [f"Stadt Dresden;Facebook;Seite {day};{day}" for day in days]
    path = tmp_path / "saved.csv"
    path.write_text("\n".join(["Behörde;Plattform;Kanalname;Eröffnet", *lines]), "utf-8")
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan).records(Channel)
    assert [after[str(row.record_id)].opened for row in plan.rows] == read


@pytest.mark.parametrize("answer", ["keep", "take"])
def test_a_conflict_is_told_with_its_cell_and_both_values(
    held: Inventory, tmp_path: Path, answer: OnConflict
) -> None:
    def edit(worksheet: Worksheet) -> None:
        worksheet.cell(row_of(worksheet, "facebook-dresden"), column("name")).value = "dort"

    path = sent_round(held, tmp_path / "e.xlsx", edit)
    record = held.records(Channel)[factories.ident("facebook-dresden")]
    here = held.with_records([replace(record, name="hier")])
    plan = plan_import(here, path, GERMAN, on_conflict=answer)
    (told,) = plan.problems
    (row,) = [one for one in plan.rows if one.kind == "conflict"]
    letter = get_column_letter(column("name"))
    assert (told.key, told.cell, told.value) == ("conflict", f"{letter}{row.row}", "dort")
    assert "hier" in GERMAN.say(told.message)


def test_a_column_without_its_heading_is_told_by_what_it_held(
    held: Inventory, tmp_path: Path
) -> None:
    def edit(worksheet: Worksheet) -> None:
        worksheet.cell(1, column("name")).value = None
        worksheet.cell(row_of(worksheet, "facebook-dresden"), column("name")).value = "Dresden"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert counts(plan) == (0, 1, len(held) - 1, 0, 0), plan.problems


def test_a_note_below_no_heading_is_left_out_visibly(held: Inventory, tmp_path: Path) -> None:
    def edit(worksheet: Worksheet) -> None:
        worksheet.cell(3, worksheet.max_column + 2).value = "bitte prüfen"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert counts(plan) == (0, 0, len(held), 0, 0)
    assert [one.key for one in plan.problems] == ["unknown_column"]


def test_a_typing_slip_in_a_sheet_of_ours_is_told(held: Inventory, tmp_path: Path) -> None:
    def edit(worksheet: Worksheet) -> None:
        row = row_of(worksheet, "facebook-dresden")
        worksheet.cell(row, column("organisation")).value = "Stadt Drseden"

    plan = plan_import(held, sent_round(held, tmp_path / "e.xlsx", edit), GERMAN)
    assert counts(plan) == (1, 1, len(held) - 1, 0, 0)
    assert [one.key for one in plan.problems] == ["similar_record"]
    assert [one.kind for one in plan.questions] == ["reference"]


def test_headings_that_changed_places_are_told_and_put_right(
    held: Inventory, tmp_path: Path
) -> None:
    more = [
        factories.channel(held, name=f"Kanal {n}", purpose=f"Zweck {n}", audience=f"Alle {n}")
        for n in range(6)
    ]
    many = held.with_records(more)

    def edit(worksheet: Worksheet) -> None:
        one, other = (worksheet.cell(1, column(key)) for key in ("purpose", "audience"))
        one.value, other.value = other.value, one.value
        row = next(r[0].row for r in worksheet.iter_rows() if r[0].value == more[0].id)
        worksheet.cell(row, column("purpose")).value = "ein anderer Zweck"

    path = sent_round(many, tmp_path / "e.xlsx", edit)
    plan = plan_import(many, path, GERMAN)
    assert [one.key for one in plan.problems] == ["swapped_headings"] * 2
    assert {one.cell[:-1] for one in plan.problems} == {
        get_column_letter(column(key)) for key in ("purpose", "audience")
    }
    assert counts(plan) == (0, 1, len(many) - 1, 0, 0)
    after = taken(many, plan).records(Channel)[more[0].id]
    assert (after.purpose, after.audience) == ("ein anderer Zweck", "Alle 0")

    chosen = {"Kanäle!Zweck": "channel.purpose", "Kanäle!Zielgruppe": "channel.audience"}
    believed = plan_import(many, path, GERMAN, mapping=chosen)
    assert not believed.problems
    assert believed.changed == 6


def test_a_few_cells_that_changed_places_are_an_edit(held: Inventory, tmp_path: Path) -> None:
    more = [
        factories.channel(held, name=f"Kanal {n}", purpose=f"Zweck {n}", audience=f"Alle {n}")
        for n in range(6)
    ]
    many = held.with_records(more)

    def edit(worksheet: Worksheet) -> None:
        for row in worksheet.iter_rows(min_row=2):
            if row[0].value in (more[0].id, more[1].id):
                one, other = row[column("purpose") - 1], row[column("audience") - 1]
                one.value, other.value = other.value, one.value

    plan = plan_import(many, sent_round(many, tmp_path / "e.xlsx", edit), GERMAN)
    assert not plan.problems
    assert plan.changed == 2


def test_a_heading_put_over_another_column_does_not_move_its_values(
    held: Inventory, tmp_path: Path
) -> None:
    more = [
        factories.channel(held, name=f"Kanal {n}", purpose=f"Zweck {n}", audience=f"Alle {n}")
        for n in range(6)
    ]
    many = held.with_records(more)

    def edit(worksheet: Worksheet) -> None:
        heading = worksheet.cell(1, column("audience")).value
        worksheet.cell(1, column("purpose")).value = heading
        worksheet.delete_cols(column("audience"))

    plan = plan_import(many, sent_round(many, tmp_path / "e.xlsx", edit), GERMAN)
    assert [one.key for one in plan.problems] == ["swapped_headings"]
    assert not plan.changes


@pytest.mark.parametrize("called", ["Bitte lesen", "Kanäle neu", "Cover"])
def test_a_cover_that_was_renamed_is_still_one(
    called: str, held: Inventory, tmp_path: Path
) -> None:
    path = tmp_path / "e.xlsx"
    export_workbook(held, path, GERMAN)
    workbook = load_workbook(path)
    workbook.worksheets[0].title = called
    workbook.save(path)
    assert_nothing_new(held, path)


def test_a_list_that_has_the_covers_name_by_now_is_read(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "e.xlsx"
    export_workbook(held, path, GERMAN)
    workbook = load_workbook(path)
    cover = workbook.worksheets[0]
    called, cover.title = cover.title, "Anleitung"
    worksheet = workbook.create_sheet(called)
    worksheet.append(["Behörde", "Plattform", "Account"])
    worksheet.append(["Stadt Dresden", "X", "@dazu"])
    workbook.save(path)
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, len(held), 0, 0)


def test_what_is_hidden_is_told_once(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "versteckt.xlsx",
        ["Behörde", "Plattform", "Account", "Zweck"],
        ["Stadt Dresden", "X", "@eins", "Presse"],
        ["Stadt Dresden", "X", "@zwei", "Presse"],
    )
    workbook = load_workbook(path)
    (worksheet,) = workbook.worksheets
    worksheet.row_dimensions[3].hidden = True
    worksheet.column_dimensions["D"].hidden = True
    workbook.save(path)
    plan = plan_import(held, path, GERMAN)
    assert [one.key for one in plan.problems] == ["hidden_rows", "hidden_columns"]
    assert {one.sheet for one in plan.problems} == {"Tabelle1"}
