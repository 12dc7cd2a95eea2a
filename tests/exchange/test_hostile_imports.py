"""Odd books are planned like any other: a plan or nothing, never an error, never half of a row."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channelinventory.domain.changes import check_references, rebase
from channelinventory.domain.language import Language
from channelinventory.exchange.problems import UnreadableWorkbook
from channelinventory.exchange.reading.book import NO_RESULT, Book, CellError, Sheet
from channelinventory.services.transfer import Options, plan_book, plan_import
from tests import factories

from .helpers import ENGLISH, GERMAN

NASTY = Path(__file__).parents[1] / "data" / "nasty"
FILES = sorted(path for path in NASTY.iterdir() if path.suffix[1:] in "csv xlsx xlsm xls".split())
HELD = factories.inventory()

HEADINGS = st.sampled_from(
    "Behörde|Plattform|Kanalname|Nutzername|URL|Status|Follower|Follower 31.12.2024|Stand|"
    "Instagram|X Handle|X Followers|Verantwortlich|Vertretung|Leitkanal|Begründung|Notizen|"
    "Beschreibung|Eröffnet|Schlagworte|Zwei-Faktor|E-Mail|Vorname|Nachname|Datensatz-ID|Passwort|"
    "Wetter||31.12.2024".split("|")
)
CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["Stadt Dresden", "Facebook", "@a", "https://x.com/a", "x", "ja", "-", "[leeren]", "Summe",
         "Müller, Anna; Jan", "12,3 Tsd.", "31.12.2024", "=1+1", "a@b.de", "00017", "\u202e"]
    ),
    st.text(max_size=12),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.just(dt.time(8, 30)),
    st.just(CellError("#N/A")),
    st.just(NO_RESULT),
    st.sampled_from([*HELD.table("channel")]),
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, max_size=8), max_size=8)


def whole(plan: Any) -> None:
    """Assert that a plan can be carried out as it is, and that each row has one fate."""
    changes = rebase(HELD, plan.changes)
    check_references(HELD, changes)
    HELD.apply(changes.changes)
    made = {change.id for change in plan.changes.changes if change.before is None}
    assert made == {row.record_id for row in plan.rows if row.kind == "new"}
    for row in plan.rows:
        assert (row.kind == "rejected") == any(one.key != "deleted_here" for one in row.problems)
        for cell in plan.cells(row):
            assert isinstance(cell.after, str)
    for problem in plan.problems:
        for language in (GERMAN, ENGLISH):
            text = language.say(problem.message)
            assert text
            assert "{" not in text.replace(str(problem.value), "")


@given(st.lists(HEADINGS, min_size=1, max_size=8), ROWS, st.sampled_from([GERMAN, ENGLISH]))
@settings(max_examples=400, deadline=None)
def test_any_sheet_is_planned(
    headings: list[str], rows: list[list[Any]], language: Language
) -> None:
    book = Book("a.xlsx", [Sheet("Tabelle1", [headings, *rows])])
    for options in (Options(), Options(record="channel", on_conflict="take", clear_blank=True)):
        whole(plan_book(HELD, book, language, options))


@given(ROWS)
@settings(max_examples=150, deadline=None)
def test_any_sheet_without_headings_is_planned(rows: list[list[Any]]) -> None:
    whole(plan_book(HELD, Book("a.csv", [Sheet("a", rows)]), GERMAN, Options()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_that_break_importers_are_planned_or_refused(path: Path) -> None:
    try:
        plan = plan_import(HELD, path, GERMAN)
    except UnreadableWorkbook as refusal:
        said = GERMAN.say(refusal.message)
    else:
        whole(plan)
        said = "".join(GERMAN.say(one.message) for one in plan.problems)
        said = said or str(len(plan.changes.changes) or not any(plan.mapping.values()))
    assert said
