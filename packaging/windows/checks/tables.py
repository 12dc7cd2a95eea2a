"""The tables of a package, read with `msiinfo`: what Windows will believe."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from windows import msi, msi_files, product
from windows.binaries import is_binary, version_of
from windows.shell import run

from .report import Report

Rows = list[dict[str, str]]


def check(report: Report, package: Path, payload: Path, scope: str) -> None:
    """Check the tables of one package against its payload."""
    report.part(f"Tables of {package.name}")
    tables = run("msiinfo", "tables", package).split()
    properties = {row["Property"]: row["Value"] for row in rows(package, "Property")}
    summary = _summary(package)
    code_page = run("msiinfo", "export", package, "_ForceCodepage")
    report.that("65001\t_ForceCodepage" in code_page, "the code page is UTF-8")
    template = summary.get("Template", "")
    report.that(template == f"x64;{product.LANGUAGE}", "64 bit and German", template)
    source = summary.get("Source", "").split(" ")[0]
    wanted = "10" if scope == msi.USER else "2"
    asks = "no administrator" if scope == msi.USER else "an administrator"
    report.that(source == wanted, f"asks for {asks}", f"word count {source}")
    everybody = properties.get("ALLUSERS")
    report.that(everybody == ("1" if scope == msi.MACHINE else None), "ALLUSERS", everybody)
    code = properties["UpgradeCode"].strip("{}")
    test = (payload / product.TEST_NOTE).is_file()
    codes = product.TEST_UPGRADE_CODES if test else product.UPGRADE_CODES
    family = "test builds'" if test else "releases'"
    report.that(code == codes[scope], f"the family's id is the {family} of always", code)
    named = {"ProductName", "ProductVersion", "ProductCode", "ProductLanguage", "Manufacturer"}
    report.that(all(properties.get(name) for name in named), "nothing unnamed", len(properties))
    _files(report, package, payload)
    _order(report, package)
    described = {row["Table"] for row in rows(package, "_Validation")}
    missing = set(tables) - described - {"_SummaryInformation", "_ForceCodepage"}
    report.that(not missing, "every table is described for validators", missing or "")


def _files(report: Report, package: Path, payload: Path) -> None:
    files = rows(package, "File")
    by_key = {
        msi_files.file_key(path.relative_to(payload).as_posix()): path
        for path in payload.rglob("*")
        if path.is_file()
    }
    report.that({row["File"] for row in files} == set(by_key), "every file is there", len(files))
    wrong = []
    for row in files:
        path = by_key.get(row["File"])
        found = version_of(path) if path and is_binary(path) else None
        if row["Version"] != (found.number if found else ""):
            wrong.append(row["FileName"])
    versioned = sum(1 for row in files if row["Version"])
    report.that(not wrong, "versions are those of the programs", wrong or f"{versioned} versioned")
    hashed = {row["File_"] for row in rows(package, "MsiFileHash")}
    plain = {row["File"] for row in files if not row["Version"]}
    report.that(hashed == plain, "all others have a hash", len(hashed))
    places = {row["Component"]: row["Directory_"] for row in rows(package, "Component")}
    short = Counter(
        (places[row["Component_"]], row["FileName"].split("|")[0].upper()) for row in files
    )
    twice = [name for name, count in short.items() if count > 1]
    report.that(not twice, "short names differ within their folder", twice or "")
    ids = [row["ComponentId"] for row in rows(package, "Component")]
    report.that(len(ids) == len(set(ids)), "component ids differ", len(ids))
    last = rows(package, "Media")[0]["LastSequence"]
    report.that(int(last) == len(files), "the cabinet ends with the last file", last)


def _order(report: Report, package: Path) -> None:
    numbers = {
        row["Action"]: int(row["Sequence"]) for row in rows(package, "InstallExecuteSequence")
    }
    in_order = [
        *("FindRelatedProducts", "LaunchConditions", "CostFinalize", "MigrateFeatureStates"),
        *("InstallInitialize", "RemoveExistingProducts", "ProcessComponents", "InstallFiles"),
        *("RegisterProduct", "InstallFinalize"),
    ]
    found = [numbers[name] for name in in_order]
    report.that(found == sorted(found), "the old version goes before the new one comes", found)
    upgrades = rows(package, "Upgrade")
    named = {row["ActionProperty"] for row in upgrades}
    told = {"OLDERFOUND", "NEWERFOUND"} <= named and named & {"RELEASEFOUND", "TESTFOUND"}
    report.that(bool(told), "older and newer ones are looked for, and the other family")


def rows(package: Path, table: str) -> Rows:
    """Return the rows of a table."""
    lines = run("msiinfo", "export", package, table).replace("\r\n", "\n").split("\n")
    names = lines[0].split("\t")
    cells = (line.split("\t") for line in lines[3:] if line)
    return [dict(zip(names, line, strict=True)) for line in cells]


def _summary(package: Path) -> dict[str, str]:
    lines = run("msiinfo", "suminfo", package).splitlines()
    pairs = (line.partition(": ") for line in lines)
    return {name: value for name, _, value in pairs}
