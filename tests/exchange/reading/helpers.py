"""What the tests of reading share: workbooks by hand, well-formed and otherwise."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from channelinventory import assets

GERMAN, ENGLISH = assets.language("de"), assets.language("en")
NASTY = Path(__file__).parents[2] / "data" / "nasty"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def sheet(path: Path, *rows: list[Any], title: str = "Tabelle1") -> Path:
    """Write a workbook with one sheet, as somebody might have made it."""
    workbook = Workbook()
    worksheet = workbook.active
    assert worksheet is not None
    worksheet.title = title
    for row in rows:
        worksheet.append(row)
    workbook.save(path)
    return path


def relations(*targets: tuple[str, str, str], mode: str = "", base: str = DOCUMENT) -> str:
    """Return a list of relations: id, type, target."""
    mode = mode and f' TargetMode="{mode}"'
    lines = "".join(
        f'<Relationship Id="{id}" Type="{base}/{type}" Target="{target}"{mode}/>'
        for id, type, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def parts(data: str = "", *, after: str = "", before: str = "") -> dict[str, str | bytes]:
    """Return the parts of a small workbook with these rows."""
    return {
        "[Content_Types].xml": "<Types xmlns="
        '"http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>'
        '<sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "styles", "styles.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts count="0"/><cellXfs>'
        + "".join(f'<xf numFmtId="{id}"/>' for id in (0, 14, 21, 22, 46))
        + "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>null</t></si><si><t>eins</t></si>'
        "</sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{before}'
        f"<sheetData>{data}</sheetData>{after}</worksheet>",
    }


def packed(contents: Mapping[str, str | bytes]) -> bytes:
    """Return the zip file of these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in contents.items():
            package.writestr(name, data)
    return file.getvalue()


def write(path: Path, contents: Mapping[str, str | bytes]) -> Path:
    """Write a workbook of these parts."""
    path.write_bytes(packed(contents))
    return path
