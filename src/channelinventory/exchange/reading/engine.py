"""Reading one file and sending what it holds, event by event: what the child does.

Floor: exchange, and its child. The events are lists that JSON can hold; `assemble` makes a book of
them, here or in another process.
"""

from __future__ import annotations

from pathlib import Path

from .chunks import Send
from .limits import Limits
from .recognise import WORKBOOK, recognise
from .refusal import Refused


def read_file(path: Path, limits: Limits, send: Send) -> None:
    """Read a file; whatever is wrong with it is sent, too."""
    try:
        _read(path, limits, send)
    except Refused as refusal:
        send(["refused", refusal.key, refusal.args_of_text])
    except MemoryError:
        send(["refused", "MEMORY", {"limit": limits.memory // 2**20}])
    except FileNotFoundError:
        send(["refused", "NOT_THERE", {}])
    except OSError:
        send(["refused", "NO_PERMISSION", {}])
    else:
        send(["done"])


def _read(path: Path, limits: Limits, send: Send) -> None:
    if recognise(path, limits) == WORKBOOK:
        from .package import BROKEN
        from .workbook import read_workbook

        try:
            read_workbook(path, limits, send)
        except (*BROKEN, LookupError, ArithmeticError, TypeError, RecursionError) as error:
            raise Refused("DAMAGED") from error
    else:
        from .text import send_text

        send_text(path, limits, send)
