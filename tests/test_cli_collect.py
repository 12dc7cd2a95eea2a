"""`export --collect`: a workbook about one organisation, or why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_cli import Caller, call, example, example_file

__all__ = ["call", "example", "example_file"]  # fixtures


def test_a_collection_comes_back_unchanged(example: Caller, tmp_path: Path) -> None:
    file = tmp_path / "dresden.xlsx"
    done = example("export", file, "--collect", "Landeshauptstadt Dresden")
    assert done.code == 0
    assert str(file) in done.out
    document = example("import", file, "--dry-run", "--json").json()
    assert document["unchanged"] > 50
    assert document["created"] == document["changed"] == document["rejected"] == 0
    assert document["problems"] == []


def test_a_wrong_name_is_a_wrong_call_with_candidates(example: Caller, tmp_path: Path) -> None:
    file = tmp_path / "dresden.xlsx"
    done = example("export", file, "--collect", "Landeshauptstadt Dresten")
    assert done.code == 2
    assert "Landeshauptstadt Dresden" in done.err
    assert not file.exists()


@pytest.mark.parametrize(
    "arguments",
    [["a.csv", "--collect", "DD"], ["a.xlsx", "--collect", "DD", "--record", "channel"]],
)
def test_what_does_not_go_together_is_a_wrong_call(example: Caller, arguments: list[str]) -> None:
    assert example("export", *arguments).code == 2
