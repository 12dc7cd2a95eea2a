"""Long work: its progress, and stopping it.

Floor: services; pure Python, so that the command line uses it as well as the window.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.texts import N_, Message

CANCELLED = N_("Job", "Cancelled. Nothing was changed.")

Listener = Callable[[int, int | None, Message | None], None]
_PAUSE = 0.05  # seconds between two reports


class Cancelled(InventoryError):
    """The user stopped the work."""

    def __init__(self) -> None:
        super().__init__(CANCELLED)


class Progress:
    """Handed to long work, which calls it often; `cancel` makes the next call raise `Cancelled`.

    The listener hears of it some twenty times a second, always of a new text and of the end. It is
    called on the thread of the work.
    """

    def __init__(self, listener: Listener | None = None) -> None:
        self._listener = listener
        self._stopped = Event()
        self._next = 0.0
        self._text: Message | None = None

    def __call__(self, done: int, total: int | None = None, text: Message | None = None) -> None:
        """Say how much is done; raises `Cancelled` after `cancel`."""
        if self._stopped.is_set():
            raise Cancelled
        if self._listener is None:
            return
        moment = time.monotonic()
        if moment >= self._next or done == total or text != self._text:
            self._next, self._text = moment + _PAUSE, text
            self._listener(done, total, text)

    def cancel(self) -> None:
        """Ask the work to stop; from any thread."""
        self._stopped.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stopped.is_set()
