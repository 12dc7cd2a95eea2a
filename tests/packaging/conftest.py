"""The packaging code lies outside `src`; `packaging` itself is no package of ours."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from windows.fetch import Interpreter

PACKAGING = Path(__file__).parents[2] / "packaging"
collect_ignore_glob = ["test_*"] if sys.platform == "win32" else []  # it is built on Debian
sys.path.append(str(PACKAGING))  # before the tests beside this file are imported


@pytest.fixture(autouse=True)
def nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests away from the cache and from pip."""
    monkeypatch.setattr("windows.product.CACHE", tmp_path / "cache")
    monkeypatch.setattr("windows.fetch.run", _no_run)


def _no_run(*command: object, **_: object) -> str:
    raise AssertionError(f"A test wanted to run {command}")


@pytest.fixture
def python(tmp_path: Path) -> Interpreter:
    """Give an interpreter for Windows, as far as it is looked at."""
    from windows.fetch import Interpreter

    from . import samples

    folder = tmp_path / "python"
    folder.mkdir()
    for name in ("python.exe", "python3.dll", "python313.dll", "_ssl.pyd", "_wmi.pyd"):
        (folder / name).write_bytes(samples.program(signed=True))
    (folder / "LICENSE.txt").write_text("PSF")
    with zipfile.ZipFile(folder / "python313.zip", "w") as stdlib:
        for name in ("os.pyc", "email/message.pyc", "tkinter/ttk.pyc", "pdb.pyc"):
            stdlib.writestr(name, b"code")
    return Interpreter(folder, "3.13.2", "0" * 64, stands_in=True)
