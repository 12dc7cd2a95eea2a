"""Opening: what it costs, and what is said of a server that does not answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import NotReachable

READ = """
import sys
from channelinventory.services.workspace import Workspace
workspace = Workspace.open(sys.argv[1])
heavy = {"sqlalchemy", "alembic", "psycopg", "asyncio"} & sys.modules.keys()
print(len(workspace.inventory), sorted(heavy))
"""


def test_reading_a_file_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    path = tmp_path / "inventory.db"
    open_store(path, create=True).close()
    read = subprocess.run(
        [sys.executable, "-c", READ, path], capture_output=True, text=True, check=True
    )
    assert read.stdout == "0 []\n"


def test_a_server_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    url = f"postgresql://anna:secret@/inventory?host={tmp_path}"
    with pytest.raises(NotReachable) as caught:
        open_store(url)
    told = str(caught.value.message.args)
    assert "postgresql://anna@/inventory" in told, "what can be opened again"
    assert "secret" not in told


def test_a_team_database_never_shows_its_password(server) -> None:
    store = open_store(server().replace("postgres:@", "postgres:secret@"), create=True)
    assert "secret" not in store.location
    store.close()
