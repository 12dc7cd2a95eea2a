"""What a new record is where its row does not say: the usual values of lists, a channel's name.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from channelinventory.domain import kinds
from channelinventory.domain.fields import RecordType


@cache
def usual(record_type: RecordType) -> Mapping[str, Any]:
    """Return the usual values of the lists that a record of a type must have."""
    required = (one for one in record_type.fields if one.required)
    return {one.key: one.first_value() for one in required if isinstance(one.kind, kinds.OneOf)}


def fill_in(record_type: RecordType, draft: dict[str, Any]) -> None:
    """Give a new record what a sheet may leave out: usual values of lists, a channel's name."""
    for one in record_type.fields:
        if one.required and draft[one.key] is None and isinstance(one.kind, kinds.OneOf):
            draft[one.key] = one.first_value()
    if "handle" in draft and not draft["name"] and draft["handle"]:
        draft["name"] = draft["handle"].removeprefix("@")
