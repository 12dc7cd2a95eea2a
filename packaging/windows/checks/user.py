"""The package for one user: no rights of an administrator, nothing outside the user's own."""

from __future__ import annotations

from windows import msi, product
from windows.build import Built

from .computer import FOLDER, MACHINE, USER, Computer, difference, tree
from .life import programs_and_features
from .report import Report

OWN = r"C:\Büro Müller\Kanalinventar für mich"


def check(report: Report, built: Built, display: str) -> None:
    """Install for one user into a folder with umlauts, use it, remove it."""
    report.part("Installation for one user")
    computer = Computer.fresh(product.WORK / "wine-user")
    computer.windows.environment["DISPLAY"] = display
    before = set(computer.registry())
    package = computer.bring(built.packages[msi.USER])
    usual = computer.user(rf"AppData\Local\Programs\{product.FOLDER}")
    for wish, scope in {"ALLUSERS=1": msi.USER, "ALLUSERS=": msi.MACHINE}.items():
        asked = computer.bring(built.packages[scope])
        code = computer.install("/i", asked, wish, log="scope.log")
        refused = code != 0 and not usual.exists() and not computer.read(FOLDER).exists()
        report.that(refused, f"the package for one {scope} refuses {wish}", f"code {code}")
    code = computer.install("/i", package)
    told = difference(tree(built.payload), tree(usual))
    report.that(code == 0 and not told, "it installs into the user's programs", told or code)
    registry = computer.registry()
    fresh = [key for key in registry if key not in before and product.ID.lower() in key.lower()]
    machine = [key for key in fresh if key.startswith(MACHINE)]
    report.that(not machine, "nothing is registered for the machine", machine[:4] or "")
    place = registry.get(rf"{USER}\Software\{product.ID}", {}).get("InstallDir")
    report.that(bool(place), "it is registered for the user", place)
    code = computer.install("/x", package, log="remove.log")
    report.that(code == 0 and not usual.exists(), "it is removed", code)
    code = computer.install("/i", package, f"INSTALLDIR={OWN}", "ADDLOCAL=ALL", log="own.log")
    told = difference(tree(built.payload), tree(computer.read(OWN)))
    report.that(code == 0 and not told, "it installs into a folder of one's choice", told or OWN)
    icon = [name for name in computer.files() if name.endswith(f"Desktop/{product.NAME}.lnk")]
    report.that(len(icon) == 1, "with an icon on the desktop, if asked for", icon)
    cli = computer.read(rf"{OWN}\{product.CONSOLE_EXE}")
    done = computer.windows.run(cli, "init", "--example")
    told = (done.stdout + done.stderr).strip()
    report.that(done.returncode == 0, "the program works there", told)
    registry = computer.registry()
    if programs_and_features(registry, USER):
        report.that(True, "Programs and Features, of the user")
    else:
        there = len(programs_and_features(registry, MACHINE))
        reason = f"wine lists it for the machine ({there} entry) whoever installed it"
        report.gap("Programs and Features, of the user", reason)
    code = computer.install("/x", package, log="remove-2.log")
    kept = computer.user(rf"AppData\Local\{product.FOLDER}") / "inventory.db"
    gone = not computer.read(OWN).exists()
    report.that(code == 0 and gone and kept.is_file(), "it is removed, the inventory stays", code)
