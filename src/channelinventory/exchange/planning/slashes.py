"""Days written with slashes: 04/01/2011 is in April for Americans, and in January for others.

Floor: exchange. A single day cannot tell, but a sheet was written by one program in one manner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

_SLASHES = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(?=\d{2}(?:\d{2})?\b)")
_MONTHS = 12


def month_first(rows: Iterable[Sequence[Any]], places: Sequence[int]) -> bool:
    """Tell whether days that can only be read in one way have the month in front."""
    found = False
    for cells in rows:
        for at in places:
            cell = cells[at] if at < len(cells) else None
            if cell.__class__ is str and "/" in cell and (match := _SLASHES.match(cell)):
                if int(match[1]) > _MONTHS:
                    return False
                found = found or int(match[2]) > _MONTHS
    return found


def day_first(cell: Any) -> Any:
    """Return a cell that has the month in front with the day there; any other as it is."""
    return _SLASHES.sub(r"\2/\1/", cell, count=1) if isinstance(cell, str) else cell
