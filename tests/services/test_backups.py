"""Backups are made once a day, grow fewer with age, and come back safely."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from channelinventory.domain import changes as change
from channelinventory.domain.registry import empty_inventory
from channelinventory.services import backups
from channelinventory.storage.engine import open_store
from channelinventory.storage.errors import Damaged, Locked, NotAnInventory, NotFound
from channelinventory.storage.store import Store
from tests import factories

NOW = datetime(2025, 6, 11, 8, 30).astimezone()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the file of a small inventory."""
    file = tmp_path / "inventory.db"
    store = open_store(file, create=True)
    store.save(change.add(empty_inventory(), *factories.inventory()), by="anna")
    store.close()
    return file


def names(file: Path) -> set[str]:
    """Return the names of the platforms in a file."""
    store = open_store(file, read_only=True)
    held, _ = store.load()
    store.close()
    return {one.name for one in held.table("platform").values()}


def add_platform(file: Path, name: str) -> None:
    """Save one more record."""
    store = open_store(file)
    held, _ = store.load()
    store.save(change.add(held, factories.platform(held, name=name)), by="anna")
    store.close()


def test_one_backup_a_day_is_made(path: Path, tmp_path: Path) -> None:
    store = open_store(path)
    made = backups.automatic(store, path, NOW)
    assert made is not None
    assert backups.automatic(store, path, NOW + timedelta(hours=9)) is None
    assert backups.automatic(store, path, NOW + timedelta(days=1)) is not None
    store.close()
    newest, oldest = backups.list_backups(path)
    assert (oldest.path, oldest.at) == (made, NOW)
    assert newest.at - oldest.at == timedelta(days=1)
    assert names(made) == names(path)
    assert made.parent == tmp_path / "backups"


def test_inventories_in_one_folder_have_backups_of_their_own(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "inventory [2].db"
    shutil.copy(path, other)
    made = []
    for one in (path, other):
        store = open_store(one)
        made.append(backups.automatic(store, one, NOW))
        assert backups.automatic(store, one, NOW) is None
        store.close()
    assert None not in made
    assert [backups.list_backups(one)[0].path for one in (path, other)] == made
    backups.thin(path, NOW + timedelta(days=1000))
    assert len(backups.list_backups(other)) == 1


def test_two_years_of_days_leave_a_few(tmp_path: Path) -> None:
    database = tmp_path / "inventory.db"
    folder = backups.folder_of(database)
    folder.mkdir()
    other = folder / "inventory-by-hand.db"
    other.touch()
    for number in range(730):
        now = datetime(2023, 6, 12, 8, 30).astimezone() + timedelta(days=number)
        (folder / f"inventory-{now:%Y%m%d-%H%M%S}.db").touch()
        backups.thin(database, now)
    ages = [(now - one.at).days for one in backups.list_backups(database)]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert 18 <= len(ages) <= 25
    assert 330 <= ages[-1] <= 372
    assert max(later - earlier for earlier, later in pairwise(ages)) <= 31
    assert other.exists()


def test_a_backup_comes_back_and_the_replaced_file_is_kept(path: Path, tmp_path: Path) -> None:
    store = open_store(path)
    copy = backups.backup(store, tmp_path / "copy.db")
    store.close()
    add_platform(path, "Später")
    kept = backups.restore(copy, path)
    assert kept is not None
    assert "Später" not in names(path)
    assert "Später" in names(kept)


def test_a_backup_comes_back_where_the_file_is_gone(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    path.replace(copy)
    assert backups.restore(copy, path) is None
    assert names(path) == names(copy)


def test_a_backup_comes_back_over_a_damaged_file(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    path.write_bytes(b"damaged")
    kept = backups.restore(copy, path)
    assert kept is not None
    assert kept.read_bytes() == b"damaged"
    assert names(path) == names(copy)


def test_the_unfinished_work_of_a_killed_program_stays_with_its_file(
    path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    add_platform(path, "Später")
    cut = (
        "import os, sys\n"
        "from channelinventory.storage.sqlite_file import connect\n"
        "from pathlib import Path\n"
        "connection = connect(Path(sys.argv[1]))\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN')\n"
        "connection.execute(\"UPDATE platform SET name = printf('%.*c', 9000, 'x')\")\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", cut, path], check=False)
    assert path.with_name("inventory.db-journal").exists()
    kept = backups.restore(copy, path)
    assert kept is not None
    assert names(path) == names(copy)
    assert names(kept) == names(copy) | {"Später"}


@pytest.mark.parametrize("content", [b"", b"no inventory at all" * 100])
def test_what_is_no_backup_changes_nothing(path: Path, tmp_path: Path, content: bytes) -> None:
    copy, before = tmp_path / "copy.db", path.read_bytes()
    copy.write_bytes(content)
    with pytest.raises(NotAnInventory):
        backups.restore(copy, path)
    with pytest.raises(NotFound):
        backups.restore(tmp_path / "none.db", path)
    assert path.read_bytes() == before


def test_a_damaged_backup_changes_nothing(path: Path, tmp_path: Path) -> None:
    copy, before = tmp_path / "copy.db", path.read_bytes()
    content = bytearray(before)
    for page in range(4096, len(content), 4096):
        content[page : page + 100] = b"\xa5" * 100
    copy.write_bytes(content)
    with pytest.raises(Damaged):
        backups.restore(copy, path)
    assert path.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} <= {
        "copy.db",
        "inventory.db",
        "inventory.db.lock",
        "home",
    }


def test_an_open_inventory_is_not_replaced(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    store = open_store(path)
    with pytest.raises(Locked):
        backups.restore(copy, path)
    store.close()


def test_a_backup_that_comes_out_wrong_does_not_count(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from channelinventory.storage import backup

    store: Store = open_store(path)
    figures = iter([4, 3])
    monkeypatch.setattr(backup, "counts", lambda connection: {"channel": next(figures)})
    with pytest.raises(Damaged):
        backups.automatic(store, tmp_path / "backups", NOW.astimezone(UTC))
    store.close()
    assert list((tmp_path / "backups").iterdir()) == []
