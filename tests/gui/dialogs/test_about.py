"""About says which version this is, and warns of a test build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox

from channelinventory import __version__, assets
from channelinventory.gui.dialogs.about import About
from channelinventory.gui.session import Session


def test_names_the_version_and_the_places(session: Session) -> None:
    about = About(session)
    assert about.version_label.text() == f"Version {__version__}"
    assert session.workspace.location in about.places_label.text()


def test_a_test_build_says_so(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / assets.TEST_BUILD).touch()
    shutil.copytree(assets.ui_file("about").parent, tmp_path / "ui")
    shutil.copytree(assets.resource(), tmp_path / "resources")
    monkeypatch.setattr(assets, "_SHIPPED", tmp_path)
    about = About(session)
    assert f"Version {__version__}, test build" in about.version_label.text()


def test_the_licences_that_were_installed_can_be_read(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(assets, "licences", lambda: tmp_path)
    about = About(session)
    close = about.buttons.button(QDialogButtonBox.StandardButton.Close)
    (licences,) = {*about.buttons.buttons()} - {close}
    assert licences.text() == "&Licences"
    licences.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_without_them_there_is_no_button(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "licences", lambda: None)
    about = About(session)
    close: QAbstractButton = about.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert about.buttons.buttons() == [close]
    assert about.focusWidget() is close
