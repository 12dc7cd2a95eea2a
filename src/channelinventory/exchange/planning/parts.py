"""What the rows of a table hold: records of its own type, and others that its columns speak of.

Floor: exchange. A row “Stadt A | @a | 1.200 | Anna Müller” is a channel, a measurement, an editor
and an assignment; one with an X handle and an Instagram handle is two channels. Each such strand of
columns is a part, and every part is planned in the same way, the rows' own records first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from channelinventory.domain.fields import Record, RecordType, today
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message
from channelinventory.domain.vocabulary import MeasurementSource
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.problems import DAY_OF_IMPORT, FIRST_OFFICE, Problem
from channelinventory.exchange.reading.book import Row
from channelinventory.exchange.understanding.layout import ColumnReading
from channelinventory.exchange.understanding.offices import is_office
from channelinventory.exchange.understanding.take import Table
from channelinventory.exchange.understanding.targets import SATELLITES, split

_OFFICES = re.compile(r"\s*[|;]\s*")

SCENARIO = "Allgemein"
"""The scenario that a column of crisis roles is about when it does not say (TERMS.md)."""


@dataclass(slots=True)
class Place:
    """One column of a part: where it stands, the field it gives, and the target's detail."""

    at: int
    key: str
    detail: str = ""
    header: str = ""


@dataclass(slots=True)
class Part:
    """Records of one type in the rows of a table."""

    table: Table
    record_type: RecordType
    places: list[Place]
    id_column: int | None = None
    fixed: dict[str, Any] = field(default_factory=dict)
    """What holds for a new record whose row does not say otherwise; references are texts."""
    own: frozenset[int] = frozenset()
    """The columns without which a row holds no such record; none: every row does."""
    parent: Part | None = None
    link: str = ""
    """The field that refers to the parent's record of the same row."""
    people: Place | None = None
    """The column whose cells name people, several in one."""
    contacts: Sequence[Place] = ()
    """Columns with the address or number of the one person that is named."""
    records: dict[int, list[Record]] = field(default_factory=dict)
    """What each row turned out to be, by its number, for the parts that belong to it."""

    @property
    def rows(self) -> Sequence[tuple[int, Row]]:
        """The rows with their numbers."""
        return self.table.rows


def parts(table: Table, inventory: Inventory, language: Language) -> Iterator[Part]:
    """Give the parts of a table, each after the one it belongs to."""
    layout, record_type = table.layout, table.record_type
    every = [*layout.columns, *_first_offices(table, inventory, language)]
    absorbed = _join(table, every, language)
    columns = [one for one in every if one.target and one.place not in absorbed]
    blocks: list[str | None] = list(dict.fromkeys(one.block for one in columns if one.block))
    if layout.id_column is not None or record_type.name not in SATELLITES or _named(columns):
        blocks = []
    for block in blocks or [None]:
        # What a heading says of one platform goes before what a column says of all.
        mine = sorted((one for one in columns if not blocks or one.block in (None, block)),
                      key=lambda one: one.block is None)  # fmt: skip
        places: dict[str, Place] = {}
        for one in mine:
            type_name, key, detail = split(str(one.target))
            if type_name == record_type.name:
                places.setdefault(key, Place(one.place, key, detail, one.header))
        fixed: dict[str, Any] = dict(layout.fixed)
        if block is not None:
            fixed["platform"] = block
        own = frozenset(one.place for one in mine if block is not None and one.block == block)
        ordered = sorted(places.values(), key=lambda one: one.at)
        part = Part(table, record_type, ordered, layout.id_column, fixed, own)
        yield part
        yield from _satellites(part, mine, inventory)


def _named(columns: Sequence[ColumnReading]) -> bool:
    """Tell whether a column says each row's platform, so that headings do not."""
    return any(one.target == "channel.platform" for one in columns)


def _satellites(
    part: Part, columns: Sequence[ColumnReading], inventory: Inventory
) -> Iterator[Part]:
    name = part.record_type.name
    contacts = [_place(one) for one in columns if split(str(one.target))[0] == "editor"]
    for type_name in SATELLITES.get(name, {}):
        mine = [one for one in columns if split(str(one.target))[0] == type_name]
        if type_name == "editor":
            continue
        if type_name == "assignment" and not any(_place(one).key == "editor" for one in mine):
            # An address alone says who is responsible, too.
            mine += [one for one in columns if one.target == "editor.email"]
        for strand in _strands(type_name, mine):
            record_type = inventory.type_of(type_name)
            places = [_place(one) for one in strand]
            held = [one for one in places if one.key not in ("date", "hours_per_week", "scenario")]
            if not held:
                continue
            made = Part(table=part.table, record_type=record_type, places=places, parent=part)
            made.link, made.own = name, frozenset(one.at for one in held)
            made.fixed = _certain(part.table, type_name, held[0], strand)
            if type_name == "assignment":
                made.people = held[0]
                made.places = [one for one in places if one is not held[0]]
                made.contacts, contacts = contacts, []  # they are those of the first
            yield made


def _place(column: ColumnReading) -> Place:
    return Place(column.place, *split(str(column.target))[1:], column.header)


