"""All record types in the order in which they build on one another.

Floor: domain. The order is that of the sheets of a workbook and of inserts: a type refers only to
itself and to types before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .channel import Channel
from .constraint import Constraint
from .crisis import CrisisRole, LogEntry, Scenario
from .decision import Decision, Review
from .derived import CHANNEL_COLUMNS, EDITOR_COLUMNS
from .editor import Absence, Assignment, Editor
from .fields import Record, RecordType, fields_of
from .inventory import Inventory
from .measurement import Measurement
from .organisation import Organisation
from .platform import Platform
from .rules import not_before
from .texts import N_, Message


def _named(inventory: Inventory, record: Any) -> str:
    name: str = record.name
    return name


def _channel(inventory: Inventory, record: Channel) -> str:
    platform = inventory.get(Platform, record.platform)
    return f"{platform.name if platform else '?'} · {record.name}"


def _assignment(inventory: Inventory, record: Assignment) -> Message:
    editor = inventory.title_of("editor", record.editor)
    channel = inventory.title_of("channel", record.channel)
    return Message.of(ASSIGNMENT_TITLE, editor=editor, role=record.role, channel=channel)


def _absence(inventory: Inventory, record: Absence) -> Message:
    editor = inventory.title_of("editor", record.editor)
    return Message.of(ABSENCE_TITLE, editor=editor, first=record.first_day, last=record.last_day)


def _crisis_role(inventory: Inventory, record: CrisisRole) -> Message:
    channel = inventory.title_of("channel", record.channel)
    scenario = inventory.title_of("scenario", record.scenario)
    return Message.of(CRISIS_ROLE_TITLE, channel=channel, role=record.role, scenario=scenario)


def _measurement(inventory: Inventory, record: Measurement) -> Message:
    channel = inventory.title_of("channel", record.channel)
    return Message.of(DATED_TITLE, what=channel, date=record.date)


def _decision(inventory: Inventory, record: Decision) -> Message:
    about = (
        inventory.title_of("channel", record.channel)
        or inventory.title_of("platform", record.platform)
        or inventory.title_of("organisation", record.organisation)
    )
    if not about:
        return Message.of(DATED_TITLE, what=record.outcome, date=record.date)
    return Message.of(DECISION_TITLE, about=about, outcome=record.outcome, date=record.date)


def _review(inventory: Inventory, record: Review) -> Message:
    platform = inventory.title_of("platform", record.platform)
    return Message.of(DATED_TITLE, what=platform, date=record.due)


def _log_entry(inventory: Inventory, record: LogEntry) -> Message:
    first_line = record.action.splitlines()[0] if record.action else ""
    return Message.of(LOG_TITLE, time=record.time, action=first_line)


ASSIGNMENT_TITLE = N_("Title", "{editor} – {role}: {channel}")
ABSENCE_TITLE = N_("Title", "{editor}, {first} to {last}")
CRISIS_ROLE_TITLE = N_("Title", "{channel} – {role}: {scenario}")
DATED_TITLE = N_("Title", "{what}, {date}")
DECISION_TITLE = N_("Title", "{about}: {outcome}, {date}")
LOG_TITLE = N_("Title", "{time} {action}")


def _types() -> Iterator[RecordType]:
    def make(name: str, cls: type[Record], label: Any, plural: Any, title: Any, **more: Any) -> Any:
        return RecordType(name, cls, label, plural, title, fields_of(cls), **more)

    yield make(
        "organisation",
        Organisation,
        N_("Record", "Organisation"),
        N_("Record", "Organisations"),
        _named,
        aliases=("short_name",),
    )
    yield make("platform", Platform, N_("Record", "Platform"), N_("Record", "Platforms"), _named)
    yield make(
        "channel",
        Channel,
        N_("Record", "Channel"),
        N_("Record", "Channels"),
        _channel,
        derived=CHANNEL_COLUMNS,
        aliases=("name", "url"),
        rules=(not_before("opened", "closed"),),
    )
    yield make(
        "editor",
        Editor,
        N_("Record", "Editor"),
        N_("Record", "Editors"),
        _named,
        derived=EDITOR_COLUMNS,
        aliases=("email",),
    )
    yield make(
        "assignment",
        Assignment,
        N_("Record", "Assignment"),
        N_("Record", "Assignments"),
        _assignment,
        rules=(
            not_before("valid_from", "valid_to"),
            not_before("access_granted", "access_removed"),
        ),
    )
    yield make(
        "absence",
        Absence,
        N_("Record", "Absence"),
        N_("Record", "Absences"),
        _absence,
        rules=(not_before("first_day", "last_day"),),
    )
    yield make(
        "constraint",
        Constraint,
        N_("Record", "Resource constraint"),
        N_("Record", "Resource constraints"),
        lambda inventory, record: record.title,
    )
    yield make("scenario", Scenario, N_("Record", "Scenario"), N_("Record", "Scenarios"), _named)
    yield make(
        "crisis_role",
        CrisisRole,
        N_("Record", "Crisis role"),
        N_("Record", "Crisis roles"),
        _crisis_role,
    )
    yield make(
        "measurement",
        Measurement,
        N_("Record", "Measurement"),
        N_("Record", "Measurements"),
        _measurement,
    )
    yield make("decision", Decision, N_("Record", "Decision"), N_("Record", "Decisions"), _decision)
    yield make("review", Review, N_("Record", "Review"), N_("Record", "Reviews"), _review)
    yield make(
        "log_entry", LogEntry, N_("Record", "Log entry"), N_("Record", "Log entries"), _log_entry
    )


RECORD_TYPES: Mapping[str, RecordType] = {one.name: one for one in _types()}
"""Every record type by name."""

_BY_CLASS: Mapping[type[Record], RecordType] = {one.cls: one for one in RECORD_TYPES.values()}


def type_of(record: Record | type[Record]) -> RecordType:
    """Return the record type of a record or of its class."""
    return _BY_CLASS[record if isinstance(record, type) else type(record)]


def empty_inventory() -> Inventory:
    """Return a snapshot without records."""
    return Inventory(RECORD_TYPES)
