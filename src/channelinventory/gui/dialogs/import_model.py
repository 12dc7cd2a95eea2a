"""The preview of an import as a table: one line per record, per changed value, per reason.

Floor: gui.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from channelinventory.domain.texts import N_, Text
from channelinventory.gui.records.roles import IconNameRole, Look, ToneRole

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import ImportPlan, PlannedRow

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

NOTE = "note"
"""The kind of a line about a whole sheet or column; it rejects nothing."""

KINDS: dict[str, tuple[Text, Look]] = {
    "new": (N_("Import", "new"), Look("add", "good")),
    "changed": (N_("Import", "changed"), Look("edit", "info")),
    "conflict": (N_("Import", "changed on both sides"), Look("warning", "warn")),
    "rejected": (N_("Import", "rejected"), Look("error", "bad")),
    NOTE: (N_("Import", "note"), Look("info", "warn")),
    "unchanged": (N_("Import", "unchanged"), Look("ok", "muted")),
}
"""What can become of a row, in the order of interest."""

COLUMNS = (
    N_("Import", "Sheet"),
    N_("Import", "Row"),
    N_("Import", "What happens"),
    N_("Import", "Record"),
    N_("Import", "Field"),
    N_("Import", "Before"),
    N_("Import", "After, or reason"),
)
SHEET, ROW, KIND, RECORD, FIELD, BEFORE, AFTER = range(len(COLUMNS))

RECORD_OF = N_("Import", "{type}: {title}")


class Line(NamedTuple):
    """One line of the preview; in `after` a new record's row, which is summed up when seen."""

    kind: str
    sheet: str
    row: int
    record: str
    field: str
    before: str
    after: str | PlannedRow


class ImportModel(QAbstractTableModel):
    """Everything an import would do, or one kind of it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._kind: str | None = None
        self.counts: Counter[str] = Counter()

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show a plan, or nothing."""
        self.beginResetModel()
        self.counts = Counter()
        self._all = []
        if plan is not None:
            self._all = list(self._lines(plan))
            self.counts.update(row.kind for row in plan.rows)
            self.counts[NOTE] = sum(line.kind == NOTE for line in self._all)
        self._filter()
        self.endResetModel()

    def show_kind(self, kind: str | None) -> None:
        """Show the lines of one kind; None shows all that is not unchanged."""
        self.beginResetModel()
        self._kind = kind
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        if self._kind is None:
            self._shown = [line for line in self._all if line.kind != "unchanged"]
        else:
            self._shown = [line for line in self._all if line.kind == self._kind]

    # --- Lines --------------------------------------------------------------------------------

    def _lines(self, plan: ImportPlan) -> Iterator[Line]:
        say = self._session.say
        in_rows = {id(problem) for row in plan.rows for problem in row.problems}
        for one in plan.problems:
            if id(one) not in in_rows:
                yield Line(NOTE, one.sheet, one.row, "", one.cell, one.value, say(one.message))
        for row in plan.rows:
            yield from self._lines_of(row)

    def _lines_of(self, row: PlannedRow) -> Iterator[Line]:
        say = self._session.say
        label = self._session.inventory.type_of(row.record_type).label
        record = say(RECORD_OF, type=label, title=row.title) if row.title else say(label)
        start = (row.kind, row.sheet, row.row, record)
        if row.kind == "rejected":
            for one in row.problems:
                yield Line(*start, one.cell, one.value, say(one.message))
        elif row.kind in ("changed", "conflict"):
            for cell in row.cells:
                yield Line(*start, say(cell.label), cell.before, cell.after)
        else:
            yield Line(*start, "", "", row)

    # --- Qt's side ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], index.column()
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._text(line, column)
        if column == KIND and role in (IconNameRole, ToneRole):
            look = KINDS[line.kind][1]
            return look.icon if role == IconNameRole else look.tone
        return None

    def _text(self, line: Line, column: int) -> str:
        match column:
            case 0:
                return line.sheet
            case 1:
                return self._session.language.number(line.row)
            case 2:
                return self._session.say(KINDS[line.kind][0])
            case 3:
                return line.record
            case 4:
                return line.field
            case 5:
                return line.before
            case _:
                after = line.after
                return after if isinstance(after, str) else _summary(self._session, after)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._session.say(COLUMNS[section])
        return None


def _summary(session: Session, row: PlannedRow) -> str:
    """Return what a new record would hold, in one line."""
    return " · ".join(f"{session.say(cell.label)}: {cell.after}" for cell in row.cells)
