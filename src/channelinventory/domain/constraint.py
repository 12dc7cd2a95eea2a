"""Constraints: what is missing to run a channel.

Floor: domain.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated

from .fields import Record, Spec, record, today
from .kinds import LongText, Number, Reference
from .texts import N_
from .vocabulary import ConstraintKind, ConstraintStatus, Group, Severity


@record
class Constraint(Record):
    """A missing resource (Ressourcenengpass) of an organisation, a platform or a channel."""

    title: Annotated[str, Spec(N_("Constraint", "Title"), width=240, shown=True)]
    organisation: Annotated[str | None, Spec(N_("Constraint", "Organisation"), kind=Reference("organisation"), width=180, shown=True)] = None
    platform: Annotated[str | None, Spec(N_("Constraint", "Platform"), kind=Reference("platform"), width=120, shown=True)] = None
    channel: Annotated[str | None, Spec(N_("Constraint", "Channel"), kind=Reference("channel"), width=200)] = None
    kind: Annotated[ConstraintKind, Spec(N_("Constraint", "Kind"), Group.STATUS, width=150, shown=True, initial=ConstraintKind.STAFF)]
    severity: Annotated[Severity, Spec(N_("Constraint", "Severity"), Group.STATUS, width=130, shown=True, initial=Severity.LIMITING)]
    status: Annotated[ConstraintStatus, Spec(N_("Constraint", "Status"), Group.STATUS, width=120, shown=True, initial=ConstraintStatus.OPEN)]
    since: Annotated[date | None, Spec(N_("Constraint", "Since"), Group.STATUS, width=115, initial=today)] = None
    hours_missing_per_week: Annotated[float | None, Spec(N_("Constraint", "Hours missing per week"), Group.WORK, Number(0, 10000), width=130, shown=True)] = None
    cost_missing: Annotated[Decimal | None, Spec(N_("Constraint", "Money missing (EUR per year)"), Group.WORK, width=140, shown=True)] = None
    owner: Annotated[str | None, Spec(N_("Constraint", "Taken care of by"), Group.WORK, Reference("editor"), width=160)] = None
    remedy: Annotated[str | None, Spec(N_("Constraint", "Remedy"), Group.WORK, LongText(), width=220)] = None
    due: Annotated[date | None, Spec(N_("Constraint", "Due"), Group.REVIEW, width=115, shown=True)] = None
    notes: Annotated[str | None, Spec(N_("Constraint", "Notes"), Group.NOTES, LongText(), width=260)] = None
