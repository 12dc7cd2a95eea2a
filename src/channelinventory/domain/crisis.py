"""Crises: situations, what each channel does in them, and the log of what was done.

Floor: domain.
"""

from datetime import date, datetime
from typing import Annotated

from .fields import Record, Spec, now, record
from .kinds import Integer, Lines, LongText, Reference
from .texts import N_
from .vocabulary import CrisisRoleKind, Group


@record
class Scenario(Record):
    """A crisis situation that is prepared for (Krisenlage)."""

    name: Annotated[str, Spec(N_("Scenario", "Name"), width=200, shown=True)]
    description: Annotated[str | None, Spec(N_("Scenario", "Description"), kind=LongText(), width=320, shown=True)] = None
    trigger: Annotated[str | None, Spec(N_("Scenario", "Trigger"), kind=LongText(), width=280, shown=True, help=N_("Scenario", "Who declares it, and upon what."))] = None


@record
class CrisisRole(Record):
    """What one channel does in one scenario (Krisenrolle)."""

    channel: Annotated[str, Spec(N_("CrisisRole", "Channel"), kind=Reference("channel"), width=220, shown=True)]
    scenario: Annotated[str, Spec(N_("CrisisRole", "Scenario"), kind=Reference("scenario"), width=150, shown=True)]
    role: Annotated[CrisisRoleKind, Spec(N_("CrisisRole", "Role"), width=150, shown=True, initial=CrisisRoleKind.LEAD)]
    order: Annotated[int | None, Spec(N_("CrisisRole", "Order"), Group.CRISIS, Integer(1, 999), width=90, shown=True)] = None
    activation_minutes: Annotated[int | None, Spec(N_("CrisisRole", "Ready within (minutes)"), Group.CRISIS, Integer(0, 100000), width=130, shown=True)] = None
    may_activate: Annotated[str | None, Spec(N_("CrisisRole", "May activate"), Group.CRISIS, Reference("editor"), width=160, shown=True)] = None
    four_eyes: Annotated[bool | None, Spec(N_("CrisisRole", "Four-eyes principle"), Group.CRISIS, width=120)] = None
    prepared_text: Annotated[str | None, Spec(N_("CrisisRole", "Prepared text"), Group.CRISIS, LongText(), width=260)] = None
    steps: Annotated[tuple[str, ...], Spec(N_("CrisisRole", "Steps"), Group.CRISIS, Lines(), width=260, help=N_("CrisisRole", "The checklist of activation, one step a line."))] = ()
    last_drill: Annotated[date | None, Spec(N_("CrisisRole", "Last drill"), Group.REVIEW, width=115, shown=True)] = None
    drill_result: Annotated[str | None, Spec(N_("CrisisRole", "Result of the drill"), Group.REVIEW, LongText(), width=200)] = None
    notes: Annotated[str | None, Spec(N_("CrisisRole", "Notes"), Group.NOTES, LongText(), width=260)] = None


@record
class LogEntry(Record):
    """One line of the situation log (Lageprotokoll), of a crisis or of a drill."""

    scenario: Annotated[str | None, Spec(N_("LogEntry", "Scenario"), kind=Reference("scenario"), width=150, shown=True)] = None
    drill: Annotated[bool | None, Spec(N_("LogEntry", "Drill"), width=80, shown=True)] = None
    time: Annotated[datetime, Spec(N_("LogEntry", "Time"), width=150, shown=True, initial=now)]
    channel: Annotated[str | None, Spec(N_("LogEntry", "Channel"), kind=Reference("channel"), width=220, shown=True)] = None
    editor: Annotated[str | None, Spec(N_("LogEntry", "Editor"), kind=Reference("editor"), width=160, shown=True)] = None
    action: Annotated[str, Spec(N_("LogEntry", "Action"), kind=LongText(), width=260, shown=True)]
    outcome: Annotated[str | None, Spec(N_("LogEntry", "Outcome"), kind=LongText(), width=220, shown=True)] = None
