"""Records for tests: a small inventory made by hand, and hypothesis strategies for any record.

held = factories.inventory()                      # ids are factories.ident("x-dresden") …
one = factories.channel(held, name="Rathaus")     # what is not given is filled in
@given(factories.records(Channel))                # any valid record; references point anywhere
@given(factories.inventories())                   # any inventory, references within it
@given(factories.changes(held))                   # any ChangeSet that applies to it
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

from hypothesis import strategies as st

from channelinventory.domain import changes as change
from channelinventory.domain import kinds
from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.channel import Channel
from channelinventory.domain.collation import composed
from channelinventory.domain.constraint import Constraint
from channelinventory.domain.crisis import CrisisRole, LogEntry, Scenario
from channelinventory.domain.decision import Decision, Review
from channelinventory.domain.editor import Absence, Assignment, Editor
from channelinventory.domain.fields import Field, Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.measurement import Measurement
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.platform import Platform
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory, type_of
from channelinventory.domain.vocabulary import (
    AssignmentRole,
    ChannelStatus,
    CrisisRoleKind,
    OrganisationKind,
    Outcome,
    Reason,
    Severity,
)

R = TypeVar("R", bound=Record)

DAY = date(2025, 1, 15)
MOMENT = datetime(2025, 1, 15, 12, 30, tzinfo=UTC)


def ident(name: str) -> str:
    """Return the id of the record that the hand-made inventory calls `name`."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://test.example/{name}"))


# --- By hand --------------------------------------------------------------------------------


def record(cls: type[R], inventory: Inventory, called: str | None = None, /, **values: Any) -> R:
    """Return a record of `cls`; required fields not given are filled in.

    References then point to the first record of their type. `called` gives it `ident(called)`.
    """
    for field in type_of(cls).fields:
        if field.required and field.key not in values:
            values[field.key] = _filling(field, inventory)
    identity = {} if called is None else {"id": ident(called)}
    return cls(**{"created": MOMENT, "changed": MOMENT, **identity, **values})


def _filling(field: Field, inventory: Inventory) -> Any:
    match field.kind:
        case kinds.Reference(target=target):
            return next(iter(inventory.table(target)))
        case kinds.OneOf(choice=choice):
            return next(iter(choice))
        case kinds.Date():
            return DAY
        case kinds.Moment():
            return MOMENT
        case _:
            return "Muster"


organisation: Callable[..., Organisation] = partial(record, Organisation)
platform: Callable[..., Platform] = partial(record, Platform)
channel: Callable[..., Channel] = partial(record, Channel)
editor: Callable[..., Editor] = partial(record, Editor)
assignment: Callable[..., Assignment] = partial(record, Assignment)
absence: Callable[..., Absence] = partial(record, Absence)
constraint: Callable[..., Constraint] = partial(record, Constraint)
scenario: Callable[..., Scenario] = partial(record, Scenario)
crisis_role: Callable[..., CrisisRole] = partial(record, CrisisRole)
measurement: Callable[..., Measurement] = partial(record, Measurement)
decision: Callable[..., Decision] = partial(record, Decision)
review: Callable[..., Review] = partial(record, Review)
log_entry: Callable[..., LogEntry] = partial(record, LogEntry)


