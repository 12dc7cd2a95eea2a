"""The tests on Windows: what is left out exists and has a reason, and the counts are pytest's."""

from __future__ import annotations

import pytest
from windows import product, suite
from windows.shell import Failed


@pytest.mark.parametrize("one", suite.EXCLUSIONS, ids=lambda one: one.tests)
def test_what_is_left_out_exists_and_has_a_reason(one: suite.Exclusion) -> None:
    place, _, name = one.tests.partition("::")
    assert (product.ROOT / place).exists()
    assert not name or f"def {name.split('[')[0]}(" in (product.ROOT / place).read_text("utf-8")
    assert one.reason
    assert one.option.startswith("--deselect=" if name else "--ignore=")


@pytest.mark.parametrize(
    ("last", "code", "told"),
    [
        ("718 passed in 47.24s", 0, "718 passed, 0 failed"),
        ("= 2 failed, 154 passed, 42 skipped in 40.61s =", 1, "154 passed, 2 failed, 42 skipped"),
        ("3 passed, 1 error in 0.10s", 1, "3 passed, 1 failed"),
        ("3 passed, 1 failed, 2 errors in 0.10s", 1, "3 passed, 3 failed"),
    ],
)
def test_the_last_line_counts(
    last: str, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert suite._told(last, code) == code
    assert capsys.readouterr().out == told + "\n"


def test_a_run_that_fails_is_never_told_as_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert suite._told("1 failed in 0.10s", 0) == 1
    for last in ("", "Windows fatal exception: code 0x80000100", "no tests ran in 0.01s"):
        with pytest.raises(Failed, match="did not come to their end"):
            suite._told(last, 0)
