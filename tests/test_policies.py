"""Policies: what an administrator lays down holds, what makes no sense is ignored and told."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory import policies
from channelinventory.policies import POLICIES
from tests.conftest import LayDown

JSON_VALUES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())
)


by_file = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows' registry is read, and no file"
)


def test_without_policies_everything_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(policies.VARIABLE, raising=False)
    found = policies.read()
    assert not found.values
    assert found.database is found.language is None
    assert found.example_allowed
    assert not any(found.locks(policy) for policy in POLICIES)


def test_what_is_laid_down_holds(
    tmp_path: Path, lay_down: LayDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHARE", str(tmp_path))
    lay_down(Database="$SHARE/Kanäle 2026.db", Language="en", ExampleInventory=0, ImportMaxRows=500)
    found = policies.read()
    assert found.database == f"{tmp_path}/Kanäle 2026.db"
    assert found.language == "en"
    assert not found.example_allowed
    assert found.number(policies.IMPORT_ROWS) == 500
    assert found.number(policies.IMPORT_COLUMNS) is None
    assert found.locks(policies.LANGUAGE)
    assert not found.locks(policies.IMPORT_COLUMNS)
    assert not found.problems


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Database", 5),
        ("Database", "  "),
        ("Database", "inventory.db"),
        ("Database", "$NO_SUCH_VARIABLE/inventory.db"),
        ("Database", "/srv/a\0b.db"),
        ("Language", "fr"),
        ("Language", 1),
        ("ExampleInventory", "no"),
        ("ExampleInventory", True),
        ("ExampleInventory", 2),
        ("ImportMaxRows", 0),
        ("ImportMaxRows", "many"),
        ("ImportMaxMemoryMB", 1),
    ],
)
def test_what_makes_no_sense_is_ignored_and_told(
    name: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    found = policies.checked({name: value})
    with caplog.at_level(logging.WARNING):
        found.write_log()
    assert not found.values
    assert [problem.name for problem in found.problems] == [name]
    assert name in caplog.text


@by_file
@pytest.mark.parametrize("content", ["", "[1]", "{", "\N{NULL}"])
def test_a_damaged_file_lays_nothing_down(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "policies.json"
    file.write_text(content, "utf-8")
    monkeypatch.setenv(policies.VARIABLE, str(file))
    found = policies.read()
    assert not found.values
    assert [Path(problem.name).name for problem in found.problems] == ["policies.json"]


@by_file
def test_a_missing_file_lays_nothing_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(policies.VARIABLE, str(tmp_path / "none.json"))
    found = policies.read()
    assert not found.values
    assert "No such file" in found.problems[0].value


@given(st.dictionaries(st.sampled_from([policy.name for policy in POLICIES]), JSON_VALUES))
def test_every_value_is_in_force_or_a_problem(found: dict[str, object]) -> None:
    result = policies.checked(found)
    told = {problem.name for problem in result.problems}
    assert told.isdisjoint(result.values)
    assert told | set(result.values) == set(found)
    for policy in POLICIES:
        assert (result.number if policy.is_number else result.text)(policy) == (
            result.values.get(policy.name)
        )
