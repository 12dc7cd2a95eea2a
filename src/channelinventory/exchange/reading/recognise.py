"""What kind of file it is, by its content; its name only decides where the content does not.

Floor: exchange, and its child.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final

from .limits import Limits
from .refusal import Refused

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK: Final = "workbook"
TEXT: Final = "text"

_TEXTS = frozenset({".csv", ".tsv", ".txt", ".tab"})
_TABLES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods"})
# What Excel opens and this program does not.
_OTHERS = frozenset(
    {".slk", ".dif", ".dbf", ".prn", ".wk1", ".wk3", ".wk4", ".wks", ".fods", ".sxc", ".uos"}
)
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x00\x06\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_FILE_PASS, _LONGEST_PREAMBLE = 0x2F, 40
_BOF = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]\x05\x00")
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOCK_SIZES = (165, 171, 172)
_LOCK_NAME = 54
_HEAD = 4096


def recognise(path: Path, limits: Limits) -> str:
    """Return whether a file is read as a workbook or as text; raises `Refused` with the reason."""
    if path.stat().st_size > limits.file_size:
        raise Refused("FILE_SIZE", limit=limits.file_size // 2**20)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    suffix = path.suffix.lower()
    if not head:
        raise Refused("EMPTY")
    if head.startswith((ZIP, b"PK\x05\x06", b"PK\x07\x08")):
        _check_package(path)
        return WORKBOOK
    if head.startswith(OLE):
        raise Refused(_kind_of_ole(path.read_bytes()))
    if head.startswith(_BIFF):
        raise Refused("PROTECTED" if _has_password(head, 0) else "OLD_FORMAT")
    if _is_lock_file(head, path.stat().st_size):
        raise Refused("LOCK_FILE")
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if plain.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = plain.replace(b"\0", b"")[2:]
    if _HTML.match(plain):
        raise Refused("WEB_PAGE")
    if plain.lstrip().startswith(b"<?xml") and re.search(rb"spreadsheet|office:document", plain):
        raise Refused("OTHER_FORMAT")
    if plain.startswith((b"%PDF", b"{\\rtf")):
        raise Refused("NOT_EXCEL")
    if suffix in _TEXTS:
        return TEXT
    if suffix in _TABLES and b"\0" not in plain:
        raise Refused("TEXT_FILE")
    raise Refused("OTHER_FORMAT" if suffix in _OTHERS else "NOT_EXCEL")


def _check_package(path: Path) -> None:
    """Look into a zip file for what is no workbook at all."""
    try:
        with zipfile.ZipFile(path) as package:
            names = {name.replace("\\", "/").lower() for name in package.namelist()}
            if "mimetype" in names or "content.xml" in names:
                raise Refused(_kind_of_document(package))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refused("DAMAGED") from error
    if any(name.endswith("workbook.bin") for name in names):
        raise Refused("BINARY_WORKBOOK")
    if "index/document.iwa" in names or "index.zip" in names:
        raise Refused("NUMBERS")
    if "encryptedpackage" in names:
        raise Refused("PROTECTED")
    if not any(name.endswith("workbook.xml") for name in names) and (
        "[content_types].xml" not in names
        or any(name.startswith(("word/", "ppt/", "visio/")) for name in names)
    ):
        raise Refused("NOT_EXCEL")


def _kind_of_document(package: zipfile.ZipFile) -> str:
    """Return what an OpenDocument file is: most are of LibreOffice, some are encrypted."""
    try:
        with package.open("META-INF/manifest.xml") as file:
            manifest = file.read(1 << 20)
    except (KeyError, OSError, RuntimeError, ValueError, NotImplementedError, EOFError):
        manifest = b""
    if b"encryption-data" in manifest:
        return "PROTECTED"
    try:
        with package.open("mimetype") as file:
            kind = file.read(200)
    except (KeyError, OSError, RuntimeError, ValueError, NotImplementedError, EOFError):
        kind = b""
    return "OPEN_DOCUMENT" if b"spreadsheet" in kind or not kind else "OTHER_FORMAT"


def _kind_of_ole(data: bytes) -> str:
    """Return what an old compound file is; its chains of sectors are never followed."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        return "PROTECTED"
    if not holds("Workbook") and not holds("Book"):
        others = ("WordDocument", "PowerPoint Document", "__substg1.0", "VisioDocument")
        if any(holds(name) for name in others):
            return "NOT_EXCEL"
    begin = _BOF.search(data)
    return "PROTECTED" if begin and _has_password(data, begin.start()) else "OLD_FORMAT"


def _has_password(data: bytes, at: int) -> bool:
    """Whether the records of an old workbook that begin here say that the rest is enciphered."""
    for _ in range(_LONGEST_PREAMBLE):
        kind = int.from_bytes(data[at : at + 2], "little")
        if kind == _FILE_PASS:
            return True
        at += 4 + int.from_bytes(data[at + 2 : at + 4], "little")
        if at + 4 > len(data):
            break
    return False


def _is_lock_file(head: bytes, size: int) -> bool:
    """Whether Excel wrote this to say who has a workbook open: a name in 54 bytes, and again."""
    if size not in _LOCK_SIZES or not 0 < head[0] <= _LOCK_NAME:
        return False
    return head[1 + _LOCK_NAME] == head[0] and head[2 + _LOCK_NAME] == 0
