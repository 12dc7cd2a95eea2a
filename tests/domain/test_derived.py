"""Columns that are worked out: followers, people, crisis roles, constraints, hours, absences."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from channelinventory.domain import derived
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import (
    AssignmentRole,
    ConstraintStatus,
    CrisisRoleKind,
)
from tests import factories
from tests.factories import DAY, ident

HELD = factories.inventory()


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "today", lambda: DAY)


def value(held: Inventory, name: str, called: str, key: str) -> Any:
    column = RECORD_TYPES[name].column(key)
    return column.reader(held)(held.table(name)[ident(called)])


def test_followers_are_those_of_the_latest_measurement() -> None:
    assert value(HELD, "channel", "facebook-dresden", "followers") == 40_000
    assert value(HELD, "channel", "facebook-dresden", "followers_date") == DAY
    assert value(HELD, "channel", "instagram-dresden", "followers") is None
    assert value(HELD, "channel", "instagram-dresden", "followers_date") is None


def test_a_measurement_without_followers_does_not_hide_the_latest_figure() -> None:
    channel = ident("facebook-dresden")
    newer = factories.measurement(HELD, channel=channel, date=DAY + timedelta(9), reach=5)
    held = HELD.with_records([newer])
    assert value(held, "channel", "facebook-dresden", "followers") == 40_000


def test_responsible_and_deputies_by_rank_and_in_force() -> None:
    channel = ident("facebook-dresden")
    assert value(HELD, "channel", "facebook-dresden", "responsible") == (ident("anna"),)
    assert value(HELD, "channel", "facebook-dresden", "deputies") == (ident("bela"),)
    assert value(HELD, "channel", "x-dresden", "responsible") == ()

    def deputy(editor: str, **more: Any) -> Any:
        return factories.assignment(
            HELD, channel=channel, editor=ident(editor), role=AssignmentRole.DEPUTY, **more
        )

    held = HELD.with_records([deputy("anna", rank=1)])
    assert value(held, "channel", "facebook-dresden", "deputies") == (ident("anna"), ident("bela"))
    for out in ({"valid_to": DAY - timedelta(1)}, {"valid_from": DAY + timedelta(1)}):
        held = HELD.with_records([deputy("anna", rank=1, **out)])
        assert value(held, "channel", "facebook-dresden", "deputies") == (ident("bela"),)
    held = HELD.with_records([deputy("anna", rank=1, valid_from=DAY, valid_to=DAY)])
    assert len(value(held, "channel", "facebook-dresden", "deputies")) == 2


def test_crisis_roles_each_once_in_the_lists_order() -> None:
    channel = ident("facebook-dresden")
    more = [
        factories.crisis_role(HELD, channel=channel, role=role)
        for role in (CrisisRoleKind.RESERVE, CrisisRoleKind.LEAD, CrisisRoleKind.FALLBACK)
    ]
    held = HELD.with_records(more)
    assert value(held, "channel", "facebook-dresden", "crisis_roles") == (
        CrisisRoleKind.LEAD,
        CrisisRoleKind.FALLBACK,
        CrisisRoleKind.RESERVE,
    )
    assert value(held, "channel", "x-dresden", "crisis_roles") == ()


def test_only_open_constraints_count() -> None:
    channel = ident("facebook-dresden")
    more = [
        factories.constraint(HELD, channel=channel, status=status) for status in ConstraintStatus
    ]
    held = HELD.with_records(more)
    assert value(held, "channel", "facebook-dresden", "open_constraints") == 3
    assert value(held, "channel", "x-dresden", "open_constraints") is None


def test_what_an_editor_is_asked_for() -> None:
    assert value(HELD, "editor", "anna", "channel_count") == 1
    assert value(HELD, "editor", "anna", "assigned_hours") == 6.5
    held = HELD.with_records(
        [
            factories.assignment(
                HELD, editor=ident("anna"), channel=ident("x-dresden"), hours_per_week=1.0
            ),
            factories.assignment(
                HELD,
                editor=ident("anna"),
                channel=ident("facebook-zwickau"),
                hours_per_week=9.0,
                valid_to=date(2024, 1, 1),
            ),
        ]
    )
    assert value(held, "editor", "anna", "channel_count") == 2
    assert value(held, "editor", "anna", "assigned_hours") == 7.5


def test_absent_until_the_last_day_included() -> None:
    assert value(HELD, "editor", "anna", "absent_until") == DAY
    assert value(HELD, "editor", "bela", "absent_until") is None
    longer = factories.absence(
        HELD, editor=ident("anna"), first_day=DAY, last_day=DAY + timedelta(5)
    )
    held = HELD.with_records([longer])
    assert value(held, "editor", "anna", "absent_until") == DAY + timedelta(5)
