"""Moments between UTC and local time, of any year.

Floor: domain. Windows tells the local time only from 1970 on; a cell that holds nothing but a time
of day is a moment of 1899. Where the system does not know, today's distance from UTC is taken.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo


def to_utc(moment: datetime) -> datetime:
    """Return a moment, in local time unless it says otherwise, as UTC."""
    try:
        return moment.astimezone(UTC)
    except OSError:
        return moment.replace(tzinfo=_today()).astimezone(UTC)


def to_local(moment: datetime) -> datetime:
    """Return a moment in local time."""
    try:
        return moment.astimezone()
    except OSError:
        return moment.astimezone(_today())


def _today() -> tzinfo | None:
    return datetime.now(UTC).astimezone().tzinfo
