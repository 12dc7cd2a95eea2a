"""Columns are told by their cells, in German and in English."""

from __future__ import annotations

import datetime as dt
import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.reading.book import NO_RESULT, CellError
from channelinventory.exchange.reading.read import read_book
from channelinventory.exchange.understanding.content import Content, Kind, describe

FOREIGN = Path(__file__).parents[2] / "data" / "foreign"
NETWORKS = (
    "twitter.com/",
    "facebook.com/",
    "x.com/",
    "instagram.com/",
    "mastodon.social/@",
    "youtube.com/",
)
NAMES = frozenset({"x", "twitter", "instagram", "facebook", "mastodon", "youtube", "website"})


def is_profile(text: str) -> bool:
    return any(one in text for one in NETWORKS)


def is_platform(text: str) -> bool:
    return text.casefold() in NAMES


def told(cells: list[Any]) -> Content:
    return describe(cells, is_profile, is_platform)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["https://x.com/a", "instagram.com/b", "https://www.facebook.com/c/"], "profile_url"),
        (["https://x.com/a", "https://dresden.de", "https://facebook.com/c"], "profile_url"),
        (["https://x.com/a\nhttps://facebook.com/c"], "profile_url"),
        (["https://www.dresden.de", "leipzig.de", "http://chemnitz.de/presse"], "url"),
        (["a.com, b.com", "c.org", "www.d.de"], "url"),
        (["presse@dresden.de", "mailto:a.b@c.de", "k.A."], "email"),
        (["a@b.de; c@d.de", "e@f.de"], "email"),
        (["0351 488-0", "+49 (0)341 123-4567", "0371/488 1234"], "phone"),
        (["03514880", "+493411234567", "0049 371 4881"], "phone"),
        ([dt.date(2024, 12, 31), "31.12.2024", "1.1.24", "2024-05-01"], "date"),
        (["31. Dezember 2024", "1. Mai 2024", "Dec 31, 2024", "April 1st 2013"], "date"),
        ([12, 13.5, "16.000", "12,3 Tsd.", "1,2 Mio.", "12.3k", "16 000"], "number"),
        (["1.200 €", "45 %", "3,50"], "number"),
        ([0, 0, 12], "number"),
        (["1234567890123456789", "17841400000000001"], "id"),
        ([1234567890123456, 178414000000], "id"),
        (["00123", "00124", "01300"], "id"),
        (["ja", "nein", "Ja", None, "unbekannt"], "yes_no"),
        ([True, False], "yes_no"),
        ([1, 0, 0, 1, "1"], "yes_no"),
        (["x", None, "X", None], "yes_no"),
        (["✓", "✗"], "yes_no"),
        (["X", "Instagram", "Facebook", "X"], "platform"),
        (["X", "X", "X"], "platform"),
        (["@stadt_dresden", "@leipzig", "@a@mastodon.social"], "handle"),
        (["@stadt_dresden", "leipzig", "chemnitz.de"], "handle"),
        (["stadtdresden", "stadt_leipzig", "chemnitz2025", "polizeisachsen"], "handle"),
        (["Deutsch", "Englisch", "Deutsch"], "language"),
        (["de", "en", "de"], "language"),
        (["English", "German", "Deutsch; Englisch"], "language"),
        (["Jugend, Sport, Kultur", "Bauen, Wohnen, Verkehr", "Presse"], "list"),
        (["Jugend; Sport", "Bauen | Wohnen"], "list"),
        (["Stadt", "Landkreis", "Stadt", "Stadt", "Stadt"], "category"),
        (["Stadt Dresden", "Landkreis Meißen", "Polizei Sachsen"], "name"),
        (["Müller, Anna", "Schmidt, Jan", "Dr. Weber"], "name"),
        (
            ["Bürger der Stadt " * 10, "Wir informieren über alles, was die Stadt bewegt. " * 3],
            "text",
        ),
        ([None, "", "  "], "blank"),
        ([], "blank"),
        ([CellError("#N/A"), NO_RESULT], "name"),
    ],
)
def test_kinds(cells: list[Any], kind: str) -> None:
    assert told(cells).kind == kind


def test_what_is_said_of_a_column() -> None:
    content = told(["Stadt  A", None, "Stadt\nB", "", "stadt a", "Stadt C", 5.0])
    assert content == Content(
        Kind.NAME, 1.0, 0.8, 5, ("Stadt A", "Stadt B", "stadt a", "Stadt C", "5")
    )
    assert told([5, "6", "k.A.", 7]).share == 0.75


def test_without_knowing_platforms() -> None:
    assert describe(["X", "Instagram", "Facebook"]).kind is Kind.NAME
    assert describe(["https://x.com/a"]).kind is Kind.URL


@pytest.fixture(scope="module")
def german() -> list[list[Any]]:
    """A list of channels as a town might keep it, without headings."""
    dice = random.Random(7)
    rows: list[list[Any]] = []
    for number in range(300):
        name, network = f"Amt {number % 70}", dice.choice(["X", "Instagram", "Facebook"])
        rows.append(
            [
                f"{name} – {network}",
                network,
                f"https://{network.casefold()}.com/amt{number}",
                dice.choice([None, "16.000", 12_400, "1,2 Tsd.", 830]),
                dice.choice(["Dezernat I", "Dezernat II", "Dezernat III"]),
                f"Anna Müller {number}; Jan Schmidt",
                dice.choice(["ja", "nein", None]),
                dt.date(2024, 1, 1) + dt.timedelta(days=number),
                dice.choice(["Deutsch", "Englisch"]),
            ]
        )
    return rows


def test_a_german_list(german: list[list[Any]]) -> None:
    kinds = [told([row[at] for row in german]).kind for at in range(9)]
    assert kinds == [
        Kind.NAME,
        Kind.PLATFORM,
        Kind.PROFILE_URL,
        Kind.NUMBER,
        Kind.CATEGORY,
        Kind.LIST,
        Kind.YES_NO,
        Kind.DATE,
        Kind.LANGUAGE,
    ]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        (
            "us_federal_social_registry_accounts_NO_HEADER.csv",
            ["url", "name", "category", "profile_url", "language", "list"],
        ),
        (
            "us_digital_registry_import_template.csv",
            ["platform", "profile_url", "name", "name", "blank", "language", "name", "email"],
        ),
    ],
)
def test_columns_of_real_registers(name: str, kinds: list[str]) -> None:
    [sheet] = read_book(FOREIGN / name).sheets
    rows = sheet.rows[1:]
    columns = [[row[at] if at < len(row) else None for row in rows] for at in range(len(kinds))]
    assert [told(column).kind for column in columns] == kinds


def test_a_long_column_is_only_sampled() -> None:
    asked: list[str] = []

    def asking(text: str) -> bool:
        asked.append(text)
        return True

    started = time.perf_counter()
    content = describe([f"https://x.com/{number}" for number in range(100_000)], asking)
    assert time.perf_counter() - started < 0.5  # 0.03 s without others beside
    assert content.filled == 100_000
    assert len(asked) <= 500
    assert "https://x.com/99800" in asked  # not from its beginning alone


CELLS = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.text("@x.0;,| a/:-+(", max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.just(CellError("#DIV/0!")),
)


@given(st.lists(CELLS, max_size=12))
def test_any_column_can_be_described(cells: list[Any]) -> None:
    content = told(cells)
    assert 0 <= content.share <= 1
    assert 0 <= content.distinct <= 1
    assert content.filled <= len(cells)
    assert (content.kind is Kind.BLANK) == (content.filled == 0)
