"""Step 5 of the import: what was taken in, and what can be done with it.

Floor: gui.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from channelinventory.domain.changes import Change, ChangeSet
from channelinventory.domain.texts import N_
from channelinventory.gui.forms import load_form
from channelinventory.gui.icons import pixmap
from channelinventory.gui.pages import PAGES
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.painting import CellDelegate

from .flow import flow

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import ImportPlan

    from .draft import Draft

TITLE = N_("Import", "{n} change taken in|{n} changes taken in")
UNDONE = N_("Import", "The import was undone. Everything is as it was before.")
FROM = N_("Import", "From {file}. It is saved, and is one step to undo.")
WITH_REJECTED = N_(
    "Import",
    "{n} row was rejected. Save it with the reason beside it, correct it, and import that file.|"
    "{n} rows were rejected. Save them with the reasons beside them, correct them, and import "
    "that file.",
)
COLUMNS = (
    N_("Import", "Record type"),
    N_("Import", "New"),
    N_("Import", "Changed"),
    N_("Import", "Deleted"),
)
SHOW_NEW = N_("Import", "&Show new records")
SHOW_CHANGED = N_("Import", "&Show changed records")
_WIDTHS = (32, 14, 14, 14)
_MOST_LINES = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Figures(CellDelegate):
    """Numbers, below each other."""

    alignment = int(_RIGHT)


class ResultPage(QWidget):
    """The last step."""

    title_icon: QLabel
    title_label: QLabel
    message_label: QLabel
    table: QTableWidget
    actions_bar: QWidget
    show_button: QPushButton
    undo_button: QPushButton
    rejects_button: QPushButton

    rejects_wanted = Signal()
    record_wanted = Signal(str, str)
    """A record that was taken in is to be shown: its type and its id."""

    def __init__(self, session: Session, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._draft = session, draft
        self._shown: Change | None = None
        load_form("import_result", self)
        flow(self.actions_bar, self.show_button, self.undo_button, self.rejects_button)
        self.undo_button.clicked.connect(self.undo)
        self.rejects_button.clicked.connect(self.rejects_wanted)
        self.show_button.clicked.connect(self._show)
        self.table.setColumnCount(len(COLUMNS))
        header = quiet(self.table)
        self.table.setHorizontalHeaderLabels([session.say(text) for text in COLUMNS])
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        letter = self.fontMetrics().averageCharWidth()
        for column, count in enumerate(_WIDTHS):
            header.resizeSection(column, count * letter)
        self.table.setItemDelegate(CellDelegate(self.table))
        self._figures = _Figures(self.table)
        for column in (1, 2, 3):
            self.table.setItemDelegateForColumn(column, self._figures)
            heading = QTableWidgetItem(session.say(COLUMNS[column]))
            heading.setTextAlignment(_RIGHT)
            self.table.setHorizontalHeaderItem(column, heading)

    def show_result(self, applied: ChangeSet, plan: ImportPlan) -> None:
        """Say what was taken in."""
        session = self._session
        self._sign("ok", "good")
        self.title_label.setText(session.say(TITLE, n=len(applied.changes)))
        parts = [session.say(FROM, file=self._draft.name)]
        if plan.rejected:
            parts.append(session.say(WITH_REJECTED, n=plan.rejected))
        self.message_label.setText("\n".join(parts))
        self._count(applied)
        self._shown = _first_of_interest(applied)
        new = self._shown is not None and self._shown.before is None
        self.show_button.setText(session.say(SHOW_NEW if new else SHOW_CHANGED))
        self.show_button.setVisible(self._shown is not None)
        self.rejects_button.setVisible(plan.rejected > 0)
        self.undo_button.setEnabled(True)
        self._announce()

    def undo(self) -> None:
        """Take the import back."""
        if self._session.attempt(self._session.workspace.undo):
            self._sign("undo", "muted")
            self.title_label.setText(self._session.say(UNDONE))
            self.message_label.clear()
            self.table.hide()
            for button in (self.undo_button, self.show_button):
                button.setVisible(False)
            self._announce()

    def _count(self, applied: ChangeSet) -> None:
        """Fill the table: a line for each record type, in the order of the pages."""
        counts: dict[str, Counter[int]] = {}
        for change in applied.changes:
            kind = 1 if change.before is None else 3 if change.after is None else 2
            counts.setdefault(change.type.name, Counter())[kind] += 1
        order = [name for spec in PAGES for name in spec.types]
        names = sorted(counts, key=lambda name: order.index(name) if name in order else len(order))
        self.table.show()
        self.table.setRowCount(len(names))
        for row, name in enumerate(names):
            label = self._session.say(self._session.inventory.type_of(name).plural)
            self.table.setItem(row, 0, QTableWidgetItem(label))
            for column in (1, 2, 3):
                count = counts[name][column]
                text = self._session.language.number(count) if count else ""
                self.table.setItem(row, column, QTableWidgetItem(text))
        deleted = any(one[3] for one in counts.values())
        self.table.setColumnHidden(3, not deleted)
        height = max(28, self.fontMetrics().height() + 11)
        self.table.verticalHeader().setDefaultSectionSize(height)
        around = self.table.horizontalHeader().sizeHint().height() + 2 * self.table.frameWidth()
        widths = sum(_WIDTHS if deleted else _WIDTHS[:-1]) * self.fontMetrics().averageCharWidth()
        self.table.setMaximumWidth(widths + 2 * self.table.frameWidth())
        self.table.setFixedHeight(around + min(len(names), _MOST_LINES) * height)

    def _sign(self, name: str, tone: str) -> None:
        side = self.title_label.fontMetrics().height()
        self.title_icon.setPixmap(pixmap(name, tone, side, self.devicePixelRatioF()))

    def _announce(self) -> None:
        """Have a screen reader say it."""
        text = f"{self.title_label.text()}. {self.message_label.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.title_label, text))

    def _show(self) -> None:
        if self._shown is not None:
            self.record_wanted.emit(self._shown.type.name, self._shown.id)


def _first_of_interest(applied: ChangeSet) -> Change | None:
    """Return the change to show first: a new record of the type that most of them are of."""
    shown = {name for spec in PAGES for name in spec.types}
    kept = [one for one in applied.changes if one.after is not None and one.type.name in shown]
    new = [one for one in kept if one.before is None] or kept
    if not new:
        return None
    most = Counter(one.type.name for one in new).most_common(1)[0][0]
    return next(one for one in new if one.type.name == most)
