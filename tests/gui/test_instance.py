"""One window for each inventory: other starts are heard, answered, and nothing else is."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from channelinventory.gui.instance import Instance, hand_over
from channelinventory.services import marks

CALL = """
import sys
from functools import partial
from channelinventory.gui.instance import hand_over
from channelinventory.services import marks
print(marks.answers(sys.argv[1], partial(hand_over, file=sys.argv[2])))
"""


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "Büro Müller" / "Kanäle 2026.db")


@pytest.fixture
def instance(qapp: QApplication, place: str) -> Iterator[Instance]:
    """Return the window's half, listening."""
    mark = marks.take(place, marks.new_socket(), partial(hand_over, file=""))
    assert mark is not None
    instance = Instance(mark)
    instance.listen()
    yield instance
    instance.close()


def test_another_process_hands_its_file_over(instance: Instance, place: str, qtbot: QtBot) -> None:
    sheet = "/srv/Übersicht & Liste 1.xlsx"
    with qtbot.waitSignal(instance.wanted, timeout=20_000) as heard:
        call = subprocess.Popen(
            [sys.executable, "-c", CALL, place, sheet], stdout=subprocess.PIPE, text=True
        )
    assert heard.args == [sheet]
    out, _ = call.communicate(timeout=20)
    assert out.strip() == "True"


@pytest.mark.parametrize(
    "line", [b"\n", b"null\n", b"[1]\n", b'["a", "b"]\n', b"\xff\xfe\n", b"[" * 5000 + b"\n"]
)
def test_what_is_none_of_ours_is_not_answered(
    line: bytes, instance: Instance, qtbot: QtBot
) -> None:
    heard: list[str] = []
    instance.wanted.connect(heard.append)
    call = QLocalSocket()
    with qtbot.waitSignal(call.disconnected):
        call.connectToServer(socket_of(instance))
        call.write(line)
    assert not call.readAll().data()
    assert not heard


def test_endless_talk_is_cut_off(instance: Instance, qtbot: QtBot) -> None:
    call = QLocalSocket()
    with qtbot.waitSignal(call.disconnected):
        call.connectToServer(socket_of(instance))
        call.write(b"x" * 200_000)


def test_a_start_that_says_nothing_holds_nobody_up(instance: Instance, qtbot: QtBot) -> None:
    silent = QLocalSocket()
    silent.connectToServer(socket_of(instance))
    heard: list[str] = []
    instance.wanted.connect(heard.append)
    call = QLocalSocket()
    with qtbot.waitSignal(call.readyRead):
        call.connectToServer(socket_of(instance))
        call.write(json.dumps([""]).encode() + b"\n")
    assert heard == [""]
    silent.abort()


def test_nobody_there_is_told_soon(qapp: QApplication) -> None:
    begun = time.monotonic()
    assert not hand_over(marks.new_socket(), False, file="a.xlsx")
    assert time.monotonic() - begun < 1


def test_a_window_that_is_starting_is_waited_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channelinventory.gui.instance._PATIENCE", 0.3)
    begun = time.monotonic()
    assert not hand_over(marks.new_socket(), True, file="")
    assert time.monotonic() - begun >= 0.3


def test_it_stands_for_the_inventory_that_is_open(
    instance: Instance, place: str, tmp_path: Path
) -> None:
    asked: list[str] = []

    def ask(socket: str, patient: bool) -> bool:
        asked.append(socket)
        return True

    other = str(tmp_path / "other.db")
    assert not instance.is_elsewhere(place), "it is our own"
    assert not instance.is_elsewhere(other)
    instance.stand_for(other)
    assert not marks.answers(place, ask)
    assert marks.answers(other, ask)
    assert asked == [socket_of(instance)]
    instance.close()
    assert not marks.answers(other, ask)


def test_without_a_mark_it_stands_for_nothing(qapp: QApplication, place: str) -> None:
    parent = QObject()
    instance = Instance(None, parent)
    instance.listen()
    instance.stand_for(place)
    assert not instance.is_elsewhere(place)
    assert not marks.answers(place, lambda socket, patient: True)
    instance.close()


def socket_of(instance: Instance) -> str:
    assert instance._mark is not None
    return instance._mark.socket
