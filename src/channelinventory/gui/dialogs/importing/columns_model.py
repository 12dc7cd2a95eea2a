"""What each column of a sheet is taken for, as a table: heading, samples, target, how sure.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from channelinventory.domain.texts import N_, Text
from channelinventory.gui.records.headed_model import HeadedModel
from channelinventory.gui.records.roles import Held, IconNameRole, Index, Look, ToneRole

from .layouts import filled
from .pick import Pick
from .pick_table import ChoicesRole, ChosenRole

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import ColumnReading, Layout

_Role = Qt.ItemDataRole

COLUMNS = (
    N_("Import", "Heading"),
    N_("Import", "Examples"),
    N_("Import", "Is taken for"),
    N_("Import", "How sure"),
)
HEADER, SAMPLES, TARGET, SURE = range(len(COLUMNS))

LEFT_OUT = N_("Import", "– leave out –")
IDENTITY = N_("Import", "Record number of this program")
SECRET = N_("Import", "– left out: looks like passwords –")

WHY: Mapping[str, tuple[Text, Look | None]] = {
    "none": (N_("Import", "not recognised"), Look("help", "muted")),
    "words": (N_("Import", "known"), Look("ok", "good")),
    "near": (N_("Import", "similar"), Look("search", "warn")),
    "content": (N_("Import", "from the contents"), Look("info", "info")),
    "chosen": (N_("Import", "chosen by you"), Look("edit", "info")),
    "secret": (N_("Import", "never taken in"), Look("lock", "bad")),
}
"""How sure a proposal is, by `ColumnReading.why`."""


class ColumnsModel(HeadedModel):
    """The columns of one sheet that hold anything."""

    headings = COLUMNS

    target_chosen = Signal(int, object)
    """The number of a column, and what it is to be taken for (None: left out)."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._layout: Layout | None = None
        self.rows: list[ColumnReading] = []
        self._picks: Sequence[Pick] = ()
        self._labels: dict[str, str] = {}

    def show_layout(self, layout: Layout | None, picks: Sequence[Pick]) -> None:
        """Show a sheet; the same one stays as it is scrolled."""
        rows = filled(layout) if layout else []
        same = [one.place for one in rows] == [one.place for one in self.rows] and (
            (layout.sheet if layout else None) == (self._layout.sheet if self._layout else None)
        )
        if not same:
            self.beginResetModel()
        self._layout, self.rows, self._picks = layout, rows, picks
        self._labels = {one.value: one.text for one in picks}
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SURE))

    def target_text(self, column: ColumnReading) -> str:
        """Return what a column is taken for, with the platform and the day its heading names."""
        say = self._session.say
        if self._layout is not None and column.place == self._layout.id_column:
            return say(IDENTITY)
        if column.secret:
            return say(SECRET)
        if column.target is None:
            return say(LEFT_OUT)
        parts = [part for part in (column.block, self._day(column)) if part]
        label = self._labels.get(column.target, column.target)
        return f"{label} ({', '.join(parts)})" if parts else label

    def _day(self, column: ColumnReading) -> str:
        if not column.date:
            return ""
        language = self._session.language
        return language.date(language.read_date(column.date))

    def _fixed(self, column: ColumnReading) -> bool:
        """Whether there is nothing to choose."""
        return column.secret or (
            self._layout is not None and column.place == self._layout.id_column
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TARGET and not self._fixed(self.rows[index.row()]):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, place = self.rows[index.row()], index.column()
        match role:
            case _Role.DisplayRole | _Role.ToolTipRole | _Role.EditRole:
                return self._text(column, place)
            case _ if role == ChoicesRole and place == TARGET:
                left_out = Pick(None, self._session.say(LEFT_OUT))
                return Held([left_out, *self._picks])
            case _ if role == ChosenRole:
                return Held(column.target)
            case _ if role in (IconNameRole, ToneRole) and place == SURE:
                look = self._look(column)
                return None if look is None else look.icon if role == IconNameRole else look.tone
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Take another choice; the plan that follows shows it."""
        if role != ChosenRole or index.column() != TARGET:
            return False
        self.target_chosen.emit(self.rows[index.row()].place, value.value)
        return True

    def _text(self, column: ColumnReading, place: int) -> str:
        match place:
            case 0:
                return column.header
            case 1:
                return " · ".join(str(one).replace("\n", " ") for one in column.samples[:3])
            case 2:
                return self.target_text(column)
            case _:
                return self._session.say(self._why(column)[0])

    def _why(self, column: ColumnReading) -> tuple[Text, Look | None]:
        if self._layout is not None and column.place == self._layout.id_column:
            return WHY["words"]
        return WHY["secret" if column.secret else str(column.why)]

    def _look(self, column: ColumnReading) -> Look | None:
        return self._why(column)[1]
