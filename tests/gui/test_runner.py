"""Long work comes back on the window's thread, tells how far it is, and can be cancelled."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from shiboken6 import delete, isValid

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_
from channelinventory.gui.runner import Job, Runner
from channelinventory.services.jobs import Cancelled, Progress

BROKEN = N_("Test", "It is broken.")


def test_a_result_comes_back_on_this_thread(qtbot) -> None:
    runner = Runner()
    seen: list[tuple[Any, Any]] = []

    def work(progress: Progress) -> threading.Thread:
        return threading.current_thread()

    def done(thread: Any) -> None:
        seen.append((thread, threading.current_thread()))

    runner.run(work, done)
    qtbot.waitUntil(lambda: not runner.jobs)
    ((there, here),) = seen
    assert there is not here
    assert here is threading.main_thread()


def test_an_expected_error_goes_to_who_wants_it_or_to_all(qtbot) -> None:
    def work(progress: Progress) -> None:
        raise InventoryError(BROKEN)

    runner = Runner()
    own: list[InventoryError] = []
    general: list[InventoryError] = []
    runner.failed.connect(general.append)
    runner.run(work, None, own.append)
    qtbot.waitUntil(lambda: not runner.jobs)
    assert [one.message.text for one in own] == [BROKEN]
    assert general == []
    runner.run(work)
    qtbot.waitUntil(lambda: not runner.jobs)
    assert [one.message.text for one in general] == [BROKEN]


def test_an_unexpected_error_goes_to_the_last_resort(
    qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: caught.append(args.exc_type))
    runner = Runner()
    done: list[object] = []
    runner.run(lambda progress: 1 / 0, done.append)
    qtbot.waitUntil(lambda: not runner.jobs and bool(caught))
    assert caught == [ZeroDivisionError]
    assert done == []


def test_progress_is_told_and_work_can_be_cancelled(qtbot) -> None:
    runner = Runner()
    seen: list[tuple[Any, ...]] = []
    errors: list[InventoryError] = []

    def work(progress: Progress) -> None:
        for number in range(10_000):
            progress(number, 10_000)
            time.sleep(0.001)

    job = runner.run(work, None, errors.append)
    job.progressed.connect(lambda *told: seen.append(told))
    qtbot.waitUntil(lambda: bool(seen))
    job.cancel()
    qtbot.waitUntil(lambda: not runner.jobs)
    assert isinstance(errors[0], Cancelled)
    assert seen[0][1] == 10_000


def test_who_started_it_may_go_before_the_work_is_done(qtbot) -> None:
    runner, go_on = Runner(), threading.Event()
    job = runner.run(lambda progress: go_on.wait(20))
    delete(runner)
    assert job in Job.under_way
    go_on.set()
    qtbot.waitUntil(lambda: job not in Job.under_way)
    qtbot.waitUntil(lambda: not isValid(job))


def test_many_that_end_at_once_leave_in_order(qtbot) -> None:
    runner = Runner()
    for _ in range(200):
        runner.run(lambda progress: progress(1, 2))
    qtbot.waitUntil(lambda: not runner.jobs)
    qtbot.waitUntil(lambda: not Job.under_way)
