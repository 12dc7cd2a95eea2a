"""Validation of a draft: what is wrong, field by field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from channelinventory.assets import language
from channelinventory.domain.fields import RecordType
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.domain.rules import validate
from tests import factories
from tests.factories import ident

HELD = factories.inventory()
TYPES = pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=lambda one: one.name)


def draft(name: str, /, **values: Any) -> dict[str, Any]:
    record = next(iter(HELD.table(name).values()))
    return {**RECORD_TYPES[name].values(record), **values}


@TYPES
def test_what_is_recorded_is_valid(record_type: RecordType) -> None:
    for record in HELD.table(record_type.name).values():
        assert validate(record_type, record_type.values(record), HELD) == {}


@TYPES
def test_required_fields_are_asked_for(record_type: RecordType) -> None:
    problems = validate(record_type, {}, HELD)
    assert set(problems) == {one.key for one in record_type.fields if one.required}


@pytest.mark.parametrize(
    ("name", "values", "keys"),
    [
        ("channel", {"name": ""}, {"name"}),
        ("channel", {"name": "zwei\nZeilen"}, {"name"}),
        ("channel", {"url": "kein Link"}, {"url"}),
        ("channel", {"organisation": "nowhere"}, {"organisation"}),
        ("channel", {"opened": date(2024, 2, 1), "closed": date(2024, 1, 31)}, {"closed"}),
        ("channel", {"opened": date(2024, 2, 1), "closed": date(2024, 2, 1)}, set()),
        ("channel", {"opened": None, "closed": date(2024, 1, 31)}, set()),
        ("channel", {"name": None, "url": "x", "platform": None}, {"name", "url", "platform"}),
        ("absence", {"last_day": date(2025, 1, 9)}, {"last_day"}),
        ("assignment", {"rank": 0}, {"rank"}),
        ("assignment", {"hours_per_week": 169.0}, {"hours_per_week"}),
        (
            "assignment",
            {"valid_from": date(2025, 1, 2), "valid_to": date(2025, 1, 1)},
            {"valid_to"},
        ),
        ("editor", {"email": "keine", "mobile": "keine"}, {"email", "mobile"}),
        ("measurement", {"followers": -1}, {"followers"}),
        ("review", {"reach": 6}, {"reach"}),
        ("crisis_role", {"may_activate": ident("facebook")}, {"may_activate"}),
    ],
)
def test_says_what_is_wrong(name: str, values: dict[str, Any], keys: set[str]) -> None:
    problems = validate(RECORD_TYPES[name], draft(name, **values), HELD)
    assert set(problems) == keys
    for message in problems.values():
        sentence = language("en").say(message)
        assert "{" not in sentence
        assert sentence.endswith(".")
