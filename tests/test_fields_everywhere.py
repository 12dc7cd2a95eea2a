"""Every field of every record is everywhere: one that is missing somewhere fails here.

A field is one line in a record's class. From that line come its column in the database, its place
in the form, its column in the table, its column in a workbook, its conditions in the filter, its
line in the journal and its names in both languages. These tests ask every field for all of them,
by using them: nothing here looks at how they are made, so a part that treats some fields otherwise
than others is found as well. What a new field still needs (a migration, a German name) is said by
the test that fails; CONTRIBUTING tells how to add one.

Of every record type there are four records, `INVENTORY`: two plain ones with what is required,
and two full ones in which every field has a value of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from channelinventory import assets
from channelinventory.domain import changes, kinds
from channelinventory.domain.fields import Column, Field, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.listing import Listing
from channelinventory.domain.query import Condition, Operator, Query, decode_condition, operators
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.domain.rules import validate
from channelinventory.gui.bridge import Bridge
from channelinventory.gui.i18n import Speech
from channelinventory.gui.records.details import DetailsPanel
from channelinventory.gui.records.field_editor import FieldEditor
from channelinventory.gui.records.filter_bar import FilterBar
from channelinventory.gui.records.roles import Held, ValueRole
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.runner import Runner
from channelinventory.gui.session import Session
from channelinventory.gui.theme import LIGHT, Theme
from channelinventory.services.settings import Settings
from channelinventory.services.transfer import (
    ImportPlan,
    export_view,
    export_workbook,
    plan_import,
)
from channelinventory.services.workspace import Workspace
from channelinventory.storage import migrate, sqlite_file
from channelinventory.storage.database import SqliteDatabase

GERMAN, ENGLISH = assets.language("de"), assets.language("en")
MADE = datetime(2025, 1, 15, 12, 30, tzinfo=UTC)

HOW_TO_MIGRATE = (
    "has no such column in databases that exist already. Run  .venv/bin/python -m "
    'channelinventory.storage.migrate "what changed"  (Windows: .venv\\Scripts\\python).'
)
HOW_TO_TRANSLATE = (
    "is not translated. Run  python3 dev.py translations  and fill in resources/translations."
)


@dataclass(frozen=True)
class Place:
    """A field, or a derived column, of a record type."""

    type: RecordType
    column: Column

    @property
    def key(self) -> str:
        """The column's key."""
        return self.column.key

    @property
    def field(self) -> Field:
        """The column as a field."""
        assert isinstance(self.column, Field)
        return self.column

    def __str__(self) -> str:
        return f"{self.type.name}.{self.column.key}"


FIELDS = [Place(one, field) for one in RECORD_TYPES.values() for field in one.fields]
COLUMNS = [Place(one, column) for one in RECORD_TYPES.values() for column in one.columns]

every_field = pytest.mark.parametrize("place", FIELDS, ids=str)
every_column = pytest.mark.parametrize("place", COLUMNS, ids=str)


# --- An inventory in which every field is used ----------------------------------------------


def ident(name: str, number: int) -> str:
    """Return the id of a record: 0 and 1 are the plain ones, 2 and 3 the full ones."""
    return f"{list(RECORD_TYPES).index(name):08x}-0000-4000-8000-{number:012x}"


