"""Text tables in every encoding, with any delimiter, whole or damaged."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.read import read_book, read_in_process
from channelinventory.exchange.reading.text import read_table, rows_of

from .helpers import ENGLISH

TABLE = "Name;Straße\nMüller;Große Gasse 1\nŠtěpán;„Hof“\n"
ROWS = [["Name", "Straße"], ["Müller", "Große Gasse 1"], ["Štěpán", "„Hof“"]]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_encodings(encoding: str) -> None:
    table = read_table(TABLE.encode(encoding))
    assert table.rows == ROWS
    assert not table.notes


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks(encoding: str) -> None:
    assert read_table(("\ufeff" + TABLE).encode(encoding)).rows == ROWS


@pytest.mark.parametrize(("encoding", "end"), [("cp1252", "\r\n"), ("cp850", "\r\n"),
    ("mac_roman", "\r")])  # fmt: skip
def test_encodings_of_old_programs(encoding: str, end: str) -> None:
    data = end.join(["Behörde;Straße", "Müller;Gärten", "Köln;Übersee"]).encode(encoding)
    table = read_table(data)
    assert table.rows == [["Behörde", "Straße"], ["Müller", "Gärten"], ["Köln", "Übersee"]]
    assert not table.notes


def test_umlauts_of_two_characters_become_one() -> None:
    assert read_table(normalize("NFD", TABLE).encode()).rows == ROWS


def test_bad_bytes_are_seen_and_told() -> None:
    table = read_table("Müller;Köln;ä;ö;ü\n".encode() + b"M\xfcller\n")
    assert table.rows[1][0] == "M�ller"
    assert table.notes[0] == ("REPLACED_CHARACTERS", {"n": 1})
    table = read_table(b"caf\xe9;\x81\n")
    assert table.rows == [["café", "�"]]


def test_a_nul_is_seen_and_told() -> None:
    table = read_table(b"Name;Wert\nA;a\0b\n" + b"B;viel Text\n" * 50)
    assert table.rows[1] == ["A", "a�b"]
    assert ("REPLACED_CHARACTERS", {"n": 1}) in table.notes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2,5\n3,5;4,5\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
        ("1,5;2,5\n3,5;4,5\n", [["1,5", "2,5"], ["3,5", "4,5"]]),
        ("1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
        ("Name, Ort\nA, B\n", [["Name", "Ort"], ["A", "B"]]),
        ('a;"b;c"\n1;2\n', [["a", "b;c"], ["1", "2"]]),
        ('a; "b;c"\n1;2\n', [["a", "b;c"], ["1", "2"]]),
        ('a;"x\r\ny"\n1;2\n', [["a", "x\ny"], ["1", "2"]]),
        ('a;"sagt ""ja"""\n1;2\n', [["a", 'sagt "ja"'], ["1", "2"]]),
        ("a;b\n\n;\n1;2\n\n\n", [["a", "b"], [], [], ["1", "2"]]),
        ("a;b;c\n1\n", [["a", "b", "c"], ["1", None, None]]),
        ("a;b;;;\n1;2;;;\n", [["a", "b"], ["1", "2"]]),
        ("sep=;\na,b;c\n", [["a,b", "c"]]),
        ("SEP=|\r\na|b\r\n", [["a", "b"]]),
        ("sep=\t\ra\tb\r", [["a", "b"]]),
        ('"sep=,"\na,b\n', [["a", "b"]]),
        ("sep=;", []),
        ("'=1+1;'@x\n", [["=1+1", "@x"]]),
        ("'tis;b\n", [["'tis", "b"]]),
        ("id\n12345678901234567890\n007\n", [["id"], ["12345678901234567890"], ["007"]]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_tables(text: str, expected: list[list[Any]]) -> None:
    assert rows_of(text).rows == expected


def test_longer_rows_are_told() -> None:
    assert ("RAGGED", {"n": 1}) in rows_of("a;b\n1;2;3\n4;5\n6\n").notes
    assert not rows_of("a;b\n1;2\n3\n").notes


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    text = 'Name;Höhe\nA;"5 Zoll\n' + "B;2\n" * 100
    table = rows_of(text)
    assert len(table.rows) == 102
    assert table.rows[1] == ["A", '"5 Zoll']
    assert ("OPEN_QUOTE", {}) in table.notes


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(str.strip)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=8))
def test_what_was_written_is_read(rows: list[list[str]]) -> None:
    file = io.StringIO()
    file.write("sep=;\n")
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    found = read_table(file.getvalue().encode("utf-8-sig")).rows

    def trimmed(rows: list[list[Any]]) -> list[list[str]]:
        texts = ["\x1f".join((one or "").removeprefix("'") for one in row) for row in rows]
        lines = [text.rstrip("\x1f").split("\x1f") for text in texts]
        while lines and lines[-1] == [""]:
            lines.pop()
        return lines

    assert trimmed(found) == trimmed(rows)


def test_random_bytes_are_a_table_or_refused(tmp_path: Path) -> None:
    dice = random.Random(1)
    path = tmp_path / "random.csv"
    alphabet = b"abc;,\"\n\r\t\0\xff\xfe\xfc\xc3 ='|1"
    for _ in range(500):
        path.write_bytes(bytes(dice.choices(alphabet, k=dice.randrange(1, 300))))
        told = ""
        try:
            read_in_process(path)
        except UnreadableWorkbook as error:
            told = ENGLISH.say(error.message)
        assert not told or "random.csv" in told


@pytest.mark.parametrize("suffix", ["csv", "tsv", "txt", "CSV"])
def test_a_file_by_its_ending(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"Kanäle.{suffix}"
    path.write_bytes("Name\tZahl\nÄ\t1\n".encode("cp1252"))
    (sheet,) = read_book(path).sheets
    assert sheet.name == "Kanäle"
    assert sheet.rows == [["Name", "Zahl"], ["Ä", "1"]]
