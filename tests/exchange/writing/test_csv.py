"""CSV as Excel writes it in Germany and elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.exchange.reading.text import read_text
from channelinventory.services.jobs import Cancelled, Progress
from channelinventory.services.transfer import export_view, plan_import
from tests import factories

from ..helpers import ENGLISH, GERMAN, counts
from .test_write import INJECTIONS

ROWS = [["Behörde", "Größe"], ["Straße; 1", "1,5"], [None, "zwei\nZeilen"]]
TEXT = 'Behörde;Größe\r\n"Straße; 1";1,5\r\n;"zwei\nZeilen"\r\n'


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode("utf-8-sig"),
        TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"sep=;\r\n" + TEXT.encode(),
        TEXT.replace(";", "\t").replace("Straße\t", "Straße;").encode(),
        TEXT.replace(";", "|").replace("Straße|", "Straße;").encode(),
        'Behörde,Größe\n"Straße; 1","1,5"\n,"zwei\nZeilen"\n'.encode(),
    ],
    ids=["bom", "utf8", "cp1252", "utf16", "utf16le", "utf16be", "sep", "tab", "bar", "comma"],
)
def test_any_encoding_and_delimiter_is_read(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert read_text(path) == ROWS


def test_texts_of_several_lines_do_not_outvote_the_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    row = 'Kanal;"eins, zwei\ndrei";"vier, fünf\nsechs"\n'
    path.write_text("Name;Zweck;Notizen\n" + row * 3, "utf-8")
    wanted = ["Kanal", "eins, zwei\ndrei", "vier, fünf\nsechs"]
    assert read_text(path) == [["Name", "Zweck", "Notizen"], wanted, wanted, wanted]


def export(held: Inventory, path: Path, german: bool = True) -> str:
    keys = ["name", "opened", "tags", "notes"]
    ids = list(held.records(Channel))
    export_view(held, "channel", ids, keys, path, GERMAN if german else ENGLISH)
    return path.read_bytes().decode()


def test_german_excel_opens_it(tmp_path: Path) -> None:
    lines = export(factories.inventory(), tmp_path / "a.csv").splitlines()
    assert lines[0].startswith("\ufeff")
    assert lines[0].count(";") == 4
    fields = lines[1].split(";", 2)
    assert fields[:2] == ["Stadt Dresden", "01.05.2012"]


def test_english_has_commas_and_iso_days(tmp_path: Path) -> None:
    lines = export(factories.inventory(), tmp_path / "a.csv", german=False).splitlines()
    assert lines[1].startswith("Stadt Dresden,2012-05-01,Rathaus; Bürger,")


def test_no_cell_begins_like_a_formula_and_all_come_back(tmp_path: Path) -> None:
    held = factories.inventory()
    strange = [factories.channel(held, name=text, notes=text) for text in INJECTIONS]
    held = held.with_records(strange)
    path = tmp_path / "a.csv"
    export(held, path)
    for row in path.read_text("utf-8-sig").splitlines():
        assert row[:1] not in ("=", "+", "-", "@", "\t")
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (0, 0, len(held.records(Channel)), 0, 0), plan.problems


def test_an_edit_in_csv_is_taken(tmp_path: Path) -> None:
    held = factories.inventory()
    path = tmp_path / "a.csv"
    text = export(held, path).replace("01.05.2012", "02.05.2012")
    path.write_text(text, "utf-8", newline="")
    plan = plan_import(held, path, ENGLISH)
    assert counts(plan) == (0, 1, 3, 0, 0)
    (change,) = plan.changes.changes
    assert list(change.fields()) == [("opened", date(2012, 5, 1), date(2012, 5, 2))]


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    held = factories.inventory()
    progress = Progress(lambda done, total, text: progress.cancel())
    with pytest.raises(Cancelled):
        export_view(
            held,
            "channel",
            list(held.records(Channel)),
            ["name"],
            tmp_path / "a.csv",
            GERMAN,
            progress=progress,
        )
    assert list(tmp_path.iterdir()) == []
