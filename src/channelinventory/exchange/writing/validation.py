"""Drop-downs and limits of cells, so that Excel itself refuses what could not be taken in.

Floor: exchange.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from channelinventory.domain import kinds
from channelinventory.domain.fields import Column
from channelinventory.domain.language import NO, YES, Language
from channelinventory.domain.texts import N_, Text
from channelinventory.exchange.base import LISTS
from channelinventory.exchange.names import CREATED_BY_NAME

MAX_ITEMS = 32_767  # what Excel shows in a drop-down

FROM_LIST = N_("Export", "Please choose a value from the list.")
NEW_NAME = N_("Export", "This name is not in the list. Taking the sheet in will add it.")
A_DATE = N_("Export", "Please enter a date, such as {example}.")
A_WHOLE = N_("Export", "Please enter a whole number from {low} to {high}.")
A_NUMBER = N_("Export", "Please enter a number from {low} to {high}.")
NEW_ROW = N_(
    "Export", "This name is not in the list. It needs a row of its own in the sheet “{sheet}”."
)
LOCKED = N_("Export", "Ids tie the rows to their records. Please leave them as they are.")


class Offer(NamedTuple):
    """What a drop-down of references offers."""

    names: Sequence[str]
    sheet: Text | None
    """What the sheet is called in which names may be added, if there is one."""
    place: str | None
    """Where the names stand in that sheet, those included that are added there; None: nowhere."""


Offered = Callable[[str], Offer]
"""Gives what may be chosen of a record type."""

_Style = Literal["stop", "warning"]


class ListSheet:
    """The lists of all drop-downs, one column each."""

    def __init__(self) -> None:
        self._places: dict[str, str | None] = {}
        self._lists: list[Sequence[str]] = []

    def place(self, key: str, values: Sequence[str]) -> str | None:
        """Return where the list called `key` stands, None where it is empty or too long."""
        if key not in self._places:
            fits = 0 < len(values) <= MAX_ITEMS
            if fits:
                self._lists.append(values)
            letter = get_column_letter(len(self._lists)) if fits else ""
            self._places[key] = f"{LISTS}!${letter}$1:${letter}${len(values)}" if fits else None
        return self._places[key]

    def rows(self) -> Iterator[tuple[str | None, ...]]:
        """Give the rows of the sheet."""
        return zip_longest(*self._lists)


def growing(sheet: str, column: str, last: int) -> str:
    """Return the filled cells of a column from its second row on, as many as there are by then.

    A plain range would offer its blank cells, too.
    """
    cells = f"{quote_sheetname(sheet)}!${column}$2"
    return f"OFFSET({cells},0,0,MAX(1,COUNTA({cells}:${column}${last})),1)"


def validation(
    column: Column, lists: ListSheet, offered: Offered, language: Language
) -> DataValidation | None:
    """Return what Excel shall check in a column, or None."""
    say = language.say
    if column.derived:
        return None
    match column.kind:
        case kinds.OneOf(choice=choice):
            values = [say(one.label) for one in choice]
            return _choice(lists.place(choice.__name__, values), say(FROM_LIST))
        case kinds.YesNo():
            return _choice(lists.place("yes_no", [say(YES), say(NO)]), say(FROM_LIST))
        case kinds.Reference(target=target):
            names, sheet, growing = offered(target)
            place = growing or lists.place(target, names)
            if target in CREATED_BY_NAME:
                return _choice(place, say(NEW_NAME), "warning")
            if sheet is not None:
                return _choice(place, say(NEW_ROW, sheet=sheet), "warning")
            return _choice(place, say(FROM_LIST))
        case kinds.Date() | kinds.Moment():
            example = language.date(dt.date(2025, 12, 31))
            rule = DataValidation(type="date", operator="greaterThan", formula1="60")
            return _with_error(rule, say(A_DATE, example=example))
        case kinds.Integer(minimum=low, maximum=high):
            return _limits("whole", low, high, A_WHOLE, language)
        case kinds.Number(minimum=low, maximum=high) | kinds.Money(minimum=low, maximum=high):
            return _limits("decimal", low, high, A_NUMBER, language)
        case _:
            return None


def id_lock(language: Language) -> DataValidation:
    """Return the rule that nothing may be typed; protecting the sheet would stop new rows."""
    rule = DataValidation(type="custom", formula1="FALSE")
    return _with_error(rule, language.say(LOCKED))


def _choice(place: str | None, error: str, style: _Style = "stop") -> DataValidation | None:
    if place is None:
        return None
    return _with_error(DataValidation(type="list", formula1=place), error, style)


def _limits(
    type_: Literal["whole", "decimal"],
    low: int | None,
    high: int | None,
    text: Text,
    language: Language,
) -> DataValidation:
    first = -(10**15) if low is None else low
    last = 10**15 if high is None else high
    rule = DataValidation(type=type_, operator="between", formula1=str(first), formula2=str(last))
    return _with_error(rule, language.say(text, low=first, high=last))


def _with_error(rule: DataValidation, error: str, style: _Style = "stop") -> DataValidation:
    rule.allow_blank = True
    rule.showErrorMessage = True
    rule.errorStyle = style
    rule.error = error[:255]
    return rule
