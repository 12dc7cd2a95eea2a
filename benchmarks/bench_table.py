"""Filter and sort 100,000 channels to the repainted table, against `QSortFilterProxyModel`.

Promises: a key stroke ≤ 30 ms and ≥ 200 × faster than the proxy; a sort ≥ 50 × faster.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from measure import Verdict, channels, ms, timed
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from channelinventory.domain.query import Query
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.gui.bridge import Bridge
from channelinventory.gui.i18n import Speech
from channelinventory.gui.records.table_model import RecordTableModel
from channelinventory.gui.records.table_view import RecordTable
from channelinventory.gui.runner import Runner
from channelinventory.gui.session import Session
from channelinventory.gui.theme import LIGHT, Theme
from channelinventory.services.settings import Settings
from channelinventory.services.workspace import Workspace

NUMBER = 100_000
ROUNDS = 5
PROXY_TEXT = "kanal77"
TYPED = ("bürger", "würzen 4", "kanal77", "musterort 12", "tiktok gesperrt", "zzz")


class PlainModel(QAbstractTableModel):
    """The usual model: a list of rows of texts, for the proxy to work on."""

    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Any = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


def shown(view: QTableView) -> QTableView:
    """Show a table at the window's size."""
    view.resize(1096, 640)
    view.show()
    QApplication.processEvents()
    return view


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    inventory = channels(NUMBER)
    folder = Path(tempfile.mkdtemp())
    workspace = Workspace.open(folder / "bench.db", create=True)
    workspace._inventory = inventory  # the table reads the snapshot; nothing is saved here
    session = Session(
        workspace=workspace,
        speech=Speech("de"),
        settings=Settings(folder / "settings.json"),
        runner=Runner(),
        bridge=Bridge(workspace),
        theme=Theme(app, LIGHT),
    )
    model = RecordTableModel(session, "channel")
    warm_up = timed(lambda: model.listing.prepare())
    table = shown(RecordTable(session, model))

    def strike(text: str) -> None:
        model.set_query(Query(text=text, sort=model.query.sort))
        table.viewport().repaint()

    def sort(number: int) -> None:
        model.sort(number, Qt.SortOrder.DescendingOrder)
        table.viewport().repaint()

    strike("warm")
    times: dict[str, list[float]] = {}
    for text in TYPED * ROUNDS:
        strike("")
        for length in range(1, len(text) + 1):
            typed = text[:length]
            times.setdefault(typed, []).append(timed(lambda typed=typed: strike(typed)))
    ours = [(median(taken), typed) for typed, taken in times.items()]
    strike("")
    same = timed(lambda: strike(PROXY_TEXT))
    strike("")
    name = [one.key for one in model.columns].index("name")
    our_sort = timed(lambda: sort(name))
    table.hide()

    fields = RECORD_TYPES["channel"].fields
    writers = [(one.get, one.kind.formatter(session.language, inventory)) for one in fields]
    rows = [
        ["" if (value := get(record)) is None else write(value) for get, write in writers]
        for record in inventory.table("channel").values()
    ]
    proxy = QSortFilterProxyModel()
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.setSourceModel(PlainModel(rows))
    view = QTableView()
    view.setModel(proxy)
    shown(view)

    def proxy_strike() -> None:
        proxy.setFilterFixedString(PROXY_TEXT)
        view.viewport().repaint()

    def proxy_sort() -> None:
        proxy.sort(2, Qt.SortOrder.DescendingOrder)
        view.viewport().repaint()

    theirs = timed(proxy_strike)
    proxy.setFilterFixedString("")
    their_sort = timed(proxy_sort)

    verdict = Verdict()
    slowest, where = max(ours)
    print(f"        search texts of {NUMBER:,} channels, made once while idle: {ms(warm_up)}")
    verdict.promise(
        "key stroke over 100,000 channels, all columns, to the repainted table (≤ 30 ms)",
        ours=f"slowest of {len(ours)} key strokes, typing “{where}”: {ms(slowest)}",
        peer=f"typical one {ms(median(one for one, _ in ours))}",
        ratio=f"{slowest * 1000 / 30:.2f} of the bound",
        kept=slowest <= 0.030,
    )
    verdict.promise(
        "the same key stroke against QSortFilterProxyModel (≥ 200 ×)",
        ours=ms(same),
        peer=f"proxy {ms(theirs)}",
        ratio=f"{theirs / same:,.0f} × faster",
        kept=theirs / same >= 200,
    )
    verdict.promise(
        "sort of 100,000 by a column against the proxy (≥ 50 ×)",
        ours=ms(our_sort),
        peer=f"proxy {ms(their_sort)}",
        ratio=f"{their_sort / our_sort:,.0f} × faster",
        kept=their_sort / our_sort >= 50,
    )
    session.bridge.close()
    workspace.close()
    verdict.leave()


if __name__ == "__main__":
    main()
