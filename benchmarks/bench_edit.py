"""One edit, saved durably, with 1,000 and with 100,000 channels loaded.

The peer is a bare `sqlite3` UPDATE and COMMIT in the same file: what the disk itself costs. The
three take turns, so that a busy disk meets all of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from measure import Verdict, channels, ms, timed

from channelinventory.domain import changes as change
from channelinventory.domain.channel import Channel
from channelinventory.services.workspace import Workspace
from channelinventory.storage import sqlite_file

SMALL, LARGE = 1_000, 100_000
BOUND_SECONDS = 0.050
GROWTH = 10.0  # for a hundred times the channels: the next snapshot copies one table of pointers
EDITS = 60


def filled(path: Path, number: int) -> Workspace:
    """Return a workspace with so many channels."""
    workspace = Workspace.open(path, create=True)
    workspace.do(change.add(workspace.inventory, *channels(number)))
    return workspace


def editor(workspace: Workspace) -> Callable[[int], object]:
    """Return what makes one edit, from the new value to the next snapshot."""
    ids = list(workspace.inventory.records(Channel))

    def edit(number: int) -> None:
        held = workspace.inventory
        one = held.records(Channel)[ids[number * 7919 % len(ids)]]
        workspace.do(change.edit(held, (one, {"notes": f"Notiz {number}"})))

    return edit


def bare_editor(path: Path) -> Callable[[int], object]:
    """Return what makes one edit with SQLite alone."""
    connection = sqlite_file.connect(path)
    ids = [id for (id,) in connection.execute("SELECT id FROM channel")]

    def edit(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        values = (f"Notiz {number}", ids[number * 7919 % len(ids)])
        connection.execute("UPDATE channel SET notes = ? WHERE id = ?", values)
        connection.execute("COMMIT")

    return edit


def main() -> None:
    """Measure, print and judge."""
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        small = filled(Path(name, "small.db"), SMALL)
        large = filled(Path(name, "large.db"), LARGE)
        edits = (editor(small), editor(large), bare_editor(Path(name, "large.db")))
        for edit in edits:
            edit(0)  # loads libraries and pages
        times = [[timed(lambda: edit(number)) for edit in edits] for number in range(1, EDITS)]  # noqa: B023
        with_small, with_large, bare = (median(one) for one in zip(*times, strict=True))
        small.close()
        large.close()
    verdict.promise(
        f"one edit saved, {LARGE:,} channels (≤ 50 ms)",
        ours=ms(with_large),
        peer=f"bare sqlite3 {ms(bare)}",
        ratio=f"{with_large / bare:.1f} ×",
        kept=with_large <= BOUND_SECONDS,
    )
    verdict.promise(
        "one edit saved, growing less than a tenth of the inventory",
        ours=ms(with_large),
        peer=f"with {SMALL:,} channels {ms(with_small)}",
        ratio=f"{with_large / with_small:.1f} ×",
        kept=with_large / with_small <= GROWTH,
    )
    verdict.leave()


if __name__ == "__main__":
    main()
