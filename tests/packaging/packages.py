"""The tables of a package, made without the tools that put it together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from windows import idt, msi
from windows.idt import Table

from . import samples

Made = dict[str, Any]


def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scope: str = msi.MACHINE) -> Made:
    """Build a package without the tools; return its tables and what went into the cabinet."""
    found: Made = {}

    def cabinet(target: Path, files: dict[str, Path], moment: float, work: Path) -> None:
        found["files"] = files
        found["moment"] = moment

    def write(target: Path, tables: list[Table], *_: object) -> None:
        found.update({table.name: table for table in tables})

    monkeypatch.setattr(idt, "cabinet", cabinet)
    monkeypatch.setattr(idt, "write", write)
    payload = samples.payload(tmp_path / "payload")
    msi.build(tmp_path / "a.msi", payload, "0.1.0", scope, tmp_path / "work")
    return found


def rows(table: Table) -> list[dict[str, Any]]:
    """Return the rows of a table by the names of its columns."""
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def properties(tables: Made) -> dict[str, str]:
    """Return the package's properties."""
    return {row["Property"]: row["Value"] for row in rows(tables["Property"])}
