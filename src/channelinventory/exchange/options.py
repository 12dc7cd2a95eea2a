"""What the user decided before an import is planned.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from channelinventory.exchange.understanding.layout import SheetChoice

OnConflict = Literal["keep", "take"]


@dataclass(frozen=True, slots=True)
class Options:
    """The choices for one import.

    `record`, `sheet` and `mapping` (by heading) are those of the command line; `sheets` (by the
    sheet's name) and `answers` (by the question's key) those of the window. `remembered` gives
    earlier choices by a layout's signature.
    """

    record: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    on_conflict: OnConflict = "keep"
    clear_blank: bool = False
    sheets: Mapping[str, SheetChoice] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, SheetChoice] = field(default_factory=dict)
