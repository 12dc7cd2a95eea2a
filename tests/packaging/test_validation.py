"""Rules of Microsoft's validators (ICE) that can be checked on the tables, without Windows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from windows import msi, product, schema, validation
from windows.idt import Table

from .packages import Made, made, properties, rows

_SHORT = r"[^\\/:*?\"<>|;,=+\[\] .]"
PATTERNS = {
    "Identifier": r"[A-Za-z_][A-Za-z0-9_.]*",
    "UpperCase": r"[A-Z_][A-Z0-9_.]*",
    "Property": r"[A-Za-z_][A-Za-z0-9_.]*",
    "Guid": r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}",
    "Version": r"\d{1,5}(\.\d{1,5}){0,3}",
    "Language": r"\d{1,5}(,\d{1,5})*",
    "Cabinet": r"#[A-Za-z_][A-Za-z0-9_.]*",
    "Shortcut": r"\[[A-Z]+\][^\\/:*?\"<>|]+",
    "Filename": rf"({_SHORT}{{1,8}}(\.{_SHORT}{{1,3}})?\|)?[^\\/:*?\"<>|]+",
}


@pytest.fixture(params=[msi.MACHINE, msi.USER])
def tables(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made(tmp_path, monkeypatch, request.param)


def each(tables: Made) -> Iterator[Table]:
    return (
        one
        for one in tables.values()
        if isinstance(one, Table) and one.name != "_SummaryInformation"
    )


def test_every_column_that_may_be_used_is_described() -> None:
    for table in schema.tables():
        assert list(table.columns) == list(validation.RULES[table.name])


def test_cells_fit_their_columns(tables: Made) -> None:
    """ICE03: lengths, bounds, kinds, and nothing empty that must not be; ICE30: every key once."""
    for table in each(tables):
        for row in rows(table):
            for column, kind in table.columns.items():
                where = (table.name, column, row)
                cell, rule = row[column], validation.RULES[table.name][column]
                if cell is None or cell == "":
                    assert kind[0].isupper(), where
                elif kind[0] in "iI":
                    assert isinstance(cell, int), where
                    assert abs(cell) <= (32_767 if kind[1] == "2" else 2**31), where
                    assert rule.least is None or rule.least <= cell, where
                    assert rule.most is None or cell <= rule.most, where
                else:
                    assert kind[1:] == "0" or len(cell) <= int(kind[1:]), where
                    assert re.fullmatch(PATTERNS.get(rule.category or "", r"(?s).*"), cell), where
                assert not rule.choices or cell is None or cell in rule.choices, where
        keys = Counter(tuple(row[: table.keys]) for row in table.rows)
        assert set(keys.values()) <= {1}, table.name


def test_what_a_cell_names_is_there(tables: Made) -> None:
    """ICE03: foreign keys; ICE18 and ICE45 need no more than them."""
    keys = {table.name: {row[0] for row in table.rows} for table in each(tables)}
    for table in each(tables):
        for row in rows(table):
            for column, rule in validation.RULES[table.name].items():
                if rule.table is None or row[column] is None or rule.category == "Version":
                    continue
                places = [keys.get(name, set()) for name in rule.table.split(";")]
                assert any(row[column] in place for place in places), (table.name, column, row)


def test_ids_of_components_differ(tables: Made) -> None:
    """ICE08."""
    ids = [row["ComponentId"] for row in rows(tables["Component"])]
    assert len(ids) == len(set(ids))


def test_the_two_packages_share_no_component(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        {
            row["ComponentId"]
            for row in rows(made(tmp_path / scope, monkeypatch, scope)["Component"])
        }
        for scope in (msi.MACHINE, msi.USER)
    ]
    assert not found[0] & found[1]


def test_each_component_belongs_to_one_feature(tables: Made) -> None:
    """ICE21 and ICE22."""
    held = Counter(row["Component_"] for row in rows(tables["FeatureComponents"]))
    assert set(held) == {row["Component"] for row in rows(tables["Component"])}
    assert set(held.values()) == {1}


def test_nothing_has_the_same_place_twice(tables: Made) -> None:
    """ICE30: files, short names and long ones; ICE35 and ICE71: one cabinet from disk 1 on."""
    folder = {row["Component"]: row["Directory_"] for row in rows(tables["Component"])}
    for part in (0, -1):
        names = Counter(
            (folder[row["Component_"]], row["FileName"].split("|")[part].lower())
            for row in rows(tables["File"])
        )
        assert set(names.values()) == {1}
    assert [row["DiskId"] for row in rows(tables["Media"])] == [1]


def test_required_properties(tables: Made) -> None:
    """ICE05, ICE24, ICE74, ICE40: what must be there and what must not."""
    found = properties(tables)
    needed = {"ProductName", "ProductVersion", "ProductCode", "ProductLanguage", "Manufacturer"}
    assert needed | {"UpgradeCode"} <= set(found)
    major, minor, build = map(int, found["ProductVersion"].split("."))
    assert max(major, minor) < 256
    assert build < 65_536
    windows_own = {"FASTOEM", "Installed", "REINSTALL", "REMOVE", "AdminUser", "Privileged"}
    assert not windows_own & set(found)
    summary = {row["PropertyId"]: row["Value"] for row in rows(tables["_SummaryInformation"])}
    assert summary[7] == f"x64;{product.LANGUAGE}"  # ICE80: 64 bit needs 200 or more
    assert summary[14] >= 200
    assert all(row["Attributes"] & 256 for row in rows(tables["Component"]))


def test_what_is_found_out_reaches_the_installation(tables: Made) -> None:
    """ICE46 and ICE61: searched properties are public and secured; no version removes itself."""
    secured = set(properties(tables)["SecureCustomProperties"].split(";"))
    upgrades = rows(tables["Upgrade"])
    searched = {row["ActionProperty"] for row in upgrades}
    searched |= {row["Property"] for row in rows(tables["AppSearch"])}
    assert searched <= secured
    assert all(name == name.upper() for name in secured)
    version = properties(tables)["ProductVersion"]
    (older,) = (row for row in upgrades if row["ActionProperty"] == "OLDERFOUND")
    assert (older["VersionMax"], older["Attributes"] & 512) == (version, 0)
    (newer,) = (row for row in upgrades if row["ActionProperty"] == "NEWERFOUND")
    assert (newer["VersionMin"], newer["Attributes"]) == (version, 2)  # without itself, only told


def test_references_in_texts_are_known(tables: Made) -> None:
    """ICE69: `[...]` names a folder or a property, and a shortcut what its own feature brings."""
    known = {row["Directory"] for row in rows(tables["Directory"])} | set(properties(tables))
    known |= {row["Property"] for row in rows(tables["AppSearch"])}
    for name in ("Registry", "Shortcut", "CustomAction"):
        for row in rows(tables[name]):
            for cell in row.values():
                assert set(re.findall(r"\[(\w+)\]", str(cell))) <= known, row


def test_no_folder_is_called_like_a_property(tables: Made) -> None:
    """ICE99."""
    folders = {row["Directory"] for row in rows(tables["Directory"])}
    assert not folders & set(properties(tables))


def test_every_folder_of_the_user_is_named_for_removal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ICE64."""
    tables = made(tmp_path, monkeypatch, msi.USER)
    named = {row["DirProperty"] for row in rows(tables["RemoveFile"])}
    windows = {"TARGETDIR", "LocalAppDataFolder", "ProgramMenuFolder", "DesktopFolder"}
    assert named == {row["Directory"] for row in rows(tables["Directory"])} - windows
    assert "RemoveFile" not in made(tmp_path / "machine", monkeypatch)


