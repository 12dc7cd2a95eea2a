"""The pages of the window, as one table: a new page is one more row of `PAGES`.

Floor: gui. A page is a widget made from a session; it is made when it is first shown. `Page` says
what the window may ask of it. Importing this table imports no page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from channelinventory.domain.texts import N_, Text

if TYPE_CHECKING:
    from ..session import Session

Command = Callable[[], object]


class Page(Protocol):
    """What the window may ask of a page; every method may be missing.

    `commands` gives what can be done now by the names of the menus' actions: new, duplicate, edit,
    bulk_edit, delete, find, cut, copy, paste, export_view, columns, details. A page whose commands
    change (with its selection, say) emits its signal `commands_changed`, one that is filled later
    than made emits `loaded`. `take_focus` puts the keyboard to where one works; a focus proxy would
    let the Tab key leave out all before that.
    """

    def commands(self) -> Mapping[str, Command]:
        """Return what can be done now."""

    def show_record(self, id: str) -> None:
        """Bring a record into view; a page of several types is asked for its `show_type` first."""

    def save_state(self) -> None:
        """Keep widths, splitters and the like in the settings; the window is closing."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PageSpec:
    """One row of the navigation: how the page is called, and how it is made."""

    key: str
    label: Text
    icon: str
    module: str
    """The module below `gui` with a function or class `name`, imported at the first show."""
    name: str
    types: tuple[str, ...] = ()
    """The record types shown there."""
    secondary: bool = False
    """Whether it stands under the quiet heading."""

    def make(self, session: Session) -> QWidget:
        """Make the page."""
        factory = getattr(import_module(f"channelinventory.gui.{self.module}"), self.name)
        page: QWidget = factory(session, *self.types)
        return page


def _records(key: str, label: Text, icon: str, type_name: str, secondary: bool = False) -> PageSpec:
    return PageSpec(key, label, icon, "records.page", "RecordPage", (type_name,), secondary)


PAGES: tuple[PageSpec, ...] = (
    _records("channels", N_("Page", "Channels"), "channels", "channel"),
    _records("editors", N_("Page", "Editors"), "editors", "editor"),
    _records("resources", N_("Page", "Resources"), "resources", "constraint"),
    _records("crisis_roles", N_("Page", "Crisis roles"), "crisis_roles", "crisis_role"),
    _records("decisions", N_("Page", "Decisions"), "decisions", "decision"),
    PageSpec(
        "reference",
        N_("Page", "Reference data"),
        "reference",
        "pages.reference",
        "ReferencePage",
        ("organisation", "platform", "scenario"),
    ),
    PageSpec("journal", N_("Page", "Journal"), "journal", "pages.journal", "JournalPage"),
    _records("assignments", N_("Page", "Assignments"), "assignments", "assignment", True),
    _records("absences", N_("Page", "Absences"), "absences", "absence", True),
    _records("measurements", N_("Page", "Measurements"), "measurements", "measurement", True),
    _records("reviews", N_("Page", "Reviews"), "reviews", "review", True),
    _records("log", N_("Page", "Situation log"), "log", "log_entry", True),
)
"""In the order of the navigation."""
