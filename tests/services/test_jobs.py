"""Progress is told now and then, and work stops when it is asked to."""

from __future__ import annotations

import time

import pytest

from channelinventory.domain.texts import N_, Message
from channelinventory.services.jobs import Cancelled, Progress

ONE, TWO = Message(N_("Test", "One")), Message(N_("Test", "Two"))


def test_few_reports_are_made_of_many_calls() -> None:
    heard: list[tuple[int, int | None]] = []
    progress = Progress(lambda done, total, text: heard.append((done, total)))
    for done in range(1, 10_001):
        progress(done, 10_000, ONE)
    assert heard[0] == (1, 10_000)
    assert heard[-1] == (10_000, 10_000)
    assert len(heard) < 200


def test_a_new_text_is_always_told() -> None:
    heard: list[Message | None] = []
    progress = Progress(lambda done, total, text: heard.append(text))
    for text in (ONE, ONE, TWO):
        progress(1, 100, text)
    assert heard == [ONE, TWO]


def test_the_next_call_after_cancel_stops_the_work() -> None:
    progress = Progress()
    progress(1)
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled, match="Cancelled"):
        progress(2)


def test_a_call_is_cheap() -> None:
    progress = Progress(lambda done, total, text: None)
    start = time.perf_counter()
    for done in range(100_000):
        progress(done, 100_000, ONE)
    assert time.perf_counter() - start < 2
