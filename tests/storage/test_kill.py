"""A program that is killed loses nothing that it acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from channelinventory.domain import changes as change
from channelinventory.domain.channel import Channel
from channelinventory.domain.registry import empty_inventory
from channelinventory.services.workspace import Workspace
from channelinventory.storage.engine import open_store
from tests import factories
from tests.databases import Places

EDITS = 200
EDITOR = """
import sys
from channelinventory.domain import changes as change
from channelinventory.domain.channel import Channel
from channelinventory.services.workspace import Workspace
workspace = Workspace.open(sys.argv[1])
for number in range(1, int(sys.argv[2]) + 1):
    held = workspace.inventory
    ids = list(held.records(Channel))
    one = held.records(Channel)[ids[number % len(ids)]]
    workspace.do(change.edit(held, (one, {"notes": str(number), "handle": f"@{number}"})))
    print(number, flush=True)
print("end", flush=True)
"""


def killed_editor(place: str, seconds: float) -> int:
    """Let a process edit, kill it after its first edit and some time; return the last number."""
    process = subprocess.Popen(
        [sys.executable, "-c", EDITOR, place, str(EDITS)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    assert first == "1\n"
    time.sleep(seconds)
    process.kill()
    rest, _ = process.communicate()
    acknowledged = [line for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return int(([first, *acknowledged])[-1].replace("end", str(EDITS)))


def test_nothing_acknowledged_is_lost(places: Places) -> None:
    points = random.Random(7)
    met_in_the_middle = 0
    for _ in range(5):
        place = places()
        store = open_store(place, create=True)
        store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
        store.close()
        last = killed_editor(place, points.uniform(0.0, 0.25))
        met_in_the_middle += last < EDITS

        workspace = Workspace.open(place)  # checks the file, and is not blocked by the dead one
        assert not workspace.read_only
        entries = workspace.journal(newest_first=False)
        saved = len(entries) - 1
        assert saved in (last, last + 1)  # one more may have been saved than was printed
        assert [one.number for one in entries] == list(range(1, saved + 2))

        replayed = empty_inventory()
        for entry in entries:
            replayed = replayed.apply(change.rebase(replayed, entry.changes, entry.at).changes)
        assert {one.id: one for one in replayed} == {one.id: one for one in workspace.inventory}
        newest = {one.notes for one in workspace.inventory.records(Channel).values()}
        assert str(saved) in newest
        workspace.close()
    assert met_in_the_middle >= 2


def test_a_cut_off_transaction_is_rolled_back_for_readers_too(tmp_path: Path) -> None:
    path = tmp_path / "inventory.db"
    store = open_store(path, create=True)
    store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    store.close()
    cut = (
        "import os, sys\n"
        "from channelinventory.storage.sqlite_file import connect\n"
        "from pathlib import Path\n"
        "connection = connect(Path(sys.argv[1]))\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN')\n"
        "connection.execute(\"UPDATE channel SET notes = printf('%.*c', 9000, 'x')\")\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", cut, path], check=False)
    assert path.with_name("inventory.db-journal").stat().st_size > 0
    reader = open_store(path, read_only=True)
    held, _ = reader.load()
    reader.close()
    assert {one.id: one for one in held} == {one.id: one for one in factories.inventory()}
