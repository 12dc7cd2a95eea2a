"""What the File menu does: other inventories, import (also by dropping a file), export, backups.

Floor: gui. Long work goes to the runner; its result is one line in the status bar with a link.
The libraries behind are imported when the work begins.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from channelinventory.domain.fields import now, today
from channelinventory.domain.texts import N_, Message

from .session import Session

if TYPE_CHECKING:
    from channelinventory.services.jobs import Progress

    from .dialogs.importing.wizard import ImportWizard
    from .main_window import MainWindow

INVENTORIES = N_("Files", "Inventories (*.db *.kanalinventar)")
WORKBOOKS = N_("Files", "Excel workbooks (*.xlsx)")
EVERYTHING = N_("Files", "All files (*)")
NEW_TITLE = N_("Files", "New inventory")
NEW_NAME = N_("Files", "Inventory")
OPEN_TITLE = N_("Files", "Open inventory")
EXPORT_TITLE = N_("Files", "Export the whole workbook")
WHOLE_NAME = N_("Files", "Whole inventory")
BACKUP_TITLE = N_("Files", "Back up")
BACKUP_NAME = N_("Files", "Backup of {name}")
RESTORE_TITLE = N_("Files", "Choose the backup to restore")
EXPORTED = N_("Files", "Exported to {file}")
BACKING_UP = N_("Files", "Backing up to {file}")
BACKED_UP = N_("Files", "Backed up and verified: {file}")
OPEN_FOLDER = N_("Files", "Show folder")
EXISTS = N_(
    "Files", "“{file}” exists already. Open it, or choose another name for a new inventory."
)
RESTORE_QUESTION = N_(
    "Files",
    "Replace everything in “{name}” by the backup “{file}”? "
    "The present state is kept beside it as a backup.",
)
REPLACE = N_("Files", "Replace")
KEEP = N_("Files", "Keep")
NO_RECENT = N_("Files", "None yet")

_COMMANDS = (
    "new_inventory",
    "open",
    "export_workbook",
    "collection_workbook",
    "backup",
    "restore",
)
_RECENT = "recent"
_FOLDER = "export_folder"
_MOST_RECENT = 8


class Files(QObject):
    """Connects the File menu of a window."""

    def __init__(self, window: MainWindow) -> None:
        """Connect the actions."""
        super().__init__(window)
        self._window, self._session = window, window.session
        for name in _COMMANDS:
            getattr(window, f"{name}_action").triggered.connect(getattr(self, name))
        window.import_action.triggered.connect(self.import_sheet)
        window.import_clipboard_action.triggered.connect(self.import_clipboard)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        window.recent_menu.aboutToShow.connect(self._fill_recent)
        remember(self._session)

    def new_inventory(self) -> None:
        """Ask where a new inventory shall lie, and open it."""
        say = self._session.say
        proposal = self._beside(say(NEW_NAME) + ".db")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            say(NEW_TITLE),
            proposal,
            say(INVENTORIES),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen and Path(chosen).exists():
            self._session.tell(Message.of(EXISTS, file=Path(chosen).name), "bad")
        elif chosen:
            self._window.open_wanted.emit(with_ending(chosen, ".db"), True)

    def open(self) -> None:
        """Ask for an inventory and open it."""
        say = self._session.say
        filters = f"{say(INVENTORIES)};;{say(EVERYTHING)}"
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, say(OPEN_TITLE), self._beside(""), filters
        )
        if chosen:
            self._window.open_wanted.emit(chosen, False)

    def import_sheet(self) -> None:
        """Ask for a sheet and show what importing it would do."""
        from .dialogs.importing.file_page import ask_for_file

        if (path := ask_for_file(self._session, self._window)) is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Show what importing a file would do."""
        if (wizard := self._wizard()) is not None:
            wizard.open()
            wizard.read(path)

    def import_clipboard(self) -> None:
        """Show what importing the cells in the clipboard would do."""
        from .dialogs.importing.wizard import NO_CELLS

        if not QGuiApplication.clipboard().text().strip():
            self._session.tell(NO_CELLS, "warn")
        elif (wizard := self._wizard()) is not None:
            wizard.open()
            wizard.read_clipboard()

    def _wizard(self) -> ImportWizard | None:
        """Return a new import wizard; None, and why, where nothing can be written."""
        from .dialogs.importing.course import READ_ONLY
        from .dialogs.importing.wizard import ImportWizard

        if self._session.workspace.read_only:
            self._session.tell(READ_ONLY, "warn")
            return None
        return ImportWizard(self._session, self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dropped on the window as one to import."""
        if isinstance(event, QDropEvent):  # QDragEnterEvent and QDragMoveEvent are such, too
            from .dialogs.importing.file_page import dropped_file

            path = dropped_file(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.import_file(path)
            return True
        return False

    def export_workbook(self) -> None:
        """Export every record to one workbook."""
        from .records.export import ask_target, save

        session = self._session
        name = f"{session.say(WHOLE_NAME)} {today():%Y-%m-%d}.xlsx"
        title, workbooks = session.say(EXPORT_TITLE), session.say(WORKBOOKS)
        inventory, language = session.inventory, session.language
        location = session.workspace.location

        def write(target: Path, progress: Progress) -> None:
            from channelinventory.services import transfer

            source = transfer.inventory_name(location)
            transfer.export_workbook(inventory, target, language, name=source, progress=progress)

        save(
            session,
            self._window,
            lambda: ask_target(session, self._window, title, name, workbooks),
            write,
            lambda target: Message.of(EXPORTED, file=target.name),
        )

    def collection_workbook(self) -> None:
        """Ask for which organisations collection workbooks shall be written."""
        from .dialogs.collection import CollectionDialog

        CollectionDialog(self._session, self._window).open()

    def backup(self) -> None:
        """Write a verified copy of the inventory to a place of the user's choice."""
        from .dialogs.save import ask_where
        from .records.export import open_file

        say, workspace = self._session.say, self._session.workspace
        name = say(BACKUP_NAME, name=Path(workspace.location).stem)
        stamp = f"{now().astimezone():%Y-%m-%d %H%M}"
        proposal = Path(folder(self._session)) / f"{name} {stamp}.db"
        path = ask_where(
            self._session, self._window, say(BACKUP_TITLE), proposal, say(INVENTORIES), ".db"
        )
        if path is None:
            return
        done = Message.of(BACKED_UP, file=path.name)
        self._session.runner.run(
            lambda progress: workspace.backup(path),
            on_done=lambda _: self._session.tell(
                done, "good", OPEN_FOLDER, lambda: open_file(path.parent)
            ),
            title=Message.of(BACKING_UP, file=path.name),
        )

    def restore(self) -> None:
        """Ask for a backup, ask once more, and have the inventory replaced by it."""
        from .dialogs.message import decide

        say = self._session.say
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, say(RESTORE_TITLE), self._beside(""), say(INVENTORIES)
        )
        if not chosen:
            return
        name = Path(self._session.workspace.location).name
        question = Message.of(RESTORE_QUESTION, name=name, file=Path(chosen).name)
        if decide(self._session, self._window, question, (REPLACE, KEEP)) == REPLACE:
            self._window.restore_wanted.emit(chosen)

    def _beside(self, name: str) -> str:
        """Return a path beside the open inventory, where it is a file."""
        location = self._session.workspace.location
        return name if "://" in location else str(Path(location).parent / name)

    def _fill_recent(self) -> None:
        menu = self._window.recent_menu
        menu.clear()
        present = self._session.workspace.location
        others = [one for one in recent(self._session) if one != present]
        for location in others:
            action = menu.addAction(location.replace("&", "&&"))
            action.triggered.connect(self._opener_of(location))
        if not others:
            menu.addAction(self._session.say(NO_RECENT)).setEnabled(False)

    def _opener_of(self, location: str) -> Callable[[], None]:
        return lambda: self._window.open_wanted.emit(location, False)


def folder(session: Session) -> str:
    """Return the folder of the last export or import, else the user's documents."""
    kept = session.settings.get(_FOLDER)
    if isinstance(kept, str) and Path(kept).is_dir():
        return kept
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def with_ending(path: str, ending: str) -> str:
    """Return a path with a file ending, where the user wrote none."""
    return path if Path(path).suffix else path + ending


def recent(session: Session) -> list[str]:
    """Return the inventories opened last, newest first."""
    kept = session.settings.get(_RECENT, [])
    return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []


def remember(session: Session) -> None:
    """Put the open inventory at the head of the recent ones."""
    location = session.workspace.location
    others = [one for one in recent(session) if one != location]
    if recent(session)[:1] != [location]:
        session.settings.set(_RECENT, [location, *others][:_MOST_RECENT])
