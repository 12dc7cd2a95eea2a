"""Records that can be referred to: found by their titles, and listed under a field.

Floor: gui. The list is made from folded titles, so that it opens at once over a hundred thousand
records, and “ä” is found by “a”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
)

from channelinventory.domain.collation import fold
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.gui.icons import icon

from .roles import Index

if TYPE_CHECKING:
    pass


class Target(NamedTuple):
    """A record that can be referred to; ordered by its folded title."""

    folded: str
    title: str
    id: str


class TargetIndex:
    """The titles of a record type, folded and in order; kept while no title can have changed."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._targets: list[Target] = []

    def find(
        self, inventory: Inventory, target: str, language: Language, text: str
    ) -> list[Target]:
        """Return what holds all words of `text`; what begins with it comes first."""
        found = self._current(inventory, target, language)
        wanted = fold(text.strip())
        for word in sorted(wanted.split(), key=len, reverse=True):
            found = [one for one in found if word in one[0]]
        return sorted(found, key=lambda one: not one[0].startswith(wanted)) if wanted else found

    def _current(self, inventory: Inventory, target: str, language: Language) -> list[Target]:
        sources = [target]
        for name in sources:  # grows while walked: titles name records that name records
            fields = inventory.type_of(name).references
            sources += {one.kind.target for one in fields} - set(sources)  # type: ignore[attr-defined]
        key: tuple[object, ...] = (language.code, *(inventory.table(name) for name in sources))
        same = len(key) == len(self._key) and all(
            one is other or (isinstance(one, str) and one == other)
            for one, other in zip(key, self._key, strict=True)
        )
        if not same:
            titles = inventory.titles(target, language)
            named = ((titles[id], id) for id in inventory.table(target))
            self._targets = sorted(Target(fold(title), title, id) for title, id in named)
            self._key = key
        return self._targets


class TargetsModel(QAbstractListModel):
    """What the list under the field shows: the first matches, and what else one can do."""

    most_rows = 200
    id_role = int(Qt.ItemDataRole.UserRole)
    create_role = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Target] = []
        self._create = self._more = ""

    def show(self, matches: list[Target], create: str, more: str) -> None:
        """Show matches, then `create` and `more` where they are not ""."""
        self.beginResetModel()
        self._rows = matches[: self.most_rows]
        self._create, self._more = create, more
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid():
            return 0
        return len(self._rows) + bool(self._more) + bool(self._create)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if row < len(self._rows):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
                return self._rows[row].title
            return self._rows[row].id if role == self.id_role else None
        is_more = bool(self._more) and row == len(self._rows)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._more if is_more else self._create
        if role == Qt.ItemDataRole.DecorationRole and not is_more:
            return icon("add", "link")
        return True if role == self.create_role and not is_more else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or (self._more and index.row() == len(self._rows)):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
