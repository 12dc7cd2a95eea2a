"""What goes into the payload."""

from __future__ import annotations

import zipfile
from pathlib import Path

from windows import archive, payload
from windows.fetch import Interpreter

from . import samples


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


def test_the_same_entries_give_the_same_zip(tmp_path: Path) -> None:
    one = {"b.txt": b"b", "a/ä.txt": b"a"}
    archive.write(tmp_path / "one.zip", one)
    archive.write(tmp_path / "two.zip", dict(reversed(one.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
