"""Lists of values: the field's terms, each with its label.

Floor: domain. Source: the vocabulary of the field (TERMS), German in `resources/translations`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from .texts import N_, Text

_NO_LABEL = Text("", "")
"""Only for type checkers: looking a member up by its value passes no label."""


class Choice(StrEnum):
    """A value of a list with a label; declared in the order people expect to read it."""

    label: Text

    def __new__(cls, value: str, label: Text = _NO_LABEL) -> Self:
        """Make the member from its identifier and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Group(Choice):
    """The groups of a form, in the order people think."""

    IDENTITY = "identity", N_("Group", "Basics")
    STATUS = "status", N_("Group", "Status")
    PURPOSE = "purpose", N_("Group", "Purpose and content")
    CONTACT = "contact", N_("Group", "Contact")
    WORK = "work", N_("Group", "Work")
    CRISIS = "crisis", N_("Group", "Crisis")
    SCORES = "scores", N_("Group", "Scores")
    LEGAL = "legal", N_("Group", "Legal duties")
    SECURITY = "security", N_("Group", "Security")
    REVIEW = "review", N_("Group", "Review")
    NOTES = "notes", N_("Group", "Notes")


class ChannelStatus(Choice):
    """What a channel is at present."""

    ACTIVE = "active", N_("ChannelStatus", "active")
    RESERVE = "reserve", N_("ChannelStatus", "in reserve")
    OBSERVED = "observed", N_("ChannelStatus", "observed")
    CONSIDERED = "considered", N_("ChannelStatus", "under consideration")
    PLANNED = "planned", N_("ChannelStatus", "planned")
    CLOSED_HELD = "closed_held", N_("ChannelStatus", "closed, handle held")
    CLOSED_RELEASED = "closed_released", N_("ChannelStatus", "deleted, handle free")
    SUSPENDED = "suspended", N_("ChannelStatus", "suspended by platform")
    REJECTED = "rejected", N_("ChannelStatus", "rejected")


class OrganisationKind(Choice):
    """What sort of authority."""

    STATE_CHANCELLERY = "state_chancellery", N_("OrganisationKind", "state chancellery")
    MINISTRY = "ministry", N_("OrganisationKind", "ministry")
    CITY = "city", N_("OrganisationKind", "city")
    DISTRICT = "district", N_("OrganisationKind", "district")
    AGENCY = "agency", N_("OrganisationKind", "subordinate agency")
    UNIVERSITY = "university", N_("OrganisationKind", "university")
    POLICE_FIRE = "police_fire", N_("OrganisationKind", "police / fire service")
    OTHER = "other", N_("OrganisationKind", "other")


class ChannelKind(Choice):
    """Whose voice a channel is."""

    INSTITUTION = "institution", N_("ChannelKind", "institution")
    OFFICE_HOLDER = "office_holder", N_("ChannelKind", "office holder")
    CAMPAIGN = "campaign", N_("ChannelKind", "campaign")
    CAREER = "career", N_("ChannelKind", "career")
    OPERATIONS = "operations", N_("ChannelKind", "operations")
    TOPIC = "topic", N_("ChannelKind", "topic")


class AssignmentRole(Choice):
    """What an editor does for a channel."""

    RESPONSIBLE = "responsible", N_("AssignmentRole", "responsible")
    DEPUTY = "deputy", N_("AssignmentRole", "deputy")
    AUTHOR = "author", N_("AssignmentRole", "author")
    APPROVER = "approver", N_("AssignmentRole", "approver")
    MODERATOR = "moderator", N_("AssignmentRole", "moderator")
    ADMINISTRATOR = "administrator", N_("AssignmentRole", "administrator")
    ON_CALL = "on_call", N_("AssignmentRole", "on call")


class AbsenceKind(Choice):
    """Why an editor is away."""

    LEAVE = "leave", N_("AbsenceKind", "leave")
    SICK = "sick", N_("AbsenceKind", "sick")
    TRAINING = "training", N_("AbsenceKind", "training")
    PARENTAL = "parental", N_("AbsenceKind", "parental leave")
    OTHER = "other", N_("AbsenceKind", "other")


