"""Libraries without a file of their own: what holds them, and what they leave in its bytes.

Their versions are read there, so that an update tells them anew. Most of them keep no version in
their code; these stay without one. What is in Qt, Qt says itself (`attributions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from .attributions import Attribution
from .component import Component, with_version
from .fetch import PYTHON_VERSION, Interpreter
from .shell import say

PYTHON_TEXT = "python-{python}/LICENSE.txt"
_INCORPORATED = f"cpython/incorporated-software-{PYTHON_VERSION}.txt"


class Trace(NamedTuple):
    """Where a library is, and the pattern of what it leaves there; the group is its version."""

    file: str
    pattern: bytes
    licence: str
    texts: tuple[str, ...]
    cpe: str = ""


_LAUNCHERS, _PYTHON, _ETREE = "*.exe", "python3?*.dll", "runtime/lxml/etree.*.pyd"
_DOTTED = rb"\0(\d+\.\d+\.\d+)\0"
_ZLIB = rb"\0(1\.\d+\.\d+(?:\.\d+)?)\0"
_UNICODE = rb"UnicodeData File Format (\d+\.\d+\.\d+)"
_EXPAT, _BZIP2 = rb"expat_(\d+\.\d+\.\d+)", rb"(\d+\.\d+\.\d+), \d+-\w{3}-\d{4}"
_DEFLATE = rb"deflate (\d+\.\d+\.\d+(?:\.\d+)?) Copyright"
_XZ_LICENCE = "LicenseRef-XZ-Public-Domain"
_OF_LXML = "lxml-*/LICENSES.txt"
_OF_LIBXML2 = (_OF_LXML, "lxml/libxml2-debian-copyright.txt")
_OF_GCC = ("launcher/gcc-runtime-exception.txt", "GPL-3.txt")
_OF_MINGW = ("launcher/mingw-w64-debian-copyright.txt",)
_OF_HACL = ("cpython/hacl.txt", "Apache-2.0.txt")
_GCC_LICENCE = "GPL-3.0-or-later WITH GCC-exception-3.1"
_FUZZ, _PROCESS = "runtime/rapidfuzz/fuzz_cpp.*.pyd", "runtime/rapidfuzz/process_cpp_impl.*.pyd"
TRACES = {
    "CPython": {
        "BLAKE2": Trace(_PYTHON, rb"blake2b", "CC0-1.0", ("cpython/blake2.txt",)),
        "bzip2": Trace("runtime/_bz2.pyd", _BZIP2, "bzip2-1.0.6", (PYTHON_TEXT,), "bzip:bzip2"),
        "Expat": Trace(
            "runtime/pyexpat.pyd", _EXPAT, "MIT", (_INCORPORATED,), "libexpat_project:libexpat"
        ),
        "HACL*": Trace(_PYTHON, rb"HACL", "MIT AND Apache-2.0", _OF_HACL),
        "mimalloc": Trace(_PYTHON, rb"mimalloc", "MIT", (_INCORPORATED,)),
        "mpdecimal": Trace(
            "runtime/_decimal.pyd", _DOTTED, "BSD-2-Clause", (_INCORPORATED,), "bytereef:mpdecimal"
        ),
        "Unicode Character Database": Trace(
            "runtime/unicodedata.pyd", _UNICODE, "Unicode-3.0", (_INCORPORATED,)
        ),
        "XZ Utils liblzma": Trace(
            "runtime/_lzma.pyd", rb"liblzma", _XZ_LICENCE, ("cpython/xz.txt",), "tukaani:xz"
        ),
        "zlib": Trace(_PYTHON, _ZLIB, "Zlib", (_INCORPORATED,), "zlib:zlib"),
    },
    "lxml": {
        "libiconv": Trace(
            *(_ETREE, rb"GEORGIAN-ACADEMY", "LGPL-2.1-or-later", ("LGPL-2.1.txt",), "gnu:libiconv")
        ),
        "libxml2": Trace(_ETREE, rb"\0(2\d{4})\0", "MIT", _OF_LIBXML2, "xmlsoft:libxml2"),
        "libxslt": Trace(_ETREE, rb"\0(1\d{4})\0", "MIT", (_OF_LXML,), "xmlsoft:libxslt"),
        "zlib": Trace(_ETREE, _DEFLATE, "Zlib", ("qt/zlib.txt",), "zlib:zlib"),
    },
    "RapidFuzz": {
        "RapidFuzz for C++": Trace(_FUZZ, rb"rapidfuzz", "MIT", ("rapidfuzz/rapidfuzz-cpp.txt",)),
        "Taskflow": Trace(_PROCESS, rb"taskflow", "MIT", ("rapidfuzz/taskflow.txt",)),
    },
    "our launchers": {
        "GCC runtime": Trace(_LAUNCHERS, rb"GCC: \(GNU\) (\d[\d.]*)", _GCC_LICENCE, _OF_GCC),
        "mingw-w64 runtime": Trace(_LAUNCHERS, rb"Mingw-w64 runtime failure", "ZPL-2.1", _OF_MINGW),
    },
}
_NUMBER = "$<VERSION>"  # as Qt writes it
_PCRE2 = rb"(\d+\.\d+) \d{4}-\d\d-\d\d"
QT_TRACES = {
    "freetype": rb"FREETYPE_PROPERTIES",
    "harfbuzz-ng": rb"(?i)harfbuzz",
    "libjpeg": rb"libjpeg-turbo version (\d+\.\d+\.\d+)",
    "libpng": rb"\0(1\.\d+\.\d+)\0",
    "md4c": rb"md4c",
    "pcre2": _PCRE2,
    "pcre2-sljit": _PCRE2,  # a part of PCRE2, of its version
    "zlib": rb"(\d+\.\d+\.\d+(?:\.\d+)?) \(Qt\)",
}


def version(path: Path, pattern: bytes) -> str | None:
    """Return the version that a file keeps; None where there is no trace of the library.

    It is empty where there is but a trace, or where several texts look like the version.
    """
    content = path.read_bytes()
    matches = list(re.finditer(pattern, content))
    matches = matches or list(re.finditer(pattern, content.replace(b"\0", b"")))
    if not matches:
        return None
    told = {match[1].decode() for match in matches if match.re.groups}
    return _dotted(*told) if len(told) == 1 else ""


def _dotted(told: str) -> str:
    """Return a version with points: 21109 is 2.11.9."""
    if not (told.isdecimal() and len(told) == 5):
        return told
    packed = int(told)
    return f"{packed // 10_000}.{packed // 100 % 100}.{packed % 100}"


def found(payload: Path, python: Interpreter) -> Iterator[Component]:
    """Give the libraries within what this payload has of Python, lxml, RapidFuzz, and our own."""
    for holder, traces in TRACES.items():
        for name, trace in traces.items():
            paths = sorted(payload.glob(trace.file))
            if paths:
                number = _looked(paths[0], name, trace.pattern)
                address = re.sub(r"[^a-z0-9.-]+", "-", name.lower()).strip("-")
                yield Component(
                    name=name,
                    version=number,
                    licence=trace.licence,
                    purl=f"pkg:generic/{address}" + (f"@{number}" if number else ""),
                    texts=tuple(text.format(python=python.version) for text in trace.texts),
                    places=tuple(path.relative_to(payload).as_posix() for path in paths),
                    holder=holder,
                    cpe=with_version(trace.cpe, number),
                )


def of_qt(payload: Path, parts: Sequence[Attribution]) -> Iterator[Component]:
    """Give the parts of Qt whose holders are in this payload."""
    for part in parts:
        path = payload / part.holder
        if not path.is_file():
            continue
        pattern = QT_TRACES.get(part.id)
        number = _looked(path, part.name, pattern) if pattern else ""
        yield Component(
            name=part.name,
            version=number,
            licence=part.licence,
            purl=_address(part, number),
            texts=(part.text,),
            places=(part.holder,),
            holder="Qt",
            cpe=part.cpe.replace(_NUMBER, number) if number else "",
        )


def _looked(path: Path, name: str, pattern: bytes) -> str:
    told = version(path, pattern)
    if told is None:
        say(f"No trace of {name} in {path.name}: look whether it is still there.")
    return told or ""


def _address(part: Attribution, number: str) -> str:
    """Return the purl without what only the source's version would fill."""
    address, _, _ = (part.purl or f"pkg:generic/{part.id}").partition("?")
    before, _, behind = address.partition("@")
    if before.startswith("pkg:github/"):  # which knows no capitals
        before = before.lower()
    return f"{before}@{behind or _NUMBER}".replace(_NUMBER, number) if number else before
