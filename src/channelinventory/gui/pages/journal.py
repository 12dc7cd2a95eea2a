"""The journal page: who changed what and when, before and after, and undo from here.

Floor: gui. The newest entries are there at once, the rest comes from a background job; what is
changed while the page is open appears at the top.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from channelinventory.domain.changes import Change
from channelinventory.domain.texts import N_

from ..forms import load_form
from ..icons import icon
from ..records.header import QuietHeader, quiet
from ..records.painting import CellDelegate
from ..session import Session
from ..state import restore_state, save_state
from ..theme import text_font
from . import Command
from .journal_model import RECORDS, WHAT, JournalModel, JournalRow, prepare

if TYPE_CHECKING:
    from channelinventory.domain.inventory import Inventory
    from channelinventory.services.workspace import JournalEntry

COUNT = N_("Journal", "{n} change|{n} changes")
SOME = N_("Journal", "{shown} of {total} changes")
ABOUT = N_("Journal", "{who}, {when}")
NOTHING_CHOSEN = N_("Journal", "Choose a change to see its fields before and after.")
NOTHING_YET = N_("Journal", "Nothing has been changed yet. Every change will stand here.")
ADDED = N_("Journal", "{title} – added")
DELETED = N_("Journal", "{title} – deleted")
MORE = N_("Journal", "and {n} more record|and {n} more records")
LOADING = N_("Journal", "Reading the journal")

_AT_ONCE = 300
"""As many entries are shown without waiting for the rest."""
_RECORDS_SHOWN = 200
_TYPING_MS = 120
_FITTED_ROWS = 50
_WIDEST = 24
"""As many letters the columns beside the description have at most."""


class JournalPage(QWidget):
    """All changes, newest first, with the fields of the one chosen."""

    title_label: QLabel
    count_label: QLabel
    undo_button: QPushButton
    filter_edit: QLineEdit
    splitter: QSplitter
    entries: QTableView
    entry_label: QLabel
    about_label: QLabel
    fields: QTreeWidget

    commands_changed = Signal()

    def __init__(self, session: Session) -> None:
        """Make the page; it is filled at its first show."""
        super().__init__()
        self._session = session
        self._stale, self._fitted_in = True, ""
        load_form("journal_page", self)
        self.model = JournalModel(session, self)
        self.entries.setModel(self.model)
        self._dress()
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._search)
        self.filter_edit.textChanged.connect(lambda: self._typing.start())
        self.entries.selectionModel().currentRowChanged.connect(self._on_current)
        self.model.modelReset.connect(self._refresh)
        self.model.rowsInserted.connect(self._refresh)
        self.undo_button.clicked.connect(self.undo_chosen)
        self.fields.itemActivated.connect(self._open_record)
        session.bridge.changed.connect(self._follow)
        session.speech.changed.connect(self._reload)
        self._refresh()

    def take_focus(self) -> None:
        """Let the keyboard work in the list of changes."""
        self.entries.setFocus()

    def commands(self) -> Mapping[str, Command]:
        """Return what can be done now."""
        return {"find": self.go_to_search}

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def save_state(self) -> None:
        """Keep the splitter."""
        save_state(self._session.settings, "journal_splitter", self.splitter)

    def undo_chosen(self) -> None:
        """Take the chosen change back, as a change of its own."""
        entry = self._chosen()
        if entry is not None:
            workspace = self._session.workspace
            self._session.attempt(lambda: workspace.revert(entry))

    def _dress(self) -> None:
        metrics = self.fontMetrics()
        self._row_height = max(28, metrics.height() + 11)
        header = quiet(self.entries)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(_FITTED_ROWS)
        self.entries.setItemDelegate(CellDelegate(self.entries))
        figures = CellDelegate(self.entries)
        figures.alignment = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.entries.setItemDelegateForColumn(RECORDS, figures)
        rows = self.entries.verticalHeader()
        rows.setDefaultSectionSize(self._row_height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.filter_edit.addAction(
            icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.fields.setHeader(QuietHeader(self.fields))
        self.fields.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.fields.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        if not restore_state(self._session.settings, "journal_splitter", self.splitter):
            self.splitter.setSizes([630, 382])

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is not read yet."""
        super().showEvent(event)
        if self._stale:
            self._reload()

    def _reload(self) -> None:
        """Show the newest entries now, and all of them as soon as they are read."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        workspace, language = self._session.workspace, self._session.language
        newest = prepare(workspace.journal(limit=_AT_ONCE), language)
        self.model.set_rows(newest)
        self._fit()
        self.entries.selectRow(0)
        if len(newest) == _AT_ONCE:
            self._session.runner.run(
                lambda progress: prepare(workspace.journal(), language),
                on_done=partial(self._take_all, language.code),
                title=LOADING,
            )

    def _fit(self) -> None:
        """Leave all the room to what was changed that the other columns do not need; once."""
        if self._fitted_in == self._session.language.code:
            return
        self._fitted_in = self._session.language.code
        widest = _WIDEST * self.fontMetrics().averageCharWidth()
        for column in {*range(self.model.columnCount())} - {WHAT}:
            self.entries.resizeColumnToContents(column)
            self.entries.setColumnWidth(column, min(self.entries.columnWidth(column), widest))

    def _take_all(self, code: str, rows: list[JournalRow]) -> None:
        if code != self._session.speech.code:
            return
        kept = self._chosen()
        newer = [row for row in self.model.rows() if row.entry.number > rows[0].entry.number]
        self.model.set_rows([*newer, *rows])
        self._choose(kept)

    def _follow(self) -> None:
        """Put new entries at the top."""
        if not self.isVisible():
            self._stale = True
            return
        entries = self._session.workspace.journal(limit=_AT_ONCE)
        fresh = [one for one in entries if one.number > self.model.newest]
        if len(fresh) == _AT_ONCE:
            self._reload()
        else:
            self.model.put_first(prepare(fresh, self._session.language))

    def _search(self) -> None:
        kept = self._chosen()
        self.model.search(self.filter_edit.text())
        self._choose(kept)

    def _choose(self, entry: JournalEntry | None) -> None:
        row = self.model.row_of(entry.number) if entry is not None else None
        if row is not None:
            self.entries.selectRow(row)

    def _chosen(self) -> JournalEntry | None:
        index = self.entries.currentIndex()
        return self.model.entry(index.row()) if index.isValid() else None

    def _refresh(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if shown == total:
            self.count_label.setText(self._session.say(COUNT, n=total))
        else:
            self.count_label.setText(self._session.say(SOME, shown=shown, total=total))
        self._on_current(self.entries.currentIndex())

    def _on_current(self, index: QModelIndex, _: QModelIndex | None = None) -> None:
        """Show the fields of the chosen entry."""
        self.fields.clear()
        entry = self.model.entry(index.row()) if index.isValid() else None
        self.undo_button.setEnabled(entry is not None and not self._session.workspace.read_only)
        self.fields.setVisible(entry is not None)
        say = self._session.say
        if entry is None:
            self.entry_label.clear()
            self.about_label.setText(say(NOTHING_CHOSEN if self.model.total else NOTHING_YET))
            return
        self.entry_label.setText(say(entry.label))
        self.about_label.setText(say(ABOUT, who=entry.by, when=entry.at))
        changes = entry.changes.changes
        known = _with_deleted(self._session.inventory, changes)
        for change in changes[:_RECORDS_SHOWN]:
            self._add(change, known)
        if len(changes) > _RECORDS_SHOWN:
            QTreeWidgetItem(self.fields, [say(MORE, n=len(changes) - _RECORDS_SHOWN)])
        if len(changes) <= 10:
            self.fields.expandAll()

    def _add(self, change: Change, known: Inventory) -> None:
        session = self._session
        title = known.title(change.record, session.language)
        if change.before is None:
            title = session.say(ADDED, title=title)
        elif change.after is None:
            title = session.say(DELETED, title=title)
        top = QTreeWidgetItem(self.fields, [title])
        top.setFont(0, text_font("strong"))
        top.setFirstColumnSpanned(True)
        top.setToolTip(0, title)
        top.setSizeHint(0, QSize(0, self._row_height))
        top.setData(0, Qt.ItemDataRole.UserRole, (change.type.name, change.id))
        for key, before, after in change.fields():
            field = change.type.by_key[key]
            write = partial(field.kind.text, language=session.language, inventory=known)
            texts = (write(before), write(after))
            line = QTreeWidgetItem(top, [session.say(field.label), *texts])
            for column, text in enumerate(texts, 1):
                line.setToolTip(column, text)

    def _open_record(self, item: QTreeWidgetItem) -> None:
        found: Any = item.data(0, Qt.ItemDataRole.UserRole)
        if found and self._session.inventory.has(*found):
            self._session.show_record(*found)


def _with_deleted(inventory: Inventory, changes: Sequence[Change]) -> Inventory:
    """Return an inventory that still knows what these changes delete, for others name it."""
    gone = [one for one in changes if one.after is None]
    return inventory.apply(
        one.inverse() for one in gone if not inventory.has(one.type.name, one.id)
    )
