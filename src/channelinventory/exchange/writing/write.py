"""The exported workbook: a table per record type, as finished as one made by hand.

Floor: exchange. Every sheet is a real Excel table with drop-downs; ids stand in a hidden column,
the drop-downs' lists and the digests of what was exported on very hidden sheets.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl.packaging.custom import DateTimeProperty, IntProperty, StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from channelinventory.domain import kinds
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import Column, Field, Record, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange import base
from channelinventory.exchange.columns import Cell, SheetColumn, canonical, sheet_column
from channelinventory.exchange.names import unique_names
from channelinventory.exchange.texts import unwritable
from channelinventory.exchange.understanding.headers import RECORD_ID, headers

from .files import replacing
from .stream import MAX_ROWS, SheetStream
from .styles import WRAPPED, Look, Looks
from .validation import ListSheet, id_lock, validation

SCHEMA = 1
SCHEMA_PROPERTY = "ChannelInventory schema"
EXPORTED_PROPERTY = "ChannelInventory exported"
LANGUAGE_PROPERTY = "ChannelInventory language"

CREATOR = N_("Export", "Channel Inventory")
TITLE = N_("Export", "Channel inventory")
WRITING = N_("Export", "Writing {sheet}")
SAVING = N_("Export", "Saving the file")
TOO_MANY_ROWS = N_(
    "Export", "A sheet holds {limit} rows, and these are {n}. Filter the view and export parts."
)
UNWRITABLE = N_(
    "Export",
    "{n} text cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}"
    "|{n} texts cannot stand in an Excel cell, the first in “{field}” of “{title}”: {reason}",
)

Report = Callable[[int, int | None, Message | None], None]
_SPARE_ROWS = 1000  # drop-downs reach below the table for rows that are added
_SAMPLE = 200
_LONGEST_TITLE = 80
_LINE_WIDTH, _WRAPPED_WIDTH = 60, 45  # characters


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """What one sheet shows: a record type, these columns, these records in this order."""

    record_type: RecordType
    columns: Sequence[Column]
    ids: Sequence[str]


class Unwritable(InventoryError):
    """Texts that Excel cannot hold; nothing was written."""

    def __init__(self, problems: Sequence[Mapping[str, object]]) -> None:
        super().__init__(UNWRITABLE, n=len(problems), **problems[0])
        self.problems = problems


def complete(inventory: Inventory, type_names: Sequence[str] | None = None) -> list[SheetSpec]:
    """Return the sheets of a complete workbook: all records, all stored fields."""
    types = inventory.types.values()
    return [
        SheetSpec(one, one.fields, list(inventory.table(one.name)))
        for one in types
        if type_names is None or one.name in type_names
    ]


def write_workbook(
    inventory: Inventory,
    path: Path,
    language: Language,
    sheets: Sequence[SheetSpec],
    *,
    title: str | None = None,
    report: Report = lambda done, total, text: None,
) -> None:
    """Write the workbook; the file that was there stays whole until the new one is complete."""
    for spec in sheets:
        if len(spec.ids) >= MAX_ROWS:
            raise InventoryError(TOO_MANY_ROWS, limit=MAX_ROWS - 1, n=len(spec.ids))
    with replacing(path) as temporary, TemporaryDirectory() as folder, ExitStack() as open_files:
        book = _Book(inventory, language, Path(folder), open_files, report)
        book.start(sheets)
        for spec in sheets:
            book.add(spec)
        if book.problems:
            raise Unwritable(book.problems)
        book.finish(title)
        report(book.done, None, Message(SAVING))
        book.workbook.save(temporary)
        report(book.done, book.total, Message(SAVING))


class _Book:
    """A workbook on its way."""

    def __init__(
        self,
        inventory: Inventory,
        language: Language,
        folder: Path,
        open_files: ExitStack,
        report: Report,
    ) -> None:
        self.workbook: Any = Workbook(write_only=True)
        self.problems: list[Mapping[str, object]] = []
        self.done = self.total = 0
        self._inventory, self._language, self._report = inventory, language, report
        self._folder, self._open_files = folder, open_files
        self._names = cache(lambda type_name: unique_names(inventory, type_name, language))
        self._lists = ListSheet()
        self._base = self._stream(base.SHEET)
        self._looks = Looks(self.workbook, self._base.sheet, language)

    def start(self, sheets: Sequence[SheetSpec]) -> None:
        """Make ready for so many records."""
        self.total = sum(len(spec.ids) for spec in sheets)
        self._base.start(len(_PLAIN), self.total + len(sheets))

    def _stream(self, title: str) -> SheetStream:
        stream = SheetStream(self.workbook, title, self._folder)
        self._open_files.callback(stream.close)
        return stream

    def add(self, spec: SheetSpec) -> None:
        """Write the sheet of a record type."""
        record_type, language = spec.record_type, self._language
        texts = headers(spec.columns, language)
        columns = [
            sheet_column(one, text, self._inventory, self._names, [language])
            for one, text in zip(spec.columns, texts, strict=True)
        ]
        stream = self._stream(_sheet_title(record_type, language, self.workbook.sheetnames))
        looks = [self._looks.column(one.column.kind) for one in columns]
        self._set_up(stream, spec, columns, looks)
        stream.start(len(columns) + 1, len(spec.ids) + 1)
        id_header = language.say(RECORD_ID)
        header = self._looks.header
        stream.write([id_header, *texts], [header] * (len(texts) + 1))
        keys = [one.key for one in columns if not one.column.derived]
        self._base.write(base.heading(record_type.name, keys), _PLAIN)
        self._write_rows(stream, spec, columns, looks)
        self._finish_table(stream, record_type, [id_header, *texts])
        for at, one in enumerate(columns, 2):
            place = f"{get_column_letter(at)}2:{get_column_letter(at)}{_last_row(stream)}"
            rule = validation(one.column, self._lists, self._names, language)
            if rule is not None:
                rule.add(place)
                stream.sheet.data_validations.append(rule)
        lock = id_lock(language)
        lock.add(f"A2:A{_last_row(stream)}")
        stream.sheet.data_validations.append(lock)
        stream.finish()

    def _set_up(
        self,
        stream: SheetStream,
        spec: SheetSpec,
        columns: Sequence[SheetColumn],
        looks: Sequence[Look],
    ) -> None:
        """Set what has to stand above the rows: widths, panes, print."""
        sheet = stream.sheet
        sheet.column_dimensions["A"].hidden = True
        records = self._inventory.table(spec.record_type.name)
        sample = [records[id] for id in spec.ids[:_SAMPLE]]
        for at, (one, look) in enumerate(zip(columns, looks, strict=True), 2):
            get = one.column.reader(self._inventory)
            dimension = sheet.column_dimensions[get_column_letter(at)]
            dimension.width = _width(one, [one.cell(get(record)) for record in sample])
            dimension._style = look.array
        leading = 1
        for one in columns[:3]:
            if not (isinstance(one.column, Field) and one.column.required):
                break
            leading += 1
        sheet.freeze_panes = f"{get_column_letter(max(leading, 2) + 1)}2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def _write_rows(
        self,
        stream: SheetStream,
        spec: SheetSpec,
        columns: Sequence[SheetColumn],
        looks: Sequence[Look],
    ) -> None:
        """Write the records, and for each the digests of its cells."""
        record_type = spec.record_type
        records = self._inventory.table(record_type.name)
        message = Message.of(WRITING, sheet=record_type.plural)
        readers = [(one.column.reader(self._inventory), one.to_cell) for one in columns]
        styles = [look.cell for look in looks]
        styles.insert(0, self._looks.plain)
        wrapped = [
            (at, stream.sheet.column_dimensions[get_column_letter(at + 1)].width)
            for at, one in enumerate(columns, 1)
            if isinstance(one.column.kind, WRAPPED)
        ]
        stored = [at for at, one in enumerate(columns, 1) if not one.column.derived]
        links = [
            (at, prefix)
            for at, one in enumerate(columns, 1)
            if (prefix := _LINKED.get(type(one.column.kind))) is not None
        ]
        for id in spec.ids:
            record = records[id]
            cells: list[Cell] = [id]
            for get, to_cell in readers:
                value = get(record)
                cells.append(None if value is None or value == () else to_cell(value))
            for at, cell in enumerate(cells):
                if type(cell) is str and (reason := unwritable(cell)):
                    self._complain(record, columns[at - 1], reason)
                    cells[at] = None
            lines = max((_lines(cells[at], width) for at, width in wrapped), default=1)
            stream.write(cells, styles, lines)
            for at, prefix in links:
                if (target := cells[at]) is not None:
                    stream.link(at, f"{prefix}{target}")
            texts = [canonical(cells[at]) for at in stored]
            self._base.write(base.line(record_type.name, id, texts), _PLAIN)
            self.done += 1
            self._report(self.done, self.total, message)

    def _complain(self, record: Record, column: SheetColumn, reason: Message) -> None:
        title = self._inventory.title(record, self._language)[:_LONGEST_TITLE]
        self.problems.append({"field": column.column.label, "title": title, "reason": reason})

    def _finish_table(
        self, stream: SheetStream, record_type: RecordType, texts: Sequence[str]
    ) -> None:
        """Make the rows a table; one without records gets an empty row to begin with."""
        last = get_column_letter(len(texts))
        place = f"A1:{last}{max(stream.rows, 2)}"
        table = Table(displayName=record_type.name, ref=place, autoFilter=AutoFilter(ref=place))
        table.tableColumns = [TableColumn(id=at, name=one) for at, one in enumerate(texts, 1)]
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        stream.sheet.tables.add(table)  # `add_table` warns of headings that are there

    def finish(self, title: str | None) -> None:
        """Write the hidden sheets and say in the properties what this is."""
        self._base.finish()
        lists = self._stream(base.LISTS)
        rows = list(self._lists.rows())
        styles = [("", self._looks.plain[1])] * len(rows[0] if rows else ())
        lists.start(len(styles), len(rows))
        for row in rows:
            lists.write(row, styles)
        lists.finish()
        workbook = self.workbook
        for stream in (self._base, lists):
            stream.sheet.sheet_state = "veryHidden"
            workbook.move_sheet(stream.sheet.title, len(workbook.sheetnames))
        workbook.active = 0
        say, now = self._language.say, dt.datetime.now(dt.UTC).replace(tzinfo=None, microsecond=0)
        properties = workbook.properties
        properties.title = title or say(TITLE)
        properties.creator = say(CREATOR)
        properties.language = self._language.code
        properties.created = now
        for one in (
            IntProperty(name=SCHEMA_PROPERTY, value=SCHEMA),
            DateTimeProperty(name=EXPORTED_PROPERTY, value=now),
            StringProperty(name=LANGUAGE_PROPERTY, value=self._language.code),
        ):
            workbook.custom_doc_props.append(one)


_PLAIN = (("", ""),) * 4
_LINKED: Mapping[type[kinds.Kind], str] = {kinds.Url: "", kinds.Email: "mailto:"}


def _last_row(stream: SheetStream) -> int:
    return min(stream.rows + _SPARE_ROWS, MAX_ROWS)


def _sheet_title(record_type: RecordType, language: Language, taken: Sequence[str]) -> str:
    """Return the name of a type's sheet as Excel allows it."""
    plain = "".join(" " if c in "[]:*?/\\" else c for c in language.say(record_type.plural))
    title = plain.strip("' ")[:31]
    return record_type.name if title in taken else title


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
