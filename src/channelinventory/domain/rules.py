"""Rules over the fields of one record, and the validation of a draft.

Floor: domain. A draft is a mapping of field keys to values of the right types; what cannot be
read as a value at all never gets here, it stays in the form with the reader's error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .kinds import Reference
from .texts import N_, Message

if TYPE_CHECKING:
    from .fields import RecordType
    from .inventory import Inventory

REQUIRED = N_("Rule", "Please fill this in.")
MISSING_RECORD = N_("Rule", "The chosen record no longer exists. Choose another.")
OWN_PARENT = N_("Rule", "A record cannot belong to itself.")
TOO_EARLY = N_("Rule", "This is before {first}. Correct one of the two dates.")

Rule = Callable[[Mapping[str, Any]], dict[str, Message]]


def not_before(first: str, last: str) -> Rule:
    """Return the rule that the date `last` is not before the date `first`."""

    def rule(draft: Mapping[str, Any]) -> dict[str, Message]:
        start, end = draft.get(first), draft.get(last)
        return {last: Message.of(TOO_EARLY, first=start)} if start and end and end < start else {}

    return rule


def validate(
    record_type: RecordType, draft: Mapping[str, Any], inventory: Inventory
) -> dict[str, Message]:
    """Return what is wrong with a draft, by field key; empty when it may be saved."""
    problems: dict[str, Message] = {}
    for field in record_type.fields:
        value = draft.get(field.key)
        if value is None or value in ("", ()):
            if field.required:
                problems[field.key] = Message(REQUIRED)
        elif problem := field.kind.check(value):
            problems[field.key] = problem
        elif isinstance(field.kind, Reference) and not inventory.has(field.kind.target, value):
            problems[field.key] = Message(MISSING_RECORD)
    for rule in record_type.rules:
        problems = {**rule(draft), **problems}
    return problems
