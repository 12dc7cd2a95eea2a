"""Signals between the open inventory and the window: what changed, what was said, where to go.

Floor: gui. The only place where a workspace's listener becomes a Qt signal; a change made on a
background thread reaches the widgets on theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from channelinventory.domain.texts import Message, Text

if TYPE_CHECKING:
    from channelinventory.services.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Notice:
    """One line for the status bar: a message, its tone, and a link that does something.

    One that is `lasting` is kept to be read again until it is put away.
    """

    message: Message
    tone: str = "text"
    link: Text | Message | None = None
    follow: Callable[[], object] | None = None
    lasting: bool = False


class Bridge(QObject):
    """Tells widgets about the workspace; lives as long as it is open."""

    changed = Signal(object)
    """A ChangeSet has been applied and saved."""
    told = Signal(object)
    """A Notice is to be shown."""
    record_wanted = Signal(str, str)
    """A record (type name, id) is to be shown on its page."""
    page_wanted = Signal(str)
    """The page with this key is to be shown."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Listen to `workspace`."""
        super().__init__(parent)
        self._stop = workspace.listen(self.changed.emit)

    def close(self) -> None:
        """Stop listening."""
        self._stop()
