"""Editors: the people, what they do for which channel, and when they are away.

Floor: domain.
"""

from datetime import date
from typing import Annotated

from .fields import Record, Spec, record, today
from .kinds import Email, Integer, LongText, Number, Phone, Reference
from .texts import N_
from .vocabulary import AbsenceKind, AssignmentRole, Group

_HOURS = Number(minimum=0, maximum=168)


@record
class Editor(Record):
    """A person who works on channels (Redakteur/in)."""

    name: Annotated[str, Spec(N_("Editor", "Name"), width=170, shown=True)]
    organisation: Annotated[str | None, Spec(N_("Editor", "Organisation"), kind=Reference("organisation"), width=180, shown=True)] = None
    function: Annotated[str | None, Spec(N_("Editor", "Function"), width=160, shown=True)] = None
    unit: Annotated[str | None, Spec(N_("Editor", "Unit"), width=140)] = None
    email: Annotated[str | None, Spec(N_("Editor", "E-mail"), Group.CONTACT, Email(), width=220, shown=True)] = None
    office_phone: Annotated[str | None, Spec(N_("Editor", "Office phone"), Group.CONTACT, Phone(), width=140, shown=True)] = None
    mobile: Annotated[str | None, Spec(N_("Editor", "Mobile"), Group.CONTACT, Phone(), width=140)] = None
    emergency_phone: Annotated[str | None, Spec(N_("Editor", "Emergency phone"), Group.CONTACT, Phone(), width=140, help=N_("Editor", "Reached outside office hours; printed on the crisis sheet."))] = None
    hours_per_week: Annotated[float | None, Spec(N_("Editor", "Hours per week for channels"), Group.WORK, _HOURS, width=120, shown=True)] = None
    trained_on: Annotated[tuple[str, ...], Spec(N_("Editor", "Trained on"), Group.WORK, width=160)] = ()
    official_device: Annotated[bool | None, Spec(N_("Editor", "Official device"), Group.WORK, width=110)] = None
    left_on: Annotated[date | None, Spec(N_("Editor", "Left on"), Group.WORK, width=115)] = None
    notes: Annotated[str | None, Spec(N_("Editor", "Notes"), Group.NOTES, LongText(), width=260)] = None


@record
class Assignment(Record):
    """What one editor does for one channel (Zuständigkeit)."""

    channel: Annotated[str, Spec(N_("Assignment", "Channel"), kind=Reference("channel"), width=220, shown=True)]
    editor: Annotated[str, Spec(N_("Assignment", "Editor"), kind=Reference("editor"), width=160, shown=True)]
    role: Annotated[AssignmentRole, Spec(N_("Assignment", "Role"), width=150, shown=True, initial=AssignmentRole.RESPONSIBLE)]
    rank: Annotated[int | None, Spec(N_("Assignment", "Rank"), kind=Integer(1, 99), width=70, shown=True, help=N_("Assignment", "Who is asked first: 1 before 2."))] = None
    hours_per_week: Annotated[float | None, Spec(N_("Assignment", "Hours per week"), Group.WORK, _HOURS, width=120, shown=True)] = None
    valid_from: Annotated[date | None, Spec(N_("Assignment", "From"), Group.WORK, width=115, shown=True)] = None
    valid_to: Annotated[date | None, Spec(N_("Assignment", "Until"), Group.WORK, width=115, shown=True)] = None
    access_granted: Annotated[date | None, Spec(N_("Assignment", "Access granted on"), Group.SECURITY, width=140, shown=True)] = None
    access_removed: Annotated[date | None, Spec(N_("Assignment", "Access removed on"), Group.SECURITY, width=140, shown=True)] = None


@record
class Absence(Record):
    """Days on which an editor is away (Abwesenheit), the last one included."""

    editor: Annotated[str, Spec(N_("Absence", "Editor"), kind=Reference("editor"), width=180, shown=True)]
    first_day: Annotated[date, Spec(N_("Absence", "First day"), width=120, shown=True, initial=today)]
    last_day: Annotated[date, Spec(N_("Absence", "Last day"), width=120, shown=True, initial=today)]
    kind: Annotated[AbsenceKind | None, Spec(N_("Absence", "Kind"), width=140, shown=True)] = None
