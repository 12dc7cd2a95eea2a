"""Days in headings and titles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.understanding import dated as module
from channelinventory.exchange.understanding.dated import dated, whole_date


@pytest.mark.parametrize(
    ("heading", "rest", "day"),
    [
        ("Follower 31.12.2024", "Follower", date(2024, 12, 31)),
        ("Follower 31.12.24", "Follower", date(2024, 12, 31)),
        ("Followers (As on 30th Apr, 2025)", "Followers", date(2025, 4, 30)),
        ("X Followers (As on 30th Apr, 2025)", "X Followers", date(2025, 4, 30)),
        ("Abos Q1/25", "Abos", date(2025, 3, 31)),
        ("Abos Q1 2025", "Abos", date(2025, 3, 31)),
        ("2025 Q3 Followers", "Followers", date(2025, 9, 30)),
        ("Abos 1. Quartal 2025", "Abos", date(2025, 3, 31)),
        ("Quartal 1/2025", "", date(2025, 3, 31)),
        ("III. Quartal 2024", "", date(2024, 9, 30)),
        ("IV/2024", "", date(2024, 12, 31)),
        ("1. Halbjahr 2025", "", date(2025, 6, 30)),
        ("KW 12/2024", "", date(2024, 3, 24)),
        ("Follower Stand 12/2024", "Follower", date(2024, 12, 31)),
        ("Follower 02.2024", "Follower", date(2024, 2, 29)),
        ("Follower Mai 2025", "Follower", date(2025, 5, 31)),
        ("Dez 24", "", date(2024, 12, 31)),
        ("Follower Dezember '24", "Follower", date(2024, 12, 31)),
        ("Followers as of 2025-03-01", "Followers", date(2025, 3, 1)),
        ("Followers April 30, 2025", "Followers", date(2025, 4, 30)),
        ("Followers 04/30/2025", "Followers", date(2025, 4, 30)),
        ("Follower per 1. März 2025", "Follower", date(2025, 3, 1)),
        ("Follower (zum 31.12.2024)", "Follower", date(2024, 12, 31)),
        ("Follower zum Stichtag 31.12.2024", "Follower", date(2024, 12, 31)),
        ("Follower 2024", "Follower", date(2024, 12, 31)),
        ("Follower_2024-12-31", "Follower", date(2024, 12, 31)),
        ("Status 2024", "Status", date(2024, 12, 31)),
        ("Follower2024", "Follower", date(2024, 12, 31)),
        ("Anzahl am 31.12.2024 Follower", "Anzahl Follower", date(2024, 12, 31)),
        ("Follower 30.06.2025 (in Tsd.)", "Follower (in Tsd.)", date(2025, 6, 30)),
        ("Beiträge 1.1.2024 bis 31.12.2024", "Beiträge", date(2024, 12, 31)),
    ],
)
def test_headings_with_a_day(heading: str, rest: str, day: date) -> None:
    assert dated(heading) == (rest, day)


@pytest.mark.parametrize(
    "heading",
    ["", "Follower", "Web 2.0", "Referat 24", "Team 24", "Max 24", "Artikel 13", "16.000",
     "31.02.2024", "Tel. 0351/2024", "Follower 2023/2024", "13/2024 Follower", "Datum", "Stand",
     "Mai",     "2FA", "1999999", "§ 2024a"],
)  # fmt: skip
def test_headings_without_one_are_left_alone(heading: str) -> None:
    assert dated(heading) == (heading, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Stand: 31.12.2024", date(2024, 12, 31)),
        ("Stand 12/2024.", date(2024, 12, 31)),
        ("(Stand: 1. Januar 2025)", date(2025, 1, 1)),
        ("Datum: 2025-03-01", date(2025, 3, 1)),
        ("As of 30 April 2025", date(2025, 4, 30)),
        ("Social Media 2024", None),
        ("Stand", None),
        ("", None),
    ],
)
def test_texts_that_say_a_day_only(text: str, day: date | None) -> None:
    assert whole_date(text) == day


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Follower (Stand 01.10.)", date(2026, 10, 1)),
        ("Follower, Stichtag: 24.11.", date(2025, 11, 24)),  # that of this year is still to come
        ("Follower am 23.11.", date(2026, 11, 23)),
        ("Follower (Stand 29.02.)", None),
        ("Follower nach Abschnitt 1.2.", None),
    ],
)
def test_a_day_without_its_year_is_the_latest(
    heading: str, day: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "today", lambda: date(2026, 11, 23))
    dated.cache_clear()
    try:
        assert dated(heading) == (("Follower", day) if day else (heading, None))
    finally:
        dated.cache_clear()


WORDS = st.lists(
    st.sampled_from(
        "Follower 31. 12. 2024 Q1/ Mai 99.99.9999 ( ) Stand: IV/ KW 53/ 20 ' – _".split()
    )
).map(" ".join)


@given(st.one_of(st.text(), WORDS))
def test_nothing_raises(text: str) -> None:
    rest, day = dated(text)
    assert day is not None or rest == text
    whole_date(text)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_found(day: date) -> None:
    for text in (f"{day.day}.{day.month}.{day.year}", day.isoformat(), f"{day:%d %B %Y}"):
        assert dated(f"Follower (Stand {text})") == ("Follower", day)
