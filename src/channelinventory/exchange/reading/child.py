"""The process that reads one file: it is given a path and limits, and answers in lines of JSON.

Floor: exchange. It imports as little as it can, has bounds on memory and time, and may be killed at
any moment; whoever started it (`process`) takes a silent end for a refusal.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ... import system
from .limits import Limits

FLAG = "--read-workbook"
_SPARE_SECONDS = 10  # the parent watches the clock; this ends a child whose parent is gone


def main(arguments: Sequence[str]) -> int:
    """Read the file named last within the limits named before it; return the exit code."""
    gc.disable()  # nothing here goes in circles, and the process ends soon
    *pairs, name = arguments
    limits = Limits.of(pairs)
    system.confine(limits.memory, limits.seconds + _SPARE_SECONDS)

    from json import JSONEncoder

    from .engine import read_file

    encode = JSONEncoder(check_circular=False, separators=(",", ":")).encode
    with open(1, "wb", closefd=False) as out:

        def send(event: list[Any]) -> None:
            out.write(encode(event).encode("ascii"))
            out.write(b"\n")

        read_file(Path(name), limits, send)
    return 0
