"""Checks of what is prepared for a crisis.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..channel import Channel
from ..constraint import Constraint
from ..crisis import CrisisRole, Scenario
from ..organisation import Organisation
from ..platform import Platform
from ..texts import N_
from ..vocabulary import ChannelStatus, CrisisRoleKind, Severity
from .finding import Check, Hit, Weight
from .situation import YEAR, Situation

_CLOSED = (
    ChannelStatus.CLOSED_HELD,
    ChannelStatus.CLOSED_RELEASED,
    ChannelStatus.SUSPENDED,
    ChannelStatus.REJECTED,
)
_MAIN = (CrisisRoleKind.LEAD, CrisisRoleKind.FALLBACK)


def no_lead(situation: Situation) -> Iterator[Hit]:
    """Find scenarios without a lead channel."""
    led = {role.scenario for role, _ in situation.roles(CrisisRoleKind.LEAD)}
    for scenario in situation.inventory.records(Scenario).values():
        if scenario.id not in led:
            yield Hit(scenario, scenario=scenario.name)


def main_blocked(situation: Situation) -> Iterator[Hit]:
    """Find lead and fallback channels that a blocking constraint holds back."""
    blocking = [
        one
        for one in situation.inventory.records(Constraint).values()
        if one.severity is Severity.BLOCKING and situation.unsolved(one)
    ]
    by_channel = {one.channel: one for one in blocking if one.channel}
    by_area = {(one.organisation, one.platform): one for one in blocking if not one.channel}
    by_area.pop((None, None), None)
    for role, channel in situation.roles(*_MAIN):
        organisation, platform = channel.organisation, channel.platform
        constraint = (
            by_channel.get(channel.id)
            or by_area.get((organisation, platform))
            or by_area.get((None, platform))
            or by_area.get((organisation, None))
        )
        if constraint:
            yield Hit(
                role,
                channel,
                constraint,
                channel=situation.title(channel),
                role=role.role,
                constraint=constraint.title,
            )


def main_inactive(situation: Situation) -> Iterator[Hit]:
    """Find lead and fallback channels that are not active."""
    for role, channel in situation.roles(*_MAIN):
        if channel.status is not ChannelStatus.ACTIVE:
            title = situation.title(channel)
            yield Hit(role, channel, channel=title, role=role.role, status=channel.status)


def one_operator(situation: Situation) -> Iterator[Hit]:
    """Find organisations all of whose channels for a scenario belong to one operator."""
    inventory = situation.inventory
    channels: dict[tuple[str, str], dict[str, Channel]] = {}
    for role, channel in situation.roles():
        if role.role is not CrisisRoleKind.MONITORING:
            held = channels.setdefault((channel.organisation, role.scenario), {})
            held[channel.id] = channel
    for (organisation_id, scenario_id), held in channels.items():
        operators = {_operator(inventory.get(Platform, one.platform)) for one in held.values()}
        organisation = inventory.get(Organisation, organisation_id)
        scenario = inventory.get(Scenario, scenario_id)
        if len(operators) == 1 and None not in operators and organisation and scenario:
            yield Hit(
                organisation,
                scenario,
                *held.values(),
                n=len(held),
                organisation=organisation.name,
                scenario=scenario.name,
                operator=operators.pop(),
            )


def _operator(platform: Platform | None) -> str | None:
    return platform.operator if platform else None


def reserve_without_steps(situation: Situation) -> Iterator[Hit]:
    """Find reserve channels of which nobody has written down how to activate them."""
    for role, channel in situation.roles(CrisisRoleKind.RESERVE):
        if not role.steps:
            yield Hit(role, channel, channel=situation.title(channel))
    for channel in situation.inventory.records(Channel).values():
        if channel.status is ChannelStatus.RESERVE and not situation.inventory.linked(
            CrisisRole, "channel", channel.id
        ):
            yield Hit(channel, channel=situation.title(channel))


def reserve_untried(situation: Situation) -> Iterator[Hit]:
    """Find reserve channels that were not tried for a year."""
    for role, channel in situation.roles(CrisisRoleKind.RESERVE):
        if situation.older_than(role.last_drill, YEAR):
            yield Hit(role, channel, channel=situation.title(channel))


def closed_with_role(situation: Situation) -> Iterator[Hit]:
    """Find closed channels that are still counted on in a crisis."""
    for role, channel in situation.roles():
        if channel.status in _CLOSED:
            title = situation.title(channel)
            yield Hit(role, channel, channel=title, role=role.role, status=channel.status)


CHECKS = (
    Check(
        "no_lead",
        Weight.BLOCKING,
        N_("Check", "No lead channel is chosen for “{scenario}”: give one channel that role."),
        no_lead,
    ),
    Check(
        "main_blocked",
        Weight.BLOCKING,
        N_(
            "Check",
            "“{channel}” is {role} in a crisis, but held back (“{constraint}”): "
            "resolve that or choose another channel.",
        ),
        main_blocked,
    ),
    Check(
        "main_inactive",
        Weight.BLOCKING,
        N_(
            "Check",
            "“{channel}” is {role} in a crisis, but its status is “{status}”: "
            "activate it or choose another channel.",
        ),
        main_inactive,
    ),
    Check(
        "one_operator",
        Weight.WARNING,
        N_(
            "Check",
            "The only crisis channel of {organisation} for “{scenario}” depends on {operator}: "
            "add one of another operator."
            "|All {n} crisis channels of {organisation} for “{scenario}” depend on {operator}: "
            "add one of another operator.",
        ),
        one_operator,
    ),
    Check(
        "closed_with_role",
        Weight.WARNING,
        N_(
            "Check",
            "“{channel}” ({status}) still has the crisis role {role}: "
            "give the role to another channel.",
        ),
        closed_with_role,
    ),
    Check(
        "reserve_without_steps",
        Weight.WARNING,
        N_(
            "Check",
            "Nobody can activate the reserve “{channel}” by the book: write down the steps.",
        ),
        reserve_without_steps,
    ),
    Check(
        "reserve_untried",
        Weight.HINT,
        N_("Check", "The reserve “{channel}” was not tried for a year: plan a drill."),
        reserve_untried,
    ),
)
