"""What tables with columns of their own have in common: how many there are, and their names.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from channelinventory.domain.texts import Text

from .roles import Index

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

_Role = Qt.ItemDataRole


class HeadedModel(QAbstractTableModel):
    """A table with named columns that are no fields of a record."""

    headings: Sequence[Text] = ()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        named = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.headings)
        if named and role == _Role.DisplayRole:
            return self._session.say(self.headings[section])
        return None
