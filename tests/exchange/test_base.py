"""What a workbook remembers of itself, in the present form and in the one before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from channelinventory.exchange import base
from channelinventory.exchange.base import digest, read_base, row_digest

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1f")))


def test_rows_and_cells_are_found_again() -> None:
    found = read_base(
        [
            base.cover("Hinweise"),
            base.given("channel", "organisation", "Stadt Dresden"),
            base.heading("channel", ["name", "handle"]),
            base.line("channel", "1", ["Rathaus", ""]),
            base.heading("editor", []),
            base.line("editor", "2", []),
            ("stray", "3", "00000000"),
            (None, 5),
            [],
        ]
    )
    assert found
    assert found.cover == "Hinweise"
    assert found.given == {"channel": {"organisation": "Stadt Dresden"}}
    assert list(found.keys("channel")) == ["name", "handle"]
    assert found.row("channel", "1") == row_digest(["Rathaus", ""])
    assert found.of("channel", "1") == {"name": digest("Rathaus"), "handle": digest("")}
    assert found.row("editor", "2") == row_digest([])
    assert found.of("editor", "2") == {}
    assert list(found.types(["2", "3", "1"])) == ["editor", "channel"]


def test_the_form_before_has_cells_and_no_rows() -> None:
    found = read_base([("channel", "fields", "name"), ("channel", "1", digest("Rathaus"))])
    assert found.row("channel", "1") is None
    assert found.of("channel", "1") == {"name": digest("Rathaus")}
    assert found.cover is None


def test_what_was_not_exported_is_not_known() -> None:
    found = read_base([base.heading("channel", ["name"])])
    assert not found
    assert found.row("channel", "1") is None
    assert found.of("channel", "1") is None
    assert found.of("boat", "1") is None


@given(TEXTS, TEXTS)
def test_other_texts_have_another_digest(one: list[str], other: list[str]) -> None:
    assert (row_digest(one) == row_digest(other)) == ("\x1f".join(one) == "\x1f".join(other))
    assert len(row_digest(one)) == 16
