"""What models tell delegates beyond text: item roles, and the icon and tone of a listed value.

Floor: gui. The one place that says which values of the vocabulary are shown as icon + word, and
in which tone; models, delegates and editors all ask here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from channelinventory.domain.kinds import Kind, OneOf
from channelinventory.domain.vocabulary import (
    ChannelStatus,
    Choice,
    ConstraintStatus,
    CrisisRoleKind,
    Severity,
)

Index = QModelIndex | QPersistentModelIndex

_FIRST = int(Qt.ItemDataRole.UserRole)

RecordRole = _FIRST + 1
"""The domain record of the row."""
ColumnRole = _FIRST + 2
"""The domain column (`Field` or `Derived`) of the cell."""
ValueRole = _FIRST + 3
"""The value of the cell as `Held`; `setData` takes it with this role."""
ToneRole = _FIRST + 4
"""The name of the tone a cell is written in (see `gui.theme`), or None for plain text."""
IconNameRole = _FIRST + 5
"""The name of the icon before the word (see `gui.icons`), or None."""
ErrorRole = _FIRST + 6
"""The `Message` that says what is wrong with the cell, or None."""


@dataclass(frozen=True, slots=True)
class Held:
    """A value on its way through Qt, which would make texts of listed values and lists of tuples.

    Models give and take `ValueRole` in this wrapping.
    """

    value: Any


class Look(NamedTuple):
    """How a listed value is shown: an icon of the set, and a tone of the theme."""

    icon: str
    tone: str


_LISTS: Mapping[type[Choice], Mapping[Choice, Look]] = {
    ChannelStatus: {
        ChannelStatus.ACTIVE: Look("status_active", "good"),
        ChannelStatus.RESERVE: Look("status_reserve", "warn"),
        ChannelStatus.OBSERVED: Look("status_observed", "info"),
        ChannelStatus.CONSIDERED: Look("status_considered", "info"),
        ChannelStatus.PLANNED: Look("status_planned", "info"),
        ChannelStatus.CLOSED_HELD: Look("status_closed", "muted"),
        ChannelStatus.CLOSED_RELEASED: Look("status_released", "muted"),
        ChannelStatus.SUSPENDED: Look("status_suspended", "bad"),
        ChannelStatus.REJECTED: Look("status_rejected", "muted"),
    },
    Severity: {
        Severity.BLOCKING: Look("severity_blocking", "bad"),
        Severity.LIMITING: Look("severity_limiting", "warn"),
        Severity.STRAINING: Look("severity_straining", "text"),
    },
    ConstraintStatus: {
        ConstraintStatus.OPEN: Look("status_planned", "warn"),
        ConstraintStatus.IN_PROGRESS: Look("refresh", "info"),
        ConstraintStatus.RESOLVED: Look("status_active", "good"),
        ConstraintStatus.ACCEPTED: Look("status_closed", "muted"),
    },
    CrisisRoleKind: {
        CrisisRoleKind.LEAD: Look("crisis_lead", "text"),
        CrisisRoleKind.FALLBACK: Look("crisis_fallback", "text"),
        CrisisRoleKind.AMPLIFIER: Look("crisis_amplifier", "text"),
        CrisisRoleKind.MONITORING: Look("crisis_monitoring", "muted"),
        CrisisRoleKind.RESERVE: Look("crisis_reserve", "warn"),
        CrisisRoleKind.DARK_SITE: Look("crisis_dark_site", "text"),
    },
}
# By list first: values of different lists may be equal as strings (“reserve”).

LOOKED_AT: tuple[type[Choice], ...] = tuple(_LISTS)
"""The lists whose values are shown as icon and word."""

_NO_LOOKS: Mapping[Choice, Look] = {}


def looks(kind: Kind) -> Mapping[Choice, Look]:
    """Return the looks of a kind's values by value; empty where they are words only.

    Ask once per column and look values up in the answer.
    """
    return _LISTS.get(kind.choice, _NO_LOOKS) if isinstance(kind, OneOf) else _NO_LOOKS


def look(value: object) -> Look | None:
    """Return how one value is shown, or None where it is a word only."""
    return _LISTS.get(type(value), _NO_LOOKS).get(value) if isinstance(value, Choice) else None
