"""The exported workbook: a cover, a table per record type, and what it remembers of itself.

Floor: exchange. The drop-downs' lists and the digests of what was exported stand on very hidden
sheets. `sheet.py` writes one table, `cover.py` the cover, `page.py` sets up the printing.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from channelinventory.domain.collation import sort_key
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import RecordType, now
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange import base
from channelinventory.exchange.base import LANGUAGE_PROPERTY
from channelinventory.exchange.names import unique_names

from . import cover
from .files import replacing
from .properties import set_properties
from .sheet import Surroundings, TableSheet, last_row
from .spec import BookSpec, Report, SheetSpec, complete
from .stream import MAX_ROWS, SheetStream
from .styles import Looks
from .unwritable import Inspection, Unwritable
from .validation import MAX_ITEMS, ListSheet, Offer, growing

__all__ = [
    "LANGUAGE_PROPERTY",
    "BookSpec",
    "Report",
    "SheetSpec",
    "Unwritable",
    "complete",
    "write_workbook",
]

SAVING = N_("Export", "Saving the file")
TOO_MANY_ROWS = N_(
    "Export", "A sheet holds {limit} rows, and these are {n}. Filter the view and export parts."
)

_PLAIN = (("", ""),) * 4


def write_workbook(
    inventory: Inventory,
    path: Path,
    language: Language,
    spec: BookSpec,
    *,
    report: Report = lambda done, total, text: None,
) -> None:
    """Write the workbook; the file that was there stays whole until the new one is complete."""
    for one in spec.sheets:
        if len(one.ids) + one.spare >= MAX_ROWS:
            raise InventoryError(TOO_MANY_ROWS, limit=MAX_ROWS - 1, n=len(one.ids))
    with replacing(path) as temporary, TemporaryDirectory() as folder, ExitStack() as open_files:
        book = _Book(inventory, language, spec, Path(folder), open_files, report)
        book.write()
        report(book.done, None, Message(SAVING))
        _save(book.workbook, temporary)
        report(book.done, spec.rows, Message(SAVING))


def _save(workbook: Any, path: Path) -> None:
    """Save as openpyxl does, but let go of the file when the disk is full.

    Otherwise the unfinished file could not be deleted on Windows.
    """
    workbook.properties.modified = datetime.now(UTC).replace(tzinfo=None)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).write_data()


class _Book:
    """A workbook on its way."""

    def __init__(
        self,
        inventory: Inventory,
        language: Language,
        spec: BookSpec,
        folder: Path,
        open_files: ExitStack,
        report: Report,
    ) -> None:
        self.workbook: Any = Workbook(write_only=True)
        self.done = 0
        self._inventory, self._language, self._report = inventory, language, report
        self._spec, self._folder, self._open_files = spec, folder, open_files
        self._names = cache(lambda type_name: unique_names(inventory, type_name, language))
        self._lists = ListSheet()
        self._titles: list[str] = []
        self._offered = cache(self._offers)
        self._inspection = Inspection(inventory, language)
        self._moment = now()

    def write(self) -> None:
        """Write all sheets; raises `Unwritable` with every text that no cell can hold."""
        spec, language = self._spec, self._language
        titles = self._titles = self._make_titles()
        cover_title = language.say(cover.NAME)
        front = self._stream(cover_title) if spec.cover.opens else None
        tables = [self._stream(title) for title in titles]
        last = front or self._stream(cover_title)
        memory, lists = self._stream(base.SHEET), self._stream(base.LISTS)
        looks = Looks(self.workbook, memory.sheet, language)
        tables[0].sheet.sheet_view.tabSelected = front is None
        cover.write_cover(last, looks, spec, titles, self._moment, language)
        self._start_memory(memory, cover_title)
        around = self._surroundings(looks, memory)
        for stream, one in zip(tables, spec.sheets, strict=True):
            TableSheet(stream, one, around).write()
        memory.finish()
        self._inspection.end()
        self._write_lists(lists, looks)
        for hidden in (memory, lists):
            hidden.sheet.sheet_state = "veryHidden"
        self.workbook.active = 0
        set_properties(self.workbook, language, spec.cover.title, cover_title, self._moment)

    def _make_titles(self) -> list[str]:
        """Return the names of the sheets, no two alike."""
        taken = [self._language.say(cover.NAME)]
        for one in self._spec.sheets:
            taken.append(_sheet_title(one.record_type, self._language, taken))
        return taken[1:]

    def _stream(self, title: str) -> SheetStream:
        stream = SheetStream(self.workbook, title, self._folder)
        self._open_files.callback(stream.close)
        return stream

    def _surroundings(self, looks: Looks, memory: SheetStream) -> Surroundings:
        return Surroundings(
            self._inventory,
            self._language,
            self._names,
            self._offered,
            self._lists,
            looks,
            self._inspection,
            lambda row: memory.write(row, _PLAIN[: len(row)]),
            self._step,
            self._spec.cover.title,
            self._language.moment(self._moment),
        )

    def _step(self, message: Message) -> None:
        self.done += 1
        self._report(self.done, self._spec.rows, message)

    def _offers(self, type_name: str) -> Offer:
        """Return the names that drop-downs offer, and the sheet in which more may be added."""
        names = self._names(type_name)
        ids = [id for id in self._spec.offered.get(type_name, names) if id in names]
        texts = sorted((names[id] for id in ids), key=sort_key)
        for title, one in zip(self._titles, self._spec.sheets, strict=True):
            if one.record_type.name == type_name:
                return Offer(texts, one.record_type.plural, self._growing(title, one, ids))
        return Offer(texts, None, None)

    def _growing(self, title: str, spec: SheetSpec, ids: Sequence[str]) -> str | None:
        """Return where the names to choose from stand in a sheet, if they are what is there."""
        by_name = spec.record_type.by_key.get("name")
        if by_name not in spec.columns or len(ids) > MAX_ITEMS or set(ids) != set(spec.ids):
            return None
        assert by_name is not None
        type_name = spec.record_type.name
        names, records = self._names(type_name), self._inventory.table(type_name)
        if any(by_name.get(records[id]) != names[id] for id in ids):
            return None  # called otherwise in other sheets: “Jan Schmidt (Stadt Dresden)”
        at = 2 + list(spec.columns).index(by_name)
        return growing(title, get_column_letter(at), last_row(spec))

    def _start_memory(self, memory: SheetStream, cover_title: str) -> None:
        """Write what the hidden sheet says of the whole workbook."""
        sheets = self._spec.sheets
        given = [
            base.given(one.record_type.name, key, self._names(target)[id])
            for one in sheets
            for key, id in one.given.items()
            if (target := getattr(one.record_type.by_key[key].kind, "target", None))
        ]
        memory.start(len(_PLAIN), 1 + len(given) + len(sheets) + self._spec.rows)
        for row in (base.cover(cover_title), *given):
            memory.write(row, _PLAIN[: len(row)])

    def _write_lists(self, stream: SheetStream, looks: Looks) -> None:
        """Write the lists of the drop-downs."""
        rows = list(self._lists.rows())
        styles = [("", looks.plain[1])] * len(rows[0] if rows else ())
        stream.start(len(styles), len(rows))
        for row in rows:
            stream.write(row, styles)
        stream.finish()


def _sheet_title(record_type: RecordType, language: Language, taken: Sequence[str]) -> str:
    """Return the name of a type's sheet as Excel allows it."""
    plain = "".join(" " if c in "[]:*?/\\" else c for c in language.say(record_type.plural))
    title = plain.strip("' ")[:31]
    return record_type.name if title in taken else title
