"""Files that cannot be replaced are found out before anything is written."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from channelinventory.exchange.writing.files import InUse, replacing


def test_a_file_that_excel_holds_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "view.xlsx"
    target.write_bytes(b"old")
    opened = Path.open

    def locked(self: Path, mode: str = "r", *more: Any, **options: Any) -> Any:
        if self == target and "+" in mode:
            error = PermissionError(errno.EACCES, "used by another process")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return opened(self, mode, *more, **options)

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(InUse, match="Close it"), replacing(target):
        pytest.fail("the work was begun")
    assert [one.name for one in tmp_path.iterdir()] == ["view.xlsx"]
    assert target.read_bytes() == b"old"


def test_a_protected_file_is_said_to_be_protected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "view.xlsx"
    target.write_bytes(b"old")
    opened = Path.open

    def protected(self: Path, mode: str = "r", *more: Any, **options: Any) -> Any:
        if self == target and "+" in mode:  # root may write it all the same
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(self, mode, *more, **options)

    monkeypatch.setattr(Path, "open", protected)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != target)
    with pytest.raises(InUse, match="write-protected"), replacing(target):
        pytest.fail("the work was begun")
    assert target.read_bytes() == b"old"


def test_a_file_that_is_free_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "view.xlsx"
    target.write_bytes(b"old")
    with replacing(target) as temporary:
        temporary.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["view.xlsx"]
