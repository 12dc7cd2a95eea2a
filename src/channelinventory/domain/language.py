"""A language: words, dates and numbers, written and read the way its people do.

Floor: domain. The words come from outside (`assets.language` reads them from the catalogue), so
the core speaks German and English without Qt.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from .errors import InvalidValue
from .moments import to_local, to_utc
from .texts import N_, Message, Text

_MONTHS_EN = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MONTHS_DE = "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split()
_MONTH_NAMES = (
    "january jan januar jän jänner jaenner",
    "february feb februar feber",
    "march mar märz mär maerz mrz marz",
    "april apr",
    "may mai",
    "june jun juni",
    "july jul juli",
    "august aug",
    "september sep sept",
    "october oct oktober okt",
    "november nov",
    "december dec dezember dez",
)
_MONTH_NUMBERS = {
    name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}
# Texts, not compiled patterns: `re` compiles each at its first use and not at the start.
_MIDNIGHT = r"(?:[T ]0?0:00(?::00(?:\.0+)?)?)?"
_DAY_MONTH_YEAR = rf"(\d{{1,2}})\s*[./-]\s*(\d{{1,2}})\s*[./-]\s*(\d{{4}}|\d{{2}}){_MIDNIGHT}"
_YEAR_MONTH_DAY = rf"(\d{{4}})([-/])(\d{{1,2}})\2(\d{{1,2}}){_MIDNIGHT}"
_NAMED_MONTH = r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([^\W\d]+)\.?,?\s+(\d{4}|\d{2})"
_MONTH_FIRST = r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
_GROUPED = {
    ",": r"[+-]?\d{1,3}(?:[.\s’']\d{3})+(?:,\d+)?",
    ".": r"[+-]?\d{1,3}(?:[,\s’']\d{3})+(?:\.\d+)?",
}
_PLAIN = r"[+-]?\d+(?:[.,]\d+)?"
_ABOUT = (
    r"(?:ca\.?|circa|etwa|rund|ungef(?:ähr|\.)|knapp|gut|über|mehr als|mind(?:estens|\.)"
    r"|c\.|approx\.?|approximately|about|around|over|more than|at least|nearly|almost"
    r"|&gt;|&lt;|[~≈<>≥≤±]=?)?\s*"
)
_SCALES = (
    ("tsd|tausend|thousand|k", 1_000),
    ("mio|mill|millionen|million|millions|m|mn", 1_000_000),
    ("mrd|milliarden|milliarde|billion|billions|bn", 1_000_000_000),
)
_COUNTED = (
    r"(?:followers?|follower\*?innen|fans?|abos?|abonnent(?:en|innen|\*innen|:innen)|subscribers?"
    r"|likes?|beiträge|posts?|std|stunden|h|hours?|hrs)\.?"
)
_LOOSE = (
    rf"{_ABOUT}([+-]?\d[\d.,’'\s]*?)(?:,?[-–]{{1,2}})?\s*([^\W\d]+)?\.?\s*(?:{_COUNTED})?\s*\+?"
)

YES = N_("Language", "yes")
NO = N_("Language", "no")
NOT_A_DATE = N_("Language", "“{text}” is not a date. Write it like {example}.")
NOT_A_NUMBER = N_("Language", "“{text}” is not a number. Write it like {example}.")
NOT_YES_NO = N_("Language", "“{text}” is neither yes nor no.")

_YES_WORDS = frozenset(
    "ja j yes y x × ✓ ✔ ✅ ☑ ☒ 🗹 1 wahr true on an ok vorhanden erledigt zutreffend done".split()
)
_NO_WORDS = frozenset(
    "nein n no 0 falsch false - – — off aus ✗ ✘ ❌ ☐ kein keine keiner keines fehlt none"
    " unzutreffend".split()
)


class Language:
    """One language with its catalogue of words; immutable and shared by everything that speaks."""

    def __init__(self, code: str, words: Mapping[Text, str]) -> None:
        self.code = code
        self._words = words
        self._point = "," if code == "de" else "."
        self._group = "." if code == "de" else ","

    @property
    def words(self) -> Mapping[Text, str]:
        """The catalogue: what is missing is spoken as its source says."""
        return self._words

    def say(self, text: Text | Message, /, **args: object) -> str:
        """Return `text` in this language with its `{placeholders}` filled in.

        Arguments are written as this language writes them: texts translated, dates and numbers
        formatted. A text of two forms (`"one|many"`) is chosen by the argument `n`.
        """
        if isinstance(text, Message):
            message = text
            text, args = message.text, {**message.args, **args}
        words = self._words.get(text) or text.source
        if not args:
            return words
        if "n" in args and "|" in words:
            one, many = words.split("|", 1)
            words = one if args["n"] == 1 else many
        return words.format_map({key: self.write(value) for key, value in args.items()})

    def write(self, value: object) -> str:
        """Return any plain value as this language writes it."""
        writer = self._WRITERS.get(type(value))
        if writer is not None:
            return writer(self, value)
        label = getattr(value, "label", None)
        return self.say(label) if isinstance(label, Text) else str(value)

    def yes_no(self, value: bool) -> str:
        """Return ja/nein, yes/no."""
        return self.say(YES if value else NO)

    def date(self, value: dt.date) -> str:
        """Return 31.12.2025 in German and 31 Dec 2025 in English."""
        if self.code == "de":
            return f"{value.day:02}.{value.month:02}.{value.year:04}"
        return f"{value.day} {_MONTHS_EN[value.month - 1]} {value.year:04}"

    def moment(self, value: dt.datetime) -> str:
        """Return a UTC moment in local time, to the minute."""
        local = to_local(value)
        return f"{self.date(local)} {local:%H:%M}"

    def number(self, value: int | float | Decimal, decimals: int | None = None) -> str:
        """Return a number with thousands separators; `decimals` fixes the places."""
        if decimals is not None:
            text = f"{value:,.{decimals}f}"
        elif isinstance(value, int):
            text = f"{value:,}"
        else:
            text = f"{Decimal(repr(value)) if isinstance(value, float) else value:,f}"
            if "." in text:
                text = text.rstrip("0").rstrip(".")
        return text if self._point == "." else text.translate(_SWAP)

    def read_date(self, text: str) -> dt.date:
        """Read a date as people write it, ISO included; raises `InvalidValue`."""
        written = text.strip()
        try:
            if match := re.fullmatch(_YEAR_MONTH_DAY, written):
                return dt.date(*map(int, match.group(1, 3, 4)))
            if match := re.fullmatch(_DAY_MONTH_YEAR, written):
                day, month, year = map(int, match.groups())
                if month > 12 and "/" in written:
                    day, month = month, day  # as Americans write it
                return dt.date(full_year(year), month, day)
            if match := re.fullmatch(_NAMED_MONTH, written):
                return dt.date(full_year(int(match[3])), month_number(match[2]), int(match[1]))
            if match := re.fullmatch(_MONTH_FIRST, written):
                return dt.date(int(match[3]), month_number(match[1]), int(match[2]))
        except ValueError:
            pass
        raise InvalidValue(NOT_A_DATE, text=written, example=self.date(dt.date(2025, 12, 31)))

    def read_moment(self, text: str) -> dt.datetime:
        """Read a date with a time (local, unless ISO says otherwise) as UTC."""
        written = text.strip()
        day, _, clock = written.rpartition(" ")
        try:
            if not day:
                raise ValueError(written)
            hour, minute = map(int, clock.split(":")[:2])
            local = dt.datetime.combine(self.read_date(day), dt.datetime.min.time())
            return to_utc(local.replace(hour=hour, minute=minute))
        except ValueError:
            pass
        except InvalidValue:
            pass
        try:
            return to_utc(dt.datetime.fromisoformat(written))
        except (ValueError, OverflowError):
            example = self.date(dt.date(2025, 12, 31)) + " 14:30"
            raise InvalidValue(NOT_A_DATE, text=written, example=example) from None

    def read_number(self, text: str) -> Decimal:
        """Read a number with this language's separators; raises `InvalidValue`.

        Where no thousands separator is in doubt, the other language's decimal sign is understood
        too: `1.5` is one and a half in German, `1.500` is fifteen hundred. An approximation
        (“ca. 16.000”, “> 1000”) is read as its number, “12,3 Tsd.” and “1.2M” as what they stand
        for; a range or a fraction is no number.
        """
        written = text.strip().replace("−", "-")
        if re.fullmatch(_GROUPED[self._point], written):
            whole, _, places = written.partition(self._point)
            return Decimal("".join(c for c in whole if c in "+-0123456789") + "." + (places or "0"))
        if re.fullmatch(_PLAIN, written):
            return Decimal(written.replace(",", "."))
        match = re.fullmatch(_LOOSE, written, re.IGNORECASE) if len(written) < 50 else None
        if match is not None and match[1].strip() != written:
            return self._scaled(match[1].strip(), match[2] or "", written)
        raise InvalidValue(NOT_A_NUMBER, text=written, example=self.number(16000))

    def _scaled(self, number: str, scale: str, written: str) -> Decimal:
        """Read what stands beside a word for thousands or millions, or an “about”."""
        factor = _scale(scale)
        if factor is None:
            raise InvalidValue(NOT_A_NUMBER, text=written, example=self.number(16000))
        if factor > 1000 and re.fullmatch(_PLAIN, number):
            return Decimal(number.replace(",", ".")) * factor  # there is no 1,234 thousand million
        return self.read_number(number) * factor

    def read_yes_no(self, text: str) -> bool:
        """Read ja/nein/x/✓ and the like; raises `InvalidValue`."""
        word = text.strip().rstrip("\ufe0f.!").lower()
        if word in _YES_WORDS:
            return True
        if word in _NO_WORDS:
            return False
        raise InvalidValue(NOT_YES_NO, text=text.strip())

    _WRITERS: Mapping[type, Callable[[Language, object], str]] = {
        str: lambda self, value: str(value),
        bool: lambda self, value: self.yes_no(bool(value)),
        int: lambda self, value: self.number(value),  # type: ignore[arg-type]
        float: lambda self, value: self.number(value),  # type: ignore[arg-type]
        Decimal: lambda self, value: self.number(value),  # type: ignore[arg-type]
        dt.date: lambda self, value: self.date(value),  # type: ignore[arg-type]
        dt.datetime: lambda self, value: self.moment(value),  # type: ignore[arg-type]
        Text: lambda self, value: self.say(value),  # type: ignore[arg-type]
        Message: lambda self, value: self.say(value),  # type: ignore[arg-type]
    }


_SWAP = str.maketrans(",.", ".,")


def full_year(year: int) -> int:
    """Read a two-digit year: up to 69 as this century's, from 70 on as the last one's."""
    return year if year >= 100 else year + (2000 if year < 70 else 1900)


def _scale(word: str) -> int | None:
    """Return what a word after a number multiplies it by, 1 for none."""
    if not word:
        return 1
    if re.fullmatch(_COUNTED, word, re.IGNORECASE):
        return 1
    return next((factor for words, factor in _SCALES if word.lower() in words.split("|")), None)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name, German or English, written out or not."""
    number = _MONTH_NUMBERS.get(name.lower())
    if number is None:
        raise ValueError(name)
    return number
