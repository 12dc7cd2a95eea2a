"""The details beside a table: form, linked records, history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from channelinventory import assets
from channelinventory.domain import changes
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import AssignmentRole, Group
from channelinventory.gui.records import linked, new_record
from channelinventory.gui.records.details import DetailsPanel
from channelinventory.gui.records.history import HistoryModel
from channelinventory.gui.records.linked import LinkedPage
from channelinventory.gui.records.linked_model import LinkedModel
from channelinventory.gui.records.widths import shared
from channelinventory.gui.session import Session
from channelinventory.gui.theme import text_font
from tests import factories

DRESDEN = factories.ident("facebook-dresden")
LINKS = [
    pytest.param(record_type.name, field.key, id=f"{record_type.name}.{field.key}")
    for record_type in RECORD_TYPES.values()
    for field in record_type.references
]


# pytest-qt makes these warnings fail the test; “fatal” would abort the whole run.
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> DetailsPanel:
    """Return the panel of channels at 400 px, showing one."""
    made = DetailsPanel(session, "channel")
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show()
    made.show_record(DRESDEN)
    return made


def names(panel: DetailsPanel) -> list[str]:
    return [tab.accessibleName() for tab in panel.tab_strip.tabs()]


def tab(panel: DetailsPanel, name: str) -> LinkedPage:
    number = next(n for n, one in enumerate(names(panel)) if one.startswith(name))
    panel.tab_strip.choose(number)
    page = panel.tab_stack.currentWidget()
    assert isinstance(page, LinkedPage)
    return page


@pytest.mark.parametrize("type_name", list(RECORD_TYPES))
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_record_can_be_shown_and_every_field_edited(
    qtbot: QtBot, session: Session, type_name: str, language: str
) -> None:
    session.speech.set_language(language)
    made = DetailsPanel(session, type_name)
    qtbot.addWidget(made)
    made.show_record(next(iter(session.inventory.table(type_name))))
    made.form.set_open_groups(list(Group))
    assert set(made.binder.editors) == set(RECORD_TYPES[type_name].by_key)
    assert made.title_label.text()
    for number in range(len(made.tab_strip.tabs())):
        made.tab_strip.choose(number)


def test_title_subtitle_and_what_is_worked_out(panel: DetailsPanel) -> None:
    assert panel.title_label.text() == "Facebook · Stadt Dresden"
    assert panel.subtitle_label.text().startswith("Active")
    texts = [label.text() for label in panel._facts.findChildren(QLabel) if label.isVisible()]
    assert "40,000" in texts
    assert any("Anna Ährenfeld" in text for text in texts)


def test_a_link_of_the_facts_shows_the_editor(panel: DetailsPanel, session: Session) -> None:
    shown: list[tuple[str, str]] = []
    session.bridge.record_wanted.connect(lambda name, id: shown.append((name, id)))
    panel._facts._open(f"editor/{factories.ident('anna')}")
    assert shown == [("editor", factories.ident("anna"))]


def test_tabs_count_and_do_not_overflow(panel: DetailsPanel) -> None:
    assert names(panel) == [
        "Details",
        "People 2",
        "Constraints 1",
        "Crisis 1",
        "Figures 2",
        "Decisions",
        "Log",
        "History",
    ]
    for one in panel.tab_strip.tabs():
        assert panel.tab_strip.rect().contains(one.geometry())
        assert one.width() >= one.fontMetrics().horizontalAdvance(one.text())


def test_fields_have_labels_and_buddies(panel: DetailsPanel) -> None:
    panel.form.set_open_groups(list(Group))
    labels = {label.objectName(): label for label in panel.form.findChildren(QLabel)}
    for key, editor in panel.binder.editors.items():
        assert labels[f"label_{key}"].buddy() is editor.input
    assert labels["label_name"].text() == "Name (required)"
    assert labels["label_handle"].text() == "Handle"


def test_groups_open_lazily_and_sum_up(panel: DetailsPanel, session: Session) -> None:
    legal = panel.form.sections[Group.LEGAL]
    assert not legal.is_open()
    assert "imprint_url" not in panel.binder.editors
    assert legal.header.accessibleName() == "Legal duties 0 of 7 filled"
    legal.header.click()
    assert panel.binder.editors["imprint_url"].isVisible()
    panel.binder.editors["imprint_url"].set_text("www.dresden.de/impressum")
    panel.binder.commit()
    legal.header.click()
    assert legal.header.accessibleName() == "Legal duties 1 of 7 filled"
    again = DetailsPanel(session, "channel")
    assert again.form.open_groups() == ["identity", "status"]
    again.deleteLater()


def test_which_groups_are_open_is_remembered(panel: DetailsPanel, session: Session) -> None:
    panel.form.sections[Group.SECURITY].header.click()
    again = DetailsPanel(session, "channel")
    assert again.form.open_groups() == ["identity", "status", "security"]
    again.deleteLater()


def test_what_is_not_saved_is_said_and_can_be_discarded(panel: DetailsPanel) -> None:
    panel.binder.editors["opened"].set_text("soon")
    panel.commit()
    assert panel.problem_label.isVisible()
    assert "Opened" in panel.problem_label.text()
    panel.problem_label.linkActivated.emit("discard")
    assert not panel.problem_label.isVisible()
    assert not panel.binder.touched()


def test_going_to_another_record_saves_what_is_typed(panel: DetailsPanel, session: Session) -> None:
    panel.binder.editors["handle"].set_text("neu")
    panel.show_record(factories.ident("x-dresden"))
    assert session.inventory.table("channel")[DRESDEN].handle == "neu"
    assert panel.title_label.text() == "X · Landeshauptstadt Dresden"


def test_nothing_and_several(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_record(None)
    assert panel.state_stack.currentWidget() is panel.empty_page
    assert not panel.bulk_button.isVisible()
    panel.show_selection(12)
    assert panel.empty_label.text() == "12 records selected"
    with qtbot.waitSignal(panel.bulk_edit_wanted):
        QTest.mouseClick(panel.bulk_button, Qt.MouseButton.LeftButton)
    panel.show_record(DRESDEN)
    assert panel.state_stack.currentWidget() is panel.record_page


def test_a_deleted_record_leaves(panel: DetailsPanel, session: Session) -> None:
    held = session.inventory
    session.do(changes.delete(held, held.table("channel")[DRESDEN]))
    assert panel.state_stack.currentWidget() is panel.empty_page
    session.workspace.undo()
    panel.show_record(DRESDEN)
    assert panel.title_label.text() == "Facebook · Stadt Dresden"


def test_the_language_changes_while_it_is_shown(panel: DetailsPanel, session: Session) -> None:
    session.speech.set_language("de")
    labels = {label.objectName(): label for label in panel.form.findChildren(QLabel)}
    status = RECORD_TYPES["channel"].by_key["opened"].label
    assert labels["label_opened"].text() == session.say(status)
    assert panel.binder.editors["opened"].text() == "01.05.2012"


def test_large_text_is_not_clipped(panel: DetailsPanel) -> None:
    font = text_font("body")
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.setFont(font)
    QTest.qWait(1)
    for one in panel.tab_strip.tabs():
        assert panel.tab_strip.rect().contains(one.geometry())
    for button in panel.findChildren(QPushButton):
        assert not button.isVisible() or button.width() >= button.minimumSizeHint().width()
    status = panel.binder.editors["status"]
    assert status.input.height() >= status.fontMetrics().height()


def test_a_form_drawn_by_hand_places_its_fields(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "scenario_form.ui").write_text(_FORM, encoding="utf-8")
    plain = assets.ui_file

    def ui_file(name: str) -> Path:
        own = tmp_path / f"{name}.ui"
        return own if own.exists() else plain(name)

    monkeypatch.setattr(assets, "ui_file", ui_file)
    made = DetailsPanel(session, "scenario")
    qtbot.addWidget(made)
    made.show_record(factories.ident("flood"))
    place = made.binder.editors["trigger"].parentWidget()
    assert place is not None
    assert place.objectName() == "by_hand"
    assert made.form.findChild(QLabel, "label_trigger").text() == "Trigger"  # type: ignore[union-attr]
    assert made.binder.editors["name"].text() == "Hochwasser"


_FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>RecordForm</class>
 <widget class="QWidget" name="RecordForm"><layout class="QVBoxLayout" name="form_column"><item>
  <widget class="QWidget" name="form_identity"><layout class="QFormLayout" name="identity_rows">
   <item row="0" column="1"><widget class="QWidget" name="by_hand">
    <layout class="QHBoxLayout" name="by_hand_line">
     <item><widget class="QLabel" name="label_trigger"/></item>
     <item><widget class="QPlainTextEdit" name="field_trigger"/></item>
    </layout></widget></item>
  </layout></widget></item></layout></widget>
</ui>"""


