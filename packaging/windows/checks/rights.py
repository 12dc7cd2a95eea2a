"""People without rights: what they can do, what they are told, and that nobody sees the other's."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import ExitStack

from windows import msi, product
from windows.build import Built

from . import people
from .computer import DATA, FOLDER, Computer, difference, tree
from .people import ANNA, BELA, CARLA
from .program import POLICIES, call
from .report import Report

_GERMAN = ("--language", "de")


def check(report: Report, built: Built, display: str) -> None:
    """Check what needs several people; only root can have them."""
    report.part("Two people without rights at one computer")
    if reason := people.impossible():
        report.gap("a second user of the same computer, and users without rights", reason)
        return
    with people.shared() as machine, ExitStack() as stack:
        package = machine.bring(built.packages[msi.MACHINE])
        code = machine.install("/i", package)
        report.that(code == 0, "root installs for everybody", code)
        anna, bela = (people.person(machine, one, display) for one in (ANNA, BELA))
        for one in (anna, bela):
            stack.callback(one.windows.settle)
        installed = tree(machine.read(FOLDER))
        _works(report, anna)
        _apart(report, anna, bela)
        report.part("Rights that are missing")
        _locked(report, anna, bela)
        told = difference(installed, tree(machine.read(FOLDER)))
        report.that(not told, "nobody wrote below Program Files", told)
        _removed(report, machine, package, (anna, bela))
        report.part("Installation for one user, without rights")
        _own(report, built, machine, people.person(machine, CARLA, display))


def _works(report: Report, anna: Computer) -> None:
    hers, ours = r"%USERPROFILE%\x.txt", (r"C:\Program Files\x.txt", rf"{FOLDER}\x.txt")
    batch = anna.user(r"Documents\write.cmd")
    batch.write_text("".join(f'@echo x> "{place}"\r\n' for place in (hers, *ours)), newline="")
    people.give(batch, ANNA)
    anna.windows.run("cmd", "/c", anna.named(batch))
    right = anna.user("x.txt").is_file() and not any(anna.read(place).exists() for place in ours)
    report.that(right, "she may write to her own folder, and not to Program Files", ours)
    made = call(anna, "init", "--example")
    own = anna.user(DATA) / "inventory.db"
    right = made.returncode == 0 and own.stat().st_uid == ANNA.number
    report.that(right, "the program works for her", made.stdout.strip())
    sheet = anna.named(anna.user(r"Documents\Übersicht.xlsx"))
    written, taken = call(anna, "export", sheet), call(anna, "import", sheet)
    right = written.returncode == taken.returncode == 0
    report.that(right, "she exports and imports a workbook", taken.stdout.strip() or taken.stderr)
    picture = anna.user(r"Documents\window.png")
    drawn = call(anna, "--screenshot", anna.named(picture), window=True)
    right = drawn.returncode == 0 and picture.is_file() and picture.stat().st_size > 20_000
    report.that(right, "the window opens for her", drawn.stderr)


def _apart(report: Report, anna: Computer, bela: Computer) -> None:
    """Both start the same program; neither gets anything of the other's."""
    hers = tree(anna.user(DATA))
    done = call(bela, "check")
    nothing = done.returncode == 3 and not (bela.user(DATA) / "inventory.db").exists()
    report.that(nothing, "he has no inventory although she has one", done.stderr.strip())
    done = call(bela, "init")
    his = bela.user(DATA) / "inventory.db"
    right = done.returncode == 0 and his.is_file()
    report.that(right, "his own lies in a folder of his own", done.stdout.strip())
    told = difference(hers, tree(anna.user(DATA)))
    report.that(not told, "hers is as it was", told or f"{len(hers)} files")
    theirs = anna.named(anna.user(DATA) / "inventory.db")
    _refused(report, "he may not open hers", call(bela, "check", "--database", theirs, *_GERMAN))
    own = POLICIES.replace("HKLM", "HKCU")
    anna.set_registry(own, "Language", "de")
    bela.set_registry(own, "Language", "en")
    spoken = [call(one, "--help").stdout for one in (anna, bela)]
    right = "Befehle" in spoken[0] and "Befehle" not in spoken[1]
    report.that(right, "each has policies of their own")
    for one in (anna, bela):
        one.delete_registry(own)


