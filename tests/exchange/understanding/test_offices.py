"""Which authority a title names, where it says so plainly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.understanding.offices import is_office, office


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Social-Media-Kanäle der Stadt Musterstadt", "Stadt Musterstadt"),
        ("Kanalübersicht des Landkreises Bautzen, Stand 3/2025", "Landkreis Bautzen"),
        ("Kanaele_Stadt_Riesa_2025", "Stadt Riesa"),
        ("Landeshauptstadt Dresden Social Media", "Landeshauptstadt Dresden"),
        ("Kanäle des Staatsministeriums des Innern", "Staatsministerium des Innern"),
        ("Ministerium für Soziales und Arbeit – Liste", "Ministerium für Soziales und Arbeit"),
        ("Staatskanzlei", "Staatskanzlei"),
        ("Leeds City Council – Social media accounts (FOI response)", "Leeds City Council"),
        ("City of York Council", "City of York Council"),
        ("Department of Health and Social Care accounts", "Department of Health and Social Care"),
        ("University of Oxford social media", "University of Oxford"),
        ("Kanäle der Stadt Riesa und der Stadt Meißen", None),
        ("Kanäle der Städte und Gemeinden", None),
        ("Kanäle der Stadt- und Landkreise", None),
        ("Gemeinde Kanäle", None),
        ("Stadt", None),
        ("Tabelle1", None),
        ("Stadt St. Ingbert", "Stadt St. Ingbert"),
        ("Stadt Frankfurt a. M. – Kanäle", "Stadt Frankfurt a. M."),
        ("Stadt Halle (Saale)", "Stadt Halle (Saale)"),
        ("Stadt Riesa (Entwurf)", "Stadt Riesa"),
        ("Stadt Dresden Amt für Presse", "Stadt Dresden"),
        ("Kanäle des Ministeriums des Innern", "Ministerium des Innern"),
        ("Social Media Kanäle der Stadt Riesa (Abfrage der Staatskanzlei)", "Stadt Riesa"),
    ],
)  # fmt: skip
def test_the_authority_of_a_title(title: str, name: str | None) -> None:
    assert office([title]) == name


def test_titles_that_name_several_name_none() -> None:
    assert office(["Stadt Riesa", "Kanäle", "Stadt Meißen"]) is None
    assert office(["Kanäle", "Stadt Riesa", "Kanalliste der Stadt Riesa"]) == "Stadt Riesa"


@pytest.mark.parametrize(
    "title",
    [
        "Bericht an die Staatskanzlei",
        "Kanäle, gemeldet an die Staatskanzlei",
        "Anlage zum Schreiben an das Ministerium des Innern",
        "Abfrage der Staatskanzlei",
        "Auswertung im Auftrag der Landesdirektion Sachsen",
        "Rundschreiben des Ministeriums des Innern",
        "Verteiler: Staatskanzlei",
        "z. K. Staatskanzlei",
        "Quelle: Bundesamt für Statistik",
        "Vergleich mit Stadt Meißen",
        "Report to the City of Leeds",
        "Response from Leeds City Council",
        "Stadt und Land",
        "Kreis der Verantwortlichen",
        "Landkreise Bautzen und Görlitz",
        "Stadt Riesa, Stadt Meißen",
        "Social Media University",
        "Best Practice County",
    ],
)
def test_an_authority_that_is_only_mentioned_is_not_the_one(title: str) -> None:
    assert office([title]) is None


def test_the_name_of_an_authority_stands_alone() -> None:
    assert is_office("Stadt Riesa")
    assert is_office("Leeds City Council")
    assert not is_office("Amt für Presse")
    assert not is_office("Kanäle der Stadt Riesa")


@given(st.lists(st.text(max_size=60) | st.sampled_from(["Stadt A B", "City of X Y"]), max_size=4))
def test_any_titles_are_read(titles: list[str]) -> None:
    found = office(titles)
    assert found is None or found.strip() == found != ""
