"""Numbers of cells: which formats make dates of them, and which date a number is.

Floor: exchange, and its child. Excel counts days from 1900 and believes that year had a 29
February: the numbers below 60 are days from 1 January 1900, those above 60 one less, and 60 itself
is no day and stays a number. So do 0 without a time, negative numbers and what lies after 9999.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

DATE: Final = "date"
MOMENT: Final = "moment"
TIME: Final = "time"
DURATION: Final = "duration"

# The formats that every workbook has without saying so; in East Asia some more are dates.
_BUILT_IN: Final = {
    **dict.fromkeys((14, 15, 16, 17), DATE),
    **dict.fromkeys((18, 19, 20, 21), TIME),
    22: MOMENT,
    **dict.fromkeys((27, 28, 29, 30, 31, 36), DATE),
    **dict.fromkeys((32, 33, 34, 35), TIME),
    45: TIME,
    46: DURATION,
    47: TIME,
    **dict.fromkeys((50, 51, 52, 53, 54, 57, 58), DATE),
    **dict.fromkeys((55, 56), TIME),
}

_LITERAL = re.compile(r'"[^"]*"?|[\\_*].|\[(?![hH]+\]|[mM]+\]|[sS]+\])[^\]]*\]?', re.DOTALL)
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_FRACTION = re.compile(r"(s\]?)[.,]0+", re.IGNORECASE)
_NOON = re.compile(r"am/pm|a/p|[上下]午", re.IGNORECASE)
_MINUTES = re.compile(r"(?<=h)[^a-z]*m+|m+(?=[^a-z]*s)|\[m+\]", re.IGNORECASE)

_FIRST_1900 = dt.datetime(1899, 12, 31)  # noqa: DTZ001 - Excel knows no zones
_LATER_1900 = dt.datetime(1899, 12, 30)  # noqa: DTZ001
_FIRST_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_NO_DAY = 60
_END = 2_958_466  # the day after the last one of the year 9999
_MILLISECONDS = 86_400_000

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_EXACT = 10**15
_MOST_DIGITS = 400


def kind_of_format(id: int, code: str | None) -> str | None:
    """Return what a number format makes of a number, None where it stays one."""
    if code is None:
        return _BUILT_IN.get(id)
    text = _LITERAL.sub("", code).partition(";")[0]
    text = _FRACTION.sub(r"\1", text)
    if re.search(r"[0#?]", text) or re.search("general|standard", text, re.IGNORECASE):
        return None
    if _ELAPSED.search(text):
        return DURATION
    rest = _NOON.sub("h", text)
    clock = bool(re.search("[hs]", rest, re.IGNORECASE))
    day = bool(re.search("[ymdbge年月日]", _MINUTES.sub("", rest), re.IGNORECASE))
    if day:
        return MOMENT if clock else DATE
    return TIME if clock else None


def number(text: str) -> Any:
    """Return the number that a cell holds; what is none stays the text it is."""
    if not _NUMBER.fullmatch(text := text.strip()) or len(text) > _MOST_DIGITS:
        return text or None
    try:
        return int(text)
    except ValueError:
        value = float(text)
    if value in (float("inf"), float("-inf")):
        return text
    return int(value) if value.is_integer() and -_EXACT < value < _EXACT else value


def moment(value: float, kind: str, epoch_1904: bool) -> Any:
    """Return the date, time or duration that a number is; a number where it is none."""
    if kind == DURATION:
        return _duration(value)
    if not 0 <= value < _END:
        return value
    whole, milliseconds = divmod(round(value * _MILLISECONDS), _MILLISECONDS)
    if whole == 0 and (kind == TIME or milliseconds) and not (epoch_1904 and kind != TIME):
        return (_FIRST_1904 + dt.timedelta(milliseconds=milliseconds)).time()
    if epoch_1904:
        first = _FIRST_1904
    elif whole in (0, _NO_DAY):
        return value
    else:
        first = _FIRST_1900 if whole < _NO_DAY else _LATER_1900
    try:
        result = first + dt.timedelta(days=whole, milliseconds=milliseconds)
    except OverflowError:
        return value
    return result.date() if kind == DATE and not milliseconds else result


def _duration(value: float) -> str | float:
    """Return hours and minutes as Excel shows them: 36 hours are `36:00`, and no time of day."""
    if not -_EXACT < value < _EXACT:
        return value
    seconds = round(abs(value) * 86_400)
    minutes, seconds = divmod(seconds, 60)
    text = f"{'-' if value < 0 else ''}{minutes // 60}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text


def iso_moment(text: str) -> Any:
    """Return a date that is written out, as some programs do (`t="d"`)."""
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat, dt.time.fromisoformat):
        try:
            value = read(text.strip())
        except ValueError:
            continue
        if isinstance(value, dt.datetime | dt.time):
            return value.replace(tzinfo=None)
        return value
    return text
