"""Editors: every kind of value goes in and comes out, and bad text stays to be mended."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from channelinventory.domain import changes, kinds
from channelinventory.domain.fields import Field, today
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.domain.vocabulary import ChannelStatus, CrisisRoleKind, Reason
from channelinventory.gui.records.choice_editors import OneOfEditor, SomeOfEditor
from channelinventory.gui.records.date_editors import DateEditor, add_months
from channelinventory.gui.records.editors import EDITORS, make_editor
from channelinventory.gui.records.field_editor import ErrorLine, FieldEditor
from channelinventory.gui.records.long_text_editor import LongTextEditor
from channelinventory.gui.records.reference_editor import ReferenceEditor
from channelinventory.gui.records.roles import LOOKED_AT, look, looks
from channelinventory.gui.records.targets import TargetIndex
from channelinventory.gui.records.text_editors import TagsEditor, UrlEditor
from channelinventory.gui.session import Session
from channelinventory.gui.theme import DARK, LIGHT, make_palette, tones
from tests import factories
from tests.gui.conftest import MakeSession

FIELDS = [
    pytest.param(record_type.name, field.key, id=f"{record_type.name}.{field.key}")
    for record_type in RECORD_TYPES.values()
    for field in record_type.fields
]


def field_of(type_name: str, key: str) -> Field:
    return RECORD_TYPES[type_name].by_key[key]


def sample(field: Field, session: Session) -> Any:
    """Return a value that differs from the empty one."""
    match field.kind:
        case kinds.Reference(target=target):
            return next(iter(session.inventory.table(target)))
        case kinds.OneOf(choice=choice):
            return list(choice)[-1]
        case kinds.SomeOf(choice=choice):
            return tuple(list(choice)[:2])
        case kinds.Tags():
            return ("Hochwasser", "Bürgerfest")
        case kinds.Lines():
            return ("Anmelden", "Prüfen")
        case kinds.Date():
            return date(2024, 3, 1)
        case kinds.Moment():
            return factories.MOMENT
        case kinds.YesNo():
            return False
        case kinds.Integer():
            return 4
        case kinds.Number():
            return 12.5
        case kinds.Money():
            return Decimal("1234.50")
        case kinds.Url():
            return "https://www.example.org/a"
        case kinds.Email():
            return "a@example.org"
        case kinds.Phone():
            return "0351 123456"
        case _:
            return "Text"


@pytest.fixture
def editor(qtbot: QtBot, session: Session) -> Any:
    """Return a function that makes the editor of a field, shown and ready for keys."""

    hosts: list[QWidget] = []

    def make(type_name: str, key: str, **more: Any) -> Any:
        host = QWidget()
        hosts.append(host)
        qtbot.addWidget(host)
        made = make_editor(field_of(type_name, key), session, host, **more)
        made.resize(260, 40)
        host.resize(300, 80)
        host.show()
        qtbot.waitExposed(host)
        host.activateWindow()
        made.input.setFocus()
        qtbot.waitUntil(made.input.hasFocus)
        return made

    return make


def count(signal: Any) -> list[None]:
    calls: list[None] = []
    signal.connect(lambda: calls.append(None))
    return calls


# --- All kinds ------------------------------------------------------------------------------


def test_every_kind_has_an_editor() -> None:
    stored = {type(field.kind) for one in RECORD_TYPES.values() for field in one.fields}
    assert stored <= EDITORS.keys()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("type_name", "key"), FIELDS)
def test_a_value_goes_in_and_comes_out_typed_anew(
    qtbot: QtBot, session: Session, type_name: str, key: str, language: str
) -> None:
    session.speech.set_language(language)
    field = field_of(type_name, key)
    made = make_editor(field, session)
    qtbot.addWidget(made)
    value = sample(field, session)
    made.set_value(value)
    assert made.value() == value
    assert not made.touched()
    text = made.text()
    made.set_value(field.empty)
    assert made.value() == field.empty
    made.set_text(text)
    assert made.error() is None
    assert made.value() == value
    assert made.touched()


@pytest.mark.parametrize(("type_name", "key"), FIELDS)
def test_editors_are_named_for_screen_readers(
    qtbot: QtBot, session: Session, type_name: str, key: str
) -> None:
    made = make_editor(field_of(type_name, key), session)
    qtbot.addWidget(made)
    assert session.say(field_of(type_name, key).label) in made.input.accessibleName()


@pytest.mark.parametrize(("type_name", "key"), FIELDS)
def test_the_language_switch_keeps_the_value(
    qtbot: QtBot, session: Session, type_name: str, key: str
) -> None:
    field = field_of(type_name, key)
    made = make_editor(field, session)
    qtbot.addWidget(made)
    made.set_value(field.empty)
    made.set_text(session_text(made, sample(field, session)))
    session.speech.set_language("de")
    made.retranslate()
    assert made.value() == sample(field, session)
    assert made.touched()


def session_text(made: FieldEditor, value: Any) -> str:
    return made.kind.text(value, made.session.language, made.session.inventory)


def test_a_hard_space_is_no_change(qtbot: QtBot, session: Session) -> None:
    made = make_editor(field_of("channel", "notes"), session)
    qtbot.addWidget(made)
    made.set_value("10\u00a0000 Follower")
    assert not made.touched()
    assert made.value() == "10\u00a0000 Follower"


# --- What is typed --------------------------------------------------------------------------


def test_text_that_is_no_number_stays_with_the_reason(editor: Any) -> None:
    made = editor("editor", "hours_per_week")
    made.set_value(10.0)
    QTest.keyClicks(made.line, "x")
    assert "not a number" in complaint(made)
    made.show_error(made.error())
    errors = made.findChildren(ErrorLine)
    assert [complaint(made)] == [one.text() for one in errors]
    assert made.input.accessibleDescription() == errors[0].text()
    made.retranslate()
    assert made.text() == "x10"
    assert made.value() == 10.0


def test_german_and_english_numbers(session: Session, qtbot: QtBot) -> None:
    made = make_editor(field_of("constraint", "cost_missing"), session)
    qtbot.addWidget(made)
    made.set_text("48,000.50")
    assert made.value() == Decimal("48000.50")
    session.speech.set_language("de")
    made.retranslate()
    assert made.text() == "48.000,50"


def test_committed_once_per_change(editor: Any) -> None:
    made = editor("channel", "name")
    made.set_value("Rathaus")
    calls = count(made.committed)
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert not calls
    QTest.keyClicks(made.line, "!")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    made.line.clearFocus()
    assert len(calls) == 1


def test_focus_out_commits(editor: Any) -> None:
    made = editor("channel", "handle")
    calls = count(made.committed)
    QTest.keyClicks(made.line, "abc")
    made.line.clearFocus()
    assert calls
    assert made.value() == "abc"


def test_only_good_addresses_are_opened(editor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    made: UrlEditor = editor("channel", "url")
    for bad in ("file:///etc/passwd", "javascript:alert(1)", "quatsch"):
        made.set_value(None)
        made.set_text(bad)
        made.open()
    made.set_value("file:///etc/passwd")
    made.open()
    assert not opened
    made.set_value("https://www.example.org/")
    QTest.mouseClick(made.line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert opened == [QUrl("https://www.example.org/")]


def test_long_text_grows_and_tab_leaves_it(editor: Any) -> None:
    made: LongTextEditor = editor("channel", "notes")
    low = made.box.height()
    made.set_text("\n".join("abcdefgh"))
    assert made.box.height() > low
    made.set_text("\n".join("a" * 100))
    assert made.box.height() < 40 * made.fontMetrics().lineSpacing()
    assert made.box.tabChangesFocus()
    calls = count(made.committed)
    QTest.keyClick(made.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(calls) == 1


def test_tags_propose_what_others_have(editor: Any) -> None:
    made: TagsEditor = editor("channel", "tags")
    made.line.setText("Neu; bur")
    made.line.textEdited.emit("Neu; bur")
    assert made._words.stringList() == ["Bürger"]
    made._take("Bürger")
    assert made.value() == ("Neu", "Bürger")


# --- Dates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.3.24", date(2024, 3, 1)),
        ("2024-03-01", date(2024, 3, 1)),
        ("1 Mar 24", date(2024, 3, 1)),
    ],
)
def test_dates_as_people_write_them(editor: Any, typed: str, meant: date) -> None:
    made = editor("channel", "opened")
    QTest.keyClicks(made.line, typed)
    assert made.value() == meant


def test_keys_move_the_day(editor: Any) -> None:
    made: DateEditor = editor("channel", "opened")
    made.set_value(date(2024, 3, 31))
    made.line.selectAll()
    for key, day in (
        (Qt.Key.Key_Up, date(2024, 4, 1)),
        (Qt.Key.Key_Down, date(2024, 3, 31)),
        (Qt.Key.Key_PageDown, date(2024, 2, 29)),
        (Qt.Key.Key_T, today()),
    ):
        QTest.keyClick(made.line, key)
        assert made.value() == day


def test_a_letter_within_a_text_is_no_command(editor: Any) -> None:
    made: DateEditor = editor("channel", "opened")
    QTest.keyClicks(made.line, "1 Oct 24")
    assert made.value() == date(2024, 10, 1)


def test_arrow_keys_leave_bad_text_alone(editor: Any) -> None:
    made: DateEditor = editor("channel", "opened")
    made.set_value(date(2024, 3, 31))
    made.set_text("soon")
    QTest.keyClick(made.line, Qt.Key.Key_Up)
    assert made.text() == "soon"


def test_the_calendar_commits(editor: Any) -> None:
    made: DateEditor = editor("channel", "opened")
    calls = count(made.committed)
    made.open_calendar()
    made._calendar.activated.emit(made._calendar.selectedDate())
    assert made.value() == today()
    assert len(calls) == 1


def test_months_end_where_they_end() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 1, 31), -2) == date(2023, 11, 30)


def test_another_day_keeps_the_time(editor: Any) -> None:
    made = editor("log_entry", "time")
    made.set_value(factories.MOMENT)
    QTest.keyClick(made.line, Qt.Key.Key_Up)
    local, before = made.value().astimezone(), factories.MOMENT.astimezone()
    assert (local.day, local.hour, local.minute) == (before.day + 1, before.hour, before.minute)


# --- Lists ----------------------------------------------------------------------------------


def test_optional_lists_have_a_blank_and_required_ones_do_not(
    qtbot: QtBot, session: Session
) -> None:
    optional = make_editor(field_of("channel", "two_factor"), session)
    required = make_editor(field_of("channel", "status"), session)
    for made, blank in ((optional, True), (required, False)):
        qtbot.addWidget(made)
        assert isinstance(made, OneOfEditor)
        assert (made.box.itemText(0) == "") is blank


def test_status_is_icon_and_word(qtbot: QtBot, session: Session) -> None:
    made = make_editor(field_of("channel", "status"), session)
    qtbot.addWidget(made)
    assert isinstance(made, OneOfEditor)
    assert all(not made.box.itemIcon(row).isNull() for row in range(made.box.count()))


def test_lists_with_equal_words_keep_their_own_looks() -> None:
    assert str(ChannelStatus.RESERVE) == str(CrisisRoleKind.RESERVE)
    assert look(ChannelStatus.RESERVE) != look(CrisisRoleKind.RESERVE)
    for choice in LOOKED_AT:
        assert set(looks(kinds.OneOf(choice))) == set(choice)


def test_arrow_keys_are_not_final_before_enter(editor: Any) -> None:
    made: OneOfEditor = editor("channel", "status")
    made.set_value(ChannelStatus.ACTIVE)
    calls = count(made.committed)
    QTest.keyClick(made.box, Qt.Key.Key_Down)
    QTest.keyClick(made.box, Qt.Key.Key_Down)
    assert made.value() is ChannelStatus.OBSERVED
    assert not calls
    QTest.keyClick(made.box, Qt.Key.Key_Return)
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("type_name", "key"),
    [("channel", "status"), ("channel", "platform"), ("decision", "reasons")],
)
def test_the_wheel_changes_nothing(editor: Any, type_name: str, key: str) -> None:
    made = editor(type_name, key)
    before = made.text()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(made.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made.input, event)
    assert made.text() == before
    assert not made.touched()


def test_a_list_in_a_narrow_cell_shows_its_words_whole(editor: Any) -> None:
    made: OneOfEditor = editor("channel", "status", compact=True)
    made.resize(60, 24)
    made.box.showPopup()
    view = made.box.view()
    words = [made.box.itemText(row) for row in range(made.box.count())]
    widest = max(map(view.fontMetrics().horizontalAdvance, words))
    beside = 56  # the icon, and the edges that Fusion leaves: with 42 words were cut
    assert view.viewport().width() >= widest + beside
    made.box.hidePopup()


def test_several_values_are_ticked_with_space(editor: Any) -> None:
    made: SomeOfEditor = editor("decision", "reasons")
    calls = count(made.committed)
    made.box.showPopup()
    view = made.box.view()
    view.setCurrentIndex(made.box.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert made.box.view().isVisible()
    view.setCurrentIndex(made.box.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert made.value() == (Reason.BOTS, Reason.DISCUSSION_CULTURE)
    assert len(calls) == 1


# --- References -----------------------------------------------------------------------------


def complaint(made: FieldEditor) -> str:
    problem = made.error()
    assert problem is not None
    return made.session.say(problem)


def typed(made: ReferenceEditor, text: str) -> None:
    made.line.selectAll()
    QTest.keyClicks(made.line, text)


def proposals(made: ReferenceEditor) -> list[str]:
    model = made._targets
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_umlauts_are_found_by_plain_letters(editor: Any) -> None:
    made: ReferenceEditor = editor("assignment", "editor")
    typed(made, "ahren")
    assert proposals(made)[0] == "Anna Ährenfeld"


def test_enter_takes_the_best_match(editor: Any) -> None:
    made: ReferenceEditor = editor("assignment", "editor")
    calls = count(made.committed)
    typed(made, "oh")
    QTest.keyClick(made._popup, Qt.Key.Key_Return)
    assert made.value() == factories.ident("bela")
    assert made.text() == "Béla Öhm"
    assert len(calls) == 1


def test_a_name_that_nobody_has_is_an_error_and_offers_to_create(editor: Any) -> None:
    made: ReferenceEditor = editor("assignment", "editor")
    made.set_value(factories.ident("anna"))
    wanted: list[tuple[str, str]] = []
    made.create_requested.connect(lambda name, title: wanted.append((name, title)))
    typed(made, "Carla Neu")
    assert proposals(made) == ["Create “Carla Neu”…"]
    made._popup.hide()
    made.commit()
    assert "Carla Neu" in complaint(made)
    assert made.value() == factories.ident("anna")
    made._activated(made._targets.index(0, 0))
    QTest.qWait(1)
    assert wanted == [("editor", "Carla Neu")]


def test_an_ambiguous_beginning_is_told(editor: Any) -> None:
    made: ReferenceEditor = editor("channel", "organisation")
    typed(made, "stadt")
    made._popup.hide()
    assert "fits 2 records" in complaint(made)


def test_records_of_the_same_name_stay_apart(make_session: MakeSession, qtbot: QtBot) -> None:
    held = factories.inventory()
    twins = [factories.editor(held, called, name="Eva Muster") for called in ("eva1", "eva2")]
    session = make_session(held.with_records(twins))
    made = make_editor(field_of("assignment", "editor"), session)
    qtbot.addWidget(made)
    for twin in twins:
        made.set_value(twin.id)
        assert made.error() is None
        assert made.value() == twin.id
    made.choose(twins[0].id)  # type: ignore[attr-defined]
    assert made.value() == twins[0].id


def test_the_open_button_shows_the_record(editor: Any) -> None:
    made: ReferenceEditor = editor("assignment", "editor")
    shown: list[tuple[str, str]] = []
    made.session.bridge.record_wanted.connect(lambda name, id: shown.append((name, id)))
    made.set_value(factories.ident("bela"))
    QTest.keyClick(made.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown == [("editor", factories.ident("bela"))]


def test_proposals_come_from_one_index_while_titles_stay(session: Session) -> None:
    index, language = TargetIndex(), session.language
    first = index.find(session.inventory, "channel", language, "dres")
    assert [one.title for one in first] == [
        "Facebook · Stadt Dresden",
        "Instagram · Stadt Dresden",
        "X · Landeshauptstadt Dresden",
    ]
    targets = index._targets
    anna = session.inventory.table("editor")[factories.ident("anna")]
    session.do(changes.edit(session.inventory, (anna, {"function": "Leitung"})))
    index.find(session.inventory, "channel", language, "x")
    assert index._targets is targets
    x = session.inventory.table("platform")[factories.ident("x")]
    session.do(changes.edit(session.inventory, (x, {"name": "Twitter"})))
    assert index.find(session.inventory, "channel", language, "twitter")


def test_proposals_are_limited_and_say_so(make_session: MakeSession, qtbot: QtBot) -> None:
    many = [
        factories.organisation(empty_inventory(), f"o{n}", name=f"Amt {n:03}") for n in range(250)
    ]
    session = make_session(empty_inventory().with_records(many))
    made = make_editor(field_of("channel", "organisation"), session)
    qtbot.addWidget(made)
    assert isinstance(made, ReferenceEditor)
    made.show()
    made._show_list("amt")
    assert made._targets.rowCount() == 202
    assert proposals(made)[200].startswith("50 more")


def test_tones_follow_the_palette(editor: Any) -> None:
    address: UrlEditor = editor("channel", "url")
    address.set_value("https://example.org")
    bad: UrlEditor = editor("channel", "url")
    bad.set_text("no address")
    bad.show_error(bad.error())
    for appearance in (DARK, LIGHT):
        palette = make_palette(appearance)
        found = tones(palette)
        address.setPalette(palette)
        bad.setPalette(palette)
        assert address.line.palette().color(QPalette.ColorRole.Text) == found["link"]
        assert bad.line.palette().color(QPalette.ColorRole.Text) == found["bad"]
        (line,) = bad.findChildren(ErrorLine)
        assert line._text.palette().color(QPalette.ColorRole.WindowText) == found["bad"]
