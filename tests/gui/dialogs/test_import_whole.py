"""The wizard with the real exchange: a foreign sheet, an edited export, the clipboard."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.gui.dialogs.importing.columns_model import TARGET
from channelinventory.gui.dialogs.importing.course import COLUMNS, FILE, PREVIEW, RESULT, SHEETS
from channelinventory.gui.dialogs.importing.decisions import ANSWER
from channelinventory.gui.dialogs.importing.pick_table import ChosenRole
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.records.roles import Held
from channelinventory.gui.session import Session
from channelinventory.services.transfer import export_workbook
from tests import factories

FOREIGN = """Unsere Kanäle;;;;
;;;;
Plattform;Kanal;Nutzername;Follower 31.12.2024;Farbe
Facebook;Feuerwehr;feuerwehr.example;48.200;rot
Instagram;Museen;museen_example;12,3 Tsd.;blau
"""


@pytest.fixture
def wizard(qtbot: QtBot, session: Session) -> ImportWizard:
    """Return a wizard at its first step."""
    made = ImportWizard(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def ready(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.busy, timeout=20_000)


def test_a_foreign_sheet_is_taken_in(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Liste.csv"
    path.write_text(FOREIGN, encoding="utf-8-sig")
    before = set(session.inventory.table("channel"))
    wizard.read(path)
    ready(qtbot, wizard)
    assert wizard.course.step == COLUMNS  # no column says whose channels these are
    box = wizard.columns_page.fixed.boxes["organisation"]
    box.line.setText("Stadt Dresden")
    box.finish()
    ready(qtbot, wizard)
    model = wizard.columns_page.model
    colour = next(row for row, one in enumerate(model.rows) if one.header == "Farbe")
    model.setData(model.index(colour, TARGET), Held("channel.audience"), ChosenRole)
    ready(qtbot, wizard)
    wizard.next_button.click()
    assert wizard.course.step == PREVIEW
    wizard.next_button.click()
    ready(qtbot, wizard)
    assert wizard.course.step == RESULT
    held = session.inventory.table("channel")
    new = [one for id, one in held.items() if id not in before]
    assert {(one.name, one.audience) for one in new} == {("Feuerwehr", "rot"), ("Museen", "blau")}
    counts = {one.followers for one in session.inventory.table("measurement").values()}
    assert {48200, 12300} <= counts
    again = ImportWizard(session)
    qtbot.addWidget(again)
    again.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    again.read(path)
    ready(qtbot, again)
    assert again.course.step == PREVIEW  # as at the last import
    assert again.preview_page.model.counts["new"] == 0


def test_an_edited_export_asks_for_what_was_changed_twice(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "round.xlsx"
    export_workbook(session.inventory, path, session.language, record_types=["channel"])
    book = openpyxl.load_workbook(path)
    sheet = book["Channels"]
    headers = [cell.value for cell in sheet[1]]
    name, audience = headers.index("Name") + 1, headers.index("Audience") + 1
    rows = range(2, sheet.max_row + 1)
    row = next(at for at in rows if "Landes" in str(sheet.cell(at, name).value))
    sheet.cell(row, audience).value = "from the sheet"
    book.save(path)
    record = session.inventory.table("channel")[factories.ident("x-dresden")]
    session.do(changes.edit(session.inventory, (record, {"audience": "from here"})))
    wizard.read(path)
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert not wizard.next_button.isEnabled()  # what is here stays, unless chosen
    decisions = wizard.preview_page.decisions
    decisions.setData(decisions.index(0, ANSWER), Held("take"), ChosenRole)
    ready(qtbot, wizard)
    assert wizard.next_button.text() == "&Import 1 change"
    wizard.next_button.click()
    ready(qtbot, wizard)
    assert session.inventory.table("channel")[record.id].audience == "from the sheet"


def test_a_sheet_that_is_not_understood_can_be_explained(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Teile.csv"
    path.write_text("Ding;Menge\nSchraube;5\nMutter;7\n", encoding="utf-8-sig")
    wizard.read(path)
    ready(qtbot, wizard)
    assert wizard.course.step == SHEETS
    assert not wizard.next_button.isEnabled()
    combo = wizard.sheets_page.type_combo
    combo.setCurrentIndex(combo.findData("platform"))
    combo.activated.emit(combo.currentIndex())
    ready(qtbot, wizard)
    wizard.next_button.click()
    assert wizard.course.step == COLUMNS
    model = wizard.columns_page.model
    model.setData(model.index(0, TARGET), Held("platform.name"), ChosenRole)
    ready(qtbot, wizard)
    wizard.next_button.click()
    assert wizard.preview_page.model.counts["new"] == 2


def test_cells_of_the_clipboard_and_a_broken_file(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"no workbook at all")
    wizard.read(path)
    ready(qtbot, wizard)
    assert wizard.course.step == FILE
    assert "broken.xlsx" in wizard.message_label.text()
    QGuiApplication.clipboard().setText(
        "Organisation\tPlatform\tName\tHandle\nStadt Dresden\tInstagram\tZoo\tzoo.example\n"
    )
    wizard.file_page.clipboard_button.click()
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert wizard.preview_page.model.counts["new"] == 1


def test_what_was_deleted_here_stays_deleted(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Alles.xlsx"
    export_workbook(session.inventory, path, session.language)
    record = next(iter(session.inventory.table("channel").values()))
    session.workspace.do(changes.delete(session.inventory, record))
    wizard.read(path)
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert wizard.draft.plan is not None
    assert not wizard.draft.plan.changes


TURNED = """Plattform;Facebook;Instagram;X
Kanal;Feuerwehr;Museen;Presse
Nutzername;feuerwehr.example;museen_example;presse_example
Behörde;Stadt Dresden;Stadt Dresden;Stadt Dresden
"""


def first_row(wizard: ImportWizard) -> list[str]:
    model = wizard.sheets_page.model
    return [model.index(0, column).data() for column in range(3)]


def test_a_table_that_was_turned_can_be_turned_back(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Liste.csv"
    path.write_text(TURNED, encoding="utf-8-sig")
    wizard.read(path)
    ready(qtbot, wizard)
    wizard.course.go(SHEETS)
    page = wizard.sheets_page
    assert page.turned_check.isVisible()
    assert page.turned_check.isChecked()
    assert page.head_label.text().startswith("In the file the headings stand below one another")
    assert first_row(wizard) == [
        "Plattform",
        "Kanal",
        "Nutzername",
    ]
    page.turned_check.click()
    ready(qtbot, wizard)
    assert not page.turned_check.isChecked()
    assert first_row(wizard) == [
        "Plattform",
        "Facebook",
        "Instagram",
    ]
    assert "below one another" not in page.head_label.text()
    page.turned_check.click()
    ready(qtbot, wizard)
    assert page.turned_check.isChecked()
    wizard.course.go(PREVIEW)
    assert wizard.preview_page.model.counts["new"] == 3


def test_a_table_that_was_not_turned_can_be_turned(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Liste.csv"
    path.write_text("Netz;Facebook;X\nKanal;Feuerwehr;Presse\nZuruf;a;b\n", encoding="utf-8-sig")
    wizard.read(path)
    ready(qtbot, wizard)
    wizard.course.go(SHEETS)
    page = wizard.sheets_page
    before = page.turned_check.isChecked()
    page.turned_check.click()
    ready(qtbot, wizard)
    assert not before
    assert first_row(wizard) == ["Netz", "Kanal", "Zuruf"]


def test_an_export_is_never_turned(
    qtbot: QtBot, session: Session, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "round.xlsx"
    export_workbook(session.inventory, path, session.language, record_types=["channel"])
    wizard.read(path)
    ready(qtbot, wizard)
    wizard.course.go(SHEETS)
    assert not wizard.sheets_page.turned_check.isVisible()
