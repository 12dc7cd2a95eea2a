"""Collection workbooks: which organisations are asked, and into which folder the files go.

Floor: gui. Writing happens in the background; its result is one line with a link to the folder.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from channelinventory.domain.collation import fold, sort_key
from channelinventory.domain.texts import N_, Message
from channelinventory.services.jobs import Progress

from ..forms import load_form
from ..records.export import explain, open_file, start_folder, use_folder
from ..session import Session

WRITE = N_("CollectionDialog", "Write workbooks")
CANCEL = N_("CollectionDialog", "Cancel")
FOLDER_TITLE = N_("CollectionDialog", "Folder for the workbooks")
CHOSEN = N_("CollectionDialog", "{n} of {total} chosen|{n} of {total} chosen")
NO_FOLDER = N_("CollectionDialog", "There is no folder “{folder}”. Choose another one.")
NONE_YET = N_("CollectionDialog", "There are no organisations yet. Add one in the reference data.")
WRITING = N_("CollectionDialog", "Writing collection workbooks")
WRITTEN = N_(
    "CollectionDialog",
    "{n} collection workbook written to {folder}.|{n} collection workbooks written to {folder}.",
)
SHOW_FOLDER = N_("CollectionDialog", "Show folder")

_ID = Qt.ItemDataRole.UserRole


class CollectionDialog(QDialog):
    """Asks for organisations and a folder, and has the workbooks written."""

    search_edit: QLineEdit
    organisation_list: QListWidget
    chosen_label: QLabel
    all_button: QPushButton
    none_button: QPushButton
    folder_edit: QLineEdit
    folder_button: QPushButton
    problem_label: QLabel
    buttons: QDialogButtonBox

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """List the organisations."""
        super().__init__(parent)
        self._session = session
        load_form("collection_dialog", self)
        self.resize(560, 560)
        self._write_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        titles = session.inventory.titles("organisation", session.language)
        ids = session.inventory.table("organisation")
        for id in sorted(ids, key=lambda id: sort_key(titles[id])):
            item = QListWidgetItem(titles[id], self.organisation_list)
            item.setData(_ID, id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.organisation_list.setCurrentRow(0)
        self.folder_edit.setText(str(start_folder(session)))
        self.search_edit.textChanged.connect(self._search)
        self.organisation_list.itemChanged.connect(self._show)
        self.all_button.clicked.connect(lambda: self._check(Qt.CheckState.Checked))
        self.none_button.clicked.connect(lambda: self._check(Qt.CheckState.Unchecked))
        self.folder_button.clicked.connect(self._browse)
        self.folder_edit.textChanged.connect(self._show)
        session.speech.changed.connect(self._show)
        self._show()

    @property
    def chosen(self) -> list[str]:
        """The ids of the organisations that are ticked, also those a search hides."""
        return [
            item.data(_ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        ]

    def accept(self) -> None:
        """Have the workbooks written, and close."""
        folder = Path(self.folder_edit.text().strip())
        if not folder.is_dir():
            self.problem_label.setText(self._session.say(NO_FOLDER, folder=str(folder)))
            self.folder_edit.setFocus()
            return
        use_folder(self._session, folder)
        write_collections(self._session, self.parentWidget() or self, self.chosen, folder)
        super().accept()

    def _items(self) -> list[QListWidgetItem]:
        rows = range(self.organisation_list.count())
        return [self.organisation_list.item(row) for row in rows]

    def _search(self, text: str) -> None:
        words = fold(text).split()
        for item in self._items():
            name = fold(item.text())
            item.setHidden(not all(word in name for word in words))

    def _check(self, state: Qt.CheckState) -> None:
        """Tick, or untick, what the search shows."""
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)

    def _browse(self) -> None:
        title = self._session.say(FOLDER_TITLE)
        folder = QFileDialog.getExistingDirectory(self, title, self.folder_edit.text())
        if folder:
            self.folder_edit.setText(folder)

    def _show(self) -> None:
        """Show how many are chosen, and whether they can be written."""
        say, total = self._session.say, self.organisation_list.count()
        self._write_button.setText(say(WRITE))
        self._cancel_button.setText(say(CANCEL))
        self.chosen_label.setText(say(CHOSEN, n=len(self.chosen), total=total))
        self.problem_label.setText("" if total else say(NONE_YET))
        ready = bool(self.chosen) and bool(self.folder_edit.text().strip())
        self._write_button.setEnabled(ready)


def write_collections(
    session: Session, parent: QWidget, organisations: list[str], folder: Path
) -> None:
    """Write a workbook for each organisation in the background."""
    inventory, language = session.inventory, session.language
    location = session.workspace.location

    def work(progress: Progress) -> list[Path]:
        from channelinventory.services.transfer import export_collections, inventory_name

        name = inventory_name(location)
        return export_collections(
            inventory, organisations, folder, language, name=name, progress=progress
        )

    def done(written: list[Path]) -> None:
        message = Message.of(WRITTEN, n=len(written), folder=str(folder))
        session.tell(message, "good", SHOW_FOLDER, lambda: open_file(folder))

    session.runner.run(work, done, lambda error: explain(session, parent, error), Message(WRITING))
