"""Beyond a limit a file is refused, with the limit and the remedy; within it nothing is cut."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from threading import active_count

import pytest

from channelinventory.domain.texts import Message
from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading import process
from channelinventory.exchange.reading.limits import Limits
from channelinventory.exchange.reading.read import read_book, read_in_process
from channelinventory.paths import reader_command

from .helpers import ENGLISH, GERMAN, MAIN, NASTY, parts, sheet, write

GOOD = NASTY / "b09_structure_locked.xlsx"


def cell(place: str, text: str = "x") -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *columns: str) -> str:
    return f'<row r="{number}">{"".join(cell(f"{one}{number}") for one in columns)}</row>'


def reason(path: Path, limits: Limits) -> str:
    """Return why a file is refused, the same through a child and in both languages."""
    with pytest.raises(UnreadableWorkbook) as here:
        read_in_process(path, limits)
    with pytest.raises(UnreadableWorkbook) as there:
        read_book(path, limits)
    assert here.value.message == there.value.message
    text = ENGLISH.say(here.value.message)
    assert text != GERMAN.say(here.value.message)
    return text


def test_the_limits_are_those_agreed() -> None:
    limits = Limits()
    assert limits.file_size == 50 * 2**20
    assert limits.unpacked == 250 * 2**20
    assert limits.ratio == 200
    assert limits.rows == 100_001
    assert limits.columns == 200
    assert limits.seconds == 60
    assert limits.memory == 2**30
    assert Limits.of(limits.arguments()) == limits


def test_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"a;b\n" * 600_000)
    assert "larger than 2 MB" in reason(path, Limits(file_size=2 * 2**20))


BLANKS = " " * 3_000_000


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData/>{BLANKS}</worksheet>'),
        ("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}"><si><t>{BLANKS}</t></si></sst>'),
        ("xl/styles.xml", f'<styleSheet xmlns="{MAIN}">{BLANKS}</styleSheet>'),
        ("docProps/custom.xml", f"<Properties>{BLANKS}</Properties>"),
        ("xl/_rels/workbook.xml.rels", f"<Relationships>{BLANKS}</Relationships>"),
        ("_rels/.rels", f"<Relationships>{BLANKS}</Relationships>"),
    ],
)
def test_bombs_in_any_part(part: str, content: str, tmp_path: Path) -> None:
    path = write(tmp_path / "bomb.xlsx", {**parts(row(1, "A")), part: content})
    assert "more than 2 MB when unpacked" in reason(path, Limits(unpacked=2 * 2**20))
    assert "more than 200 times its size" in reason(path, Limits(ratio_floor=2**20))


def test_the_size_a_package_declares_is_not_believed(tmp_path: Path) -> None:
    content = f'<worksheet xmlns="{MAIN}"><sheetData/>{BLANKS}</worksheet>'
    path = write(tmp_path / "bomb.xlsx", {**parts(), "xl/worksheets/sheet1.xml": content})
    size = len(content).to_bytes(4, "little")
    data = path.read_bytes()
    assert size in data
    path.write_bytes(data.replace(size, (4096).to_bytes(4, "little")))
    with pytest.raises(UnreadableWorkbook, match=r"damaged|unpacked"):
        read_in_process(path, Limits(unpacked=2 * 2**20))


def test_parts_that_are_not_read_cost_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "picture.xlsx", {**parts(row(1, "A")), "xl/media/a.bmp": b"\0" * 10**7})
    book = read_in_process(path, Limits(unpacked=2 * 2**20, ratio_floor=2**20))
    assert book.sheets[0].rows == [["x"]]


def test_small_honest_files_may_shrink_well(tmp_path: Path) -> None:
    data = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(1, 30_000))
    path = write(tmp_path / "same.xlsx", parts(data))
    assert len(read_in_process(path).sheets[0].rows) == 29_999


DTD = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
    "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"])  # fmt: skip
@pytest.mark.parametrize("use", [False, True])
def test_no_part_may_have_a_dtd(part: str, use: bool, tmp_path: Path) -> None:
    contents = parts(row(1, "A"))
    text = str(contents[part])
    if use:
        at = text.rindex("</")
        text = f"{text[:at]}&a;{text[at:]}"
    path = write(tmp_path / "dtd.xlsx", {**contents, part: DTD + text})
    assert "declarations (DTD)" in reason(path, Limits())


def test_a_dtd_in_another_encoding(tmp_path: Path) -> None:
    contents = parts(row(1, "A"))
    text = DTD.replace("?>", ' encoding="UTF-16"?>', 1) + str(contents["xl/worksheets/sheet1.xml"])
    path = write(
        tmp_path / "dtd.xlsx", {**contents, "xl/worksheets/sheet1.xml": text.encode("utf-16")}
    )
    assert "declarations (DTD)" in reason(path, Limits())


def test_endless_nesting(tmp_path: Path) -> None:
    data = f'<row r="1"><c r="A1">{"<v>" * 100_000}{"</v>" * 100_000}</c></row>'
    path = write(tmp_path / "deep.xlsx", parts(data))
    assert "damaged" in reason(path, Limits())


def test_rows_are_counted_by_content(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(100, 5000))
    data = "".join(row(n, "A") for n in range(1, 12)) + blank
    path = write(tmp_path / "rows.xlsx", parts(data))
    assert len(read_in_process(path, Limits(rows=11)).sheets[0].rows) == 11
    assert "more than 9 rows with content" in reason(path, Limits(rows=10))
    assert "“Daten”" in reason(path, Limits(rows=10))


def test_rows_of_text_are_counted_too(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("a;b\n\n1;2\n;\n3;4\n", "utf-8")
    assert len(read_in_process(path, Limits(rows=3)).sheets[0].rows) == 5
    assert "more than 1 rows with content" in reason(path, Limits(rows=2))
    assert "more than 1 columns with content" in reason(path, Limits(columns=1))


def test_columns_are_counted_by_content(tmp_path: Path) -> None:
    path = write(tmp_path / "wide.xlsx", parts(row(1, "A", "ZZ", "XFD") + row(2, "B")))
    (only,) = read_in_process(path, Limits(columns=4)).sheets
    assert len(only.rows[0]) == 16_384
    assert "more than 3 columns with content" in reason(path, Limits(columns=3))


def test_cells_that_lie_far_apart(tmp_path: Path) -> None:
    path = write(tmp_path / "far.xlsx", parts("".join(row(n, "XFD") for n in range(1, 9))))
    assert len(read_in_process(path).sheets[0].rows) == 8
    assert "too far apart" in reason(path, Limits(rows=100, columns=1000))


def test_a_sheet_of_full_height(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/></row>' for n in range(2, 100_000))
    path = write(tmp_path / "full.xlsx", parts(row(1, "A") + cells + row(1_048_576, "B")))
    found = read_book(path).sheets[0].rows
    assert len(found) == 1_048_576
    assert [one for one in found if one] == [["x"], [None, "x"]]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is measured in other ways")
def test_memory(tmp_path: Path) -> None:
    texts = "".join(f"<si><t>{n:060}</t></si>" for n in range(600_000))
    contents = {**parts(), "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>'}
    path = write(tmp_path / "texts.xlsx", contents)
    with pytest.raises(UnreadableWorkbook, match="of memory") as caught:
        read_book(path, Limits(memory=90 * 2**20))
    assert "more than 90 MB of memory" in ENGLISH.say(caught.value.message)


# --- The child and its parent ---------------------------------------------------------------


def with_child(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let something else answer in place of the reader."""
    command = [sys.executable, "-c", f"import os, sys, time\n{code}"]
    monkeypatch.setattr(process, "reader_command", lambda: command)


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    with_child(monkeypatch, "time.sleep(60)")
    started = time.monotonic()
    with pytest.raises(UnreadableWorkbook, match="could not be read within") as caught:
        read_book(GOOD, Limits(seconds=1))
    assert "within 1 seconds" in ENGLISH.say(caught.value.message)
    assert time.monotonic() - started < 10


