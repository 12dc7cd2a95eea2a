"""The life of an installation for the whole machine: coming, repair, upgrade, downgrade, going."""

from __future__ import annotations

import shutil

from windows import build, msi, product
from windows.build import Built, Order

from .computer import DATA, FOLDER, MACHINE, Computer, Registry, difference, tree
from .report import Report

OWN = rf"system\Software\{product.ID}"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
APP_PATHS = r"system\Software\Microsoft\Windows\CurrentVersion\App Paths"
SHOWN = ("DisplayName", "DisplayVersion", "Publisher", "InstallLocation")
NEXT = "0.1.1"


def install(report: Report, built: Built, display: str) -> Computer:
    """Install silently into a fresh Windows and look at what came."""
    report.part("Silent installation for the whole machine")
    computer = Computer(product.WORK / "wine-machine")
    computer.windows.environment["DISPLAY"] = display
    computer.before = computer.files(), set(computer.registry())
    _damaged(report, computer, built)
    package = computer.bring(built.packages[msi.MACHINE])
    code = computer.install("/i", package)
    report.that(code == 0, "msiexec /i /qn ends well", code)
    wanted, found = tree(built.payload), tree(computer.read(FOLDER))
    told = difference(wanted, found)
    report.that(not told, "the installed tree is the payload", told or f"{len(found)} files")
    _registered(report, computer)
    return computer