def inventory() -> Inventory:
    """Return a small inventory with one or more records of every type."""
    held = empty_inventory()

    def put(cls: type[Record], called: str, /, **values: Any) -> str:
        nonlocal held
        one = record(cls, held, called, **values)
        held = held.with_records([one])
        return one.id

    dresden = put(
        Organisation, "dresden", name="Stadt Dresden", short_name="DD", kind=OrganisationKind.CITY
    )
    zwickau = put(Organisation, "zwickau", name="Stadt Zwickau", parent=dresden)
    meta = "Meta"
    facebook = put(Platform, "facebook", name="Facebook", operator=meta)
    instagram = put(Platform, "instagram", name="Instagram", operator=meta)
    x = put(Platform, "x", name="X", operator="X Corp.", readable_without_login=False)
    fb_dresden = put(
        Channel,
        "facebook-dresden",
        organisation=dresden,
        platform=facebook,
        name="Stadt Dresden",
        handle="stadt.dresden",
        url="https://www.facebook.com/stadt.dresden",
        tags=("Rathaus", "Bürger"),
        opened=date(2012, 5, 1),
    )
    put(
        Channel,
        "instagram-dresden",
        organisation=dresden,
        platform=instagram,
        name="Stadt Dresden",
        handle="dresden.de",
        url="https://www.instagram.com/dresden.de",
    )
    x_dresden = put(
        Channel,
        "x-dresden",
        organisation=dresden,
        platform=x,
        name="Landeshauptstadt Dresden",
        status=ChannelStatus.CLOSED_HELD,
        closed=date(2024, 2, 1),
    )
    put(
        Channel,
        "facebook-zwickau",
        organisation=zwickau,
        platform=facebook,
        name="Äußere Zwickau",
        status=ChannelStatus.RESERVE,
    )
    anna = put(
        Editor,
        "anna",
        name="Anna Ährenfeld",
        organisation=dresden,
        email="anna@stadt.example",
        mobile="0171 3920001",
        hours_per_week=10.0,
    )
    bela = put(Editor, "bela", name="Béla Öhm", organisation=zwickau, hours_per_week=2.5)
    put(
        Assignment,
        "anna-facebook",
        channel=fb_dresden,
        editor=anna,
        role=AssignmentRole.RESPONSIBLE,
        rank=1,
        hours_per_week=6.5,
    )
    put(
        Assignment,
        "bela-facebook",
        channel=fb_dresden,
        editor=bela,
        role=AssignmentRole.DEPUTY,
        hours_per_week=2.0,
    )
    put(Absence, "anna-leave", editor=anna, first_day=date(2025, 1, 10), last_day=DAY)
    put(
        Constraint,
        "no-staff",
        title="Keine Stelle für Video",
        channel=fb_dresden,
        severity=Severity.LIMITING,
        hours_missing_per_week=12.5,
        cost_missing=Decimal("48000.50"),
        owner=anna,
    )
    flood = put(Scenario, "flood", name="Hochwasser", trigger="Pegel über 6 m")
    put(
        CrisisRole,
        "facebook-flood",
        channel=fb_dresden,
        scenario=flood,
        role=CrisisRoleKind.LEAD,
        order=1,
        may_activate=anna,
        four_eyes=True,
        steps=("Anmelden", "Text prüfen", "Veröffentlichen"),
    )
    put(Measurement, "m1", channel=fb_dresden, date=date(2024, 12, 31), followers=39_500)
    put(Measurement, "m2", channel=fb_dresden, date=DAY, followers=40_000)
    decided = put(
        Decision,
        "close-x",
        channel=x_dresden,
        date=date(2024, 1, 20),
        outcome=Outcome.CLOSE,
        reasons=(Reason.BOTS, Reason.HATE),
        text="Der Kanal wird geschlossen.\nDer Name bleibt belegt.",
    )
    put(Review, "review-x", platform=x, due=date(2025, 6, 30), reach=2, decision=decided)
    put(LogEntry, "log", scenario=flood, drill=True, editor=anna, action="Übung begonnen")
    return held


# --- Any ------------------------------------------------------------------------------------

_LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
# As they are entered: letters and their marks are one character, where there is one.
_LINE = st.text(_LETTERS, min_size=1, max_size=30).map(str.strip).map(composed).filter(bool)
_WORD = _LINE.map(lambda text: text.translate({ord(c): "-" for c in ";|,"}))
_NAME = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12)
_PAGE = st.text("abcXYZ019-_.~/?=&%20äß", max_size=12)
_FIRST = datetime(1980, 1, 1, tzinfo=UTC)
_DAYS = st.dates(date(1901, 1, 1), date(2199, 12, 31))
_MOMENTS = st.timedeltas(timedelta(), timedelta(80_000)).map(lambda since: _FIRST + since)
_IDS = st.uuids(version=4).map(str)


