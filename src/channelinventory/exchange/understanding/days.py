"""The day of figures that no column and no heading dates: found in the titles, or in the file.

Floor: exchange. Taken in again, the same file says the same day; that of the import would not.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress

from channelinventory.domain.fields import today
from channelinventory.domain.texts import Message
from channelinventory.exchange.problems import DAY_OF_FILE, DAY_OF_TITLE

from .dated import dated
from .layout import Layout

_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
_END_OF_YEAR = re.compile(
    r"31\.?\s?(?:12|dez|dec)|12\s?[./-]|[./-]12|dez|dec|Q4|IV|4\. ?Q|KW|H2|2\. ?H", re.IGNORECASE
)
_AS_OF = re.compile(r"\b(?:stand|stichtag|as of|as at|datenstand)\b", re.IGNORECASE)


def find_day(layout: Layout, titles: Iterable[str], modified: dt.date | None) -> None:
    """Note of which day the figures of a sheet are, as far as titles or the file say it."""
    latest = today()
    for text in titles:
        day = day_of(text)
        if day is not None and day <= latest:
            layout.day, layout.day_told = day, Message.of(DAY_OF_TITLE, text=text, day=day)
            return
    if modified is not None and modified <= latest:
        layout.day, layout.day_told = modified, Message.of(DAY_OF_FILE, day=modified)


def day_of(text: str) -> dt.date | None:
    """Return the day that a title names; a year alone is one only where it is said to be."""
    _, day = dated(text)
    if day is None and (match := _COMPACT.search(text)):
        with suppress(ValueError):
            return dt.date(*map(int, match.groups()))
    bare = day is not None and (day.month, day.day) == (12, 31) and not _END_OF_YEAR.search(text)
    return None if bare and not _AS_OF.search(text.replace("_", " ")) else day
