"""An error nobody expected: shown once with details, logged, and nothing typed is lost."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QLineEdit

from channelinventory.gui.crash import CrashHandler


@pytest.fixture
def handler(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[CrashHandler]:
    handler = CrashHandler(lambda: tmp_path / "a.log")
    handler.install()
    yield handler
    handler.uninstall()
    if handler.dialog is not None:
        handler.dialog.accept()


def crash(text: str) -> None:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


def test_it_is_shown_with_details_and_logged(
    handler: CrashHandler, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    crash("by nought")
    assert handler.dialog is not None
    details = handler.dialog.details.toPlainText()
    assert "ZeroDivisionError: by nought" in details
    assert "test_crash.py" in details
    assert "Channel Inventory" in details
    assert "a.log" in handler.dialog.log_label.text()
    assert any("Unexpected error" in record.message for record in caplog.records)
    handler.dialog.copy_button.click()
    assert QApplication.clipboard().text() == details
    assert "by nought" in capsys.readouterr().err


def test_a_second_error_joins_the_open_dialog(handler: CrashHandler) -> None:
    crash("one")
    first = handler.dialog
    crash("two")
    assert handler.dialog is first
    assert first is not None
    assert "two" in first.details.toPlainText()
    first.continue_button.click()
    assert handler.dialog is None
    crash("three")
    assert handler.dialog is not None


def test_what_is_typed_stays(handler: CrashHandler, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setText("half a sent")
    crash("x")
    assert handler.dialog is not None
    handler.dialog.continue_button.click()
    assert field.isVisible()
    assert field.text() == "half a sent"


def test_other_threads_are_caught(handler: CrashHandler, qtbot) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: handler.dialog is not None)


def test_without_anybody_to_ask_the_program_ends(handler: CrashHandler, qapp: QApplication) -> None:
    handler.asks = False
    QTimer.singleShot(0, lambda: crash("alone"))
    assert qapp.exec() == 3
    assert handler.dialog is None


def test_qts_messages_go_to_the_log(
    handler: CrashHandler, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning("something about Qt")
    assert [record.message for record in caplog.records] == ["something about Qt"]