def values(kind: kinds.Kind, inventory: Inventory | None = None) -> st.SearchStrategy[Any]:
    """Return the strategy for the values of a kind, the empty one not among them."""
    match kind:
        case kinds.LongText():
            return st.lists(_LINE | st.just(""), min_size=1, max_size=3).map(
                lambda lines: "\n".join(lines).strip() or "–"
            )
        case kinds.Url():
            return st.builds("https://{}.example/{}".format, _NAME, _PAGE)
        case kinds.Email():
            return st.builds("{}@{}.example".format, _NAME, _NAME)
        case kinds.Phone():
            return st.from_regex(r"\A(\+49 |0)[1-9][0-9]{2,4}[ /-][0-9]{3,8}\Z")
        case kinds.PlainText():
            return _LINE
        case kinds.Integer(minimum=low, maximum=high):
            return st.integers(low, 10**12 if high is None else high)
        case kinds.Number(minimum=low, maximum=high):
            return _decimals(low, high).map(float)
        case kinds.Money(minimum=low, maximum=high):
            return _decimals(low, high)
        case kinds.YesNo():
            return st.booleans()
        case kinds.Date():
            return _DAYS
        case kinds.Moment():
            return _MOMENTS
        case kinds.OneOf(choice=choice):
            return st.sampled_from(choice)
        case kinds.SomeOf(choice=choice):
            some = st.sets(st.sampled_from(choice), min_size=1)
            return some.map(lambda chosen: tuple(one for one in choice if one in chosen))
        case kinds.Tags():
            return st.lists(_WORD, min_size=1, max_size=3, unique=True).map(tuple)
        case kinds.Lines():
            return st.lists(_LINE, min_size=1, max_size=3).map(tuple)
        case kinds.Reference(target=target):
            return _IDS if inventory is None else st.sampled_from(list(inventory.table(target)))
        case _:
            raise NotImplementedError(kind)


def _decimals(low: int | None, high: int | None) -> st.SearchStrategy[Decimal]:
    cents = st.integers((low or 0) * 100, 10**11 if high is None else high * 100)
    return cents.map(lambda number: Decimal(number).scaleb(-2))


def records(cls: type[R], inventory: Inventory | None = None) -> st.SearchStrategy[R]:
    """Return the strategy for any valid record of `cls`.

    References point into `inventory` where one is given, and to no record in particular otherwise.
    """
    record_type = type_of(cls)
    parts: dict[str, st.SearchStrategy[Any]] = {}
    for field in record_type.fields:
        if isinstance(field.kind, kinds.Reference) and _unfilled(field, inventory):
            parts[field.key] = st.none()
        elif field.required:
            parts[field.key] = values(field.kind, inventory)
        else:
            parts[field.key] = st.just(field.empty) | values(field.kind, inventory)

    def build(**draft: Any) -> R:
        for rule in record_type.rules:
            for key, problem in rule(draft).items():
                draft[key] = problem.args["first"]
        return cls(**draft)

    return st.builds(build, id=_IDS, created=_MOMENTS, changed=_MOMENTS, **parts)


def _unfilled(field: Field, inventory: Inventory | None) -> bool:
    return inventory is not None and not inventory.table(field.kind.target)  # type: ignore[attr-defined]


@st.composite
def inventories(draw: st.DrawFn, most: int = 3) -> Inventory:
    """Draw an inventory with up to `most` records of every type and no loose reference."""
    held = empty_inventory()
    for record_type in RECORD_TYPES.values():
        if any(field.required and _unfilled(field, held) for field in record_type.references):
            continue
        for one in draw(st.lists(records(record_type.cls, held), max_size=most)):
            held = held.with_records([one])
    return held


@st.composite
def changes(draw: st.DrawFn, inventory: Inventory) -> ChangeSet:
    """Draw one edit, addition or deletion that applies to `inventory`."""
    possible = [
        one.cls
        for one in RECORD_TYPES.values()
        if not any(field.required and _unfilled(field, inventory) for field in one.references)
    ]
    held: Sequence[Record] = list(inventory)
    action = draw(st.sampled_from(["add", "edit", "delete"] if held else ["add"]))
    if action == "add":
        return change.add(inventory, draw(records(draw(st.sampled_from(possible)), inventory)))
    one = draw(st.sampled_from(held))
    if action == "delete":
        return change.delete(inventory, one)
    other = draw(records(type(one), inventory))
    keys = draw(st.sets(st.sampled_from([field.key for field in type_of(one).fields]), min_size=1))
    return change.edit(inventory, (one, {key: getattr(other, key) for key in keys}))
