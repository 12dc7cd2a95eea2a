"""Days in headings and titles: “Follower 31.12.2024”, “Abos Q1/25”, “Stand: 12/2024”.

Floor: exchange. A month, quarter or year stands for its last day, as figures of a period do. A day
of which it is not sure that it is one is left where it stands.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from functools import lru_cache

from channelinventory.domain.fields import today
from channelinventory.domain.language import full_year, month_number

_LONGEST = 300
_YEAR = r"((?:19|20)\d\d)"
_SHORT = r"((?:19|20)\d\d|['’]?\d\d)"
_MONTH = r"([^\W\d_]{3,9})\.?"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_AROUND = r"(?:(?<![\w.,/–-])|(?<=[^\W\d_]{{3}})(?=[\dQ])){}(?![\w/]|[.,–-]\d)"

_Made = Callable[..., dt.date | None]


def _latest(month: str, day: str) -> dt.date:
    """Return the latest such day: “Stand 01.10.” is read in the months after it."""
    now = today()
    year = now.year - ((int(month), int(day)) > (now.month, now.day))
    return dt.date(year, int(month), int(day))


def _day(year: str, month: str, day: str) -> dt.date:
    return dt.date(_year(year), int(month), int(day))


def _named_day(year: str, month: str, day: str) -> dt.date:
    return dt.date(_year(year), month_number(month), int(day))


def _month(year: str, month: str) -> dt.date:
    number = int(month)
    return dt.date(_year(year), number, monthrange(_year(year), number)[1])


def _named_month(year: str, month: str) -> dt.date:
    return _month(year, str(month_number(month)))


def _quarter(year: str, quarter: str) -> dt.date:
    return _month(year, str(3 * (_ROMAN.get(quarter.lower()) or int(quarter))))


def _half(year: str, half: str) -> dt.date:
    return _month(year, str(6 * int(half)))


def _week(year: str, week: str) -> dt.date:
    return dt.date.fromisocalendar(_year(year), int(week), 7)


def _year(text: str) -> int:
    return full_year(int(text.lstrip("'’")))


_FORMS: tuple[tuple[str, Callable[..., dt.date], tuple[int, ...]], ...] = (
    # Each with the places of year, month, day in it; the first that is a date is the one.
    (r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?", _day, (1, 2, 3)),
    (r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d\d)", _day, (3, 2, 1)),
    (r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)", _day, (3, 1, 2)),
    (rf"(\d{{1,2}})(?:st|nd|rd|th)?\.?\s?(?:of\s)?{_MONTH},?\s?{_SHORT}", _named_day, (3, 2, 1)),
    (rf"{_MONTH}\s?(\d{{1,2}})(?:st|nd|rd|th)?,?\s{_YEAR}", _named_day, (3, 1, 2)),
    (rf"Q\s?([1-4])\s?[/ .-]?\s?{_SHORT}", _quarter, (2, 1)),
    (rf"{_SHORT}\s?[/ .-]?\s?Q\s?([1-4])", _quarter, (1, 2)),
    (rf"([1-4])\.?\s?(?:Quartal|Qu\.|Quarter|Qtr\.?)\s?/?\s?{_SHORT}", _quarter, (2, 1)),
    (rf"([1-4])(?:st|nd|rd|th)\s(?:Quarter|Qtr\.?)\s(?:of\s)?{_SHORT}", _quarter, (2, 1)),
    (rf"Quart(?:al|er)\s?(IV|I{{1,3}}|[1-4])\.?[/ ]\s?{_SHORT}", _quarter, (2, 1)),
    (rf"(IV|I{{1,3}})\.?\s?(?:Quartal|Qu\.)?\s?[/ ]\s?{_SHORT}", _quarter, (2, 1)),
    (rf"([12])\.?\s?(?:Halbjahr|Hj\.?|HJ)\s?/?\s?{_SHORT}", _half, (2, 1)),
    (rf"H\s?([12])\s?[/ -]\s?{_SHORT}", _half, (2, 1)),
    (rf"[KC]W\s?(\d{{1,2}})\.?\s?[/ -]?\s?{_SHORT}", _week, (2, 1)),
    (rf"(\d{{1,2}})\.\s?KW\s?[/ -]?\s?{_SHORT}", _week, (2, 1)),
    (rf"(\d{{1,2}})\s?[/.-]\s?{_YEAR}", _month, (2, 1)),
    (rf"{_YEAR}[/-](\d{{1,2}})", _month, (1, 2)),
    (rf"{_MONTH},?[ /'’-]\s?{_SHORT}", _named_month, (2, 1)),
    (rf"{_YEAR}", lambda year: dt.date(int(year), 12, 31), (1,)),
    (r"(?:stand|stichtag|zum|per|am|vom)\s?:?\s?(\d{1,2})\.\s?(\d{1,2})\.", _latest, (2, 1)),
)
_WORDS = (
    "as of|as on|as at|stand vom|stand|datenstand|stichtag|datum|date|zum|per|am|vom|von"
    "|on|at|in|im|ende|end of|end|bis|until"
)
_BEFORE = re.compile(rf"(?:(?<!\w)(?:{_WORDS})\s*[:.]?\s*)+$", re.IGNORECASE)
_EMPTY = re.compile(r"[(\[]\W*[)\]]")
_DEBRIS = " \t\r\n-–—:|/\\,;·•_"


@lru_cache(2000)
def dated(heading: str) -> tuple[str, dt.date | None]:
    """Return a heading without the day it names, and the day; unchanged without one."""
    found = _find(heading) if len(heading) <= _LONGEST else None
    if found is None:
        return heading, None
    day, start, end = found
    before, after = _BEFORE.sub("", heading[:start].replace("_", " ")), heading[end:]
    after, until = dated(after)  # of a period it is the end that counts
    day = max(day, until or day)
    if not before.strip(_DEBRIS + "([") and not after.strip(_DEBRIS + ")]"):
        return "", day
    return _tidy(f"{before} {after}"), day


def whole_date(text: str) -> dt.date | None:
    """Return the day of a text that says nothing else: “Stand: 31.12.2024”."""
    rest, day = dated(text.strip().rstrip("."))
    return day if not rest else None


def _find(text: str) -> tuple[dt.date, int, int] | None:
    """Return the day a text names, and from where to where it stands."""
    if not any(map(str.isdecimal, text)):
        return None
    text = text.replace("_", " ")
    for pattern, made, order in _FORMS:
        for match in _compiled(pattern).finditer(text):
            try:
                day = made(*(match[place] for place in order))
            except ValueError:
                continue
            if 1990 <= day.year < 2100:
                return day, *match.span()
    return None


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_AROUND.format(pattern), re.IGNORECASE)


def _tidy(text: str) -> str:
    text = _EMPTY.sub(" ", " ".join(text.split()))
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, " ").replace(closing, " ")
    return " ".join(text.split()).strip(_DEBRIS)
