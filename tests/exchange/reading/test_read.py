"""Files that cannot be read say why and what to do; others give their cells."""

from __future__ import annotations

import os
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.book import CellError
from channelinventory.exchange.reading.read import read_book

from .helpers import ENGLISH, GERMAN, sheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0", "not an Excel workbook"),
        ("text.xlsx", b"Name;Plattform\nA;B\n", "text file"),
        ("empty.xlsx", b"", "is empty"),
        ("~$real.xlsx", b"\x05Anna", "somebody has a workbook open"),
        ("old.xls", OLE + bytes(600), "old Excel format"),
        ("old.xlsx", OLE + bytes(600), "old Excel format"),
        ("secret.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("letter.doc", OLE + "WordDocument".encode("utf-16-le"), "not an Excel workbook"),
        ("page.xls", b"\r\n<html><body><table><tr><td>A</td></tr></table>", "web page"),
        ("page.csv", b"\xef\xbb\xbf<!DOCTYPE html><html>", "web page"),
        (
            "old.xml",
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "not read",
        ),
        ("tabs.xls", b"Name\tPlattform\nA\tB\n", "text file"),
        ("biff.xls", b"\x09\x02\x06\x00" + bytes(100), "old Excel format"),
        (".~lock.real.xlsx#", b",anna,pc,22.11.2026;", "somebody has a workbook open"),
        ("letter.pdf.xlsx", b"%PDF-1.7", "not an Excel workbook"),
        ("cut.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
        ("binary.csv", bytes(range(256)), "not a table"),
    ],
)
def test_the_reason_and_the_remedy_are_told(
    name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableWorkbook) as caught:
        read_book(path)
    text = ENGLISH.say(caught.value.message)
    assert words in text
    assert name in text
    assert name in GERMAN.say(caught.value.message)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableWorkbook, match="no file"):
        read_book(tmp_path / "missing.xlsx")
    with pytest.raises(UnreadableWorkbook, match="folder"):
        read_book(tmp_path)


def test_a_device_is_not_waited_for() -> None:
    with pytest.raises(UnreadableWorkbook, match=r"\.xlsx or a \.csv"):
        read_book(Path(os.devnull))


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise PermissionError

    path = sheet(tmp_path / "mine.xlsx", ["Name"])
    for question in ("open", "is_dir"):  # of the file, and of the folder it lies in
        with monkeypatch.context() as patched:
            patched.setattr(Path, question, refuse)
            with pytest.raises(UnreadableWorkbook, match="cannot be opened"):
                read_book(path)


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("word/document.xml", "not an Excel workbook"),
        ("mimetype", "format that is not read"),
        ("content.xml", "OpenDocument"),
        ("xl/workbook.bin", "binary workbook"),
        ("Index/Document.iwa", "Numbers"),
        ("EncryptedPackage", "encrypted"),
        ("[Content_Types].xml", "damaged"),
    ],
)
def test_other_packages_are_refused(member: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(member, "<x/>")
    with pytest.raises(UnreadableWorkbook, match=words):
        read_book(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    good = sheet(tmp_path / "good.xlsx", ["Name"], ["A"])
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bomb, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + data
            target.writestr(name, data)
    with pytest.raises(UnreadableWorkbook, match="declarations"):
        read_book(bomb)


def test_cells_keep_their_types_and_places(tmp_path: Path) -> None:
    path = tmp_path / "mixed.xlsx"
    workbook = openpyxl.Workbook()
    worksheet = workbook.active
    assert worksheet is not None
    worksheet["B3"] = "Text_x000D_\nzwei"
    worksheet["C3"] = 12.5
    worksheet["D3"] = day = datetime(2024, 12, 31)  # noqa: DTZ001 - Excel knows no zones
    worksheet["E3"] = True
    worksheet["F3"] = "#N/A"
    worksheet["B3"].hyperlink = "https://www.example.org/"
    workbook.save(path)
    (only,) = read_book(path).sheets
    assert only.rows[:2] == [[], []]
    assert only.rows[2][1:] == ["Text\n\nzwei", 12.5, day, True, "#N/A"]
    assert isinstance(only.rows[2][5], CellError)
    assert only.links == {(2, 1): "https://www.example.org/"}


def test_macro_workbooks_are_read(tmp_path: Path) -> None:
    path = sheet(tmp_path / "plain.xlsx", ["Name"], ["A"])
    macros = path.rename(tmp_path / "macros.xlsm")
    assert read_book(macros).sheets[0].rows == [["Name"], ["A"]]
