"""Every kind of value has a column."""

from __future__ import annotations

import pytest

from channelinventory.domain import kinds
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.storage.rows import columns
from channelinventory.storage.tables import make_tables
from channelinventory.storage.values import stored


def test_a_kind_that_nobody_stores_is_refused() -> None:
    with pytest.raises(TypeError, match="References"):
        stored(kinds.References("editor"))


@pytest.mark.parametrize("kind", [kinds.Url, kinds.Email, kinds.Phone, kinds.LongText])
def test_a_special_text_is_stored_as_a_text(kind: type[kinds.Kind]) -> None:
    assert stored(kind()) == stored(kinds.PlainText())


def test_every_field_has_its_column() -> None:
    tables = make_tables()
    for name, record_type in RECORD_TYPES.items():
        assert [one.name for one in tables.records[name].columns] == columns(record_type)
        for field in record_type.fields:
            column = tables.records[name].c[field.key]
            assert column.nullable is not field.required
            assert bool(column.foreign_keys) is isinstance(field.kind, kinds.Reference)
