"""What happens when an export meets a file that is open elsewhere, or texts that fit no cell."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.texts import Message, Text
from channelinventory.exchange.writing import files
from channelinventory.gui.bridge import Notice
from channelinventory.gui.records import export
from channelinventory.gui.session import Session
from channelinventory.services.jobs import Progress
from channelinventory.services.transfer import Unwritable

Answers = list[Text]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """The verbs to choose, one after another."""
    verbs: Answers = []
    monkeypatch.setattr(export, "decide", lambda *args: verbs.pop(0))
    return verbs


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def locking(target: Path, times: int) -> Callable[[Path], None]:
    """Return a check that finds `target` locked as Windows says it, so many times."""
    left = [times]

    def check(path: Path) -> None:
        if path == target and left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "used by another process")
            error.winerror = 32  # type: ignore[attr-defined]
            raise files.InUse(files.IN_USE, file=path.name) from error

    return check


def start(session: Session, parent: QWidget, asked: list[Path]) -> None:
    """Export two columns of the channels into the first of `asked`, then the next."""
    inventory = session.inventory
    ids = list(inventory.table("channel"))

    def write(target: Path, progress: Progress) -> None:
        from channelinventory.services.transfer import export_view

        export_view(inventory, "channel", ids, ["name"], target, session.language)

    def done(target: Path) -> Message:
        return Message.of(export.WRITTEN, n=1, file=target.name)

    export.save(session, parent, lambda: asked.pop(0), write, done)


def test_it_can_be_tried_again(
    session: Session,
    parent: QWidget,
    answers: Answers,
    told: list[Notice],
    tmp_path,
    monkeypatch,
    qtbot,
) -> None:
    target = tmp_path / "view.xlsx"
    monkeypatch.setattr(files, "_check_free", locking(target, 2))
    answers += [export.RETRY, export.RETRY]
    start(session, parent, [target])
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert target.exists()
    assert not answers


def test_it_can_be_saved_under_another_name(
    session: Session,
    parent: QWidget,
    answers: Answers,
    told: list[Notice],
    tmp_path,
    monkeypatch,
    qtbot,
) -> None:
    target = tmp_path / "view.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(files, "_check_free", locking(target, 9))
    answers += [export.SAVE_AS]
    start(session, parent, [target, tmp_path / "other.xlsx"])
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert (tmp_path / "other.xlsx").exists()
    assert target.read_bytes() == b"old"


def test_it_can_be_left(
    session: Session,
    parent: QWidget,
    answers: Answers,
    told: list[Notice],
    tmp_path,
    monkeypatch,
    qtbot,
) -> None:
    target = tmp_path / "view.xlsx"
    monkeypatch.setattr(files, "_check_free", locking(target, 9))
    answers += [export.LEAVE]
    start(session, parent, [target])
    qtbot.waitUntil(lambda: not answers and not session.runner.jobs, timeout=20_000)
    assert not target.exists()
    assert not told


def test_every_text_that_fits_no_cell_is_listed(
    session: Session, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Message] = []
    monkeypatch.setattr(export, "decide", lambda *args: shown.append(args[4]))
    field = RECORD_TYPES["channel"].by_key["notes"].label
    problems = [
        Message.of(
            Text("", "{title}, {field}: {reason}"), title=f"T{n}", field=field, reason="long"
        )
        for n in range(20)
    ]
    export.explain(session, parent, Unwritable(problems))
    text = session.say(shown[0])
    assert text.count("\n") == 15
    assert "T14" in text
    assert "5" in text.splitlines()[-1]
