"""The exported workbook as openpyxl and a person find it, and what stops an export."""

from __future__ import annotations

import errno
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from channelinventory.domain.collation import sort_key
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.exchange.writing import stream
from channelinventory.exchange.writing.files import NotWritten
from channelinventory.exchange.writing.unwritable import Unwritable
from channelinventory.services.jobs import Cancelled, Progress
from channelinventory.services.transfer import export_view, export_workbook
from tests import factories

from ..helpers import ENGLISH, GERMAN

INJECTIONS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 351 488-0",
    "-2+3",
    "@SUM(1+1)",
    "@handle",
    '=HYPERLINK("https://evil.example","click")',
    '=WEBSERVICE("https://evil.example")',
    "\t=1+1",
    "{=1+1}",
    "#N/A",
    "#REF!",
    "TRUE",
    "0049",
    "1e5",
    "12345678901234567890",
    "01.02.2024",
    "2024-01-01",
    "'=1+1",
    "'quoted'",
    "_x0041_",
    "_x000D_",
    "_x005F_x0041_",
    "<b>&amp;</b>",
    "]]>",
    "a\u00a0b",
    "\u200bzero",
    "😀 emoji",
    "x" * 32_767,
]


@pytest.fixture
def held() -> Inventory:
    return factories.inventory()


@pytest.fixture
def path(held: Inventory, tmp_path: Path) -> Path:
    path = tmp_path / "export.xlsx"
    export_workbook(held, path, GERMAN)
    return path


def test_there_is_a_table_for_every_record_type(path: Path, held: Inventory) -> None:
    workbook = load_workbook(path)
    cover, *visible = [one for one in workbook.worksheets if one.sheet_state == "visible"]
    assert cover.title == "Hinweise"
    assert [next(iter(one.tables)) for one in visible] == list(RECORD_TYPES)
    hidden = [one.title for one in workbook.worksheets if one.sheet_state == "veryHidden"]
    assert hidden == ["_base", "_lists"]
    assert workbook.active is not None
    assert workbook.active is cover
    for sheet, record_type in zip(visible, RECORD_TYPES.values(), strict=True):
        table = sheet.tables[record_type.name]
        heads = [cell.value for cell in sheet[1]]
        assert table.column_names == heads
        assert len({str(one).casefold() for one in heads}) == len(record_type.fields) + 1
        assert table.autoFilter is not None
        rows = len(held.table(record_type.name))
        assert table.ref.endswith(str(max(rows, 1) + 1))
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("2")
        assert sheet.column_dimensions["A"].hidden
        assert [cell.value for cell in sheet["A"]][1 : rows + 1] == list(
            held.table(record_type.name)
        )


def test_values_are_real_dates_numbers_and_words(path: Path, held: Inventory) -> None:
    workbook = load_workbook(path)
    channels = next(one for one in workbook.worksheets if "channel" in one.tables)
    row = cells(channels, factories.ident("facebook-dresden"))
    assert row["opened"].value.date() == date(2012, 5, 1)
    assert row["opened"].number_format == "dd.mm.yyyy"
    assert row["url"].hyperlink.target == "https://www.facebook.com/stadt.dresden"
    assert row["tags"].value == "Rathaus; Bürger"
    assert row["platform"].value == "Facebook"
    crisis = next(one for one in workbook.worksheets if "crisis_role" in one.tables)
    row = cells(crisis, factories.ident("facebook-flood"))
    assert row["four_eyes"].value == GERMAN.yes_no(True)
    assert row["order"].value == 1
    assert row["steps"].value.count("\n") == 2
    constraints = next(one for one in workbook.worksheets if "constraint" in one.tables)
    assert cells(constraints, factories.ident("no-staff"))["cost_missing"].value == 48000.5


def cells(sheet: Any, id: str) -> dict[str, Any]:
    """Return the cells of a record by field key."""
    (name,) = sheet.tables
    keys = ["id", *RECORD_TYPES[name].by_key]
    row = next(row for row in sheet.iter_rows() if row[0].value == id)
    return dict(zip(keys, row, strict=True))


