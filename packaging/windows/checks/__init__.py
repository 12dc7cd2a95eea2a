"""What is checked of the installer: its tables, and what it does to a Windows under wine."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

from windows import msi, product
from windows.build import Built, Order, build
from windows.shell import Failed, run, say

from . import families, life, materials, program, rights, signing, tables, trouble, upgrade, user
from .computer import screen
from .report import Report


def check(order: Order) -> int:
    """Build, check everything, print it; returns the exit code."""
    built = build(order)
    pictures = product.WORK / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    say(f"\nChecking under {run('wine', '--version').strip()}")
    report = Report(pictures)
    for scope, package in built.packages.items():
        tables.check(report, package, built.payload, scope)
    materials.check(report, built.payload)
    _size(report, built)
    try:
        with screen() as display:
            _under_wine(report, built, order, display)
        _again(report, built, order)
    except (Failed, OSError, subprocess.SubprocessError) as failure:
        report.that(False, "the checks could be gone through", failure)
    return report.close()


def _under_wine(report: Report, built: Built, order: Order, display: str) -> None:
    computer = life.install(report, built, display)
    program.check(report, computer, built.payload)
    signing.check(report, computer, built)
    life.repair(report, computer, built)
    upgrade.check(report, computer, built, order)
    families.check(report, computer, built, order)
    life.remove(report, computer, built)
    user.check(report, built, display)
    rights.check(report, built, display)
    trouble.check(report, built, display)


def _size(report: Report, built: Built) -> None:
    report.part("Size")
    megabytes = built.packages[msi.MACHINE].stat().st_size / 1e6
    report.that(megabytes <= 75, "the package has at most 75 MB", f"{megabytes:.1f} MB")


def _again(report: Report, built: Built, order: Order) -> None:
    """Build once more, elsewhere, and compare bytes."""
    report.part("The same input gives the same bytes")
    if order.sign:
        report.gap("the second build equals the first", "signatures carry a time of their own")
        return
    output = product.WORK / "again"
    shutil.rmtree(output, ignore_errors=True)
    first = {_place(path, order.output): path.read_bytes() for path in built.files}
    again = build(replace(order, output=output))
    second = {_place(path, output): path.read_bytes() for path in again.files}
    differing = sorted(name for name in first if first[name] != second.get(name))
    same = first.keys() == second.keys() and not differing
    report.that(same, "the second build equals the first", differing or f"{len(first)} files")


def _place(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