def test_a_child_that_sends_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    with_child(monkeypatch, "while True: os.write(1, b'[\"texts\",[]]\\n')")
    started = time.monotonic()
    with pytest.raises(UnreadableWorkbook, match="could not be read within"):
        read_book(GOOD, Limits(seconds=1))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "code",
    [
        "os.abort()",
        "sys.exit(0)",
        "raise SystemError('gone')",
        "print('nonsense')",
        "print('[\"rows\"]')",
        'print(\'["rows",[0],[[1]],[[7,"d"]]]\')',
        'print(\'["refused","UNHEARD",{}]\')',
        "print('{}')",
        "os.write(1, b'\\xff\\n')",
        "os.write(1, b'[\"done\"')",
    ],
)
def test_a_child_that_dies_or_talks_nonsense(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_child(monkeypatch, code)
    with pytest.raises(UnreadableWorkbook, match="could not be read to its end"):
        read_book(GOOD)


class Stopped(Exception):
    """Raised by a report, as a press of Cancel does."""


def test_reading_can_be_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    marker = tmp_path / "pid"
    with_child(monkeypatch, f"open({str(marker)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)")

    def report(done: int, total: int | None, text: Message | None) -> None:
        if marker.exists() and marker.read_text():
            raise Stopped

    with pytest.raises(Stopped):
        read_book(GOOD, report=report)
    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int(marker.read_text()), 0)


def test_nothing_is_left_of_a_child_that_was_stopped(tmp_path: Path) -> None:
    path = write(tmp_path / "long.xlsx", parts("".join(row(n, "A", "B") for n in range(1, 60_000))))
    threads = active_count()

    def report(done: int, total: int | None, text: Message | None) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        read_book(path, report=report)
    assert active_count() == threads


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    path = sheet(tmp_path / "plain.xlsx", ["Name"], ["A"])
    read_book(path, report=lambda done, total, text: told.append(done))
    assert told[0] == 0
    assert told[-1] == 2


def test_the_child_loads_little() -> None:
    code = (
        "import sys; sys.argv[1:] = ['--read-workbook', sys.argv[1]]\n"
        "from channelinventory.__main__ import main; main()\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, str(NASTY / "g29_org_list_with_sites_ru.xlsx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = set(done.stderr.split())
    assert "lxml.etree" in loaded
    heavy = {"openpyxl", "PySide6", "sqlalchemy", "argparse", "channelinventory.domain.kinds"}
    assert not loaded & heavy
    assert done.stdout.splitlines()[-1] == '["done"]'


@pytest.mark.parametrize(
    ("executable", "expected"),
    [
        ("/usr/bin/python3.11", ["-X", "utf8", "-m", "channelinventory", "--read-workbook"]),
        ("C:/Programs/Pythonw.exe", ["-X", "utf8", "-m", "channelinventory", "--read-workbook"]),
        ("C:/Programs/Kanalinventar.exe", ["--read-workbook"]),
    ],
)
def test_how_a_child_is_started(
    executable: str, expected: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert reader_command() == [executable, *expected]


def test_encrypted_parts_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "secret.xlsx", parts(row(1, "A")))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as package:
        offsets = [one.header_offset for one in package.infolist()]
    for offset in offsets:
        data[offset + 6] |= 1
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    path.write_bytes(data)
    assert "encrypted" in reason(path, Limits())