def sample(place: Place, number: int) -> Any:
    """Return a valid value; those of the four records differ wherever there are enough of them."""
    rank = place.type.fields.index(place.field)
    day = date(2025, 1, 1) + timedelta(10 * rank + number)
    word = f"{place.key.replace('_', '')}-{'abcd'[number]}ß"
    match place.field.kind:
        case kinds.Url():
            return f"https://{place.key.replace('_', '-')}-{number}.example/a?b=ü"
        case kinds.Email():
            return f"{place.key}.{number}@stadt.example"
        case kinds.Phone():
            return f"0351 48{rank:02}{number}"
        case kinds.LongText():
            return f"{word}, Zeile eins\nZeile zwei"
        case kinds.PlainText():
            return word
        case kinds.Integer(minimum=low, maximum=high):
            return (low or 0) + number if high is not None else 13_571 + 100 * rank + number
        case kinds.Number(minimum=low, maximum=high):
            return (low or 0) + number + 0.5 if high is not None else 1_357.25 + rank + number
        case kinds.Money():
            return Decimal("2468.95") + 10 * rank + number
        case kinds.YesNo():
            return number % 2 == 0
        case kinds.Date():
            return day
        case kinds.Moment():
            return datetime(day.year, day.month, day.day, 11, 30 + number, tzinfo=UTC)
        case kinds.OneOf(choice=choice):
            return list(choice)[(-1 - number) % len(choice)]
        case kinds.SomeOf(choice=choice):
            return (list(choice)[-1 - number],)
        case kinds.Tags() | kinds.Lines():
            return (f"{word} eins", f"{word} zwei")
        case kinds.Reference(target=target):
            return ident(target, number % 2)
    raise NotImplementedError(f"{place} is of a kind that this test has no value for yet")


def values(record_type: RecordType, number: int) -> dict[str, Any]:
    """Return the values of a record."""
    return {
        field.key: sample(Place(record_type, field), number)
        for field in record_type.fields
        if field.required or number >= 2
    }


def whole() -> Inventory:
    """Return the inventory with four records of every type."""
    records = [
        one.cls(id=ident(one.name, number), created=MADE, changed=MADE, **values(one, number))
        for one in RECORD_TYPES.values()
        for number in range(4)
    ]
    return empty_inventory().with_records(records)


INVENTORY = whole()


def record(place: Place, number: int, inventory: Inventory = INVENTORY) -> Any:
    """Return one of the four records of the field's type."""
    return inventory.table(place.type.name)[ident(place.type.name, number)]


def text(place: Place, number: int) -> str:
    """Return a value as a person reads it."""
    value = sample(place, number)
    return place.column.kind.text(value, GERMAN, INVENTORY)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("name", RECORD_TYPES)
def test_the_records_used_here_are_valid(name: str, number: int) -> None:
    record_type = RECORD_TYPES[name]
    draft = record_type.values(INVENTORY.table(name)[ident(name, number)])
    assert validate(record_type, draft, INVENTORY) == {}


@every_field
def test_the_values_used_here_tell_records_apart(place: Place) -> None:
    assert sample(place, 2) != sample(place, 3)
    assert sample(place, 2) not in (None, "", ())
    assert text(place, 2) != text(place, 3)


# --- Names ----------------------------------------------------------------------------------


@every_column
def test_has_a_name_in_both_languages(place: Place) -> None:
    for label in (place.column.label, getattr(place.column, "help", None)):
        if label is not None:
            assert ENGLISH.say(label).strip()
            assert GERMAN.words.get(label, "").strip(), f"“{label.source}” {HOW_TO_TRANSLATE}"


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
@pytest.mark.parametrize("name", RECORD_TYPES)
def test_names_differ_within_a_record(name: str, language: Any) -> None:
    """Two columns called alike could not be told apart in a table or on a sheet."""
    used = Counter(language.say(one.label) for one in RECORD_TYPES[name].columns)
    assert [label for label, times in used.items() if times > 1] == []


# --- Database -------------------------------------------------------------------------------

_SQL_TYPES: dict[type[kinds.Kind], str] = {
    kinds.Integer: "INTEGER",
    kinds.Money: "INTEGER",  # cents
    kinds.YesNo: "INTEGER",
    kinds.Number: "REAL",
}


