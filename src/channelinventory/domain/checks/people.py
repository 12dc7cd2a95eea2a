"""Checks of who runs a channel.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..derived import in_force
from ..editor import Assignment, Editor
from ..texts import N_
from ..vocabulary import AssignmentRole
from .finding import Check, Hit, Weight
from .situation import Situation


def no_responsible(situation: Situation) -> Iterator[Hit]:
    """Find active channels without a responsible editor."""
    for channel in situation.active_channels:
        if not situation.team(channel, AssignmentRole.RESPONSIBLE):
            yield Hit(channel, channel=situation.title(channel))


def nobody_present(situation: Situation) -> Iterator[Hit]:
    """Find active channels whose responsible editors are away, and no deputy is there."""
    for channel in situation.active_channels:
        responsible = situation.team(channel, AssignmentRole.RESPONSIBLE)
        team = responsible | situation.team(channel, AssignmentRole.DEPUTY)
        if responsible and team <= situation.absent:
            people = [situation.inventory.records(Editor)[id] for id in sorted(team)]
            yield Hit(channel, *people, channel=situation.title(channel))


def one_poster(situation: Situation) -> Iterator[Hit]:
    """Find active channels on which a single person can post."""
    for channel in situation.active_channels:
        able = situation.can_post(channel)
        if len(able) == 1:
            editor = situation.inventory.records(Editor)[able.pop()]
            yield Hit(channel, editor, channel=situation.title(channel), editor=editor.name)


def overloaded(situation: Situation) -> Iterator[Hit]:
    """Find editors whose assignments ask for more hours than they have."""
    for editor in situation.inventory.records(Editor).values():
        if editor.hours_per_week is None or situation.has_left(editor):
            continue
        assignments = [
            one
            for one in situation.inventory.linked(Assignment, "editor", editor.id)
            if in_force(one, situation.day)
        ]
        asked = sum(one.hours_per_week or 0 for one in assignments)
        if asked > editor.hours_per_week:
            yield Hit(editor, editor=editor.name, asked=asked, available=editor.hours_per_week)


def left_with_access(situation: Situation) -> Iterator[Hit]:
    """Find editors who left and still have access."""
    for editor in situation.inventory.records(Editor).values():
        if not situation.has_left(editor):
            continue
        held = [
            one
            for one in situation.inventory.linked(Assignment, "editor", editor.id)
            if one.access_removed is None
        ]
        if held:
            yield Hit(editor, *held, editor=editor.name, left=editor.left_on, n=len(held))


CHECKS = (
    Check(
        "no_responsible",
        Weight.BLOCKING,
        N_("Check", "“{channel}” is active, but nobody runs it: assign a responsible editor."),
        no_responsible,
    ),
    Check(
        "nobody_present",
        Weight.BLOCKING,
        N_("Check", "Everybody who runs “{channel}” is away today: name a deputy who is there."),
        nobody_present,
    ),
    Check(
        "left_with_access",
        Weight.BLOCKING,
        N_(
            "Check",
            "{editor} left on {left} and still has access to {n} channel: remove it."
            "|{editor} left on {left} and still has access to {n} channels: remove it.",
        ),
        left_with_access,
    ),
    Check(
        "one_poster",
        Weight.WARNING,
        N_("Check", "Only {editor} can post on “{channel}”: give a second person access."),
        one_poster,
    ),
    Check(
        "overloaded",
        Weight.WARNING,
        N_(
            "Check",
            "{editor} is asked for {asked} hours a week and has {available}: "
            "hand over assignments or find more time.",
        ),
        overloaded,
    ),
)
