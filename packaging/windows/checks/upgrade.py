"""From one version to the next and back: the inventory is migrated, complete, and restored."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from windows import build, msi, product
from windows.build import Built, Order

from . import contents
from .computer import DATA, FOLDER, Computer, difference, tree
from .contents import Contents
from .life import OWN, programs_and_features
from .program import call
from .report import Report

RELEASED = product.ROOT / "tests" / "data" / "released"
OLD = r"C:\data\released"
_MIGRATION = '''\
"""What a next version might change: a field of channels with a value for those there are."""

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{number:04}", "{before:04}", None, None


def upgrade():
    with op.batch_alter_table("channel") as batch:
        batch.add_column(sa.Column("mood", sa.Text(), server_default="ruhig"))
    op.create_index("ix_channel_mood", "channel", ["mood"])
'''


def next_number() -> str:
    """Return the version after the present one."""
    first, second, third = product.version().split(".")
    return f"{first}.{second}.{int(third) + 1}"


def next_version(built: Built, order: Order) -> Built:
    """Make a package of a next version: a file less, a file more, a file changed, a migration."""
    payload = product.WORK / "payload-next"
    shutil.rmtree(payload, ignore_errors=True)
    shutil.copytree(built.payload, payload)
    runtime = payload / "runtime"
    (runtime / "_uuid.pyd").unlink()
    (runtime / "added.txt").write_text("new in this version", "utf-8")
    (payload / "licenses" / "LGPL-3.txt").write_text("changed", "utf-8")
    program = runtime / product.ID.lower()
    (program / "__init__.pyc").unlink()
    source = product.ROOT / "src" / program.name / "__init__.py"
    text = source.read_text("utf-8").replace(product.version(), next_number())
    (program / source.name).write_text(text, "utf-8")
    versions = program / "storage" / "migrations" / "versions"
    newest = _newest(versions)
    script = _MIGRATION.format(number=newest + 1, before=newest)
    (versions / f"{newest + 1:04}_next.py").write_text(script, "utf-8")
    target = product.WORK / "next.msi"
    msi.build(target, payload, next_number(), msi.MACHINE, product.WORK / "msi-next")
    build.sign([target], order.sign)
    return Built(payload, {msi.MACHINE: target}, (target,))


def _newest(versions: Path) -> int:
    return max(int(path.name[:4]) for path in versions.glob("[0-9]*.py"))


def check(report: Report, computer: Computer, built: Built, order: Order) -> None:
    """Upgrade, refuse a downgrade, go back on purpose; the inventory survives all of it."""
    newer = next_version(built, order)
    own = computer.user(DATA) / "inventory.db"
    before = contents.read(own)
    _upgrade(report, computer, newer)
    backup = _migrate(report, computer, own, before)
    _migrate_released(report, computer)
    told = difference(tree(newer.payload), tree(computer.read(FOLDER)))
    report.that(not told, "migrating wrote nothing below Program Files", told)
    _downgrade(report, computer, built)
    _roll_back(report, computer, built, own, before, backup)


def _upgrade(report: Report, computer: Computer, newer: Built) -> None:
    report.part("Upgrade")
    data = tree(computer.user(DATA))
    package = computer.bring(newer.packages[msi.MACHINE], "next.msi")
    code = computer.install("/i", package, log="upgrade.log")
    report.that(code == 0, "a newer version installs over it", code)
    told = difference(tree(newer.payload), tree(computer.read(FOLDER)))
    report.that(not told, "the tree is that of the newer payload", told)
    versions = [entry["DisplayVersion"] for entry in programs_and_features(computer.registry())]
    report.that(versions == [next_number()], "one entry, of the newer version", versions)
    told = difference(data, tree(computer.user(DATA)))
    report.that(not told, "the user's data are as they were", told or f"{len(data)} files")
    stated = call(computer, "--version").stdout.strip()
    report.that(next_number() in stated, "the newer program starts", stated)


def _migrate(report: Report, computer: Computer, own: Path, before: Contents) -> Path:
    """Read the user's inventory with the newer program, open its window; return the backup."""
    number = contents.schema(own)
    read = call(computer, "check", "--language", "de")
    right = read.returncode in (0, 1) and "Traceback" not in read.stderr
    report.that(right, "a command that only reads upgrades it first", read.stderr.strip())
    done = _opened(computer, own)
    report.that(done.returncode == 0, "the newer program's window opens it", done.stderr.strip())
    seen = contents.schema(own)
    report.that(seen == number + 1, "its tables are those of the newer version", f"schema {seen}")
    after = contents.read(own)
    moods = {row.get("mood") for row in after["channel"]}
    report.that(moods == {"ruhig"}, "the migration did its work", moods)
    told = contents.lost(before, after)
    rows = contents.count(before)
    report.that(not told, "every record and every entry of the journal is kept", told or rows)
    backups = sorted((own.parent / "backups").glob(f"*-before-upgrade-{number:04}-*.db"))
    whole = len(backups) == 1 and contents.read(backups[0]) == before
    report.that(whole, "a backup was made before", [path.name for path in backups])
    return backups[0]