@dataclass(frozen=True)
class SqlColumn:
    """What a database says of a column."""

    type: str
    required: bool
    target: str | None


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], SqlColumn]:
    """Return the columns of a database that came to its schema by the migrations."""
    path = tmp_path_factory.mktemp("migrated") / "migrated.db"
    database = SqliteDatabase(path, read_only=False, create=True)
    try:
        with database.begin() as connection:
            migrate.upgrade(connection)
    finally:
        database.close()
    found = {}
    with closing(sqlite_file.connect(path, read_only=True)) as connection:
        for name in RECORD_TYPES:
            rows = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
            targets = {row[3]: row[2] for row in rows}
            for _, key, sql_type, required, *_ in connection.execute(
                f'PRAGMA table_info("{name}")'
            ).fetchall():
                found[name, key] = SqlColumn(sql_type, bool(required), targets.get(key))
    return found


@every_field
def test_has_a_column_in_the_database(
    place: Place, migrated: dict[tuple[str, str], SqlColumn]
) -> None:
    column = migrated.get((place.type.name, place.key))
    assert column is not None, f"{place} {HOW_TO_MIGRATE}"
    assert column.type == _SQL_TYPES.get(type(place.field.kind), "TEXT")
    assert column.required is place.field.required
    assert column.target == getattr(place.field.kind, "target", None)


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a saved inventory."""
    path = tmp_path_factory.mktemp("saved") / "saved.db"
    workspace = Workspace.open(path, create=True)
    workspace.do(changes.add(workspace.inventory, *INVENTORY))
    workspace.close()
    return path


@pytest.fixture(scope="module")
def workspace(location: Path) -> Iterator[Workspace]:
    """Return the inventory opened again; whoever changes it takes the change back."""
    opened = Workspace.open(location)
    yield opened
    opened.close()


@every_field
def test_is_saved_and_loaded(place: Place, workspace: Workspace) -> None:
    for number in range(4):
        loaded = record(place, number, workspace.inventory)
        assert place.field.get(loaded) == place.field.get(record(place, number))
        assert type(place.field.get(loaded)) is type(place.field.get(record(place, number)))


@every_field
def test_a_change_is_in_the_journal(place: Place, workspace: Workspace) -> None:
    before, after = sample(place, 2), sample(place, 3)
    one = record(place, 2, workspace.inventory)
    workspace.do(changes.edit(workspace.inventory, (one, {place.key: after})))
    try:
        assert place.field.get(record(place, 2, workspace.inventory)) == after
        (entry,) = workspace.journal(limit=1)
        (change,) = entry.changes.changes
        dated = place.field.dated_by
        assert [one for one in change.fields() if one[0] != dated] == [(place.key, before, after)]
        assert GERMAN.say(place.column.label) in GERMAN.say(entry.label)
    finally:
        workspace.undo()
    assert place.field.get(record(place, 2, workspace.inventory)) == before


# --- Window ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def session(
    qapp: QApplication, workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Session]:
    """Return a session of the window, speaking German."""
    made = Session(
        workspace=workspace,
        speech=Speech("de"),
        settings=Settings(tmp_path_factory.mktemp("settings") / "settings.json"),
        runner=Runner(),
        bridge=Bridge(workspace),
        theme=Theme(qapp, LIGHT),
    )
    yield made
    made.bridge.close()


@pytest.fixture(scope="module")
def parts(session: Session) -> Iterator[dict[str, dict[str, Any]]]:
    """Return, by record type, the form with all groups open, the table and the filter bar."""
    made: dict[str, dict[str, Any]] = {}
    for name, record_type in RECORD_TYPES.items():
        panel = DetailsPanel(session, name)
        panel.show_record(ident(name, 2))
        panel.form.set_open_groups([group.value for group in panel.form.sections])
        model = RecordTableModel(session, name)
        model.set_columns([one.key for one in record_type.columns])
        made[name] = {"panel": panel, "model": model, "bar": FilterBar(session, record_type)}
    yield made
    for widgets in made.values():
        widgets["panel"].deleteLater()
        widgets["bar"].deleteLater()


@every_field
def test_has_an_editor_in_the_form(place: Place, parts: dict[str, dict[str, Any]]) -> None:
    panel: DetailsPanel = parts[place.type.name]["panel"]
    (editor,) = panel.form.findChildren(FieldEditor, f"field_{place.key}")
    assert editor.isVisibleTo(panel.form)
    group: QWidget | None = editor
    while group is not None and not group.objectName().startswith("form_"):
        group = group.parentWidget()
    assert group is not None
    label = GERMAN.say(place.column.label)
    assert label in editor.input.accessibleName()
    labels = panel.form.findChildren(QLabel, f"label_{place.key}")
    assert [label in one.text() for one in labels] == [True]


@every_field
def test_the_editor_gives_back_its_value(place: Place, parts: dict[str, dict[str, Any]]) -> None:
    panel: DetailsPanel = parts[place.type.name]["panel"]
    editor = panel.binder.editors[place.key]
    assert editor.value() == sample(place, 2)
    editor.set_value(sample(place, 3))
    try:
        written = editor.text()
        assert written
        editor.set_value(sample(place, 2))
        editor.set_text(written)  # as if it had been typed: now it has to be read
        assert editor.touched()
        assert editor.error() is None
        assert editor.value() == sample(place, 3)
        assert panel.binder.draft()[place.key] == sample(place, 3)
    finally:
        editor.set_value(sample(place, 2))


@every_column
def test_has_a_column_in_the_table(place: Place, parts: dict[str, dict[str, Any]]) -> None:
    model: RecordTableModel = parts[place.type.name]["model"]
    number = [one.key for one in model.columns].index(place.key)
    heading = model.headerData(number, Qt.Orientation.Horizontal)
    assert heading == GERMAN.say(place.column.label)
    if place.column.derived:
        return
    for which in (2, 3):
        cell = model.index(model.row_of(ident(place.type.name, which)), number)
        assert cell.data() == text(place, which)
        assert cell.data(ValueRole) == Held(sample(place, which))


@every_field
def test_can_be_edited_in_the_table(
    place: Place, parts: dict[str, dict[str, Any]], workspace: Workspace
) -> None:
    model: RecordTableModel = parts[place.type.name]["model"]
    number = [one.key for one in model.columns].index(place.key)
    cell = model.index(model.row_of(ident(place.type.name, 2)), number)
    assert cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(cell, Held(sample(place, 3)), ValueRole)
    try:
        assert place.field.get(record(place, 2, workspace.inventory)) == sample(place, 3)
        row = model.row_of(ident(place.type.name, 2))
        assert model.index(row, number).data() == text(place, 3)
    finally:
        workspace.undo()


# --- Filter ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def listings() -> dict[str, Listing]:
    """Return the listing of every type."""
    return {name: Listing(name, INVENTORY, GERMAN) for name in RECORD_TYPES}


def condition(place: Place) -> Condition:
    """Return the condition that asks for the value of record 3 in the usual way."""
    operator = operators(place.column.kind)[0]
    value = sample(place, 3)
    if operator is Operator.CONTAINS:
        return Condition(place.key, operator, text(place, 3).splitlines()[0])
    if operator is Operator.ANY_OF:
        value = value if isinstance(value, tuple) else (value,)
    return Condition(place.key, operator, value)


def numbers(place: Place, found: list[str]) -> set[int]:
    """Return which of the four records are among the ids."""
    return {number for number in range(4) if ident(place.type.name, number) in found}


@every_field
def test_a_condition_finds_records_by_it(place: Place, listings: dict[str, Listing]) -> None:
    listing, wanted = listings[place.type.name], condition(place)
    value = sample(place, 3)
    expected = {number for number in range(4) if place.field.get(record(place, number)) == value}
    assert numbers(place, listing.find(Query(conditions=(wanted,)))) == expected
    filled = {0, 1, 2, 3} if place.field.required else {2, 3}
    has_any = Condition(place.key, Operator.FILLED)
    assert numbers(place, listing.find(Query(conditions=(has_any,)))) == filled
    has_none = Condition(place.key, Operator.EMPTY)
    assert numbers(place, listing.find(Query(conditions=(has_none,)))) == {0, 1, 2, 3} - filled


@every_field
def test_the_filter_bar_takes_a_condition(place: Place, parts: dict[str, dict[str, Any]]) -> None:
    bar: FilterBar = parts[place.type.name]["bar"]
    wanted = condition(place)
    bar.show_query(Query(conditions=(wanted,)))
    assert bar.query(Query()).conditions == (wanted,)
    assert decode_condition(wanted.encode(place.column), place.type) == wanted


@every_field
def test_free_text_finds_records_by_it(place: Place) -> None:
    """One of two equal records gets another value in this field, and only that one is found."""
    plain = record(place, 0)
    base = replace(plain, **{place.key: sample(place, 2)})
    probe = replace(plain, id=ident(place.type.name, 9), **{place.key: sample(place, 3)})
    inventory = INVENTORY.with_records([base, probe])
    query = Query(text=f'"{text(place, 3).splitlines()[0]}"')
    found = Listing(place.type.name, inventory, GERMAN).find(query)
    assert probe.id in found
    assert base.id not in found


# --- Excel ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Excel:
    """A complete workbook taken in as it was, and after every cell of the records 2 was edited."""

    headers: dict[str, list[str]]
    untouched: ImportPlan
    edited: ImportPlan


@pytest.fixture(scope="module")
def excel(tmp_path_factory: pytest.TempPathFactory) -> Excel:
    """Export everything and plan both imports."""
    folder = tmp_path_factory.mktemp("excel")
    export_workbook(INVENTORY, folder / "export.xlsx", GERMAN)
    untouched = plan_import(INVENTORY, folder / "export.xlsx", GERMAN)
    workbook = load_workbook(folder / "export.xlsx")
    headers = {}
    for sheet in workbook.worksheets:
        for name in sheet.tables:
            rows = {row[0].value: row for row in sheet.iter_rows()}
            headers[name] = [str(cell.value) for cell in next(iter(rows.values()))]
            for cell, other in zip(rows[ident(name, 2)][1:], rows[ident(name, 3)][1:], strict=True):
                cell.value = other.value
    workbook.save(folder / "edited.xlsx")
    edited = plan_import(INVENTORY, folder / "edited.xlsx", GERMAN)
    return Excel(headers, untouched, edited)


def test_an_untouched_workbook_changes_nothing(excel: Excel) -> None:
    assert [row for row in excel.untouched.rows if row.kind != "unchanged"] == []
    assert excel.untouched.unchanged == len(INVENTORY)
    assert not excel.untouched.changes


@every_field
def test_comes_back_from_a_workbook(place: Place, excel: Excel) -> None:
    assert GERMAN.say(place.column.label) in excel.headers[place.type.name]
    id = ident(place.type.name, 2)
    (row,) = (one for one in excel.edited.rows if one.record_id == id)
    assert row.kind == "changed", [GERMAN.say(one.message) for one in row.problems]
    cells = {cell.key: cell for cell in excel.edited.cells(row)}
    assert (cells[place.key].before, cells[place.key].after) == (text(place, 2), text(place, 3))
    (change,) = (one for one in excel.edited.changes.changes if one.id == id)
    assert (place.key, sample(place, 2), sample(place, 3)) in list(change.fields())


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ImportPlan]:
    """Export the view of every type with all columns and plan its import."""
    folder = tmp_path_factory.mktemp("views")
    plans = {}
    for name, record_type in RECORD_TYPES.items():
        path = folder / f"{name}.csv"
        ids = list(INVENTORY.table(name))
        keys = [one.key for one in record_type.columns]
        export_view(INVENTORY, name, ids, keys, path, GERMAN)
        plans[name] = plan_import(INVENTORY, path, GERMAN)
    return plans


@every_column
def test_a_view_is_understood_again(place: Place, views: dict[str, ImportPlan]) -> None:
    """Its heading leads back to the field; what is worked out is left out."""
    plan = views[place.type.name]
    assert plan.unchanged == 4
    heading = GERMAN.say(place.column.label)
    assert plan.mapping[heading] == (None if place.column.derived else str(place))