class ConstraintKind(Choice):
    """What is missing."""

    STAFF = "staff", N_("ConstraintKind", "staff")
    BUDGET = "budget", N_("ConstraintKind", "budget")
    TECHNOLOGY = "technology", N_("ConstraintKind", "technology")
    LEGAL = "legal", N_("ConstraintKind", "law and data protection")
    SKILLS = "skills", N_("ConstraintKind", "skills")
    ACCESSIBILITY = "accessibility", N_("ConstraintKind", "accessibility")
    OTHER = "other", N_("ConstraintKind", "other")


class Severity(Choice):
    """How much a constraint holds a channel back."""

    BLOCKING = "blocking", N_("Severity", "blocking")
    LIMITING = "limiting", N_("Severity", "limiting")
    STRAINING = "straining", N_("Severity", "straining")


class ConstraintStatus(Choice):
    """What is being done about a constraint."""

    OPEN = "open", N_("ConstraintStatus", "open")
    IN_PROGRESS = "in_progress", N_("ConstraintStatus", "in progress")
    RESOLVED = "resolved", N_("ConstraintStatus", "resolved")
    ACCEPTED = "accepted", N_("ConstraintStatus", "accepted")


class CrisisRoleKind(Choice):
    """What a channel does in a crisis."""

    LEAD = "lead", N_("CrisisRoleKind", "lead channel")
    FALLBACK = "fallback", N_("CrisisRoleKind", "fallback channel")
    AMPLIFIER = "amplifier", N_("CrisisRoleKind", "amplifier")
    MONITORING = "monitoring", N_("CrisisRoleKind", "monitoring only")
    RESERVE = "reserve", N_("CrisisRoleKind", "reserve")
    DARK_SITE = "dark_site", N_("CrisisRoleKind", "dark site")


class Outcome(Choice):
    """What was decided."""

    OPEN = "open", N_("Outcome", "open")
    CONTINUE = "continue", N_("Outcome", "continue")
    EXPAND = "expand", N_("Outcome", "expand")
    PAUSE = "pause", N_("Outcome", "pause")
    KEEP_IN_RESERVE = "keep_in_reserve", N_("Outcome", "keep in reserve")
    CLOSE = "close", N_("Outcome", "close")
    DO_NOT_OPEN = "do_not_open", N_("Outcome", "do not open")
    OBSERVE = "observe", N_("Outcome", "observe")


class Reason(Choice):
    """Why it was decided."""

    BOTS = "bots", N_("Reason", "bots")
    DISCUSSION_CULTURE = "discussion_culture", N_("Reason", "lack of discussion culture")
    UNCORRECTABLE_FALSEHOODS = (
        "uncorrectable_falsehoods",
        N_("Reason", "false reports that cannot be corrected"),
    )
    HATE = "hate", N_("Reason", "hate and incitement")
    MODERATION_EFFORT = "moderation_effort", N_("Reason", "moderation effort")
    REACH = "reach", N_("Reason", "reach")
    AUDIENCE = "audience", N_("Reason", "audience")
    RECRUITING = "recruiting", N_("Reason", "recruiting")
    NO_STAFF = "no_staff", N_("Reason", "no staff")
    NO_BUDGET = "no_budget", N_("Reason", "no budget")
    DATA_PROTECTION = "data_protection", N_("Reason", "data protection")
    VALUES = "values", N_("Reason", "conflict of values")
    CRISIS_VALUE = "crisis_value", N_("Reason", "value in a crisis")


class TwoFactor(Choice):
    """How the login is secured."""

    NONE = "none", N_("TwoFactor", "none")
    SMS = "sms", N_("TwoFactor", "text message")
    APP = "app", N_("TwoFactor", "app")
    HARDWARE_KEY = "hardware_key", N_("TwoFactor", "security key")
    SHARED_DEVICE = "shared_device", N_("TwoFactor", "shared device")
    UNKNOWN = "unknown", N_("TwoFactor", "unknown")


class MeasurementSource(Choice):
    """Where a figure comes from."""

    MANUAL = "manual", N_("MeasurementSource", "entered")
    IMPORT = "import", N_("MeasurementSource", "imported")
    ESTIMATED = "estimated", N_("MeasurementSource", "estimated")
