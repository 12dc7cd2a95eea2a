"""The file: how it is set up, and that what is not ours or not sound is left as it is."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from channelinventory.domain import changes as change
from channelinventory.domain.registry import empty_inventory
from channelinventory.storage import errors, migrate, sqlite_file
from channelinventory.storage.database import SqliteDatabase
from channelinventory.storage.engine import CANNOT_WRITE, open_store
from channelinventory.storage.errors import (
    Damaged,
    DiskFull,
    Locked,
    NotAnInventory,
    NotFound,
    NotWritable,
    StorageError,
    TooNew,
)
from tests import factories


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the file of a small inventory."""
    file = tmp_path / "place" / "inventory.db"
    store = open_store(file, create=True)
    store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    store.close()
    file.with_name("inventory.db.lock").unlink()
    return file


@contextmanager
def untouched(path: Path, *, beside: tuple[str, ...] = ()) -> Iterator[None]:
    """Check that the file stays byte for byte, and that nothing new lies beside it."""
    content, time = path.read_bytes(), path.stat().st_mtime_ns
    names = {*(one.name for one in path.parent.iterdir()), *beside}
    yield
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == time
    assert {one.name for one in path.parent.iterdir()} <= names


def test_the_file_is_set_up_for_durability(path: Path) -> None:
    database = SqliteDatabase(path, read_only=False)

    def pragma(name: str) -> object:
        return database.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 2  # FULL
    assert pragma("foreign_keys") == 1
    assert pragma("application_id") == sqlite_file.APPLICATION_ID
    assert pragma("user_version") == migrate.newest()
    database.close()


def test_sqlalchemy_keeps_the_settings(path: Path) -> None:
    database = SqliteDatabase(path, read_only=False)
    with database.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    database.close()


def test_every_table_is_strict_and_every_reference_has_an_index(path: Path) -> None:
    with closing(sqlite_file.connect(path, read_only=True)) as connection:
        tables = connection.execute("PRAGMA table_list").fetchall()
        loose = [one[1] for one in tables if not one[5] and not one[1].startswith("sqlite_")]
        assert loose == ["alembic_version"]
        for table in [one[1] for one in tables]:
            indexed = {
                connection.execute(f"PRAGMA index_info('{index[1]}')").fetchone()[2]
                for index in connection.execute(f"PRAGMA index_list('{table}')").fetchall()
            }
            for key in connection.execute(f"PRAGMA foreign_key_list('{table}')").fetchall():
                assert key[3] in indexed, f"{table}.{key[3]} has no index"


def test_a_missing_file_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_store(tmp_path / "none.db")
    assert list(tmp_path.glob("none*")) == []


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("content", [b"", b"Plattform;Kanal\n", b"SQLite format 3\0 and no more"])
def test_another_file_is_left_alone(tmp_path: Path, content: bytes, create: bool) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(content)
    with untouched(file), pytest.raises(NotAnInventory):
        open_store(file, create=create)


def test_another_programs_database_is_left_alone_with_its_unfinished_work(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE photos (name TEXT)")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.commit()
        connection.executemany("INSERT INTO photos VALUES (?)", [("x" * 4000,)] * 100)
        # As a killed program leaves it: rows written, and the journal that would take them back.
        copy = tmp_path / "copy.db"
        copy.write_bytes(file.read_bytes())
        journal = tmp_path / "copy.db-journal"
        journal.write_bytes((tmp_path / "other.db-journal").read_bytes())
        connection.rollback()
    kept = journal.read_bytes()
    assert len(kept) > 512
    with untouched(copy), pytest.raises(NotAnInventory):
        open_store(copy)
    assert journal.read_bytes() == kept


def test_a_newer_file_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.newest() + 1}")
    with untouched(path), pytest.raises(TooNew):
        open_store(path)


def test_a_damaged_file_is_left_alone(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 200] = b"\xa5" * 200
    path.write_bytes(content)
    with untouched(path, beside=("inventory.db.lock",)), pytest.raises(Damaged):
        open_store(path)


def test_a_file_cut_short_is_left_alone(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])
    with untouched(path, beside=("inventory.db.lock",)), pytest.raises(Damaged):
        open_store(path)


def test_a_value_of_no_known_list_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE channel SET status = 'haunted'")
        connection.commit()
    store = open_store(path)
    with pytest.raises(Damaged, match="haunted"):
        store.load()
    store.close()


def test_a_full_disk_leaves_the_old_inventory(path: Path) -> None:
    store = open_store(path)
    pages = store._database.connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
    store._database.connection.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]
    held, number = store.load()
    many = [factories.platform(held, name="x" * 3000) for _ in range(50)]
    with pytest.raises(DiskFull):
        store.save(change.add(held, *many), by="anna")
    assert store.load()[1] == number
    store.close()


def test_a_lock_of_another_program_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.01)
    store = open_store(path)
    held, number = store.load()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Locked):
            store.save(change.add(held, factories.platform(held, name="Neu")), by="anna")
        with pytest.raises(Locked):
            store.load()
    assert store.load()[1] == number
    store.save(change.add(held, factories.platform(held, name="Neu")), by="anna")
    store.close()


@contextmanager
def nobody() -> Iterator[None]:
    """Go without the rights of root, to whom no folder is closed."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
def test_a_folder_that_may_not_be_written(path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to others
        folder = Path(name) / "shared"
        folder.mkdir()
        file = folder / "inventory.db"
        file.write_bytes(path.read_bytes())
        Path(name).chmod(0o755)
        folder.chmod(0o555)
        with untouched(file), nobody():
            store = open_store(file)
            assert store.read_only
            assert [one.text for one in store.notices] == [CANNOT_WRITE]
            assert len(store.load()[0]) == len(factories.inventory())
            store.close()
            with pytest.raises(NotWritable):
                open_store(folder / "new.db", create=True)
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open folder")
def test_a_drive_that_is_gone_is_told_and_may_come_back(tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    store = open_store(stick / "inventory.db", create=True)
    changes = change.add(empty_inventory(), *factories.inventory())
    stick.rename(away)
    with pytest.raises(NotWritable, match="Check the connection to the drive"):
        store.save(changes, by="anna")
    away.rename(stick)
    store.save(changes, by="anna")
    assert len(store.load()[0]) == len(changes.changes)
    store.close()


def test_an_unknown_trouble_with_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        open_store(tmp_path)  # a folder


def test_a_folder_that_is_not_there_is_told_from_a_file_that_is_not(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as missing:
        sqlite_file.inspect(tmp_path / "none.db", migrate.newest())
    with pytest.raises(NotFound) as unreachable:
        sqlite_file.inspect(tmp_path / "Freigabe" / "none.db", migrate.newest())
    assert missing.value.message.text == errors.NOT_FOUND
    assert unreachable.value.message.text == errors.NO_FOLDER
