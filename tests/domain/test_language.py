"""How German and English write and read words, dates and numbers."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.domain.vocabulary import ChannelStatus

HELLO = N_("Test", "Hello {name}")
CHANNELS = N_("Test", "{n} channel|{n} channels")
ENGLISH = Language("en", {})
GERMAN = Language(
    "de",
    {HELLO: "Hallo {name}", CHANNELS: "{n} Kanal|{n} Kanäle", ChannelStatus.ACTIVE.label: "aktiv"},
)
BOTH = pytest.mark.parametrize("language", [ENGLISH, GERMAN], ids=["en", "de"])


def test_says_texts_with_their_arguments() -> None:
    assert ENGLISH.say(HELLO, name="Anna") == "Hello Anna"
    assert GERMAN.say(HELLO, name="Anna") == "Hallo Anna"
    assert GERMAN.say(Text("Test", "not translated")) == "not translated"
    assert GERMAN.say(Message.of(HELLO, name=ChannelStatus.ACTIVE)) == "Hallo aktiv"
    assert GERMAN.say(Message.of(HELLO, name=Message.of(CHANNELS, n=2))) == "Hallo 2 Kanäle"
    assert GERMAN.say(HELLO, name=date(2025, 12, 31)) == "Hallo 31.12.2025"


def test_braces_in_values_are_no_placeholders() -> None:
    assert ENGLISH.say(HELLO, name="{name} {0}") == "Hello {name} {0}"


@pytest.mark.parametrize(("n", "said"), [(0, "0 Kanäle"), (1, "1 Kanal"), (1200, "1.200 Kanäle")])
def test_chooses_the_form_by_number(n: int, said: str) -> None:
    assert GERMAN.say(CHANNELS, n=n) == said


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (16000, "16,000", "16.000"),
        (-1234567, "-1,234,567", "-1.234.567"),
        (2.5, "2.5", "2,5"),
        (10.0, "10", "10"),
        (1234.5, "1,234.5", "1.234,5"),
        (Decimal("48000.50"), "48,000.5", "48.000,5"),
        (True, "yes", "yes"),
        (date(2025, 1, 5), "5 Jan 2025", "05.01.2025"),
        ("as it is", "as it is", "as it is"),
        (ChannelStatus.ACTIVE, "active", "aktiv"),
    ],
)
def test_writes_values(value: object, english: str, german: str) -> None:
    assert ENGLISH.write(value) == english
    assert GERMAN.write(value) == german


def test_writes_moments_in_local_time(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2025, 12, 31, 23, 5, tzinfo=UTC)
    local = moment.astimezone()
    assert GERMAN.moment(moment) == f"{local:%d.%m.%Y %H:%M}"


@pytest.mark.parametrize(
    "text",
    [
        "31.12.2025",
        "31.12.25",
        " 31. 12. 2025 ",
        "31/12/2025",
        "31-12-2025",
        "2025-12-31",
        "2025-12-31 00:00:00",
        "2025/12/31",
        "31.12.2025 00:00",
        "31.12.2025 0:00:00",
        "31. Dezember 2025",
        "31 Dez 25",
        "31 December 2025",
        "31st Dec, 2025",
        "December 31, 2025",
        "Dec 31st 2025",
        "12/31/2025",
    ],
)
@BOTH
def test_reads_dates_as_people_write_them(text: str, language: Language) -> None:
    assert language.read_date(text) == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["31.13.2025", "30.02.2025", "bald", "", "12/2025", "20251231",
    "2025/12-31", "31.12.2025 08:00"])  # fmt: skip
@BOTH
def test_refuses_what_is_no_date(text: str, language: Language) -> None:
    with pytest.raises(InvalidValue) as caught:
        language.read_date(text)
    assert "31" in language.say(caught.value.message)


def test_the_century_of_a_two_digit_year() -> None:
    """A website may be from 1998, and nothing here lies in 2098."""
    for text, year in ("1.5.98", 1998), ("01.05.70", 1970), ("1.5.69", 2069), ("1.5.01", 2001):
        assert GERMAN.read_date(text) == date(year, 5, 1)


def test_march_in_german() -> None:
    for text in "1. März 2025", "1. Mrz 2025", "1 mar 2025", "1. Mär. 2025", "1. Maerz 2025":
        assert GERMAN.read_date(text) == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("16.000", 16000),
        ("16 000", 16000),
        ("16\N{NO-BREAK SPACE}000", 16000),
        ("16\N{NARROW NO-BREAK SPACE}000", 16000),
        ("1.234.567,89", "1234567.89"),
        ("2,5", "2.5"),
        ("1.5", "1.5"),
        ("-3", -3),
        ("−3", -3),
        ("007", 7),
    ],
)
def test_reads_german_numbers(text: str, number: int | str) -> None:
    assert GERMAN.read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"), [("16,000", 16000), ("1,234.5", "1234.5"), ("2.5", "2.5"), ("1,5", "1.5")]
)
def test_reads_english_numbers(text: str, number: int | str) -> None:
    assert ENGLISH.read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12,3 Tsd.", 12300),
        ("12.3k", 12300),
        ("16 Tsd", 16000),
        ("rund 20 Tausend", 20000),
        ("1,2 Mio.", 1200000),
        ("1.2M", 1200000),
        ("1.234 Mio.", 1234000),
        ("1,5 Mrd.", 1500000000),
        ("über 1 Mio.", 1000000),
        ("ca. 16 000", 16000),
        ("~16000", 16000),
        ("> 1000", 1000),
        ("about 300", 300),
        ("16000+", 16000),
        ("16'000", 16000),
        ("16000 Follower", 16000),
        ("16 Tsd. Abonnenten", 16000),
        ("10 Std.", 10),
        ("2,5 h", "2.5"),
    ],
)
@BOTH
def test_reads_numbers_as_people_write_them(
    text: str, number: int | str, language: Language
) -> None:
    assert language.read_number(text) == Decimal(number)


def test_thousands_of_thousands_are_read_as_the_language_writes_them() -> None:
    assert GERMAN.read_number("1.200 Tsd. ") == 1_200_000
    assert ENGLISH.read_number("1,200k") == 1_200_000
    assert GERMAN.read_number("ca. 16.000") == 16000
    assert GERMAN.read_number("16.000,-") == 16000


NO_NUMBERS = [
    *["", "viele", "1.2.3", "1e5", "NaN", "0x10", "--3", "3-5", "1/2", "16000 - 17000", "ca.", "k"],
    *["12 %", "1k2", "Referat 23", "12 Referat", "31.12.2024", "2 3 h", "1.000.0 Tsd."],
]


@pytest.mark.parametrize("text", NO_NUMBERS)
@BOTH
def test_refuses_what_is_no_number(text: str, language: Language) -> None:
    with pytest.raises(InvalidValue):
        language.read_number(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *[(yes, True) for yes in ("Ja", "x", "✓", "✔️", "TRUE", "1", "vorhanden", "ok", "yes.")],
        *[(no, False) for no in ("NEIN", "0", "-", "✗", "keine", "false", "no")],
    ],
)
def test_reads_yes_and_no(text: str, answer: bool) -> None:
    assert GERMAN.read_yes_no(text) is answer
    with pytest.raises(InvalidValue):
        GERMAN.read_yes_no("vielleicht")


@BOTH
@given(data=st.data())
def test_reads_what_it_wrote(language: Language, data: st.DataObject) -> None:
    day = data.draw(st.dates(date(1000, 1, 1)))
    assert language.read_date(language.date(day)) == day
    whole = data.draw(st.integers(-(10**15), 10**15))
    assert language.read_number(language.number(whole)) == whole
    cents = Decimal(data.draw(st.integers(-(10**9), 10**9))).scaleb(-2)
    assert language.read_number(language.number(cents, 2)) == cents
    minutes = data.draw(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
    moment = minutes.replace(second=0, microsecond=0, tzinfo=UTC)
    assert language.read_moment(language.moment(moment)) == moment
    assert language.read_moment(moment.isoformat()) == moment


@BOTH
@given(st.text())
def test_reading_raises_nothing_else(language: Language, text: str) -> None:
    for read in (language.read_number, language.read_date, language.read_yes_no):
        with contextlib.suppress(InvalidValue):
            assert read(text) is not None
