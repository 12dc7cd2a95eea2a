"""The store on both databases: what is saved is there, what clashes is not, and the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import event

from channelinventory.domain import changes as change
from channelinventory.domain.changes import (
    Change,
    ChangeSet,
    Conflict,
    ConflictError,
    IntegrityError,
)
from channelinventory.domain.channel import Channel
from channelinventory.domain.editor import Editor
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.registry import empty_inventory
from channelinventory.domain.texts import N_, Message
from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import (
    ALREADY_THERE,
    NotFound,
    ReadOnly,
    StorageError,
    Unstorable,
)
from channelinventory.storage.store import Store
from tests import factories

LABEL = Message(N_("Test", "a test"))


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """Give an empty store."""
    opened = open_store(place, create=True)
    yield opened
    opened.close()


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a store with the small hand-made inventory."""
    store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    return store


def contents(held: Inventory) -> dict[str, Any]:
    """Return an inventory in a form that can be compared."""
    return {one.id: one for one in held}


@contextmanager
def unchanged(store: Store) -> Iterator[None]:
    """Check that nothing was written."""
    before, number = store.load()
    yield
    after, last = store.load()
    assert (contents(after), last) == (contents(before), number)


def test_a_new_store_is_empty(store: Store) -> None:
    held, number = store.load()
    assert len(held) == 0
    assert number == 0


def test_what_is_saved_is_there_after_opening_again(place: str) -> None:
    held = factories.inventory()
    store = open_store(place, create=True)
    assert store.save(change.add(empty_inventory(), *held), by="anna") == 1
    store.close()
    again = open_store(place, read_only=True)
    loaded, number = again.load()
    again.close()
    assert contents(loaded) == contents(held)
    assert number == 1


def test_a_place_without_an_inventory_is_not_made_unasked(server: Any) -> None:
    with pytest.raises(NotFound, match="init"):
        open_store(server())


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=factories.inventories())
def test_any_record_survives(store: Store, held: Inventory) -> None:
    if not len(held):
        return
    changes = change.add(empty_inventory(), *held)
    store.save(changes, by="anna")
    loaded, _ = store.load()
    assert contents(loaded) == contents(held)
    store.save(changes.inverse(), by="anna")  # the exact values are found again, or it clashes
    assert len(store.load()[0]) == 0


