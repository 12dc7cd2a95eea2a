"""Files that appear when they are whole, and errors that name them as people do."""

from __future__ import annotations

from pathlib import Path

import pytest

from channelinventory.storage.backup import writing
from channelinventory.storage.errors import DAMAGED, DISK_FULL, Damaged, DiskFull


def write(target: Path, error: Exception | None = None) -> None:
    """Write a file, unless an error comes half-way."""
    with writing(target) as part:
        part.write_bytes(b"half")
        if error is not None:
            raise error
        part.write_bytes(b"new")


def test_an_error_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    with pytest.raises(DiskFull) as raised:
        write(target, DiskFull(DISK_FULL, location=f"{target}.part"))
    assert raised.value.message.args == {"location": str(target)}
    assert list(tmp_path.iterdir()) == []


def test_an_error_about_another_file_stays_as_it_is(tmp_path: Path) -> None:
    source = str(tmp_path / "source.db")
    with pytest.raises(Damaged) as raised:
        write(tmp_path / "copy.db", Damaged(DAMAGED, location=source, reason="torn"))
    assert raised.value.message.args == {"location": source, "reason": "torn"}


def test_what_is_there_stays_until_the_new_file_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write(target, ZeroDivisionError())
    assert target.read_bytes() == b"old"
    write(target)
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]
