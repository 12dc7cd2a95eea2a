"""Texts that a spreadsheet would take for a formula stay texts, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.language import Language
from channelinventory.exchange.texts import CLEAR, CLEARING, guard, printable, unguard

from .chance import HOSTILE
from .helpers import ENGLISH, GERMAN

LEADS = st.text(" \t\r\n'\u00a0\u3000", max_size=3)
SIGNS = st.sampled_from("=+-@＝＋－＠")
REST = st.sampled_from(
    ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("https://evil.example")', "handle", ""]
)


@given(LEADS, SIGNS, REST)
def test_what_begins_like_a_formula_is_guarded(lead: str, sign: str, rest: str) -> None:
    text = lead + sign + rest
    guarded = guard(text)
    assert guarded == f"'{text}"
    assert unguard(guarded) == text


@given(st.text() | st.sampled_from(HOSTILE) | st.builds("{}{}".format, LEADS, st.text()))
def test_any_text_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in tuple("=+-@\t\r＝＋－＠")


@pytest.mark.parametrize("text", ["Rathaus", "49351", "a=b", "", "'quoted'"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guard(text) == text


def test_a_line_holds_no_control_characters() -> None:
    assert printable("a\x07b\n c\ufffe") == "ab c"


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_what_an_export_says_clears_is_understood(language: Language) -> None:
    assert language.say(CLEAR) in CLEARING
