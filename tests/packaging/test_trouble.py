"""What the installer's checks read from a cabinet."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from windows.checks import trouble


@pytest.mark.parametrize(("sums", "without"), [((7, 8), 0), ((7, 0), 1), ((0, 0), 2)])
def test_blocks_without_a_checksum_are_counted(
    tmp_path: Path, sums: tuple[int, int], without: int
) -> None:
    blocks = b"".join(struct.pack("<IHH", one, 5, 9) + b"bytes" for one in sums)
    header = b"MSCF".ljust(26, b"\0") + struct.pack("<HHHHH", 1, 0, 0, 0, 0)
    cabinet = tmp_path / "files.cab"
    cabinet.write_bytes(header + struct.pack("<IHH", 44, len(sums), 1) + blocks)
    assert trouble.checksums(cabinet) == (len(sums), without)
