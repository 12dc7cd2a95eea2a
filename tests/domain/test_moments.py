"""Moments of years in which Windows does not know the local time."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory.domain.moments import to_local, to_utc


class OnWindows(datetime):
    """Asks the system for the local time, which Windows refuses before 1970."""

    def astimezone(self, tz: tzinfo | None = None) -> Any:
        if self.year < 1970 and (tz is None or self.tzinfo is None):
            raise OSError(22, "Invalid argument")
        return super().astimezone(tz)


@given(st.integers(2**26, 2**31 - 1))
def test_as_the_system_tells_it(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    assert to_utc(moment) == moment.astimezone(UTC)
    assert to_local(moment.replace(tzinfo=UTC)) == moment.replace(tzinfo=UTC)


def test_a_time_of_day_alone_is_a_moment_of_1899_on_windows_too() -> None:
    noon = OnWindows(1899, 12, 30, 12, 0)
    there = to_utc(noon)
    assert there.tzinfo is UTC
    back = to_local(OnWindows.fromtimestamp(0, UTC) + (there - datetime.fromtimestamp(0, UTC)))
    assert (back.hour, back.minute) == (12, 0)
    assert back.utcoffset() is not None


@pytest.mark.parametrize("hours", [0, 2, -5])
def test_what_says_its_distance_keeps_it(hours: int) -> None:
    text = f"1969-05-01T12:00:00{hours:+03}:00"
    assert to_utc(datetime.fromisoformat(text)).hour == 12 - hours
