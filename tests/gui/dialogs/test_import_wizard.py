"""The import wizard as a whole: where it stops, what it says, and that it is one undo step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import Text
from channelinventory.gui.bridge import Notice
from channelinventory.gui.dialogs.importing import course
from channelinventory.gui.dialogs.importing import wizard as steps
from channelinventory.gui.dialogs.importing.course import COLUMNS, FILE, PREVIEW, RESULT, SHEETS
from channelinventory.gui.dialogs.importing.wizard import ImportWizard
from channelinventory.gui.session import Session
from channelinventory.gui.theme import DARK, LIGHT
from channelinventory.services import transfer
from tests import factories

from . import import_plans
from .import_plans import Exchange


@pytest.fixture
def exchange(monkeypatch: pytest.MonkeyPatch) -> Exchange:
    """Return the stand-in for the exchange."""
    return import_plans.install(monkeypatch)


@pytest.fixture
def wizard(qtbot: QtBot, session: Session, exchange: Exchange) -> Iterator[ImportWizard]:
    """Return a wizard that is shown."""
    made = shown(qtbot, session)
    yield made
    made.draft.stop()


def shown(qtbot: QtBot, session: Session) -> ImportWizard:
    made = ImportWizard(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def read(qtbot: QtBot, wizard: ImportWizard, path: Path = Path("/x/Kanäle.xlsx")) -> None:
    wizard.read(path)
    ready(qtbot, wizard)


def ready(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(lambda: not wizard.draft.busy, timeout=10_000)


def with_layouts(exchange: Exchange, *layouts: Any, questions: Any = ()) -> None:
    exchange.make = lambda inventory, options: import_plans.plan(
        inventory, layouts=list(layouts), questions=list(questions)
    )


# --- Where it stops -----------------------------------------------------------------------------


def test_what_is_understood_goes_straight_to_the_preview(
    qtbot: QtBot, wizard: ImportWizard
) -> None:
    assert wizard.course.step == FILE
    assert not wizard.next_button.isEnabled()
    read(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert "1 sheet" in wizard.preview_page.summary_label.text()
    assert "4 of 6 columns recognised, 2 of them" in wizard.preview_page.summary_label.text()
    assert wizard.next_button.text() == "&Import 2 changes"
    assert "Kanäle.xlsx" in wizard.windowTitle()


def test_the_summary_leads_to_sheets_and_columns(qtbot: QtBot, wizard: ImportWizard) -> None:
    read(qtbot, wizard)
    wizard.preview_page.summary_label.linkActivated.emit("sheets")
    assert wizard.course.step == SHEETS
    wizard.next_button.click()
    assert wizard.course.step == COLUMNS
    wizard.next_button.click()
    assert wizard.course.step == PREVIEW
    wizard.back_button.click()
    assert wizard.course.step == COLUMNS


def test_it_stops_at_a_sheet_that_is_not_understood(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    exchange.book = import_plans.book(notes=True)
    good = import_plans.layout(session.inventory)
    with_layouts(exchange, good, import_plans.unknown())
    read(qtbot, wizard)
    assert wizard.course.step == SHEETS
    assert "“Notizen” was not recognised" in wizard.message_label.text()
    assert wizard.sheets_page.sheet_name() == "Notizen"
    assert wizard.next_button.isEnabled()  # the other sheet is understood
    wizard.next_button.click()
    assert wizard.course.step == COLUMNS


def test_a_sheet_that_is_said_to_be_left_out_is_no_problem(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    exchange.book = import_plans.book(notes=True)
    good = import_plans.layout(session.inventory)
    with_layouts(exchange, good, import_plans.unknown())
    read(qtbot, wizard)
    assert wizard.message_frame.isVisible()
    wizard.draft.choose_sheet("Notizen", wanted=False)
    ready(qtbot, wizard)
    assert not wizard.message_frame.isVisible()
    wizard.course.go(PREVIEW)
    assert "1 sheet, 1 left out" in wizard.preview_page.summary_label.text()


def test_nothing_understood_goes_no_further(
    qtbot: QtBot, wizard: ImportWizard, exchange: Exchange
) -> None:
    exchange.book = import_plans.book(notes=True)
    with_layouts(exchange, import_plans.unknown())
    read(qtbot, wizard)
    assert wizard.course.step == SHEETS
    assert "No sheet was recognised" in wizard.message_label.text()
    assert not wizard.next_button.isEnabled()
    wizard.course.go(PREVIEW)
    assert wizard.course.step == SHEETS


def test_it_stops_at_what_is_missing(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    with_layouts(exchange, import_plans.layout(session.inventory, missing=("organisation",)))
    read(qtbot, wizard)
    assert wizard.course.step == COLUMNS
    assert "no column for “Organisation”" in wizard.message_label.text()
    assert wizard.next_button.isEnabled()


def test_in_a_small_window_one_begins_at_what_is_missing(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    with_layouts(exchange, import_plans.layout(session.inventory, missing=("organisation",)))
    wizard.setMinimumSize(500, 320)
    wizard.resize(600, 320)
    read(qtbot, wizard)
    box = wizard.columns_page.fixed.boxes["organisation"]
    assert box.height() >= box.sizeHint().height()  # nothing is squeezed, the page scrolls
    qtbot.waitUntil(lambda: not box.visibleRegion().isEmpty())


def test_it_does_not_stop_for_a_column_that_no_row_needs(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    layout = import_plans.layout(session.inventory, missing=("organisation",))
    plan = import_plans.plan(session.inventory, layouts=[layout], questions=[])
    plan.rows = [row for row in plan.rows if row.record_id]  # every row found its record
    exchange.make = lambda inventory, options: plan
    read(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert not wizard.message_frame.isVisible()


def test_after_the_first_look_it_stays_where_one_is(qtbot: QtBot, wizard: ImportWizard) -> None:
    read(qtbot, wizard)
    wizard.course.go(SHEETS)
    wizard.draft.choose_sheet("Kanäle", head=1)
    ready(qtbot, wizard)
    assert wizard.course.step == SHEETS


# --- Files --------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_gets_one_sentence_in_place(
    qtbot: QtBot, wizard: ImportWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **options: Any) -> None:
        raise InventoryError(Text("", "{file} is damaged. Save it anew."), file=path.name)

    monkeypatch.setattr(transfer, "read_file", refuse)
    read(qtbot, wizard)
    assert wizard.course.step == FILE
    assert wizard.message_frame.isVisible()
    assert wizard.message_label.text() == "Kanäle.xlsx is damaged. Save it anew."
    assert not wizard.next_button.isEnabled()


def test_a_dropped_file_is_read_at_any_step(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    path = tmp_path / "Neu.csv"
    path.write_text("x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.dropEvent(event)  # Qt delivers no drop that was not dragged
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert wizard.draft.path == path


def test_files_are_remembered(qtbot: QtBot, wizard: ImportWizard) -> None:
    read(qtbot, wizard, Path("/x/a.csv"))
    read(qtbot, wizard, Path("/x/b.csv"))
    read(qtbot, wizard, Path("/x/a.csv"))
    names = wizard.file_page.recent_list
    assert [names.item(row).text() for row in range(names.count())] == [
        f"a.csv – in {Path('/x')}",
        f"b.csv – in {Path('/x')}",
    ]
    with qtbot.waitSignal(wizard.file_page.file_chosen) as chosen:
        names.itemActivated.emit(names.item(1))
    assert chosen.args == [Path("/x/b.csv")]


def test_the_clipboard_is_read_or_said_to_be_empty(qtbot: QtBot, wizard: ImportWizard) -> None:
    QGuiApplication.clipboard().clear()
    wizard.file_page.clipboard_button.click()
    assert wizard.message_label.text() == wizard._session.say(steps.NO_CELLS)
    QGuiApplication.clipboard().setText("Name\tHandle\nA\tb\n")
    wizard.file_page.clipboard_button.click()
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert wizard.draft.name == "Clipboard"


# --- Importing ----------------------------------------------------------------------------------


def test_the_import_is_one_step(
    qtbot: QtBot, session: Session, wizard: ImportWizard, told: list[Notice]
) -> None:
    read(qtbot, wizard)
    wizard.next_button.click()
    ready(qtbot, wizard)
    assert wizard.course.step == RESULT
    held = session.inventory.table("channel")
    assert held[factories.ident("facebook-dresden")].opened == date(2013, 5, 1)
    assert session.say(told[-1].message) == "2 changes imported from Kanäle.xlsx."
    page = wizard.result_page
    assert page.title_label.text() == "2 changes taken in"
    cells = [
        [page.table.model().index(row, column).data() for column in (0, 1, 2)]
        for row in range(page.table.rowCount())
    ]
    assert cells == [["Channels", "", "1"], ["Platforms", "1", ""]]
    page.undo_button.click()
    held = session.inventory.table("channel")
    assert held[factories.ident("facebook-dresden")].opened == date(2012, 5, 1)
    assert "undone" in page.title_label.text()


def test_what_was_taken_in_can_be_shown(
    qtbot: QtBot, session: Session, wizard: ImportWizard
) -> None:
    read(qtbot, wizard)
    wizard.next_button.click()
    ready(qtbot, wizard)
    with qtbot.waitSignal(session.bridge.record_wanted) as wanted:
        wizard.result_page.show_button.click()
    assert wanted.args[0] == "platform"
    assert not wizard.isVisible()


def test_cancel_changes_nothing(qtbot: QtBot, session: Session, wizard: ImportWizard) -> None:
    before = dict(session.inventory.table("channel"))
    read(qtbot, wizard)
    wizard.cancel_button.click()
    assert not wizard.isVisible()
    assert dict(session.inventory.table("channel")) == before


def test_cancel_stops_the_reading(
    qtbot: QtBot, session: Session, wizard: ImportWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    stopped = Event()

    def slow(path: Path, *, progress: Any) -> None:
        try:
            while True:
                progress(0, None)
        finally:
            stopped.set()

    monkeypatch.setattr(transfer, "read_file", slow)
    wizard.read(Path("/x/a.xlsx"))
    assert wizard.progress_bar.isVisible()
    wizard.reject()
    assert stopped.wait(5)
    assert not wizard.isVisible()


def test_a_change_meanwhile_renews_the_preview(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    read(qtbot, wizard)
    record = session.inventory.table("channel")[factories.ident("facebook-dresden")]
    session.do(changes.edit(session.inventory, (record, {"opened": None})))
    wizard.next_button.click()
    ready(qtbot, wizard)
    qtbot.waitUntil(lambda: len(exchange.asked) == 2)
    ready(qtbot, wizard)
    assert wizard.course.step == PREVIEW
    assert "changed here meanwhile" in wizard.message_label.text()
    held = session.inventory.table("channel")[record.id]
    assert replace(held, changed=record.changed) == replace(record, opened=None)


def test_rejected_rows_are_saved(
    qtbot: QtBot, wizard: ImportWizard, monkeypatch: pytest.MonkeyPatch, told: list[Notice]
) -> None:
    saved: list[Path] = []
    monkeypatch.setattr(transfer, "save_rejects", lambda plan, book, to, lang: saved.append(to))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("/x/rejected", ""))
    read(qtbot, wizard)
    wizard.preview_page.rejects_button.click()
    qtbot.waitUntil(lambda: bool(told), timeout=5_000)
    assert saved == [Path("/x/rejected.xlsx")]
    assert wizard.message_label.text() == "Rejected rows saved in rejected.xlsx."


def test_a_layout_is_remembered_and_forgotten(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    read(qtbot, wizard)
    wizard.draft.choose_column("Kanäle", 4, "channel.audience")
    ready(qtbot, wizard)
    wizard.course.go(PREVIEW)
    wizard.next_button.click()
    ready(qtbot, wizard)
    assert transfer.remembered(session.settings)["kanäle"].columns == {4: "channel.audience"}
    again = shown(qtbot, session)
    read(qtbot, again)
    assert "as at the last import" in again.preview_page.summary_label.text()
    again.course.go(COLUMNS)
    assert again.columns_page.forget_button.isVisible()
    again.columns_page.forget_button.click()
    ready(qtbot, again)
    assert not again.columns_page.forget_button.isVisible()
    assert exchange.asked[-1].remembered == {}
    assert "kanäle" in transfer.remembered(session.settings)  # until it is imported so
    again.course.go(PREVIEW)
    again.draft.carry_out()
    ready(qtbot, again)
    assert again.course.step == RESULT
    assert transfer.remembered(session.settings) == {}


# --- For everybody ------------------------------------------------------------------------------


def test_everything_has_a_name(qtbot: QtBot, session: Session, wizard: ImportWizard) -> None:
    with_missing = import_plans.layout(session.inventory, missing=("organisation",))
    wizard.draft.plan = import_plans.plan(
        session.inventory, layouts=[with_missing], questions=[import_plans.question()]
    )
    wizard._planned()
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTableView, QListWidget)
    for kind in kinds:
        for widget in wizard.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.objectName() != "qt_":
                assert named(wizard, widget), (kind.__name__, widget.objectName())


def named(wizard: ImportWizard, widget: QWidget) -> bool:
    labels = wizard.findChildren(QLabel)
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    buddies = any(one.buddy() is widget for one in labels)
    return bool(text or widget.accessibleName() or buddies)


def test_tab_goes_from_the_steps_through_the_page_to_the_buttons(
    qtbot: QtBot, session: Session, wizard: ImportWizard, exchange: Exchange
) -> None:
    layout = import_plans.layout(session.inventory, missing=("organisation",))
    with_layouts(exchange, layout, questions=[import_plans.question()])
    read(qtbot, wizard)
    columns, preview = wizard.columns_page, wizard.preview_page
    wanted: dict[int, list[QWidget]] = {
        COLUMNS: [columns.table, columns.fixed.boxes["organisation"]],
        PREVIEW: [preview.decisions_table, preview.counts[None], preview.table, preview.line_edit],
    }
    for step, widgets in wanted.items():
        wizard.course.go(step)
        chain = [wizard.step_bar.steps[0], *widgets, wizard.back_button, wizard.next_button]
        places = [focus_order(wizard).index(widget) for widget in chain]
        assert places == sorted(places)


def focus_order(wizard: ImportWizard) -> list[QWidget]:
    """Return the widgets in the order of Tab, from the first step on."""
    order: list[QWidget] = [wizard.step_bar.steps[0]]
    while (after := order[-1].nextInFocusChain()) not in (None, order[0]):
        order.append(after)
    return order


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("step", range(len(course.NAMES)))
def test_letters_are_unique_at_each_step(
    qtbot: QtBot, session: Session, exchange: Exchange, language: str, step: int
) -> None:
    session.speech.set_language(language)
    wizard = shown(qtbot, session)
    questions = [import_plans.question(), import_plans.name_question()]
    layout = import_plans.layout(session.inventory)
    with_layouts(exchange, layout, replace(layout, sheet="Zwei"), questions=questions)
    read(qtbot, wizard)
    wizard.columns_page.forget_button.show()
    if step == RESULT:
        wizard.draft.carry_out()
        ready(qtbot, wizard)
    else:
        wizard.course.go(step)
    assert wizard.course.step == step
    keys: Counter[str] = Counter()
    page = wizard._pages[step]
    own = (wizard.back_button, wizard.next_button, wizard.cancel_button)
    buttons = [*own, *page.findChildren(QAbstractButton)]
    labels = [one for one in page.findChildren(QLabel) if one.buddy() is not None]
    named: tuple[QAbstractButton | QLabel, ...] = (*buttons, *labels)
    for widget in named:
        if widget.isVisibleTo(wizard):
            keys.update(re.findall(r"&(\w)", widget.text().lower()))
    session.speech.set_language("en")
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("appearance", [LIGHT, DARK])
def test_it_can_be_painted_at_double_size(
    qtbot: QtBot, session: Session, exchange: Exchange, qapp: QApplication, appearance: str
) -> None:
    session.theme.set_appearance(appearance)
    font = qapp.font()
    big = qapp.font()
    big.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(big)
    try:
        wizard = shown(qtbot, session)
        room = wizard.screen().availableGeometry()
        assert wizard.width() <= room.width()
        assert wizard.height() <= room.height()
        read(qtbot, wizard)
        for step in (FILE, SHEETS, COLUMNS, PREVIEW):
            wizard.course.go(step)
            QApplication.processEvents()  # lays out what has another text now
            assert not wizard.grab().isNull()
            for button in wizard.findChildren(QAbstractButton):
                if button.isVisible():
                    words = button.text().replace("&", "")
                    assert button.width() >= button.fontMetrics().horizontalAdvance(words), words
    finally:
        qapp.setFont(font)
        session.theme.set_appearance(LIGHT)
