"""Sheets as many programs write them: tolerant of form, strict about what would be lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.assemble import LANGUAGE_PROPERTY, SparseRows
from channelinventory.exchange.reading.book import NO_RESULT, Book, CellError
from channelinventory.exchange.reading.read import read_book, read_in_process

from .helpers import (
    DOCUMENT,
    MAIN,
    STRICT_DOCUMENT,
    STRICT_MAIN,
    parts,
    relations,
    write,
)


def read(tmp_path: Path, contents: Mapping[str, str | bytes]) -> Book:
    return read_in_process(write(tmp_path / "made.xlsx", contents))


def rows(tmp_path: Path, data: str, **more: str) -> list[list[Any]]:
    return [list(row) for row in read(tmp_path, parts(data, **more)).sheets[0].rows]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><v>5</v></c>', 5),
        ('<c r="A1" t="n"><v>5.25</v></c>', 5.25),
        ('<c r="A1" t="n"><v>text</v></c>', "text"),
        ('<c r="A1" t="s"><v>1</v></c>', "eins"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>false</v></c>', False),
        ('<c r="A1" t="e"><v>#N/A</v></c>', CellError("#N/A")),
        ('<c r="A1" t="str"><f>A2</f><v>x</v></c>', "x"),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', 2),
        ('<c r="A1"><f>1+1</f><v/></c>', NO_RESULT),
        ('<c r="A1"><f>1+1</f></c>', NO_RESULT),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', "a"),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x000D_</t></is></c>', "a\n\nb_x000D_"),
        (
            '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r>'
            "<rPh sb='0' eb='1'><t>no</t></rPh><phoneticPr fontId='1'/></is></c>",
            "ab",
        ),
        ('<c r="A1" t="inlineStr"><is><t>a<!-- no -->b</t></is></c>', "ab"),
        ('<c r="A1" t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>', "<a>"),
        ('<c r="A1" t="inlineStr"><is><t>Amtstra\u0308ger</t></is></c>', "Amtsträger"),
        ('<c r="A1" t="d"><v>2024-12-31</v></c>', date(2024, 12, 31)),
        ('<c r="A1" s="1"><v>45657</v></c>', date(2024, 12, 31)),
        ('<c r="A1" s="2"><v>0.5</v></c>', time(12)),
        ('<c r="A1" s="3"><v>45657.5</v></c>', datetime(2024, 12, 31, 12)),  # noqa: DTZ001
        ('<c r="A1" s="4"><v>1.5</v></c>', "36:00"),
        ('<c r="A1" s="99"><v>45657</v></c>', 45657),
        ('<c r="A1" t="unheard"><v>x</v></c>', "x"),
        ('<c r="a1"><v>5</v></c>', 5),
        ('<c r="$A$1"><v>5</v></c>', 5),
        ("<c><v>5</v></c>", 5),
    ],
)
def test_cells(cell: str, value: Any, tmp_path: Path) -> None:
    ((found,),) = rows(tmp_path, f'<row r="1">{cell}</row>')
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="A1"/>',
        '<c r="A1" s="1"><v></v></c>',
        '<c r="A1" t="str"><f>""</f><v></v></c>',
        '<c r="A1" t="inlineStr"><is><t>  </t></is></c>',
        '<c r="A1" t="inlineStr"><is/></c>',
    ],
)
def test_blank_cells(cell: str, tmp_path: Path) -> None:
    contents = parts(f'<row r="1">{cell}</row>')
    contents["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><t> </t></si></sst>'
    assert read(tmp_path, contents).sheets[0].rows == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [[1, 2], [3]]),
        ('<row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row>',
         [[], [1, None, None, 2, 3]]),
        ('<row><c r="B3"><v>1</v></c></row><row><c><v>2</v></c></row>', [[], [], [None, 1], [2]]),
        ('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
         [[1], [2]]),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>',
         [[1, None, 3]]),
        ('<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>', [[1, 2]]),
        ('<row r="1"><c r="A1" s="1"><v>45657</v></c><c r="A1"><v>7</v></c></row>', [[7]]),
        ('<row r="1"/><row r="2" hidden="1"/><row r="3"><c r="A3" s="2"/></row>', []),
    ],
)  # fmt: skip
def test_addresses_may_be_left_out_or_disordered(
    data: str, expected: list[list[Any]], tmp_path: Path
) -> None:
    assert rows(tmp_path, data) == expected


@pytest.mark.parametrize("dimension", ["A1", "A1:B2", "A1:XFD1048576", "nonsense", "B7:C9"])
def test_what_a_sheet_says_of_its_size_is_not_believed(dimension: str, tmp_path: Path) -> None:
    data = "".join(f'<row r="{n}"><c r="C{n}"><v>{n}</v></c></row>' for n in range(1, 6))
    found = rows(tmp_path, data, before=f'<dimension ref="{dimension}"/>')
    assert [row[2] for row in found] == [1, 2, 3, 4, 5]


def test_a_cell_far_below_costs_nothing(tmp_path: Path) -> None:
    data = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>'
    )
    found = read(tmp_path, parts(data)).sheets[0].rows
    assert isinstance(found, SparseRows)
    assert len(found) == 1_048_576
    assert found[0] == [1]
    assert found[-1] == found[1_048_575] == [None, 2]
    assert found[1] == found[500_000] == []
    assert found[0:2] == [[1], []]
    assert sum(1 for row in found if row) == 2
    assert sum(1 for _ in found) == 1_048_576
    with pytest.raises(IndexError):
        found[1_048_576]


@pytest.mark.parametrize("place", ["A1048577", "XFE1", "ZZZZ1", "1", "Ä1"])
def test_a_cell_that_cannot_be_is_damage(place: str, tmp_path: Path) -> None:
    row = place.lstrip("AXFEZÄ") or "1"
    with pytest.raises(UnreadableWorkbook, match="damaged"):
        rows(tmp_path, f'<row r="{row}"><c r="{place}"><v>1</v></c></row>')


def test_a_shared_text_that_is_missing_is_damage(tmp_path: Path) -> None:
    with pytest.raises(UnreadableWorkbook, match="damaged"):
        rows(tmp_path, '<row r="1"><c r="A1" t="s"><v>2</v></c></row>')


def test_strict_and_prefixed_elements(tmp_path: Path) -> None:
    contents = {
        name: data.replace(MAIN, STRICT_MAIN).replace(DOCUMENT, STRICT_DOCUMENT)
        for name, data in parts('<row r="1"><c r="A1" t="s"><v>1</v></c></row>').items()
        if isinstance(data, str)
    }
    assert read(tmp_path, contents).sheets[0].rows == [["eins"]]
    contents["xl/worksheets/sheet1.xml"] = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v>'
        '</x:c><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>'
        "</x:worksheet>"
    )
    assert read(tmp_path, contents).sheets[0].rows == [["eins", "a"]]


def test_dates_from_1904(tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1" s="1"><v>44195</v></c></row>')
    workbook = str(contents["xl/workbook.xml"])
    contents["xl/workbook.xml"] = workbook.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert read(tmp_path, contents).sheets[0].rows == [[date(2024, 12, 31)]]


@pytest.mark.parametrize(
    "lost", ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
)
@pytest.mark.parametrize("broken", [b"", b"<no", b"\xff\xfe\x00", None])
def test_side_parts_may_be_broken_or_missing(
    lost: str, broken: bytes | None, tmp_path: Path
) -> None:
    contents = parts('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')
    if broken is None:
        del contents[lost]
    else:
        contents[lost] = broken
    book = read(tmp_path, contents)
    assert book.sheets[0].rows == [["eins"]]
    assert bool(book.notes) == (lost == "xl/styles.xml")


@pytest.mark.parametrize(
    "lost", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]
)
def test_what_cells_need_must_be_there(lost: str, tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')
    contents[lost] = "<no"
    with pytest.raises(UnreadableWorkbook, match="damaged"):
        read(tmp_path, contents)
    del contents[lost]
    with pytest.raises(UnreadableWorkbook, match=r"damaged|not an Excel"):
        read(tmp_path, contents)


def test_names_of_parts_in_any_writing(tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')
    renamed = {name.replace("/", "\\").upper(): data for name, data in contents.items()}
    assert read(tmp_path, renamed).sheets[0].rows == [["eins"]]
    contents["xl/_rels/workbook.xml.rels"] = relations(
        ("rId1", "worksheet", "/xl/worksheets/../worksheets/sheet%31.xml"),
        ("rId3", "sharedStrings", "sharedStrings.xml"),
    )
    assert read(tmp_path, contents).sheets[0].rows == [["eins"]]


def test_sheets_keep_their_order_and_charts_are_left_out(tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    contents["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>'
        '<sheet name="Zwei" r:id="rId5" state="veryHidden"/><sheet name="Bild" r:id="rId6"/>'
        '<sheet name="Eins" r:id="rId1" state="show"/></sheets></workbook>'
    )
    contents["xl/_rels/workbook.xml.rels"] = relations(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId5", "worksheet", "worksheets/sheet2.xml"),
        ("rId6", "chartsheet", "chartsheets/sheet1.xml"),
    )
    contents["xl/worksheets/sheet2.xml"] = contents["xl/worksheets/sheet1.xml"]
    found = [(one.name, one.hidden) for one in read(tmp_path, contents).sheets]
    assert found == [("Zwei", True), ("Eins", False)]


def test_links_out_of_the_workbook(tmp_path: Path) -> None:
    data = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 8))
    data += '<row r="8"><c r="A8" t="str"><f>HYPERLINK("https://x.example/8","Acht")</f>'
    data += "<v>Acht</v></c></row>"
    links = (
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" location="Daten!A1"/>'
        '<hyperlink ref="A3:A4" r:id="rId1" location="teil"/><hyperlink ref="A5" r:id="rId2"/>'
        '<hyperlink ref="A6" r:id="rId9"/><hyperlink ref="nonsense" r:id="rId1"/></hyperlinks>'
    )
    contents = parts(data, after=links)
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    contents[name] = relations(("rId1", "hyperlink", "https://x.example/"), mode="External")
    contents[name] = str(contents[name]).replace(
        "</Relationships>",
        f'<Relationship Id="rId2" Type="{DOCUMENT}/hyperlink" Target="#Daten!A1"/></Relationships>',
    )
    sheet = read(tmp_path, contents).sheets[0]
    assert sheet.links == {
        (0, 0): "https://x.example/",
        (2, 0): "https://x.example/#teil",
        (3, 0): "https://x.example/#teil",
        (7, 0): "https://x.example/8",
    }
    assert sheet.rows[7] == ["Acht"]


def test_merged_and_hidden(tmp_path: Path) -> None:
    data = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>'
        '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"/>'
    )
    merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D4"/><mergeCell/></mergeCells>'
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="x" hidden="1"/></cols>'
    book = read(tmp_path, parts(data, before=columns, after=merges))
    sheet = book.sheets[0]
    assert sheet.merged == [(0, 0, 1, 1)]
    assert (sheet.hidden_rows, sheet.hidden_columns) == (1, 1)
    assert not book.notes  # what is taken in says so


PROPERTIES = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
 xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ChannelInventory language">
<vt:lpwstr>de</vt:lpwstr></property>
<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="ChannelInventory schema">
<vt:i4>1</vt:i4></property></Properties>"""


