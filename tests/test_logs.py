"""The log: it turns over, stops nobody, and tells of a crash that no handler could catch."""

from __future__ import annotations

import faulthandler
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from channelinventory import logs

CRASH = """
import faulthandler, sys
from pathlib import Path
from channelinventory import logs
logs.watch_for_faults(Path(sys.argv[1]))
def in_the_library():
    faulthandler._sigsegv()
in_the_library()
"""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    faulthandler.enable()  # as pytest has it


@contextmanager
def closing_faults(file: Path) -> Iterator[None]:
    opened = logs.watch_for_faults(file)
    assert opened is not None
    yield
    faulthandler.disable()
    opened.close()


def test_it_turns_over(tmp_path: Path) -> None:
    file = tmp_path / "Protokolle" / "channelinventory.log"
    assert logs.set_up(file) is not None
    for number in range(3000):
        logging.getLogger("channelinventory").info("%s %s", number, "x" * 500)
    kept = sorted(path.name for path in file.parent.iterdir())
    assert kept == [file.name, *(f"{file.name}.{number}" for number in (1, 2, 3))]
    assert all(path.stat().st_size <= 500_000 for path in file.parent.iterdir())


def test_nothing_is_lost_while_another_window_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "channelinventory.log"
    assert logs.set_up(file) is not None

    def held(source: str, dest: str) -> None:
        raise PermissionError(32, "The process cannot access the file")

    monkeypatch.setattr(os, "rename", held)
    for number in range(1200):
        logging.getLogger("channelinventory").info("%s %s", number, "x" * 500)
    lines = file.read_text("utf-8").splitlines()
    assert len(lines) == 1200
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "Logs").write_text("in the way")
    assert logs.set_up(tmp_path / "Logs" / "a.log") is None
    logs.watch_for_faults(tmp_path / "Logs" / "faults.txt")


def test_a_crash_of_the_process_is_told_at_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "faults.txt"
    done = subprocess.run([sys.executable, "-c", CRASH, str(file)], capture_output=True)
    assert done.returncode not in (0, 1)
    assert "in_the_library" in file.read_text("utf-8")
    with closing_faults(file):
        assert "in_the_library" in caplog.text
        assert not file.read_text("utf-8")
    caplog.clear()
    with closing_faults(file):
        assert not caplog.text
