"""Which authority a title names, where it says so plainly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.understanding.offices import office


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
    ],
)  # fmt: skip
def test_the_authority_of_a_title(title: str, name: str | None) -> None:
    assert office([title]) == name


def test_titles_that_name_several_name_none() -> None:
    assert office(["Stadt Riesa", "Kanäle", "Stadt Meißen"]) is None
    assert office(["Kanäle", "Stadt Riesa", "Kanalliste der Stadt Riesa"]) == "Stadt Riesa"


@given(st.lists(st.text(max_size=60) | st.sampled_from(["Stadt A B", "City of X Y"]), max_size=4))
def test_any_titles_are_read(titles: list[str]) -> None:
    found = office(titles)
    assert found is None or found.strip() == found != ""
