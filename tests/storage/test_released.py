"""What released versions wrote is opened, upgraded, and complete afterwards."""

from __future__ import annotations

import shutil
import sqlite3
from argparse import Namespace
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from channelinventory import __version__
from channelinventory.assets import language
from channelinventory.cli import inventories
from channelinventory.domain.registry import RECORD_TYPES, type_of
from channelinventory.storage import migrate, sqlite_file
from channelinventory.storage.database import SqliteDatabase
from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import TooNew
from tests import released

Row = dict[str, object]
Rows = dict[str, list[Row]]

HOW = (
    f"There is no inventory as version {__version__} writes it. If that version is not released "
    "yet, run  python -m tests.released  and commit the file it writes in tests/data/released. If "
    "it is, its file stays as it is: raise the version in pyproject.toml and __init__.py first."
)

COMING = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "{number:04}", "{before:04}", None, None


def upgrade():
    with op.batch_alter_table("channel") as batch:
        batch.add_column(sa.Column("mood", sa.Text(), server_default="calm"))
"""


@pytest.fixture(params=released.fixtures(), ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a copy of the inventory of each version."""
    path = tmp_path / "inventory.db"
    shutil.copyfile(request.param, path)
    return path


@pytest.fixture(params=["now", "with a migration to come"])
def program(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the program as it is, or with one more migration than it has."""
    if request.param != "now":
        scripts = tmp_path / "migrations"
        shutil.copytree(migrate.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        newest = migrate.newest()
        script = COMING.format(before=newest, number=newest + 1)
        (scripts / "versions" / f"{newest + 1:04}_coming.py").write_text(script)
        monkeypatch.setattr(migrate.newest, "__defaults__", (scripts,))
        monkeypatch.setattr(migrate.upgrade, "__defaults__", (scripts,))
    return str(request.param)


def rows(path: Path) -> Rows:
    """Return all rows of all tables, as SQLite itself has them, in an order of their own."""
    with closing(sqlite_file.connect(path, read_only=True)) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: picked([dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')])
            for (name,) in names.fetchall()
            if name != "alembic_version"
        }


def picked(some: list[Row], columns: Iterable[str] | None = None) -> list[Row]:
    """Return rows with some of their columns, in an order that depends on those alone."""
    narrow = [{name: row[name] for name in columns or row} for row in some]
    return sorted(narrow, key=lambda row: str(list(row.values())))


def test_the_present_version_has_its_inventory(tmp_path: Path) -> None:
    fixture = released.fixture()
    assert fixture.is_file(), HOW
    assert sqlite_file.inspect(fixture, migrate.newest()).version == migrate.newest(), HOW
    released.write(tmp_path / "now.db")
    assert rows(fixture) == rows(tmp_path / "now.db"), HOW


def test_every_field_of_every_type_is_filled_in_somewhere() -> None:
    found = rows(released.fixture())
    for record_type in RECORD_TYPES.values():
        for field in record_type.fields:
            assert any(row[field.key] is not None for row in found[record_type.name]), field


def test_an_inventory_of_any_version_is_upgraded_and_complete(
    old: Path, program: str, tmp_path: Path
) -> None:
    version = sqlite_file.inspect(old, migrate.newest()).version
    before = rows(old)
    store = open_store(old)
    records, number = store.load()
    journal = store.journal(newest_first=False)
    changed = sum(len(entry.changes.changes) for entry in journal)
    store.close()
    kept = {(name, row["id"]) for name in RECORD_TYPES for row in before.get(name, ())}
    assert kept
    assert {(type_of(one).name, one.id) for one in records} == kept
    assert number == len(journal) == len(before["journal"])
    assert changed == len(before["journal_change"])
    after = rows(old)
    for name, some in before.items():
        columns = [column for column in some[0] if column in after[name][0]]
        assert picked(after[name], columns) == picked(some, columns), name
    backups = list((tmp_path / "backups").glob("*"))
    assert len(backups) == (0 if version == migrate.newest() else 1)
    assert all(rows(backup) == before for backup in backups)


def test_the_backup_of_the_night_after_an_update_works(
    old: Path, program: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    before = rows(old)
    options = Namespace(database=str(old), file=copy)
    assert inventories.backup(options, language("en")) == 0
    assert sqlite_file.inspect(copy, migrate.newest()).version == migrate.newest()
    assert rows(copy).keys() == before.keys()
    assert len(rows(copy)["channel"]) == len(before["channel"])


def test_an_upgraded_inventory_has_the_tables_of_the_records(old: Path) -> None:
    open_store(old).close()
    database = SqliteDatabase(old, read_only=True)
    with database.querying() as connection:
        assert migrate.differences(connection, database.tables) == []
    database.close()


def test_the_program_before_refuses_it_and_leaves_it_alone(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = old.read_bytes()
    version = sqlite_file.inspect(old, migrate.newest()).version
    monkeypatch.setattr(migrate, "newest", lambda: version - 1)
    with pytest.raises(TooNew):
        open_store(old)
    assert old.read_bytes() == content
