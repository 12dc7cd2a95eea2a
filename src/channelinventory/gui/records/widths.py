"""Widths of columns: as wide as what they hold, within reason and the room there is.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QTableView

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .table_model import RecordTableModel

NARROWEST = 64
_SEEN_AT_ONCE = 4
_SAMPLED_ROWS = 40
_PADDING = 22
_SQUEEZED_TO = 104


class ColumnWidths:
    """How wide the columns of a table of records are: as set by hand, else as suits them."""

    def __init__(self, session: Session, table: QTableView, model: RecordTableModel) -> None:
        self._session, self._table, self._model = session, table, model
        self._asked: list[int] = []
        self._fitting = False
        self.by_hand: dict[str, int] = {}
        """The widths that somebody has set, by column key."""

    def take(self, widths: Any, known: set[str]) -> None:
        """Take up what was kept of `by_hand`; whatever does not fit any more is passed over."""
        if isinstance(widths, dict):
            self.by_hand = {
                key: width for key, width in widths.items() if key in known and type(width) is int
            }

    def note(self, number: int, width: int) -> None:
        """Keep the width that a column has got, if somebody has set it."""
        if not self._fitting and number < len(self._model.columns):
            self.by_hand[self._model.columns[number].key] = width

    def ask(self) -> None:
        """Ask anew how wide each column would like to be."""
        self._asked = [self._asked_by(number) for number in range(len(self._model.columns))]

    def fit(self) -> None:
        """Suit the widths to the table's, but for those set by hand."""
        floor = int(_SQUEEZED_TO * self._table.fontMetrics().averageCharWidth() / 7)
        fitted = squeezed(self._asked, self._table.viewport().width(), floor)
        self._fitting = True
        for number, column in enumerate(self._model.columns):
            width = self.by_hand.get(column.key) or fitted[number]
            self._table.horizontalHeader().resizeSection(number, width)
        self._fitting = False

    def _asked_by(self, number: int) -> int:
        """Return the width that the first rows ask for, within reason."""
        model, metrics = self._model, self._table.fontMetrics()
        column = model.columns[number]
        scale = metrics.averageCharWidth() / 7
        rows = range(min(model.rowCount(), _SAMPLED_ROWS))
        texts = [str(model.index(row, number).data() or "") for row in rows]
        longest = max(texts, key=len, default="")
        icon = 24 if model.has_looks(number) else 0
        asked = metrics.horizontalAdvance(longest.partition("\n")[0]) + _PADDING + icon
        label = self._session.say(column.label)
        heading = metrics.horizontalAdvance(label) + _PADDING + 14
        widest = int(column.width * scale * 1.4)
        return max(NARROWEST, heading, min(asked, widest))


def shared(needed: list[int], asked: list[int], room: int, floor: int) -> list[int]:
    """Return widths that fit the room if they can.

    First headings give way to contents, then the widest contents, none below `floor`.
    """
    over = sum(asked) - room
    if over <= 0:
        return asked
    spare = [wide - narrow for wide, narrow in zip(asked, needed, strict=True)]
    if sum(spare) >= over:
        whole = sum(spare)
        return [wide - -(-over * more // whole) for wide, more in zip(asked, spare, strict=True)]
    return squeezed(needed, room, floor, len(needed))


def squeezed(widths: list[int], room: int, floor: int, most: int = _SEEN_AT_ONCE) -> list[int]:
    """Return widths in which as many of the first columns as can be, up to `most`, fit the room.

    The widest give way first, none below `floor`; where not even three fit, nothing is gained by
    squeezing and all stay as they are.
    """
    for seen in range(min(most, len(widths)), 2, -1):
        first = widths[:seen]
        if sum(min(one, floor) for one in first) > room:
            continue
        while sum(first) > room:
            widest = max(first)
            second = max((one for one in first if one < widest), default=floor)
            many = first.count(widest)
            step = -(-(sum(first) - room) // many)
            lowered = max(widest - step, second if second > floor else floor)
            first = [lowered if one == widest else one for one in first]
        return first + widths[seen:]
    return widths