def test_an_edit_writes_the_changed_fields_only(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    assert one is not None
    filled.save(change.edit(held, (one, {"handle": "@dresden"})), by="anna")
    # The second person still has the old record, and changes something else of it.
    filled.save(change.edit(held, (one, {"notes": "Bots"})), by="bela")
    now = filled.load()[0].get(Channel, one.id)
    assert now is not None
    assert (now.handle, now.notes) == ("@dresden", "Bots")


def test_the_same_field_changed_twice_is_a_conflict(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    other = held.get(Editor, factories.ident("anna"))
    assert one is not None
    assert other is not None
    filled.save(change.edit(held, (one, {"handle": "@first"})), by="anna")
    late = change.edit(held, (other, {"unit": "Presse"}), (one, {"handle": "@late"}))
    with unchanged(filled), pytest.raises(ConflictError) as caught:
        filled.save(late, by="bela")
    assert caught.value.conflicts == (Conflict(late.changes[1], "handle", None, "@first", "@late"),)


def test_an_edit_of_a_deleted_record_is_a_conflict(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("instagram-dresden"))
    assert one is not None
    edit = change.edit(held, (one, {"handle": "@late"}))
    filled.save(change.delete(held, one), by="anna")
    with unchanged(filled), pytest.raises(ConflictError) as caught:
        filled.save(edit, by="bela")
    assert caught.value.conflicts == (
        Conflict(edit.changes[0], None, one, None, edit.changes[0].after),
    )


def test_deleting_what_was_edited_is_a_conflict(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("instagram-dresden"))
    assert one is not None
    filled.save(change.edit(held, (one, {"handle": "@first"})), by="anna")
    with unchanged(filled), pytest.raises(ConflictError) as caught:
        filled.save(change.delete(held, one), by="bela")
    (conflict,) = caught.value.conflicts
    assert (conflict.key, conflict.found, conflict.wanted) == ("handle", "@first", None)


def test_adding_what_is_there_is_a_conflict(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    assert one is not None
    twin = replace(one, name="Twin")
    with unchanged(filled), pytest.raises(ConflictError) as caught:
        filled.save(ChangeSet((Change(None, twin),), LABEL), by="bela")
    assert caught.value.conflicts[0].found == one


def test_the_order_within_a_set_does_not_matter(store: Store) -> None:
    held = factories.inventory()
    backwards = tuple(Change(None, one) for one in reversed(list(held)))
    store.save(ChangeSet(backwards, LABEL), by="anna")
    assert contents(store.load()[0]) == contents(held)


def test_a_loose_reference_is_refused(filled: Store) -> None:
    held, _ = filled.load()
    dresden = held.get(Organisation, factories.ident("dresden"))
    stray = factories.channel(held, organisation="00000000-0000-4000-8000-000000000000")
    with unchanged(filled), pytest.raises(IntegrityError):
        filled.save(ChangeSet((Change(dresden, None),), LABEL), by="anna")
    with unchanged(filled), pytest.raises(IntegrityError):
        filled.save(ChangeSet((Change(None, stray),), LABEL), by="anna")


def test_half_a_character_is_refused(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    assert one is not None
    with unchanged(filled), pytest.raises(Unstorable):
        filled.save(change.edit(held, (one, {"notes": "half a pair \ud800"})), by="anna")


def test_reading_only_refuses_to_save(filled: Store, place: str) -> None:
    held, _ = filled.load()
    filled.close()
    store = open_store(place, read_only=True)
    with unchanged(store), pytest.raises(ReadOnly):
        store.save(change.add(held, factories.platform(held, name="Neu")), by="anna")
    store.close()


def test_many_rows_take_no_more_statements_than_few(store: Store) -> None:
    statements: list[str] = []

    @event.listens_for(store._database.engine, "before_cursor_execute")
    def count(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        statements.append(statement)

    held = factories.inventory()
    store.save(change.add(empty_inventory(), *held), by="anna")
    needed = []
    for number in (2, 500):
        statements.clear()
        many = [factories.channel(held, name=f"Kanal {one}") for one in range(number)]
        store.save(change.add(held, *many), by="anna")
        edited = [(one, {"notes": f"Nr. {one.name}"}) for one in many]
        store.save(change.edit(held.with_records(many), *edited), by="anna")
        needed.append(len(statements))
    assert needed[0] == needed[1]


# --- The journal ----------------------------------------------------------------------------


def test_the_journal_tells_who_did_what_and_when(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    assert one is not None
    at = datetime.now(UTC) + timedelta(hours=1)
    edit = change.edit(held, (replace(one), {"handle": "@x", "tags": ("alt",)}))
    filled.save(edit, by="bela", at=at)
    newest, oldest = filled.journal(inventory=held)
    assert (newest.number, newest.by, newest.at, newest.count) == (2, "bela", at, 1)
    assert newest.label == edit.label
    assert newest.undoes is None
    (kept,) = newest.changes.changes
    assert kept.before == one
    assert kept.after == replace(one, handle="@x", tags=("alt",), changed=at)
    assert oldest.count == len(held)
    assert [one.after for one in oldest.changes.changes] == list(factories.inventory())


def test_the_journal_keeps_only_the_changed_fields(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("x-dresden"))
    assert one is not None
    filled.save(change.edit(held, (one, {"handle": "@x"})), by="bela")
    parts = filled._database.tables.journal_change
    with filled._database.querying() as connection:
        row = connection.execute(parts.select().where(parts.c.number == 2)).one()
    assert (row.before, row.after) == ('{"handle":null}', '{"handle":"@x"}')


def test_the_journal_of_one_record(filled: Store) -> None:
    held, _ = filled.load()
    one, other = (held.get(Editor, factories.ident(name)) for name in ("anna", "bela"))
    assert one is not None
    assert other is not None
    filled.save(change.edit(held, (one, {"unit": "Presse"})), by="bela")
    filled.save(change.edit(held, (other, {"unit": "Presse"})), by="bela")
    assert [entry.number for entry in filled.journal(record_id=one.id)] == [2, 1]
    assert [entry.number for entry in filled.journal(record_id=other.id)] == [3, 1]


def test_what_was_deleted_is_known_by_its_id(filled: Store) -> None:
    held, _ = filled.load()
    one = held.get(Channel, factories.ident("instagram-dresden"))
    assert one is not None
    asked = [one.id, factories.ident("x-dresden"), *(f"never-{number}" for number in range(1100))]
    assert filled.deleted(asked) == set()
    filled.save(change.edit(held, (one, {"handle": None, "notes": "fort"})), by="anna")
    assert filled.deleted(asked) == set()
    held, _ = filled.load()
    filled.save(change.delete(held, held.records(Channel)[one.id]), by="anna")
    assert filled.deleted(asked) == {one.id}
    assert filled.deleted([]) == set()


def test_the_journal_can_be_cut(filled: Store) -> None:
    held, _ = filled.load()
    start = datetime(2030, 1, 1, tzinfo=UTC)
    for day in range(3):
        new = factories.platform(held, name=f"Neu {day}")
        filled.save(change.add(held, new), by="anna", at=start + timedelta(days=day))
    assert [one.number for one in filled.journal(limit=2)] == [4, 3]
    assert [one.number for one in filled.journal(newest_first=False, limit=2)] == [1, 2]
    assert [one.number for one in filled.journal(since=start + timedelta(days=1))] == [4, 3]
    assert [one.number for one in filled.entries_after(2)] == [3, 4]


def test_an_entry_knows_what_it_undoes(filled: Store) -> None:
    held, _ = filled.load()
    added = change.add(held, factories.platform(held, name="Neu"))
    number = filled.save(added, by="anna")
    filled.save(added.inverse(), by="anna", undoes=number)
    assert [one.undoes for one in filled.journal()] == [2, None, None]


# --- Backups --------------------------------------------------------------------------------


def test_a_backup_is_not_written_in_the_place_of_a_folder(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, Path(), Path("..")):
        with pytest.raises(StorageError) as raised:
            filled.backup(folder)
        assert raised.value.message.text == ALREADY_THERE


def test_a_backup_is_an_inventory_with_its_journal(filled: Store, tmp_path: Path) -> None:
    path = filled.backup(tmp_path / "copies" / "backup.db")
    copy = open_store(path)
    assert contents(copy.load()[0]) == contents(filled.load()[0])
    assert [one.changes for one in copy.journal()] == [one.changes for one in filled.journal()]
    held = copy.load()[0]
    copy.save(change.add(held, factories.platform(held, name="Neu")), by="anna")
    copy.close()
    assert [one.name for one in path.parent.iterdir()] == ["backup.db", "backup.db.lock"]
