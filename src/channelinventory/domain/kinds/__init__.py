"""Kinds of value: how each is written, read, sorted, stored in the journal and checked.

Floor: domain. A field has one kind; the SQL column, the editor, the delegate and the Excel column
are chosen by the kind's class elsewhere, never by the field's name.

    kind       what all kinds share
    written    texts and addresses
    measured   numbers, money, days and moments
    listed     yes or no, terms of the vocabulary, tags, checklists
    referring  records of other types
"""

from .kind import Kind
from .listed import NOT_IN_LIST, Lines, OneOf, SomeOf, Tags, YesNo
from .measured import NOT_WHOLE, TOO_LARGE, TOO_SMALL, Date, Integer, Moment, Money, Number
from .referring import AMBIGUOUS_RECORD, UNKNOWN_RECORD, Reference, References
from .written import (
    CONTROL_CHARACTER,
    NOT_A_PHONE,
    NOT_A_URL,
    NOT_AN_EMAIL,
    SECOND_LINE,
    Email,
    LongText,
    Phone,
    PlainText,
    Url,
)

__all__ = [
    "AMBIGUOUS_RECORD",
    "CONTROL_CHARACTER",
    "NOT_AN_EMAIL",
    "NOT_A_PHONE",
    "NOT_A_URL",
    "NOT_IN_LIST",
    "NOT_WHOLE",
    "SECOND_LINE",
    "TOO_LARGE",
    "TOO_SMALL",
    "UNKNOWN_RECORD",
    "Date",
    "Email",
    "Integer",
    "Kind",
    "Lines",
    "LongText",
    "Moment",
    "Money",
    "Number",
    "OneOf",
    "Phone",
    "PlainText",
    "Reference",
    "References",
    "SomeOf",
    "Tags",
    "Url",
    "YesNo",
]
