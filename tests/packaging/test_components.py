"""What the payload is made of: packages, libraries, and what is built into them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from windows import attributions, built_in, components
from windows.component import Component
from windows.fetch import Interpreter
from windows.shell import Failed

from . import samples

QT = "runtime/PySide6"
# As much of the real files as is looked at; the last are versions of Qt's, which must not be taken.
BYTES = {
    "ChannelInventory.exe": b"Mingw-w64 runtime failure:\0GCC: (GNU) 12 20220819\0",
    "python313.dll": b"x\0" + b"1.3.1\0mimalloc\0HACL\0blake2b\0",
    "runtime/_bz2.pyd": b"1.0.8, 13-Jul-2019\0",
    "runtime/_decimal.pyd": b"1.70\0004.0.0\0",
    "runtime/_lzma.pyd": b"Call to liblzma failed.\0",
    "runtime/pyexpat.pyd": b"expat_2.6.4\0",
    "runtime/unicodedata.pyd": b"UnicodeData File Format 15.1.0.\0",
    "runtime/lxml/etree.cp313-win_amd64.pyd": b"\00021109\00010145\0 deflate 1.3.2 Copyright"
    b"\0GEORGIAN-ACADEMY\0",
    "runtime/rapidfuzz/fuzz_cpp.cp313-win_amd64.pyd": b"rapidfuzz\0",
    "runtime/rapidfuzz/process_cpp_impl.cp313-win_amd64.pyd": b"taskflow\0",
    f"{QT}/Qt6Core.dll": b"1.3.2 (Qt)\00010.49 2026-09-28\0006.11.3\0",
    f"{QT}/Qt6Gui.dll": b"\0001.6.59\0FREETYPE_PROPERTIES\0harfbuzz\0md4c\0006.11.3\0",
    f"{QT}/plugins/imageformats/qjpeg.dll": b"libjpeg-turbo version 3.2.0 (build )\0",
}


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    for name, content in BYTES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(samples.program() + content)
    return folder


def named(found: list[Component]) -> dict[tuple[str, str], Component]:
    return {(one.holder, one.name): one for one in found}


def test_versions_are_read_from_the_bytes(payload: Path, python: Interpreter) -> None:
    _, parts = attributions.read()
    found = [*built_in.found(payload, python), *built_in.of_qt(payload, parts)]
    told = {(one.holder, one.name): one.version for one in found if one.version}
    assert told == {
        ("CPython", "bzip2"): "1.0.8",
        ("CPython", "Expat"): "2.6.4",
        ("CPython", "mpdecimal"): "4.0.0",
        ("CPython", "Unicode Character Database"): "15.1.0",
        ("CPython", "zlib"): "1.3.1",
        ("lxml", "libxml2"): "2.11.9",
        ("lxml", "libxslt"): "1.1.45",
        ("lxml", "zlib"): "1.3.2",
        ("our launchers", "GCC runtime"): "12",
        ("Qt", "Data Compression Library (zlib)"): "1.3.2",
        ("Qt", "LibJPEG-turbo"): "3.2.0",
        ("Qt", "LibPNG"): "1.6.59",
        ("Qt", "PCRE2"): "10.49",
        ("Qt", "PCRE2 - Stack-less Just-In-Time Compiler"): "10.49",
    }


def test_addresses_name_a_version_only_where_it_was_read(
    payload: Path, python: Interpreter
) -> None:
    _, parts = attributions.read()
    found = named([*built_in.found(payload, python), *built_in.of_qt(payload, parts)])
    pcre = found["Qt", "PCRE2"]
    assert pcre.purl == "pkg:github/pcre2project/pcre2@pcre2-10.49"
    assert pcre.cpe == "cpe:2.3:a:pcre:pcre2:10.49:*:*:*:*:*:*:*"
    assert found["lxml", "libxml2"].cpe == "cpe:2.3:a:xmlsoft:libxml2:2.11.9:*:*:*:*:*:*:*"
    unread = [one for one in found.values() if not one.version]
    assert {"HarfBuzz-NG", "Freetype 2", "MD4C", "XZ Utils liblzma"} <= {x.name for x in unread}
    for one in unread:
        assert one.cpe == ""
        assert "@" not in one.purl
    for one in found.values():
        assert "VERSION" not in one.purl + one.cpe
        assert re.fullmatch(r"pkg:(generic|github/[a-z0-9.-]+)/[^?\s]+", one.purl), one.purl


def test_what_left_no_trace_is_listed_and_told(
    payload: Path, python: Interpreter, capsys: pytest.CaptureFixture[str]
) -> None:
    (payload / "runtime/pyexpat.pyd").write_bytes(samples.program())
    found = named(list(built_in.found(payload, python)))
    assert found["CPython", "Expat"].version == ""
    assert "No trace of Expat in pyexpat.pyd" in capsys.readouterr().out


def test_a_version_that_may_be_another_is_not_taken(payload: Path, python: Interpreter) -> None:
    path = payload / "runtime/_decimal.pyd"
    path.write_bytes(samples.program() + b"\0004.0.0\0" + b"x\0004.0.0\0")
    assert named(list(built_in.found(payload, python)))["CPython", "mpdecimal"].version == "4.0.0"
    path.write_bytes(samples.program() + b"\0004.0.0\0" + b"x\0003.13.2\0")
    assert named(list(built_in.found(payload, python)))["CPython", "mpdecimal"].version == ""


def test_what_is_not_shipped_is_not_listed(tmp_path: Path, python: Interpreter) -> None:
    assert list(built_in.found(tmp_path, python)) == []
    assert list(built_in.of_qt(tmp_path, attributions.read()[1])) == []


def test_all_that_is_in_a_payload(payload: Path, tmp_path: Path, python: Interpreter) -> None:
    names = [("alembic", "1.20.1"), ("lxml", "6.1.3"), ("pyside6_essentials", "6.11.3")]
    wheels = dict(samples.wheel(tmp_path, *name) for name in names)
    for name in ("libcrypto-3.dll", "libssl-3.dll"):
        (payload / "runtime" / name).write_bytes(samples.program((3, 0, 16, 0)))
    libpq = payload / "runtime" / "psycopg_binary.libs" / "libpq-f339.dll"
    libpq.parent.mkdir()
    libpq.write_bytes(samples.program((18, 0, 4, 0)))
    signed_as = "LibFFI for Python (libffi-3.4.4)".encode("utf-16-be")
    (payload / "runtime" / "libffi-8.dll").write_bytes(samples.program() + signed_as)
    found = components.of(payload, wheels, python)
    own = {one.purl: one for one in found if not one.holder}
    assert set(own) == {
        "pkg:generic/cpython@3.13.2",
        "pkg:generic/libffi@3.4.4",
        "pkg:generic/libpq@18.4",
        "pkg:generic/openssl@3.0.16",
        "pkg:generic/qt@6.11.3",
        "pkg:pypi/alembic@1.20.1",
        "pkg:pypi/lxml@6.1.3",
        "pkg:pypi/pyside6-essentials@6.11.3",
    }
    openssl = own["pkg:generic/openssl@3.0.16"]
    assert openssl.places == ("runtime/libcrypto-3.dll", "runtime/libssl-3.dll")
    assert openssl.cpe == "cpe:2.3:a:openssl:openssl:3.0.16:*:*:*:*:*:*:*"
    assert own["pkg:pypi/alembic@1.20.1"].places == ("runtime/app.zip",)
    assert own["pkg:pypi/lxml@6.1.3"].places == ("runtime/lxml",)
    assert own["pkg:pypi/pyside6-essentials@6.11.3"].licence == "LGPL-3.0-only"
    assert len({one.ref for one in found}) == len(found)
    order = [one.name for one in found if "lxml" in (one.name, one.holder)]
    assert order == ["lxml", "libiconv", "libxml2", "libxslt", "zlib"]


def test_a_new_qt_asks_for_new_attributions(
    payload: Path, tmp_path: Path, python: Interpreter
) -> None:
    wheels = dict([samples.wheel(tmp_path, "pyside6_essentials", "6.12.0")])
    with pytest.raises(Failed, match=r"Qt 6\.12\.0 is to be shipped"):
        components.of(payload, wheels, python)
