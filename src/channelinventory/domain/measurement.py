"""Measurements: followers and other figures of a channel on a day.

Floor: domain.
"""

import datetime as dt
from typing import Annotated

from .fields import Record, Spec, record, today
from .kinds import Reference
from .texts import N_
from .vocabulary import MeasurementSource


@record
class Measurement(Record):
    """The figures of one channel on one day (Messwert)."""

    channel: Annotated[str, Spec(N_("Measurement", "Channel"), kind=Reference("channel"), width=220, shown=True)]
    date: Annotated[dt.date, Spec(N_("Measurement", "Date"), width=120, shown=True, initial=today)]
    followers: Annotated[int | None, Spec(N_("Measurement", "Followers"), width=110, shown=True)] = None
    reach: Annotated[int | None, Spec(N_("Measurement", "Reach"), width=110, shown=True)] = None
    posts: Annotated[int | None, Spec(N_("Measurement", "Posts"), width=100, shown=True)] = None
    blocked_users: Annotated[int | None, Spec(N_("Measurement", "Blocked users"), width=120, shown=True)] = None
    source: Annotated[MeasurementSource | None, Spec(N_("Measurement", "Source"), width=120, shown=True, initial=MeasurementSource.MANUAL)] = None
