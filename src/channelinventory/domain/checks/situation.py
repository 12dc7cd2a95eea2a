"""An inventory on a day: what several checks ask for, worked out once.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property

from ..channel import Channel
from ..constraint import Constraint
from ..crisis import CrisisRole
from ..derived import in_force
from ..editor import Absence, Assignment, Editor
from ..fields import Record
from ..inventory import Inventory
from ..registry import type_of
from ..texts import Message
from ..vocabulary import AssignmentRole, ChannelStatus, ConstraintStatus, CrisisRoleKind

YEAR = timedelta(days=365)

_POSTING = frozenset(AssignmentRole) - {AssignmentRole.APPROVER, AssignmentRole.MODERATOR}
_UNSOLVED = (ConstraintStatus.OPEN, ConstraintStatus.IN_PROGRESS)


class Situation:
    """A snapshot on a day."""

    def __init__(self, inventory: Inventory, day: date) -> None:
        self.inventory = inventory
        self.day = day

    def title(self, record: Record) -> str | Message:
        """Return what a record is called."""
        return type_of(record).title(self.inventory, record)

    @cached_property
    def active_channels(self) -> list[Channel]:
        """The channels that are in use."""
        channels = self.inventory.records(Channel).values()
        return [one for one in channels if one.status is ChannelStatus.ACTIVE]

    @cached_property
    def staff(self) -> set[str]:
        """The ids of the editors who are still there, present or not."""
        editors = self.inventory.records(Editor).values()
        return {one.id for one in editors if not self.has_left(one)}

    @cached_property
    def absent(self) -> set[str]:
        """The ids of the editors who are away on this day."""
        absences = self.inventory.records(Absence).values()
        return {one.editor for one in absences if one.first_day <= self.day <= one.last_day}

    def has_left(self, editor: Editor) -> bool:
        """Tell whether an editor works here no longer."""
        return editor.left_on is not None and editor.left_on <= self.day

    def team(self, channel: Channel, *roles: AssignmentRole) -> set[str]:
        """Return the ids of those who have one of `roles` (any role) for a channel today."""
        return {
            one.editor
            for one in self.inventory.linked(Assignment, "channel", channel.id)
            if (not roles or one.role in roles)
            and in_force(one, self.day)
            and one.editor in self.staff
        }

    def can_post(self, channel: Channel) -> set[str]:
        """Return the ids of those who can post on a channel today."""
        return {
            one.editor
            for one in self.inventory.linked(Assignment, "channel", channel.id)
            if one.role in _POSTING
            and in_force(one, self.day)
            and (one.access_removed is None or one.access_removed > self.day)
            and one.editor in self.staff
        }

    def unsolved(self, constraint: Constraint) -> bool:
        """Tell whether a constraint still holds something back."""
        return constraint.status in _UNSOLVED

    def roles(self, *kinds: CrisisRoleKind) -> Iterable[tuple[CrisisRole, Channel]]:
        """Give the crisis roles of these kinds (all kinds) with their channels."""
        for role in self.inventory.records(CrisisRole).values():
            channel = self.inventory.get(Channel, role.channel)
            if channel is not None and (not kinds or role.role in kinds):
                yield role, channel

    def overdue(self, due: date | None) -> bool:
        """Tell whether a day to do something on has passed."""
        return due is not None and due < self.day

    def older_than(self, done: date | None, age: timedelta) -> bool:
        """Tell whether something was done longer than `age` ago, or never."""
        return done is None or done < self.day - age
