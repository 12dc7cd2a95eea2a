"""Promises: importing 100,000 new channels, and looking at an export that nobody edited.

A foreign sheet of 100,000 × 20 cells becomes records, from the file to the committed journal, in
less time than openpyxl (`read_only`) takes merely to read it; the main process needs at most three
times the memory of one that has the finished inventory loaded. The preview of an untouched export
of 10,000 channels takes at most 1.5 times the bare reading of the file by our own reader. Each
figure is taken in a process of its own; time is the best of a few runs in turns.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from measure import Verdict, channels, timed

from channelinventory import assets

ROWS, FIELDS, OWN = 100_000, 20, 10_000
RUNS = 2


def main() -> None:
    """Measure and judge."""
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        foreign, own = folder / "foreign.xlsx", folder / "own.xlsx"
        write_foreign(foreign)
        write_own(own, folder / "own.db")
        ours, bare, peak = [], [], []
        for run in range(RUNS):
            database = folder / f"{run}.db"
            taken = measured("take_in", foreign, database)
            ours.append(taken["seconds"])
            peak.append(taken["megabytes"])
            bare.append(measured("read_bare", foreign)["seconds"])
        loaded = measured("load", database)["megabytes"]
        verdict.promise(
            f"import of {ROWS:,} × {FIELDS} new channels, file to committed",
            ours=f"{min(ours):.1f} s",
            peer=f"openpyxl only reading {min(bare):.1f} s",
            ratio=f"{min(ours) / min(bare):.2f} × (bound 1)",
            kept=min(ours) < min(bare),
        )
        verdict.promise(
            f"memory of the main process importing {ROWS:,} rows",
            ours=f"{max(peak):.0f} MB",
            peer=f"inventory loaded {loaded:.0f} MB",
            ratio=f"{max(peak) / loaded:.2f} × (bound 3)",
            kept=max(peak) <= 3 * loaded,
        )
        looks = [measured("look", own, folder / "own.db") for _ in range(RUNS + 1)]
        read = min(one["reading"] for one in looks)
        whole = min(one["seconds"] for one in looks)
        verdict.promise(
            f"preview of the untouched export of {OWN:,} channels",
            ours=f"{whole:.2f} s",
            peer=f"reading alone {read:.2f} s",
            ratio=f"{whole / read:.2f} × (bound 1.5)",
            kept=whole <= 1.5 * read,
        )
    verdict.leave()


def write_foreign(path: Path) -> None:
    """Write a sheet as people have it: German headings, names of organisations, dates."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Kanäle")
    sheet.append(
        "Behörde|Plattform|Kanalname|Nutzername|URL|Seiten-ID|Kanalart|Sprache|Status|Status seit|"
        "Eröffnet|Letzter Beitrag|Zweck|Zielgruppe|Themen|Rhythmus|Schlagworte|Impressum|"
        "Zwei-Faktor|Notizen".split("|")
    )
    day, platforms = dt.date(2020, 1, 1), "Facebook Instagram X Mastodon YouTube".split()
    for at in range(ROWS):
        sheet.append(
            [
                f"Amt {at % 500}",
                platforms[at % 5],
                f"Kanal {at}",
                f"@konto{at}",
                f"https://www.example.org/konto{at}",
                str(10**15 + at),
                "Institution",
                "Deutsch",
                "aktiv",
                day + dt.timedelta(at % 900),
                day + dt.timedelta(at % 700),
                day + dt.timedelta(at % 1500),
                f"Information über Thema {at % 1000}",
                "Bürgerinnen und Bürger",
                f"Thema {at % 50}",
                "täglich",
                "Stadt; Kultur",
                f"https://www.example.org/impressum{at}",
                "App",
                f"Notiz {at} mit etwas Text",
            ]
        )
    book.save(path)


def write_own(path: Path, database: Path) -> None:
    """Write the complete workbook of an inventory, and the inventory itself."""
    from channelinventory.domain.changes import Change, ChangeSet
    from channelinventory.domain.texts import Message, Text
    from channelinventory.services.transfer import export_workbook
    from channelinventory.services.workspace import Workspace

    made = tuple(Change(None, record) for record in channels(OWN))
    with closing(Workspace.open(database, create=True)) as workspace:
        workspace.do(ChangeSet(made, Message(Text("Benchmark", "channels"))))
        export_workbook(workspace.inventory, path, assets.language("de"))


def measured(what: str, *paths: Path) -> dict[str, float]:
    """Run a measurement below in a process of its own."""
    command = [sys.executable, __file__, what, *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def take_in(file: Path, database: Path) -> dict[str, float]:
    """Import a file into a new inventory."""
    from channelinventory.services.transfer import plan_import
    from channelinventory.services.workspace import Workspace

    def work() -> None:
        with closing(Workspace.open(database, create=True)) as workspace:
            plan = plan_import(workspace.inventory, file, assets.language("de"))
            assert plan.rejected == 0, plan.problems[:3]
            workspace.do(plan.changes)
            assert len(workspace.inventory.table("channel")) == ROWS

    return {"seconds": timed(work), "megabytes": peak_memory()}


def read_bare(file: Path) -> dict[str, float]:
    """Read every cell of a file with openpyxl and do nothing with it."""
    from openpyxl import load_workbook

    def work() -> None:
        count = 0
        for row in load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True):
            count += len(row)
        assert count == (ROWS + 1) * FIELDS

    return {"seconds": timed(work)}


def load(database: Path) -> dict[str, float]:
    """Load an inventory."""
    from channelinventory.services.workspace import Workspace

    with closing(Workspace.open(database, read_only=True)) as workspace:
        assert len(workspace.inventory.table("channel")) == ROWS
        return {"megabytes": peak_memory()}


def look(file: Path, database: Path) -> dict[str, float]:
    """Plan the import of an export that nobody edited; then read the file alone."""
    from channelinventory.services.transfer import plan_import, read_file
    from channelinventory.services.workspace import Workspace

    with closing(Workspace.open(database, read_only=True)) as workspace:

        def work() -> None:
            plan = plan_import(workspace.inventory, file, assets.language("de"))
            assert plan.unchanged == len(workspace.inventory)
            assert not plan.changes

        whole = timed(work)
        return {"seconds": whole, "reading": timed(lambda: read_file(file))}


def peak_memory() -> float:
    """Return the most memory this process has had, in megabytes; its children are not counted."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measurements: dict[str, Callable[..., dict[str, float]]] = {
            one.__name__: one for one in (take_in, read_bare, load, look)
        }
        print(json.dumps(measurements[sys.argv[1]](*map(Path, sys.argv[2:]))))
    else:
        main()
