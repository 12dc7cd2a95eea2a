"""What the user decided before an import is planned.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_
from channelinventory.exchange.understanding.layout import SheetChoice

NO_SHEET = N_("Import", "“{file}” has no sheet “{sheet}”. It has: {sheets}.")
NO_TYPE = N_("Import", "There is no record type “{name}”. Possible: {names}.")
NO_FIELD = N_("Import", "There is no field “{name}” in {type}. Possible: {names}.")
NO_COLUMN = N_("Import", "“{file}” has no column “{header}”. Check the heading.")

OnConflict = Literal["keep", "take"]


class WrongChoice(InventoryError):
    """A choice that does not fit the file."""


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