def _refused(report: Report, name: str, done: subprocess.CompletedProcess[str]) -> None:
    """Check that something was not done, and that one sentence says why."""
    told = done.stderr.strip()
    sentence = told.endswith(".") and "Traceback" not in told
    report.that(done.returncode == 3 and sentence, name, f"{done.returncode} {told}")


def _locked(report: Report, anna: Computer, bela: Computer) -> None:
    """Take his rights away, one after the other; what he has must survive it."""
    sheet = bela.user(r"Documents\Übersicht.xlsx")
    shutil.copyfile(anna.user(r"Documents\Übersicht.xlsx"), sheet)
    people.give(sheet, BELA)
    taking = ["import", bela.named(sheet), *_GERMAN]
    folder = bela.user(DATA)
    own = folder / "inventory.db"
    before = own.read_bytes()
    os.chown(own, 0, 0)
    own.chmod(0o444)
    done = call(bela, "check")
    report.that(done.returncode == 1, "a read-only inventory can be read", done.returncode)
    _refused(report, "and nothing can be imported into it", call(bela, *taking))
    own.with_name(f"{own.name}.lock").unlink(missing_ok=True)
    os.chown(folder, 0, 0)
    folder.chmod(0o555)
    done = call(bela, "check")
    report.that(done.returncode == 1, "one in a read-only folder can be read", done.returncode)
    _refused(report, "and nothing can be imported into it either", call(bela, *taking))
    another = bela.named(folder / "neu.db")
    making = call(bela, "init", "--database", another, *_GERMAN)
    _refused(report, "none can be made in a read-only folder", making)
    _refused(report, "nor a backup beside it", call(bela, "backup", *_GERMAN))
    elsewhere = ["export", r"C:\Program Files\Kanäle.xlsx", *_GERMAN]
    _refused(report, "nor an export to Program Files", call(bela, *elsewhere))
    folder.chmod(0o000)
    _refused(report, "a folder that is closed", call(bela, "check", *_GERMAN))
    _refused(report, "and no new one comes in its place", call(bela, "init", *_GERMAN))
    kept = own.read_bytes() == before and [one.name for one in folder.iterdir()] == [own.name]
    report.that(kept, "his inventory is as it was, byte for byte", len(before))
    folder.chmod(0o755)
    people.give(folder, BELA)


def _removed(
    report: Report, machine: Computer, package: str, users: tuple[Computer, Computer]
) -> None:
    before = [tree(one.user(DATA)) for one in users]
    code = machine.install("/x", package, log="remove.log")
    report.that(code == 0 and not machine.read(FOLDER).exists(), "root removes the program", code)
    kept = [tree(one.user(DATA)) for one in users] == before
    report.that(kept and all(before), "the data of both stay", [len(files) for files in before])


def _own(report: Report, built: Built, machine: Computer, carla: Computer) -> None:
    """She may install for herself, and not for everybody."""
    # On a real Windows its service writes there, whoever installs.
    installer = machine.read(r"C:\windows\Installer")
    installer.mkdir(exist_ok=True)
    installer.chmod(0o1777)
    packages = {}
    for scope, source in built.packages.items():
        packages[scope] = machine.bring(source)
        people.give(machine.read(packages[scope]), CARLA)
    before = machine.files()
    code = carla.install("/i", packages[msi.MACHINE], log="denied.log")
    there = machine.read(FOLDER).exists()
    report.that(code != 0 and not there, "she may not install for everybody", f"code {code}")
    code = carla.install("/i", packages[msi.USER], log="own.log")
    programs = carla.user(rf"AppData\Local\Programs\{product.FOLDER}")
    told = difference(tree(built.payload), tree(programs))
    report.that(code == 0 and not told, "she installs for herself", told or code)
    profile = carla.user("").relative_to(machine.folder).as_posix()
    outside = sorted(name for name in machine.files() - before if not name.startswith(profile))
    report.that(not outside, "nothing came outside her profile", outside[:4] or "")
    done = carla.windows.run(programs / product.CONSOLE_EXE, "init", "--example")
    report.that(done.returncode == 0, "the program works for her", done.stdout.strip())
    code = carla.install("/x", packages[msi.USER], log="remove.log")
    kept = (carla.user(DATA) / "inventory.db").is_file()
    right = code == 0 and kept and not programs.exists()
    report.that(right, "she removes it, her inventory stays", code)
