"""Where to save: endings are added, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from channelinventory.domain.texts import Text
from channelinventory.gui.dialogs import save
from channelinventory.gui.session import Session

FILTERS = "Excel workbook (*.xlsx);;CSV file (*.csv)"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Text, ...]]:
    """The questions that were asked; each is answered with the safe verb."""
    questions: list[tuple[Text, ...]] = []

    def decide(*args: object) -> Text:
        verbs = args[3]
        assert isinstance(verbs, tuple)
        questions.append(verbs)
        return verbs[-1]

    monkeypatch.setattr(save, "decide", decide)
    return questions


def ask(
    session: Session, qtbot, monkeypatch: pytest.MonkeyPatch, answer: Path, chosen: str
) -> Path | None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(answer), chosen))
    parent = QWidget()
    qtbot.addWidget(parent)
    return save.ask_where(session, parent, "Save", Path("x"), FILTERS, ".xlsx", ".csv")


@pytest.mark.parametrize(
    ("name", "chosen", "expected"),
    [
        ("view", "Excel workbook (*.xlsx)", "view.xlsx"),
        ("view", "CSV file (*.csv)", "view.csv"),
        ("view", "", "view.xlsx"),
        ("state of 22.11", "", "state of 22.11.xlsx"),
        ("VIEW.CSV", "Excel workbook (*.xlsx)", "VIEW.CSV"),
    ],
)
def test_the_ending_is_added(
    session: Session, qtbot, monkeypatch, tmp_path: Path, asked, name, chosen, expected
) -> None:
    found = ask(session, qtbot, monkeypatch, tmp_path / name, chosen)
    assert found == tmp_path / expected
    assert not asked


def test_a_file_is_not_replaced_unasked(
    session: Session, qtbot, monkeypatch, tmp_path: Path, asked
) -> None:
    (tmp_path / "view.xlsx").write_text("precious", encoding="utf-8")
    assert ask(session, qtbot, monkeypatch, tmp_path / "view", "") is None
    assert asked == [(save.REPLACE, save.KEEP)]
    # With its ending, the file dialog itself has asked.
    assert ask(session, qtbot, monkeypatch, tmp_path / "view.xlsx", "") is not None
    assert len(asked) == 1
    monkeypatch.setattr(save, "decide", lambda *args: save.REPLACE)
    assert ask(session, qtbot, monkeypatch, tmp_path / "view", "") == tmp_path / "view.xlsx"