def keys(tables: Made) -> dict[str, int | None]:
    """Return, for each component, the registry root of its key; None where the key is a file."""
    roots = {row["Registry"]: row for row in rows(tables["Registry"])}
    found = {}
    for row in rows(tables["Component"]):
        by_registry = row["Attributes"] & 4
        if by_registry:
            assert roots[row["KeyPath"]]["Component_"] == row["Component"]
        found[row["Component"]] = roots[row["KeyPath"]]["Root"] if by_registry else None
    return found


def below(tables: Made, *folders: str) -> set[str]:
    """Return the components in these folders of Windows."""
    parents = {row["Directory"]: row["Directory_Parent"] for row in rows(tables["Directory"])}
    found = set()
    for row in rows(tables["Component"]):
        place = row["Directory_"]
        while place not in (*folders, None):
            place = parents[place]
        if place:
            found.add(row["Component"])
    return found


SHORTCUTS = {"ShortcutStartMenu", "ShortcutDesktop"}
OF_BOTH_KINDS = ("ProgramMenuFolder", "DesktopFolder")
OF_ONE_USER = ("LocalAppDataFolder",)


def test_components_of_the_user_have_a_key_of_the_user(tables: Made) -> None:
    """ICE38 and ICE43, but for the files of the package for one person (packaging/README.md)."""
    found = keys(tables)
    ours = below(tables, *OF_BOTH_KINDS, *OF_ONE_USER)
    assert ours >= SHORTCUTS
    assert {row["Component_"] for row in rows(tables["Shortcut"])} == SHORTCUTS
    wrong = {component for component in ours if found[component] not in (1, -1)}
    files = {row["Component_"] for row in rows(tables["File"])}
    for_one = "ALLUSERS" not in properties(tables)
    assert wrong == (files if for_one else set())


