"""Channels: the accounts and pages themselves.

Floor: domain.
"""

from datetime import date
from typing import Annotated

from .fields import Record, Spec, record
from .kinds import LongText, Reference, Url
from .texts import N_
from .vocabulary import ChannelKind, ChannelStatus, Group, TwoFactor


@record
class Channel(Record):
    """A social-media channel (Kanal) of one organisation on one platform."""

    organisation: Annotated[str, Spec(N_("Channel", "Organisation"), kind=Reference("organisation"), width=180, shown=True)]
    platform: Annotated[str, Spec(N_("Channel", "Platform"), kind=Reference("platform"), width=120, shown=True)]
    name: Annotated[str, Spec(N_("Channel", "Name"), width=190, shown=True)]
    handle: Annotated[str | None, Spec(N_("Channel", "Handle"), width=150)] = None
    url: Annotated[str | None, Spec(N_("Channel", "Web address"), kind=Url(), width=220)] = None
    platform_id: Annotated[str | None, Spec(N_("Channel", "Platform’s own ID"), width=150)] = None
    kind: Annotated[ChannelKind | None, Spec(N_("Channel", "Kind"), width=120)] = None
    language: Annotated[str | None, Spec(N_("Channel", "Language"), width=100)] = None
    status: Annotated[ChannelStatus, Spec(N_("Channel", "Status"), Group.STATUS, width=170, shown=True, initial=ChannelStatus.ACTIVE, dated_by="status_since")]
    status_since: Annotated[date | None, Spec(N_("Channel", "Status since"), Group.STATUS, width=115)] = None
    opened: Annotated[date | None, Spec(N_("Channel", "Opened"), Group.STATUS, width=115)] = None
    closed: Annotated[date | None, Spec(N_("Channel", "Closed"), Group.STATUS, width=115)] = None
    last_post: Annotated[date | None, Spec(N_("Channel", "Last post"), Group.STATUS, width=115)] = None
    purpose: Annotated[str | None, Spec(N_("Channel", "Purpose"), Group.PURPOSE, LongText(), width=220)] = None
    audience: Annotated[str | None, Spec(N_("Channel", "Audience"), Group.PURPOSE, width=180)] = None
    content_focus: Annotated[str | None, Spec(N_("Channel", "Main topics"), Group.PURPOSE, LongText(), width=200)] = None
    posting_rhythm: Annotated[str | None, Spec(N_("Channel", "Posting rhythm"), Group.PURPOSE, width=140)] = None
    tags: Annotated[tuple[str, ...], Spec(N_("Channel", "Tags"), Group.PURPOSE, width=160)] = ()
    imprint_url: Annotated[str | None, Spec(N_("Channel", "Imprint"), Group.LEGAL, Url(), width=200)] = None
    privacy_url: Annotated[str | None, Spec(N_("Channel", "Privacy notice"), Group.LEGAL, Url(), width=200)] = None
    usage_concept_date: Annotated[date | None, Spec(N_("Channel", "Usage concept of"), Group.LEGAL, width=140)] = None
    netiquette_url: Annotated[str | None, Spec(N_("Channel", "Netiquette"), Group.LEGAL, Url(), width=200)] = None
    alternative_channel: Annotated[str | None, Spec(N_("Channel", "Alternative offer"), Group.LEGAL, width=180, help=N_("Channel", "Where the same information can be had without this platform."))] = None
    accessibility_note: Annotated[str | None, Spec(N_("Channel", "Accessibility"), Group.LEGAL, LongText(), width=180)] = None
    archived_on: Annotated[date | None, Spec(N_("Channel", "Offered to the archive on"), Group.LEGAL, width=150)] = None
    two_factor: Annotated[TwoFactor | None, Spec(N_("Channel", "Two-factor login"), Group.SECURITY, width=150)] = None
    credentials_kept_at: Annotated[str | None, Spec(N_("Channel", "Credentials kept at"), Group.SECURITY, width=170, help=N_("Channel", "The place only, such as “safe, room 112”. Never the password."))] = None
    recovery_mailbox: Annotated[str | None, Spec(N_("Channel", "Recovery mailbox"), Group.SECURITY, width=180)] = None
    administrators: Annotated[tuple[str, ...], Spec(N_("Channel", "Administrators"), Group.SECURITY, width=180)] = ()
    third_party_tools: Annotated[tuple[str, ...], Spec(N_("Channel", "Third-party tools"), Group.SECURITY, width=160)] = ()
    access_checked: Annotated[date | None, Spec(N_("Channel", "Access checked on"), Group.SECURITY, width=140)] = None
    next_review: Annotated[date | None, Spec(N_("Channel", "Next review"), Group.REVIEW, width=120)] = None
    notes: Annotated[str | None, Spec(N_("Channel", "Notes"), Group.NOTES, LongText(), width=260)] = None
