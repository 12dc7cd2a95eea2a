"""One condition of the filter bar: column, comparison, value, and a cross to remove it.

Floor: gui. Made when a condition is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)

from channelinventory.domain.fields import Column
from channelinventory.domain.query import Condition, Operator, operators
from channelinventory.domain.texts import N_
from channelinventory.gui.icons import icon
from channelinventory.gui.records.choice_filter import ChoiceFilter
from channelinventory.gui.session import Session

if TYPE_CHECKING:
    from channelinventory.gui.records.field_editor import FieldEditor

COMPARISON = N_("FilterBar", "Comparison of {column}")
REMOVE = N_("FilterBar", "Remove the condition on {column}")


class ConditionChip(QFrame):
    """One condition: column, comparison, value, and a cross to remove it."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        session: Session,
        column: Column,
        condition: Condition | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._column = session, column
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._operator = QComboBox(self)
        # Kept beside the box: Qt's items would give plain texts back.
        self._operators = operators(column.kind)
        for one in self._operators:
            self._operator.addItem(one.value)
        self._choice: ChoiceFilter | None = None
        self._editor: FieldEditor | None = None
        self._text: QLineEdit | None = None
        value: QWidget
        first = self._operators[0]
        if first is Operator.ANY_OF:
            value = self._choice = ChoiceFilter(session, column, self)
            self._choice.changed.connect(self.changed)
        elif first is Operator.AT_LEAST:
            from channelinventory.gui.records.editors import make_editor

            value = self._editor = make_editor(column, session, self, compact=True)
            self._editor.committed.connect(self.changed)
        else:
            value = self._text = QLineEdit(self)
            self._text.textChanged.connect(self.changed)
        self._value = value
        value.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self._remove = QToolButton(self)
        self._remove.setIcon(icon("close"))
        self._remove.setIconSize(QSize(14, 14))
        self._remove.setAutoRaise(True)
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 3, 3)
        layout.setSpacing(6)
        for widget in (self._operator, value, self._remove):
            layout.addWidget(widget)
        if condition is not None:
            self._show(condition)
        self._operator.currentIndexChanged.connect(self._on_operator)
        session.speech.changed.connect(self._write)
        self._write()
        self._on_operator()

    def take_focus(self) -> None:
        """Let the value be typed or chosen."""
        self._value.setFocus()

    @property
    def condition(self) -> Condition | None:
        """The condition as it stands, None while its value is missing or no value."""
        operator = self._operators[self._operator.currentIndex()]
        if operator in (Operator.EMPTY, Operator.FILLED):
            return Condition(self._column.key, operator)
        value: object = None
        if self._choice is not None:
            value = self._choice.condition.value if self._choice.condition else None
        elif self._editor is not None:
            value = None if self._editor.error() else self._editor.value()
        elif self._text is not None:
            value = self._text.text().strip()
        return Condition(self._column.key, operator, value) if value not in (None, "", ()) else None

    def _show(self, condition: Condition) -> None:
        if condition.operator in self._operators:
            self._operator.setCurrentIndex(self._operators.index(condition.operator))
        if self._choice is not None and condition.value:
            self._choice.choose(condition.value)
        elif self._editor is not None:
            self._editor.set_value(condition.value)
        elif self._text is not None:
            self._text.setText(condition.value or "")

    def _on_operator(self) -> None:
        chosen = self._operators[self._operator.currentIndex()]
        valued = chosen not in (Operator.EMPTY, Operator.FILLED)
        self._value.setVisible(valued)
        self.changed.emit()

    def _write(self) -> None:
        say, label = self._session.say, self._column.label
        for row, one in enumerate(self._operators):
            self._operator.setItemText(row, f"{say(label)} {say(one.label)}")
        self._operator.setAccessibleName(say(COMPARISON, column=label))
        self._value.setAccessibleName(say(label))
        self._remove.setToolTip(say(REMOVE, column=label))
        self._remove.setAccessibleName(say(REMOVE, column=label))
