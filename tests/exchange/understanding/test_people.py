"""The people that a cell names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.vocabulary import AssignmentRole
from channelinventory.exchange.understanding.people import Person, people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Müller, Anna; Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("Müller, Anna", "Anna Müller"),
        ("Anna Müller, Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("Müller, Anna, Schmidt, Jan", "Anna Müller|Jan Schmidt"),
        ("Anna Müller / Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("Müller/Schmidt", "Müller|Schmidt"),
        ("Anna Müller | Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("Anna Müller\nJan Schmidt\n", "Anna Müller|Jan Schmidt"),
        ("1. Anna Müller\n2. Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("- Anna Müller\n- Jan Schmidt", "Anna Müller|Jan Schmidt"),
        ("Anna Müller, Jan Schmidt und Eva Braun", "Anna Müller|Jan Schmidt|Eva Braun"),
        ("Anna Miller and Jan Smith", "Anna Miller|Jan Smith"),
        ("Müller, Anna und Schmidt, Jan", "Anna Müller|Jan Schmidt"),
        ("Müller, Schmidt, Meier", "Müller|Schmidt|Meier"),
        ("Müller A., Schmidt B.", "Müller A.|Schmidt B."),
        ("Müller, A.", "A. Müller"),
        ("Dr. Anna Müller", "Dr. Anna Müller"),
        ("Müller, Dr. Anna", "Dr. Anna Müller"),
        ("Dr. Müller, Anna", "Dr. Anna Müller"),
        ("Prof. Dr. Jan Schmidt, Anna Müller", "Prof. Dr. Jan Schmidt|Anna Müller"),
        ("von der Leyen, Ursula", "Ursula von der Leyen"),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("Müller-Schmidt, Anna-Lena", "Anna-Lena Müller-Schmidt"),
        ("Frau Anna Müller", "Anna Müller"),
        ("Frau Müller", "Frau Müller"),
        ("Anna Müller, N.N.", "Anna Müller"),
        ("Anna Müller; Anna Müller", "Anna Müller"),
        ("Anna Müller, Pressestelle", "Anna Müller"),
        ("Anna Müller, Leiterin", "Anna Müller"),
        ("Pressestelle, Anna Müller", "Pressestelle|Anna Müller"),
        ("Pressestelle", "Pressestelle"),
        ("Team Social Media", "Team Social Media"),
        ("Presse- und Öffentlichkeitsarbeit", "Presse- und Öffentlichkeitsarbeit"),
        ("Team Presse und Jan Schmidt", "Team Presse|Jan Schmidt"),
        ("Referat 23", "Referat 23"),
        ("Referat 23; Referat 24", "Referat 23|Referat 24"),
        ("Stadt Dresden, Amt 15", "Stadt Dresden, Amt 15"),
        ("Redaktion", "Redaktion"),
    ],
)
def test_names(text: str, names: str) -> None:
    assert people(text) == [Person(name) for name in names.split("|")]


@pytest.mark.parametrize(
    "text", ["", " ", "N.N.", "NN", "-", "–", "k. A.", "n/a", "offen", "unbesetzt", "N.N.; -"]
)  # fmt: skip
def test_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("adam@johnston.com", [Person("adam@johnston.com", "adam@johnston.com")]),
        ("a@b.de, c@d.de", [Person("a@b.de", "a@b.de"), Person("c@d.de", "c@d.de")]),
        ("Anna Müller <a@b.de>", [Person("Anna Müller", "a@b.de")]),
        ("Anna Müller (a@b.de)", [Person("Anna Müller", "a@b.de")]),
        ("Müller, Anna <a@b.de>; Jan", [Person("Anna Müller", "a@b.de"), Person("Jan")]),
        ("Anna Müller, a@b.de", [Person("Anna Müller", "a@b.de")]),
        ("Anna Müller (0351 564-1234)", [Person("Anna Müller", None, "0351 564-1234")]),
        ("Anna Müller, Tel. 0351/564-1234", [Person("Anna Müller", None, "0351/564-1234")]),
        ("Anna Müller (Tel. -123)", [Person("Anna Müller", None, "-123")]),
        ("Anna Müller, a@b.de, +49 351 5641", [Person("Anna Müller", "a@b.de", "+49 351 5641")]),
        ("+49 351 123456", [Person("+49 351 123456", None, "+49 351 123456")]),
    ],
)
def test_mailboxes_and_telephones(text: str, found: list[Person]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Anna Müller (Vertretung)", "deputy"),
        ("Anna Müller, Vertretung", "deputy"),
        ("Anna Müller – Vertretung", "deputy"),
        ("Redaktion: Anna Müller; Vertretung: Jan Schmidt", "author deputy"),
        ("Redaktion: Anna Müller, Vertretung: Jan Schmidt", "author deputy"),
        ("Verantwortlich: Müller, Anna\nFreigabe: Schmidt, Jan", "responsible approver"),
        ("Anna Müller [Freigabe], Jan Schmidt [Moderation]", "approver moderator"),
        ("Admin: IT-Dienst", "administrator"),
        ("Rufbereitschaft: Anna Müller", "on_call"),
        ("Redaktion: Anna Müller, Jan Schmidt", "author author"),
    ],
)
def test_roles(text: str, roles: str) -> None:
    found = people(text)
    assert [one.role for one in found] == roles.split()
    assert {one.name for one in found} <= {"Anna Müller", "Jan Schmidt", "IT-Dienst"}


WORDS = st.lists(
    st.sampled_from(
        "Müller Anna Dr. von , ; | / ( ) [ ] < > : - und a@b.de 0351/123456 Leiter Presse".split()
    )
).map(" ".join)


@given(st.one_of(st.text(), WORDS))
def test_nothing_raises(text: str) -> None:
    for person in people(text):
        assert person.name.strip() == person.name != ""
        assert person.role is None or AssignmentRole(person.role)


@given(st.lists(st.sampled_from(["Anna Müller", "Jan Schmidt", "Eva Braun"]), unique=True))
def test_every_separator_divides_alike(names: list[str]) -> None:
    for separator in ("; ", " | ", "\n", " / ", ", ", " und ", " & "):
        assert [one.name for one in people(separator.join(names))] == names
