"""The rule of the three-way comparison, and the digests it works on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.base import digest, heading, read_base
from channelinventory.exchange.planning.merge import Verdict, merge

SIDES = st.sampled_from(["a", "b", "c"])


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "verdict"),
    [
        ("a", "a", "a", Verdict.SAME),
        ("a", "b", "a", Verdict.TAKEN),
        ("a", "a", "b", Verdict.KEPT),
        ("a", "b", "b", Verdict.SAME),
        ("a", "b", "c", Verdict.CONFLICT),
        (None, "b", "c", Verdict.TAKEN),
        (None, "b", "b", Verdict.SAME),
    ],
)
def test_the_rule(base: str | None, theirs: str, ours: str, verdict: Verdict) -> None:
    assert merge(base, theirs, ours) is verdict


@given(base=SIDES, theirs=SIDES, ours=SIDES)
def test_who_changed_alone_wins(base: str, theirs: str, ours: str) -> None:
    verdict = merge(base, theirs, ours)
    there, here = theirs != base, ours != base
    if there and here and theirs != ours:
        assert verdict is Verdict.CONFLICT
    elif there and not here:
        assert verdict is Verdict.TAKEN
    elif here and not there:
        assert verdict is Verdict.KEPT
    else:
        assert verdict is Verdict.SAME


def test_digests_are_found_again() -> None:
    rows = [
        heading("channel", ["name", "handle"]),
        ("channel", "1", digest("Rathaus") + digest("")),
        ("stray", "2", "00000000"),
        (None, 5),
    ]
    base = read_base(rows)
    assert base.of("channel", "1") == {"name": digest("Rathaus"), "handle": digest("")}
    assert base.of("channel", "2") is None
    assert base.of("stray", "2") is None
    assert list(base.types(["1", "9"])) == ["channel"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_digest_has_one_width(text: str) -> None:
    assert len(digest(text)) == 8
