"""The commands: each takes its options and a language, prints, and returns the exit code.

Floor: cli. What a command alone needs (Excel above all) is imported inside it, so that the others
start quickly.
"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import paths
from ..domain.changes import Change
from ..domain.errors import InvalidValue, InventoryError
from ..domain.fields import RecordType, today
from ..domain.inventory import Inventory
from ..domain.language import Language
from ..domain.registry import RECORD_TYPES
from ..domain.texts import N_
from ..services.workspace import Workspace
from .arguments import WrongCall

if TYPE_CHECKING:
    from ..services.transfer import ImportPlan

MADE = N_("CommandLine", "A new inventory was made: {place}")
EXISTS = N_("CommandLine", "“{place}” is there already. Choose another place with --database.")
NONE_YET = N_(
    "CommandLine", "There is no inventory at “{place}” yet. Make one with: channelinventory init"
)
IMPORTED = N_(
    "CommandLine",
    "{created} new, {changed} changed, {unchanged} unchanged, {conflicts} conflicting, "
    "{rejected} rejected",
)
ONLY_TRIED = N_("CommandLine", "This was a trial, nothing was changed.")
REJECTS_SAVED = N_("CommandLine", "The rejected rows are in {file}")
EXPORTED = N_("CommandLine", "{n} record written to {file}|{n} records written to {file}")
NO_FINDINGS = N_("CommandLine", "Nothing is missing, overdue or at risk.")
FINDINGS = N_("CommandLine", "{n} finding|{n} findings")
BACKED_UP = N_("CommandLine", "The inventory was copied to {file}")
RESTORED = N_("CommandLine", "The copy was taken back into {place}")
OLD_KEPT = N_("CommandLine", "What was there before is kept as {file}")
RESTORE_FILE_ONLY = N_(
    "CommandLine",
    "A copy can only be taken back into a file. Name one with --database; "
    "a team database is restored by its administrator.",
)
NO_TYPE = N_("CommandLine", "There is no record type “{name}”. Possible: {names}.")
NO_COLUMN = N_("CommandLine", "{type} has no field “{name}”. Possible: {names}.")
NO_MAPPING = N_("CommandLine", "“{text}” is not of the form HEADER=FIELD.")
NO_FORMAT = N_("CommandLine", "“{file}” ends neither in .xlsx nor in .csv.")

DONE, FOUND = 0, 1
COUNTS = ("created", "changed", "unchanged", "conflicts", "rejected")


# --- Inventories ----------------------------------------------------------------------------


def init(options: Namespace, language: Language) -> int:
    """Make a new inventory, empty but for platforms and scenarios, or the example."""
    place = options.database or paths.default_database()
    make_inventory(place, example=options.example)
    print(language.say(MADE, place=str(place)))
    return DONE


def make_inventory(place: str | Path, *, example: bool) -> None:
    """Make an inventory where there is none."""
    from ..services.example import example_inventory, start_set

    if not _is_url(place) and Path(place).exists():
        raise InventoryError(EXISTS, place=str(place))
    workspace = Workspace.open(place, create=True)
    try:
        if len(workspace.inventory):
            raise InventoryError(EXISTS, place=workspace.location)
        workspace.do((example_inventory if example else start_set)(today()))
    finally:
        workspace.close()


@contextmanager
def _opened(options: Namespace, *, read_only: bool = True) -> Iterator[Workspace]:
    place = options.database or paths.default_database()
    if not _is_url(place) and not Path(place).exists():
        raise InventoryError(NONE_YET, place=str(place))
    workspace = Workspace.open(place, read_only=read_only)
    try:
        yield workspace
    finally:
        workspace.close()


def _is_url(place: str | Path) -> bool:
    return "://" in str(place)


# --- Import and export ----------------------------------------------------------------------


def import_(options: Namespace, language: Language) -> int:
    """Take in a workbook or CSV file; bad rows are left out and reported."""
    from ..services import transfer

    with _opened(options, read_only=options.dry_run) as workspace:
        plan = _planned(workspace.inventory, options, language)
        counts = {name: getattr(plan, name) for name in COUNTS}
        if options.rejects and counts["rejected"]:
            transfer.save_rejects(plan, options.file, options.rejects, language)
        if not options.dry_run:
            workspace.do(plan.changes)
    problems = [
        {
            "sheet": one.sheet,
            "cell": one.cell,
            "value": one.value,
            "key": one.key,
            "message": language.say(one.message),
        }
        for one in plan.problems
    ]
    if options.json:
        document = {**counts, "mapping": plan.mapping, "problems": problems}
        _print_json({**document, "dry_run": options.dry_run})
    else:
        for one in problems:
            place = "!".join(filter(None, (one["sheet"], one["cell"])))
            print(f"{place}: {one['message']}")
        print(language.say(IMPORTED, **counts))
        if options.dry_run:
            print(language.say(ONLY_TRIED))
        if options.rejects and counts["rejected"]:
            print(language.say(REJECTS_SAVED, file=str(options.rejects)))
    return FOUND if counts["rejected"] else DONE


def _planned(inventory: Inventory, options: Namespace, language: Language) -> ImportPlan:
    from ..exchange import tables
    from ..services import transfer

    try:
        return transfer.plan_import(
            inventory,
            options.file,
            language,
            record=options.record,
            sheet=options.sheet,
            mapping=dict(map(_mapping, options.map)),
            on_conflict=options.on_conflict,
        )
    except InventoryError as error:
        message = error.message
        if message.text in (tables.NO_TYPE, tables.NO_SHEET, tables.NO_COLUMN, tables.NO_FIELD):
            raise WrongCall(message.text, **message.args) from None
        raise


def export(options: Namespace, language: Language) -> int:
    """Write the complete workbook, or one type's records as a workbook or CSV."""
    ending = options.file.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise WrongCall(NO_FORMAT, file=str(options.file))
    one_type = options.record or options.filter or options.columns or ending == ".csv"
    record_type = _record_type(options.record or "channel")
    columns = _columns(record_type, options.columns)
    from ..services import transfer

    with _opened(options) as workspace:
        inventory = workspace.inventory
        if one_type:
            ids = _found(inventory, record_type, options.filter or "", language)
            name = record_type.name
            transfer.export_view(inventory, name, ids, columns, options.file, language)
            count = len(ids)
        else:
            transfer.export_workbook(inventory, options.file, language)
            count = len(inventory)
    print(language.say(EXPORTED, n=count, file=str(options.file)))
    return DONE


