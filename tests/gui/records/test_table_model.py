"""The table model under Qt's own tester, through every sort of change."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from channelinventory.domain import changes
from channelinventory.domain.channel import Channel
from channelinventory.domain.collation import sort_key
from channelinventory.domain.query import Query, Sort
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.vocabulary import ChannelStatus
from channelinventory.gui.bridge import Notice
from channelinventory.gui.records.roles import Held, ValueRole
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.session import Session
from tests import factories

# pytest-qt makes these warnings fail the test; “fatal” would abort the whole run.
STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


def column(model: RecordTableModel, key: str) -> int:
    return [one.key for one in model.columns].index(key)


def shown(model: RecordTableModel, key: str) -> list[str]:
    number = column(model, key)
    return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("type_name", list(RECORD_TYPES))
def test_every_type_passes_the_model_tester(session: Session, type_name: str) -> None:
    model = RecordTableModel(session, type_name)
    tester = QAbstractItemModelTester(model, STRICT)
    model.set_columns([one.key for one in model.type.columns])
    assert model.rowCount() == len(session.inventory.table(type_name)) > 0
    for number, one in enumerate(model.columns):
        assert model.headerData(number, Qt.Orientation.Horizontal) == session.say(one.label)
        cell = model.index(0, number)
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole).startswith(session.say(one.label))
        assert bool(cell.flags() & Qt.ItemFlag.ItemIsEditable) is not one.derived
    model.set_query(Query(text="e"))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    del tester


def test_an_edit_in_the_cell_is_saved_and_undone(session: Session) -> None:
    model = RecordTableModel(session, "channel")
    QAbstractItemModelTester(model, STRICT, model)
    cell = model.index(0, column(model, "status"))
    before = cell.data(ValueRole).value
    assert model.setData(cell, Held(ChannelStatus.SUSPENDED), ValueRole)
    assert model.index(0, column(model, "status")).data() == "suspended by platform"
    session.workspace.undo()
    assert model.index(0, column(model, "status")).data(ValueRole).value is before


def test_what_breaks_a_rule_is_refused_and_said(session: Session, told: list[Notice]) -> None:
    model = RecordTableModel(session, "channel")
    model.set_columns(["name", "opened", "closed"])
    row = model.row_of(factories.ident("facebook-dresden"))
    cell = model.index(row, 2)
    assert not model.setData(cell, Held(factories.DAY.replace(year=2001)), ValueRole)
    assert "before" in session.say(told[-1].message)
    assert model.index(row, 2).data() == ""


def test_a_record_moves_to_its_place_and_keeps_its_index(session: Session) -> None:
    model = RecordTableModel(session, "channel")
    QAbstractItemModelTester(model, STRICT, model)
    model.set_columns(["name", "platform"])
    model.sort(0)
    last = model.rows()[-1]
    channel = session.inventory.get(Channel, last)
    assert channel is not None
    from PySide6.QtCore import QPersistentModelIndex

    held = QPersistentModelIndex(model.index(model.row_of(last), 0))
    assert session.do(changes.edit(session.inventory, (channel, {"name": "Aaa"})))
    assert model.rows()[0] == last
    assert held.row() == 0
    assert shown(model, "name") == sorted(shown(model, "name"), key=sort_key)


def test_filter_and_order_hold_through_random_changes(session: Session) -> None:
    """Rows are always those that a fresh model shows, and Qt's tester never objects."""
    model = RecordTableModel(session, "channel")
    QAbstractItemModelTester(model, STRICT, model)
    model.set_query(Query(text="dresden", sort=(Sort("platform"), Sort("name"))))
    chance = random.Random(7)
    for step in range(60):
        held = session.inventory
        channels = list(held.records(Channel).values())
        match chance.randrange(4):
            case 0:
                name = chance.choice(["Dresden", "Zwickau"]) + f" {step}"
                change = changes.add(held, factories.record(Channel, held, name=name))
            case 1 if len(channels) > 2:
                change = changes.delete(held, chance.choice(channels))
            case 2:
                platforms = list(held.table("platform"))
                edits = [(one, {"platform": chance.choice(platforms)}) for one in channels[:4]]
                change = changes.edit(held, *edits)
            case _:
                one = chance.choice(channels)
                change = changes.edit(held, (one, {"name": f"Dresden {chance.randrange(9)}"}))
        assert session.do(change) or not change
        fresh = RecordTableModel(session, "channel")
        fresh.set_query(model.query)
        assert sorted(model.rows()) == sorted(fresh.rows())
        assert shown(model, "platform") == shown(fresh, "platform")
        fresh.deleteLater()


def test_language_switches_live(session: Session) -> None:
    model = RecordTableModel(session, "channel")
    number = column(model, "platform")
    assert model.headerData(number, Qt.Orientation.Horizontal) == "Platform"
    session.speech.set_language("de")
    assert model.headerData(number, Qt.Orientation.Horizontal) == "Plattform"
