"""The migrations lead to what the records ask for, and an upgrade never costs the old file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Text

from channelinventory.domain import changes as change
from channelinventory.domain.registry import empty_inventory
from channelinventory.storage import migrate, sqlite_file, tables
from channelinventory.storage.database import Database, PostgresDatabase, SqliteDatabase
from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import StorageError, TooNew
from tests import factories

HOW = (
    "The records and the migrations differ. Run  python -m channelinventory.storage.migrate "
    '"what changed"  and commit the file it writes in storage/migrations/versions.'
)
ADD_COLUMN = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None


def upgrade():
    with op.batch_alter_table("channel") as batch:
        batch.add_column(sa.Column("mood", sa.Text()))
    {more}
"""


@pytest.fixture
def empty(place: str) -> Iterator[Database]:
    """Give a database without any table."""
    database: Database
    if "://" in place:
        database = PostgresDatabase(place, read_only=False)
    else:
        database = SqliteDatabase(Path(place), read_only=False, create=True)
    yield database
    database.close()


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the migrations of a version to come, and have the program use them."""
    scripts = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    for later in scripts.glob("versions/000[2-9]_*.py"):
        later.unlink()
    monkeypatch.setattr(migrate.newest, "__defaults__", (scripts,))
    monkeypatch.setattr(migrate.upgrade, "__defaults__", (scripts,))
    return scripts


def test_the_migrations_lead_to_the_tables_of_the_records(empty: Database) -> None:
    with empty.begin() as connection:
        migrate.upgrade(connection)
        assert migrate.differences(connection, empty.tables) == [], HOW


def test_a_migrated_file_is_strict(tmp_path: Path) -> None:
    made = open_store(tmp_path / "made.db", create=True)
    made.close()
    migrated = SqliteDatabase(tmp_path / "migrated.db", read_only=False, create=True)
    with migrated.begin() as connection:
        migrate.upgrade(connection)
    migrated.close()
    sqlite_file.inspect(tmp_path / "migrated.db", migrate.newest())

    def strict(name: str) -> set[tuple[str, bool]]:
        with closing(sqlite_file.connect(tmp_path / name, read_only=True)) as connection:
            rows = connection.execute("PRAGMA table_list").fetchall()
        return {(row[1], bool(row[5])) for row in rows if row[1] != "alembic_version"}

    assert strict("migrated.db") == strict("made.db")


def test_a_forgotten_migration_is_noticed_and_can_be_written(
    newer: Path, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tables.make_tables

    def with_another_field() -> tables.Tables:
        made = plain()
        made.records["channel"].append_column(Column("mood", Text))
        return made

    monkeypatch.setattr(tables, "make_tables", with_another_field)
    with empty.begin() as connection:
        migrate.upgrade(connection)
        assert migrate.differences(connection, with_another_field()) != []
        path = migrate.revision("mood of a channel", newer)
        assert path.name == f"{migrate.newest(newer):04}_mood_of_a_channel.py"
        migrate.upgrade(connection)
        assert migrate.differences(connection, with_another_field()) == []


def test_an_older_database_is_upgraded_after_a_backup(
    place: str, newer: Path, tmp_path: Path
) -> None:
    first = migrate.newest()
    store = open_store(place, create=True)
    held = factories.inventory()
    store.save(change.add(empty_inventory(), *held), by="anna")
    store.close()
    (newer / "versions" / "0002_mood.py").write_text(ADD_COLUMN.format(more=""))
    assert migrate.newest() == first + 1

    with pytest.raises(StorageError, match="upgraded"):
        open_store(place, read_only=True)
    store = open_store(place, backups=tmp_path / "copies")
    assert {one.id: one for one in store.load()[0]} == {one.id: one for one in held}
    with store._database.querying() as connection:
        assert connection.exec_driver_sql("SELECT count(mood) FROM channel").scalar() == 0
    store.close()

    (copy,) = (tmp_path / "copies").iterdir()
    assert sqlite_file.inspect(copy, first).version == first
    with closing(sqlite_file.connect(copy, read_only=True)) as connection:
        (rows,) = connection.execute("SELECT count(*) FROM channel").fetchone()
    assert rows == 4
    open_store(place, backups=tmp_path / "copies").close()
    assert len(list((tmp_path / "copies").iterdir())) == 1  # nothing to do, no backup


def test_a_failing_migration_changes_nothing(newer: Path, tmp_path: Path) -> None:
    path = tmp_path / "inventory.db"
    store = open_store(path, create=True)
    store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    store.close()
    (newer / "versions" / "0002_mood.py").write_text(ADD_COLUMN.format(more="1 / 0"))
    content = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        open_store(path)
    assert path.read_bytes() == content
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_newer_team_database_is_refused(server, monkeypatch: pytest.MonkeyPatch) -> None:
    place = server()
    open_store(place, create=True).close()
    monkeypatch.setattr(migrate, "newest", lambda: 0)
    with pytest.raises(TooNew):
        open_store(place)
