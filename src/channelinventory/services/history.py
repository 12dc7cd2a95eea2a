"""Undo and redo: two stacks of what was done, each step with its number in the journal.

Floor: services.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from ..domain.changes import ChangeSet
from ..domain.texts import Message

_DEPTH = 500  # steps; what lies deeper is in the journal, and can be taken back from there


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Step:
    """Something that was done and can be taken back.

    `label` is what the person did first; it stays while the step goes back and forth.
    """

    changes: ChangeSet
    number: int
    label: Message


class History:
    """What can be undone, and what can be redone, latest last."""

    def __init__(self) -> None:
        self.done: deque[Step] = deque(maxlen=_DEPTH)
        self.undone: deque[Step] = deque(maxlen=_DEPTH)

    def record(self, changes: ChangeSet, number: int) -> None:
        """Remember something new; what was undone before cannot be redone any more."""
        self.done.append(Step(changes, number, changes.label))
        self.undone.clear()
