"""Checks of legal duties, security, dates that have passed, and the data themselves.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from ..channel import Channel
from ..collation import fold
from ..constraint import Constraint
from ..decision import Decision, Review
from ..derived import latest_measurement
from ..fields import Record
from ..platform import Platform
from ..texts import N_
from ..vocabulary import TwoFactor
from .finding import Check, Hit, Weight
from .situation import YEAR, Situation

_FRESH = timedelta(days=90)
_UNSAFE = (None, TwoFactor.NONE, TwoFactor.UNKNOWN)


def _missing(key: str) -> Callable[[Situation], Iterator[Hit]]:
    """Return the check for active channels in which the field `key` is empty."""

    def find(situation: Situation) -> Iterator[Hit]:
        for channel in situation.active_channels:
            if not getattr(channel, key):
                yield Hit(channel, channel=situation.title(channel))

    return find


def no_two_factor(situation: Situation) -> Iterator[Hit]:
    """Find active channels without a second factor, as far as is known."""
    for channel in situation.active_channels:
        if channel.two_factor in _UNSAFE:
            yield Hit(channel, channel=situation.title(channel))


def access_unchecked(situation: Situation) -> Iterator[Hit]:
    """Find active channels whose access was not checked for a year."""
    for channel in situation.active_channels:
        if situation.older_than(channel.access_checked, YEAR):
            yield Hit(channel, channel=situation.title(channel))


def _overdue(
    cls: type[Record], due: Callable[[Situation, Any], date | None]
) -> Callable[[Situation], Iterator[Hit]]:
    """Return the check for records of `cls` of which the day that `due` gives has passed."""

    def find(situation: Situation) -> Iterator[Hit]:
        for record in situation.inventory.records(cls).values():
            day = due(situation, record)
            if situation.overdue(day):
                yield Hit(record, title=situation.title(record), due=day)

    return find


def _review_due(situation: Situation, review: Review) -> date | None:
    return None if review.done else review.due


def _constraint_due(situation: Situation, constraint: Constraint) -> date | None:
    return constraint.due if situation.unsolved(constraint) else None


def decision_overdue(situation: Situation) -> Iterator[Hit]:
    """Find decisions to look at again, unless a newer one about the same has been taken."""
    latest: dict[tuple[str | None, ...], Decision] = {}
    for one in situation.inventory.records(Decision).values():
        about = (one.organisation, one.platform, one.channel)
        known = latest.get(about)
        if known is None or known.date <= one.date:
            latest[about] = one
    for one in latest.values():
        if situation.overdue(one.review_on):
            yield Hit(one, title=situation.title(one), due=one.review_on)


def stale_followers(situation: Situation) -> Iterator[Hit]:
    """Find active channels whose newest follower figure is old."""
    for channel in situation.active_channels:
        latest = latest_measurement(situation.inventory, channel)
        if latest and situation.older_than(latest.date, _FRESH):
            yield Hit(channel, channel=situation.title(channel), date=latest.date)


def no_reason(situation: Situation) -> Iterator[Hit]:
    """Find decisions without a reason."""
    for one in situation.inventory.records(Decision).values():
        if not one.reasons:
            yield Hit(one, title=situation.title(one))


def duplicate_url(situation: Situation) -> Iterator[Hit]:
    """Find channels that share a web address."""
    yield from _duplicates(situation, lambda one: _plain_url(one.url) if one.url else None)


def duplicate_handle(situation: Situation) -> Iterator[Hit]:
    """Find channels that share a handle on one platform and are not told apart by address."""

    def key(one: Channel) -> tuple[str, str, str] | None:
        handle = fold((one.handle or "").strip().removeprefix("@"))
        return (one.platform, handle, "") if handle else None

    by_url = {frozenset(record.id for record in hit.records) for hit in duplicate_url(situation)}
    for hit in _duplicates(situation, key):
        if frozenset(record.id for record in hit.records) not in by_url:
            yield hit


def _duplicates(situation: Situation, key: Callable[[Channel], object]) -> Iterator[Hit]:
    groups: dict[object, list[Channel]] = {}
    for channel in situation.inventory.records(Channel).values():
        if (value := key(channel)) is not None:
            groups.setdefault(value, []).append(channel)
    for group in groups.values():
        if len(group) > 1:
            first, second = situation.title(group[0]), situation.title(group[1])
            yield Hit(*group, first=first, second=second)


def _plain_url(url: str) -> str:
    plain = fold(url).partition("://")[2]
    return plain.removeprefix("www.").removeprefix("m.").rstrip("/")


CHECKS = (
    Check(
        "no_imprint",
        Weight.WARNING,
        N_("Check", "“{channel}” has no imprint: enter where it stands."),
        _missing("imprint_url"),
    ),
    Check(
        "no_privacy",
        Weight.WARNING,
        N_("Check", "“{channel}” has no privacy notice: enter where it stands."),
        _missing("privacy_url"),
    ),
    Check(
        "no_usage_concept",
        Weight.WARNING,
        N_("Check", "“{channel}” has no usage concept: write one and enter its date."),
        _missing("usage_concept_date"),
    ),
    Check(
        "no_two_factor",
        Weight.WARNING,
        N_("Check", "“{channel}” is not secured by a second factor: set one up and enter it."),
        no_two_factor,
    ),
    Check(
        "access_unchecked",
        Weight.WARNING,
        N_("Check", "Who has access to “{channel}” was not checked for a year: check it."),
        access_unchecked,
    ),
    Check(
        "review_overdue",
        Weight.WARNING,
        N_("Check", "The review “{title}” was due on {due}: carry it out and enter the result."),
        _overdue(Review, _review_due),
    ),
    Check(
        "decision_overdue",
        Weight.WARNING,
        N_("Check", "“{title}” was to be looked at again on {due}: confirm it or decide anew."),
        decision_overdue,
    ),
    Check(
        "channel_overdue",
        Weight.WARNING,
        N_("Check", "“{title}” was to be reviewed on {due}: review it and set the next date."),
        _overdue(Channel, lambda situation, one: one.next_review),
    ),
    Check(
        "platform_overdue",
        Weight.WARNING,
        N_(
            "Check",
            "The platform {title} was to be reviewed on {due}: review it and set the next date.",
        ),
        _overdue(Platform, lambda situation, one: one.next_review),
    ),
    Check(
        "constraint_overdue",
        Weight.WARNING,
        N_("Check", "“{title}” was to be resolved by {due}: resolve it or set another date."),
        _overdue(Constraint, _constraint_due),
    ),
    Check(
        "duplicate_url",
        Weight.WARNING,
        N_("Check", "“{first}” and “{second}” have the same web address: keep one of them."),
        duplicate_url,
    ),
    Check(
        "duplicate_handle",
        Weight.WARNING,
        N_("Check", "“{first}” and “{second}” have the same handle: keep one of them."),
        duplicate_handle,
    ),
    Check(
        "stale_followers",
        Weight.HINT,
        N_("Check", "The follower figure of “{channel}” is of {date}: enter a new one."),
        stale_followers,
    ),
    Check(
        "no_reason",
        Weight.HINT,
        N_("Check", "No reason is given for “{title}”: enter why it was decided."),
        no_reason,
    ),
)
