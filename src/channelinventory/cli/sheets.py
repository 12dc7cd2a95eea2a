"""The command `import`.

Floor: cli. Excel is imported only here, and only when it is needed.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..domain.language import Language
from ..domain.texts import N_
from .arguments import WrongCall
from .inventories import opened
from .names import key_of_type
from .output import print_json

if TYPE_CHECKING:
    from ..services.transfer import Book, ImportPlan, Options, Problem
    from ..services.workspace import Workspace

IMPORTED = N_(
    "CommandLine",
    "{created} new, {changed} changed, {unchanged} unchanged, {conflicts} conflicting, "
    "{rejected} rejected",
)
ONLY_TRIED = N_("CommandLine", "This was a trial, nothing was changed.")
REJECTS_SAVED = N_("CommandLine", "The rejected rows are in {file}")
REJECTS_ENDING = N_(
    "CommandLine", "The rejected rows are saved in a workbook that ends in .xlsx, not in “{file}”."
)
SAME_FILE = N_(
    "CommandLine",
    "“{file}” is the file that is taken in. Choose another one for the rejected rows.",
)
NO_MAPPING = N_("CommandLine", "“{text}” is not of the form HEADER=FIELD.")
OF_A_ROW = ("similar_record", "handle_guessed")
COUNTS = ("created", "changed", "unchanged", "conflicts", "rejected")


def import_(options: Namespace, language: Language) -> int:
    """Take in a workbook or CSV file; bad rows are left out and reported."""
    from ..services import transfer

    if options.rejects and options.rejects.suffix.lower() != ".xlsx":
        raise WrongCall(REJECTS_ENDING, file=str(options.rejects))
    if options.rejects and options.rejects.resolve() == options.file.resolve():
        raise WrongCall(SAME_FILE, file=str(options.rejects))
    with opened(options, read_only=options.dry_run) as workspace:
        chosen = _choices(options)
        book = transfer.read_file(options.file)
        plan = _planned(workspace, book, chosen, language)
        counts = {name: getattr(plan, name) for name in COUNTS}
        if options.rejects and counts["rejected"]:
            transfer.save_rejects(plan, book, options.rejects, language)
        if not options.dry_run:
            workspace.do(plan.changes)
    cell = _addresses(plan)
    problems = [
        {
            "sheet": one.sheet,
            "cell": cell(one),
            "value": one.value,
            "key": one.key,
            "message": language.say(one.message),
        }
        for one in plan.problems
    ]
    if options.json:
        document = {**counts, "mapping": plan.mapping, "problems": problems}
        print_json({**document, "dry_run": options.dry_run})
    else:
        for one in problems:
            place = "!".join(filter(None, (one["sheet"], one["cell"])))
            print(": ".join(filter(None, (place, one["message"]))))
        print(language.say(IMPORTED, **counts))
        if options.dry_run:
            print(language.say(ONLY_TRIED))
        if options.rejects and counts["rejected"]:
            print(language.say(REJECTS_SAVED, file=str(options.rejects)))
    not_understood = any(one["key"] in ("no_headers", "no_data", "transposed") for one in problems)
    return 1 if counts["rejected"] or not_understood else 0


def _addresses(plan: ImportPlan) -> Callable[[Problem], str]:
    """Return what tells a problem's cell: the first of its row, or none for a whole sheet."""
    in_rows = {id(one) for row in plan.rows for one in row.problems}

    def cell(problem: Problem) -> str:
        if problem.cell or not (id(problem) in in_rows or problem.key in OF_A_ROW):
            return problem.cell
        return plan.layouts[problem.sheet].address(0, problem.row)

    return cell


def _choices(options: Namespace) -> Options:
    from ..services.transfer import Options

    mapping = dict(map(_mapping, options.map))
    record = options.record and key_of_type(options.record)
    return Options(record, options.sheet, mapping, options.on_conflict, options.clear_blank)


def _planned(workspace: Workspace, book: Book, chosen: Options, language: Language) -> ImportPlan:
    from ..services import transfer

    try:
        return transfer.plan_book(
            workspace.inventory, book, language, chosen, deleted=workspace.deleted
        )
    except transfer.WrongChoice as error:
        raise WrongCall(error.message.text, **error.message.args) from None


def _mapping(text: str) -> tuple[str, str | None]:
    """Return heading and field of `HEADER=FIELD`; the heading may hold an equals sign itself."""
    header, sign, key = text.rpartition("=")
    if not sign or not header.strip():
        raise WrongCall(NO_MAPPING, text=text)
    return header.strip(), key.strip() or None
