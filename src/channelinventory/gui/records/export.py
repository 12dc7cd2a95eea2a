"""Saving a view or the whole workbook in the background; what stands in the way can be put right.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from channelinventory.domain.errors import InventoryError
from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.dialogs.message import decide
from channelinventory.gui.dialogs.save import ask_where
from channelinventory.gui.session import Session
from channelinventory.services.jobs import Progress

EXPORT = N_("Export", "Export this view")
WORKBOOK = N_("Export", "Excel workbook (*.xlsx)")
CSV = N_("Export", "CSV file (*.csv)")
WRITING = N_("Export", "Writing {file}")
WRITTEN = N_("Export", "{n} row written to {file}.|{n} rows written to {file}.")
OPEN = N_("Export", "Open")
RETRY = N_("Export", "Try again")
SAVE_AS = N_("Export", "Save as…")
LEAVE = N_("Export", "Do not save")
CLOSE = N_("Export", "Close")
PROBLEMS = N_("Export", "{problems}")
MORE = N_("Export", "and {n} more|and {n} more")

Ask = Callable[[], Path | None]
Write = Callable[[Path, Progress], object]

_FOLDER = "export_folder"
_MOST_PROBLEMS = 15


def start_folder(session: Session) -> Path:
    """Return the folder of the last export, else the user's own."""
    folder = session.settings.get(_FOLDER)
    return Path(folder) if isinstance(folder, str) and Path(folder).is_dir() else Path.home()


def use_folder(session: Session, folder: Path) -> None:
    """Remember the folder of an export."""
    session.settings.set(_FOLDER, str(folder))


def ask_target(
    session: Session, parent: QWidget, title: str, name: str, *filters: str
) -> Path | None:
    """Ask where to save; remembers the folder. None when the person thinks better of it."""
    proposal = start_folder(session) / name
    target = ask_where(session, parent, title, proposal, ";;".join(filters), ".xlsx", ".csv")
    if target is not None:
        use_folder(session, target.parent)
    return target


def export_view(
    session: Session, parent: QWidget, record_type: RecordType, ids: list[str], keys: list[str]
) -> None:
    """Ask for a file and write the rows and columns of a view to it."""
    title = session.say(record_type.plural)
    day = datetime.now().astimezone().date().isoformat()
    filters = (session.say(WORKBOOK), session.say(CSV))
    inventory, language = session.inventory, session.language
    location = session.workspace.location

    def ask() -> Path | None:
        return ask_target(session, parent, session.say(EXPORT), f"{title} {day}.xlsx", *filters)

    def write(target: Path, progress: Progress) -> None:
        from channelinventory.services import transfer

        name = transfer.inventory_name(location)
        transfer.export_view(
            inventory,
            record_type.name,
            ids,
            keys,
            target,
            language,
            title=title,
            name=name,
            progress=progress,
        )

    save(session, parent, ask, write, lambda one: Message.of(WRITTEN, n=len(ids), file=one.name))


def save(
    session: Session,
    parent: QWidget,
    ask: Ask,
    write: Write,
    done: Callable[[Path], Message],
    target: Path | None = None,
) -> None:
    """Ask for a file and have it written in the background.

    Where another program has the file open, it can be tried again once it is closed there, or
    saved under another name.
    """
    chosen = target or ask()
    if chosen is None:
        return

    def failed(error: InventoryError) -> None:
        from channelinventory.services.transfer import InUse

        if not isinstance(error, InUse):
            explain(session, parent, error)
            return
        verb = decide(session, parent, error.message, (RETRY, SAVE_AS, LEAVE))
        if verb is not LEAVE:
            again = chosen if verb is RETRY else None
            save(session, parent, ask, write, done, again)

    def tell(_: object) -> None:
        session.tell(done(chosen), "good", OPEN, lambda: open_file(chosen))

    session.runner.run(
        lambda progress: write(chosen, progress),
        tell,
        failed,
        Message.of(WRITING, file=chosen.name),
    )


def explain(session: Session, parent: QWidget, error: InventoryError) -> None:
    """Show why nothing was written: texts that fit no cell one by one, anything else as a line."""
    from channelinventory.services.transfer import Unwritable

    if not isinstance(error, Unwritable):
        session.runner.failed.emit(error)
        return
    shown = [session.say(one) for one in error.problems[:_MOST_PROBLEMS]]
    if len(error.problems) > len(shown):
        shown.append(session.say(MORE, n=len(error.problems) - len(shown)))
    details = Message.of(PROBLEMS, problems="\n".join(shown))
    decide(session, parent, error.message, (CLOSE,), details)


def open_file(path: Path) -> None:
    """Open a file with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
