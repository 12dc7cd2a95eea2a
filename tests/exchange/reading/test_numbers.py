"""Formats make dates of numbers, texts within formats do not."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import to_excel

from channelinventory.exchange.reading.numbers import (
    DATE,
    DURATION,
    MOMENT,
    TIME,
    iso_moment,
    kind_of_format,
    moment,
    number,
)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("dd.mm.yyyy", DATE),
        ("TT.MM.JJJJ", DATE),
        (r"d\.\ mmmm\ yyyy;@", DATE),
        ("[$-407]d. mmmm yyyy", DATE),
        ("[$-F800]dddd, mmmm dd, yyyy", DATE),
        ("mmm-yy", DATE),
        ("mmmm", DATE),
        ("yyyy", DATE),
        ('yyyy"年"m"月"d"日"', DATE),
        ('"Stand: "dd/mm/yy', DATE),
        ("[Red]dd.mm.yy", DATE),
        ("_-dd.mm.yyyy_-", DATE),
        ("YYYY-MM-DD", DATE),
        ("m/d/yy h:mm", MOMENT),
        ("yyyy-mm-dd hh:mm:ss.000", MOMENT),
        (r"dd\.mm\.yyyy\ hh:mm", MOMENT),
        ("h:mm", TIME),
        ("h:mm AM/PM", TIME),
        (r"[$-F400]h:mm:ss\ AM/PM", TIME),
        ("mm:ss.0", TIME),
        ("mm:ss", TIME),
        ('hh:mm" Uhr"', TIME),
        ("[h]:mm:ss;@", DURATION),
        ("[mm]:ss", DURATION),
        ("General", None),
        ("Standard", None),
        ("@", None),
        ("0", None),
        ("#,##0.00", None),
        ("0.00E+00", None),
        ("# ?/?", None),
        ('0" days"', None),
        ('#,##0.00\\ "Stunden"', None),
        ('_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', None),
        ('"$"#,##0_);[Red]\\("$"#,##0\\)', None),
        ("[Red]0;[Blue]-0", None),
        ("[Magenta]General", None),
        ("[$€-407] #,##0.00", None),
        ('0;"dd.mm.yyyy"', None),
        ('"today"', None),
        (";;;", None),
        ("", None),
        ('"never closed', None),
        ("[never closed", None),
    ],
)
def test_formats(code: str, kind: str | None) -> None:
    assert kind_of_format(164, code) == kind


@pytest.mark.parametrize(
    ("id", "kind"),
    [(0, None), (9, None), (14, DATE), (20, TIME), (22, MOMENT), (46, DURATION), (49, None)],
)
def test_formats_every_workbook_has(id: int, kind: str | None) -> None:
    assert kind_of_format(id, None) == kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("16000.0", 16000),
        ("1E+3", 1000),
        ("1.2345678901234567E+18", 1.2345678901234567e18),
        ("1234567890123456789", 1234567890123456789),
        (" 7 ", 7),
        ("1_000", "1_000"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("1E999", "1E999"),
        ("١٢", "١٢"),
        ("zwölf", "zwölf"),
        ("9" * 5000, "9" * 5000),
        ("", None),
    ],
)
def test_numbers(text: str, value: Any) -> None:
    assert number(text) == value
    assert type(number(text)) is type(value)


@pytest.mark.parametrize(
    ("serial", "kind", "value"),
    [
        (1, DATE, date(1900, 1, 1)),
        (59, DATE, date(1900, 2, 28)),
        (60, DATE, 60),  # the day that never was
        (61, DATE, date(1900, 3, 1)),
        (45657, DATE, date(2024, 12, 31)),
        (45657.5, DATE, datetime(2024, 12, 31, 12)),  # noqa: DTZ001
        (45657, MOMENT, datetime(2024, 12, 31)),  # noqa: DTZ001
        (45657.999999999, MOMENT, datetime(2025, 1, 1)),  # noqa: DTZ001
        (2958465, DATE, date(9999, 12, 31)),
        (2958466, DATE, 2958466),
        (1e300, DATE, 1e300),
        (0, DATE, 0),
        (0, TIME, time(0)),
        (0.5, TIME, time(12)),
        (0.25, MOMENT, time(6)),
        (-1, DATE, -1),
        (-0.5, TIME, -0.5),
        (1.5, DURATION, "36:00"),
        (0.3125, DURATION, "7:30"),
        (0.00001157407, DURATION, "0:00:01"),
        (-0.5, DURATION, "-12:00"),
        (1e300, DURATION, 1e300),
    ],
)
def test_days_and_times(serial: float, kind: str, value: Any) -> None:
    found = moment(serial, kind, epoch_1904=False)
    assert found == value
    assert type(found) is type(value)


def test_days_from_1904() -> None:
    assert moment(0, DATE, epoch_1904=True) == date(1904, 1, 1)
    assert moment(44195, DATE, epoch_1904=True) == date(2024, 12, 31)
    assert moment(0.5, TIME, epoch_1904=True) == time(12)


@given(st.dates(date(1900, 3, 1)))
def test_every_day_comes_back(day: date) -> None:
    assert moment(to_excel(day), DATE, epoch_1904=False) == day


@given(st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_every_second_comes_back(when: datetime) -> None:
    when = when.replace(microsecond=0)
    found = moment(to_excel(when), MOMENT, epoch_1904=False)
    assert abs(found - when) < timedelta(milliseconds=1)


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([DATE, MOMENT, TIME]))
def test_any_number_with_any_format_is_something(value: float, kind: str) -> None:
    for epoch_1904 in (True, False):
        moment(value, kind, epoch_1904)


@given(st.text(alphabet='ymdhsAMPG0#?".\\_*[];:/- eE', max_size=20))
def test_any_format_is_understood_somehow(code: str) -> None:
    assert kind_of_format(164, code) in {DATE, MOMENT, TIME, DURATION, None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-12-31", date(2024, 12, 31)),
        ("2024-12-31T08:30:00", datetime(2024, 12, 31, 8, 30)),  # noqa: DTZ001
        ("2024-12-31T08:30:00.000Z", datetime(2024, 12, 31, 8, 30)),  # noqa: DTZ001
        ("08:30:00", time(8, 30)),
        ("soon", "soon"),
    ],
)
def test_dates_written_out(text: str, value: Any) -> None:
    assert iso_moment(text) == value
