"""Of which day figures without one are: titles and files that say it, and such that do not."""

from __future__ import annotations

from datetime import date

import pytest

from channelinventory.exchange.understanding.days import day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Stand 01.10.2026", date(2026, 10, 1)),
        ("Kanalliste, Stand: 3/2025", date(2025, 3, 31)),
        ("kanaele_2026-10", date(2026, 10, 31)),
        ("kanaele_20261005_final", date(2026, 10, 5)),
        ("Follower Dezember 2024", date(2024, 12, 31)),
        ("Q4/2024", date(2024, 12, 31)),
        ("Stand 2024", date(2024, 12, 31)),
        ("Stand_2024", date(2024, 12, 31)),
        ("Kanäle 2024", None),
        ("Strategie 2030", None),
        ("20269999", None),
        ("Tabelle1", None),
        ("", None),
    ],
)
def test_the_day_that_a_title_names(text: str, day: date | None) -> None:
    assert day_of(text) == day
