"""Excel, CSV and clipboard for the window and the command line: all they need of the exchange.

Floor: services.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from channelinventory import assets
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import Column
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.planning.preview import (
    ImportPlan,
    OnConflict,
    Options,
    PlannedCell,
    PlannedRow,
)
from channelinventory.exchange.problems import Problem, UnreadableWorkbook
from channelinventory.exchange.writing.clipboard import from_clipboard as parse_cells

from .jobs import Progress

__all__ = [
    "ImportPlan",
    "OnConflict",
    "PlannedCell",
    "PlannedRow",
    "Problem",
    "UnreadableWorkbook",
    "copy_cells",
    "export_view",
    "export_workbook",
    "parse_cells",
    "plan_import",
    "save_rejects",
]

OTHER_ENDING = N_("Export", "“{file}” must end in .xlsx or .csv. Choose another name.")
NO_RECORD_TYPE = N_("Export", "There is no record type “{name}”. Possible: {names}.")
NO_COLUMN = N_("Export", "There is no column “{name}” in {type}. Possible: {names}.")
READING = N_("Import", "Reading {file}")


def export_workbook(
    inventory: Inventory,
    path: str | Path,
    language: Language,
    *,
    record_types: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> None:
    """Write the complete workbook: a sheet per record type with all its fields."""
    from channelinventory.exchange.writing.write import complete, write_workbook

    for name in record_types or ():
        _check_type(inventory, name)
    target = _with_ending(path, ".xlsx")
    sheets = complete(inventory, record_types)
    write_workbook(inventory, target, language, sheets, report=progress or Progress())


def export_view(
    inventory: Inventory,
    record_type: str,
    ids: Sequence[str],
    columns: Sequence[str],
    path: str | Path,
    language: Language,
    *,
    title: str | None = None,
    progress: Progress | None = None,
) -> None:
    """Write these records and columns as they are seen, as .xlsx or .csv by the file's ending."""
    from channelinventory.exchange.writing.csv import write_csv
    from channelinventory.exchange.writing.write import SheetSpec, write_workbook

    target = _with_ending(path, ".xlsx", ".csv")
    shown = _columns(inventory, record_type, columns)
    spec = SheetSpec(inventory.type_of(record_type), shown, ids)
    report = progress or Progress()
    if target.suffix.lower() == ".csv":
        write_csv(inventory, target, language, spec, report=report)
    else:
        write_workbook(inventory, target, language, [spec], title=title, report=report)


def plan_import(
    inventory: Inventory,
    path: str | Path,
    language: Language,
    *,
    record: str | None = None,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    on_conflict: OnConflict = "keep",
    clear_blank: bool = False,
    progress: Progress | None = None,
) -> ImportPlan:
    """Return what taking in a file would do; raises `UnreadableWorkbook` where it cannot be read.

    `mapping` assigns headings to fields (`handle` or `channel.handle`; None leaves one out), and
    what it does not name is proposed.
    """
    from channelinventory.exchange.planning.plan import plan
    from channelinventory.exchange.reading.read import read_book

    report = progress or Progress()
    source = Path(path)
    report(0, None, Message.of(READING, file=source.name))
    book = read_book(source)
    options = Options(record, sheet, mapping or {}, on_conflict, clear_blank)
    others = (assets.language(code) for code in ("de", "en") if code != language.code)
    return plan(inventory, book, [language, *others], options, report)


def save_rejects(
    plan: ImportPlan, source_path: str | Path, target: str | Path, language: Language
) -> None:
    """Write the rejected rows of a planned import as a workbook with the reasons beside them."""
    from channelinventory.exchange.reading.read import read_book
    from channelinventory.exchange.writing.rejects import write_rejects

    book = read_book(Path(source_path))
    write_rejects(plan, book, _with_ending(target, ".xlsx"), language)


def copy_cells(
    inventory: Inventory,
    record_type: str,
    ids: Iterable[str],
    columns: Sequence[str],
    language: Language,
) -> str:
    """Return cells for the clipboard, as Excel takes them; a text never becomes a formula."""
    from channelinventory.exchange.texts import guard
    from channelinventory.exchange.writing.clipboard import to_clipboard

    records = inventory.table(record_type)
    writers = []
    for column in _columns(inventory, record_type, columns):
        write = column.kind.formatter(language, inventory)
        writers.append((column.reader(inventory), write, column.kind.numeric))
    rows = []
    for id in ids:
        row = []
        for get, write, numeric in writers:
            value = get(records[id])
            text = "" if value is None or value == () else write(value)
            row.append(text if numeric else guard(text))
        rows.append(row)
    return to_clipboard(rows)


def _columns(inventory: Inventory, record_type: str, keys: Sequence[str]) -> list[Column]:
    """Return the columns of a type by key; raises `InventoryError` for one there is not."""
    _check_type(inventory, record_type)
    found = inventory.type_of(record_type)
    by_key = {one.key: one for one in found.columns}
    for key in keys:
        if key not in by_key:
            names = ", ".join(by_key)
            raise InventoryError(NO_COLUMN, name=key, type=found.label, names=names)
    return [by_key[key] for key in keys]


def _check_type(inventory: Inventory, name: str) -> None:
    if name not in inventory.types:
        raise InventoryError(NO_RECORD_TYPE, name=name, names=", ".join(inventory.types))


def _with_ending(path: str | Path, *endings: str) -> Path:
    target = Path(path)
    if target.suffix.lower() not in endings:
        raise InventoryError(OTHER_ENDING, file=target.name)
    return target
