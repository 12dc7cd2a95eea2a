"""Small Windows programs, payloads and interpreters made for the tests."""

from __future__ import annotations

import struct
from pathlib import Path

_PE_HEADER, _OPTIONAL = 0x80, 0x80 + 24


def program(
    version: tuple[int, int, int, int] | None = None, *, signed: bool = False, machine: int = 0x8664
) -> bytes:
    """Return as much of a 64-bit Windows program as our code looks at."""
    content = bytearray(512)
    content[:2] = b"MZ"
    struct.pack_into("<I", content, 0x3C, _PE_HEADER)
    content[_PE_HEADER : _PE_HEADER + 4] = b"PE\0\0"
    struct.pack_into("<H", content, _PE_HEADER + 4, machine)
    struct.pack_into("<H", content, _OPTIONAL, 0x20B)
    struct.pack_into("<II", content, _OPTIONAL + 112 + 8 * 4, 400 if signed else 0, 8 * signed)
    if version is not None:
        first, second, third, fourth = version
        numbers = (first << 16 | second, third << 16 | fourth)
        content += struct.pack("<IIII", 0xFEEF04BD, 0x00010000, *numbers)
        content += "Translation\0".encode("utf-16-le")
        content += bytes(-len(content) % 4) + struct.pack("<HH", 0x407, 1200)
    return bytes(content)


def payload(folder: Path) -> Path:
    """Make a small payload and return its folder."""
    files = {
        "ChannelInventory.exe": program((0, 1, 0, 0)),
        "python313._pth": b"runtime\r\n",
        "runtime/stdlib.zip": b"zip",
        "runtime/PySide6/Qt6Core.dll": program((6, 11, 3, 0), signed=True),
        "runtime/PySide6/Qt6CoreExtra.dll": program((6, 11, 3, 0), signed=True),
        "licenses/LGPL-3.txt": b"licence",
        "licenses/psycopg_binary-3.3.9/LICENSE.txt": b"licence",
        "licenses/psycopg_extra-3.3.9/LICENSE.txt": b"licence",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def wheel(folder: Path, name: str, version: str, **more: bytes) -> tuple[Path, dict[str, bytes]]:
    """Make a wheel of a package that names its licence; returns it and what is in it."""
    information = f"{name}-{version}.dist-info"
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nLicense-Expression: MIT\n"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    path.write_bytes(b"wheel")
    files = {f"{information}/METADATA": head.encode(), f"{name}/__init__.py": b""}
    return path, files | {f"{information}/{one}": content for one, content in more.items()}
