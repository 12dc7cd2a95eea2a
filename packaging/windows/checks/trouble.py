"""Damaged packages, full disks, policies nobody can follow: told, refused, and nothing lost."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from windows import msi, product
from windows.build import Built

from .computer import DATA, FOLDER, Computer, difference, tree
from .life import programs_and_features
from .program import POLICIES, call
from .report import Report

FULL = r"C:\voll"
_GERMAN = ("--language", "de")
_SOON = 20  # seconds for an answer that nothing answers, wine's own start included


def check(report: Report, built: Built, display: str) -> None:
    """Check all of it on a computer of its own, which has the program at the end."""
    computer = Computer.fresh(product.WORK / "wine-trouble")
    computer.windows.environment["DISPLAY"] = display
    package = built.packages[msi.MACHINE]
    report.part("Damaged packages")
    _damaged(report, computer, package)
    report.part("Full disks")
    if os.geteuid() == 0:
        _no_room_to_install(report, computer, built)
        _no_room_to_save(report, computer)
    else:
        computer.install("/i", computer.bring(package))
        report.gap("disk full", "only root can mount a small disk, and this is not root")
    report.part("Policies that cannot be followed")
    _places(report, computer)
    _limits(report, computer)


def _installed(computer: Computer) -> bool:
    """Whether anything is there, or claims to be."""
    return computer.read(FOLDER).exists() or bool(programs_and_features(computer.registry()))


def _damaged(report: Report, computer: Computer, package: Path) -> None:
    whole = package.read_bytes()
    zipped = b"PK\x05\x06" + bytes(18)
    damages = {
        "empty": b"",
        "a zip file by another name": zipped,
        "short of its last hundredth": whole[: -len(whole) // 100],
    }
    for name, content in damages.items():
        place = computer.bring(package, "damaged.msi")
        computer.read(place).write_bytes(content)
        code = computer.install("/i", place, log="damaged.log")
        right = code != 0 and not _installed(computer)
        report.that(right, f"a package that is {name} is refused", f"code {code}")
    blocks, without = checksums(product.WORK / "msi-machine" / "files.cab")
    right = blocks > 0 and not without
    report.that(right, "every block of the cabinet has a checksum", f"{blocks} blocks")
    # Tried: wine installs such a file as it comes, or never ends, as the place of the bytes has it.
    report.gap(
        "a package with other bytes in its cabinet is refused",
        "wine looks at no checksum; Windows does",
    )


def checksums(cabinet: Path) -> tuple[int, int]:
    """Return how many blocks a cabinet has, and how many of them are without a checksum."""
    content = cabinet.read_bytes()
    (folders,) = struct.unpack_from("<H", content, 26)
    blocks = without = 0
    for folder in range(folders):
        place, count = struct.unpack_from("<IH", content, 36 + 8 * folder)
        for _ in range(count):
            checksum, size = struct.unpack_from("<IH", content, place)
            blocks, without = blocks + 1, without + (checksum == 0)
            place += 8 + size
    return blocks, without


@contextmanager
def _small_disk(folder: Path, size: str) -> Iterator[None]:
    """Put a disk of that size in the place of a folder."""
    folder.mkdir(exist_ok=True)
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs"]
    subprocess.run([*mounting, folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _no_room_to_install(report: Report, computer: Computer, built: Built) -> None:
    package = computer.bring(built.packages[msi.MACHINE])
    programs = computer.read(FOLDER).parent
    name = "without room, nothing is installed and nothing claims to be"
    with _small_disk(programs, "40m"):
        code = computer.install("/i", package, log="full.log")
        told = difference(tree(built.payload), tree(computer.read(FOLDER)))
        if code != 0 and not _installed(computer):
            report.that(True, name, f"code {code}")
        else:
            seen = f"code {code}, {told}" if told else f"code {code}"
            report.gap(name, f"wine asks for no room before, and ends well without: {seen}")
    if code == 0:
        repair = ["REINSTALL=ALL", "REINSTALLMODE=amus"]
        code = computer.install("/i", package, *repair, log="room.log")
    else:
        code = computer.install("/i", package, log="room.log")
    told = difference(tree(built.payload), tree(computer.read(FOLDER)))
    report.that(code == 0 and not told, "with room, the same package makes it whole", told or code)


def _no_room_to_save(report: Report, computer: Computer) -> None:
    source, sheet = r"C:\data\quelle.db", r"C:\data\alles.xlsx"
    call(computer, "init", "--example", "--database", source)
    call(computer, "export", sheet, "--database", source)
    target = rf"{FULL}\inventory.db"
    with _small_disk(computer.read(FULL), "600k"):
        made = call(computer, "init", "--database", target)
        report.that(made.returncode == 0, "a small disk has room for a new inventory", made.stderr)
        before = computer.read(target).read_bytes()
        attempts = {
            "an import": ["import", sheet, "--database", target],
            "a backup": ["backup", rf"{FULL}\kopie.db", "--database", source],
            "a new inventory": ["init", "--example", "--database", rf"{FULL}\neu.db"],
        }
        for name, arguments in attempts.items():
            done = call(computer, *arguments, *_GERMAN)
            told = done.stderr.strip()
            right = done.returncode == 3 and "voll" in told and "Traceback" not in told
            report.that(right, f"{name} without room is told", f"{done.returncode} {told}")
        kept = computer.read(target).read_bytes() == before
        report.that(kept, "the inventory is as it was, byte for byte", f"{len(before)} bytes")
        old = computer.read(rf"{FULL}\alles.xlsx")
        old.write_bytes(b"an older export")
        room = shutil.disk_usage(old.parent).free
        (old.parent / "rest").write_bytes(bytes(max(0, room - 16_384)))
        done = call(computer, "export", rf"{FULL}\alles.xlsx", "--database", source, *_GERMAN)
        told = done.stderr.strip()
        right = done.returncode == 3 and told.endswith(".") and "Traceback" not in told
        report.that(right, "an export without room is told", f"{done.returncode} {told}")
        kept = old.read_bytes() == b"an older export"
        report.that(kept, "the older export stays")


def _lay_down(computer: Computer, name: str, kind: str, value: str) -> None:
    written = ["/v", name, "/t", kind, "/d", value, "/f", "/reg:64"]
    computer.windows.run("reg", "add", POLICIES, *written)


def _places(report: Report, computer: Computer) -> None:
    """Lay down places for the inventory that are none."""
    call(computer, "init")
    own = computer.user(DATA)
    before = tree(own)
    folder = computer.read(r"C:\data\Ordner")
    folder.mkdir()
    refused = {
        "a server that does not answer": "postgresql://nobody@127.0.0.1:1/x",
        "a folder": r"C:\data\Ordner",
        "a drive that is not there": r"Q:\team.db",
    }
    for name, value in refused.items():
        _lay_down(computer, "Database", "REG_SZ", value)
        for command in ("check", "init"):
            begun = time.monotonic()
            done = call(computer, command, *_GERMAN)
            seconds = time.monotonic() - begun
            told = (done.stderr.strip().splitlines() or [""])[0]  # libpq adds a line of its own
            right = done.returncode == 3 and told.endswith(".") and "Traceback" not in done.stderr
            seen = f"{done.returncode} after {seconds:.0f} s: {told}"
            report.that(right and seconds < _SOON, f"{name} is told by “{command}”", seen)
    ignored = {
        "a number": ("REG_DWORD", "7"),
        "nothing": ("REG_SZ", ""),
        "no whole path": ("REG_SZ", "team.db"),
    }
    for name, (kind, value) in ignored.items():
        _lay_down(computer, "Database", kind, value)
        done = call(computer, "check", *_GERMAN)
        told = done.stderr.strip()
        right = done.returncode == 1 and "„Database“ wird nicht beachtet" in told
        report.that(right, f"{name} as the inventory's place is told and ignored", told)
    computer.delete_registry(POLICIES)
    told = difference(before, tree(own)) or "; ".join(one.name for one in folder.iterdir())
    report.that(not told, "the user's own inventory is as it was", told)


def _limits(report: Report, computer: Computer) -> None:
    """Lay down limits of a wrong type and beyond what makes sense: the usual ones hold."""
    wrong = {
        "ImportMaxRows": ("REG_SZ", "viele"),
        "ImportMaxSeconds": ("REG_DWORD", "0"),
        "ImportMaxMemoryMB": ("REG_DWORD", "4294967295"),
    }
    for name, (kind, value) in wrong.items():
        _lay_down(computer, name, kind, value)
    sheet = computer.read(r"C:\data\liste.csv")
    sheet.write_text("Name\nBürgeramt\n", "utf-8")
    done = call(computer, "import", computer.named(sheet), "--dry-run", *_GERMAN)
    lines = [line for line in done.stderr.splitlines() if "wird nicht beachtet" in line]
    all_told = all(any(f"„{name}“" in line for line in lines) for name in wrong)
    right = all_told and len(lines) == len(wrong) and "Traceback" not in done.stderr
    report.that(right, "limits that make no sense are told and ignored", " ".join(lines))
    computer.delete_registry(POLICIES)
