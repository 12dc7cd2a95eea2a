"""The sheet of one record type: a real table with drop-downs, links and marks.

Floor: exchange. Ids stand in a hidden column in front; what was exported is remembered, digest by
digest, for the day the sheet comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from channelinventory.domain import kinds
from channelinventory.domain.fields import Field
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message
from channelinventory.exchange import base
from channelinventory.exchange.columns import Cell, Names, SheetColumn, canonical, sheet_column
from channelinventory.exchange.understanding.headers import RECORD_ID, headers

from .page import set_up_table
from .spec import WRITING, SheetSpec
from .stream import MAX_ROWS, SheetStream
from .styles import WRAPPED, Looks, missing
from .unwritable import Inspection
from .validation import ListSheet, Offered, id_lock, validation

_SPARE_ROWS = 1000  # drop-downs reach below the table for rows that are added
_SAMPLE = 200
_LINE_WIDTH, _WRAPPED_WIDTH = 60, 45  # characters
_LINKED: Mapping[type[kinds.Kind], str] = {kinds.Url: "", kinds.Email: "mailto:"}


@dataclass(slots=True)
class Surroundings:
    """What the sheets of a workbook share."""

    inventory: Inventory
    language: Language
    names: Names
    offered: Offered
    lists: ListSheet
    looks: Looks
    inspection: Inspection
    remember: Callable[[Sequence[str | None]], None]
    """Takes a row for the hidden sheet of digests."""
    step: Callable[[Message], None]
    """Is told after each record what is under way."""
    title: str
    """What the workbook is called."""
    day: str
    """When it was written."""


class TableSheet:
    """One sheet on its way."""

    def __init__(self, stream: SheetStream, spec: SheetSpec, around: Surroundings) -> None:
        """Prepare the columns; `write` does the work."""
        self._stream, self._spec, self._around = stream, spec, around
        names, language = around.names, [around.language]
        texts = headers(spec.columns, around.language)
        self._columns = [
            sheet_column(one, text, around.inventory, names, language)
            for one, text in zip(spec.columns, texts, strict=True)
        ]
        self._looks = [around.looks.column(one.column.kind) for one in self._columns]
        self._headers = [around.language.say(RECORD_ID), *texts]
        self._widths: list[float] = []
        self._last = get_column_letter(len(self._headers))

    def write(self) -> None:
        """Write the sheet."""
        stream, header = self._stream, self._around.looks.header
        self._set_up()
        stream.start(len(self._headers), self._table_rows)
        stream.write(self._headers, [header] * len(self._headers))
        self._write_rows()
        self._add_table()
        self._add_rules()
        stream.finish()

    @property
    def _table_rows(self) -> int:
        """How many rows the table has."""
        return table_rows(self._spec)

    @property
    def _last_row(self) -> int:
        return last_row(self._spec)

    def _set_up(self) -> None:
        """Set what has to stand above the rows: widths, panes, print."""
        sheet, around = self._stream.sheet, self._around
        sheet.column_dimensions["A"].hidden = True
        records = around.inventory.table(self._spec.record_type.name)
        sample = [records[id] for id in self._spec.ids[:_SAMPLE]]
        for at, (one, look) in enumerate(zip(self._columns, self._looks, strict=True), 2):
            get = one.column.reader(around.inventory)
            dimension = sheet.column_dimensions[get_column_letter(at)]
            dimension.width = _width(one, [one.cell(get(record)) for record in sample])
            dimension._style = look.array
            self._widths.append(dimension.width)
        leading = max(self._leading(), 1)
        sheet.freeze_panes = f"{get_column_letter(leading + 2)}2"
        set_up_table(
            sheet,
            self._widths,
            repeated=leading,
            title=around.title,
            day=around.day,
            language=around.language,
        )

    def _leading(self) -> int:
        """Return how many of the first columns say which record a row is."""
        for at, one in enumerate(self._columns[:3]):
            if not (isinstance(one.column, Field) and one.column.required):
                return at
        return min(len(self._columns), 3)

    def _write_rows(self) -> None:
        """Write the records, and remember for each what was written."""
        around, stream, type_name = self._around, self._stream, self._spec.record_type.name
        columns = self._columns
        records = around.inventory.table(type_name)
        fits, remember, step = around.inspection.fits, around.remember, around.step
        message = Message.of(WRITING, sheet=self._spec.record_type.plural)
        readers = [(one.column.reader(around.inventory), one.to_cell) for one in columns]
        styles = [around.looks.plain, *(look.cell for look in self._looks)]
        wrapped = [
            (at, self._widths[at - 1])
            for at, one in enumerate(columns, 1)
            if isinstance(one.column.kind, WRAPPED)
        ]
        stored = [at for at, one in enumerate(columns, 1) if not one.column.derived]
        links = [
            (at, prefix)
            for at, one in enumerate(columns, 1)
            if (prefix := _LINKED.get(type(one.column.kind))) is not None
        ]
        remember(base.heading(type_name, [columns[at - 1].key for at in stored]))
        for id in self._spec.ids:
            record = records[id]
            cells: list[Cell] = [id]
            for get, to_cell in readers:
                value = get(record)
                cells.append(None if value is None or value == () else to_cell(value))
            for at, cell in enumerate(cells):
                if type(cell) is str and not fits(cell, record, columns[at - 1].column):
                    cells[at] = None
            lines = max([_lines(cells[at], width) for at, width in wrapped], default=1)
            stream.write(cells, styles, lines)
            for at, prefix in links:
                if (target := cells[at]) is not None:
                    stream.link(at, f"{prefix}{target}")
            remember(base.line(type_name, id, [canonical(cells[at]) for at in stored]))
            step(message)

    def _add_table(self) -> None:
        """Make the rows a table."""
        place = f"A1:{self._last}{self._table_rows}"
        table = Table(
            displayName=self._spec.record_type.name, ref=place, autoFilter=AutoFilter(ref=place)
        )
        table.tableColumns = [
            TableColumn(id=at, name=one) for at, one in enumerate(self._headers, 1)
        ]
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        self._stream.sheet.tables.add(table)  # `add_table` warns of headings that are there

    def _add_rules(self) -> None:
        """Have Excel check what is typed, and mark what is missing in a row that was begun."""
        around, sheet = self._around, self._stream.sheet
        for at, one in enumerate(self._columns, 2):
            letter = get_column_letter(at)
            place = f"{letter}2:{letter}{self._last_row}"
            rule = validation(one.column, around.lists, around.offered, around.language)
            if rule is not None:
                rule.add(place)
                sheet.data_validations.append(rule)
            required = isinstance(one.column, Field) and one.column.required
            if required and one.key not in self._spec.given:
                formula = f'AND({letter}2="",COUNTA($B2:${self._last}2)>0)'
                mark = Rule(type="expression", dxf=missing(), formula=[formula])
                sheet.conditional_formatting.add(place, mark)
        lock = id_lock(around.language)
        lock.add(f"A2:A{self._last_row}")
        sheet.data_validations.append(lock)


def table_rows(spec: SheetSpec) -> int:
    """Return how many rows a table has; one without records gets an empty one to begin with."""
    return max(1 + len(spec.ids) + spec.spare, 2)


def last_row(spec: SheetSpec) -> int:
    """Return the last row that is prepared for what may be added."""
    return min(table_rows(spec) + _SPARE_ROWS, MAX_ROWS)


def _width(column: SheetColumn, sample: Sequence[Any]) -> float:
    """Return a column's width in characters: what it needs, within reason."""
    longest = max((len(line) for cell in sample for line in canonical(cell).split("\n")), default=0)
    least = max(len(column.header) + 4, 9)
    most = _WRAPPED_WIDTH if isinstance(column.column.kind, WRAPPED) else _LINE_WIDTH
    return float(min(max(longest + 2, least), max(most, least)))


def _lines(cell: Cell, width: float) -> int:
    """Return how many lines a wrapped text takes, about."""
    if not isinstance(cell, str):
        return 1
    return sum(1 + int(len(line) / width) for line in cell.split("\n"))
