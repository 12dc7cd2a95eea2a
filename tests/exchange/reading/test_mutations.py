"""2,000 damaged workbooks: each is a book or a refusal, and nothing is lost without a word."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from lxml import etree
from openpyxl import Workbook

from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.book import Book
from channelinventory.exchange.reading.read import read_book, read_in_process

from .helpers import ENGLISH, GERMAN, packed, parts

BATCHES: Final = 20
EACH: Final = 100
THROUGH_A_CHILD: Final = 20

ODD = [
    "", " ", "0", "-1", "1", "99999999999999999999", "1e308", "NaN", "A0", "XFD1048577", "A1:",
    "B2", "rId1", "../../etc/passwd", "\u202e", "ü" * 500, "s", "inlineStr", "e", "d", "true", "%",
    "http://127.0.0.1/", "_x000D_", "hidden", "\t",
]  # fmt: skip
DTD = '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>'

Parts = dict[str, bytes]
Mutation = Callable[[random.Random, bytes], bytes]


@pytest.fixture(scope="module")
def originals() -> list[bytes]:
    workbook = Workbook()
    first = workbook.active
    assert first is not None
    first.append(["Name", "Adresse", "Seit", "Zahl", "Ja"])
    for number in range(12):
        first.append([f"Kanal {number}", "Link", date(2024, 1, number + 1), number / 2, True])
        first.cell(number + 2, 2).hyperlink = f"https://www.example.org/{number}"
    first.merge_cells("A15:B16")
    second = workbook.create_sheet("Zwei & drei")
    second["C3"] = "=1+1"
    second.sheet_state = "hidden"
    file = BytesIO()
    workbook.save(file)
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c><c r="B{n}" s="1"><v>{45_000 + n}</v></c>'
        f'<c r="C{n}" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>'
        for n in range(1, 9)
    )
    return [file.getvalue(), packed(parts(cells))]


# --- Bytes ----------------------------------------------------------------------------------


def flip(dice: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice([1, 1, 1, 3, 20])):
        changed[dice.randrange(len(changed))] ^= dice.randrange(1, 256)
    return bytes(changed)


def cut(dice: random.Random, data: bytes) -> bytes:
    return data[: dice.randrange(len(data))]


def repeat(dice: random.Random, data: bytes) -> bytes:
    first, last = sorted(dice.randrange(len(data)) for _ in range(2))
    return data[:last] + data[first:]


def drop(dice: random.Random, data: bytes) -> bytes:
    first = dice.randrange(len(data))
    return data[:first] + data[first + dice.randrange(1, 200) :]


# --- Parts and their XML --------------------------------------------------------------------


def unpacked(data: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def lose(dice: random.Random, data: bytes) -> bytes:
    contents = unpacked(data)
    del contents[dice.choice(sorted(contents))]
    return packed(contents)


def swap(dice: random.Random, data: bytes) -> bytes:
    contents = unpacked(data)
    one, other = dice.choices(sorted(contents), k=2)
    contents[one], contents[other] = contents[other], contents[one]
    return packed(contents)


def rename(dice: random.Random, data: bytes) -> bytes:
    contents = unpacked(data)
    name = dice.choice(sorted(contents))
    contents[dice.choice([name.upper(), name.replace("/", "\\"), f"/{name}", "x"])] = contents.pop(
        name
    )
    return packed(contents)


def garble(dice: random.Random, data: bytes) -> bytes:
    contents = unpacked(data)
    name = dice.choice(sorted(contents))
    contents[name] = dice.choice([flip, cut, repeat, drop])(dice, contents[name])
    return packed(contents)


def declare(dice: random.Random, data: bytes) -> bytes:
    contents = unpacked(data)
    name = dice.choice(sorted(contents))
    contents[name] = DTD.encode() + contents[name]
    return packed(contents)


def rewrite(dice: random.Random, data: bytes) -> bytes:
    """Change the XML of one part, so that it stays XML."""
    contents = unpacked(data)
    name = dice.choice([one for one in sorted(contents) if "theme" not in one])
    root = etree.fromstring(contents[name])
    for _ in range(dice.choice([1, 1, 2, 5])):
        element = dice.choice(list(root.iter()))
        alter(dice, element)
    contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return packed(contents)


def alter(dice: random.Random, element: etree._Element) -> None:
    parent = element.getparent()
    change = dice.randrange(7)
    if change == 0 and parent is not None:
        parent.remove(element)
    elif change == 1 and parent is not None:
        copy = etree.fromstring(etree.tostring(element))
        parent.insert(dice.randrange(len(parent) + 1), copy)
    elif change == 2:
        element.text = dice.choice(ODD)
    elif change == 3 and element.attrib:
        element.attrib.pop(dice.choice([str(key) for key in element.attrib]))
    elif change == 4 and element.attrib:
        element.set(dice.choice([str(key) for key in element.attrib]), dice.choice(ODD))
    elif change == 5:
        element.tag = dice.choice(["row", "c", "v", "f", "is", "t", "si", "sheet", "Relationship"])
    else:
        for child in list(element):
            element.remove(child)


BYTES: Final = [flip, cut, repeat, drop]
PARTS: Final = [lose, swap, rename, garble, declare, rewrite, rewrite, rewrite, rewrite]


def outcome(path: Path, *, here: bool = True) -> Book | None:
    """Return the book, or None for a refusal that says something in both languages."""
    try:
        return read_in_process(path) if here else read_book(path)
    except UnreadableWorkbook as error:
        texts = [language.say(error.message) for language in (GERMAN, ENGLISH)]
    assert all(path.name in text for text in texts)
    return None


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_mutation_is_too_much(batch: int, originals: list[bytes], tmp_path: Path) -> None:
    dice = random.Random(batch)
    path = tmp_path / "mutated.xlsx"
    for turn in range(EACH):
        original = dice.choice(originals)
        mutation = dice.choice(BYTES if turn % 3 == 0 else PARTS)
        path.write_bytes(mutation(dice, original))
        book = outcome(path)
        assert book is None or book.sheets


@pytest.mark.parametrize("batch", range(BATCHES // 4))
def test_damage_to_bytes_loses_nothing_silently(
    batch: int, originals: list[bytes], tmp_path: Path
) -> None:
    """A checksum stands over every part: what is still read is what was written."""
    dice = random.Random(1000 + batch)
    path = tmp_path / "mutated.xlsx"
    for original in originals:
        path.write_bytes(original)
        whole = read_in_process(path)
        for _ in range(EACH):
            path.write_bytes(dice.choice(BYTES)(dice, original))
            book = outcome(path)
            if book is not None and not book.notes:
                assert book.sheets == whole.sheets


def test_the_same_through_a_child(originals: list[bytes], tmp_path: Path) -> None:
    dice = random.Random(7)
    path = tmp_path / "mutated.xlsx"
    for _ in range(THROUGH_A_CHILD):
        path.write_bytes(dice.choice([*BYTES, *PARTS])(dice, dice.choice(originals)))
        there, here = outcome(path, here=False), outcome(path)
        assert (there is None) == (here is None)
        if there and here:
            assert (there.sheets, there.notes) == (here.sheets, here.notes)
