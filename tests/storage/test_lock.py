"""One instance writes, others read and know who writes; a killed one blocks nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from channelinventory import system
from channelinventory.domain import changes as change
from channelinventory.domain.registry import empty_inventory
from channelinventory.storage.engine import HELD, open_store
from channelinventory.storage.lock import WriteLock
from tests import factories

HOLD = """
import sys, time
from channelinventory.storage.engine import open_store
store = open_store(sys.argv[1], create=True)
print("held", store.read_only, flush=True)
time.sleep(60)
"""


def test_the_second_reads_and_is_told_who_writes(tmp_path: Path) -> None:
    first = open_store(tmp_path / "inventory.db", create=True)
    second = open_store(tmp_path / "inventory.db")
    assert (first.read_only, first.holder, first.notices) == (False, None, ())
    assert second.read_only
    assert second.holder is not None
    assert second.holder.startswith(f"{system.user_name()} (")
    (notice,) = second.notices
    assert notice.text == HELD
    assert set(notice.args) == {"holder", "since"}
    first.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    assert second.load()[1] == 1
    first.close()
    third = open_store(tmp_path / "inventory.db")
    assert not third.read_only
    third.close()
    second.close()


def test_a_killed_holder_blocks_nobody(tmp_path: Path) -> None:
    path = tmp_path / "inventory.db"
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held False\n"
    waiting = open_store(path)
    assert waiting.read_only
    waiting.close()
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.communicate()
    store = open_store(path)
    assert not store.read_only
    store.close()


def test_an_unreadable_label_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "inventory.db"
    first = open_store(path, create=True)
    Path(f"{path}.lock").write_text("{half", encoding="utf-8")
    second = open_store(path)
    assert second.read_only
    assert second.holder == ""
    assert "holder" not in second.notices[0].args
    second.close()
    first.close()


def test_a_closed_lock_names_nobody(tmp_path: Path) -> None:
    lock = WriteLock(tmp_path / "inventory.db")
    assert lock.acquire()
    assert lock.holder() is not None
    lock.release()
    assert lock.holder() is None
    lock.release()
