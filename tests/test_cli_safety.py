"""What a slip in a script must not cost: other files, the wrong inventory, a lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from channelinventory import cli, paths
from channelinventory.services.workspace import Workspace

from .test_cli import Caller, call, example, example_file, sheet

__all__ = ["call", "example", "example_file"]  # fixtures


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--database", ""],
        ["check", "--database", " "],
        ["init", "--database", ""],
        ["check", "--database", "mysql://server.invalid/x"],
        ["import", ""],
        ["export", ""],
        ["restore", ""],
        ["backup", ""],
        ["check", "--example"],
        ["--example", "check"],
    ],
    ids=" ".join,
)
def test_what_names_nothing_is_a_wrong_call(example: Caller, arguments: list[str]) -> None:
    done = example(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.strip()


def test_the_wrong_place_is_told_in_german(example: Caller) -> None:
    done = example("check", "--database", "mysql://server.invalid/x", language="de")
    assert "„mysql://server.invalid/x“ ist weder Datei noch PostgreSQL-URL" in done.err


def test_the_example_may_still_stand_before_init(call: Caller, tmp_path: Path) -> None:
    assert call("--example", "init", "--database", tmp_path / "a.db").code == 0
    assert call("check", "--database", tmp_path / "a.db").code == 1


def test_a_backup_replaces_an_older_one_and_nothing_else(example: Caller, tmp_path: Path) -> None:
    copy, letter, blank = tmp_path / "copy.db", tmp_path / "letter.docx", tmp_path / "blank"
    letter.write_bytes(b"Dear colleagues, " * 20)
    blank.touch()
    assert example("backup", copy).code == example("backup", copy).code == 0
    assert example("backup", blank).code == 0
    for target in (letter, paths.default_database()):
        before = target.read_bytes()
        done = example("backup", target)
        assert done.code == 3
        assert str(target) in done.err
        assert target.read_bytes() == before


def test_who_holds_the_inventory_is_said_before_anything_is_read(
    example: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "weber")
    window = Workspace.open(paths.default_database())
    try:
        file = sheet(tmp_path / "new.xlsx", ["Name", "Platform"], ["Neu", "Mastodon"])
        rejects = tmp_path / "rejects.xlsx"
        done = example("import", file, "--rejects", rejects)
        assert done.code == 3
        assert "weber" in done.err
        assert not rejects.exists()
    finally:
        window.close()


def test_a_rejected_row_is_told_with_its_place(example: Caller, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "new.xlsx",
        ["Plattform", "Kanalname", "Behörde"],
        ["Facebook", "Neu", "Stadt Zwickau"],
        ["Facebook", "Neu", "Stadt Zwickau"],
    )
    problems = example("import", file, "--json").json()["problems"]
    assert [(one["cell"], one["key"]) for one in problems] == [("A3", "repeated_row")]


def test_a_copy_of_a_sheet_says_nothing_and_an_edit_in_it_is_told(
    example: Caller, tmp_path: Path
) -> None:
    file = tmp_path / "all.xlsx"
    assert example("export", file).code == 0
    book = openpyxl.load_workbook(file)
    copy = book.copy_worksheet(book["Channels"])
    book.save(file)
    done = example("import", file, "--json")
    assert (done.code, done.json()["problems"]) == (0, [])
    heads = [cell.value for cell in copy[1]]
    copy.cell(5, heads.index("Notes") + 1).value = "edited in the copy"
    book.save(file)
    done = example("import", file, "--json")
    (problem,) = done.json()["problems"]
    assert (done.code, done.json()["rejected"], done.json()["changed"]) == (1, 1, 0)
    assert (problem["sheet"], problem["cell"]) == (copy.title, "A5")
    assert "Channels" in problem["message"]


def test_a_sheet_that_is_no_list_takes_no_heading_from_one_that_is(
    example: Caller, tmp_path: Path
) -> None:
    file = tmp_path / "all.xlsx"
    assert example("export", file, "--record", "channel").code == 0
    book = openpyxl.load_workbook(file)
    pivot = book.create_sheet("Pivot", 0)
    pivot.append(["Platform", "Number"])
    pivot.append(["Facebook", 7])
    book.save(file)
    mapping = example("import", file, "--dry-run", "--json").json()["mapping"]
    assert mapping["Platform"] == "channel.platform"
    assert mapping["Pivot!Platform"] is None


def test_a_file_of_blank_cells_is_told(example: Caller, tmp_path: Path) -> None:
    file = tmp_path / "blank.csv"
    file.write_text("\n;;\n\n")
    done = example("import", file)
    assert done.code == 1
    assert done.out.startswith("“blank.csv” is empty. ")


def test_no_window_opens_where_only_the_output_is_closed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.run(["--version"], lambda options: 9, shown.append) == 0
    assert shown == []
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.run(["--version"], lambda options: 9, shown.append) == 0
    assert "channelinventory" in shown[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has such a device")
def test_a_full_disk_under_the_output_is_told(example: Caller) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "channelinventory", "check", "--language", "en"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("The output cannot be written (")
    assert "Traceback" not in done.stderr