def test_no_component_mixes_the_users_and_the_machines(tables: Made) -> None:
    """ICE57, but for the shortcuts for everybody (packaging/README.md)."""
    roots: dict[str, set[int]] = {}
    for row in rows(tables["Registry"]):
        roots.setdefault(row["Component_"], set()).add(row["Root"])
    for_one = "ALLUSERS" not in properties(tables)
    for component, found in roots.items():
        by_scope = component in SHORTCUTS and not for_one
        assert found == {-1 if by_scope else 1 if for_one else 2}, component
    assert (below(tables, "ProgramFiles64Folder") == set()) == for_one


def test_nothing_for_everybody_goes_to_one_profile(tables: Made) -> None:
    """ICE91: harmless where the package is never installed for everybody; it refuses to be."""
    conditions = {row["Condition"] for row in rows(tables["LaunchCondition"])}
    if "ALLUSERS" in properties(tables):
        assert not below(tables, *OF_ONE_USER)
        assert "Installed OR ALLUSERS = 1" in conditions
    else:
        assert "Installed OR NOT ALLUSERS" in conditions


def test_actions_come_in_windows_order(tables: Made) -> None:
    """ICE13, ICE26, ICE27, ICE28 and ICE63, as far as our actions go."""
    order = [
        *("FindRelatedProducts", "AppSearch", "KeepFolder", "LaunchConditions"),
        *("ValidateProductID", "CostInitialize", "FileCost", "CostFinalize", "SetLocation"),
        *("MigrateFeatureStates", "InstallValidate", "InstallInitialize", "RemoveExistingProducts"),
        *("ProcessComponents", "UnpublishFeatures", "RemoveRegistryValues", "RemoveShortcuts"),
        *("RemoveFiles", "RemoveFolders", "CreateFolders", "InstallFiles", "CreateShortcuts"),
        *("WriteRegistryValues", "RegisterUser", "RegisterProduct", "PublishFeatures"),
        *("PublishProduct", "InstallFinalize"),
    ]
    found = sorted(rows(tables["InstallExecuteSequence"]), key=lambda row: row["Sequence"])
    assert [row["Action"] for row in found] == order
    shown = sorted(rows(tables["InstallUISequence"]), key=lambda row: row["Sequence"])
    assert shown[-1]["Action"] == "ExecuteAction"
    for name in schema.SEQUENCES:  # two at one number would come in any order
        numbers = [row["Sequence"] for row in rows(tables[name])]
        assert len(numbers) == len(set(numbers))


def test_a_folder_on_the_command_line_counts(tables: Made) -> None:
    """An update finds the folder again, and never goes before the one that is named."""
    (kept,) = (row for row in rows(tables["CustomAction"]) if row["Action"] == "KeepFolder")
    assert (kept["Source"], kept["Target"]) == ("INSTALLDIR", "[FORMERDIR]")
    for name in ("InstallExecuteSequence", "InstallUISequence"):
        (row,) = (row for row in rows(tables[name]) if row["Action"] == "KeepFolder")
        assert row["Condition"] == "FORMERDIR AND NOT INSTALLDIR"


def test_what_is_refused_is_said_in_both_languages(tables: Made) -> None:
    for row in rows(tables["LaunchCondition"]):
        assert row["Condition"].startswith("Installed OR ")
        assert re.search("Kanalinventar.* – .*Channel Inventory", row["Description"])
