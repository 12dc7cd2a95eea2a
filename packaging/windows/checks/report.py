"""What was checked and how it came out: good, failed, or a gap that is named with its reason."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from windows.shell import say


@dataclass(slots=True)
class Report:
    """Prints each check as it is made, and counts."""

    pictures: Path
    good: int = 0
    failed: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    _begun: float = field(default_factory=time.monotonic)

    def part(self, name: str) -> None:
        """Begin a part."""
        say(f"\n== {name}")

    def that(self, right: bool, name: str, detail: object = "") -> bool:
        """Note a check; `detail` is what was seen."""
        seen = f": {detail}" if detail != "" else ""
        self._line("ok" if right else "FAILED", f"{name}{seen}")
        if right:
            self.good += 1
        else:
            self.failed.append(f"{name}{seen}")
        return right

    def gap(self, name: str, reason: str) -> None:
        """Note what could not be checked here, and why."""
        self._line("gap", f"{name}: {reason}")
        self.gaps.append(name)

    def note(self, text: str) -> None:
        """Print a figure or a remark."""
        self._line("", text)

    def close(self) -> int:
        """Print the sum; returns the exit code."""
        say("")
        for text in self.failed:
            say(f"FAILED {text}")
        for name in self.gaps:
            say(f"gap    {name}")
        seconds = time.monotonic() - self._begun
        say(f"Installer checks, {seconds:.0f} s, {len(self.gaps)} gaps named above")
        say(f"{self.good} passed, {len(self.failed)} failed")
        return 1 if self.failed else 0

    def _line(self, outcome: str, text: str) -> None:
        say(f"{time.monotonic() - self._begun:6.1f} s  {outcome:6} {text}")
