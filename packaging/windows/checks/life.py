"""The life of an installation for the whole machine: coming, repair, going."""

from __future__ import annotations

from windows import msi, product
from windows.build import Built

from .computer import DATA, FOLDER, MACHINE, Computer, Registry, difference, tree
from .report import Report

OWN = rf"system\Software\{product.ID}"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
APP_PATHS = r"system\Software\Microsoft\Windows\CurrentVersion\App Paths"
SHOWN = ("DisplayName", "DisplayVersion", "Publisher", "InstallLocation")


def install(report: Report, built: Built, display: str) -> Computer:
    """Install silently into a fresh Windows and look at what came."""
    report.part("Silent installation for the whole machine")
    computer = Computer.fresh(product.WORK / "wine-machine")
    computer.windows.environment["DISPLAY"] = display
    computer.before = computer.files(), set(computer.registry())
    _damaged(report, computer, built)
    package = computer.bring(built.packages[msi.MACHINE])
    code = computer.install("/i", package)
    report.that(code == 0, "msiexec /i /qn ends well", code)
    wanted, found = tree(built.payload), tree(computer.read(FOLDER))
    told = difference(wanted, found)
    report.that(not told, "the installed tree is the payload", told or f"{len(found)} files")
    _registered(report, computer, msi.Package(built.payload, product.version(), msi.MACHINE))
    return computer


def _damaged(report: Report, computer: Computer, built: Built) -> None:
    """A package that is cut off or whose files are damaged installs nothing."""
    whole = built.packages[msi.MACHINE].read_bytes()
    cut = computer.bring(built.packages[msi.MACHINE], "cut.msi")
    computer.read(cut).write_bytes(whole[: len(whole) // 2])
    code = computer.install("/i", cut, log="cut.log")
    there = computer.read(FOLDER).exists()
    report.that(code != 0 and not there, "a package cut in half is refused", f"code {code}")


def _registered(report: Report, computer: Computer, package: msi.Package) -> None:
    registry = computer.registry()
    window, console = (rf"{FOLDER}\{name}" for name in (product.WINDOW_EXE, product.CONSOLE_EXE))
    classes = r"system\Software\Classes"
    kind = rf"{classes}\{product.FILE_TYPE}"
    opens = f'"{window}" --database "%1"'
    wanted = {
        "where it was installed": (OWN, "InstallDir", FOLDER + "\\"),
        "its version": (OWN, "Version", package.label),
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
        "DisplayName": package.name,
        "DisplayVersion": package.version,
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
        if key.startswith(above) and values.get("DisplayName", "").startswith(product.NAME)
    ]


def repair(report: Report, computer: Computer, built: Built) -> None:
    """Damage what was installed and have it repaired."""
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


def remove(report: Report, computer: Computer, built: Built) -> None:
    """Remove the program and look for what is left."""
    report.part("Removal")
    data = tree(computer.user(DATA))
    package = rf"C:\packages\{built.packages[msi.MACHINE].name}"
    code = computer.install("/x", package, log="remove.log")
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
