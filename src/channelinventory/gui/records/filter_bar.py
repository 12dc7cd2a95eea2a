"""The filter bar: free text, quick choices, and conditions on any column.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain import kinds
from channelinventory.domain.fields import Column, Field, RecordType
from channelinventory.domain.query import Condition, Operator, Query
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon
from channelinventory.gui.records.choice_filter import ChoiceFilter
from channelinventory.gui.records.flow_layout import FlowLayout
from channelinventory.gui.session import Session

if TYPE_CHECKING:
    from channelinventory.gui.records.condition_chip import ConditionChip

SEARCH = N_("FilterBar", "Search in all columns ({key})")
SEARCH_NAME = N_("FilterBar", "Search in all columns")
CONDITION = N_("FilterBar", "Condition")
ADD_CONDITION = N_("FilterBar", "Add a condition on any column")
CLEAR = N_("FilterBar", "Clear filter")
DERIVED = N_("FilterBar", "From linked records")

_QUICK = 3


def quick_columns(record_type: RecordType) -> list[Column]:
    """Return the columns that get a button of their own: the first listed ones that are shown."""
    listed = [
        one
        for one in record_type.fields
        if one.shown and isinstance(one.kind, (kinds.OneOf, kinds.Reference))
    ]
    return list(listed[:_QUICK])


class FilterBar(QWidget):
    """Makes the text and the conditions of a query; the order is the table's."""

    changed = Signal()

    def __init__(
        self, session: Session, record_type: RecordType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._type = session, record_type
        self._chips: list[ConditionChip] = []
        self._brief = False
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit_search()
        self.search.textChanged.connect(self.changed)
        self._quick = [ChoiceFilter(session, one, self) for one in quick_columns(record_type)]
        for one in self._quick:
            one.changed.connect(self._on_changed)
        self._add = QToolButton(self)
        self._add.setIcon(icon("add"))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self._add)
        self._add.clicked.connect(self._open_menu)
        self._clear = QToolButton(self)
        self._clear.setIcon(icon("clear"))
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clear.setAutoRaise(True)
        self._clear.clicked.connect(self.clear)
        # One height for the whole line, whatever the style makes of each sort of control.
        height = self.search.sizeHint().height()
        side = max(16, self.fontMetrics().height())
        for button in (*self._quick, self._add, self._clear):
            button.setMinimumHeight(height)
            button.setIconSize(QSize(side, side))
        self._flow = FlowLayout()
        for widget in (self.search, *self._quick, self._add, self._clear):
            self._flow.addWidget(widget)
        self._chip_flow = FlowLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._flow)
        layout.addLayout(self._chip_flow)
        session.speech.changed.connect(self._write)
        self._write()
        self._show_buttons()

    def query(self, before: Query) -> Query:
        """Return `before` with what the bar says now."""
        conditions = [one.condition for one in self._quick]
        conditions += [one.condition for one in self._chips]
        found = tuple(one for one in conditions if one is not None)
        return before._replace(text=self.search.text(), conditions=found)

    def set_brief(self, brief: bool) -> None:
        """Do without the quick choices where there is little room, but for those in use."""
        if brief is not self._brief:
            self._brief = brief
            self._fit_search()
            self._show_buttons()

    def _fit_search(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.search.setMinimumWidth(letter * (16 if self._brief else 30))
        self.search.setMaximumWidth(letter * 60)

    def show_query(self, query: Query) -> None:
        """Show another query, as a saved view or a link from another page does."""
        self.blockSignals(True)
        self.search.setText(query.text)
        self._drop_chips()
        quick = {one.column.key: one for one in self._quick}
        for choice in self._quick:
            choice.choose(())
        for condition in query.conditions:
            button = quick.get(condition.key)
            if button and condition.operator is Operator.ANY_OF and not button.condition:
                button.choose(condition.value)
            else:
                self._add_chip(self._type.column(condition.key), condition)
        self.blockSignals(False)
        self._on_changed()

    def clear(self) -> None:
        """Show everything."""
        self.show_query(Query())
        self.search.setFocus()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered."""
        asked = self.query(Query())
        return not asked.text.strip() and not asked.conditions

    def _on_changed(self) -> None:
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        for one in self._quick:
            one.setVisible(not self._brief or one.condition is not None)
        self._clear.setVisible(bool(self._chips) or any(one.condition for one in self._quick))

    def _write(self) -> None:
        say = self._session.say
        key = QKeySequence(QKeySequence.StandardKey.Find)
        key_text = key.toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setPlaceholderText(say(SEARCH, key=key_text))
        self.search.setAccessibleName(say(SEARCH_NAME))
        self._add.setText(say(CONDITION) + " ▾")
        self._add.setToolTip(say(ADD_CONDITION))
        self._add.setAccessibleName(say(ADD_CONDITION))
        self._clear.setText(say(CLEAR))

    def _open_menu(self) -> None:
        self._menu.clear()
        say = self._session.say
        groups: dict[str, QMenu] = {}
        for column in self._type.columns:
            heading = say(column.group.label if isinstance(column, Field) else DERIVED)
            menu = groups.get(heading)
            if menu is None:
                menu = groups[heading] = self._menu.addMenu(heading)
            action = QAction(say(column.label), menu)
            action.triggered.connect(lambda _=False, column=column: self._choose(column))
            menu.addAction(action)
        self._menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 2)))

    def _choose(self, column: Column) -> None:
        chip = self._add_chip(column, None)
        self._on_changed()
        # The menu gives the focus back when it closes; the new condition wants it after that.
        QTimer.singleShot(0, chip.take_focus)

    def _add_chip(self, column: Column, condition: Condition | None) -> ConditionChip:
        from channelinventory.gui.reading_order import in_reading_order
        from channelinventory.gui.records.condition_chip import ConditionChip

        chip = ConditionChip(self._session, column, condition, self)
        chip.changed.connect(self._on_changed)
        chip.removed.connect(lambda: self._remove(chip))
        self._chips.append(chip)
        self._chip_flow.addWidget(chip)
        in_reading_order(self)
        return chip

    def _remove(self, chip: ConditionChip) -> None:
        self._chips.remove(chip)
        self._chip_flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.search.setFocus()
        self._on_changed()

    def _drop_chips(self) -> None:
        for chip in self._chips:
            self._chip_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
