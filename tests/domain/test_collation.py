"""German sorting and folding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.collation import composed, fold, sort_key


def test_sorts_as_a_german_dictionary() -> None:
    words = [
        "Zwickau",
        "Äußere",
        "Azubi",
        "Ost",
        "Öffnung",
        "Ökonomie",
        "über",
        "Strasse",
        "Straße",
    ]
    ordered = ["Äußere", "Azubi", "Öffnung", "Ökonomie", "Ost", "Strasse", "Straße", "über"]
    assert sorted(words, key=sort_key) == [*ordered, "Zwickau"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Äpfel", "apfel"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Łódź Čapek", "łodz capek"),
        ("café", "cafe"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("aäAÄoöuüsßzéÉ "), st.text("aäAÄoöuüsßzéÉ "))
def test_case_does_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(one.swapcase()) or "ß" in one
    assert (one in other) <= (fold(one) in fold(other))


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        ("Amtstra\u0308ger", "Amtsträger"),
        ("Cafe\u0301 am O\u0308lberg", "Café am Ölberg"),
        ("\u2f800\ufab0", "\u2f800\ufab0"),  # written otherwise, but no letter with a mark
        ("q\u0308", "q\u0308"),  # there is no such character
        ("plain", "plain"),
    ],
)
def test_a_letter_and_its_mark_are_one(apart: str, whole: str) -> None:
    assert composed(apart) == whole
    assert composed(whole) == whole
