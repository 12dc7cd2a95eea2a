"""The licences of everything in the payload, as files that stand beside it, with one list of all.

Qt, PySide6 and Shiboken come under the LGPL 3; their wheels hold no text of it, so it is taken from
Debian, together with the GPL 3 that it builds upon; so are those of OpenSSL (Apache 2.0) and of
libiconv in lxml (LGPL 2.1). They lie in the payload as libraries of their own, which everybody may
replace by others: that is what the licence asks for. What neither Debian's common licences nor the
wheels hold stands in `texts/`, and in `texts/SOURCES.txt` where it was found.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from . import attributions, product
from .component import Component
from .components import LGPL_WHEELS
from .fetch import Interpreter
from .shell import Failed

INDEX = "THIRD-PARTY.txt"

_WORDS = ("licen", "copying", "notice", "authors")
_COMMON = Path("/usr/share/common-licenses")
_TEXTS = ("LGPL-3", "GPL-3", "LGPL-2.1", "Apache-2.0")
_OWN_TEXTS = Path(__file__).with_name("texts")
_NOTE = """\
{name} {version} is used under the GNU Lesser General Public License, version 3, which builds upon
the GNU General Public License, version 3: the files LGPL-3.txt and GPL-3.txt in the folder above.

Copyright (C) The Qt Company Ltd. and other contributors.

The libraries lie unchanged, as files of their own, in runtime\\PySide6 and runtime\\shiboken6. You
may replace them by other versions that offer the same. Their source code is published by The Qt
Company as "Qt for Python", version {version}; whoever passes this program on also passes this on.
Some of Shiboken comes from Python; its licence lies in the folder of Python.
"""
_HEAD = """\
What {name} is made of, and under which licences. The texts lie in this folder.

A version is named where the files themselves tell it. The parts of Qt are those that Qt {qt} names
in its source; where the other texts come from stands in SOURCES.txt. The same list for programs is
{bom} in the folder above (CycloneDX).
"""


def add(target: Path, wheels: Mapping[Path, Mapping[str, bytes]], python: Interpreter) -> None:
    """Write all licences below `target`, one folder for each package."""
    for wheel, files in wheels.items():
        name, version = wheel.name.split("-")[:2]
        folder = target / f"{name}-{version}"
        folder.mkdir(parents=True)
        if name in LGPL_WHEELS:
            note = _NOTE.format(name=name, version=version)
            (folder / "README.txt").write_text(note, "utf-8")
            continue
        found = {path: content for path, content in files.items() if _is_licence(path)}
        if not found:
            raise Failed(f"{wheel.name} comes without a licence; add one by hand.")
        for path, content in found.items():
            (folder / Path(path).name).write_bytes(content)
    for name in _TEXTS:
        (target / f"{name}.txt").write_bytes((_COMMON / name).read_bytes())
    shutil.copytree(_OWN_TEXTS, target, ignore=shutil.ignore_patterns("*.json"), dirs_exist_ok=True)
    own = target / product.ID
    own.mkdir()
    (own / "LICENSE.txt").write_bytes((product.ROOT / "LICENSE").read_bytes())
    interpreter = target / f"python-{python.version}"
    interpreter.mkdir()
    content = (python.folder / "LICENSE.txt").read_bytes()
    (interpreter / "LICENSE.txt").write_bytes(content)


def write_index(target: Path, components: Sequence[Component], materials: str) -> None:
    """Write the list that a person reads; a component whose text is missing is refused."""
    described, _ = attributions.read()
    lines = [_HEAD.format(name=product.NAME, qt=described, bom=materials)]
    for component in components:
        lines += [*_entry(component, target), ""]
    (target / INDEX).write_text("\n".join(lines), "utf-8", newline="\r\n")


def _entry(component: Component, target: Path) -> Iterator[str]:
    inside = f", built into {component.holder}" if component.holder else ""
    remark = f" ({component.remark})" if component.remark else ""
    yield f"{component.name} {component.version}".strip() + inside + remark
    yield f"    licence  {component.licence}"
    yield f"    in       {'; '.join(component.places)}".replace("/", "\\")
    yield f"    text     {'; '.join(_found(component, target))}".replace("/", "\\")


def _found(component: Component, target: Path) -> Iterator[str]:
    for text in component.texts:
        paths = sorted(target.glob(text.rstrip("/")))
        if not paths:
            raise Failed(f"There is no text “{text}”, the licence of {component.name}.")
        yield from (path.relative_to(target).as_posix() for path in paths)


def _is_licence(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    in_information = folder.split("/")[0].endswith(".dist-info")
    return in_information and any(word in name.lower() for word in _WORDS)
