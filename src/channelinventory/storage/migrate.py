"""The schema's versions: which is the newest, and how an older database gets there.

Floor: storage. `python -m channelinventory.storage.migrate "what changed"` writes the migration
for fields that were added, from the difference between the records and the migrations so far.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .database import SqliteDatabase
from .sqlite_file import APPLICATION_ID

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from .tables import Tables

SCRIPTS = Path(__file__).parent / "migrations"


def newest(scripts: Path = SCRIPTS) -> int:
    """Return the number of the newest schema: that of the last file in `migrations/versions`."""
    return max(int(path.name[:4]) for path in (scripts / "versions").glob("[0-9]*_*.py"))


def create(connection: Connection, tables: Tables, version: int) -> None:
    """Make all tables in an empty database, at the newest version."""
    tables.metadata.create_all(connection, checkfirst=False)
    tables.version.create(connection)
    connection.execute(tables.version.insert(), {"version_num": f"{version:04}"})
    mark(connection, version)


def mark(connection: Connection, version: int) -> None:
    """Write into a file's header that it is ours, and its version; a server has no such thing."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def upgrade(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Bring a database to the newest version, inside the transaction of `connection`."""
    from alembic import command

    command.upgrade(config(connection, scripts), "head")
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise ValueError(f"The migration left a loose reference: {broken}")
    mark(connection, newest(scripts))


def config(connection: Connection, scripts: Path = SCRIPTS) -> Config:
    """Return Alembic's settings for a connection that is open already."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(scripts).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def differences(connection: Connection, tables: Tables) -> list[Any]:
    """Return what the migrations of a database lack against the records."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, tables.metadata))


def revision(text: str, scripts: Path = SCRIPTS) -> Path:
    """Write the migration from the newest version to what the records ask for now."""
    import tempfile

    from alembic import command

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "revision.db"
        database = SqliteDatabase(path, read_only=False, create=True)
        try:
            with database.begin() as connection:
                settings = config(connection, scripts)
                settings.attributes["metadata"] = database.tables.metadata
                command.upgrade(settings, "head")
                made = command.revision(
                    settings, text, autogenerate=True, rev_id=f"{newest(scripts) + 1:04}"
                )
        finally:
            database.close()
    assert made is not None
    assert not isinstance(made, list)
    return Path(made.path)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit('Usage: python -m channelinventory.storage.migrate "what changed"')
    print(revision(sys.argv[1]))
