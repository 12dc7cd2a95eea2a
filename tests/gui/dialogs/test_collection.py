"""The dialog for collection workbooks, filled in and written for real."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from channelinventory.gui.bridge import Notice
from channelinventory.gui.dialogs import collection
from channelinventory.gui.dialogs.collection import CollectionDialog
from channelinventory.gui.session import Session


@pytest.fixture
def dialog(session: Session, qtbot) -> CollectionDialog:
    made = CollectionDialog(session)
    qtbot.addWidget(made)
    return made


def test_nothing_is_chosen_at_first(dialog: CollectionDialog, session: Session) -> None:
    assert dialog.organisation_list.count() == len(session.inventory.table("organisation")) > 1
    assert dialog.chosen == []
    assert not dialog._write_button.isEnabled()


def test_the_space_bar_chooses(dialog: CollectionDialog, qtbot) -> None:
    dialog.show()
    dialog.organisation_list.setFocus()
    qtbot.keyClick(dialog.organisation_list, Qt.Key.Key_Space)
    assert len(dialog.chosen) == 1
    assert dialog._write_button.isEnabled()


def test_all_means_all_that_are_found(dialog: CollectionDialog) -> None:
    dialog.search_edit.setText("dresden")
    dialog.all_button.click()
    assert len(dialog.chosen) == 1
    dialog.search_edit.clear()
    assert len(dialog.chosen) == 1
    dialog.none_button.click()
    assert dialog.chosen == []


def test_a_missing_folder_is_said(dialog: CollectionDialog, tmp_path: Path) -> None:
    dialog.all_button.click()
    dialog.folder_edit.setText(str(tmp_path / "nowhere"))
    dialog.accept()
    assert "nowhere" in dialog.problem_label.text()
    assert not dialog.result()


def test_a_workbook_for_each_is_written(
    dialog: CollectionDialog, session: Session, told: list[Notice], tmp_path: Path, qtbot
) -> None:
    dialog.all_button.click()
    number = len(dialog.chosen)
    dialog.folder_edit.setText(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert told[0].message.args == {"n": number, "folder": str(tmp_path)}
    assert told[0].link == collection.SHOW_FOLDER
    assert len(list(tmp_path.glob("*.xlsx"))) == number
    assert session.settings.get("export_folder") == str(tmp_path)
