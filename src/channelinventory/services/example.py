"""What a new inventory starts with, and the example inventory; both read from `resources`.

Floor: services. The TOML files hold one table per record, `[type.name]`, or a list of them,
`[[type]]`. A reference is the other record's name, a day may be written relative to today
("today-30"), and `like` takes over a table of `[common]`. Ids follow from the names, so that the
same record has the same id in every inventory.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zlib import crc32

from ..assets import resource
from ..domain import kinds
from ..domain.changes import Change, ChangeSet
from ..domain.channel import Channel
from ..domain.editor import Assignment
from ..domain.fields import Field, Record
from ..domain.measurement import Measurement
from ..domain.registry import RECORD_TYPES, type_of
from ..domain.texts import N_, Message
from ..domain.vocabulary import AssignmentRole, MeasurementSource

START_SET = N_("Example", "Platforms and scenarios to start with added")
EXAMPLE = N_("Example", "Example inventory added")

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:channelinventory:example")
_MONTHS = 18

Tables = dict[str, dict[str, dict[str, Any]]]


def start_set(today: date) -> ChangeSet:
    """Return the platforms and scenarios of every new inventory, as additions."""
    tables = _read([resource("platforms.toml"), resource("scenarios.toml")])
    return _additions(_records(tables, today), Message(START_SET))


def example_inventory(today: date) -> ChangeSet:
    """Return the example inventory, as additions; the same for the same day."""
    files = sorted(resource("example").glob("*.toml"))
    tables = _read([resource("platforms.toml"), *files])
    rows = tables.pop("assignments")["rows"]
    series = [
        (name, values.pop("followers"), values.pop("measured", "today-10"))
        for name, values in tables["channel"].items()
        if "followers" in values
    ]
    records = list(_records(tables, today))
    records += _assignments(rows, today)
    for name, (first, last), measured in series:
        records += _measurements(name, first, last, _day(measured, today), today)
    return _additions(records, Message(EXAMPLE))


def example_id(type_name: str, name: str) -> str:
    """Return the id of the record that the files call `name`."""
    return str(uuid5(_NAMESPACE, f"{type_name}/{name}"))


def _read(files: Iterable[Path]) -> Tables:
    """Return the tables of all files by type and name; a later file adds to an earlier one."""
    tables: Tables = {}
    for file in files:
        for kind, held in tomllib.loads(file.read_text("utf-8")).items():
            if isinstance(held, list):
                held = {f"{file.stem}-{number}": one for number, one in enumerate(held, 1)}
            for name, values in held.items():
                if isinstance(values, dict):
                    tables.setdefault(kind, {}).setdefault(name, {}).update(values)
                else:
                    tables.setdefault(kind, {})[name] = values
    common = tables.pop("common", {})
    return {
        kind: {name: _completed(values, common) for name, values in held.items()}
        for kind, held in tables.items()
    }


def _completed(values: Any, common: Mapping[str, dict[str, Any]]) -> Any:
    if not isinstance(values, dict) or "like" not in values:
        return values
    return {**common[values["like"]], **{k: v for k, v in values.items() if k != "like"}}


def _records(tables: Tables, today: date) -> Iterator[Record]:
    for record_type in RECORD_TYPES.values():
        for name, values in tables.get(record_type.name, {}).items():
            if record_type.cls is Channel:
                _complete(values, tables)
            draft = {
                key: _value(record_type.by_key[key], raw, today) for key, raw in values.items()
            }
            yield _made(record_type.cls, name, today, **draft)


def _complete(values: dict[str, Any], tables: Tables) -> None:
    """Fill in what follows from a channel's other values."""
    if "opened" in values:
        values.setdefault("status_since", values["opened"])
    pattern = tables["platform"][values["platform"]].get("profile_url_pattern")
    if pattern and "handle" in values:
        values.setdefault("url", pattern.format(handle=values["handle"]))


def _made(cls: type[Record], called: str, today: date, /, **values: Any) -> Record:
    moment = datetime.combine(today, time(8), UTC)
    id = example_id(type_of(cls).name, called)
    return cls(id=id, created=moment, changed=moment, **values)


def _value(field: Field, raw: Any, today: date) -> Any:
    if raw == "":
        return field.empty
    match field.kind:
        case kinds.Reference(target=target):
            return example_id(target, raw)
        case kinds.Date():
            return _day(raw, today)
        case kinds.Moment():
            day, _, clock = raw.partition(" ")
            local = datetime.combine(_day(day, today), time.fromisoformat(clock))
            return local.astimezone(UTC)
        case kinds.Number():
            return float(raw)
        case _:
            return field.kind.decode(raw)


def _day(raw: str | date, today: date) -> date:
    return raw if isinstance(raw, date) else today + timedelta(int(raw.removeprefix("today") or 0))


def _assignments(rows: Iterable[Any], today: date) -> Iterator[Record]:
    ranks: dict[tuple[str, str], int] = {}
    for channels, editor, role, hours in rows:
        for channel in channels:
            rank = ranks[channel, role] = ranks.get((channel, role), 0) + 1
            yield _made(
                Assignment,
                f"{channel}/{editor}/{role}",
                today,
                channel=example_id("channel", channel),
                editor=example_id("editor", editor),
                role=AssignmentRole(role),
                rank=rank,
                hours_per_week=float(hours) or None,
                valid_from=today - timedelta(300),
                access_granted=today - timedelta(300),
            )


def _measurements(name: str, first: int, last: int, newest: date, today: date) -> Iterator[Record]:
    """Give a believable curve: steady growth with small swings, and exactly `last` at the end."""
    for month in range(_MONTHS + 1):
        chance = crc32(f"{name}/{month}".encode()) / 2**32
        growth = first + (last - first) * (month / _MONTHS) ** 1.15
        followers = last if month == _MONTHS else round(growth * (0.99 + chance / 50))
        day = newest - timedelta(days=round((_MONTHS - month) * 30.44))
        yield _made(
            Measurement,
            f"{name}/{month}",
            today,
            channel=example_id("channel", name),
            date=day,
            followers=followers,
            reach=round(followers * (0.6 + chance * 1.8)),
            posts=8 + round(chance * 30),
            blocked_users=round(followers / 9000 * chance) or None,
            source=MeasurementSource.ESTIMATED if month % 7 == 3 else MeasurementSource.MANUAL,
        )


def _additions(records: Iterable[Record], label: Message) -> ChangeSet:
    order = {name: rank for rank, name in enumerate(RECORD_TYPES)}
    ordered = sorted(records, key=lambda one: order[type_of(one).name])
    return ChangeSet(tuple(Change(None, one) for one in ordered), label)
