"""What reading a file may cost on this computer: as laid down by policies, else as we think fit.

Floor: services.
"""

from __future__ import annotations

from dataclasses import replace

from channelinventory import policies
from channelinventory.exchange.reading.limits import MEGABYTE, Limits
from channelinventory.policies import Policies

_LAID_DOWN = {
    "file_size": (policies.IMPORT_FILE_MB, MEGABYTE),
    "unpacked": (policies.IMPORT_UNPACKED_MB, MEGABYTE),
    "rows": (policies.IMPORT_ROWS, 1),
    "columns": (policies.IMPORT_COLUMNS, 1),
    "seconds": (policies.IMPORT_SECONDS, 1),
    "memory": (policies.IMPORT_MEMORY_MB, MEGABYTE),
}


def limits(laid_down: Policies | None = None) -> Limits:
    """Return the limits in force, for the window and the command line alike."""
    known = policies.read() if laid_down is None else laid_down
    found = {}
    for name, (policy, unit) in _LAID_DOWN.items():
        if (number := known.number(policy)) is not None:
            found[name] = number * unit
    if "rows" in found:
        found["rows"] += 1  # the headings
    return replace(Limits(), **found)
