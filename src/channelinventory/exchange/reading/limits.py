"""What reading a file may cost at most.

Floor: exchange, and its child: imports nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one file; beyond any of them it is refused, never cut."""

    file_size: int = 50 * MEGABYTE
    unpacked: int = 250 * MEGABYTE
    """What all parts that are read hold, counted while they are read."""
    ratio: int = 200
    """Unpacked to packed; looked at only beyond `ratio_floor`, since small files shrink well."""
    ratio_floor: int = 16 * MEGABYTE
    rows: int = 100_001
    """Rows with content on a sheet, the headings included."""
    columns: int = 200
    """Columns with content on a sheet."""
    seconds: int = 60
    memory: int = 1024 * MEGABYTE

    def arguments(self) -> list[str]:
        """Return the limits for a command line."""
        return [f"{name}={value}" for name, value in asdict(self).items()]

    @classmethod
    def of(cls, arguments: Sequence[str]) -> Limits:
        """Return the limits that `arguments` made."""
        pairs = (one.partition("=") for one in arguments)
        return cls(**{name: int(value) for name, _, value in pairs})
