"""Excel, CSV and clipboard for the window and the command line: all they need of the exchange.

Floor: services.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from channelinventory import assets
from channelinventory.domain.bulk import without_garbage_collection
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.platform import Platform
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.options import OnConflict, Options, WrongChoice
from channelinventory.exchange.planning.preview import (
    Choice,
    ImportPlan,
    PlannedCell,
    PlannedRow,
    Question,
)
from channelinventory.exchange.problems import Problem, UnreadableWorkbook
from channelinventory.exchange.reading.book import Book, Sheet
from channelinventory.exchange.understanding.layout import (
    ColumnReading,
    Layout,
    SheetChoice,
    Why,
)
from channelinventory.exchange.understanding.targets import Target
from channelinventory.exchange.writing.clipboard import from_clipboard as parse_cells

from .addresses import addresses
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
from .settings import Settings

if TYPE_CHECKING:
    from channelinventory.exchange.reading.limits import Limits

__all__ = [
    "Book",
    "Choice",
    "ColumnReading",
    "ImportPlan",
    "InUse",
    "Layout",
    "OnConflict",
    "Options",
    "PlannedCell",
    "PlannedRow",
    "Problem",
    "Question",
    "Sheet",
    "SheetChoice",
    "Target",
    "UnreadableWorkbook",
    "Unwritable",
    "Why",
    "WrongChoice",
    "collection_names",
    "copy_cells",
    "export_collection",
    "export_collections",
    "export_view",
    "export_workbook",
    "find_organisation",
    "forget",
    "inventory_name",
    "parse_cells",
    "plan_book",
    "plan_import",
    "read_clipboard",
    "read_file",
    "remember",
    "remembered",
    "save_rejects",
    "targets",
]

READING = N_("Import", "Reading {file}")

Deleted = Callable[[Sequence[str]], Collection[str]]
"""Takes ids and gives those whose records were deleted (`Workspace.deleted`)."""

_LAYOUTS = "import_layouts"
_MOST_LAYOUTS = 100


def read_file(
    path: str | Path, *, limits: Limits | None = None, progress: Progress | None = None
) -> Book:
    """Return what stands in a file; raises `UnreadableWorkbook` where it cannot be read.

    Without `limits`, those in force on this computer hold.
    """
    from channelinventory.exchange.reading.read import read_book

    from .limits import limits as in_force

    report = progress or Progress()
    source = Path(path)
    report(0, None, Message.of(READING, file=source.name))
    with without_garbage_collection():
        return read_book(source, limits or in_force(), report)


def read_clipboard(text: str, name: str) -> Book:
    """Return a table that was copied in Excel or in a text, as a book of one sheet."""
    rows = [[cell if cell.strip() else None for cell in row] for row in parse_cells(text)]
    return Book(name, [Sheet(name, rows)])


def plan_book(
    inventory: Inventory,
    book: Book,
    language: Language,
    options: Options,
    *,
    deleted: Deleted | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Return what taking in a book would do; `deleted` tells which ids were deleted here."""
    from channelinventory.exchange.planning.plan import plan

    others = (assets.language(code) for code in ("de", "en") if code != language.code)
    known = addresses().with_patterns(
        (one.name, one.profile_url_pattern or "") for one in inventory.records(Platform).values()
    )
    known_types = inventory.types
    gone = [id for name, id in book.base if name in known_types and not inventory.has(name, id)]
    with without_garbage_collection():
        return plan(
            inventory,
            book,
            [language, *others],
            options,
            known,
            deleted=deleted(gone) if deleted and gone else (),
            report=progress or Progress(),
        )


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
    limits: Limits | None = None,
    deleted: Deleted | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Return what taking in a file would do; raises `UnreadableWorkbook` where it cannot be read.

    `mapping` assigns headings to fields (`handle` or `channel.handle`; None leaves one out), and
    what it does not name is proposed.
    """
    book = read_file(path, limits=limits, progress=progress)
    options = Options(record, sheet, mapping or {}, on_conflict, clear_blank)
    return plan_book(inventory, book, language, options, deleted=deleted, progress=progress)


def targets(inventory: Inventory, record_type: str) -> list[Target]:
    """Return what a column of a sheet of this type may be taken for."""
    from channelinventory.exchange.understanding.targets import targets as every

    return list(every(inventory.types, inventory.type_of(record_type)))


def save_rejects(plan: ImportPlan, book: Book, target: str | Path, language: Language) -> None:
    """Write the rejected rows of a planned import as a workbook with the reasons beside them."""
    from channelinventory.exchange.writing.rejects import write_rejects

    write_rejects(plan, book, with_ending(target, ".xlsx"), language)


def remembered(settings: Settings) -> Mapping[str, SheetChoice]:
    """Return earlier choices by the layout they were made for."""
    held = settings.get(_LAYOUTS, {})
    return {
        signature: SheetChoice(
            record=one.get("record"),
            columns={int(place): target for place, target in one.get("columns", {}).items()},
            fixed=dict(one.get("fixed", {})),
            turned=one.get("turned"),
        )
        for signature, one in held.items()
    }


def remember(settings: Settings, plan: ImportPlan, options: Options) -> None:
    """Keep the choices that were made about the sheets of an import, for the next one like it."""
    held = dict(settings.get(_LAYOUTS, {}))
    for name, choice in options.sheets.items():
        layout = plan.layouts.get(name)
        if layout is None or not layout.signature:
            continue
        held.pop(layout.signature, None)  # the latest goes to the end
        if choice.record or choice.columns or choice.fixed or choice.turned is not None:
            held[layout.signature] = {
                "record": choice.record,
                "columns": {str(place): target for place, target in choice.columns.items()},
                "fixed": dict(choice.fixed),
                "turned": choice.turned,
            }
    settings.set(_LAYOUTS, dict(list(held.items())[-_MOST_LAYOUTS:]))


def forget(settings: Settings, signature: str) -> None:
    """Forget the choices for a layout, so that the proposal holds again."""
    held = dict(settings.get(_LAYOUTS, {}))
    if held.pop(signature, None) is not None:
        settings.set(_LAYOUTS, held)
