"""The tables of a Windows Installer package, and the file that holds them.

Tables are written in Windows Installer's own text form (`.idt`) and put together by `msibuild`;
the files of the payload go into one cabinet. Nothing is repaired afterwards.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .shell import Failed, run

Cell = str | int | None

_UTF8 = 65001


@dataclass(slots=True)
class Table:
    """A table: its columns with their types, how many of them are the key, and its rows.

    Types are Windows Installer's: `s72` a text, `l255` one to be translated, `i2` and `i4` numbers,
    `v0` a stream; capital where the cell may be empty.
    """

    name: str
    columns: Mapping[str, str]
    keys: int = 1
    rows: list[Sequence[Cell]] = field(default_factory=list)

    def add(self, *row: Cell) -> None:
        """Add a row."""
        if len(row) != len(self.columns):
            raise Failed(f"A row of {self.name} has {len(row)} cells: {row}")
        self.rows.append(row)

    def text(self) -> str:
        """Return the table as an `.idt` file."""
        keys = list(self.columns)[: self.keys]
        head = [
            "\t".join(self.columns),
            "\t".join(self.columns.values()),
            "\t".join([self.name, *keys]),
        ]
        rows = sorted(self.rows, key=lambda row: [str(cell) for cell in row[: self.keys]])
        body = ["\t".join(_cell(cell) for cell in row) for row in rows]
        return "\r\n".join([*head, *body, ""])


def _cell(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    if "\t" in text or "\n" in text:
        raise Failed(f"No tab and no new line may stand in a cell: {text!r}")
    return text


def write(
    target: Path,
    tables: Sequence[Table],
    icons: Mapping[str, Path],
    streams: Mapping[str, Path],
    work: Path,
) -> None:
    """Write a package of these tables, with the files that they name."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "Icon").mkdir(parents=True)
    for name, path in icons.items():
        shutil.copyfile(path, work / "Icon" / name)
    target.unlink(missing_ok=True)
    (work / "_ForceCodepage.idt").write_bytes(f"\r\n\r\n{_UTF8}\t_ForceCodepage\r\n".encode())
    names = []
    for table in tables:
        names.append(f"{table.name}.idt")
        (work / names[-1]).write_bytes(table.text().encode())
    names.append("_ForceCodepage.idt")  # msibuild forgets it if anything is imported later
    said = ""
    for name in names:
        said += run("msibuild", target, "-i", name, cwd=work)
    for name, path in streams.items():
        said += run("msibuild", target, "-a", name, path)
    if said.strip():
        raise Failed(f"msibuild complained: {said}")


def cabinet(target: Path, files: Mapping[str, Path], moment: float, work: Path) -> None:
    """Write a cabinet in which each file has the name given, in the order given."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for name, path in files.items():
        shutil.copyfile(path, work / name)
        os.utime(work / name, (moment, moment))
    target.unlink(missing_ok=True)
    zone = {"TZ": "UTC"}
    run("gcab", "--create", "--zip", "--nopath", target, *files, cwd=work, environment=zone)
