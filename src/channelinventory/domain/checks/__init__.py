"""Checks: what is missing, overdue or at risk in the whole inventory, and what to do about it.

Floor: domain. A pure function of a snapshot and a day. Each check is a small function that gives
the records concerned; its key, weight and sentence stand beside it in a table.
"""

from __future__ import annotations

from datetime import date

from ..inventory import Inventory
from ..registry import type_of
from . import crisis, people, upkeep
from .finding import Check, Finding, Weight
from .situation import Situation

__all__ = ["CHECKS", "Check", "Finding", "Weight", "check"]

CHECKS: tuple[Check, ...] = (*people.CHECKS, *crisis.CHECKS, *upkeep.CHECKS)


def check(inventory: Inventory, day: date) -> list[Finding]:
    """Return the findings of all checks on `day`, the weightiest first."""
    situation = Situation(inventory, day)
    findings = [
        Finding(
            one.key,
            one.weight,
            tuple((type_of(record).name, record.id) for record in hit.records),
            hit.message(one.text),
        )
        for one in CHECKS
        for hit in one.find(situation)
    ]
    rank = {weight: number for number, weight in enumerate(Weight)}
    return sorted(findings, key=lambda finding: rank[finding.weight])
