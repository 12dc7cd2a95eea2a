"""What goes into the payload, and what the list of materials and the licences say of it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from windows import archive, licences, payload, product, sbom
from windows.fetch import Interpreter
from windows.shell import Failed

from . import samples

INFORMATION = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nLicense-Expression: MIT\n"


@pytest.fixture
def python(tmp_path: Path) -> Interpreter:
    folder = tmp_path / "python"
    folder.mkdir()
    for name in ("python.exe", "python3.dll", "python313.dll", "_ssl.pyd", "_wmi.pyd"):
        (folder / name).write_bytes(samples.program(signed=True))
    (folder / "LICENSE.txt").write_text("PSF")
    with zipfile.ZipFile(folder / "python313.zip", "w") as stdlib:
        for name in ("os.pyc", "email/message.pyc", "tkinter/ttk.pyc", "pdb.pyc"):
            stdlib.writestr(name, b"code")
    return Interpreter(folder, "3.13.2", "0" * 64, stands_in=True)


def wheel(name: str, version: str, *, licensed: bool = True) -> tuple[Path, dict[str, bytes]]:
    folder = f"{name}-{version}.dist-info"
    files = {f"{folder}/METADATA": INFORMATION.format(name=name, version=version).encode()}
    if licensed:
        files[f"{folder}/licenses/LICENSE"] = b"MIT"
    path = Path(f"{name}-{version}-py3-none-any.whl")
    return path, files


def test_of_python_only_what_is_used(tmp_path: Path, python: Interpreter) -> None:
    target = tmp_path / "payload"
    (target / "runtime").mkdir(parents=True)
    payload._add_python(python, target)
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert found == {
        "python3.dll",
        "python313.dll",
        "python313._pth",
        "runtime/_ssl.pyd",
        "runtime/stdlib.zip",
    }
    with zipfile.ZipFile(target / "runtime" / "stdlib.zip") as stdlib:
        assert stdlib.namelist() == ["email/message.pyc", "os.pyc"]
    search = (target / "python313._pth").read_bytes()
    assert search == b"runtime\\stdlib.zip\r\nruntime\\app.zip\r\nruntime\r\n"
    assert b"import site" not in search


def test_a_wheel_with_programs_lies_on_the_disk(tmp_path: Path) -> None:
    disk, zipped = tmp_path / "disk", tmp_path / "zipped"
    files = {
        "lxml/etree.cp313-win_amd64.pyd": samples.program(),
        "lxml/__init__.py": b"",
        "lxml/html/clean.py": b"",
        "lxml-6.1.3.dist-info/METADATA": b"",
        "lxml-6.1.3.dist-info/RECORD": b"",
    }
    payload._add_wheel(files, disk, zipped)
    found = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert "disk/lxml/__init__.py" in found
    assert "zipped/lxml-6.1.3.dist-info/METADATA" in found
    assert not any("html" in name or "RECORD" in name for name in found)


def test_optional_programs_that_nobody_signed_are_left_out(tmp_path: Path) -> None:
    files = {
        "sqlalchemy/__init__.py": b"",
        "sqlalchemy/util.cp313-win_amd64.pyd": samples.program(),
    }
    payload._add_wheel(files, tmp_path / "disk", tmp_path / "zipped")
    assert (tmp_path / "zipped/sqlalchemy/__init__.py").exists()
    assert not list(tmp_path.rglob("*.pyd"))


def test_the_modules_of_qt_are_those_that_the_program_imports() -> None:
    found = payload.qt_modules()
    assert {"QtCore", "QtGui", "QtWidgets", "QtUiTools"} <= found
    assert not {"QtQml", "QtQuick", "QtSql"} & found


def test_names_who_is_unsigned(tmp_path: Path) -> None:
    assert payload.unsigned(samples.payload(tmp_path)) == ["ChannelInventory.exe"]


def test_every_component_is_listed(tmp_path: Path, python: Interpreter) -> None:
    wheels = dict([wheel("alembic", "1.20.1"), wheel("pyside6_essentials", "6.11.3")])
    for path in wheels:
        (tmp_path / path).write_bytes(b"wheel")
    here = {tmp_path / path: files for path, files in wheels.items()}
    (tmp_path / "libcrypto-3.dll").write_bytes(samples.program((3, 0, 16, 0)))
    sbom.write(tmp_path, "0.1.0", here, python)
    document = json.loads((tmp_path / sbom.FILE).read_text("utf-8"))
    parts = document["components"]
    within = {one["name"] for one in parts if "built into" in one.get("description", "")}
    assert {"Expat", "HarfBuzz", "PCRE2"} <= within
    assert "libxml2" not in within  # lxml is not there
    found = {one["purl"] for one in parts if one["name"] not in within}
    assert found == {
        "pkg:generic/cpython@3.13.2",
        "pkg:generic/openssl@3.0.16",
        "pkg:generic/qt@6.11.3",
        "pkg:pypi/alembic@1.20.1",
        "pkg:pypi/pyside6-essentials@6.11.3",
    }
    index = (tmp_path / "licenses" / sbom.INDEX).read_text("utf-8")
    assert "alembic 1.20.1: MIT" in index
    assert "OpenSSL 3.0.16: Apache-2.0 (libcrypto-3.dll)" in index
    references = [one["bom-ref"] for one in document["components"]]
    assert len(references) == len(set(references))
    assert document["dependencies"][0]["dependsOn"] == references


def test_what_lxml_brings_is_listed_with_its_version(tmp_path: Path, python: Interpreter) -> None:
    path, files = wheel("lxml", "6.1.3")
    files["lxml/includes/libxml/xmlversion.h"] = b'#define LIBXML_DOTTED_VERSION "2.11.9"'
    qt, qt_files = wheel("pyside6_essentials", "6.11.3")
    for one in (path, qt):
        (tmp_path / one).write_bytes(b"wheel")
    sbom.write(tmp_path, "0.1.0", {tmp_path / path: files, tmp_path / qt: qt_files}, python)
    document = json.loads((tmp_path / sbom.FILE).read_text("utf-8"))
    assert "pkg:generic/libxml2@2.11.9" in {one["purl"] for one in document["components"]}


@pytest.mark.skipif(
    not Path("/usr/share/common-licenses/LGPL-3").exists(),
    reason="the texts come with Debian, where installers are built",
)
def test_every_component_has_its_licence(tmp_path: Path, python: Interpreter) -> None:
    wheels = dict([wheel("alembic", "1.20.1"), wheel("shiboken6", "6.11.3", licensed=False)])
    licences.add(tmp_path / "licenses", wheels, python)
    target = tmp_path / "licenses"
    found = {path.relative_to(target).as_posix() for path in target.rglob("*.txt")}
    assert {
        "LGPL-3.txt",
        "GPL-3.txt",
        "Apache-2.0.txt",
        "PostgreSQL.txt",
        "python-3.13.2/LICENSE.txt",
    } <= found
    assert "shiboken6-6.11.3/README.txt" in found
    assert f"{product.ID}/LICENSE.txt" in found
    unlicensed = dict([wheel("nameless", "1.0", licensed=False)])
    with pytest.raises(Failed, match="nameless"):
        licences.add(tmp_path / "again", unlicensed, python)


def test_the_same_entries_give_the_same_zip(tmp_path: Path) -> None:
    one = {"b.txt": b"b", "a/ä.txt": b"a"}
    archive.write(tmp_path / "one.zip", one)
    archive.write(tmp_path / "two.zip", dict(reversed(one.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