def test_lists_and_references_have_drop_downs(path: Path) -> None:
    workbook = load_workbook(path)
    channels = next(one for one in workbook.worksheets if "channel" in one.tables)
    keys = ["id", *RECORD_TYPES["channel"].by_key]
    rules = {
        keys[one.min_col - 1]: rule
        for rule in channels.data_validations.dataValidation
        for one in rule.sqref.ranges
    }
    assert {"id", "organisation", "platform", "status", "kind", "two_factor"} <= set(rules)
    assert rules["id"].type == "custom"
    assert rules["opened"].type == "date"
    assert rules["status"].errorStyle in (None, "stop")
    assert rules["organisation"].errorStyle == "warning"
    place = re.search(r"COUNTA\('(.+)'!(.+)\)\)", rules["organisation"].formula1)
    assert place is not None
    listed = [row[0].value for row in workbook[place[1]][place[2].replace("$", "")]]
    assert [one for one in listed if one] == ["Stadt Dresden", "Stadt Zwickau"]
    sheet_name, _, area = rules["status"].formula1.partition("!")
    listed = [row[0].value for row in workbook[sheet_name][area.replace("$", "")]]
    assert listed[:2] == ["aktiv", "Reserve"]


def test_the_properties_say_what_it_is(path: Path) -> None:
    workbook: Any = load_workbook(path)
    properties = {one.name: one.value for one in workbook.custom_doc_props}
    assert properties["ChannelInventory schema"] == 2
    assert properties["channelinventory.cover"] == "Hinweise"
    assert properties["ChannelInventory language"] == "de"
    assert isinstance(properties["ChannelInventory exported"], datetime)


def test_data_never_becomes_a_formula(held: Inventory, tmp_path: Path) -> None:
    channels = [
        factories.channel(held, name=text, handle=text, notes=text, tags=(text,))
        for text in INJECTIONS
    ]
    path = tmp_path / "export.xlsx"
    export_workbook(held.with_records(channels), path, GERMAN)
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert not re.search(rb"<f[\s/>]", package.read(name))
    workbook = load_workbook(path)
    sheet = next(one for one in workbook.worksheets if "channel" in one.tables)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "inlineStr",
        "n",
        "d",
    }
    row = cells(sheet, channels[0].id)
    assert row["name"].value == "=1+1"
    assert row["name"].quotePrefix


def drop_downs(path: Path, type_name: str) -> dict[str, str]:
    """Return the sources of the drop-downs of a sheet by their columns."""
    sheet = next(one for one in load_workbook(path).worksheets if type_name in one.tables)
    headings = {cell.column: cell.value for cell in sheet[1]}
    return {
        str(headings[next(iter(rule.sqref.ranges)).min_col]): str(rule.formula1)
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }


