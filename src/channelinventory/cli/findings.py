"""The commands that look and change nothing: `check` and `journal`.

Floor: cli.
"""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from datetime import datetime, time
from typing import Any

from ..domain.changes import Change
from ..domain.errors import InvalidValue
from ..domain.fields import today
from ..domain.inventory import Inventory
from ..domain.language import Language
from ..domain.moments import to_utc
from ..domain.texts import N_
from .arguments import WrongCall
from .inventories import opened
from .output import print_json

NO_FINDINGS = N_("CommandLine", "Nothing is missing, overdue or at risk.")
FINDINGS = N_("CommandLine", "{n} finding|{n} findings")


def check(options: Namespace, language: Language) -> int:
    """Print what the checks find."""
    from ..domain.checks import check as find

    with opened(options) as workspace:
        inventory = workspace.inventory
    findings = find(inventory, today())
    if options.json:
        print_json(
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
    return 1 if findings else 0


def journal(options: Namespace, language: Language) -> int:
    """Print the journal, the newest entry first."""
    since = None
    if options.since:
        try:
            day = language.read_date(options.since)
        except InvalidValue as error:
            raise WrongCall(error.message.text, **error.message.args) from None
        with suppress(ValueError, OverflowError):  # before all that a clock can say: everything
            since = to_utc(datetime.combine(day, time()))
    with opened(options) as workspace:
        entries = workspace.journal(since=since)
        if options.json:
            print_json(
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
    return 0


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