def _migrate_released(report: Report, computer: Computer) -> None:
    """Have the newer program open an inventory of each version there was."""
    folder = computer.read(OLD)
    folder.mkdir()
    for source in sorted(RELEASED.glob("*.db")):
        old = folder / source.name
        shutil.copyfile(source, old)
        before = contents.read(old)
        done = _opened(computer, old)
        told = contents.lost(before, contents.read(old)) or done.stderr.strip()
        right = done.returncode == 0 and not told
        rows = f"{contents.count(before)} rows"
        report.that(right, f"an inventory of version {source.stem} is migrated", told or rows)


def _opened(computer: Computer, database: Path) -> subprocess.CompletedProcess[str]:
    """Open an inventory in the window, have it drawn, and close it."""
    picture = ["--screenshot", r"C:\data\opened.png"]
    return call(computer, "--database", computer.named(database), *picture, window=True)


def _downgrade(report: Report, computer: Computer, built: Built) -> None:
    report.part("Downgrade")
    package = computer.bring(built.packages[msi.MACHINE])
    code = computer.install("/i", package, log="downgrade.log")
    version = computer.registry()[OWN]["Version"]
    stays = version.removesuffix("-test") == next_number()
    report.that(code != 0 and stays, "an older version is refused", code)
    if "Eine neuere Fassung" in computer.log("downgrade.log"):
        report.that(True, "the log says why")
    else:
        report.gap("the log says why", "wine does not write a launch condition's text")


def _roll_back(
    report: Report, computer: Computer, built: Built, own: Path, before: Contents, backup: Path
) -> None:
    """Remove the newer version, install the older, and restore what it can read."""
    report.part("Rolling back")
    newer, content = contents.read(own), own.read_bytes()
    removed = computer.install("/x", r"C:\packages\next.msi", log="back.log")
    package = rf"C:\packages\{built.packages[msi.MACHINE].name}"
    code = computer.install("/i", package, log="older.log")
    told = difference(tree(built.payload), tree(computer.read(FOLDER)))
    right = removed == code == 0 and not told
    report.that(right, "the newer version is removed, the older installed", told or code)
    done = call(computer, "check", "--language", "de")
    right = done.returncode == 3 and "neueren Version" in done.stderr
    report.that(right, "the older program refuses the newer inventory", done.stderr.strip())
    report.that(own.read_bytes() == content, "and leaves every byte of it alone")
    done = call(computer, "restore", computer.named(backup), "--language", "de")
    told = contents.lost(before, contents.read(own)) or done.stderr.strip()
    right = done.returncode == 0 and not told
    report.that(right, "the backup is restored with one command", told or done.stdout.strip())
    aside = sorted(own.parent.glob("*-before-restore-*.db"))
    kept = len(aside) == 1 and contents.read(aside[0]) == newer
    report.that(kept, "what it replaced is kept", [path.name for path in aside])
    done = call(computer, "check", "--json")
    report.that(done.returncode == 1, "and the older program works with it", done.stderr.strip())
