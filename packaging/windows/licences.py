"""The licences of everything in the payload, as files that stand beside it.

Qt, PySide6 and Shiboken come under the LGPL 3; their wheels hold no text of it, so it is taken from
Debian, together with the GPL 3 that it builds upon; so are those of OpenSSL (Apache 2.0) and of
libiconv in lxml (LGPL 2.1). They lie in the payload as libraries of their own, which everybody may
replace by others: that is what the licence asks for. What Debian has not among its common licences
(libpq's) stands in `texts/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from . import product
from .fetch import Interpreter
from .shell import Failed

_WORDS = ("licen", "copying", "notice", "authors")
_COMMON = Path("/usr/share/common-licenses")
_TEXTS = ("LGPL-3", "GPL-3", "LGPL-2.1", "Apache-2.0")
_OWN_TEXTS = Path(__file__).with_name("texts")
_LGPL = ("pyside6_essentials", "shiboken6")
_NOTE = """\
{name} {version} is used under the GNU Lesser General Public License, version 3, which builds upon
the GNU General Public License, version 3: the files LGPL-3.txt and GPL-3.txt in the folder above.

Copyright (C) The Qt Company Ltd. and other contributors.

The libraries lie unchanged, as files of their own, in runtime\\PySide6 and runtime\\shiboken6. You
may replace them by other versions that offer the same. Their source code is published by The Qt
Company as "Qt for Python", version {version}; whoever passes this program on also passes this on.
"""


def add(target: Path, wheels: Mapping[Path, Mapping[str, bytes]], python: Interpreter) -> None:
    """Write all licences below `target`, one folder for each component."""
    for wheel, files in wheels.items():
        name, version = wheel.name.split("-")[:2]
        folder = target / f"{name}-{version}"
        folder.mkdir(parents=True)
        if name in _LGPL:
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
    for text in sorted(_OWN_TEXTS.iterdir()):
        (target / text.name).write_bytes(text.read_bytes())
    own = target / product.ID
    own.mkdir()
    (own / "LICENSE.txt").write_bytes((product.ROOT / "LICENSE").read_bytes())
    interpreter = target / f"python-{python.version}"
    interpreter.mkdir()
    content = (python.folder / "LICENSE.txt").read_bytes()
    (interpreter / "LICENSE.txt").write_bytes(content)


def _is_licence(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    in_information = folder.split("/")[0].endswith(".dist-info")
    return in_information and any(word in name.lower() for word in _WORDS)
