"""Which rows of a sheet are taken in, and what has to be told about it.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.exchange.options import Options
from channelinventory.exchange.places import letter
from channelinventory.exchange.problems import (
    FILLED_DOWN,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    LEFT_OUT,
    NO_HEADERS,
    NO_RESULT_OF_FORMULA,
    NO_ROWS,
    TRANSPOSED,
    TURNED,
    Problem,
)
from channelinventory.exchange.reading.book import NO_RESULT, Book, Row, Sheet

from .doubtful import Reason
from .layout import ColumnReading, Layout, Why
from .rows import Data, data_rows

_REASONS: Mapping[str, Text] = {
    "total": N_("Import", "a total"),
    "footnote": N_("Import", "a note below the table"),
    "repeated_heading": N_("Import", "headings once more"),
    "title": N_("Import", "a title between the rows"),
}


@dataclass(slots=True)
class Table:
    """One sheet that is taken in: its layout and its rows of data, with their numbers from 1."""

    sheet: Sheet
    layout: Layout
    rows: Sequence[tuple[int, Row]]
    told: list[Problem] = field(default_factory=list)
    """What was decided about its rows and has to be looked at."""

    @property
    def record_type(self) -> RecordType:
        """What the sheet records."""
        assert self.layout.record_type is not None
        return self.layout.record_type


@dataclass(slots=True)
class Understanding:
    """How a file is read: its sheets, those taken in, what each heading is taken for, warnings."""

    layouts: dict[str, Layout] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    mapping: dict[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def take(result: Understanding, book: Book, sheet: Sheet, options: Options) -> None:
    """Take a sheet in, or say why not."""
    layout = result.layouts[sheet.name]
    if sheet.left_out is not None:
        result.problems.append(Problem(sheet.name, "", "", "sheet_left_out", sheet.left_out, 1))
    if not any(sheet.rows):
        layout.wanted = False
        return
    if layout.record_type is None:
        key, text = ("hidden_sheet", HIDDEN_SHEET) if sheet.hidden else ("no_headers", NO_HEADERS)
        if layout.transposed:
            key, text = "transposed", TRANSPOSED
        message = Message.of(text, sheet=sheet.name)
        result.problems.append(Problem(sheet.name, "", "", key, message, 1))
        _warn_of_formulas(result, sheet)
        return
    if options.record not in (None, layout.record_type.name):
        layout.wanted = False
    if not layout.wanted:
        if sheet.hidden:
            message = Message.of(HIDDEN_SHEET, sheet=sheet.name)
            result.problems.append(Problem(sheet.name, "", "", "hidden_sheet", message, 1))
        return
    if layout.id_column is not None:
        first = layout.head.first
        rows = [(at, row) for at, row in enumerate(sheet.rows[first:], first + 1) if row]
    else:
        data = data_rows(sheet, layout.head)
        rows = data.rows
        if data.filled_down:
            message = Message.of(FILLED_DOWN, n=data.filled_down)
            result.problems.append(Problem(sheet.name, "", "", "filled_down", message, 1))
        if "organisation" in layout.missing:
            rows = _titled(layout, data)
        for one in data.left_out:
            message = Message.of(LEFT_OUT, text=one.text, reason=_REASONS[one.reason])
            problem = Problem(
                sheet.name, sheet.address(0, one.row), one.text, "left_out", message, one.row
            )
            result.problems.append(problem)
    if not rows and not book.exported:
        row = layout.head.first + 1
        message = Message.of(NO_ROWS, sheet=sheet.name)
        result.problems.append(Problem(sheet.name, "", "", "no_rows", message, row))
    if sheet.turned is not None:
        message = Message.of(TURNED, sheet=sheet.name)
        result.problems.append(Problem(sheet.name, "", "", "turned", message, 1))
    for key, message in layout.guessed.items():
        said = str(message.args["name"])
        kind = "office" if key == "organisation" else "title"
        result.problems.append(Problem(sheet.name, "", said, kind, message, 1))
    if sheet.hidden_rows:
        message = Message.of(HIDDEN_ROWS, sheet=sheet.name, n=sheet.hidden_rows)
        result.problems.append(Problem(sheet.name, "", "", "hidden_rows", message, 1))
    if sheet.hidden_columns and not book.exported:  # an export hides that of the ids
        message = Message.of(HIDDEN_COLUMNS, sheet=sheet.name, n=sheet.hidden_columns)
        result.problems.append(Problem(sheet.name, "", "", "hidden_columns", message, 1))
    result.tables.append(Table(sheet, layout, rows))


def _warn_of_formulas(result: Understanding, sheet: Sheet) -> None:
    """Say that formulas were saved without their results; such cells only look blank."""
    for number, row in enumerate(sheet.rows, 1):
        if NO_RESULT in row:
            place = f"{letter(row.index(NO_RESULT))}{number}"
            message = Message(NO_RESULT_OF_FORMULA)
            problem = Problem(sheet.name, place, "", "formula_without_value", message, number)
            result.problems.append(problem)
            return


def _titled(layout: Layout, data: Data) -> list[tuple[int, Row]]:
    """Let the titles between the rows say whose channels stand below them, in a column more."""
    titles = [one for one in data.left_out if one.reason is Reason.TITLE]
    if not titles:
        return data.rows
    place = len(layout.columns)
    header = letter(place)
    layout.columns.append(
        ColumnReading(place, header, "channel.organisation", sure=0.5, why=Why.CONTENT)
    )
    layout.missing = tuple(key for key in layout.missing if key != "organisation")
    rows: list[tuple[int, Row]] = []
    for number, row in data.rows:
        title = next((one.text for one in reversed(titles) if one.row < number), None)
        rows.append((number, [*row, *[None] * (place - len(row)), title]))
    data.left_out = [one for one in data.left_out if one.reason is not Reason.TITLE]
    return rows
