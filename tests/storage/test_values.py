"""Every kind of value has a column."""

from __future__ import annotations

import inspect

import pytest

from channelinventory.domain import kinds
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.storage.rows import columns
from channelinventory.storage.tables import make_tables
from channelinventory.storage.values import stored

NOT_STORED = {kinds.Kind, kinds.References}


@pytest.mark.parametrize(
    "kind",
    [
        one
        for _, one in inspect.getmembers(kinds, inspect.isclass)
        if issubclass(one, kinds.Kind) and not one.__name__.startswith("_")
    ],
)
def test_every_kind_that_can_be_stored_is_known(kind: type[kinds.Kind]) -> None:
    known = any(issubclass(type(one.kind), kind) for one in every_field())
    if kind in NOT_STORED:
        with pytest.raises(TypeError, match=kind.__name__):
            stored(object.__new__(kind))
    elif known:
        assert stored(next(one.kind for one in every_field() if isinstance(one.kind, kind)))


def every_field():
    return [field for one in RECORD_TYPES.values() for field in one.fields]


def test_every_field_has_its_column() -> None:
    tables = make_tables()
    for name, record_type in RECORD_TYPES.items():
        assert [one.name for one in tables.records[name].columns] == columns(record_type)
        for field in record_type.fields:
            column = tables.records[name].c[field.key]
            assert column.nullable is not field.required
            assert bool(column.foreign_keys) is isinstance(field.kind, kinds.Reference)
