"""One edit, saved durably, with 1,000 and with 100,000 channels loaded.

The comparison is a bare `sqlite3` UPDATE and COMMIT of the same row in the same file: what the
disk itself costs. Exit code 1 when the promise (50 ms, not growing with the inventory) is missed.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from channelinventory.domain import changes as change
from channelinventory.domain.channel import Channel
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.platform import Platform
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.services.workspace import Workspace
from channelinventory.storage import sqlite_file

BOUND_MS = 50.0
GROWTH = 10.0  # 100 times the channels may cost at most so much more, and never the bound
EDITS = 40


def filled(path: Path, size: int) -> Workspace:
    """Return a workspace with `size` channels."""
    workspace = Workspace.open(path, create=True)
    organisations = [Organisation(name=f"Stadt {number}") for number in range(200)]
    platforms = [Platform(name=f"Plattform {number}") for number in range(20)]
    channels = [
        Channel(
            organisation=organisations[number % 200].id,
            platform=platforms[number % 20].id,
            name=f"Kanal {number}",
            handle=f"@kanal{number}",
            url=f"https://www.example.org/kanal{number}",
            status=ChannelStatus.ACTIVE,
            purpose="Bürgerinnen und Bürger informieren",
            tags=("Rathaus", "Bürger"),
        )
        for number in range(size)
    ]
    every = (*organisations, *platforms, *channels)
    workspace.do(change.add(workspace.inventory, *every))
    return workspace


def median_ms(action: Callable[[int], object]) -> float:
    """Return the median time of an action; the first, which loads libraries, does not count."""
    times = []
    for number in range(EDITS + 1):
        start = time.perf_counter()
        action(number)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def edited(workspace: Workspace) -> float:
    """Return how long one edit takes, from the changed value to the next snapshot."""
    ids = list(workspace.inventory.records(Channel))

    def edit(number: int) -> None:
        held = workspace.inventory
        one = held.records(Channel)[ids[number * len(ids) // (EDITS + 2)]]
        workspace.do(change.edit(held, (one, {"notes": f"Notiz {number}"})))

    return median_ms(edit)


def bare(path: Path) -> float:
    """Return how long SQLite alone takes."""
    connection = sqlite_file.connect(path)
    (id,) = connection.execute("SELECT id FROM channel LIMIT 1").fetchone()

    def edit(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE channel SET notes = ? WHERE id = ?", (f"Nr. {number}", id))
        connection.execute("COMMIT")

    time_ms = median_ms(edit)
    connection.close()
    return time_ms


def main() -> int:
    """Print our time, the comparison and the ratio for each size."""
    ours: dict[int, float] = {}
    for size in (1_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "inventory.db"
            workspace = filled(path, size)
            ours[size] = edited(workspace)
            workspace.close()
            disk = bare(path)
        print(
            f"edit, {size:>7,} channels: {ours[size]:6.2f} ms, bare sqlite3 {disk:6.2f} ms, "
            f"ratio {ours[size] / disk:5.2f} (bound {BOUND_MS:.0f} ms)"
        )
    growth = ours[100_000] / ours[1_000]
    print(
        f"edit, growth: {ours[100_000]:6.2f} ms with 100,000, {ours[1_000]:6.2f} ms with 1,000, "
        f"ratio {growth:5.2f} (bound {GROWTH:.0f})"
    )
    return int(max(ours.values()) > BOUND_MS or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
