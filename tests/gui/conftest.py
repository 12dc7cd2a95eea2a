"""Sessions on a real database file, as the window has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from channelinventory import logs
from channelinventory.domain import changes
from channelinventory.domain.inventory import Inventory
from channelinventory.gui.bridge import Bridge, Notice
from channelinventory.gui.i18n import Speech
from channelinventory.gui.runner import Runner
from channelinventory.gui.session import Session
from channelinventory.gui.theme import LIGHT, Theme
from channelinventory.services.settings import Settings
from channelinventory.services.workspace import Workspace
from tests import factories

USUAL_WIDTH = 7
"""Pixels of a letter on the average."""

MakeSession = Callable[..., Session]


@pytest.fixture(autouse=True, scope="session")
def usual_width_of_text(qapp: QApplication) -> None:
    """Let texts take about the room that they take on Windows, whatever fonts there are."""
    font = qapp.font()
    while QFontMetrics(font).averageCharWidth() > USUAL_WIDTH:
        font.setPixelSize(QFontInfo(font).pixelSize() - 1)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def faults_stay_with_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the note of a crash to pytest: Python keeps one file for it, and keeps that open."""
    monkeypatch.setattr(logs, "watch_for_faults", lambda file: None)


@pytest.fixture(autouse=True)
def widgets_live_as_long_as_their_test(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the widgets until they are closed: one forgotten while it is painted takes all along."""
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def keep(widget: QWidget, **more: Any) -> None:
        kept.append(widget)
        add(widget, **more)

    monkeypatch.setattr(qtbot, "addWidget", keep)


@pytest.fixture
def make_session(qapp: QApplication, tmp_path: Path) -> Iterator[MakeSession]:
    """Return a function that opens a session on a new file with the records given."""
    opened: list[Session] = []

    def make(inventory: Inventory | None = None, language: str = "en") -> Session:
        number = len(opened)
        workspace = Workspace.open(tmp_path / f"inventory-{number}.db", create=True)
        if inventory is not None:
            workspace.do(changes.add(workspace.inventory, *inventory))
        session = Session(
            workspace=workspace,
            speech=Speech(language),
            settings=Settings(tmp_path / f"settings-{number}.json"),
            runner=Runner(),
            bridge=Bridge(workspace),
            theme=Theme(qapp, LIGHT),
        )
        opened.append(session)
        return session

    yield make
    for session in opened:
        for translator in session.speech.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)  # it would speak in the next test, too
        session.bridge.close()
        session.workspace.close()


@pytest.fixture
def session(make_session: MakeSession) -> Session:
    """Return a session on the small hand-made inventory, speaking English."""
    return make_session(factories.inventory())


@pytest.fixture
def told(session: Session) -> list[Notice]:
    """Return the list that collects what the session says."""
    notices: list[Notice] = []
    session.bridge.told.connect(notices.append)
    return notices