def test_properties_are_read(tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    contents["docProps/custom.xml"] = PROPERTIES
    book = read(tmp_path, contents)
    assert book.exported
    assert book.language == "de"
    assert book.properties == {"ChannelInventory language": "de", "ChannelInventory schema": "1"}
    contents["docProps/custom.xml"] = PROPERTIES[:300]
    book = read(tmp_path, contents)
    assert not book.exported
    assert len(book.notes) == 1


def test_the_property_is_the_one_that_is_written() -> None:
    from channelinventory.exchange.writing import write as writing

    assert writing.LANGUAGE_PROPERTY == LANGUAGE_PROPERTY


def test_parts_in_another_encoding(tmp_path: Path) -> None:
    contents = parts('<row r="1"><c r="A1" t="inlineStr"><is><t>Müller</t></is></c></row>')
    data = '<?xml version="1.0" encoding="UTF-16"?>' + str(contents["xl/worksheets/sheet1.xml"])
    contents["xl/worksheets/sheet1.xml"] = data.encode("utf-16")
    assert read(tmp_path, contents).sheets[0].rows == [["Müller"]]


def test_what_a_child_sends_is_what_is_read_here(tmp_path: Path) -> None:
    data = (
        '<row r="2"><c r="A2" s="1"><v>45657</v></c><c r="B2" t="s"><v>1</v></c>'
        '<c r="D2" t="b"><v>1</v></c><c r="E2"><f>1</f></c><c r="F2" t="e"><v>#REF!</v></c>'
        '<c r="G2" s="2"><v>0.5</v></c><c r="H2" s="3"><v>45657.25</v></c><c r="I2"><v>1.5</v></c>'
        '</row><row r="9999"><c r="A9999" t="inlineStr"><is><t>ü😀</t></is></c></row>'
    )
    path = write(tmp_path / "made.xlsx", parts(data))
    there, here = read_book(path).sheets[0], read_in_process(path).sheets[0]
    assert there == here
    assert there.rows[1] == [
        date(2024, 12, 31),
        "eins",
        None,
        True,
        NO_RESULT,
        CellError("#REF!"),
        time(12),
        datetime(2024, 12, 31, 6),  # noqa: DTZ001
        1.5,
    ]
    assert there.rows[1][4] is NO_RESULT
    assert there.rows[9998] == ["ü😀"]
