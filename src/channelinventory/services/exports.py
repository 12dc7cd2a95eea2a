"""Exports: the view as seen, the whole workbook, and collection workbooks for others to fill in.

Floor: services.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from channelinventory import system
from channelinventory.domain.collation import fold, sort_key
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import Column, today
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message
from channelinventory.exchange.writing.files import InUse
from channelinventory.exchange.writing.unwritable import Unwritable

from .jobs import Progress

__all__ = [
    "InUse",
    "Unwritable",
    "collection_names",
    "copy_cells",
    "export_collection",
    "export_collections",
    "export_view",
    "export_workbook",
    "find_organisation",
    "inventory_name",
]

OTHER_ENDING = N_("Export", "“{file}” must end in .xlsx or .csv. Choose another name.")
NO_RECORD_TYPE = N_("Export", "There is no record type “{name}”. Possible: {names}.")
NO_COLUMN = N_("Export", "There is no column “{name}” in {type}. Possible: {names}.")
NO_ORGANISATION = N_(
    "Export", "There is no organisation “{name}”. Write it as in the inventory, such as: {names}."
)
NO_ORGANISATIONS = N_("Export", "There is no organisation “{name}”; the inventory has none yet.")
SEVERAL_ORGANISATIONS = N_(
    "Export", "Several organisations are called “{name}”. Give the id of one of them: {names}."
)
WHOLE = N_("Export", "Channel inventory")
EVERYTHING = N_("Export", "All records of the inventory")
SHOWN = N_("Export", "{type}: {n} of {total}")
WRITING_FILE = N_("Export", "Writing {file}")
COLLECTION_FILE = N_("Export", "Collection {organisation} {day}.xlsx")

_CANDIDATES = 8


def export_workbook(
    inventory: Inventory,
    path: str | Path,
    language: Language,
    *,
    record_types: Sequence[str] | None = None,
    name: str = "",
    progress: Progress | None = None,
) -> None:
    """Write the complete workbook: a sheet per record type with all its fields.

    `name` is the inventory's, for the cover.
    """
    from channelinventory.exchange.writing.spec import BookSpec, Cover, complete
    from channelinventory.exchange.writing.write import write_workbook

    for one in record_types or ():
        _check_type(inventory, one)
    target = with_ending(path, ".xlsx")
    sheets = complete(inventory, record_types)
    cover = Cover(language.say(WHOLE), name, EVERYTHING if record_types is None else None)
    spec = BookSpec(sheets, cover)
    write_workbook(inventory, target, language, spec, report=progress or Progress())


def export_view(
    inventory: Inventory,
    record_type: str,
    ids: Sequence[str],
    columns: Sequence[str],
    path: str | Path,
    language: Language,
    *,
    title: str | None = None,
    name: str = "",
    progress: Progress | None = None,
) -> None:
    """Write these records and columns as they are seen, as .xlsx or .csv by the file's ending."""
    target = with_ending(path, ".xlsx", ".csv")
    shown = _columns(inventory, record_type, columns)
    report = progress or Progress()
    from channelinventory.exchange.writing.spec import BookSpec, Cover, SheetSpec

    spec = SheetSpec(inventory.type_of(record_type), shown, ids)
    if target.suffix.lower() == ".csv":
        from channelinventory.exchange.writing.csv import write_csv

        write_csv(inventory, target, language, spec, report=report)
        return
    from channelinventory.exchange.writing.write import write_workbook

    plural, total = spec.record_type.plural, len(inventory.table(record_type))
    selection = Message.of(SHOWN, type=plural, n=len(ids), total=total)
    cover = Cover(title or language.say(plural), name, selection, opens=False)
    write_workbook(inventory, target, language, BookSpec([spec], cover), report=report)


def export_collection(
    inventory: Inventory,
    organisation: str,
    path: str | Path,
    language: Language,
    *,
    name: str = "",
    progress: Progress | None = None,
) -> int:
    """Write what is known of the organisation with this id, for others to complete.

    Returns how many records that is.
    """
    from channelinventory.exchange.writing.collect import collection
    from channelinventory.exchange.writing.write import write_workbook

    target = with_ending(path, ".xlsx")
    spec = collection(inventory, organisation, language, name=name)
    write_workbook(inventory, target, language, spec, report=progress or Progress())
    return spec.rows


def export_collections(
    inventory: Inventory,
    organisations: Iterable[str],
    folder: str | Path,
    language: Language,
    *,
    name: str = "",
    progress: Progress | None = None,
) -> list[Path]:
    """Write a collection workbook for each organisation into a folder; no file is replaced."""
    report = progress or Progress()
    wanted = list(organisations)
    names = collection_names(inventory, wanted, language)
    written = []
    for done, id in enumerate(wanted):
        target = _free(Path(folder) / names[id])
        report(done, len(wanted), Message.of(WRITING_FILE, file=target.name))
        export_collection(inventory, id, target, language, name=name)
        written.append(target)
    report(len(wanted), len(wanted), None)
    return written


def collection_names(
    inventory: Inventory, organisations: Iterable[str], language: Language
) -> dict[str, str]:
    """Return the file names of collection workbooks by the organisation's id, no two alike."""
    from channelinventory.exchange.names import unique_names

    names = unique_names(inventory, "organisation", language)
    day = today().isoformat()
    found: dict[str, str] = {}
    taken: set[str] = set()
    for id in organisations:
        file = language.say(COLLECTION_FILE, organisation=system.file_name(names[id], 80), day=day)
        if file.casefold() in taken:
            file = f"{Path(file).stem} {id[:8]}.xlsx"
        taken.add(file.casefold())
        found[id] = file
    return found


def find_organisation(inventory: Inventory, text: str, language: Language) -> str:
    """Return the id of an organisation by its name, short name or id; else `InventoryError`."""
    organisations = inventory.table("organisation")
    if text.strip() in organisations:
        return text.strip()
    found = inventory.find("organisation", text, language)
    titles = inventory.titles("organisation", language)
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{id} ({titles[id]})" for id in found[:_CANDIDATES])
        raise InventoryError(SEVERAL_ORGANISATIONS, name=text, names=names)
    if not organisations:
        raise InventoryError(NO_ORGANISATIONS, name=text)
    known = {fold(titles[id]): titles[id] for id in organisations}
    folded = fold(text.strip())
    near = [title for key, title in known.items() if folded and folded in key]
    near += [known[key] for key in get_close_matches(folded, known, _CANDIDATES, 0.5)]
    near = near or sorted(known.values(), key=sort_key)
    names = ", ".join(dict.fromkeys(near[:_CANDIDATES]))
    raise InventoryError(NO_ORGANISATION, name=text, names=names)


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


def inventory_name(location: str) -> str:
    """Return what an inventory is called: its file's name, or its database's on a server."""
    if "://" in location:
        return urlsplit(location).path.strip("/")
    return Path(location).stem


def with_ending(path: str | Path, *endings: str) -> Path:
    """Return a path if it has one of these endings; raises `InventoryError` otherwise."""
    target = Path(path)
    if target.suffix.lower() not in endings:
        raise InventoryError(OTHER_ENDING, file=target.name)
    return target


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


def _free(path: Path) -> Path:
    """Return a path at which there is no file yet."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free
