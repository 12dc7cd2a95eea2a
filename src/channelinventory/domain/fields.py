"""Fields that describe themselves: from one line in a record everything else is made.

Floor: domain.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

from . import kinds
from .rules import Rule
from .texts import Message, Text
from .vocabulary import Choice, Group

if TYPE_CHECKING:
    from .inventory import Inventory


T = TypeVar("T")


def new_id() -> str:
    """Return a new record id: a random UUID in its usual lower-case form."""
    from uuid import uuid4  # only needed when something is added

    return str(uuid4())


def now() -> datetime:
    """Return the present moment in UTC, to the microsecond."""
    return datetime.now(UTC)


def today() -> date:
    """Return the local calendar day."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Spec:
    """What a field says of itself beyond its name and type.

    `width` is the column's first width in pixels at 100 %; `shown` puts the column into the
    standard view; `initial` is the value a new record starts with in the form (or makes it);
    `dated_by` is the key of the date since when the value holds.
    """

    label: Text
    group: Group = Group.IDENTITY
    kind: kinds.Kind | None = None
    width: int = 140
    shown: bool = False
    initial: object = None
    help: Text | None = None
    dated_by: str | None = None


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class a record: a frozen, slotted dataclass with keyword arguments.

    Comparing and showing are written once, in `Record`; generating them for every class would
    take a good part of the program's start.
    """
    make = dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
    return make(cls)


@record
class Record:
    """What every record has: an id and when it was made and last changed (UTC)."""

    id: str = field(default_factory=new_id)
    created: datetime = field(default_factory=now)
    changed: datetime = field(default_factory=now)

    def __eq__(self, other: object) -> bool:
        """Compare all fields, id and times included."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, key) == getattr(other, key) for key in _keys(type(self)))

    def __hash__(self) -> int:
        """Hash by id: equal records have equal ids."""
        return hash(self.id)

    def __repr__(self) -> str:
        """Show what is filled in."""
        filled = ((key, getattr(self, key)) for key in _keys(type(self)))
        shown = ", ".join(f"{key}={value!r}" for key, value in filled if value not in (None, ()))
        return f"{type(self).__name__}({shown})"


def _keys(cls: type[Record]) -> tuple[str, ...]:
    return tuple(cls.__dataclass_fields__)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Column:
    """Something a table can show: a `Field` of the record, or a `Derived` value."""

    key: str
    label: Text
    kind: kinds.Kind
    width: int = 140
    shown: bool = False

    @property
    def derived(self) -> bool:
        """Whether the value is worked out and cannot be edited."""
        return True

    def reader(self, inventory: Inventory) -> Callable[[Any], Any]:
        """Return the function that takes a record and gives this column's value."""
        raise NotImplementedError(self.key)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Field(Column):
    """A stored field of a record type."""

    group: Group = Group.IDENTITY
    required: bool = False
    initial: object = None
    help: Text | None = None
    dated_by: str | None = None
    get: Callable[[Any], Any] = attrgetter("id")

    @property
    def derived(self) -> bool:
        return False

    def reader(self, inventory: Inventory) -> Callable[[Any], Any]:
        return self.get

    @property
    def empty(self) -> Any:
        """The value of this field when nothing was entered."""
        return self.kind.empty

    def first_value(self) -> Any:
        """Return the value a new record starts with."""
        start = self.initial() if callable(self.initial) else self.initial
        return self.empty if start is None else start


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Derived(Column):
    """A value worked out from the snapshot, read-only."""

    compute: Callable[[Inventory, Any], Any] = lambda inventory, record: None
    near: tuple[str, ...] = ()
    """Names of the record types whose changes can alter the value."""

    def reader(self, inventory: Inventory) -> Callable[[Any], Any]:
        compute = self.compute
        return lambda record: compute(inventory, record)


def fields_of(cls: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a record class in the order written; raises `TypeError` on a bad one.

    The annotations must be there as objects: modules of records do without the `annotations`
    future, which would have each of them compiled again at every start.
    """
    found = []
    for item in fields(cls):
        if item.name in Record.__dataclass_fields__:
            continue
        annotation: Any = item.type
        spec = next((m for m in getattr(annotation, "__metadata__", ()) if type(m) is Spec), None)
        if spec is None:
            raise TypeError(f"{cls.__name__}.{item.name} has no Spec")
        found.append(
            Field(
                key=item.name,
                label=spec.label,
                kind=spec.kind or _kind_of(annotation.__origin__),
                width=spec.width,
                shown=spec.shown,
                group=spec.group,
                required=item.default is MISSING and item.default_factory is MISSING,
                initial=spec.initial,
                help=spec.help,
                dated_by=spec.dated_by,
                get=attrgetter(item.name),
            )
        )
    return tuple(found)


_PLAIN: dict[object, kinds.Kind] = {
    str: kinds.PlainText(),
    int: kinds.Integer(minimum=0),
    float: kinds.Number(minimum=0),
    Decimal: kinds.Money(minimum=0),
    bool: kinds.YesNo(),
    date: kinds.Date(),
    datetime: kinds.Moment(),
}


def _kind_of(annotation: Any) -> kinds.Kind:
    """Return the kind that a plain annotation asks for."""
    if isinstance(annotation, types.UnionType):
        (annotation,) = (one for one in annotation.__args__ if one is not types.NoneType)
    if typing.get_origin(annotation) is tuple:
        inner = typing.get_args(annotation)[0]
        return kinds.Tags() if inner is str else kinds.SomeOf(inner)
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return kinds.OneOf(annotation)
    return _PLAIN[annotation]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RecordType:
    """A record type as data: its class, names, fields and how a record is called.

    `title` takes an inventory and a record and returns the name people use, in no language where
    it can be helped; `rules` check a whole draft (values by key) and return problems by key.
    """

    name: str
    cls: type[Record]
    label: Text
    plural: Text
    title: Callable[[Inventory, Any], str | Message]
    fields: tuple[Field, ...]
    derived: tuple[Derived, ...] = ()
    rules: tuple[Rule, ...] = ()
    aliases: tuple[str, ...] = ()
    """Fields that name the record too, beside its title, where a text is looked up."""
    by_key: dict[str, Field] = field(init=False, repr=False, compare=False)
    references: tuple[Field, ...] = field(init=False, repr=False, compare=False)
    blank: Mapping[str, Any] = field(init=False, repr=False, compare=False)
    """The values by key of a record in which nothing was entered."""

    def __post_init__(self) -> None:
        """Index the fields."""
        object.__setattr__(self, "by_key", {one.key: one for one in self.fields})
        references = tuple(one for one in self.fields if isinstance(one.kind, kinds.Reference))
        object.__setattr__(self, "references", references)
        object.__setattr__(self, "blank", {one.key: one.empty for one in self.fields})

    @property
    def columns(self) -> tuple[Column, ...]:
        """Everything a table of this type can show."""
        return (*self.fields, *self.derived)

    def column(self, key: str) -> Column:
        """Return the column `key`; raises `KeyError`."""
        for one in self.columns:
            if one.key == key:
                return one
        raise KeyError(key)

    def values(self, record: Record) -> dict[str, Any]:
        """Return the record's fields by key, without id and times."""
        return {one.key: one.get(record) for one in self.fields}