# --- Linked records -------------------------------------------------------------------------


@pytest.mark.parametrize(("type_name", "key"), LINKS)
def test_linked_models_behave(session: Session, qtbot: QtBot, type_name: str, key: str) -> None:
    record_type = RECORD_TYPES[type_name]
    model = LinkedModel(session, record_type, key)
    tester = QAbstractItemModelTester(model, STRICT)
    assert tester is not None
    target = record_type.by_key[key].kind.target  # type: ignore[attr-defined]
    for id in (*session.inventory.table(target), None):
        model.show(id)
    session.speech.set_language("de")
    assert model.headerData(0, Qt.Orientation.Horizontal)


def test_linked_records_are_added_changed_and_deleted(
    panel: DetailsPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tab(panel, "People")
    QAbstractItemModelTester(page.model, STRICT, page.model)
    given: list[Any] = []

    class Dialog(new_record.NewRecordDialog):
        def exec(self) -> int:
            given.append(self.binder.value("channel"))
            for key, text in (("editor", "Béla Öhm"), ("role", "moderator")):
                self.binder.editors[key].set_text(text)
            self.accept()
            return self.result()

    monkeypatch.setattr(linked, "NewRecordDialog", Dialog)
    page.add_button.click()
    assert given == [DRESDEN]
    assert page.model.rowCount() == 3
    assert names(panel)[1] == "People 3"
    row = page.table.currentIndex().row()
    assert page.model.record(row).role is AssignmentRole.MODERATOR
    page.delete_button.click()
    assert page.model.rowCount() == 2
    session.workspace.undo()
    assert page.model.rowCount() == 3


def test_rows_stay_while_they_are_edited(panel: DetailsPanel, session: Session) -> None:
    page = tab(panel, "People")
    first = page.model.record(0)
    session.do(changes.edit(session.inventory, (first, {"role": AssignmentRole.ON_CALL})))
    assert page.model.record(0).id == first.id
    assert page.model.record(0).role is AssignmentRole.ON_CALL


def test_the_newest_measurement_comes_first(panel: DetailsPanel) -> None:
    page = tab(panel, "Figures")
    days = [page.model.record(row).date for row in range(page.model.rowCount())]
    assert days == sorted(days, reverse=True)


def test_a_linked_record_is_opened_on_its_page(panel: DetailsPanel, session: Session) -> None:
    shown: list[tuple[str, str]] = []
    session.bridge.record_wanted.connect(lambda name, id: shown.append((name, id)))
    page = tab(panel, "Constraints")
    page.table.selectRow(0)
    page.open_button.click()
    assert shown == [("constraint", factories.ident("no-staff"))]


def test_the_history_says_before_and_after(session: Session) -> None:
    model = HistoryModel(session)
    QAbstractItemModelTester(model, STRICT, model)
    record = session.inventory.table("channel")[DRESDEN]
    session.do(changes.edit(session.inventory, (record, {"handle": "neu"})))
    model.show(DRESDEN)
    row = [model.index(0, column).data() for column in range(1, 4)]
    assert row == ["Handle", "stadt.dresden", "neu"]
    assert model.rowCount() == 2


# --- Widths of small tables -----------------------------------------------------------------


def test_all_columns_of_a_linked_table_are_seen_where_their_contents_have_room() -> None:
    assert shared([50, 60], [80, 90], 200, 40) == [80, 90]
    given = shared([50, 60, 60], [50, 120, 110], 220, 40)
    assert sum(given) <= 220
    assert all(wide >= narrow for wide, narrow in zip(given, [50, 60, 60], strict=True))
    assert shared([150, 150, 50], [150, 150, 50], 230, 80) == [90, 90, 50]
    assert shared([150, 150, 50], [150, 150, 90], 100, 80) == [150, 150, 50]


def test_four_columns_of_a_channels_people_are_seen(qtbot: QtBot, session: Session) -> None:
    page = LinkedPage(session, RECORD_TYPES["assignment"], "channel")
    qtbot.addWidget(page)
    page.resize(380, 300)
    page.show()
    page.show_for(DRESDEN)
    header = page.table.horizontalHeader()
    assert header.sectionPosition(4) <= page.table.viewport().width()
