"""Scripts that look into the running program, in a copy of the payload with a Python to start them.

The product has no `python.exe`; beside a copy of it, the same files are run and can be asked.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from windows import fetch

from .computer import Computer

PATIENCE = 90  # seconds; wine on a busy machine


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the payload on the computer, with a Python."""

    computer: Computer
    folder: Path

    @property
    def program(self) -> Path:
        """The Python to start."""
        return self.folder / "python.exe"

    def start(self, name: str, script: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a script with the program's own libraries."""
        path = self.folder / f"{name}.py"
        path.write_text(script, "utf-8")
        flags = ["-I", "-B", "-X", "utf8", self.computer.named(path)]
        return self.computer.windows.start(self.program, *flags, *arguments)

    def answer(self, process: subprocess.Popen[bytes]) -> tuple[dict[str, Any], str]:
        """Return what a script says in JSON in the last line, and what else it tells."""
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
        words, told = _read(process.stdout), _read(process.stderr)[-500:]
        try:
            found = json.loads(words.splitlines()[-1] if words else "")
        except ValueError:
            return {}, told or words[-500:] or "it says nothing"
        return (found, told) if isinstance(found, dict) else ({}, words)


def _read(pipe: IO[bytes] | None) -> str:
    """Read what there is; not to the end, for wine's own processes may hold the pipe open."""
    assert pipe is not None
    os.set_blocking(pipe.fileno(), False)
    return (pipe.read() or b"").decode("utf-8", "replace").strip()


@contextmanager
def copied(computer: Computer, payload: Path) -> Iterator[Copy]:
    """Hold a copy of the payload for scripts."""
    folder = computer.windows.drive / "data" / "start"
    shutil.copytree(payload, folder)
    shutil.copyfile(fetch.interpreter(None).folder / "python.exe", folder / "python.exe")
    try:
        yield Copy(computer, folder)
    finally:
        computer.windows.settle()
        shutil.rmtree(folder)
