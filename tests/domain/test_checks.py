"""Each check finds what it is for, and keeps quiet where all is well."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from channelinventory.assets import language
from channelinventory.domain.channel import Channel
from channelinventory.domain.checks import CHECKS, Weight, check
from channelinventory.domain.editor import Editor
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.platform import Platform
from channelinventory.domain.registry import empty_inventory
from channelinventory.domain.vocabulary import (
    AssignmentRole,
    ChannelStatus,
    ConstraintStatus,
    CrisisRoleKind,
    Outcome,
    Reason,
    Severity,
    TwoFactor,
)
from tests import factories as make
from tests.factories import ident

DAY = date(2025, 6, 1)
LONG_AGO = DAY - timedelta(days=366)
YESTERDAY = DAY - timedelta(days=1)
TOMORROW = DAY + timedelta(days=1)

SOUND: dict[str, Any] = {
    "status": ChannelStatus.ACTIVE,
    "imprint_url": "https://stadt.example/impressum",
    "privacy_url": "https://stadt.example/datenschutz",
    "usage_concept_date": DAY,
    "two_factor": TwoFactor.APP,
    "access_checked": DAY,
}


class Town:
    """An inventory in which no check finds anything, to be spoiled in one point."""

    def __init__(self) -> None:
        self.held = empty_inventory()
        self.put(make.organisation, "town", name="Stadt")
        for name, operator in ("facebook", "Meta"), ("mastodon", "Netz"):
            self.put(make.platform, name, name=name, operator=operator)
            self.put(make.channel, name, platform=ident(name), name=name, **SOUND)
        for name in "anna", "bela":
            self.put(make.editor, name, name=name, hours_per_week=20.0)
        for channel in "facebook", "mastodon":
            self.assign("anna", channel, AssignmentRole.RESPONSIBLE)
            self.assign("bela", channel, AssignmentRole.DEPUTY)
        self.put(make.scenario, "flood", name="Hochwasser")
        self.role("facebook", CrisisRoleKind.LEAD)
        self.role("mastodon", CrisisRoleKind.FALLBACK)

    def put(self, factory: Callable[..., Record], called: str, **values: Any) -> Town:
        self.held = self.held.with_records([factory(self.held, called, **values)])
        return self

    def assign(self, editor: str, channel: str, role: AssignmentRole, **values: Any) -> Town:
        return self.put(
            make.assignment,
            f"{editor}-{channel}",
            editor=ident(editor),
            channel=ident(channel),
            role=role,
            **{"hours_per_week": 5.0, **values},
        )

    def role(self, channel: str, role: CrisisRoleKind, **values: Any) -> Town:
        return self.put(
            make.crisis_role, f"role-{channel}", channel=ident(channel), role=role, **values
        )

    def change(self, cls: type[Record], called: str, **values: Any) -> Town:
        record = self.held.records(cls)[ident(called)]
        self.held = self.held.with_records([replace(record, **values)])
        return self

    def channel(self, called: str = "facebook", **values: Any) -> Town:
        return self.change(Channel, called, **values)

    def findings(self) -> dict[str, set[str]]:
        """Return the ids of the records concerned by the key of the finding."""
        found: dict[str, set[str]] = {}
        for one in check(self.held, DAY):
            found.setdefault(one.key, set()).update(id for _, id in one.records)
        return found


def away(town: Town, *editors: str, first: date = YESTERDAY, last: date = TOMORROW) -> Town:
    for editor in editors:
        called = f"away-{editor}"
        town.put(make.absence, called, editor=ident(editor), first_day=first, last_day=last)
    return town


def blocked(town: Town, **values: Any) -> Town:
    more = {"severity": Severity.BLOCKING, "status": ConstraintStatus.OPEN, **values}
    return town.put(make.constraint, "blocked", title="Kein Strom", **more)


def decided(town: Town, called: str, **values: Any) -> Town:
    more = {"date": LONG_AGO, "outcome": Outcome.CONTINUE, "reasons": (Reason.REACH,), **values}
    return town.put(make.decision, called, **more)


def reserve(town: Town, **values: Any) -> Town:
    town.put(
        make.channel,
        "x",
        platform=ident("mastodon"),
        name="X",
        **{**SOUND, "status": ChannelStatus.RESERVE},
    )
    return town.role("x", CrisisRoleKind.RESERVE, **values) if values else town


# key of the check, what spoils the sound town, what does not, and a record that is concerned
CASES: list[tuple[str, Callable[[Town], Any], Callable[[Town], Any], str]] = [
    (
        "no_responsible",
        lambda town: town.assign("anna", "facebook", AssignmentRole.AUTHOR),
        lambda town: town.assign("bela", "facebook", AssignmentRole.RESPONSIBLE),
        "facebook",
    ),
    (
        "no_responsible",
        lambda town: town.assign(
            "anna", "facebook", AssignmentRole.RESPONSIBLE, valid_to=YESTERDAY
        ),
        lambda town: town.assign("anna", "facebook", AssignmentRole.RESPONSIBLE, valid_to=DAY),
        "facebook",
    ),
    (
        "nobody_present",
        lambda town: away(town, "anna", "bela"),
        lambda town: away(town, "anna"),
        "mastodon",
    ),
    (
        "nobody_present",
        lambda town: away(town, "anna", "bela", last=DAY),
        lambda town: away(town, "anna", "bela", last=YESTERDAY),
        "bela",
    ),
    (
        "left_with_access",
        lambda town: town.change(Editor, "bela", left_on=DAY),
        lambda town: town.change(Editor, "bela", left_on=TOMORROW),
        "bela-mastodon",
    ),
    (
        "left_with_access",
        lambda town: town.change(Editor, "bela", left_on=YESTERDAY),
        lambda town: [
            town.change(Editor, "bela", left_on=YESTERDAY),
            town.assign("bela", "facebook", AssignmentRole.DEPUTY, access_removed=DAY),
            town.assign("bela", "mastodon", AssignmentRole.DEPUTY, access_removed=DAY),
        ],
        "bela",
    ),
    (
        "one_poster",
        lambda town: town.assign("bela", "facebook", AssignmentRole.APPROVER),
        lambda town: town.assign("bela", "facebook", AssignmentRole.AUTHOR),
        "anna",
    ),
    (
        "overloaded",
        lambda town: town.change(Editor, "anna", hours_per_week=9.5),
        lambda town: town.change(Editor, "anna", hours_per_week=10.0),
        "anna",
    ),
    (
        "no_lead",
        lambda town: town.role("facebook", CrisisRoleKind.AMPLIFIER),
        lambda town: town.role("mastodon", CrisisRoleKind.LEAD),
        "flood",
    ),
    (
        "main_blocked",
        lambda town: blocked(town, channel=ident("facebook")),
        lambda town: blocked(town, channel=ident("facebook"), severity=Severity.LIMITING),
        "blocked",
    ),
    (
        "main_blocked",
        lambda town: blocked(town, organisation=ident("town"), platform=ident("mastodon")),
        lambda town: blocked(town, platform=ident("facebook"), status=ConstraintStatus.RESOLVED),
        "role-mastodon",
    ),
    (
        "main_inactive",
        lambda town: town.channel(status=ChannelStatus.PLANNED),
        lambda town: [
            town.channel("mastodon", status=ChannelStatus.PLANNED),
            town.role("mastodon", CrisisRoleKind.AMPLIFIER),
        ],
        "facebook",
    ),
    (
        "one_operator",
        lambda town: town.channel("mastodon", platform=ident("facebook")),
        lambda town: town.channel("mastodon", name="Anderer Name"),
        "town",
    ),
    (
        "closed_with_role",
        lambda town: town.channel(status=ChannelStatus.CLOSED_HELD),
        lambda town: town.channel(status=ChannelStatus.RESERVE),
        "role-facebook",
    ),
    (
        "reserve_without_steps",
        lambda town: reserve(town, last_drill=DAY),
        lambda town: reserve(town, last_drill=DAY, steps=("Anmelden",)),
        "role-x",
    ),
    (
        "reserve_without_steps",
        reserve,
        lambda town: reserve(town, last_drill=DAY, steps=("Anmelden",)),
        "x",
    ),
    (
        "reserve_untried",
        lambda town: reserve(town, last_drill=LONG_AGO, steps=("Anmelden",)),
        lambda town: reserve(town, last_drill=LONG_AGO + timedelta(days=1), steps=("Anmelden",)),
        "role-x",
    ),
    (
        "no_imprint",
        lambda town: town.channel(imprint_url=None),
        lambda town: [
            town.channel(imprint_url=None, status=ChannelStatus.OBSERVED),
        ],
        "facebook",
    ),
    (
        "no_privacy",
        lambda town: town.channel(privacy_url=None),
        lambda town: town.channel(netiquette_url=None),
        "facebook",
    ),
    (
        "no_usage_concept",
        lambda town: town.channel(usage_concept_date=None),
        lambda town: town.channel(usage_concept_date=LONG_AGO),
        "facebook",
    ),
    (
        "no_two_factor",
        lambda town: town.channel(two_factor=TwoFactor.UNKNOWN),
        lambda town: town.channel(two_factor=TwoFactor.SMS),
        "facebook",
    ),
    (
        "no_two_factor",
        lambda town: town.channel(two_factor=None),
        lambda town: town.channel(two_factor=TwoFactor.HARDWARE_KEY),
        "facebook",
    ),
    (
        "access_unchecked",
        lambda town: town.channel(access_checked=LONG_AGO),
        lambda town: town.channel(access_checked=LONG_AGO + timedelta(days=1)),
        "facebook",
    ),
    (
        "access_unchecked",
        lambda town: town.channel(access_checked=None),
        lambda town: town.channel(access_checked=YESTERDAY),
        "facebook",
    ),
    (
        "review_overdue",
        lambda town: town.put(make.review, "review", due=YESTERDAY),
        lambda town: town.put(make.review, "review", due=DAY),
        "review",
    ),
    (
        "review_overdue",
        lambda town: town.put(make.review, "review", due=LONG_AGO),
        lambda town: town.put(make.review, "review", due=LONG_AGO, done=YESTERDAY),
        "review",
    ),
    (
        "decision_overdue",
        lambda town: decided(town, "old", review_on=YESTERDAY),
        lambda town: decided(town, "old", review_on=DAY),
        "old",
    ),
    (
        "decision_overdue",
        lambda town: [
            decided(town, "old", review_on=YESTERDAY, channel=ident("facebook")),
            decided(town, "new", date=DAY, channel=ident("mastodon")),
        ],
        lambda town: [
            decided(town, "new", date=DAY, channel=ident("facebook")),
            decided(town, "old", review_on=YESTERDAY, channel=ident("facebook")),
        ],
        "old",
    ),
    (
        "channel_overdue",
        lambda town: town.channel(next_review=YESTERDAY),
        lambda town: town.channel(next_review=DAY),
        "facebook",
    ),
    (
        "platform_overdue",
        lambda town: town.change(Platform, "facebook", next_review=YESTERDAY),
        lambda town: town.change(Platform, "facebook", next_review=TOMORROW),
        "facebook",
    ),
    (
        "constraint_overdue",
        lambda town: town.put(make.constraint, "late", title="Zu spät", due=YESTERDAY),
        lambda town: town.put(
            make.constraint,
            "late",
            title="Erledigt",
            due=YESTERDAY,
            status=ConstraintStatus.ACCEPTED,
        ),
        "late",
    ),
    (
        "stale_followers",
        lambda town: town.put(make.measurement, "m", date=DAY - timedelta(days=91), followers=5),
        lambda town: [
            town.put(make.measurement, "m", date=LONG_AGO, followers=5),
            town.put(make.measurement, "n", date=DAY - timedelta(days=90), followers=5),
        ],
        "facebook",
    ),
    (
        "no_reason",
        lambda town: decided(town, "bare", reasons=()),
        lambda town: decided(town, "bare"),
        "bare",
    ),
    (
        "duplicate_url",
        lambda town: [
            town.channel(url="https://www.facebook.com/Stadt/"),
            town.channel("mastodon", url="http://facebook.com/stadt"),
        ],
        lambda town: [
            town.channel(url="https://www.facebook.com/Stadt/"),
            town.channel("mastodon", url="https://www.facebook.com/Stadt2"),
        ],
        "mastodon",
    ),
    (
        "duplicate_handle",
        lambda town: [
            reserve(town, last_drill=DAY, steps=("Anmelden",)),
            town.channel("x", handle="@Stadt"),
            town.channel("mastodon", handle="stadt "),
        ],
        lambda town: [
            town.channel("facebook", handle="stadt"),
            town.channel("mastodon", handle="stadt"),
        ],
        "x",
    ),
]


@pytest.mark.parametrize(
    ("key", "spoil", "spare", "concerned"),
    CASES,
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_finds_and_spares(
    key: str, spoil: Callable[[Town], Any], spare: Callable[[Town], Any], concerned: str
) -> None:
    town = Town()
    spoil(town)
    assert ident(concerned) in town.findings()[key]
    town = Town()
    spare(town)
    assert key not in town.findings()


def test_every_check_has_a_case() -> None:
    assert {key for key, *_ in CASES} == {one.key for one in CHECKS}


def test_a_sound_town_has_no_findings() -> None:
    assert check(Town().held, DAY) == []
    assert check(empty_inventory(), DAY) == []


def test_those_who_left_do_not_count() -> None:
    town = Town()
    town.change(Editor, "anna", left_on=YESTERDAY)
    found = town.findings()
    assert {"no_responsible", "one_poster", "left_with_access"} <= set(found)
    assert "overloaded" not in found


def test_a_shared_address_is_told_once() -> None:
    town = Town()
    for name in "facebook", "mastodon":
        town.channel(
            name, platform=ident("facebook"), handle="stadt", url="https://facebook.com/stadt"
        )
    assert "duplicate_handle" not in town.findings()


def test_findings_come_by_weight_and_say_what_to_do() -> None:
    findings = check(make.inventory(), DAY)
    ranks = [list(Weight).index(one.weight) for one in findings]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3
    english = language("en")
    for one in findings:
        sentence = english.say(one.message)
        assert ": " in sentence
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_a_large_inventory_takes_no_longer_per_channel() -> None:
    """Nothing in here may be quadratic: four times the channels, about four times the time."""
    small, large = (_seconds(_many(count)) for count in (1000, 4000))
    assert large < small * 12


def _many(count: int) -> Inventory:
    town = Town()
    values = {**SOUND, "imprint_url": None, "handle": "gleich"}
    channels = [make.channel(town.held, f"c{n}", name=f"Kanal {n}", **values) for n in range(count)]
    held = town.held.with_records(channels)
    more: list[Record] = []
    for one in channels:
        more.append(make.assignment(held, editor=ident("anna"), channel=one.id))
        more.append(make.crisis_role(held, channel=one.id))
        more.append(make.constraint(held, channel=one.id, severity=Severity.BLOCKING))
    return held.with_records(more)


def _seconds(held: Inventory) -> float:
    """Return the processor time of a check; other programs and the collector do not count."""
    taken = []
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            assert check(held, DAY)
            taken.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(taken)
