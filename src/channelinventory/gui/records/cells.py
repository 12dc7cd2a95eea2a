"""Cells of records, the same in every table: which can be edited, and saving what was entered.

Floor: gui.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from channelinventory.domain import changes
from channelinventory.domain.fields import Column, Field, Record, RecordType
from channelinventory.domain.rules import validate
from channelinventory.gui.session import Session

from .roles import Held


def cell_flags(session: Session, column: Column) -> Qt.ItemFlag:
    """Return the flags of a column's cells."""
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if not column.derived and not session.workspace.read_only:
        flags |= Qt.ItemFlag.ItemIsEditable
    return flags


def set_cell(
    session: Session, record_type: RecordType, record: Record, column: Column, value: Any
) -> bool:
    """Save one value of a record, `Held` or plain; says what is wrong and returns False if so."""
    if not isinstance(column, Field):
        return False
    if isinstance(value, Held):
        value = value.value
    if column.get(record) == value:
        return True
    draft = record_type.values(record) | {column.key: value}
    if problem := validate(record_type, draft, session.inventory).get(column.key):
        session.tell(problem, "bad")
        return False
    return session.do(changes.edit(session.inventory, (record, {column.key: value})))
