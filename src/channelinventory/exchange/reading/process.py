"""Reading in a process of its own, which is watched and can be killed.

Floor: exchange. Nothing a file does to its reader, endless work or a crash in a library, reaches
this process; it only ever gets lines of JSON.
"""

from __future__ import annotations

import json
import logging
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryFile
from threading import Event, Thread
from typing import IO, Any

from channelinventory.domain.texts import N_, Message
from channelinventory.paths import reader_command

from .assemble import MISFITS, Assembler
from .book import Book
from .limits import Limits
from .reasons import refusal

Report = Callable[[int, int | None, Message | None], None]

READING = N_("Read", "Reading “{file}”")

_LONGEST_LINE = 1 << 28
_WAITING = 16
_BEAT = 0.1  # seconds between two looks at the clock
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)

_log = logging.getLogger(__name__)


def read_in_child(path: Path, limits: Limits, report: Report) -> Book:
    """Return what a child reads of a file; raises `UnreadableWorkbook`, or what `report` raises."""
    command = [*reader_command(), *limits.arguments(), str(path)]
    with TemporaryFile() as errors:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            creationflags=_HIDDEN,
        )
        assert child.stdout
        lines: Queue[bytes] = Queue(_WAITING)
        over = Event()
        pump = Thread(target=_pump, args=(child.stdout, lines, over), name="reader", daemon=True)
        pump.start()
        try:
            book = _listen(path, limits, report, lines)
        finally:
            over.set()
            child.kill()
            code = child.wait()
            _drain(pump, lines)
            child.stdout.close()
        if book is None:
            errors.seek(0)
            _log.warning(
                "The reader ended (%s): %s", code, errors.read()[-2000:].decode("utf-8", "replace")
            )
            raise refusal("DIED", {}, path.name)
        return book


def _listen(path: Path, limits: Limits, report: Report, lines: Queue[bytes]) -> Book | None:
    """Make a book of a child's lines; None where they end too early."""
    deadline = time.monotonic() + limits.seconds
    assembler = Assembler(path.name)
    message = Message.of(READING, file=path.name)
    decode = json.JSONDecoder().decode
    try:
        while not assembler.done:
            report(assembler.rows, None, message)
            if time.monotonic() > deadline:
                raise refusal("TIME", {"limit": limits.seconds}, path.name)
            try:
                line = lines.get(timeout=_BEAT)
            except Empty:
                continue
            if not line:
                return None
            event: Any = decode(line.decode("ascii"))
            assembler.take(event)
        return assembler.book()
    except MISFITS:
        _log.exception("The reader of %s answered nonsense", path.name)
        return None


def _pump(stream: IO[bytes], lines: Queue[bytes], over: Event) -> None:
    """Hand lines on; an empty one is the end."""
    try:
        while not over.is_set() and (line := stream.readline(_LONGEST_LINE)):
            lines.put(line)
    finally:
        lines.put(b"")


def _drain(pump: Thread, lines: Queue[bytes]) -> None:
    """Let the thread end that may be waiting for somebody to take its lines."""
    while pump.is_alive():
        with suppress(Empty):
            while True:
                lines.get_nowait()
        pump.join(_BEAT / 10)
