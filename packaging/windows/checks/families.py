"""A test build and a release of one version: a house may be given both."""

from __future__ import annotations

import shutil
from pathlib import Path

from windows import build, msi, product
from windows.build import Built, Order

from .computer import FOLDER, Computer, difference, tree
from .life import OWN, programs_and_features
from .report import Report


def check(report: Report, computer: Computer, built: Built, order: Order) -> None:
    """Replace the test build by the release, and not the other way round; end as it was."""
    report.part("A test build and a release of one version")
    computer.install("/x", computer.bring(built.packages[msi.MACHINE]), log="family.log")
    payloads = _payloads(built.payload)
    test, release = (_package(computer, payload, order) for payload in payloads)
    code = computer.install("/i", test, log="test.log")
    _stands(report, computer, payloads[0], code, "the test build installs")
    code = computer.install("/i", release, log="release.log")
    _stands(report, computer, payloads[1], code, "a release of the same version replaces it")
    code = computer.install("/i", test, log="again.log")
    told = difference(tree(payloads[1]), tree(computer.read(FOLDER)))
    right = code != 0 and not told and len(programs_and_features(computer.registry())) == 1
    report.that(right, "the test build does not replace the release", told or f"code {code}")
    computer.install("/x", release, log="family-end.log")
    computer.install("/i", rf"C:\packages\{built.packages[msi.MACHINE].name}", log="back.log")


def _payloads(payload: Path) -> tuple[Path, Path]:
    """Return the payload as a test build has it, and as a release has it."""
    copies = (product.WORK / "payload-test", product.WORK / "payload-release")
    for copy in copies:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(payload, copy)
        (copy / product.TEST_NOTE).unlink(missing_ok=True)
    (copies[0] / product.TEST_NOTE).write_text("A test build, for a check.\n", "utf-8")
    return copies


def _package(computer: Computer, payload: Path, order: Order) -> str:
    target = payload.with_suffix(".msi")
    work = product.WORK / f"msi-{payload.name}"
    msi.build(target, payload, product.version(), msi.MACHINE, work)
    build.sign([target], order.sign)
    return computer.bring(target)


def _stands(report: Report, computer: Computer, payload: Path, code: int, name: str) -> None:
    """Whether just this package is there: its files, its entry, its version in the registry."""
    package = msi.Package(payload, product.version(), msi.MACHINE)
    registry = computer.registry()
    listed = [entry["DisplayName"] for entry in programs_and_features(registry)]
    label = registry.get(OWN, {}).get("Version")
    told = difference(tree(payload), tree(computer.read(FOLDER)))
    right = code == 0 and listed == [package.name] and label == package.label and not told
    report.that(right, name, told or f"{listed}, Version {label}")
