"""What others made of the payload: packages, libraries in files of their own, and built-in ones.

The list of licences and the bill of materials are both written from here. Versions are read from
the files that are shipped; one that cannot be read stays empty.
"""

from __future__ import annotations

import email
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from . import attributions, binaries, built_in
from .component import Component, with_version
from .fetch import Interpreter

_LGPL = "LGPL-3.0-only"
_LGPL_TEXTS = ("LGPL-3.txt", "GPL-3.txt")
LGPL_WHEELS = {"pyside6_essentials", "shiboken6"}  # also offered under others, and without a text
_ADDED_TEXTS = {"lxml": ("lxml/elementtree.txt",)}


class _Library(NamedTuple):
    """A library in a file of its own, known by the start of its name."""

    start: str
    name: str
    licence: str
    numbers: int  # of its version
    cpe: str
    texts: tuple[str, ...]


_MICROSOFT = "LicenseRef-Microsoft-Visual-C-Runtime"
_RUNTIME = ("Microsoft Visual C++ runtime", _MICROSOFT, 4, "", (built_in.PYTHON_TEXT,))
_OPENSSL = ("OpenSSL", "Apache-2.0", 3, "openssl:openssl", ("Apache-2.0.txt",))
_LIBPQ_TEXTS = ("libpq/PostgreSQL.txt", "libpq/postgresql-debian-copyright.txt")
_LIBRARIES = (
    _Library("libcrypto-", *_OPENSSL),
    _Library("libssl-", *_OPENSSL),
    _Library("libffi-", "libffi", "MIT", 3, "libffi_project:libffi", texts=(built_in.PYTHON_TEXT,)),
    _Library("libpq-", "libpq", "PostgreSQL", 3, "postgresql:postgresql", _LIBPQ_TEXTS),
    _Library("msvcp140", *_RUNTIME),
    _Library("sqlite3", "SQLite", "blessing", 3, "sqlite:sqlite", ("cpython/sqlite.txt",)),
    _Library("vcruntime140", *_RUNTIME),
)


def of(
    payload: Path, wheels: Mapping[Path, Mapping[str, bytes]], python: Interpreter
) -> list[Component]:
    """Return all components of a payload, those built into others behind them."""
    described, parts = attributions.read()
    top = [_python(python), *_wheels(payload, wheels)]
    for wheel in wheels:
        if wheel.name.startswith("pyside6_essentials-"):
            number = wheel.name.split("-")[1]
            attributions.check(number, described)
            top.append(_qt(number))
    own = [*top, *_libraries(payload, python)]
    inner = [*built_in.found(payload, python), *built_in.of_qt(payload, parts)]
    return sorted([*own, *inner], key=_order)


def _order(one: Component) -> tuple[str, bool, str, str]:
    return (one.holder or one.name).lower(), bool(one.holder), one.name.lower(), one.ref


def _python(python: Interpreter) -> Component:
    return Component(
        name="CPython",
        version=python.version,
        licence="PSF-2.0",
        purl=f"pkg:generic/cpython@{python.version}",
        texts=(built_in.PYTHON_TEXT.format(python=python.version),),
        places=(f"python{python.tag}.dll", "runtime"),
        cpe=with_version("python:python", python.version),
        sha256=python.sha256,
        remark="stand-in for test builds, not to be passed on" if python.stands_in else "",
    )


def _qt(version: str) -> Component:
    return Component(
        name="Qt",
        version=version,
        licence=_LGPL,
        purl=f"pkg:generic/qt@{version}",
        texts=_LGPL_TEXTS,
        places=("runtime/PySide6",),
        cpe=with_version("qt:qt", version),
    )


def _wheels(payload: Path, wheels: Mapping[Path, Mapping[str, bytes]]) -> Iterator[Component]:
    for wheel, files in wheels.items():
        path = next(name for name in files if name.endswith(".dist-info/METADATA"))
        data = email.message_from_bytes(files[path])
        name, version = data["Name"], data["Version"]
        tops = sorted({one.split("/")[0] for one in files if ".dist-info/" not in one})
        places = [f"runtime/{top}" for top in tops if (payload / "runtime" / top).is_dir()]
        folder = "-".join(wheel.name.split("-")[:2])
        lgpl = wheel.name.split("-")[0] in LGPL_WHEELS
        yield Component(
            name=name,
            version=version,
            licence=_LGPL if lgpl else _licence(data),
            purl=f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
            texts=(f"{folder}/", *(_LGPL_TEXTS if lgpl else _ADDED_TEXTS.get(name, ()))),
            places=tuple(places) or ("runtime/app.zip",),
            sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        )


def _libraries(payload: Path, python: Interpreter) -> Iterator[Component]:
    """Give the libraries in files of their own; those of one folder and version as one."""
    found: dict[tuple[str, str, Path], tuple[_Library, list[Path]]] = {}
    for path in sorted(payload.rglob("*.dll")):
        for library in _LIBRARIES:
            if path.name.startswith(library.start):
                key = (library.name, _version(path, library), path.parent)
                found.setdefault(key, (library, []))[1].append(path)
    for (name, version, _), (library, paths) in found.items():
        address = f"pkg:generic/{name.lower().replace(' ', '-').replace('+', '%2B')}"
        yield Component(
            name=name,
            version=version,
            licence=library.licence,
            purl=f"{address}@{version}" if version else address,
            texts=tuple(text.format(python=python.version) for text in library.texts),
            places=tuple(path.relative_to(payload).as_posix() for path in paths),
            cpe=with_version(library.cpe, version),
            sha256=hashlib.sha256(paths[0].read_bytes()).hexdigest() if len(paths) == 1 else "",
        )


def _version(path: Path, library: _Library) -> str:
    found = binaries.version_of(path)
    if found is None:  # libffi: what it was signed as
        return built_in.version(path, rf"{library.name}-(\d+\.\d+\.\d+)".encode()) or ""
    number = ".".join(found.number.split(".")[: library.numbers])
    if library.name == "libpq":  # 18.0.4 in the file is 18.4
        number = number.replace(".0.", ".", 1)
    return number


def _licence(data: email.message.Message) -> str:
    """Return the licence as an SPDX expression, as far as the metadata allow."""
    known = {"MIT License": "MIT", "PSFL": "PSF-2.0", "BSD-3-Clause": "BSD-3-Clause"}
    said = data["License-Expression"] or data["License"] or ""
    return known.get(said.strip(), said.strip())
