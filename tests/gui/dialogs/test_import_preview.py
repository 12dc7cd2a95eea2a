"""Step 4: the table of changes, and the decisions."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.exchange.planning.preview import ImportPlan, PlannedRow
from channelinventory.gui.dialogs.importing.changes_model import (
    AFTER,
    BEFORE,
    FIELD,
    KIND,
    RECORD,
    ROW,
    ChangesModel,
)
from channelinventory.gui.dialogs.importing.course import PREVIEW
from channelinventory.gui.dialogs.importing.decisions import ANSWER, QUESTION, ROWS
from channelinventory.gui.dialogs.importing.pick_table import ChosenRole
from channelinventory.gui.dialogs.importing.preview_page import CLEAR_WORD
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.records.roles import Held
from channelinventory.gui.session import Session

from . import import_plans
from .import_plans import Exchange

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch) -> Exchange:
    """Return the stand-in, which answers its two questions as it is told."""
    made = import_plans.install(monkeypatch)

    def make(inventory: Any, options: Any) -> ImportPlan:
        questions = [import_plans.question(), import_plans.name_question()]
        for one in questions:
            if one.key in options.answers:
                one.answer, one.answered = options.answers[one.key], True
        layout = import_plans.layout(inventory)
        return import_plans.plan(inventory, layouts=[layout], questions=questions)

    made.make = make
    return made


@pytest.fixture
def wizard(qtbot: QtBot, session: Session, exchange: Exchange) -> ImportWizard:
    """Return a wizard at its fourth step."""
    made = ImportWizard(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.preview_page.model, STRICT, made)
    QAbstractItemModelTester(made.preview_page.decisions, STRICT, made)
    made.show()
    made.read(Path("/x/Kanäle.xlsx"))
    ready(qtbot, made)
    assert made.course.step == PREVIEW
    return made


def ready(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.busy, timeout=10_000)


def lines(model: ChangesModel, *columns: int) -> list[tuple[Any, ...]]:
    rows = range(model.rowCount())
    return [tuple(model.index(row, one).data() for one in columns) for row in rows]


def test_changes_are_shown_cell_by_cell(wizard: ImportWizard) -> None:
    model = wizard.preview_page.model
    assert lines(model, ROW, KIND, RECORD, FIELD, BEFORE, AFTER) == [
        ("3", "note", "", "F3", "", "left out"),
        ("4", "changed", "Channel: Stadt Dresden", "Opened", "1 May 2012", "1 May 2013"),
        ("4", "changed twice: stays", "Channel: Stadt Dresden", "Opened", "2012", "2013"),
        ("5", "rejected", "Channel: Feuerwehr", "D5", "soon", "not a date"),
        ("6", "new", "Platform: Neu", "", "", "Name: Neu"),
    ]


def test_the_present_line_is_written_out(wizard: ImportWizard) -> None:
    page = wizard.preview_page
    for row, text in (
        (1, "Channel: Stadt Dresden · Opened – 1 May 2012 → 1 May 2013"),
        (2, "Channel: Stadt Dresden · Opened – here “2012”, in the sheet “2013”"),
        (3, "Channel: Feuerwehr · D5 – soon → not a date"),
        (4, "Platform: Neu – Name: Neu"),
        (0, "F3 – left out"),
    ):
        page.table.setCurrentIndex(page.model.index(row, ROW))
        assert page.line_edit.toPlainText() == text
    assert page.line_edit.isVisible()


def test_counts_filter_the_lines(wizard: ImportWizard) -> None:
    page = wizard.preview_page
    page.counts["rejected"].click()
    assert lines(page.model, KIND) == [("rejected",)]
    page.counts["unchanged"].click()
    assert lines(page.model, KIND) == [("unchanged",)]
    assert page.counts["unchanged"].text().endswith("1")
    page.counts[None].click()
    assert len(lines(page.model, KIND)) == 5


def test_a_decision_is_asked_and_taken(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    page = wizard.preview_page
    model = page.decisions
    assert page.decisions_side.isVisible()
    texts = [[model.index(row, one).data() for one in (QUESTION, ANSWER, ROWS)] for row in (0, 1)]
    assert texts == [
        ["Opened of Dresden: 2012 here, 2013 in the sheet", "keep 2012", "Kanäle: 4"],
        ["“Stadt Drseden” is nearly “Stadt Dresden”", "Stadt Dresden", "Kanäle: 5, 6"],
    ]
    model.setData(model.index(0, ANSWER), Held("take"), ChosenRole)
    ready(qtbot, wizard)
    assert exchange.asked[-1].answers == {"opened": "take"}
    assert model.index(0, ANSWER).data() == "take 2013"
    assert lines(page.model, KIND)[2] == ("changed twice: taken",)


def test_all_of_a_kind_are_decided_at_once(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    actions = {action.text(): action for action, _, _ in wizard.preview_page.side.for_all}
    actions["Changed on both sides: &take all from the sheet"].trigger()
    ready(qtbot, wizard)
    assert exchange.asked[-1].answers == {"opened": "take"}
    actions["Names: make &new records for all"].trigger()
    ready(qtbot, wizard)
    assert exchange.asked[-1].answers == {"opened": "take", "org": "new"}
    actions["Changed on both sides: &keep all that is here"].trigger()
    ready(qtbot, wizard)
    assert exchange.asked[-1].answers == {"opened": "keep", "org": "new"}
    actions["Names: &agree to all proposals"].trigger()
    ready(qtbot, wizard)
    assert exchange.asked[-1].answers == {"opened": "keep", "org": "new"}


def test_a_decision_leads_to_its_row(wizard: ImportWizard) -> None:
    page = wizard.preview_page
    page.counts["new"].click()
    page.decisions_table.setCurrentIndex(page.decisions.index(1, ANSWER))
    page.decisions_table.setCurrentIndex(page.decisions.index(0, ANSWER))
    assert page.model.kind is None
    row = page.table.currentIndex().row()
    assert lines(page.model, KIND, BEFORE)[row] == ("changed twice: stays", "2012")


def test_what_is_in_view_stays_there(qtbot: QtBot, session: Session, wizard: ImportWizard) -> None:
    page = wizard.preview_page
    page.table.setCurrentIndex(page.model.index(3, FIELD))
    wizard.draft.replan()
    ready(qtbot, wizard)
    assert page.table.currentIndex().row() == 3
    assert page.table.currentIndex().column() == FIELD


def test_blank_cells_clear_only_when_wanted(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    page = wizard.preview_page
    assert [one.clear_blank for one in exchange.asked] == [False]
    assert "[clear]" in page.clear_label.text()
    page.clear_check.click()
    ready(qtbot, wizard)
    assert exchange.asked[-1].clear_blank
    assert "Every blank cell" in page.clear_label.text()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_word_that_clears_is_understood(session: Session, language: str) -> None:
    from channelinventory.exchange.texts import CLEARING

    session.speech.set_language(language)
    word = session.say(CLEAR_WORD)
    session.speech.set_language("en")
    assert word in CLEARING


def test_no_text_is_made_for_what_is_not_seen(session: Session) -> None:
    written: list[str] = []
    rows = [
        PlannedRow("S", number, "channel", "new", None, str(number)) for number in range(100_000)
    ]
    plan = ImportPlan(changes.add(session.inventory), rows)

    def write(row: PlannedRow) -> list[Any]:
        written.append(row.title)
        return []

    plan.write = write
    model = ChangesModel(session)
    start = time.process_time()
    model.show_plan(plan)
    assert time.process_time() - start < 2
    assert model.rowCount() == 100_000
    assert not written
    model.index(50_000, AFTER).data()
    assert written == ["50000"]
