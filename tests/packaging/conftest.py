"""The packaging code lies outside `src`; `packaging` itself is no package of ours."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