def _strands(type_name: str, columns: list[ColumnReading]) -> Iterator[list[ColumnReading]]:
    """Give the columns that make one record each: by day, by role."""
    if type_name == "measurement":
        dates = [one for one in columns if split(str(one.target))[1] == "date"]
        figures = [one for one in columns if one not in dates]
        for day in dict.fromkeys(one.date for one in figures):
            same = [one for one in figures if one.date == day]
            yield same if day is not None else same + dates
    elif type_name == "assignment":
        hours = [one for one in columns if split(str(one.target))[1] == "hours_per_week"]
        for number, one in enumerate(one for one in columns if one not in hours):
            yield [one, *(hours if number == 0 else [])]
    elif type_name == "crisis_role":
        scenarios = [one for one in columns if split(str(one.target))[1] == "scenario"]
        yield from ([one, *scenarios] for one in columns if one not in scenarios)
    else:
        yield from ([one] for one in columns)


def _certain(
    table: Table, type_name: str, place: Place, strand: Sequence[ColumnReading]
) -> dict[str, Any]:
    """Return what holds for every record of a strand."""
    match type_name:
        case "measurement":
            day = strand[0].date
            date = dt.date.fromisoformat(day) if day else table.layout.day or today()
            if not day and not any(one.target == "measurement.date" for one in strand):
                _tell_day(table, date)
            return {"date": date, "source": MeasurementSource.IMPORT}
        case "assignment":
            return {"role": place.detail or "responsible"}
        case "crisis_role":
            return {"scenario": SCENARIO}
        case "decision":
            return {"date": today()}
        case _:
            return {}


def _tell_day(table: Table, day: dt.date) -> None:
    """Say once which day figures without one are taken to be of."""
    if all(one.key != "figures_without_day" for one in table.told):
        message = table.layout.day_told or Message.of(DAY_OF_IMPORT, day=day)
        table.told.append(
            Problem(table.sheet.name, "", day.isoformat(), "figures_without_day", message, 1)
        )


def _first_offices(
    table: Table, inventory: Inventory, language: Language
) -> Sequence[ColumnReading]:
    """Let the first of several authorities in a cell have the channel; all stand in the notes."""
    found = (one for one in table.layout.columns if one.target == "channel.organisation")
    column = next(found, None)
    if column is None or table.layout.id_column is not None:
        return ()
    place = max(max((len(row) for _, row in table.rows), default=0), len(table.layout.columns))
    rows = list(table.rows)
    alone = {row[column.place] for _, row in rows if column.place < len(row)}
    firsts: list[tuple[int, str, str]] = []
    for at, (number, row) in enumerate(rows):
        text = row[column.place] if column.place < len(row) else None
        if not isinstance(text, str) or not _OFFICES.search(text):
            continue
        first = _OFFICES.split(text.strip(" |;"))[0]
        known = first in alone or is_office(first)
        known = known or bool(inventory.find("organisation", first, language))
        # “Amt für Presse; Protokoll” may be the name of one.
        if known and first != text and not inventory.find("organisation", text, language):
            cells = [*row, *[None] * (place - len(row)), text]
            cells[column.place] = first
            rows[at] = number, cells
            firsts.append((number, text, first))
    if not firsts:
        return ()
    table.rows = rows
    number, text, first = firsts[0]
    message = Message.of(FIRST_OFFICE, n=len(firsts), name=first)
    cell = table.sheet.address(column.place, number)
    table.told.append(Problem(table.sheet.name, cell, text, "first_organisation", message, number))
    header = column.header or str(table.record_type.by_key["organisation"].label.source)
    return [ColumnReading(place, header, "channel.notes:headed", column.block)]


def _join(table: Table, columns: Sequence[ColumnReading], language: Language) -> frozenset[int]:
    """Put the cells of columns that go into one field together; return the columns absorbed."""
    groups: dict[tuple[str, str | None], list[ColumnReading]] = {}
    for one in columns:
        if one.target is not None and not one.target.startswith("assignment."):
            path = one.target.partition(":")[0]
            day = one.date if path.startswith("measurement.") else None
            groups.setdefault((f"{path} {day}", one.block), []).append(one)
    joined = [group for group in groups.values() if len(group) > 1 or _headed(group[0])]
    if not joined:
        return frozenset()
    for group in joined:
        group.sort(key=lambda one: (-one.sure, one.place))
    rows = []
    for number, row in table.rows:
        cells = list(row)
        for first, *others in joined:
            named = (first.target or "").startswith("editor.name:")
            texts = []
            for one in (first, *others) if not named else sorted((first, *others), key=_name_order):
                cell = cells[one.place] if one.place < len(cells) else None
                if cell is not None and (text := as_text(cell, language).strip()):
                    plain = named or (one is first and not _headed(one))
                    plain = plain or first.target == "channel.tags"
                    texts.append(text if plain else f"{one.header}: {text}")
            cells.extend([None] * (first.place + 1 - len(cells)))
            separator = " " if named else "; " if first.target == "channel.tags" else "\n"
            cells[first.place] = separator.join(texts) or None
        rows.append((number, cells))
    table.rows = rows
    return frozenset(one.place for _, *others in joined for one in others)


def _headed(column: ColumnReading) -> bool:
    """Tell whether cells mean nothing without their heading: a yes or no among the notes."""
    return (column.target or "").endswith(":headed")


def _name_order(column: ColumnReading) -> bool:
    return (column.target or "").endswith(":last")
