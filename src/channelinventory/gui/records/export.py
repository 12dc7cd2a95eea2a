"""Saving a view as a workbook or CSV file, in the background.

Floor: gui.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.dialogs.save import ask_where
from channelinventory.gui.session import Session
from channelinventory.services.jobs import Progress

EXPORT = N_("Export", "Export this view")
WORKBOOK = N_("Export", "Excel workbook (*.xlsx)")
CSV = N_("Export", "CSV file (*.csv)")
WRITING = N_("Export", "Writing {file}")
WRITTEN = N_("Export", "{n} row written to {file}.|{n} rows written to {file}.")
OPEN = N_("Export", "Open")

_FOLDER = "export_folder"


def ask_target(
    session: Session, parent: QWidget, title: str, name: str, *filters: str
) -> Path | None:
    """Ask where to save; remembers the folder. None when the person thinks better of it."""
    folder = session.settings.get(_FOLDER)
    start = Path(folder) if isinstance(folder, str) and Path(folder).is_dir() else Path.home()
    target = ask_where(session, parent, title, start / name, ";;".join(filters), ".xlsx", ".csv")
    if target is not None:
        session.settings.set(_FOLDER, str(target.parent))
    return target


def export_view(
    session: Session, parent: QWidget, record_type: RecordType, ids: list[str], keys: list[str]
) -> None:
    """Ask for a file and write the rows and columns of a view to it."""
    from channelinventory.services import transfer

    title = session.say(record_type.plural)
    day = datetime.now().astimezone().date().isoformat()
    filters = (session.say(WORKBOOK), session.say(CSV))
    target = ask_target(session, parent, session.say(EXPORT), f"{title} {day}.xlsx", *filters)
    if target is None:
        return
    inventory, language = session.inventory, session.language

    def work(progress: Progress) -> None:
        transfer.export_view(
            inventory, record_type.name, ids, keys, target, language, title=title, progress=progress
        )

    def done(_: object) -> None:
        message = Message.of(WRITTEN, n=len(ids), file=target.name)
        session.tell(message, "good", OPEN, lambda: open_file(target))

    session.runner.run(work, done, title=Message.of(WRITING, file=target.name))


def open_file(path: Path) -> None:
    """Open a file with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
