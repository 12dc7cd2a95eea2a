"""The tables, generated from the record types, and the journal.

Floor: storage. A field's column follows from its kind (`values`); nothing here knows a field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    REAL,
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from ..domain.fields import Field, RecordType
from ..domain.kinds import Reference
from ..domain.registry import RECORD_TYPES
from .values import SqlType, stored

_NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}
# SQLite's STRICT tables know INTEGER (64 bits) and REAL, PostgreSQL calls the same otherwise.
_TYPES: dict[SqlType, Any] = {
    SqlType.TEXT: Text(),
    SqlType.INTEGER: BigInteger().with_variant(Integer(), "sqlite"),
    SqlType.REAL: Double().with_variant(REAL(), "sqlite"),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of an inventory."""

    metadata: MetaData
    records: dict[str, Table]
    journal: Table
    journal_change: Table
    version: Table
    """Alembic's own table, so that a new database can be marked without loading Alembic."""


def make_tables() -> Tables:
    """Return the tables that the record types ask for."""
    metadata = MetaData(naming_convention=_NAMES)
    records = {one.name: _record_table(metadata, one) for one in RECORD_TYPES.values()}
    number = _TYPES[SqlType.INTEGER]
    journal = Table(
        "journal",
        metadata,
        Column("number", number, primary_key=True, autoincrement=False),
        Column("at", Text, nullable=False, index=True),
        Column("author", Text, nullable=False),
        Column("label", Text, nullable=False),
        Column("undoes", number),
        sqlite_strict=True,
    )
    journal_change = Table(
        "journal_change",
        metadata,
        Column("number", number, ForeignKey("journal.number"), primary_key=True),
        Column("position", number, primary_key=True, autoincrement=False),
        Column("record_type", Text, nullable=False),
        Column("record_id", Text, nullable=False, index=True),
        Column("before", Text),
        Column("after", Text),
        sqlite_strict=True,
    )
    version = Table("alembic_version", MetaData(), Column("version_num", Text, primary_key=True))
    return Tables(metadata, records, journal, journal_change, version)


def _record_table(metadata: MetaData, record_type: RecordType) -> Table:
    table = Table(
        record_type.name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("created", Text, nullable=False),
        Column("changed", Text, nullable=False),
        *(_column(field) for field in record_type.fields),
        sqlite_strict=True,
    )
    for field in record_type.references:
        Index(None, table.c[field.key])
    return table


def _column(field: Field) -> Column[Any]:
    sql_type = _TYPES[stored(field.kind).sql]
    keys = []
    if isinstance(field.kind, Reference):
        # Checked at the commit, so that the changes of a set may come in any order.
        target = f"{field.kind.target}.id"
        keys.append(ForeignKey(target, deferrable=True, initially="DEFERRED"))
    return Column(field.key, sql_type, *keys, nullable=not field.required)
