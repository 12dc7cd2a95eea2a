"""The command `export`: the whole workbook, one type's records, or a workbook to be filled in.

Floor: cli. Excel is imported only when it is needed.
"""

from __future__ import annotations

import sys
from argparse import Namespace

from ..domain.errors import InventoryError
from ..domain.fields import RecordType
from ..domain.inventory import Inventory
from ..domain.language import Language
from ..domain.registry import RECORD_TYPES
from ..domain.texts import N_
from ..services.workspace import Workspace
from .arguments import WrongCall
from .inventories import opened
from .names import key_of_column, key_of_type

EXPORTED = N_("CommandLine", "{n} record written to {file}|{n} records written to {file}")
NO_TYPE = N_("CommandLine", "There is no record type “{name}”. Possible: {names}.")
NO_COLUMN = N_("CommandLine", "{type} has no field “{name}”. Possible: {names}.")
NO_FORMAT = N_("CommandLine", "“{file}” ends neither in .xlsx nor in .csv.")
ONLY_WORKBOOK = N_("CommandLine", "A collection workbook has to end in .xlsx, not “{file}”.")
ONLY_COLLECT = N_(
    "CommandLine", "--collect stands alone: it takes neither --record nor --filter nor --columns."
)


def export(options: Namespace, language: Language) -> int:
    """Write the complete workbook, one type's records, or what is known of one organisation."""
    ending = options.file.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise WrongCall(NO_FORMAT, file=str(options.file))
    one_type = bool(options.record or options.filter or options.columns)
    if options.collect and one_type:
        raise WrongCall(ONLY_COLLECT)
    if options.collect and ending == ".csv":
        raise WrongCall(ONLY_WORKBOOK, file=str(options.file))
    record_type = _record_type(options.record or "channel")
    columns = _columns(record_type, options.columns)
    from ..services import transfer

    with opened(options) as workspace:
        try:
            if options.collect:
                count = _collect(workspace, options, language)
            elif one_type or ending == ".csv":
                count = _view(workspace, record_type, columns, options, language)
            else:
                name = transfer.inventory_name(workspace.location)
                transfer.export_workbook(workspace.inventory, options.file, language, name=name)
                count = len(workspace.inventory)
        except transfer.Unwritable as error:
            for problem in error.problems:
                print(language.say(problem), file=sys.stderr)
            raise
    print(language.say(EXPORTED, n=count, file=str(options.file)))
    return 0


def _collect(workspace: Workspace, options: Namespace, language: Language) -> int:
    """Write the collection workbook of the organisation that was named; return its records."""
    from ..services import transfer

    inventory = workspace.inventory
    try:
        organisation = transfer.find_organisation(inventory, options.collect, language)
    except InventoryError as error:
        raise WrongCall(error.message.text, **error.message.args) from None
    name = transfer.inventory_name(workspace.location)
    return transfer.export_collection(inventory, organisation, options.file, language, name=name)


def _view(
    workspace: Workspace,
    record_type: RecordType,
    columns: list[str],
    options: Namespace,
    language: Language,
) -> int:
    """Write the records of one type that were asked for; return their number."""
    from ..services import transfer

    inventory = workspace.inventory
    ids = _found(inventory, record_type, options.filter or "", language)
    name = transfer.inventory_name(workspace.location)
    transfer.export_view(
        inventory, record_type.name, ids, columns, options.file, language, name=name
    )
    return len(ids)


def _found(
    inventory: Inventory, record_type: RecordType, text: str, language: Language
) -> list[str]:
    from ..domain.listing import Listing
    from ..domain.query import Query

    return Listing(record_type.name, inventory, language).find(Query(text=text))


def _record_type(name: str) -> RecordType:
    key = key_of_type(name)
    if key not in RECORD_TYPES:
        raise WrongCall(NO_TYPE, name=name, names=", ".join(RECORD_TYPES))
    return RECORD_TYPES[key]


def _columns(record_type: RecordType, wanted: str | None) -> list[str]:
    known = [one.key for one in record_type.columns]
    if wanted is None:
        return known
    said = [text.strip() for text in wanted.split(",") if text.strip()]
    chosen = [key_of_column(record_type, text) for text in said]
    for key in chosen or [wanted.strip()]:
        if key not in known:
            names = ", ".join(known)
            raise WrongCall(NO_COLUMN, type=record_type.label, name=key, names=names)
    return list(dict.fromkeys(chosen))
