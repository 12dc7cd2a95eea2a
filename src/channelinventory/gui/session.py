"""What every page is given: the open inventory and the helpers around it. No globals.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from channelinventory.domain.changes import ChangeSet, ConflictError
from channelinventory.domain.errors import InventoryError
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message, Text
from channelinventory.policies import Policies

from .bridge import Bridge, Notice
from .i18n import Speech
from .runner import Runner
from .theme import Theme

if TYPE_CHECKING:
    from channelinventory.services.settings import Settings
    from channelinventory.services.workspace import Workspace


@dataclass(eq=False)
class Session:
    """One open inventory in one window."""

    workspace: Workspace
    speech: Speech
    settings: Settings
    runner: Runner
    bridge: Bridge
    theme: Theme
    laid_down: Policies = field(default_factory=Policies)
    """What an administrator has decided; it is shown as locked."""
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    """Texts by field, by the record's id, that wait for a form to take them up."""

    @property
    def inventory(self) -> Inventory:
        """The snapshot of this moment."""
        return self.workspace.inventory

    @property
    def language(self) -> Language:
        """The language spoken now."""
        return self.speech.language

    def say(self, text: Text | Message, /, **args: object) -> str:
        """Return a text in the language spoken now."""
        return self.speech.language.say(text, **args)

    def do(self, changes: ChangeSet) -> bool:
        """Save changes; tells whether they are saved. Whoever is in the way has been told why."""
        return self.attempt(lambda: self.workspace.do(changes), changes)

    def attempt(self, work: Callable[[], object], changes: ChangeSet | None = None) -> bool:
        """Do something to the workspace; a conflict is shown field by field, an error as a line.

        With the `changes` at hand, a conflict can be decided and saved after all.
        """
        try:
            work()
        except ConflictError as error:
            from .dialogs.conflict import resolve

            resolved = resolve(self, error, changes)
            return resolved is not None and self.do(resolved)
        except InventoryError as error:
            self.tell(error.message, "bad")
            return False
        return True

    def tell(
        self,
        message: Message | Text,
        tone: str = "text",
        link: Text | Message | None = None,
        follow: Callable[[], object] | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        """Show a result as one line in the status bar, with a link where there is more to see.

        What is `lasting` can be read again when the line says something else.
        """
        whole = message if isinstance(message, Message) else Message(message)
        self.bridge.told.emit(Notice(whole, tone, link, follow, lasting))

    def show_record(self, type_name: str, id: str) -> None:
        """Show a record on its own page."""
        self.bridge.record_wanted.emit(type_name, id)

    def show_page(self, key: str) -> None:
        """Show the page with this key."""
        self.bridge.page_wanted.emit(key)
