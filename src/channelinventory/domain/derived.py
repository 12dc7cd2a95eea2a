"""Columns that are worked out from the snapshot: read-only, and never stored.

Floor: domain.
"""

from __future__ import annotations

from datetime import date

from .channel import Channel
from .constraint import Constraint
from .crisis import CrisisRole
from .editor import Absence, Assignment, Editor
from .fields import Derived, today
from .inventory import Inventory
from .kinds import Date, Integer, Number, References, SomeOf
from .measurement import Measurement
from .texts import N_
from .vocabulary import AssignmentRole, ConstraintStatus, CrisisRoleKind


def in_force(assignment: Assignment, day: date) -> bool:
    """Tell whether an assignment holds on `day`."""
    return (assignment.valid_from is None or assignment.valid_from <= day) and (
        assignment.valid_to is None or day <= assignment.valid_to
    )


def latest_measurement(inventory: Inventory, channel: Channel) -> Measurement | None:
    """Return the newest measurement with a follower figure."""
    figures = [
        one
        for one in inventory.linked(Measurement, "channel", channel.id)
        if one.followers is not None
    ]
    return max(figures, key=lambda one: one.date, default=None)


def _followers(inventory: Inventory, channel: Channel) -> int | None:
    latest = latest_measurement(inventory, channel)
    return latest.followers if latest else None


def _followers_date(inventory: Inventory, channel: Channel) -> date | None:
    latest = latest_measurement(inventory, channel)
    return latest.date if latest else None


def editors_with_role(
    inventory: Inventory, channel: Channel, role: AssignmentRole
) -> tuple[str, ...]:
    """Return the ids of the editors who have `role` today, by rank."""
    linked = inventory.linked(Assignment, "channel", channel.id)
    if not linked:
        return ()
    day = today()
    found = [one for one in linked if one.role is role and in_force(one, day)]
    found.sort(key=lambda one: (one.rank or 100, one.created))
    return tuple(dict.fromkeys(one.editor for one in found))


def _responsible(inventory: Inventory, channel: Channel) -> tuple[str, ...]:
    return editors_with_role(inventory, channel, AssignmentRole.RESPONSIBLE)


def _deputies(inventory: Inventory, channel: Channel) -> tuple[str, ...]:
    return editors_with_role(inventory, channel, AssignmentRole.DEPUTY)


def _crisis_roles(inventory: Inventory, channel: Channel) -> tuple[CrisisRoleKind, ...]:
    linked = inventory.linked(CrisisRole, "channel", channel.id)
    roles = {one.role for one in linked}
    return tuple(role for role in CrisisRoleKind if role in roles) if roles else ()


def open_constraints(inventory: Inventory, channel: Channel) -> list[Constraint]:
    """Return the constraints of the channel itself that still hold it back."""
    return [
        one
        for one in inventory.linked(Constraint, "channel", channel.id)
        if one.status in (ConstraintStatus.OPEN, ConstraintStatus.IN_PROGRESS)
    ]


def _constraint_count(inventory: Inventory, channel: Channel) -> int | None:
    return len(open_constraints(inventory, channel)) or None


def assigned_hours(inventory: Inventory, editor: Editor) -> float | None:
    """Return the hours per week that the editor's assignments of today ask for."""
    linked = inventory.linked(Assignment, "editor", editor.id)
    if not linked:
        return None
    day = today()
    return sum(one.hours_per_week or 0.0 for one in linked if in_force(one, day)) or None


def _channel_count(inventory: Inventory, editor: Editor) -> int | None:
    linked = inventory.linked(Assignment, "editor", editor.id)
    day = today()
    return len({one.channel for one in linked if in_force(one, day)}) or None


def _absent_until(inventory: Inventory, editor: Editor) -> date | None:
    day = today()
    linked = inventory.linked(Absence, "editor", editor.id)
    last_days = [one.last_day for one in linked if one.first_day <= day <= one.last_day]
    return max(last_days, default=None)


CHANNEL_COLUMNS = (
    Derived(
        key="crisis_roles",
        label=N_("Channel", "Crisis role"),
        kind=SomeOf(CrisisRoleKind),
        width=140,
        shown=True,
        compute=_crisis_roles,
        near=("crisis_role",),
    ),
    Derived(
        key="responsible",
        label=N_("Channel", "Responsible editor"),
        kind=References("editor"),
        width=160,
        shown=True,
        compute=_responsible,
        near=("assignment",),
    ),
    Derived(
        key="deputies",
        label=N_("Channel", "Deputy"),
        kind=References("editor"),
        width=160,
        compute=_deputies,
        near=("assignment",),
    ),
    Derived(
        key="followers",
        label=N_("Channel", "Followers"),
        kind=Integer(),
        width=95,
        shown=True,
        compute=_followers,
        near=("measurement",),
    ),
    Derived(
        key="followers_date",
        label=N_("Channel", "Followers as of"),
        kind=Date(),
        width=115,
        compute=_followers_date,
        near=("measurement",),
    ),
    Derived(
        key="open_constraints",
        label=N_("Channel", "Open constraints"),
        kind=Integer(),
        width=120,
        compute=_constraint_count,
        near=("constraint",),
    ),
)

EDITOR_COLUMNS = (
    Derived(
        key="channel_count",
        label=N_("Editor", "Channels"),
        kind=Integer(),
        width=80,
        shown=True,
        compute=_channel_count,
        near=("assignment",),
    ),
    Derived(
        key="assigned_hours",
        label=N_("Editor", "Hours asked per week"),
        kind=Number(),
        width=120,
        shown=True,
        compute=assigned_hours,
        near=("assignment",),
    ),
    Derived(
        key="absent_until",
        label=N_("Editor", "Absent until"),
        kind=Date(),
        width=115,
        compute=_absent_until,
        near=("absence",),
    ),
)
