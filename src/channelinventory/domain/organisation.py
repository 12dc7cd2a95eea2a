"""Organisations: the authorities whose channels are recorded.

Floor: domain.
"""

from typing import Annotated

from .fields import Record, Spec, record
from .kinds import Email, LongText, Phone, Reference, Url
from .texts import N_
from .vocabulary import Group, OrganisationKind


@record
class Organisation(Record):
    """An authority (Behörde)."""

    name: Annotated[str, Spec(N_("Organisation", "Name"), width=240, shown=True)]
    short_name: Annotated[str | None, Spec(N_("Organisation", "Short name"), width=110, shown=True)] = None
    kind: Annotated[OrganisationKind | None, Spec(N_("Organisation", "Kind"), width=150, shown=True)] = None
    parent: Annotated[str | None, Spec(N_("Organisation", "Belongs to"), kind=Reference("organisation"), width=200, shown=True)] = None
    website: Annotated[str | None, Spec(N_("Organisation", "Website"), Group.CONTACT, Url(), width=220, shown=True)] = None
    press_email: Annotated[str | None, Spec(N_("Organisation", "Press office e-mail"), Group.CONTACT, Email(), width=200, shown=True)] = None
    press_phone: Annotated[str | None, Spec(N_("Organisation", "Press office phone"), Group.CONTACT, Phone(), width=150, shown=True)] = None
    notes: Annotated[str | None, Spec(N_("Organisation", "Notes"), Group.NOTES, LongText(), width=260)] = None
