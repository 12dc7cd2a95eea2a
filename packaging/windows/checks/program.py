"""The installed program at work: command line, window, inventory, sheets, policies."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from windows import product, wine

from . import window
from .computer import DATA, FOLDER, Computer, difference, tree
from .report import Report

OFFICE = r"C:\Büro für Öffentlichkeit\Kanäle & Mehr"
DATABASE = rf"{OFFICE}\Übersicht 2026.db"
POLICIES = rf"HKLM\Software\Policies\{product.ID}"


def check(report: Report, computer: Computer, payload: Path) -> None:
    """Check all that the program does once it is installed."""
    _command_line(report, computer)
    _inventory(report, computer)
    _sealed(report, computer)
    window.check(report, computer, DATABASE, payload)
    _policies(report, computer)
    _trouble(report, computer)
    report.part("Afterwards")
    told = difference(tree(payload), tree(computer.read(FOLDER)))
    report.that(not told, "the program wrote nothing below Program Files", told)


def call(
    computer: Computer, *arguments: str, window: bool = False
) -> subprocess.CompletedProcess[str]:
    """Call the installed command line, or the program with the window the same way."""
    name = product.WINDOW_EXE if window else product.CONSOLE_EXE
    return computer.windows.run(computer.read(rf"{FOLDER}\{name}"), *arguments)


def _command_line(report: Report, computer: Computer) -> None:
    report.part("Command line")
    done = call(computer, "--version")
    stated = f"channelinventory {product.version()}"
    report.that(done.returncode == 0 and stated in done.stdout, "--version", done.stdout.strip())
    if _is_test_build(computer):
        report.that("test build" in done.stdout, "a test build says so", done.stdout.strip())
    codes = {
        "nonsense is a wrong call": (2, ["nonsense"]),
        "without an inventory there is nothing to check": (3, ["check"]),
        "a new inventory": (0, ["init", "--example"]),
        "the example has findings": (1, ["check"]),
    }
    for name, (code, arguments) in codes.items():
        done = call(computer, *arguments)
        seen = f"{done.returncode} {(done.stderr.strip().splitlines() or [''])[-1]}"
        quiet = "Traceback" not in done.stderr
        report.that(done.returncode == code and quiet, f"{name}: exit code {code}", seen)
    place = computer.user(DATA) / "inventory.db"
    report.that(place.is_file(), "it lies in the user's local data", place.parent)
    done = call(computer, "--version", window=True)
    report.that(stated in done.stdout, "the window's program passes arguments and pipes on")


def _is_test_build(computer: Computer) -> bool:
    """Whether a test build was installed."""
    note = rf"{FOLDER}\{product.TEST_NOTE}".replace("/", "\\")
    return computer.read(note).exists()


def _inventory(report: Report, computer: Computer) -> None:
    report.part("Inventory and sheets in a folder with umlauts, spaces and &")
    made = call(computer, "init", "--example", "--database", DATABASE)
    there = computer.read(DATABASE).is_file()
    told = made.stderr.strip()
    report.that(made.returncode == 0 and there, "the example inventory is made", told)
    _round_trip(report, computer, "csv")
    _round_trip(report, computer, "xlsx")
    _round_trip(report, computer, "xlsx", by_window=True)


def _round_trip(
    report: Report, computer: Computer, ending: str, *, by_window: bool = False
) -> None:
    """Export, import as a trial: everything has to come back unchanged."""
    sheet = rf"{OFFICE}\Export für Prüfung.{ending}"
    by = "window" if by_window else "console"
    where = ["--database", DATABASE]
    written = call(computer, "export", sheet, *where, window=by_window)
    taken = call(computer, "import", sheet, "--dry-run", "--json", *where, window=by_window)
    counts = _json(taken.stdout)
    seen = {name: counts.get(name) for name in ("created", "changed", "unchanged", "rejected")}
    same = bool(seen["unchanged"]) and not (seen["created"] or seen["changed"] or seen["rejected"])
    right = written.returncode == 0 and taken.returncode == 0 and same
    words = (written.stderr + taken.stderr).strip()[-300:]
    report.that(right, f".{ending} comes back unchanged ({by} program)", words or seen)


def _json(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _sealed(report: Report, computer: Computer) -> None:
    report.part("Sealed")
    evil = computer.windows.drive / "evil"
    (evil / "channelinventory").mkdir(parents=True)
    (evil / "channelinventory" / "__init__.py").write_text("raise SystemExit(99)")
    (evil / "sitecustomize.py").write_text("raise SystemExit(99)")
    (evil / "python313.dll").write_bytes(b"not a library")
    environment = {"PYTHONPATH": r"C:\evil", "PYTHONHOME": r"C:\evil", "PYTHONSTARTUP": "x.py"}
    program = computer.read(rf"{FOLDER}\{product.CONSOLE_EXE}")
    batch = evil / "run.cmd"
    quoted = wine.windows_path(program)
    batch.write_text(f'@cd /d C:\\evil\r\n@"{quoted}" --version\r\n')
    done = computer.windows.run("cmd", "/c", r"C:\evil\run.cmd", environment=environment)
    right = f"channelinventory {product.version()}" in done.stdout
    report.that(right, "PYTHON* variables and the current folder have no say", done.stderr)
    shutil.rmtree(evil)


def _policies(report: Report, computer: Computer) -> None:
    report.part("Policies")
    laid_down = rf"{OFFICE}\Vorgabe.db"
    computer.set_registry(POLICIES, "Database", laid_down)
    computer.set_registry(POLICIES, "Language", "de")
    computer.set_registry(POLICIES, "ExampleInventory", 0)
    done = call(computer, "init")
    there = computer.read(laid_down).is_file()
    report.that(done.returncode == 0 and there, "the inventory's place is laid down", done.stdout)
    spoken = call(computer, "--help").stdout
    report.that("Befehle" in spoken, "the language is laid down")
    done = call(computer, "--example")
    report.that(done.returncode == 3, "the example is switched off", done.stderr.strip())
    computer.set_registry(POLICIES.replace("HKLM", "HKCU"), "Language", "en")
    spoken = call(computer, "--help").stdout
    report.that("Befehle" in spoken, "the computer's policies go before the user's")
    computer.delete_registry(POLICIES.replace("HKLM", "HKCU"))
    computer.set_registry(POLICIES, "Language", 7)
    computer.set_registry(POLICIES, "Database", r"\\server\share\team.db")
    computer.set_registry(POLICIES, "ExampleInventory", "vielleicht")
    done = call(computer, "check", "--language", "de")
    *ignored, sentence = done.stderr.strip().splitlines() or [""]
    told = done.returncode == 3 and r"\\server\share" in sentence
    report.that(told, "an unreachable share is told in a sentence", sentence)
    right = len(ignored) == 2 and all("wird nicht beachtet" in line for line in ignored)
    report.that(right, "policies of the wrong type are told and stop nobody", " ".join(ignored))
    computer.delete_registry(POLICIES)
    sheet = rf"{OFFICE}\Export für Prüfung.xlsx"
    computer.set_registry(POLICIES, "ImportMaxRows", 2)
    done = call(computer, "import", sheet, "--dry-run", "--language", "de")
    sentence = (done.stderr.strip().splitlines() or [""])[-1]
    told = done.returncode == 3 and "2" in sentence and "Traceback" not in done.stderr
    report.that(told, "import limits are obeyed", sentence)
    computer.delete_registry(POLICIES)
    done = call(computer, "check")
    report.that(done.returncode == 1, "without policies the user's own inventory is back")


def _trouble(report: Report, computer: Computer) -> None:
    report.part("Trouble")
    newer = computer.read(rf"{OFFICE}\Neuer.db")
    shutil.copyfile(computer.read(DATABASE), newer)
    with closing(sqlite3.connect(newer)) as opened:
        opened.execute("PRAGMA user_version = 9999")
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    before = newer.read_bytes()
    done = call(computer, "check", "--database", rf"{OFFICE}\Neuer.db", "--language", "de")
    sentence = done.returncode == 3 and "Traceback" not in done.stderr
    report.that(sentence, "an inventory of a newer version is refused", done.stderr.strip())
    report.that(newer.read_bytes() == before, "and left as it was")
    newer.unlink()
