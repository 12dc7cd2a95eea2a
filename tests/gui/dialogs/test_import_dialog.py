"""The import dialog: preview, options, and one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.gui.bridge import Notice
from channelinventory.gui.dialogs.import_dialog import ImportDialog
from channelinventory.gui.dialogs.import_model import AFTER, BEFORE, FIELD, KIND, RECORD
from channelinventory.gui.records.choice_editors import QuietComboBox
from channelinventory.gui.session import Session
from channelinventory.services.transfer import export_workbook
from tests import factories

SHEET = """Organisation;Platform;Name;Handle;Opened;Farbe
Stadt Dresden;Facebook;Stadt Dresden;stadt.dresden;2013-05-01;rot
Stadt Dresden;Instagram;Feuerwehr;feuerwehr;soon;rot
Stadt Zwickau;Instagram;Stadt Zwickau;zwickau;2020-01-01;rot
"""


# pytest-qt makes these warnings fail the test; “fatal” would abort the whole run.
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def sheet(tmp_path: Path, session: Session) -> Path:
    """Return a CSV with a changed row, a bad one and a new one."""
    path = tmp_path / "Kanäle.csv"
    path.write_text(SHEET, encoding="utf-8-sig")
    return path


def opened(qtbot: QtBot, session: Session, path: Path) -> ImportDialog:
    made = ImportDialog(session, path)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, STRICT, made.model)
    made.show()
    ready(qtbot, made)
    return made


def ready(qtbot: QtBot, made: ImportDialog) -> None:
    qtbot.waitUntil(lambda: made._job is None, timeout=10_000)


def lines(made: ImportDialog, *columns: int) -> list[tuple[Any, ...]]:
    rows = range(made.model.rowCount())
    return [tuple(made.model.index(row, one).data() for one in columns) for row in rows]


def test_the_preview_says_what_would_happen(qtbot: QtBot, session: Session, sheet: Path) -> None:
    before = dict(session.inventory.table("channel"))
    made = opened(qtbot, session, sheet)
    assert made.plan is not None
    said = lines(made, KIND, FIELD, BEFORE, AFTER)
    assert ("changed", "Opened", "1 May 2012", "1 May 2013") in said
    assert [one[0] for one in lines(made, KIND)].count("rejected") == 1
    assert any(kind == "new" and "zwickau" in after for kind, after in lines(made, KIND, AFTER))
    assert any("Feuerwehr" in record for (record,) in lines(made, RECORD))
    assert made.import_button.text() == "Import 2 changes"
    assert dict(session.inventory.table("channel")) == before


def test_counts_filter_the_preview(qtbot: QtBot, session: Session, sheet: Path) -> None:
    made = opened(qtbot, session, sheet)
    made._counts["rejected"].click()
    assert {one[0] for one in lines(made, KIND)} == {"rejected"}
    assert made._counts["rejected"].text().endswith("1")
    made._counts[None].click()
    assert len({one[0] for one in lines(made, KIND)}) >= 3


def test_the_import_is_one_step(
    qtbot: QtBot, session: Session, sheet: Path, told: list[Notice]
) -> None:
    made = opened(qtbot, session, sheet)
    before = dict(session.inventory.table("channel"))
    made.accept()
    ready(qtbot, made)
    assert not made.isVisible()
    held = session.inventory.table("channel")
    assert held[factories.ident("facebook-dresden")].opened == date(2013, 5, 1)
    assert len(held) == len(before) + 1
    assert session.say(told[-1].message) == "2 changes imported from Kanäle.csv."
    assert told[-1].follow is not None
    told[-1].follow()
    assert dict(session.inventory.table("channel")).keys() == before.keys()


def test_cancel_changes_nothing(qtbot: QtBot, session: Session, sheet: Path) -> None:
    made = opened(qtbot, session, sheet)
    before = dict(session.inventory.table("channel"))
    made.reject()
    assert dict(session.inventory.table("channel")) == before


def test_a_column_can_be_assigned_otherwise(qtbot: QtBot, session: Session, sheet: Path) -> None:
    made = opened(qtbot, session, sheet)
    boxes = {
        box.accessibleName().partition(":")[0]: box
        for box in made.mapping_scroll.findChildren(QuietComboBox)
    }
    assert boxes["Handle"].currentData() == "channel.handle"
    assert boxes["Farbe"].currentData() is None
    boxes["Farbe"].setCurrentIndex(boxes["Farbe"].findData("channel.audience"))
    boxes["Farbe"].finished.emit()
    ready(qtbot, made)
    assert made.plan is not None
    assert ("changed", "Audience", "rot") in lines(made, KIND, FIELD, AFTER)


def test_blank_cells_clear_only_when_wanted(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "blank.csv"
    path.write_text(
        "Organisation;Platform;Name;Handle;Web address\n"
        "Stadt Dresden;Facebook;Stadt Dresden;stadt.dresden;\n",
        encoding="utf-8-sig",
    )
    made = opened(qtbot, session, path)
    assert not made.clear_check.isChecked()
    assert not made.import_button.isEnabled()
    assert made.import_button.text() == "Nothing to import"
    made.clear_check.click()
    ready(qtbot, made)
    assert lines(made, KIND, FIELD, AFTER) == [("changed", "Web address", "")]


def test_conflicts_can_be_decided(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "round.xlsx"
    export_workbook(session.inventory, path, session.language, record_types=["channel"])
    book = openpyxl.load_workbook(path)
    rows = book.worksheets[0]
    headers = [cell.value for cell in rows[1]]
    name, audience = headers.index("Name") + 1, headers.index("Audience") + 1
    row = next(n for n in range(2, rows.max_row + 1) if "Landes" in str(rows.cell(n, name).value))
    rows.cell(row, audience).value = "from the sheet"
    book.save(path)
    record = session.inventory.table("channel")[factories.ident("x-dresden")]
    session.do(changes.edit(session.inventory, (record, {"audience": "from here"})))
    made = opened(qtbot, session, path)
    said = lines(made, KIND, FIELD, BEFORE, AFTER)
    assert said == [("changed on both sides", "Audience", "from here", "from the sheet")]
    assert made.conflict_combo.isVisible()
    assert not made.import_button.isEnabled()
    made.conflict_combo.setCurrentIndex(1)
    made.conflict_combo.activated.emit(1)
    ready(qtbot, made)
    assert made.import_button.text() == "Import 1 change"


def test_a_file_that_cannot_be_read_gets_one_sentence(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"no workbook at all")
    made = opened(qtbot, session, path)
    assert made.plan is None
    assert made.status_label.isVisible()
    assert made.status_label.text().strip()
    assert "Traceback" not in made.status_label.text()
    assert not made.import_button.isEnabled()


def test_rejected_rows_are_saved(
    qtbot: QtBot,
    session: Session,
    sheet: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told: list[Notice],
) -> None:
    made = opened(qtbot, session, sheet)
    assert made.rejects_button.isVisible()
    target = tmp_path / "rejected.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    made.save_rejected()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert target.exists()
    assert told[-1].tone == "good"


def test_a_conflict_at_the_last_moment_is_told(qtbot: QtBot, session: Session, sheet: Path) -> None:
    made = opened(qtbot, session, sheet)
    record = session.inventory.table("channel")[factories.ident("facebook-dresden")]
    session.do(changes.edit(session.inventory, (record, {"opened": None})))
    made.accept()
    ready(qtbot, made)
    assert made.isVisible()
    assert made.status_label.isVisible()
    held = session.inventory.table("channel")[record.id]
    assert replace(held, changed=record.changed) == replace(record, opened=None)
