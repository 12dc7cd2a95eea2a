"""What a check is made of, and what it finds.

Floor: domain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..fields import Record
from ..texts import N_, Message, Text
from ..vocabulary import Choice

if TYPE_CHECKING:
    from .situation import Situation


class Weight(Choice):
    """How much a finding weighs."""

    BLOCKING = "blocking", N_("Weight", "blocking")
    WARNING = "warning", N_("Weight", "warning")
    HINT = "hint", N_("Weight", "hint")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to see to: the records concerned, as (type name, id), and what to do."""

    key: str
    weight: Weight
    records: tuple[tuple[str, str], ...]
    message: Message


class Hit:
    """One find of a check: the records concerned and the arguments of its sentence."""

    __slots__ = ("args", "records")

    def __init__(self, *records: Record, **args: object) -> None:
        self.records = records
        self.args = args

    def message(self, text: Text) -> Message:
        """Return the check's sentence for this find."""
        return Message(text, self.args)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule over the whole inventory; `text` says what to do about a find."""

    key: str
    weight: Weight
    text: Text
    find: Callable[[Situation], Iterator[Hit]]
