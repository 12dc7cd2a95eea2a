"""Step 1 of the import: which file. Choose it, drop it, or take one that was imported before.

Floor: gui.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from channelinventory.domain.texts import N_
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import icon, pixmap
from channelinventory.gui.theme import tones

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

TITLE = N_("Import", "Choose a file to import")
READABLE = N_("Import", "Sheets (*.xlsx *.xlsm *.csv *.tsv *.txt)")
EVERYTHING = N_("Import", "All files (*)")
IN_FOLDER = N_("Import", "{name} – in {folder}")

_RECENT = "import_recent"
_FOLDER = "export_folder"
_MOST_RECENT = 6


class DropArea(QFrame):
    """A frame that takes a file dropped on it, with a dashed edge that says so."""

    dropped = Signal(object)
    """The Path of a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._over = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was carried on."""
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self._set_over(False)
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge, stronger while a file is held over it."""
        colours = tones(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours["accent" if self._over else "muted"], 2 if self._over else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours["base"])
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)


class FilePage(QWidget):
    """The first step."""

    drop_area: DropArea
    drop_icon: QLabel
    drop_label: QLabel
    choose_button: QPushButton
    clipboard_button: QPushButton
    formats_label: QLabel
    recent_label: QLabel
    recent_list: QListWidget

    file_chosen = Signal(object)
    """The Path of a file."""
    clipboard_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        load_form("import_file", self)
        side = 3 * self.fontMetrics().height()
        self.drop_icon.setPixmap(pixmap("import", "muted", side, self.devicePixelRatioF()))
        self.choose_button.clicked.connect(self.choose)
        self.clipboard_button.clicked.connect(self.clipboard_wanted)
        self.drop_area.dropped.connect(self.file_chosen)
        self.recent_list.itemActivated.connect(self._take_recent)
        self.recent_list.itemClicked.connect(self._take_recent)
        self.refresh()

    def refresh(self) -> None:
        """List the files imported last."""
        self.recent_list.clear()
        self.recent_list.setIconSize(QSize(16, 16))
        for path in recent_files(self._session):
            text = self._session.say(IN_FOLDER, name=path.name, folder=str(path.parent))
            item = QListWidgetItem(icon("import", "muted"), text)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self.recent_list.addItem(item)
        known = self.recent_list.count() > 0
        self.recent_label.setVisible(known)
        self.recent_list.setVisible(known)

    def choose(self) -> None:
        """Ask for a file."""
        if (path := ask_for_file(self._session, self)) is not None:
            self.file_chosen.emit(path)

    def _take_recent(self, item: QListWidgetItem) -> None:
        self.file_chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))


def ask_for_file(session: Session, parent: QWidget) -> Path | None:
    """Ask for a file to import, beginning where the last one was; None where none is chosen."""
    from channelinventory.gui.files import folder

    filters = f"{session.say(READABLE)};;{session.say(EVERYTHING)}"
    chosen, _ = QFileDialog.getOpenFileName(
        parent.window(), session.say(TITLE), folder(session), filters
    )
    return Path(chosen) if chosen else None


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the one file of this computer that is being dropped, or None."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


def recent_files(session: Session) -> list[Path]:
    """Return the files imported last, newest first; asking a network for them could take long."""
    kept = session.settings.get(_RECENT, [])
    return [Path(one) for one in kept if isinstance(one, str)] if isinstance(kept, list) else []


def note_file(session: Session, path: Path) -> None:
    """Put a file at the head of those imported last, and its folder before the file dialogs."""
    others = [one for one in recent_files(session) if one != path]
    session.settings.set(_RECENT, [str(one) for one in [path, *others]][:_MOST_RECENT])
    session.settings.set(_FOLDER, str(path.parent))
