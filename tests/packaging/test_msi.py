"""The tables of a package, as they are handed to msibuild."""

from __future__ import annotations

from pathlib import Path

import pytest
from windows import msi, product
from windows.idt import Table
from windows.shell import Failed

from channelinventory import system

from .packages import made, properties, rows


def test_every_file_is_a_component(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = made(tmp_path, monkeypatch)
    files = rows(tables["File"])
    assert len(files) == 8
    assert [row["Sequence"] for row in files] == list(range(1, 9))
    assert list(tables["files"]) == [row["File"] for row in files]
    components = {row["Component"]: row for row in rows(tables["Component"])}
    assert all(components[row["Component_"]]["KeyPath"] == row["File"] for row in files)
    assert rows(tables["Media"])[0]["LastSequence"] == 8


def test_programs_have_versions_and_all_others_hashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = made(tmp_path, monkeypatch)
    versioned = {row["Version"] for row in rows(tables["File"]) if row["Version"]}
    assert versioned == {"0.1.0.0", "6.11.3.0"}
    plain = {row["File"] for row in rows(tables["File"]) if not row["Version"]}
    assert {row["File_"] for row in rows(tables["MsiFileHash"])} == plain


def test_short_names_differ_within_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = made(tmp_path, monkeypatch)
    names = [row["FileName"] for row in rows(tables["File"])]
    assert "QT6COR~1.DLL|Qt6CoreExtra.dll" in names
    assert "QT6CORE~1" not in names
    assert "Qt6Core.dll" in names
    folders = [row["DefaultDir"] for row in rows(tables["Directory"])]
    assert {name for name in folders if "psycopg" in name} == {
        "PSYCOP~1.9|psycopg_binary-3.3.9",
        "PSYCOP~2.9|psycopg_extra-3.3.9",
    }


def test_ids_of_components_stay_and_those_of_products_do_not(tmp_path: Path) -> None:
    """Windows Installer counts on both; these ids were given out."""
    package = msi.Package(tmp_path, "0.1.0", msi.MACHINE)
    later = msi.Package(tmp_path, "0.2.0", msi.MACHINE)
    place = "runtime/stdlib.zip"
    assert package.component_guid(place) == later.component_guid(place)
    assert package.component_guid(place) == "{AA1CDF78-2AE7-51AC-B5D6-312FD4CA09EE}"
    assert package.product_code != later.product_code
    assert product.UPGRADE_CODES == {
        "machine": "4C6D5B0E-9C4E-4C55-8E4B-0F8E0A5B7C11",
        "user": "B1E0B8B2-37D5-4B5D-9F6E-6C5B7C2A4D12",
    }


def as_test(payload: Path) -> Path:
    """Make a payload that of a test build."""
    note = payload / product.TEST_NOTE
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("test")
    return payload


@pytest.mark.parametrize("scope", [msi.MACHINE, msi.USER])
def test_a_test_build_is_another_product_than_the_release(tmp_path: Path, scope: str) -> None:
    release = msi.Package(tmp_path / "release", "0.1.0", scope)
    test = msi.Package(as_test(tmp_path / "test"), "0.1.0", scope)
    assert (release.name, release.label) == ("Kanalinventar", "0.1.0")
    assert (test.name, test.label) == ("Kanalinventar (Testfassung)", "0.1.0-test")
    assert release.product_code != test.product_code
    assert product.TEST_UPGRADE_CODES == {
        "machine": "92978F66-E2C3-4961-97D6-B4208A8F76DD",
        "user": "249E0FAA-C69B-4BBD-869B-23E8DB3351EC",
    }


def test_a_release_replaces_test_builds_and_never_the_other_way_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = made(tmp_path / "release", monkeypatch)
    as_test(tmp_path / "test" / "payload")
    test = made(tmp_path / "test", monkeypatch)
    released, tested = (
        {row["ActionProperty"]: row for row in rows(tables["Upgrade"])}
        for tables in (release, test)
    )
    assert properties(release)["UpgradeCode"] != properties(test)["UpgradeCode"]
    found = released["TESTFOUND"]
    assert found["UpgradeCode"] == properties(test)["UpgradeCode"]
    assert (found["VersionMin"], found["VersionMax"], found["Attributes"] & 2) == ("0.0.0", None, 0)
    found = tested["RELEASEFOUND"]
    assert found["UpgradeCode"] == properties(release)["UpgradeCode"]
    assert (found["VersionMin"], found["VersionMax"], found["Attributes"] & 2) == ("0.0.0", None, 2)
    conditions = [row["Condition"] for row in rows(test["LaunchCondition"])]
    assert "Installed OR NOT RELEASEFOUND" in conditions


def test_for_one_user_nothing_is_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = made(tmp_path, monkeypatch, msi.USER)
    assert "ALLUSERS" not in properties(tables)
    assert {row["Root"] for row in rows(tables["Registry"])} == {1}
    folders = {row["Directory"] for row in rows(tables["Directory"])}
    assert "LocalAppDataFolder" in folders
    assert "ProgramFiles64Folder" not in folders
    summary = {row["PropertyId"]: row["Value"] for row in rows(tables["_SummaryInformation"])}
    assert summary[15] == 10


def test_for_everybody_nothing_is_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = made(tmp_path, monkeypatch)
    assert properties(tables)["ALLUSERS"] == "1"
    assert {row["Root"] for row in rows(tables["Registry"])} == {2, -1}  # -1 is what ALLUSERS says


def test_the_same_payload_gives_the_same_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = []
    for folder in ("one", "two"):
        tables = made(tmp_path / folder, monkeypatch)
        texts.append([table.text() for table in tables.values() if isinstance(table, Table)])
    assert texts[0] == texts[1]


def test_a_table_refuses_what_would_break_its_file() -> None:
    table = Table("Property", {"Property": "s72", "Value": "l0"})
    with pytest.raises(Failed):
        table.add("only one cell")
    table.add("Name", "two\tcells")
    with pytest.raises(Failed):
        table.text()


def test_the_taskbar_knows_shortcut_window_and_file_by_one_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = made(tmp_path, monkeypatch)
    assert product.APP_ID == system.APP_ID
    named = rows(tables["MsiShortcutProperty"])
    assert {row["Shortcut_"] for row in named} == {
        row["Shortcut"] for row in rows(tables["Shortcut"])
    }
    assert {(row["PropertyKey"], row["PropVariantValue"]) for row in named} == {
        ("System.AppUserModel.ID", system.APP_ID)
    }
    kind = rf"Software\Classes\{product.FILE_TYPE}"
    values = {(row["Key"], row["Name"]): row["Value"] for row in rows(tables["Registry"])}
    assert values[kind, "AppUserModelID"] == system.APP_ID
