"""What the installer's checks call lost of an inventory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from windows.checks import contents


def made(path: Path, *statements: str) -> contents.Contents:
    with closing(sqlite3.connect(path)) as opened:
        opened.executescript("; ".join(["CREATE TABLE channel (id TEXT, name TEXT)", *statements]))
    return contents.read(path)


def test_what_came_in_addition_is_no_loss(tmp_path: Path) -> None:
    some = "INSERT INTO channel VALUES ('1', 'a'), ('2', NULL)"
    before = made(tmp_path / "before.db", some)
    more = ["ALTER TABLE channel ADD mood TEXT DEFAULT 'ruhig'", "CREATE TABLE other (id TEXT)"]
    after = made(tmp_path / "after.db", some, *more)
    assert contents.count(before) == 2
    assert contents.lost(before, after) == ""
    assert contents.lost(after, before) != ""


def test_missing_rows_and_changed_values_are_told(tmp_path: Path) -> None:
    before = made(tmp_path / "before.db", "INSERT INTO channel VALUES ('1', 'a'), ('2', NULL)")
    less = made(tmp_path / "less.db", "INSERT INTO channel VALUES ('1', 'a')")
    other = made(tmp_path / "other.db", "INSERT INTO channel VALUES ('1', 'A'), ('2', NULL)")
    assert contents.lost(before, less).startswith("channel: 2 rows before, 1 after")
    assert "channel" in contents.lost(before, other)
    assert "channel" in contents.lost(before, {})
