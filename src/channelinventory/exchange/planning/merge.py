"""The three-way comparison of one cell: as exported, as it comes back, as it is here now.

Floor: exchange.
"""

from __future__ import annotations

from enum import Enum


class Verdict(Enum):
    """What becomes of a cell."""

    SAME = "same"
    TAKEN = "taken"
    KEPT = "kept"
    CONFLICT = "conflict"


def merge(base: str | None, theirs: str, ours: str) -> Verdict:
    """Compare digests or texts of one cell; `base` is None where nothing is known of an export.

    Changed only there: taken. Changed only here: kept. Changed on both sides to different values:
    a conflict to decide.
    """
    if theirs == ours:
        return Verdict.SAME
    if base is None or ours == base:
        return Verdict.TAKEN
    return Verdict.KEPT if theirs == base else Verdict.CONFLICT
