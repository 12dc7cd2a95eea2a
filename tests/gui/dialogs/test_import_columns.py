"""Step 3: what the columns are taken for, and what holds for all rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from channelinventory.domain.inventory import Inventory
from channelinventory.gui.dialogs.importing.columns_model import (
    HEADER,
    SAMPLES,
    SURE,
    TARGET,
    ColumnsModel,
)
from channelinventory.gui.dialogs.importing.course import COLUMNS
from channelinventory.gui.dialogs.importing.pick_table import ChoicesRole, ChosenRole
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.records.roles import Held, IconNameRole
from channelinventory.gui.session import Session
from channelinventory.services.transfer import ImportPlan, Options

from . import import_plans
from .import_plans import Exchange

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch) -> Exchange:
    """Return the stand-in: the organisation is missing until it is said."""
    made = import_plans.install(monkeypatch)

    def make(inventory: Inventory, options: Options) -> ImportPlan:
        choice = options.sheets.get("Kanäle")
        fixed = dict(choice.fixed) if choice else {}
        missing = () if fixed.get("organisation") else ("organisation",)
        layout = import_plans.layout(inventory, missing=missing, fixed=fixed)
        for one in layout.columns:
            if choice and one.place in choice.columns:
                one.target = choice.columns[one.place]
        return import_plans.plan(inventory, layouts=[layout], questions=[])

    made.make = make
    return made


@pytest.fixture
def wizard(qtbot: QtBot, session: Session, exchange: Exchange) -> ImportWizard:
    """Return a wizard that stopped at its third step."""
    made = ImportWizard(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.columns_page.model, STRICT, made)
    made.show()
    made.read(Path("/x/Kanäle.xlsx"))
    ready(qtbot, made)
    assert made.course.step == COLUMNS
    return made


def ready(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.busy, timeout=10_000)


def said(model: ColumnsModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in (HEADER, SAMPLES, TARGET, SURE)]


def test_columns_say_what_they_are_taken_for_and_why(wizard: ImportWizard) -> None:
    model = wizard.columns_page.model
    assert said(model, 0) == ["Plattform", "Facebook", "Platform", "known"]
    assert said(model, 1)[3] == "from the contents"
    assert said(model, 2)[3] == "similar"
    assert said(model, 3)[2] == "Measurement: Followers (30 Apr 2025)"
    assert said(model, 4)[1:] == ["rot · blau", "– leave out –", "not recognised"]
    assert said(model, 5)[2:] == ["– left out: looks like passwords –", "never taken in"]
    assert model.index(5, SURE).data(IconNameRole) == "lock"
    assert not model.flags(model.index(5, TARGET)) & Qt.ItemFlag.ItemIsEditable


def test_a_column_is_taken_for_something_else(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    model = wizard.columns_page.model
    index = model.index(4, TARGET)
    values = [one.value for one in index.data(ChoicesRole).value]
    assert values[0] is None
    assert {"channel.audience", "measurement.followers"} <= set(values)
    assert model.setData(index, Held("channel.audience"), ChosenRole)
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].columns == {4: "channel.audience"}
    assert said(model, 4)[2] == "Audience"
    model.setData(model.index(0, TARGET), Held(None), ChosenRole)
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].columns == {4: "channel.audience", 0: None}


def test_the_number_of_a_record_cannot_be_changed(session: Session) -> None:
    model = ColumnsModel(session)
    model.show_layout(replace(import_plans.layout(session.inventory), id_column=1), [])
    assert model.index(1, TARGET).data() == "Record number of this program"
    assert not model.flags(model.index(1, TARGET)) & Qt.ItemFlag.ItemIsEditable


def test_what_is_missing_is_said_for_all_rows(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    page = wizard.columns_page
    assert page.fixed_frame.isVisible()
    box = page.fixed.boxes["organisation"]
    assert "Stadt Dresden" in [one.text for one in box.fitting("dresden")]
    box.line.setText("Stadt Pirna")  # a new one
    box.finish()
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].fixed == {"organisation": "Stadt Pirna"}
    assert not wizard.message_frame.isVisible()
    assert page.fixed_frame.isVisible()  # it can be changed again
    box = page.fixed.boxes["organisation"]
    box.line.setText("")
    box.finish()
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].fixed == {}
    assert wizard.message_frame.isVisible()


def test_several_sheets_are_chosen_from(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    assert not wizard.columns_page.sheet_combo.isVisible()
    first = import_plans.layout(session.inventory)
    second = replace(import_plans.layout(session.inventory), sheet="Zwei", missing=("name",))
    exchange.make = lambda inventory, options: import_plans.plan(
        inventory, layouts=[first, second, import_plans.unknown()], questions=[]
    )
    wizard.draft.replan()
    ready(qtbot, wizard)
    combo = wizard.columns_page.sheet_combo
    assert [combo.itemText(row) for row in range(combo.count())] == ["Kanäle", "Zwei"]
    wizard.course.go(COLUMNS)
    assert wizard.columns_page.sheet_name() == "Zwei"  # there something is missing
    assert set(wizard.columns_page.fixed.boxes) == {"name"}
