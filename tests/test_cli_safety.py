"""What a slip in a script must not cost: other files, the wrong inventory, a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from channelinventory import paths
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
