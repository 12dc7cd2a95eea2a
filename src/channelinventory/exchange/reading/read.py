"""Reading a file into plain sheets of cell values.

Floor: exchange. Nothing is understood here. Whatever is wrong with a file comes out as
`UnreadableWorkbook`; reading in a process of its own can be put in front of `read_book` alone.
"""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from pathlib import Path
from typing import Any

from channelinventory.domain.texts import N_
from channelinventory.exchange import base
from channelinventory.exchange.problems import UnreadableWorkbook

from .book import Book, Sheet

NOT_THERE = N_("Read", "There is no file “{file}”. Check the name and the folder.")
A_FOLDER = N_("Read", "“{file}” is a folder. Choose a file in it.")
NO_PERMISSION = N_(
    "Read",
    "“{file}” cannot be opened. Close it in other programs, or ask for the right to read it.",
)
EMPTY = N_("Read", "“{file}” is empty. Choose another file.")
LOCK_FILE = N_(
    "Read", "“{file}” only marks that somebody has a workbook open. Choose the one without “~$”."
)
PROTECTED = N_(
    "Read",
    "“{file}” is protected with a password. Save it in Excel without the password and try again.",
)
OLD_FORMAT = N_(
    "Read", "“{file}” has the old Excel format. Open it in Excel and save it as .xlsx first."
)
OTHER_FORMAT = N_(
    "Read", "“{file}” has a format that is not read. Open it in Excel and save it as .xlsx first."
)
NOT_EXCEL = N_("Read", "“{file}” is not an Excel workbook. Choose an .xlsx or a .csv file.")
TEXT_FILE = N_("Read", "“{file}” is a text file. Rename it to end in .csv and try again.")
DAMAGED = N_(
    "Read", "“{file}” is damaged. Open it in Excel, let it be repaired, and save it as .xlsx anew."
)
NO_SHEETS = N_("Read", "“{file}” contains no sheet. Choose another file.")

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"})
_TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_book(path: Path) -> Book:
    """Return the sheets of an Excel workbook or a CSV file; raises `UnreadableWorkbook`."""
    head = _head(path)
    if path.suffix.lower() in _TEXTS and not head.startswith((_ZIP, _OLE)):
        from .text import read_text

        return Book(path.name, [Sheet(path.stem, read_text(path))])
    if head.startswith(_OLE):
        content = path.read_bytes()
        raise UnreadableWorkbook(PROTECTED if _ENCRYPTED in content else OLD_FORMAT, file=path.name)
    if not head.startswith(_ZIP):
        text = path.suffix.lower() in _WORKBOOKS and b"\0" not in head
        raise UnreadableWorkbook(TEXT_FILE if text else NOT_EXCEL, file=path.name)
    return _read_workbook(path)


def _head(path: Path) -> bytes:
    """Return the first bytes of a file, or say why there are none."""
    if path.name.startswith("~$"):
        raise UnreadableWorkbook(LOCK_FILE, file=path.name)
    if path.is_dir():
        raise UnreadableWorkbook(A_FOLDER, file=path.name)
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError as error:
        raise UnreadableWorkbook(NOT_THERE, file=str(path)) from error
    except OSError as error:
        raise UnreadableWorkbook(NO_PERMISSION, file=path.name) from error
    if not head:
        raise UnreadableWorkbook(EMPTY, file=path.name)
    return head


def _read_workbook(path: Path) -> Book:
    """Read an .xlsx or .xlsm; formulas give the values they were saved with."""
    from openpyxl import load_workbook

    _check_package(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts that are of no interest here
            workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
            try:
                return _book(path, workbook)
            finally:
                workbook.close()
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        SyntaxError,  # the XML parsers' errors
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise UnreadableWorkbook(DAMAGED, file=path.name) from error


def _check_package(path: Path) -> None:
    """Look into the package for what is no workbook at all."""
    try:
        with zipfile.ZipFile(path) as package:
            names = {name.replace("\\", "/").lower() for name in package.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableWorkbook(DAMAGED, file=path.name) from error
    if "xl/workbook.bin" in names or "mimetype" in names:
        raise UnreadableWorkbook(OTHER_FORMAT, file=path.name)
    if "[content_types].xml" not in names:
        raise UnreadableWorkbook(NOT_EXCEL, file=path.name)


def _book(path: Path, workbook: Any) -> Book:
    from channelinventory.exchange.writing.write import LANGUAGE_PROPERTY

    from .cells import read_cells

    sheets = [Sheet(one.title, *read_cells(one)) for one in workbook.worksheets]
    if not sheets:
        raise UnreadableWorkbook(NO_SHEETS, file=path.name)
    held = next((one for one in sheets if one.name == base.SHEET), None)
    known = base.read_base(held.rows) if held else base.Base()
    properties = {one.name: one.value for one in workbook.custom_doc_props}
    visible = [one for one in sheets if one.name not in (base.SHEET, base.LISTS)]
    language = properties.get(LANGUAGE_PROPERTY)
    return Book(path.name, visible, str(language) if language else None, known)
