"""What an administrator has laid down: Windows policies, read before anything the user has set.

Floor: policies (standard library and `system`). Policies are values of
`Software\\Policies\\ChannelInventory` in the registry, for the computer or for the user; the
computer's go first. Elsewhere, and in tests, a JSON file named by the environment variable
`CHANNELINVENTORY_POLICIES` takes their place. A value that makes no sense is ignored and listed in
`problems`, which go into the log: a slip of the pen in a policy must not keep a whole office from
working.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import system

VARIABLE = "CHANNELINVENTORY_POLICIES"
KEY = r"Software\Policies\ChannelInventory"

Value = str | int

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """A setting that can be laid down: its name in the registry and what it may be."""

    name: str
    choices: tuple[str, ...] = ()
    is_place: bool = False
    """Whether it is a whole path, environment variables filled in, or a server's address."""
    at_least: int | None = None
    at_most: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is a number (REG_DWORD); otherwise it is a text."""
        return self.at_least is not None

    def accepts(self, value: object) -> bool:
        """Whether `value` is of the right type and within bounds."""
        if self.at_least is not None:
            if isinstance(value, bool) or not isinstance(value, int):
                return False
            return self.at_least <= value and (self.at_most is None or value <= self.at_most)
        if not isinstance(value, str) or not value.strip():
            return False
        if self.is_place:
            place = os.path.expandvars(value.strip())
            return "\0" not in place and ("://" in place or Path(place).is_absolute())
        return not self.choices or value in self.choices


DATABASE = Policy("Database", is_place=True)
LANGUAGE = Policy("Language", choices=("de", "en"))
EXAMPLE = Policy("ExampleInventory", at_least=0, at_most=1)
IMPORT_FILE_MB = Policy("ImportMaxFileMB", at_least=1, at_most=2_000)
IMPORT_UNPACKED_MB = Policy("ImportMaxUnpackedMB", at_least=1, at_most=10_000)
IMPORT_ROWS = Policy("ImportMaxRows", at_least=1, at_most=1_048_576)
IMPORT_COLUMNS = Policy("ImportMaxColumns", at_least=1, at_most=16_384)
IMPORT_SECONDS = Policy("ImportMaxSeconds", at_least=1, at_most=3_600)
IMPORT_MEMORY_MB = Policy("ImportMaxMemoryMB", at_least=128, at_most=16_384)

POLICIES = (
    DATABASE,
    LANGUAGE,
    EXAMPLE,
    IMPORT_FILE_MB,
    IMPORT_UNPACKED_MB,
    IMPORT_ROWS,
    IMPORT_COLUMNS,
    IMPORT_SECONDS,
    IMPORT_MEMORY_MB,
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Problem:
    """What was ignored: the policy's name and the value nobody can make sense of.

    Where the policies cannot be read at all, it is the place they lie in and the reason.
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Policies:
    """The policies in force; a setting that is not among them is the user's own."""

    values: Mapping[str, Value] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def locks(self, policy: Policy) -> bool:
        """Whether the setting is laid down, so that the user sees it but cannot change it."""
        return policy.name in self.values

    def text(self, policy: Policy) -> str | None:
        """Return the text that is laid down, or None where the user is free."""
        value = self.values.get(policy.name)
        return value if isinstance(value, str) else None

    def number(self, policy: Policy) -> int | None:
        """Return the number that is laid down, or None where the user is free."""
        value = self.values.get(policy.name)
        return value if isinstance(value, int) else None

    def write_log(self) -> None:
        """Note what was ignored; policies are read before there is a log."""
        for problem in self.problems:
            _log.warning("The policy %s is ignored: %s", problem.name, problem.value)

    @property
    def database(self) -> str | None:
        """The inventory to open where none is named: a path or a server's address."""
        place = self.text(DATABASE)
        return os.path.expandvars(place.strip()) if place else None

    @property
    def language(self) -> str | None:
        """The language of all texts: de or en."""
        return self.text(LANGUAGE)

    @property
    def example_allowed(self) -> bool:
        """Whether the example inventory may be opened."""
        return self.number(EXAMPLE) != 0


def read() -> Policies:
    """Return the policies in force on this computer, for this user."""
    place = KEY
    try:
        found = system.policy_values(KEY)
        if found is None:
            place = os.environ.get(VARIABLE, "")
            found = _file(Path(place)) if place else {}
        return checked(found)
    except (OSError, ValueError) as error:
        return Policies(problems=(Problem(place, str(error)),))


def checked(found: Mapping[str, object]) -> Policies:
    """Return of what was found the values that make sense; the others are problems."""
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for policy in POLICIES:
        if policy.name not in found:
            continue
        value = found[policy.name]
        if policy.accepts(value) and isinstance(value, str | int):
            values[policy.name] = value
        else:
            problems.append(Problem(policy.name, str(value)[:80]))
    return Policies(values, tuple(problems))


def _file(path: Path) -> dict[str, object]:
    found = json.loads(path.read_text("utf-8"))
    if not isinstance(found, dict):
        raise ValueError("no JSON object")
    return found
