"""Reading a file into plain sheets of cell values.

Floor: exchange. Nothing is understood here. Whatever is wrong with a file comes out as
`UnreadableWorkbook`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .assemble import Assembler
from .book import Book
from .limits import Limits
from .process import Report, read_in_child
from .reasons import refusal

_NO_LIMITS = Limits()


def read_book(
    path: Path,
    limits: Limits = _NO_LIMITS,
    report: Report = lambda done, total, text: None,
) -> Book:
    """Return the sheets of a workbook or a CSV file, read in a process of its own.

    Raises `UnreadableWorkbook`. `report` is called often, and ends the reading by raising.
    """
    _check(path)
    return read_in_child(path, limits, report)


def read_in_process(path: Path, limits: Limits = _NO_LIMITS) -> Book:
    """Return the same without a child: no bounds on memory and time, for tests and measuring."""
    from .engine import read_file

    _check(path)
    events: list[Any] = []
    read_file(path, limits, events.append)
    assembler = Assembler(path.name)
    for event in events:
        assembler.take(event)
    return assembler.book()


def _check(path: Path) -> None:
    """Refuse what need not be looked into."""
    if path.name.startswith(("~$", ".~lock.")):
        raise refusal("LOCK_FILE", {}, path.name)
    try:
        if path.is_dir():
            raise refusal("A_FOLDER", {}, path.name)
        if path.exists() and not path.is_file():  # a pipe is waited for, and can be read once only
            raise refusal("NOT_EXCEL", {}, path.name)
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        raise refusal("NOT_THERE", {}, str(path)) from error
    except OSError as error:
        raise refusal("NO_PERMISSION", {}, path.name) from error
