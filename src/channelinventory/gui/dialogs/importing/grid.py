"""A sheet as Excel shows it: letters, row numbers, and a sign at the rows that hold the headings.

Floor: gui. Only rows with content are shown, and the first of them only.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon
from channelinventory.gui.records.roles import Index
from channelinventory.gui.theme import text_font, tones

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Layout, Sheet

HEADINGS_HERE = N_("Import", "Row {row}, headings")
ROW_HERE = N_("Import", "Row {row}")
ABOVE_HERE = N_("Import", "Row {row}, not taken in")

MOST_ROWS = 200
_Role = Qt.ItemDataRole
_LONGEST = 200


class GridModel(QAbstractTableModel):
    """The first rows with content of one sheet."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sheet: Sheet | None = None
        self._rows: list[int] = []
        self._width = 0
        self._heads: frozenset[int] = frozenset()
        self._first = 0

    @property
    def sheet(self) -> Sheet | None:
        """The sheet shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show a sheet."""
        self.beginResetModel()
        self._sheet = sheet
        self._rows = []
        self._width = 0
        for number, row in enumerate(sheet.rows if sheet else ()):
            if any(value is not None and value != "" for value in row):
                self._rows.append(number)
                self._width = max(self._width, len(row))
                if len(self._rows) == MOST_ROWS:
                    break
        self._heads, self._first = frozenset(), 0
        self.endResetModel()

    def show_head(self, layout: Layout | None) -> None:
        """Mark the rows that hold the headings, and what is above the first row of data."""
        self._heads = frozenset(layout.head.rows) if layout else frozenset()
        self._first = layout.head.first if layout else 0
        if self._rows:
            last = self.index(len(self._rows) - 1, self._width - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)

    def number_of(self, row: int) -> int:
        """Return the number in the sheet, from 0, of a row shown here."""
        return self._rows[row]

    def row_of(self, number: int) -> int:
        """Return where a row of the sheet is shown; -1 where it is not."""
        return self._rows.index(number) if number in self._rows else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self._rows[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            assert self._sheet is not None
            row = self._sheet.rows[number]
            column = index.column()
            return self._text(row[column] if column < len(row) else None)
        if role == _Role.FontRole and number in self._heads:
            return text_font("strong")
        if role == _Role.ForegroundRole and number < self._first and number not in self._heads:
            return tones(QApplication.palette())["muted"]
        if role == _Role.BackgroundRole and number in self._heads:
            return tones(QApplication.palette())["selection"]
        return None

    def _text(self, value: Any) -> str:
        language = self._session.language
        if value is None:
            return ""
        if isinstance(value, str):
            return value[:_LONGEST].replace("\n", " ")
        if isinstance(value, bool):
            return language.yes_no(value)
        if isinstance(value, dt.datetime):  # as Excel has it: without a zone
            clock = f" {value:%H:%M}" if value.time() != dt.time() else ""
            return language.date(value) + clock
        if isinstance(value, int):
            return str(value)  # an identifier more often than a quantity
        return language.write(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            return letters(section) if role == _Role.DisplayRole else None
        if not 0 <= section < len(self._rows):
            return None
        number = self._rows[section]
        head = number in self._heads
        match role:
            case _Role.DisplayRole:
                return str(number + 1)
            case _Role.FontRole if head:
                return text_font("strong")
            case _Role.DecorationRole if head:
                return icon("chevron_right", "accent")
            case _Role.AccessibleTextRole | _Role.ToolTipRole:
                above = ABOVE_HERE if number < self._first else ROW_HERE
                text = HEADINGS_HERE if head else above
                return self._session.say(text, row=str(number + 1))
        return None


class SheetGrid(QTableView):
    """The sheet; Enter or a click on a row's number says that it holds the headings."""

    head_chosen = Signal(int)
    """The row shown, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().sectionClicked.connect(self.head_chosen)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setHighlightSections(False)  # bold is for the headings

    def fit(self) -> None:
        """Make rows and columns fit their contents, within reason."""
        letter = self.fontMetrics().averageCharWidth()
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(self.fontMetrics().height() + 9)
        rows.setMinimumWidth(7 * letter)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(50)
        header.setMinimumSectionSize(6 * letter)
        self.resizeColumnsToContents()
        for column in range(header.count()):
            header.resizeSection(column, min(header.sectionSize(column) + letter, 28 * letter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the present row for the headings upon Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.head_chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def letters(column: int) -> str:
    """Return what Excel calls a column: A, B … Z, AA."""
    text = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
