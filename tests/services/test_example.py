"""The example inventory: every sentence of the scenario is a record."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from channelinventory.assets import language
from channelinventory.domain.changes import ChangeSet, rebase
from channelinventory.domain.channel import Channel
from channelinventory.domain.checks import CHECKS, Weight, check
from channelinventory.domain.constraint import Constraint
from channelinventory.domain.crisis import CrisisRole, LogEntry, Scenario
from channelinventory.domain.decision import Decision, Review
from channelinventory.domain.derived import in_force, latest_measurement
from channelinventory.domain.editor import Absence, Assignment, Editor
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.measurement import Measurement
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory, type_of
from channelinventory.domain.rules import validate
from channelinventory.domain.vocabulary import (
    AssignmentRole,
    ChannelStatus,
    ConstraintKind,
    ConstraintStatus,
    CrisisRoleKind,
    Outcome,
    Reason,
    Severity,
)
from channelinventory.services.example import example_id, example_inventory, start_set

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def changes() -> ChangeSet:
    return example_inventory(TODAY)


@pytest.fixture(scope="module")
def held(changes: ChangeSet) -> Inventory:
    return empty_inventory().apply(changes.changes)


def channel(held: Inventory, name: str) -> Channel:
    return held.records(Channel)[example_id("channel", name)]


def decision(held: Inventory, name: str) -> Decision:
    return held.records(Decision)[example_id("decision", name)]


def roles(held: Inventory, name: str) -> list[CrisisRole]:
    return held.linked(CrisisRole, "channel", example_id("channel", name))


def platforms_of(held: Inventory, organisation: str, status: ChannelStatus) -> set[str]:
    return {
        str(held.title_of("platform", one.platform))
        for one in held.linked(Channel, "organisation", example_id("organisation", organisation))
        if one.status is status
    }


def test_is_the_same_on_the_same_day(changes: ChangeSet) -> None:
    assert example_inventory(TODAY) == changes


@pytest.mark.parametrize("make", [example_inventory, start_set])
def test_is_valid_and_whole(make) -> None:
    changes = make(TODAY)
    assert rebase(empty_inventory(), changes).changes == changes.changes
    held = empty_inventory().apply(changes.changes)
    assert len(held) == len(changes.changes)  # no id twice
    for record in held:
        record_type = type_of(record)
        problems = validate(record_type, record_type.values(record), held)
        assert not problems, (held.title(record, language("en")), problems)


def test_records_come_in_an_order_that_the_database_takes(changes: ChangeSet) -> None:
    known: set[str] = set()
    for change in changes.changes:
        for field in change.type.references:
            target = field.get(change.after)
            assert target is None or target in known
        known.add(change.id)


def test_state_chancellery_runs_25_channels(held: Inventory) -> None:
    active = platforms_of(held, "sk", ChannelStatus.ACTIVE)
    linked = held.linked(Channel, "organisation", example_id("organisation", "sk"))
    assert len(linked) == 25
    assert {"LinkedIn", "Instagram", "WhatsApp-Kanal"} <= active
    assert decision(held, "sk-x").outcome is Outcome.CONTINUE
    reviews = held.linked(Review, "organisation", example_id("organisation", "sk"))
    assert sum(one.done is None and one.due > TODAY for one in reviews) >= 2


def test_dresden(held: Inventory) -> None:
    x = channel(held, "dresden-x")
    assert x.status is ChannelStatus.CLOSED_HELD
    assert x.closed is not None
    assert (x.closed.year, x.closed.month) == (2024, 2)
    closing = decision(held, "dresden-x")
    assert (closing.outcome, closing.date.year, closing.date.month) == (Outcome.CLOSE, 2024, 2)
    assert {"Threads", "WhatsApp-Kanal"} <= platforms_of(held, "dresden", ChannelStatus.ACTIVE)
    assert platforms_of(held, "dresden", ChannelStatus.OBSERVED) == {"TikTok"}
    (constraint,) = held.linked(Constraint, "channel", example_id("channel", "dresden-tiktok"))
    assert (constraint.kind, constraint.severity) == (ConstraintKind.STAFF, Severity.BLOCKING)
    for name, followers in ("dresden-instagram", 16_000), ("dresden-facebook", 40_000):
        latest = latest_measurement(held, channel(held, name))
        assert latest is not None
        assert latest.followers == followers
    assert CrisisRoleKind.LEAD in {one.role for one in roles(held, "dresden-facebook")}


def test_chemnitz(held: Inventory) -> None:
    assert channel(held, "chemnitz-x").status is ChannelStatus.RESERVE
    kept = decision(held, "chemnitz-x")
    assert kept.outcome is Outcome.KEEP_IN_RESERVE
    assert set(kept.reasons) == {
        Reason.BOTS,
        Reason.DISCUSSION_CULTURE,
        Reason.UNCORRECTABLE_FALSEHOODS,
    }
    (role,) = roles(held, "chemnitz-x")
    assert role.role is CrisisRoleKind.RESERVE
    assert held.title_of("scenario", role.scenario) == "Katastrophenfall"
    assert len(role.steps) >= 3
    tiktok = channel(held, "chemnitz-tiktok")
    assert tiktok.status is ChannelStatus.CONSIDERED
    assert tiktok.audience == "Auszubildende"


def test_zwickau(held: Inventory) -> None:
    assert channel(held, "zwickau-x").status is ChannelStatus.ACTIVE
    assert {one.role for one in roles(held, "zwickau-facebook")} == {CrisisRoleKind.LEAD}
    assert {one.role for one in roles(held, "zwickau-instagram")} == {CrisisRoleKind.FALLBACK}


def test_ministry_of_education(held: Inventory) -> None:
    tiktok = channel(held, "kultus-tiktok")
    assert tiktok.opened is not None
    assert tiktok.opened.year == 2023
    assert tiktok.purpose is not None
    assert "Lehrkräfte" in tiktok.purpose
    assert decision(held, "kultus-tiktok").outcome is Outcome.EXPAND
    reviews = held.linked(Review, "organisation", example_id("organisation", "kultus"))
    assert {held.title_of("platform", one.platform) for one in reviews} == {"X"}


def test_has_what_makes_the_pages_worth_looking_at(held: Inventory) -> None:
    editors = held.records(Editor).values()
    assert 12 <= len(editors) <= 15
    assert all("Beispielperson" in (one.notes or "") for one in editors)
    assert len(held.records(Scenario)) == 5
    assert len(held.records(Organisation)) >= 5
    assert {one.kind for one in held.records(Constraint).values()} == set(ConstraintKind)
    assert {one.severity for one in held.records(Constraint).values()} == set(Severity)
    assert {one.status for one in held.records(Constraint).values()} == set(ConstraintStatus)
    assert {one.role for one in held.records(Assignment).values()} == set(AssignmentRole)
    assert len(held.records(LogEntry)) >= 5
    absences = held.records(Absence).values()
    assert any(one.first_day <= TODAY <= one.last_day for one in absences)
    assert any(one.first_day > TODAY for one in absences)
    days = [one.date for one in held.records(Measurement).values()]
    assert max(days) - min(days) >= timedelta(days=18 * 30)
    per_channel = Counter(one.channel for one in held.records(Measurement).values())
    assert set(per_channel.values()) == {19}


def test_some_editors_are_overloaded_and_most_are_not(held: Inventory) -> None:
    asked = {
        one.id: sum(
            each.hours_per_week or 0
            for each in held.linked(Assignment, "editor", one.id)
            if in_force(each, TODAY)
        )
        for one in held.records(Editor).values()
    }
    over = [
        one for one in held.records(Editor).values() if asked[one.id] > (one.hours_per_week or 0)
    ]
    assert 2 <= len(over) <= 5


def test_every_check_finds_something(held: Inventory) -> None:
    findings = check(held, TODAY)
    assert {one.key for one in findings} == {one.key for one in CHECKS}
    assert {one.weight for one in findings} == set(Weight)
    assert len(findings) < 100  # believable, not a ruin


@pytest.mark.parametrize("name", ["organisation", "platform", "channel", "editor", "decision"])
def test_names_tell_records_apart(held: Inventory, name: str) -> None:
    titles = [held.titles(name, language("en"))[id] for id in held.table(name)]
    assert len(set(titles)) == len(titles)


def test_people_cannot_be_mistaken_for_real_ones(held: Inventory) -> None:
    for one in held.records(Editor).values():
        assert one.email is not None
        assert one.email.endswith(".example")
        for phone in (one.office_phone, one.mobile, one.emergency_phone):
            assert phone is None or phone.startswith(("030 23125 ", "0171 39200"))


def test_the_start_set_shares_its_platforms_with_the_example(held: Inventory) -> None:
    started = empty_inventory().apply(start_set(TODAY).changes)
    assert set(started.table("platform")) == set(held.table("platform"))
    assert {"Allgemein", "Amok/Terror"} < {one.name for one in started.records(Scenario).values()}


@pytest.mark.parametrize("code", ["de", "en"])
def test_what_is_written_is_read_as_the_same(held: Inventory, code: str) -> None:
    spoken = language(code)
    other = []
    for name, record_type in RECORD_TYPES.items():
        for field in record_type.fields:
            write = field.kind.formatter(spoken, held)
            read = field.kind.parser(spoken, held)
            for record in held.table(name).values():
                value = getattr(record, field.key)
                if value not in (None, ()) and read(write(value)) != value:
                    other.append((name, field.key, value))
    assert not other