def test_drop_downs_offer_what_is_added_in_another_sheet(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    export_workbook(held, path, GERMAN)
    offered = drop_downs(path, "channel")
    last = 1 + len(held.table("organisation")) + 1000
    assert offered["Behörde"] == (
        f"OFFSET('Behörden'!$B$2,0,0,MAX(1,COUNTA('Behörden'!$B$2:$B${last})),1)"
    )
    assert "'Plattformen'!$B$2" in offered["Plattform"]
    # What a channel is called elsewhere stands in no column.
    assert drop_downs(path, "measurement")["Kanal"].startswith("_lists!")
    sheet = next(one for one in load_workbook(path).worksheets if "organisation" in one.tables)
    names = [str(row[1].value) for row in sheet.iter_rows(min_row=2)]
    assert names == sorted(names, key=sort_key)


def test_drop_downs_stay_lists_where_names_stand_nowhere(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    export_workbook(held, path, GERMAN, record_types=["channel"])
    assert drop_downs(path, "channel")["Behörde"].startswith("_lists!")  # no sheet of them
    twins = held.with_records([factories.editor(held, name="Jan Schmidt") for _ in range(2)])
    export_workbook(twins, path, GERMAN)
    assert drop_downs(path, "assignment")["Redakteur/in"].startswith("_lists!")
    strange = held.with_records([Organisation(name="'Amt'!$A$1\n")])
    export_workbook(strange, path, GERMAN)
    assert drop_downs(path, "channel")["Behörde"].startswith("_lists!")


def test_early_days_and_long_numbers_stay_exact(tmp_path: Path) -> None:
    held = factories.inventory()
    channel = factories.channel(held, "early", opened=date(1899, 1, 1), closed=date(1900, 3, 1))
    figure = factories.measurement(held, "many", followers=2**62)
    path = tmp_path / "export.xlsx"
    export_workbook(held.with_records([channel, figure]), path, ENGLISH)
    workbook = load_workbook(path)
    channels = next(one for one in workbook.worksheets if "channel" in one.tables)
    assert cells(channels, channel.id)["opened"].value == "1899-01-01"
    assert cells(channels, channel.id)["closed"].value.date() == date(1900, 3, 1)
    figures = next(one for one in workbook.worksheets if "measurement" in one.tables)
    assert cells(figures, figure.id)["followers"].value == str(2**62)


def test_what_excel_cannot_hold_is_reported_before_writing(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    path.write_bytes(b"old")
    bad = [
        factories.channel(held, name="Lang", notes="ä" * 32_768),
        factories.channel(held, name="Glocke", notes="a\x07b"),
    ]
    with pytest.raises(Unwritable) as caught:
        export_workbook(held.with_records(bad), path, GERMAN)
    told = [GERMAN.say(one) for one in caught.value.problems]
    assert [("Lang" in one, "Glocke" in one) for one in told] == [(True, False), (False, True)]
    assert all("Notizen" in one for one in told)
    assert "32.767" in GERMAN.say(caught.value.message)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.glob(".*")) == []


def test_too_many_rows_are_reported(
    held: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channelinventory.exchange.writing.write.MAX_ROWS", 3)
    with pytest.raises(InventoryError, match="rows"):
        export_workbook(held, tmp_path / "export.xlsx", GERMAN)


def test_links_end_where_excel_could_not_open_the_file(
    held: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "MAX_LINKS", 1)
    path = tmp_path / "export.xlsx"
    export_workbook(held, path, GERMAN)
    sheet = next(one for one in load_workbook(path).worksheets if "channel" in one.tables)
    assert sum(cell.hyperlink is not None for row in sheet.iter_rows() for cell in row) == 1


def test_only_good_addresses_are_links(held: Inventory, tmp_path: Path) -> None:
    bad = factories.channel(
        held, "bad", url="javascript:alert(1)", imprint_url="file:///etc/passwd"
    )
    path = tmp_path / "export.xlsx"
    export_workbook(held.with_records([bad]), path, GERMAN)
    sheet = next(one for one in load_workbook(path).worksheets if "channel" in one.tables)
    row = cells(sheet, bad.id)
    assert row["url"].hyperlink is None
    assert row["imprint_url"].hyperlink is None


def test_cancelling_leaves_no_file(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    progress = Progress(lambda done, total, text: progress.cancel())
    with pytest.raises(Cancelled):
        export_workbook(held, path, GERMAN, progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_the_total(held: Inventory, tmp_path: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    progress = Progress(lambda done, total, text: heard.append((done, total)))
    export_workbook(held, tmp_path / "export.xlsx", GERMAN, progress=progress)
    assert heard[-1] == (len(held), len(held))


def test_a_file_open_in_excel_stays_as_it_was(
    held: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "export.xlsx"
    path.write_bytes(b"old")

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(NotWritten, match="Close it"):
        export_workbook(held, path, GERMAN)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["export.xlsx"]


def test_a_missing_folder_is_named(held: Inventory, tmp_path: Path) -> None:
    with pytest.raises(NotWritten) as caught:
        export_workbook(held, tmp_path / "no" / "export.xlsx", GERMAN)
    assert str(tmp_path / "no") in ENGLISH.say(caught.value.message)


def test_a_full_disk_is_named(
    held: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("channelinventory.exchange.writing.files.os.fsync", full)
    with pytest.raises(NotWritten, match="disk is full"):
        export_workbook(held, tmp_path / "export.xlsx", GERMAN)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_inventory_gives_empty_tables(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    export_workbook(empty_inventory(), path, ENGLISH)
    sheets = [one for one in load_workbook(path).worksheets if one.sheet_state == "visible"]
    assert all(table.ref.endswith("2") for one in sheets for table in one.tables.values())


def test_a_view_shows_its_columns_in_its_order(held: Inventory, tmp_path: Path) -> None:
    path = tmp_path / "view.xlsx"
    ids = [factories.ident("x-dresden"), factories.ident("facebook-dresden")]
    export_view(held, "channel", ids, ["name", "followers", "responsible"], path, ENGLISH)
    sheet = load_workbook(path).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [
        ["Record ID", "Name", "Followers", "Responsible editor"],
        [ids[0], "Landeshauptstadt Dresden", None, None],
        [ids[1], "Stadt Dresden", 40_000, "Anna Ährenfeld"],
    ]


def test_another_ending_is_refused(held: Inventory, tmp_path: Path) -> None:
    with pytest.raises(InventoryError, match="must end"):
        export_workbook(held, tmp_path / "export.pdf", GERMAN)


def test_a_full_disk_lets_go_of_the_unfinished_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []

    def full(writer: Any) -> None:
        seen.append(writer._archive)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("channelinventory.exchange.writing.write.ExcelWriter.write_data", full)
    target = tmp_path / "all.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(NotWritten, match="disk is full"):
        export_workbook(factories.inventory(), target, GERMAN)
    assert seen[0].fp is None  # closed, so that Windows lets it be deleted
    assert [one.name for one in tmp_path.iterdir()] == ["all.xlsx"]
    assert target.read_bytes() == b"old"
