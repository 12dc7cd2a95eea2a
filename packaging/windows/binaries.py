"""Looking into Windows programs: what they load, their version, and whether they are signed."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from .shell import run

ENDINGS = {".exe", ".dll", ".pyd"}
_FIXED_INFO = struct.pack("<II", 0xFEEF04BD, 0x00010000)
_PE32_PLUS = 0x20B
_CERTIFICATES = 4
_AMD64 = 0x8664


@dataclass(frozen=True, slots=True)
class Version:
    """The version resource: four numbers with points, and the language."""

    number: str
    language: int


def is_binary(path: Path) -> bool:
    """Whether a file is a Windows program or library."""
    return path.suffix.lower() in ENDINGS


def loads(path: Path) -> set[str]:
    """Return the libraries that a program asks Windows for, in lower case."""
    listing = run("x86_64-w64-mingw32-objdump", "-p", path)
    lines = (line.strip() for line in listing.splitlines())
    return {line.partition(": ")[2].lower() for line in lines if line.startswith("DLL Name:")}


def is_64_bit(path: Path) -> bool:
    """Whether a program is for the 64-bit processors of Intel and AMD."""
    content = path.read_bytes()
    if content[:2] != b"MZ" or len(content) < 0x40:
        return False
    header = content[struct.unpack_from("<I", content, 0x3C)[0] :][:6]
    return header[:4] == b"PE\0\0" and header[4:] == struct.pack("<H", _AMD64)


def is_signed(path: Path) -> bool:
    """Whether a program carries an Authenticode signature (who signed is not looked at)."""
    content = path.read_bytes()
    optional = struct.unpack_from("<I", content, 0x3C)[0] + 24
    wide = struct.unpack_from("<H", content, optional)[0] == _PE32_PLUS
    place = optional + (112 if wide else 96) + 8 * _CERTIFICATES
    return bool(struct.unpack_from("<II", content, place)[1])


def version_of(path: Path) -> Version | None:
    """Return what a program's version resource says; None where there is none."""
    content = path.read_bytes()
    start = content.find(_FIXED_INFO)
    if content[:2] != b"MZ" or start < 0:
        return None
    high, low = struct.unpack_from("<II", content, start + 8)
    number = f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"
    language = 0
    word = "Translation".encode("utf-16-le")
    found = content.find(word, start)
    if found >= 0:
        value = (found + len(word) + 2 + 3) & ~3
        language = struct.unpack_from("<H", content, value)[0]
    return Version(number, language)
