"""The texts of why a file is not read, and of what was odd about one that was.

Floor: exchange. The child knows only the keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from channelinventory.domain.texts import N_, Message, Text
from channelinventory.exchange.problems import UnreadableWorkbook

REASONS: Final[Mapping[str, Text]] = {
    "NOT_THERE": N_("Read", "There is no file “{file}”. Check the name and the folder."),
    "A_FOLDER": N_("Read", "“{file}” is a folder. Choose a file in it."),
    "NO_PERMISSION": N_(
        "Read",
        "“{file}” cannot be opened. Close it in other programs, or ask for the right to read it.",
    ),
    "EMPTY": N_("Read", "“{file}” is empty. Choose another file."),
    "LOCK_FILE": N_(
        "Read",
        "“{file}” only marks that somebody has a workbook open. Choose the one without “~$”.",
    ),
    "PROTECTED": N_(
        "Read",
        "“{file}” is encrypted, even if Excel opens it without asking for a password. "
        "Save it in Excel again without protection and try again.",
    ),
    "OLD_FORMAT": N_(
        "Read", "“{file}” has the old Excel format. Open it in Excel and save it as .xlsx first."
    ),
    "BINARY_WORKBOOK": N_(
        "Read",
        "“{file}” is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx first.",
    ),
    "OPEN_DOCUMENT": N_(
        "Read",
        "“{file}” is an OpenDocument sheet. Open it in LibreOffice or Excel and save it as .xlsx "
        "first.",
    ),
    "NUMBERS": N_("Read", "“{file}” was made by Numbers. Export it there to Excel first."),
    "WEB_PAGE": N_(
        "Read",
        "“{file}” is a web page, whatever its name says. Open it in Excel and save it as .xlsx "
        "first.",
    ),
    "OTHER_FORMAT": N_(
        "Read",
        "“{file}” has a format that is not read. Open it in Excel and save it as .xlsx first.",
    ),
    "NOT_EXCEL": N_("Read", "“{file}” is not an Excel workbook. Choose an .xlsx or a .csv file."),
    "TEXT_FILE": N_("Read", "“{file}” is a text file. Rename it to end in .csv and try again."),
    "NOT_TEXT": N_(
        "Read",
        "“{file}” is not a table in text form. Save it in Excel as “CSV UTF-8” and try again.",
    ),
    "DAMAGED": N_(
        "Read",
        "“{file}” is damaged. Open it in Excel, let it be repaired, and save it as .xlsx anew.",
    ),
    "DECLARATIONS": N_(
        "Read",
        "“{file}” holds declarations (DTD) that no workbook needs and that can do harm. "
        "Open it in Excel and save it as .xlsx anew, or ask where it comes from.",
    ),
    "NO_SHEETS": N_("Read", "“{file}” contains no sheet. Choose another file."),
    "FILE_SIZE": N_(
        "Read",
        "“{file}” is larger than {limit} MB. Remove pictures and what is not needed, "
        "or divide it into several files.",
    ),
    "UNPACKED": N_(
        "Read",
        "“{file}” holds more than {limit} MB when unpacked. Divide it into several files.",
    ),
    "RATIO": N_(
        "Read",
        "“{file}” grows to more than {limit} times its size when unpacked, as harmful files do. "
        "Copy the cells that matter into a new workbook.",
    ),
    "ROWS": N_(
        "Read",
        "The sheet “{sheet}” of “{file}” has more than {limit} rows with content. "
        "Divide it into several files.",
    ),
    "COLUMNS": N_(
        "Read",
        "The sheet “{sheet}” of “{file}” has more than {limit} columns with content. "
        "Delete those that are not needed.",
    ),
    "LOST_SHEET": N_(
        "Read",
        "The sheet “{sheet}” is listed in “{file}” but not contained. Look whether it is needed.",
    ),
    "SCATTERED": N_(
        "Read",
        "The cells of the sheet “{sheet}” of “{file}” lie too far apart. "
        "Delete the empty columns between them.",
    ),
    "TIME": N_(
        "Read",
        "“{file}” could not be read within {limit} seconds. Copy the cells that matter into a new "
        "workbook.",
    ),
    "MEMORY": N_(
        "Read",
        "Reading “{file}” would take more than {limit} MB of memory. Divide it into several files.",
    ),
    "DIED": N_(
        "Read",
        "“{file}” could not be read to its end. Open it in Excel and save it as .xlsx anew.",
    ),
}

NOTES: Final[Mapping[str, Text]] = {
    "REPLACED_CHARACTERS": N_(
        "Read",
        "{n} character of the file cannot be read and stands as “�”. Save it as “CSV UTF-8” to "
        "keep it.|{n} characters of the file cannot be read and stand as “�”. Save it as “CSV "
        "UTF-8” to keep them.",
    ),
    "OPEN_QUOTE": N_(
        "Read",
        "A quotation mark in the file is never closed, so all of them were taken as plain "
        "characters.",
    ),
    "RAGGED": N_(
        "Read",
        "{n} row has more cells than the first one. Check it in the preview."
        "|{n} rows have more cells than the first one. Check them in the preview.",
    ),
    "SIDE_PART": N_("Read", "The properties of the workbook are damaged and were left out."),
    "BROKEN_STYLES": N_(
        "Read",
        "The formats of the workbook are damaged. Dates may stand as numbers; save it in Excel "
        "anew.",
    ),
    "NO_STYLES": N_(
        "Read", "The workbook holds no formats. Dates may stand as numbers; save it in Excel anew."
    ),
    "NO_LINKS": N_(
        "Read",
        "The addresses behind the cells of the sheet “{sheet}” are damaged and were left out.",
    ),
}


def refusal(key: str, args: Mapping[str, object], file: str) -> UnreadableWorkbook:
    """Return the error of a reason."""
    return UnreadableWorkbook(REASONS[key], **{"file": file, **args})


def left_out(key: str, args: Mapping[str, object], file: str) -> Message:
    """Return why one sheet was left out."""
    return Message(REASONS[key], {"file": file, **args})


def note(key: str, args: Mapping[str, object]) -> Message:
    """Return what was odd."""
    return Message(NOTES[key], dict(args))
