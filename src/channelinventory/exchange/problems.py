"""What can be wrong with a cell or a file: the problem as data, with a key for machines.

Floor: exchange.
"""

from __future__ import annotations

from dataclasses import dataclass

from channelinventory.domain import kinds, language, rules
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message, Text

NO_COLUMN_SAYS = N_(
    "Import",
    "No column says it, nor do the titles. Add a column “{field}”, or name it above the table.",
)
REPEATED_ROW = N_(
    "Import",
    "Row {row} is about the same record. Put both into one row, or give one another name.",
)
REPEATED_IN_SHEET = N_(
    "Import",
    "Row {row} of the sheet “{sheet}” is about the same record. "
    "Put both into one row, or give one another name.",
)
CELL_ERROR = N_("Import", "Excel could not calculate this cell. Enter the value itself.")
SECRET_COLUMN = N_(
    "Import",
    "The column “{header}” looks like passwords or other secrets and was left out. "
    "Note only where they are kept.",
)
NO_HEADERS = N_(
    "Import",
    "The sheet “{sheet}” was not recognised as a list of channels, people or other records. "
    "Write the headings as in an export, or assign the columns.",
)
TRANSPOSED = N_(
    "Import",
    "The headings of the sheet “{sheet}” stand below one another. Turn it in Excel: copy, paste "
    "special, transpose.",
)
TURNED = N_(
    "Import",
    "The headings of the sheet “{sheet}” stand below one another. It is turned round and read: "
    "each of its columns is a row in the preview.",
)
DAY_OF_TITLE = N_(
    "Import", "No column says of which day the figures are. “{text}” names it: {day}."
)
DAY_OF_FILE = N_(
    "Import",
    "No column says of which day the figures are. {day} is taken, when the file was last saved.",
)
DAY_OF_IMPORT = N_(
    "Import",
    "No column says of which day the figures are, nor does the file. Today is taken: {day}. "
    "Taken in on another day, they are figures of that day.",
)
NO_ROWS = N_("Import", "The sheet “{sheet}” holds headings but no rows.")
HIDDEN_SHEET = N_(
    "Import", "The hidden sheet “{sheet}” was left out. Choose it if it is to be taken in."
)
HIDDEN_ROWS = N_(
    "Import",
    "{n} hidden row of the sheet “{sheet}” is taken in, too."
    "|{n} hidden rows of the sheet “{sheet}” are taken in, too.",
)
HIDDEN_COLUMNS = N_(
    "Import",
    "{n} hidden column of the sheet “{sheet}” is taken in, too."
    "|{n} hidden columns of the sheet “{sheet}” are taken in, too.",
)
FILLED_DOWN = N_(
    "Import",
    "{n} cell was filled from the merged cell above it.|{n} cells were filled from the merged "
    "cells above them.",
)
LEFT_OUT = N_("Import", "“{text}” was taken for {reason} and left out.")
UNKNOWN_COLUMN = N_(
    "Import",
    "The column “{header}” was not recognised and is left out. Assign it if it is to be kept.",
)
NO_RESULT_OF_FORMULA = N_(
    "Import",
    "The formula in this cell was saved without its result. Open the file in Excel, save it, and "
    "try again, or enter the value itself.",
)
CHANNEL_ELSEWHERE = N_(
    "Import",
    "“{text}” is added as new, and a channel of that name is here already: {names}. "
    "Correct the organisation in the sheet if it is the same channel.",
)
SIMILAR_RECORD = N_(
    "Import",
    "“{text}” is added as new, and nearly the same is here already: {names}. "
    "Correct the name in the sheet if that is what was meant.",
)
HANDLES_GUESSED = N_(
    "Import",
    "“{text}” was taken for a handle; its address would be {url}. Check it in the preview."
    "|{n} texts were taken for handles, such as “{text}”; its address would be {url}. "
    "Check them in the preview.",
)
FIRST_OFFICE = N_(
    "Import",
    "The cell names several organisations. The channel is entered for “{name}”, and all stand in "
    "its notes.|{n} cells name several organisations. Each channel is entered for the first, here "
    "“{name}”, and all stand in its notes.",
)
WHOSE_FIGURE = N_(
    "Import",
    "The row names several channels, so that it is not clear whose figure this is. "
    "Give each channel a row of its own.",
)
CONFLICT_KEPT = N_(
    "Import",
    "{title}, {field}: changed here to “{ours}” and in the sheet to “{theirs}”. "
    "What is here is kept unless chosen otherwise.",
)
CONFLICT_TAKEN = N_(
    "Import",
    "{title}, {field}: changed here to “{ours}” and in the sheet to “{theirs}”. "
    "The sheet’s value is taken.",
)
DELETED_HERE = N_(
    "Import", "This record was deleted here after the export. It stays deleted unless chosen."
)
AMBIGUOUS_ROW = N_(
    "Import", "{n} records fit this row. Add the web address or the handle to tell them apart."
)

_KEYS: dict[Text, str] = {
    language.NOT_A_DATE: "not_a_date",
    language.NOT_A_NUMBER: "not_a_number",
    language.NOT_YES_NO: "not_yes_no",
    kinds.NOT_IN_LIST: "not_in_list",
    kinds.UNKNOWN_RECORD: "unknown_record",
    kinds.AMBIGUOUS_RECORD: "ambiguous_record",
    kinds.NOT_WHOLE: "not_whole",
    kinds.TOO_SMALL: "too_small",
    kinds.TOO_LARGE: "too_large",
    kinds.NOT_A_URL: "not_a_url",
    kinds.NOT_AN_EMAIL: "not_an_email",
    kinds.NOT_A_PHONE: "not_a_phone",
    kinds.SECOND_LINE: "second_line",
    kinds.CONTROL_CHARACTER: "control_character",
    rules.REQUIRED: "required",
    NO_COLUMN_SAYS: "required",
    rules.MISSING_RECORD: "missing_record",
    rules.OWN_PARENT: "own_parent",
    rules.TOO_EARLY: "too_early",
    REPEATED_ROW: "repeated_row",
    REPEATED_IN_SHEET: "repeated_row",
    CELL_ERROR: "cell_error",
    SECRET_COLUMN: "secret_column",
    NO_HEADERS: "no_headers",
    NO_ROWS: "no_rows",
    AMBIGUOUS_ROW: "ambiguous_row",
    NO_RESULT_OF_FORMULA: "formula_without_value",
    SIMILAR_RECORD: "similar_record",
    DELETED_HERE: "deleted_here",
    WHOSE_FIGURE: "whose_figure",
}


class UnreadableWorkbook(InventoryError):
    """A file that cannot be taken in, with the reason and what to do."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that was not taken in: where, what, why and what to do.

    `cell` is an address such as `C7`, or empty where a whole row or sheet is meant.
    """

    sheet: str
    cell: str
    value: str
    key: str
    message: Message
    row: int


def key_of(message: Message) -> str:
    """Return the machine's key of a message about a value."""
    return _KEYS.get(message.text, "invalid")
