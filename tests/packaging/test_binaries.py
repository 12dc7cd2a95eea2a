"""Looking into Windows programs: versions and signatures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from windows import binaries

from . import samples

NUMBERS = st.integers(0, 0xFFFF)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS))
def test_reads_every_version(
    tmp_path_factory: pytest.TempPathFactory, version: tuple[int, int, int, int]
) -> None:
    path = tmp_path_factory.mktemp("program") / "a.exe"
    path.write_bytes(samples.program(version))
    found = binaries.version_of(path)
    assert found == binaries.Version(".".join(map(str, version)), 0x407)


def test_what_has_no_version_has_none(tmp_path: Path) -> None:
    for content in (b"", b"plain text", samples.program()):
        (tmp_path / "a.dll").write_bytes(content)
        assert binaries.version_of(tmp_path / "a.dll") is None


@pytest.mark.parametrize("signed", [True, False])
def test_tells_who_is_signed(signed: bool, tmp_path: Path) -> None:
    (tmp_path / "a.pyd").write_bytes(samples.program(signed=signed))
    assert binaries.is_signed(tmp_path / "a.pyd") is signed
