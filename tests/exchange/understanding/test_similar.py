"""Names that are nearly alike."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange.understanding.similar import Similar, similar

NAMES = {
    name: name
    for name in [
        *["Staatskanzlei Sachsen", "Landeshauptstadt Dresden", "Referat 23", "X", "IG", "Anna"],
        *["Anna Müller", "Stadt Chemnitz", "Landkreis Meißen", "Polizeidirektion Dresden"],
        *["Polizeidirektion Leipzig", "Sächsisches Staatsministerium für Kultus", "Dezernat II"],
    ]
}
KNOWN = Similar(NAMES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Staatskanzlei Sachsn", "Staatskanzlei Sachsen"),
        ("Staats-Kanzlei Sachsen", "Staatskanzlei Sachsen"),
        ("STAATSKANZLEI  SACHSEN", "Staatskanzlei Sachsen"),
        ("Stadt Dresden, Landeshauptstadt", "Landeshauptstadt Dresden"),
        ("Dresden, Landeshauptstadt", "Landeshauptstadt Dresden"),
        ("Refereat 23", "Referat 23"),
        ("Müller, Anna", "Anna Müller"),
        ("Anna Mueller", "Anna Müller"),
        ("Anna Muller", "Anna Müller"),
        ("Landkreis Meissen", "Landkreis Meißen"),
        ("Polizeidirektion Drseden", "Polizeidirektion Dresden"),
    ],
)
def test_slips_and_word_order_are_alike(text: str, name: str) -> None:
    assert KNOWN(text)[0][0] == name
    assert 0.84 <= KNOWN(text)[0][1] <= 1


@pytest.mark.parametrize(
    "text",
    ["", "Referat 24", "Referat 2", "Referat", "Y", "X", "IG", "Hanna", "Dezernat III",
     "Hans Müller",     "Polizeidirektion Chemnitz", "Stadt Zwickau", "Dresden", "Staatskanzlei"],
)  # fmt: skip
def test_other_names_are_not(text: str) -> None:
    assert KNOWN(text) == []


def test_at_most_three_the_likest_first() -> None:
    names = {str(n): f"Stadtverwaltung{'n' * n} Musterhausen" for n in range(6)}
    found = similar("Stadtverwaltung Musterhausen", names)
    assert [id for id, _ in found] == ["0", "1", "2"]


@given(st.text(), st.dictionaries(st.text(max_size=3), st.text(), max_size=5))
def test_nothing_raises(text: str, names: dict[str, str]) -> None:
    found = similar(text, names)
    assert {id for id, _ in found} <= set(names)


def test_many_names_are_searched_quickly() -> None:
    chance = random.Random(1)
    words = "Amt Stadt Landkreis Polizei Referat Sachsen Bayern Nord Kultus Justiz Presse".split()
    names = {
        str(n): " ".join([*chance.choices(words, k=3), "".join(chance.choices("abcdefg", k=8))])
        for n in range(5000)
    }
    asked = [name.replace("a", "e", 1) for name in list(names.values())[:500]]
    started = time.perf_counter()
    known = Similar(names)
    assert any(known(text) for text in asked)
    assert time.perf_counter() - started < 5  # about 0.3 s on a quiet computer


def test_its_library_is_loaded_when_it_is_needed() -> None:
    module = "channelinventory.exchange.understanding.similar"
    code = f"import sys, {module}; print('rapidfuzz' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
