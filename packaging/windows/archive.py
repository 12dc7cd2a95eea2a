"""Zip files whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from . import product


def write(target: Path, entries: Mapping[str, bytes], *, compress: bool = True) -> None:
    """Write a zip file with these entries, sorted, all of the same moment."""
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    with zipfile.ZipFile(target, "w", method) as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, product.MOMENT.timetuple()[:6])
            info.compress_type = method
            info.external_attr = 0o644 << 16
            info.create_system = 0
            archive.writestr(info, entries[name])


def folder_entries(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, by their paths with forward slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
