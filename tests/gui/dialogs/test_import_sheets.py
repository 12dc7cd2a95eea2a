"""Step 2: which sheets, what they hold, and where their headings are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from channelinventory.exchange.reading.book import CellError, Sheet
from channelinventory.gui.dialogs.importing.course import SHEETS
from channelinventory.gui.dialogs.importing.grid import MOST_ROWS, GridModel, letters
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.session import Session

from . import import_plans
from .import_plans import Exchange

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch, session: Session) -> Exchange:
    """Return the stand-in, with a sheet that is understood and a hidden one that is not."""
    made = import_plans.install(monkeypatch)
    made.book = import_plans.book(notes=True)
    made.make = lambda inventory, options: import_plans.plan(
        inventory,
        layouts=[
            import_plans.layout(inventory),
            replace(import_plans.unknown(), wanted=False, hidden=True),
        ],
        questions=[],
    )
    return made


@pytest.fixture
def wizard(qtbot: QtBot, session: Session, exchange: Exchange) -> ImportWizard:
    """Return a wizard at its second step."""
    made = ImportWizard(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.read(Path("/x/Kanäle.xlsx"))
    ready(qtbot, made)
    made.course.go(SHEETS)
    return made


def ready(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.busy, timeout=10_000)


def test_sheets_say_what_they_hold(wizard: ImportWizard) -> None:
    rows = wizard.sheets_page.sheet_list
    assert rows.item(0).text() == "Kanäle\nChannels, 4 of 6 columns"
    assert rows.item(0).checkState() == Qt.CheckState.Checked
    assert rows.item(1).text() == "Notizen\nnot recognised · hidden in the file"
    assert rows.item(1).checkState() == Qt.CheckState.Unchecked


def test_a_tick_takes_a_sheet_in(qtbot: QtBot, wizard: ImportWizard, exchange: Exchange) -> None:
    wizard.sheets_page.sheet_list.item(1).setCheckState(Qt.CheckState.Checked)
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Notizen"].wanted is True


def test_the_type_can_be_chosen(qtbot: QtBot, wizard: ImportWizard, exchange: Exchange) -> None:
    combo = wizard.sheets_page.type_combo
    assert combo.currentText() == "recognised: Channels"
    combo.setCurrentIndex(combo.findData("editor"))
    combo.activated.emit(combo.currentIndex())
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].record == "editor"
    assert exchange.asked[-1].sheets["Kanäle"].wanted
    assert combo.currentData() == "editor"


def test_the_grid_shows_the_sheet_with_its_headings(wizard: ImportWizard) -> None:
    model = wizard.sheets_page.model
    numbers = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert numbers == ["1", "3", "4", "5", "6"]
    tip = Qt.ItemDataRole.ToolTipRole
    assert model.headerData(1, Qt.Orientation.Vertical, tip) == "Row 3, headings"
    assert model.headerData(0, Qt.Orientation.Vertical, tip) == "Row 1, not taken in"
    assert not model.headerData(1, Qt.Orientation.Vertical, Qt.ItemDataRole.DecorationRole).isNull()
    assert model.index(1, 0).data(Qt.ItemDataRole.FontRole).bold()
    assert "Row 3 holds the headings" in wizard.sheets_page.head_label.text()


def test_a_row_is_made_the_headings(qtbot: QtBot, wizard: ImportWizard, exchange: Exchange) -> None:
    page = wizard.sheets_page
    page.grid.verticalHeader().sectionClicked.emit(2)
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].head == 3
    page.grid.setCurrentIndex(page.model.index(3, 1))
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].head == 4
    page.grid.setCurrentIndex(page.model.index(1, 1))
    page.head_button.click()
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].head == 2


def test_no_headings_and_two_rows_of_them(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    page = wizard.sheets_page
    page.no_head_check.click()
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].head == -1
    assert not page.no_head_check.isChecked()  # the stand-in still finds them
    page.two_check.click()
    ready(qtbot, wizard)
    assert exchange.asked[-1].sheets["Kanäle"].levels == 2


def test_the_grid_takes_anything(qtbot: QtBot, session: Session) -> None:
    model = GridModel(session)
    QAbstractItemModelTester(model, STRICT, model)
    rows: list[list[Any]] = [[], [None, ""], ["a\nb", 1.5, True], [CellError("#N/A")]]
    rows += [[number] for number in range(300)]
    model.show_sheet(Sheet("x", rows))
    assert model.rowCount() == MOST_ROWS
    assert model.columnCount() == 3
    assert [model.index(0, column).data() for column in range(3)] == ["a b", "1.5", "yes"]
    assert model.index(1, 0).data() == "#N/A"
    assert model.number_of(0) == 2
    assert model.row_of(0) == -1
    model.show_sheet(None)
    assert model.rowCount() == 0


def test_columns_are_called_as_in_excel() -> None:
    assert [letters(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
