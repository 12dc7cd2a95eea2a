"""What an import would do: matching, mending, refusing, and what was changed on both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from channelinventory.domain.channel import Channel
from channelinventory.domain.crisis import CrisisRole
from channelinventory.domain.editor import Assignment, Editor
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.platform import Platform
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.domain.vocabulary import AssignmentRole, ChannelStatus
from channelinventory.services.transfer import (
    Options,
    export_workbook,
    plan_book,
    plan_import,
    read_file,
)
from tests import factories

from ..helpers import ENGLISH, GERMAN, counts, sheet, taken

HEADS = ["Behörde", "Plattform", "Kanalname", "Nutzername", "URL", "Eröffnet", "Schlagworte"]


@pytest.fixture
def held() -> Inventory:
    return factories.inventory()


# --- Simple sheets --------------------------------------------------------------------------


def test_a_simple_german_sheet_adds_channels(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kanaele.xlsx",
        HEADS,
        ["Stadt Dresden", "Instagram", "Dresden Kultur", "@kultur", None, "31.12.2020", "A; B"],
        ["DD", "facebook", "Dresden Sport", None, "www.facebook.com/sport", date(2021, 2, 3), "A"],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (2, 0, 0, 0, 0), plan.problems
    assert plan.mapping == {
        "Behörde": "channel.organisation",
        "Plattform": "channel.platform",
        "Kanalname": "channel.name",
        "Nutzername": "channel.handle",
        "URL": "channel.url",
        "Eröffnet": "channel.opened",
        "Schlagworte": "channel.tags",
    }
    assert [row.title for row in plan.rows] == [
        "Instagram · Dresden Kultur",
        "Facebook · Dresden Sport",
    ]
    after = taken(held, plan)
    one, two = (after.records(Channel)[str(row.record_id)] for row in plan.rows)
    assert one.organisation == two.organisation == factories.ident("dresden")
    assert one.opened == date(2020, 12, 31)
    assert one.tags == ("A", "B")
    assert one.status is ChannelStatus.ACTIVE
    assert two.url == "https://www.facebook.com/sport"
    assert two.opened == date(2021, 2, 3)


def test_a_simple_english_sheet_below_a_title_and_blank_rows(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "channels.xlsx",
        ["Social media of the city"],
        [],
        ["Agency", "Network", "Account Name", "Username", "Status"],
        ["Stadt Dresden", "Twitter", "Dresden news", "dd", "in reserve"],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, 0, 0, 0), plan.problems
    made = taken(held, plan).records(Channel)[str(plan.rows[0].record_id)]
    assert made.platform == factories.ident("x")
    assert made.status is ChannelStatus.RESERVE
    assert plan.rows[0].row == 4


@pytest.mark.parametrize(
    "row",
    [
        ["Stadt Zwickau", "X", "Neu", None, "http://facebook.com/stadt.dresden/"],
        ["Stadt Dresden", "Facebook", "Neu", "@Stadt.Dresden", None],
        ["Stadt Dresden", "Facebook", "stadt  dresden", None, None],
    ],
    ids=["url", "handle", "name"],
)
def test_a_row_finds_its_record(row: list[Any], held: Inventory, tmp_path: Path) -> None:
    path = sheet(tmp_path / "kanaele.xlsx", HEADS[:5], row)
    plan = plan_import(held, path, GERMAN)
    assert [one.record_id for one in plan.rows] == [factories.ident("facebook-dresden")]
    assert plan.created == plan.rejected == 0


def test_another_channel_of_the_same_name_is_another(held: Inventory, tmp_path: Path) -> None:
    row = ["Stadt Dresden", "Facebook", "Stadt Dresden", "karriere", None]
    plan = plan_import(held, sheet(tmp_path / "a.xlsx", HEADS[:5], row), GERMAN)
    assert plan.created == 1


def test_unknown_names_are_created_visibly_and_once(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kanaele.xlsx",
        HEADS[:3],
        ["Stadt Chemnitz", "Mastodon", "Eins"],
        ["stadt chemnitz", "IG", "Zwei"],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (4, 0, 0, 0, 0)
    assert [(row.record_type, row.title) for row in plan.rows] == [
        ("organisation", "Stadt Chemnitz"),
        ("platform", "Mastodon"),
        ("channel", "Mastodon · Eins"),
        ("channel", "Instagram · Zwei"),
    ]
    after = taken(held, plan)
    assert len(after.records(Organisation)) == len(held.records(Organisation)) + 1
    assert len(after.records(Platform)) == len(held.records(Platform)) + 1


def test_a_rejected_row_creates_nothing(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kanaele.xlsx",
        [*HEADS[:3], "Eröffnet"],
        ["Stadt Chemnitz", "Facebook", "Eins", "irgendwann"],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (0, 0, 0, 0, 1)
    assert not plan.changes


def test_editors_of_assignments_are_created_but_channels_are_not(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        ["Channel", "Editor", "Role"],
        ["Instagram · Stadt Dresden", "Carla Neu", "deputy"],
        ["Myspace · Stadt Dresden", "Anna Ährenfeld", "deputy"],
        title="Assignments",
    )
    plan = plan_import(held, path, ENGLISH)
    assert counts(plan) == (2, 0, 0, 0, 1)
    (problem,) = plan.problems
    assert (problem.cell, problem.key, problem.value) == (
        "A3",
        "unknown_record",
        "Myspace · Stadt Dresden",
    )
    after = taken(held, plan)
    assert [one.name for one in after.records(Editor).values()][-1] == "Carla Neu"
    made = list(after.records(Assignment).values())[-1]
    assert made.channel == factories.ident("instagram-dresden")
    assert made.role is AssignmentRole.DEPUTY


@pytest.mark.parametrize(
    ("head", "value", "key"),
    [
        ("Eröffnet", "irgendwann", "not_a_date"),
        ("Eröffnet", 20245, "not_a_date"),
        ("Status", "halb aktiv", "not_in_list"),
        ("URL", "kein link", "not_a_url"),
        ("Impressum", "=A1", "not_a_url"),
        ("Nutzername", "zwei\nZeilen", "second_line"),
        ("Status", "#N/A", "cell_error"),
    ],
)
def test_bad_values_are_rejected_with_the_reason(
    head: str, value: object, key: str, held: Inventory, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    if value in ("=A1", 20245):
        path.write_text(f"Behörde;Plattform;Name;{head}\nDD;X;Neu;{value}\n", encoding="utf-8")
    else:
        path = sheet(
            tmp_path / "a.xlsx", ["Behörde", "Plattform", "Name", head], ["DD", "X", "Neu", value]
        )
    plan = plan_import(held, path, ENGLISH)
    assert counts(plan) == (0, 0, 0, 0, 1)
    (problem,) = plan.rows[0].problems
    assert (problem.key, problem.cell, problem.row) == (key, "D2", 2)
    assert problem.value == str(value)
    assert ENGLISH.say(problem.message).startswith(f"{head}: ")


def test_missing_values_and_wrong_orders_are_rejected(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        ["Plattform", "Name", "Eröffnet", "Geschlossen"],
        ["X", "Neu", "01.01.2024", "01.01.2023"],
    )
    plan = plan_import(held, path, ENGLISH)
    found = {(one.key, one.cell) for one in plan.problems}
    assert found == {("required", ""), ("too_early", "D2")}
    texts = [ENGLISH.say(one.message) for one in plan.problems]
    assert any("Add a column “Organisation”" in text for text in texts)


def test_the_same_record_twice_is_rejected(held: Inventory, tmp_path: Path) -> None:
    row = ["Stadt Dresden", "Facebook", "Neu", "neu", None]
    plan = plan_import(held, sheet(tmp_path / "a.xlsx", HEADS[:5], row, row), ENGLISH)
    assert counts(plan) == (1, 0, 0, 0, 1)
    assert plan.problems[0].key == "repeated_row"
    assert plan.problems[0].row == 3


def test_a_row_that_fits_two_records_is_rejected(held: Inventory, tmp_path: Path) -> None:
    doubles = [factories.editor(held, name="Jan Schmidt") for _ in range(2)]
    path = sheet(tmp_path / "a.xlsx", ["Name", "Telefon"], ["Jan Schmidt", "0351 123"], title="x")
    plan = plan_import(held.with_records(doubles), path, GERMAN, record="editor")
    assert counts(plan) == (0, 0, 0, 0, 1)
    assert plan.problems[0].key == "ambiguous_row"


def test_secrets_are_left_out_with_a_warning(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        ["Behörde", "Plattform", "Name", "Passwort", "PIN", "API-Token", "Passworttresor"],
        ["DD", "X", "Neu", "geheim1", "1234", "abc", "Safe, Raum 112"],
    )
    plan = plan_import(held, path, GERMAN, mapping={"Passwort": "notes"})
    assert plan.created == 1
    assert plan.rejected == 0
    assert {one.key for one in plan.problems} == {"secret_column"}
    assert len(plan.problems) == 3
    assert plan.mapping["Passwort"] is None
    assert plan.mapping["Passworttresor"] == "channel.credentials_kept_at"
    assert "geheim1" not in repr(plan)
    assert "1234" not in repr(plan.changes)


def test_columns_that_are_not_understood_are_left_out_visibly(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        ["Behörde", "Plattform", "Kanal", "Kosten", "Wetter", "Ohne Inhalt"],
        ["DD", "X", "Neu", "16.000", "sonnig", None],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, 0, 0, 0)
    assert [plan.mapping[one] for one in ("Kosten", "Wetter", "Ohne Inhalt")] == [None] * 3
    assert [(one.key, one.cell) for one in plan.problems] == [
        ("unknown_column", "D1"),
        ("unknown_column", "E1"),
    ]


def test_a_mapping_by_hand_goes_first(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx", ["Behörde", "Plattform", "A", "Name"], ["DD", "X", "Neu", "Zusatz"]
    )
    mapping = {"a": "channel.name", "Name": None}
    plan = plan_import(held, path, GERMAN, mapping=mapping)
    assert plan.mapping["A"] == "channel.name"
    assert plan.mapping["Name"] is None
    assert plan.rows[0].title == "X · Neu"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"mapping": {"Gibtsnicht": "name"}}, "no column"),
        ({"mapping": {"Name": "wetter"}}, "no field"),
        ({"mapping": {"Name": "boat.name"}}, "no record type"),
        ({"record": "boat"}, "no record type"),
        ({"sheet": "Blatt"}, "no sheet"),
    ],
)
def test_a_wrong_choice_is_an_error(
    options: dict[str, Any], words: str, held: Inventory, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", ["Behörde", "Plattform", "Name"], ["DD", "X", "Neu"])
    with pytest.raises(InventoryError, match=words):
        plan_import(held, path, GERMAN, **options)


def test_a_sheet_without_known_headings_says_so(held: Inventory, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ["Wetter", "Temperatur"], ["sonnig", 20])
    plan = plan_import(held, path, GERMAN)
    assert [one.key for one in plan.problems] == ["no_headers"]
    assert not plan.rows


def test_the_record_type_is_recognised(held: Inventory, tmp_path: Path) -> None:
    for rows, name in (
        ([["Name", "E-Mail", "Telefon"], ["Carla", "c@x.example", "0351 123"]], "editor"),
        ([["Titel", "Schweregrad", "Art"], ["Kein Geld", "blocking", "budget"]], "constraint"),
        (
            [["Kanal", "Stand", "Follower"], ["X · Landeshauptstadt Dresden", "1.1.25", 5]],
            "measurement",
        ),
    ):
        plan = plan_import(held, sheet(tmp_path / "a.xlsx", *rows), GERMAN)
        assert [row.record_type for row in plan.rows] == [name]
        assert counts(plan) == (1, 0, 0, 0, 0), plan.problems


def test_rows_may_name_organisations_that_come_later(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        ["Name", "Gehört zu"],
        ["Amt", "Dezernat"],
        ["Dezernat", "Stadt"],
        ["Stadt", None],
        title="Organisation",
    )
    plan = plan_import(empty_inventory(), path, GERMAN)
    assert counts(plan) == (3, 0, 0, 0, 0)
    after = taken(empty_inventory(), plan)
    by_name = {one.name: one for one in after.records(Organisation).values()}
    assert by_name["Amt"].parent == by_name["Dezernat"].id
    assert by_name["Dezernat"].parent == by_name["Stadt"].id


# --- Our own workbooks ----------------------------------------------------------------------

Edit = Callable[[Any], None]


def edited(held: Inventory, path: Path, edit: dict[tuple[str, str], Any], name: str) -> Path:
    """Export, and change cells by (record called, field key) as somebody would in Excel."""
    export_workbook(held, path, GERMAN)
    workbook = load_workbook(path)
    worksheet = next(one for one in workbook.worksheets if name in one.tables)
    keys = ["id", *RECORD_TYPES[name].by_key]
    for (called, key), value in edit.items():
        id = factories.ident(called)
        row = next(row for row in worksheet.iter_rows() if row[0].value == id)
        row[keys.index(key)].value = value
    workbook.save(path)
    return path


def test_an_edit_there_is_taken(held: Inventory, tmp_path: Path) -> None:
    edit = {("facebook-dresden", "name"): "Dresden", ("facebook-dresden", "platform"): "X"}
    plan = plan_import(held, edited(held, tmp_path / "e.xlsx", edit, "channel"), ENGLISH)
    assert counts(plan) == (0, 1, len(held) - 1, 0, 0)
    (row,) = [one for one in plan.rows if one.kind == "changed"]
    assert [(one.key, one.before, one.after) for one in plan.cells(row)] == [
        ("platform", "Facebook", "X"),
        ("name", "Stadt Dresden", "Dresden"),
    ]
    after = taken(held, plan).records(Channel)[factories.ident("facebook-dresden")]
    assert (after.name, after.platform) == ("Dresden", factories.ident("x"))


def now(held: Inventory, called: str, **values: Any) -> Inventory:
    """Return the inventory after somebody edited a channel here."""
    record = held.records(Channel)[factories.ident(called)]
    return held.with_records([replace(record, **values)])


def test_an_edit_here_is_kept(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {}, "channel")
    present = now(held, "facebook-dresden", name="Hier geändert", tags=())
    assert counts(plan_import(present, path, GERMAN)) == (0, 0, len(held), 0, 0)


def test_edits_of_different_fields_are_merged(held: Inventory, tmp_path: Path) -> None:
    edit = {("facebook-dresden", "handle"): "neu"}
    path = edited(held, tmp_path / "e.xlsx", edit, "channel")
    present = now(held, "facebook-dresden", name="Hier geändert")
    plan = plan_import(present, path, GERMAN)
    assert counts(plan) == (0, 1, len(held) - 1, 0, 0)
    after = taken(present, plan).records(Channel)[factories.ident("facebook-dresden")]
    assert (after.name, after.handle) == ("Hier geändert", "neu")


@pytest.mark.parametrize(("choice", "name"), [("keep", "Hier"), ("take", "Dort")])
def test_edits_of_the_same_field_conflict(
    choice: Any, name: str, held: Inventory, tmp_path: Path
) -> None:
    edit = {("facebook-dresden", "name"): "Dort", ("facebook-dresden", "handle"): "neu"}
    path = edited(held, tmp_path / "e.xlsx", edit, "channel")
    present = now(held, "facebook-dresden", name="Hier")
    plan = plan_import(present, path, GERMAN, on_conflict=choice)
    assert counts(plan) == (0, 0, len(held) - 1, 1, 0)
    (row,) = [one for one in plan.rows if one.kind == "conflict"]
    assert [(one.key, one.before, one.after) for one in plan.cells(row) if one.conflict] == [
        ("name", "Hier", "Dort")
    ]
    after = taken(present, plan).records(Channel)[factories.ident("facebook-dresden")]
    assert (after.name, after.handle) == (name, "neu")


def test_the_same_edit_on_both_sides_is_no_conflict(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {("facebook-dresden", "name"): "Gleich"}, "channel")
    present = now(held, "facebook-dresden", name="Gleich")
    assert counts(plan_import(present, path, GERMAN)) == (0, 0, len(held), 0, 0)


def test_a_renamed_organisation_makes_no_new_one(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {}, "channel")
    dresden = held.records(Organisation)[factories.ident("dresden")]
    present = held.with_records([replace(dresden, name="Landeshauptstadt", short_name="LH")])
    assert counts(plan_import(present, path, GERMAN)) == (0, 0, len(held), 0, 0)


def test_blank_does_not_clear_unless_wanted(held: Inventory, tmp_path: Path) -> None:
    edit = {("facebook-dresden", "handle"): None, ("facebook-dresden", "tags"): None}
    path = edited(held, tmp_path / "e.xlsx", edit, "channel")
    assert not plan_import(held, path, GERMAN).changes
    plan = plan_import(held, path, GERMAN, clear_blank=True)
    assert counts(plan) == (0, 1, len(held) - 1, 0, 0)
    after = taken(held, plan).records(Channel)[factories.ident("facebook-dresden")]
    assert (after.handle, after.tags) == (None, ())


def test_clearing_what_is_required_is_rejected(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {("facebook-dresden", "name"): None}, "channel")
    plan = plan_import(held, path, GERMAN, clear_blank=True)
    assert counts(plan) == (0, 0, len(held) - 1, 0, 1)
    assert plan.problems[0].key == "required"


def test_missing_rows_delete_nothing_and_new_ones_are_added(
    held: Inventory, tmp_path: Path
) -> None:
    path = edited(held, tmp_path / "e.xlsx", {}, "channel")
    workbook = load_workbook(path)
    worksheet = next(one for one in workbook.worksheets if "channel" in one.tables)
    worksheet.delete_rows(5)
    worksheet.append([None, "Stadt Dresden", "Instagram", "Neuer Kanal"])
    workbook.save(path)
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, len(held) - 1, 0, 0)
    assert len(taken(held, plan).records(Channel)) == len(held.records(Channel)) + 1


def test_a_copied_row_becomes_a_record_of_its_own(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {}, "channel")
    workbook = load_workbook(path)
    worksheet = next(one for one in workbook.worksheets if "channel" in one.tables)
    copied = [cell.value for cell in worksheet[2]]
    keys = ["id", *RECORD_TYPES["channel"].by_key]
    for key in ("name", "handle", "url"):
        copied[keys.index(key)] = {"url": "https://www.facebook.com/kopie"}.get(key, "Kopie")
    worksheet.append(copied)
    workbook.save(path)
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (1, 0, len(held), 0, 0)


def test_only_the_wanted_type_of_a_workbook_is_taken(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {("facebook-dresden", "name"): "Neu"}, "channel")
    plan = plan_import(held, path, GERMAN, record="crisis_role")
    assert counts(plan) == (0, 0, len(held.records(CrisisRole)), 0, 0)
    assert {row.record_type for row in plan.rows} == {"crisis_role"}


def test_new_records_of_several_sheets_refer_to_each_other(held: Inventory, tmp_path: Path) -> None:
    path = edited(held, tmp_path / "e.xlsx", {}, "channel")
    workbook = load_workbook(path)
    sheets = {next(iter(one.tables), ""): one for one in workbook.worksheets}
    sheets["crisis_role"].append([None, "Mastodon · Notfall", "Sturm", "lead channel"])
    sheets["scenario"].append([None, "Sturm"])
    sheets["channel"].append([None, "Stadt Leipzig", "Mastodon", "Notfall"])
    sheets["organisation"].append([None, "Stadt Leipzig"])
    sheets["platform"].append([None, "Mastodon"])
    workbook.save(path)
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (5, 0, len(held), 0, 0), plan.problems
    after = taken(held, plan)
    role = list(after.records(CrisisRole).values())[-1]
    assert after.records(Channel)[role.channel].name == "Notfall"


def test_the_label_names_the_file(held: Inventory, tmp_path: Path) -> None:
    path = sheet(tmp_path / "liste.xlsx", HEADS[:3], ["DD", "X", "Eins"], ["DD", "X", "Zwei"])
    plan = plan_import(held, path, ENGLISH)
    assert ENGLISH.say(plan.changes.label) == "Import of liste.xlsx: 2 records"


def test_a_mapping_by_hand_says_what_the_sheet_is(held: Inventory, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ["Wer", "Wo"], ["Anna Neu", "Presse"])
    plan = plan_import(held, path, GERMAN, mapping={"Wer": "editor.name", "Wo": "unit"})
    assert counts(plan) == (1, 0, 0, 0, 0)
    assert plan.rows[0].record_type == "editor"


def test_a_target_that_the_sheet_cannot_give_is_a_wrong_choice(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "a.xlsx", ["Behörde", "Plattform", "Name"], ["DD", "X", "Neu"])
    mapping = {"Name": "constraint.title", "Plattform": "channel.platform"}
    with pytest.raises(InventoryError, match="no field"):
        plan_import(held, path, ENGLISH, record="channel", mapping=mapping)


def test_targets_without_a_type_say_what_the_sheet_is(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "f.xlsx", ["Wo", "Wer", "Was"], ["Mastodon", "Stadt Dresden", "Dresden am Abend"]
    )
    mapping = {"Wo": "platform", "Wer": "organisation", "Was": "name"}
    plan = plan_import(held, path, GERMAN, mapping=mapping)
    assert [row.record_type for row in plan.rows if row.kind == "new"][-1:] == ["channel"]
    assert plan.mapping == {heading: f"channel.{key}" for heading, key in mapping.items()}


def test_a_column_of_ids_may_be_assigned(held: Inventory, tmp_path: Path) -> None:
    id = factories.ident("facebook-dresden")
    path = sheet(tmp_path / "f.xlsx", ["Schlüssel", "Kanalname"], [id, "Neuer Name"])
    mapping = {"Schlüssel": "channel.id", "Kanalname": "channel.name"}
    plan = plan_import(held, path, GERMAN, mapping=mapping)
    assert counts(plan) == (0, 1, 0, 0, 0), plan.problems
    assert taken(held, plan).records(Channel)[id].name == "Neuer Name"


@pytest.mark.parametrize("mapping", [{"Kein Blatt!Was": "name"}, {"Wo": "platform", "Was": "due"}])
def test_a_mapping_that_fits_no_sheet_is_a_wrong_choice(
    held: Inventory, tmp_path: Path, mapping: dict[str, str | None]
) -> None:
    path = sheet(tmp_path / "f.xlsx", ["Wo", "Was", "Handle"], ["X", "y", "@y"])
    with pytest.raises(InventoryError):
        plan_import(held, path, GERMAN, record="channel", mapping=mapping)


def test_channels_with_one_address_are_told_apart_by_what_else_a_row_says(
    held: Inventory, tmp_path: Path
) -> None:
    url = "https://www.example.org/kanaele"
    one = factories.channel(held, name="Presse", url=url, handle=None)
    other = factories.channel(held, name="Kultur", url=url, handle=None)
    both = held.with_records([one, other])
    heads = ["Link", "Kanalname", "Zweck"]
    path = sheet(tmp_path / "a.xlsx", heads, [url, "Kultur", "Theater"])
    plan = plan_import(both, path, GERMAN)
    after = taken(both, plan).records(Channel)
    assert (after[one.id].purpose, after[other.id].purpose) == (one.purpose, "Theater")

    path = sheet(tmp_path / "b.xlsx", heads, [url, None, "Theater"])
    plan = plan_import(both, path, GERMAN)
    assert [row.kind for row in plan.rows] == ["rejected"]
    (question,) = plan.questions
    assert (question.kind, question.answer) == ("reference", "reject")
    assert [choice.value for choice in question.choices[:-1]] == [one.id, other.id]
    assert question.rows == [("Tabelle1", 2)]
    answers = {question.key: other.id}
    plan = plan_book(both, read_file(path), GERMAN, Options(answers=answers))
    assert taken(both, plan).records(Channel)[other.id].purpose == "Theater"
    assert plan.rejected == 0