def _damaged(report: Report, computer: Computer, built: Built) -> None:
    """A package that is cut off or whose files are damaged installs nothing."""
    whole = built.packages[msi.MACHINE].read_bytes()
    cut = computer.bring(built.packages[msi.MACHINE], "cut.msi")
    computer.read(cut).write_bytes(whole[: len(whole) // 2])
    code = computer.install("/i", cut, log="cut.log")
    there = computer.read(FOLDER).exists()
    report.that(code != 0 and not there, "a package cut in half is refused", f"code {code}")


def _registered(report: Report, computer: Computer) -> None:
    registry = computer.registry()
    window, console = (rf"{FOLDER}\{name}" for name in (product.WINDOW_EXE, product.CONSOLE_EXE))
    classes = r"system\Software\Classes"
    kind = rf"{classes}\{product.FILE_TYPE}"
    opens = f'"{window}" --database "%1"'
    wanted = {
        "where it was installed": (OWN, "InstallDir", FOLDER + "\\"),
        "its version": (OWN, "Version", product.version()),
        "App Paths of the window": (rf"{APP_PATHS}\{product.WINDOW_EXE}", "", window),
        "App Paths of the command line": (rf"{APP_PATHS}\{product.CONSOLE_EXE}", "", console),
        "its kind of file": (rf"{classes}\{product.EXTENSION}", "", product.FILE_TYPE),
        "what opens it": (rf"{kind}\shell\open\command", "", opens),
        "offered for .db": (rf"{classes}\.db\OpenWithProgids", product.FILE_TYPE, ""),
    }
    for name, (key, value_name, value) in wanted.items():
        found = registry.get(key, {}).get(value_name)
        report.that(found == value, f"registry: {name}", found)
    taken = registry.get(rf"{classes}\.db", {}).get("")
    report.that(taken != product.FILE_TYPE, ".db files stay whose they are", taken or "")
    links = sorted(name for name in computer.files() if name.endswith(".lnk"))
    menu = [name for name in links if "Start Menu" in name]
    report.that(len(menu) == 1, "one entry in the start menu", menu)
    report.that(not any("Desktop" in name for name in links), "nothing on the desktop unasked")
    entries = programs_and_features(registry)
    told = {name: entries[0].get(name) for name in SHOWN} if entries else {}
    right = {
        "DisplayName": product.NAME,
        "DisplayVersion": product.version(),
        "Publisher": product.PUBLISHER,
        "InstallLocation": FOLDER + "\\",
    }
    report.that(told == right and len(entries) == 1, "Programs and Features", told)


def programs_and_features(registry: Registry, hive: str = MACHINE) -> list[dict[str, str]]:
    """Return our entries in the list of programs."""
    above = rf"{hive}\{UNINSTALL}"
    return [
        values
        for key, values in registry.items()
        if key.startswith(above) and values.get("DisplayName") == product.NAME
    ]


def check(report: Report, computer: Computer, built: Built, order: Order) -> None:
    """Repair, upgrade, refuse a downgrade, remove."""
    _repair(report, computer, built)
    newer = _next_version(built, order)
    _upgrade(report, computer, newer)
    _downgrade(report, computer, built)
    _remove(report, computer, newer)


def _repair(report: Report, computer: Computer, built: Built) -> None:
    report.part("Repair")
    wanted = tree(built.payload)
    computer.read(rf"{FOLDER}\runtime\app.zip").unlink()
    computer.read(rf"{FOLDER}\runtime\stdlib.zip").write_bytes(b"damaged")
    code = msi.Package(built.payload, product.version(), msi.MACHINE).product_code
    done = computer.install("/i", code, "REINSTALL=ALL", "REINSTALLMODE=amus", log="repair.log")
    told = difference(wanted, tree(computer.read(FOLDER)))
    report.that(done == 0 and not told, "REINSTALL=ALL brings back what was damaged", told or done)
    computer.read(rf"{FOLDER}\runtime\app.zip").unlink()
    done = computer.install("/fa", code, log="repair-fa.log")
    told = difference(wanted, tree(computer.read(FOLDER)))
    if done == 0 and not told:
        report.that(True, "msiexec /fa brings it back")
    else:
        reason = f"wine ends with {done} and leaves {told or 'nothing amiss'}"
        report.gap("msiexec /fa", reason)
        computer.install("/i", code, "REINSTALL=ALL", "REINSTALLMODE=amus", log="repair-2.log")


def _next_version(built: Built, order: Order) -> Built:
    """Make a package of a next version: a file less, a file more, a file changed."""
    payload = product.WORK / "payload-next"
    shutil.rmtree(payload, ignore_errors=True)
    shutil.copytree(built.payload, payload)
    runtime = payload / "runtime"
    (runtime / "_uuid.pyd").unlink()
    (runtime / "added.txt").write_text("new in this version", "utf-8")
    (payload / "licenses" / "LGPL-3.txt").write_text("changed", "utf-8")
    target = product.WORK / "next.msi"
    msi.build(target, payload, NEXT, msi.MACHINE, product.WORK / "msi-next")
    build.sign([target], order.sign)
    return Built(payload, {msi.MACHINE: target}, (target,))


def _upgrade(report: Report, computer: Computer, newer: Built) -> None:
    report.part("Upgrade")
    data = tree(computer.user(DATA))
    package = computer.bring(newer.packages[msi.MACHINE], "next.msi")
    code = computer.install("/i", package, log="upgrade.log")
    report.that(code == 0, "a newer version installs over it", code)
    told = difference(tree(newer.payload), tree(computer.read(FOLDER)))
    report.that(not told, "the tree is that of the newer payload", told)
    versions = [entry["DisplayVersion"] for entry in programs_and_features(computer.registry())]
    report.that(versions == [NEXT], "one entry, of the newer version", versions)
    told = difference(data, tree(computer.user(DATA)))
    report.that(not told, "the user's data are as they were", told or f"{len(data)} files")
    cli = computer.read(rf"{FOLDER}\{product.CONSOLE_EXE}")
    done = computer.windows.run(cli, "check", "--json")
    report.that(done.returncode in (0, 1), "the upgraded program opens the inventory", done.stderr)
    report.gap(
        "a database of an earlier released version is migrated",
        "no version was released yet; migrations are tested in tests/storage",
    )


def _downgrade(report: Report, computer: Computer, built: Built) -> None:
    report.part("Downgrade")
    package = computer.bring(built.packages[msi.MACHINE])
    code = computer.install("/i", package, log="downgrade.log")
    version = computer.registry()[OWN]["Version"]
    report.that(code != 0 and version == NEXT, "an older version is refused", f"code {code}")
    if "Eine neuere Fassung" in computer.log("downgrade.log"):
        report.that(True, "the log says why")
    else:
        report.gap("the log says why", "wine does not write a launch condition's text")


def _remove(report: Report, computer: Computer, newer: Built) -> None:
    report.part("Removal")
    data = tree(computer.user(DATA))
    code = computer.install("/x", r"C:\packages\next.msi", log="remove.log")
    report.that(code == 0, "msiexec /x /qn ends well", code)
    told = difference(data, tree(computer.user(DATA)))
    report.that(not told and bool(data), "the user's data stay", told or f"{len(data)} files")
    files, keys = computer.before
    kept = computer.user(DATA).relative_to(computer.folder).as_posix()
    theirs = (kept, "prefix/drive_c/Büro")  # what the checks themselves made
    left = sorted(name for name in computer.files() - files if not name.startswith(theirs))
    report.that(not left, "no other file is left", left[:6] or "")
    words = (product.ID.lower(), product.NAME.lower(), product.FOLDER.lower())
    ours = [
        key
        for key in sorted(set(computer.registry()) - keys)
        if any(word in key.lower() for word in words) and "policies" not in key.lower()
    ]
    report.that(not ours, "no key of the registry is left", ours[:6] or "")
