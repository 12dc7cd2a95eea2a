"""Edits on both sides at random, merged field by field exactly as the rule says."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from channelinventory.domain.changes import delete
from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.services.transfer import (
    Options,
    export_workbook,
    plan_book,
    plan_import,
    read_file,
)
from tests import factories

from ..helpers import ENGLISH, GERMAN, taken

FIELDS = {"name": "Kanalname", "handle": "Handle", "purpose": "Zweck", "audience": "Zielgruppe"}
HELD = factories.inventory()
IDS = list(HELD.records(Channel))
WORDS = st.sampled_from(["eins", "zwei", "Drei und vier", "=5", "@konto", "-", "ja"])
EDITS = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(list(FIELDS))),
    st.one_of(WORDS, st.just("[leeren]"), st.just("")),
    max_size=8,
)


class Exported:
    """The workbook as it was sent round."""

    def __init__(self, content: bytes) -> None:
        self.content = content


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    path = tmp_path_factory.mktemp("sides") / "alles.xlsx"
    export_workbook(HELD, path, GERMAN, record_types=["channel"])
    return Exported(path.read_bytes())


@given(
    there=EDITS,
    here=EDITS.map(lambda edits: {k: v for k, v in edits.items() if v not in ("", "[leeren]")}),
    missing=st.sets(st.sampled_from(IDS), max_size=2),
    order=st.randoms(use_true_random=False),
    conflicts=st.sampled_from(["keep", "take"]),
    clear_blank=st.booleans(),
)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_two_sided_edits_are_merged_field_by_field(
    exported: Exported,
    tmp_path: Path,
    there: dict[tuple[str, str], str],
    here: dict[tuple[str, str], str],
    missing: set[str],
    order: Any,
    conflicts: Any,
    clear_blank: bool,
) -> None:
    # A name cannot be cleared; that is told elsewhere.
    kept = (one for one in there.items() if one[0][1] != "name" or one[1] not in ("", "[leeren]"))
    there = dict(kept)
    path = tmp_path / "zurueck.xlsx"
    path.write_bytes(edited(exported.content, there, missing, order))
    present = with_edits(HELD, here)
    plan = plan_book(
        present,
        read_file(path),
        ENGLISH,
        Options(on_conflict=conflicts, clear_blank=clear_blank),
    )
    assert plan.rejected == plan.created == 0, plan.problems
    after = taken(present, plan)
    clashes = set()
    for id in IDS:
        for key in FIELDS:
            base = getattr(HELD.records(Channel)[id], key)
            ours = getattr(present.records(Channel)[id], key)
            said = there.get((id, key))
            theirs = {"": None, "[leeren]": None}.get(said, said) if said is not None else base
            if id in missing or (said == "" and not clear_blank):
                theirs = base
            wanted = ours
            if theirs not in (base, ours):
                if ours == base:
                    wanted = theirs
                else:
                    clashes.add((id, key))
                    wanted = theirs if conflicts == "take" else ours
            assert getattr(after.records(Channel)[id], key) == wanted, (id, key)
    asked = {tuple(one.key.split(":")[2:]) for one in plan.questions}
    assert asked == clashes
    assert {row.record_id for row in plan.rows if row.kind == "conflict"} == {
        id for id, _ in clashes
    }


def edited(
    content: bytes, edits: dict[tuple[str, str], str], missing: set[str], order: Any
) -> bytes:
    """Return the workbook as it comes back: cells edited, rows deleted and in another order."""
    book: Any = load_workbook(BytesIO(content))
    sheet = book["Kanäle"]
    heads = [cell.value for cell in sheet[1]]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    ids = heads.index("Datensatz-ID")
    for (id, key), text in edits.items():
        for row in rows:
            if row[ids] == id:
                row[heads.index(FIELDS[key])] = text or None
    rows = [row for row in rows if row[ids] not in missing]
    order.shuffle(rows)
    sheet.delete_rows(2, sheet.max_row)
    for at, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(at, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # “=5” was typed as a text
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def with_edits(inventory: Inventory, edits: dict[tuple[str, str], str]) -> Inventory:
    changed: dict[str, Channel] = {}
    for (id, key), text in edits.items():
        known = changed.get(id) or inventory.records(Channel)[id]
        values: dict[str, Any] = {key: text}
        changed[id] = replace(known, **values)
    return inventory.with_records(changed.values())


def test_a_record_deleted_here_stays_deleted(exported: Exported, tmp_path: Path) -> None:
    path = tmp_path / "weg.xlsx"
    path.write_bytes(exported.content)
    gone = IDS[0]
    present = without(HELD, gone)
    assert plan_import(present, path, GERMAN).created == 1  # nothing is known of a deletion
    plan = plan_import(present, path, GERMAN, deleted=lambda ids: set(ids))
    assert not plan.changes
    assert plan.unchanged == len(IDS)

    edit = {(gone, "purpose"): "Neu gedacht"}
    path.write_bytes(edited(exported.content, edit, set(), NoShuffle()))
    book = read_file(path)
    plan = plan_book(present, book, GERMAN, Options(), deleted=lambda ids: set(ids))
    (question,) = plan.questions
    assert (question.kind, question.answer) == ("deleted", "keep")
    assert not plan.changes
    assert {one.key for one in plan.problems} == {"deleted_here"}

    back = Options(answers={question.key: "take"})
    after = taken(present, plan_book(present, book, GERMAN, back, deleted=lambda ids: set(ids)))
    assert after.records(Channel)[gone].purpose == "Neu gedacht"


class NoShuffle:
    """Leaves rows in their order."""

    def shuffle(self, rows: list[Any]) -> None:
        """Do nothing."""


def without(inventory: Inventory, id: str) -> Inventory:
    """Return the inventory after one channel was deleted."""
    return inventory.apply(delete(inventory, inventory.records(Channel)[id]).changes)