def _found(
    inventory: Inventory, record_type: RecordType, text: str, language: Language
) -> list[str]:
    from ..domain.listing import Listing
    from ..domain.query import Query

    return Listing(record_type.name, inventory, language).find(Query(text=text))


def _record_type(name: str) -> RecordType:
    if name not in RECORD_TYPES:
        raise WrongCall(NO_TYPE, name=name, names=", ".join(RECORD_TYPES))
    return RECORD_TYPES[name]


def _columns(record_type: RecordType, wanted: str | None) -> list[str]:
    known = [one.key for one in record_type.columns]
    if wanted is None:
        return known
    chosen = [key.strip() for key in wanted.split(",") if key.strip()]
    for key in chosen:
        if key not in known:
            names = ", ".join(known)
            raise WrongCall(NO_COLUMN, type=record_type.label, name=key, names=names)
    return list(dict.fromkeys(chosen))


def _mapping(text: str) -> tuple[str, str | None]:
    """Return heading and field of `HEADER=FIELD`; the heading may hold an equals sign itself."""
    header, sign, key = text.rpartition("=")
    if not sign or not header.strip():
        raise WrongCall(NO_MAPPING, text=text)
    return header.strip(), key.strip() or None


# --- Checks and journal ---------------------------------------------------------------------


def check(options: Namespace, language: Language) -> int:
    """Print what the checks find."""
    from ..domain.checks import check as find

    with _opened(options) as workspace:
        inventory = workspace.inventory
    findings = find(inventory, today())
    if options.json:
        _print_json(
            [
                {
                    "key": one.key,
                    "weight": one.weight.value,
                    "records": [_record(inventory, language, *each) for each in one.records],
                    "message": language.say(one.message),
                }
                for one in findings
            ]
        )
    else:
        for one in findings:
            print(f"{language.say(one.weight.label)}: {language.say(one.message)}")
        print(language.say(FINDINGS, n=len(findings)) if findings else language.say(NO_FINDINGS))
    return FOUND if findings else DONE


def journal(options: Namespace, language: Language) -> int:
    """Print the journal, the newest entry first."""
    since = None
    if options.since:
        try:
            day = language.read_date(options.since)
        except InvalidValue as error:
            raise WrongCall(error.message.text, **error.message.args) from None
        since = datetime.combine(day, time()).astimezone(UTC)
    with _opened(options) as workspace:
        entries = workspace.journal(since=since)
        if options.json:
            _print_json(
                [
                    {
                        "number": one.number,
                        "at": one.at.isoformat(),
                        "by": one.by,
                        "label": language.say(one.label),
                        "changes": [
                            _change(workspace.inventory, language, each)
                            for each in one.changes.changes
                        ],
                    }
                    for one in entries
                ]
            )
        else:
            for one in entries:
                print(f"{one.number}  {language.moment(one.at)}  {one.by}  ", end="")
                print(language.say(one.label))
    return DONE


def _change(inventory: Inventory, language: Language, change: Change) -> dict[str, Any]:
    fields = {}
    for key, before, after in change.fields():
        encode = change.type.by_key[key].kind.encode
        fields[key] = {
            "before": None if before is None else encode(before),
            "after": None if after is None else encode(after),
        }
    return {
        "record": change.type.name,
        "id": change.id,
        "title": inventory.title(change.record, language),
        "fields": fields,
    }


def _record(inventory: Inventory, language: Language, name: str, id: str) -> dict[str, str]:
    return {"type": name, "id": id, "title": inventory.titles(name, language)[id]}


def _print_json(document: Any) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=2))


# --- Backups --------------------------------------------------------------------------------


def backup(options: Namespace, language: Language) -> int:
    """Write a verified copy of the inventory."""
    with _opened(options) as workspace:
        file = workspace.backup(options.file or _backup_file(options))
    print(language.say(BACKED_UP, file=str(file)))
    return DONE


def _backup_file(options: Namespace) -> Path:
    """The file of a copy nobody named: beside the inventory, among the automatic ones."""
    place = options.database or paths.default_database()
    beside = paths.data_dir() if _is_url(place) else Path(place).parent
    return beside / "backups" / f"inventory-{datetime.now().astimezone():%Y%m%d-%H%M%S}.db"


def restore(options: Namespace, language: Language) -> int:
    """Take a copy back; the inventory that it replaces is kept."""
    from ..services import backups

    place = options.database or paths.default_database()
    if _is_url(place):
        raise InventoryError(RESTORE_FILE_ONLY)
    kept = backups.restore(options.file, Path(place))
    print(language.say(RESTORED, place=str(place)))
    if kept:
        print(language.say(OLD_KEPT, file=str(kept)))
    return DONE


COMMANDS: Mapping[str, Callable[[Namespace, Language], int]] = {
    "init": init,
    "import": import_,
    "export": export,
    "check": check,
    "backup": backup,
    "restore": restore,
    "journal": journal,
}
"""Every command by name."""
