"""Folders and files of a package: one component for each file, named after its path."""

from __future__ import annotations

import hashlib
import re
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from . import product
from .binaries import is_binary, version_of

if TYPE_CHECKING:
    from .msi import Package

MAIN = "Main"
"""The feature that holds all files."""
COMPONENT_64BIT = 256

_WINDOWS_OWN = {"TARGETDIR", "LocalAppDataFolder"}  # folders that are not ours to remove


def add(package: Package, *, in_profile: bool) -> None:
    """Add every folder and file of the payload, one component for each file."""
    directory = package.tables["Directory"]
    directory.add("TARGETDIR", None, "SourceDir")
    if in_profile:
        directory.add("LocalAppDataFolder", "TARGETDIR", ".")
        directory.add("ProgramsFolder", "LocalAppDataFolder", "Programs")
        above = "ProgramsFolder"
    else:
        directory.add("ProgramFiles64Folder", "TARGETDIR", ".")
        above = "ProgramFiles64Folder"
    directory.add("INSTALLDIR", above, _name(product.FOLDER, set()))
    directory.add("ProgramMenuFolder", "TARGETDIR", ".")
    directory.add("DesktopFolder", "TARGETDIR", ".")
    _folder(package, package.payload, "INSTALLDIR")
    package.tables["Media"].add(1, len(package.files), None, "#files.cab", None, None)
    if in_profile:
        _leave_no_folder(package)


def _leave_no_folder(package: Package) -> None:
    """Name each folder of the user for removal, where it is empty: Windows asks for it (ICE64)."""
    parents = {str(row[0]): str(row[1]) for row in package.tables["Directory"].rows if row[1]}
    component_below: dict[str, str] = {}
    for component, _, directory, *_ in package.tables["Component"].rows:
        place = str(directory)
        while place not in _WINDOWS_OWN:
            component_below.setdefault(place, str(component))
            place = parents[place]
    for place, component in component_below.items():
        package.tables["RemoveFile"].add(f"r{place}", component, None, place, 2)


def _folder(package: Package, folder: Path, directory: str) -> None:
    taken: set[str] = set()
    for path in sorted(folder.iterdir()):
        place = path.relative_to(package.payload).as_posix()
        name = _name(path.name, taken)
        if path.is_dir():
            inner = f"d{_key(place)}"
            package.tables["Directory"].add(inner, directory, name)
            _folder(package, path, inner)
        else:
            _file(package, path, name, place, directory)


def _file(package: Package, path: Path, name: str, place: str, directory: str) -> None:
    key = file_key(place)
    component = f"c{_key(place)}"
    guid = package.component_guid(place)
    package.tables["Component"].add(component, guid, directory, COMPONENT_64BIT, None, key)
    package.tables["FeatureComponents"].add(MAIN, component)
    version = version_of(path) if is_binary(path) else None
    number, language = (version.number, str(version.language)) if version else (None, None)
    package.files[key] = path
    size, sequence = path.stat().st_size, len(package.files)
    package.tables["File"].add(key, component, name, size, number, language, 512, sequence)
    if version is None:
        parts = struct.unpack("<4i", hashlib.md5(path.read_bytes()).digest())  # noqa: S324
        package.tables["MsiFileHash"].add(key, 0, *parts)


def file_key(place: str) -> str:
    """Return what the package calls a file of the payload."""
    return f"f{_key(place)}"


def _key(place: str) -> str:
    return hashlib.sha256(place.encode()).hexdigest()[:32]


def _name(name: str, taken: set[str]) -> str:
    """Return a name as Windows Installer wants it: an old short one, a bar, the name itself."""
    stem, _, ending = name.rpartition(".") if "." in name[1:] else (name, "", "")
    short, end = (re.sub(r"[^A-Z0-9_-]", "", part.upper()) for part in (stem, ending))
    plain = short + (f".{end}" if end else "")
    if name.upper() == plain and 0 < len(short) <= 8 and len(end) <= 3 and plain not in taken:
        taken.add(plain)
        return name
    for number in range(1, 10_000):
        tail = f"~{number}"
        shortened = short[: 8 - len(tail)] + tail + (f".{end[:3]}" if end else "")
        if shortened not in taken:
            break
    taken.add(shortened)
    return f"{shortened}|{name}"
