"""Platforms: the networks and services channels live on.

Floor: domain.
"""

from datetime import date
from typing import Annotated

from .fields import Record, Spec, record
from .kinds import LongText
from .texts import N_
from .vocabulary import Group


@record
class Platform(Record):
    """A network or service (Plattform); several may share one operator."""

    name: Annotated[str, Spec(N_("Platform", "Name"), width=160, shown=True)]
    operator: Annotated[str | None, Spec(N_("Platform", "Operator"), width=150, shown=True)] = None
    profile_url_pattern: Annotated[str | None, Spec(N_("Platform", "Profile address pattern"), width=240, shown=True, help=N_("Platform", "The address of a profile with {handle} in place of the handle."))] = None
    readable_without_login: Annotated[bool | None, Spec(N_("Platform", "Readable without login"), width=150, shown=True)] = None
    support_contact: Annotated[str | None, Spec(N_("Platform", "Support contact"), Group.CRISIS, LongText(), width=220, help=N_("Platform", "Whom to reach when the account is blocked or hijacked."))] = None
    stance: Annotated[str | None, Spec(N_("Platform", "Our position"), Group.REVIEW, LongText(), width=240, shown=True)] = None
    next_review: Annotated[date | None, Spec(N_("Platform", "Next review"), Group.REVIEW, width=120, shown=True)] = None
    notes: Annotated[str | None, Spec(N_("Platform", "Notes"), Group.NOTES, LongText(), width=260)] = None
