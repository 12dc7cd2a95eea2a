"""Addresses of cells."""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from channelinventory.exchange.places import letter


def test_letters_are_those_of_excel() -> None:
    assert [letter(place) for place in (0, 25, 26, 701, 702, 16_383)] == "A Z AA ZZ AAA XFD".split()
    assert all(letter(place) == get_column_letter(place + 1) for place in range(16_384))
