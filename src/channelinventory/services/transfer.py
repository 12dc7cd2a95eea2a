"""Excel, CSV and clipboard for the window and the command line: all they need of the exchange.

Floor: services.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from channelinventory import assets
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

from .exports import (
    InUse,
    Unwritable,
    collection_names,
    copy_cells,
    export_collection,
    export_collections,
    export_view,
    export_workbook,
    find_organisation,
    inventory_name,
    with_ending,
)
from .jobs import Progress

__all__ = [
    "ImportPlan",
    "InUse",
    "OnConflict",
    "PlannedCell",
    "PlannedRow",
    "Problem",
    "UnreadableWorkbook",
    "Unwritable",
    "collection_names",
    "copy_cells",
    "export_collection",
    "export_collections",
    "export_view",
    "export_workbook",
    "find_organisation",
    "inventory_name",
    "parse_cells",
    "plan_import",
    "save_rejects",
]

READING = N_("Import", "Reading {file}")


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
    write_rejects(plan, book, with_ending(target, ".xlsx"), language)
