"""Decisions about channels, and the reviews of platforms that lead to them.

Floor: domain.
"""

import datetime as dt
from typing import Annotated

from .fields import Record, Spec, record, today
from .kinds import Integer, LongText, Reference
from .texts import N_
from .vocabulary import Group, Outcome, Reason

_SCORE = Integer(1, 5)


@record
class Decision(Record):
    """What was decided about a channel or a platform, and why (Entscheidung)."""

    organisation: Annotated[str | None, Spec(N_("Decision", "Organisation"), kind=Reference("organisation"), width=180, shown=True)] = None
    platform: Annotated[str | None, Spec(N_("Decision", "Platform"), kind=Reference("platform"), width=120, shown=True)] = None
    channel: Annotated[str | None, Spec(N_("Decision", "Channel"), kind=Reference("channel"), width=200)] = None
    date: Annotated[dt.date, Spec(N_("Decision", "Date"), width=115, shown=True, initial=today)]
    outcome: Annotated[Outcome, Spec(N_("Decision", "Outcome"), width=160, shown=True, initial=Outcome.CONTINUE)]
    reasons: Annotated[tuple[Reason, ...], Spec(N_("Decision", "Reasons"), Group.PURPOSE, width=240, shown=True)] = ()
    text: Annotated[str | None, Spec(N_("Decision", "Wording"), Group.PURPOSE, LongText(), width=260)] = None
    evidence: Annotated[str | None, Spec(N_("Decision", "Evidence"), Group.PURPOSE, LongText(), width=220)] = None
    decided_by: Annotated[str | None, Spec(N_("Decision", "Decided by"), Group.LEGAL, width=160, shown=True)] = None
    file_reference: Annotated[str | None, Spec(N_("Decision", "File reference"), Group.LEGAL, width=150)] = None
    review_on: Annotated[dt.date | None, Spec(N_("Decision", "Look at again on"), Group.REVIEW, width=130, shown=True)] = None
    re_entry_trigger: Annotated[str | None, Spec(N_("Decision", "What would bring us back"), Group.REVIEW, LongText(), width=220)] = None


@record
class Review(Record):
    """A check whether a platform still suits an organisation (Eignungsprüfung); scores 1 to 5."""

    platform: Annotated[str, Spec(N_("Review", "Platform"), kind=Reference("platform"), width=140, shown=True)]
    organisation: Annotated[str | None, Spec(N_("Review", "Organisation"), kind=Reference("organisation"), width=180, shown=True)] = None
    due: Annotated[dt.date, Spec(N_("Review", "Due"), Group.REVIEW, width=115, shown=True, initial=today)]
    done: Annotated[dt.date | None, Spec(N_("Review", "Done"), Group.REVIEW, width=115, shown=True)] = None
    reach: Annotated[int | None, Spec(N_("Review", "Reach"), Group.SCORES, _SCORE, width=90)] = None
    audience: Annotated[int | None, Spec(N_("Review", "Audience"), Group.SCORES, _SCORE, width=90)] = None
    discussion_culture: Annotated[int | None, Spec(N_("Review", "Discussion culture"), Group.SCORES, _SCORE, width=130)] = None
    moderation_effort: Annotated[int | None, Spec(N_("Review", "Moderation effort"), Group.SCORES, _SCORE, width=130)] = None
    data_protection: Annotated[int | None, Spec(N_("Review", "Data protection"), Group.SCORES, _SCORE, width=120)] = None
    crisis_value: Annotated[int | None, Spec(N_("Review", "Value in a crisis"), Group.SCORES, _SCORE, width=120)] = None
    resources: Annotated[int | None, Spec(N_("Review", "Resources"), Group.SCORES, _SCORE, width=100)] = None
    result: Annotated[str | None, Spec(N_("Review", "Result"), Group.REVIEW, LongText(), width=240, shown=True)] = None
    decision: Annotated[str | None, Spec(N_("Review", "Decision"), Group.REVIEW, Reference("decision"), width=200)] = None
    notes: Annotated[str | None, Spec(N_("Review", "Notes"), Group.NOTES, LongText(), width=260)] = None
