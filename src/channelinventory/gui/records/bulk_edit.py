"""The dialog that gives many records the same values, as one step.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from channelinventory.domain import changes
from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.collation import fold
from channelinventory.domain.fields import Field, RecordType, today
from channelinventory.domain.rules import REQUIRED
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.theme import GRID

from .editors import make_editor
from .field_editor import FieldEditor

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

from .new_record import CANCEL, MEND_FIRST

CHANGE_TITLE = N_("BulkEdit", "Change {n} record|Change {n} records")
BULK_HINT = N_("BulkEdit", "Tick what shall be the same in all of them. An empty field clears.")
CHANGE = N_("BulkEdit", "Change")
NOTHING_TICKED = N_("BulkEdit", "Tick at least one field.")
DIFFERENT = N_("BulkEdit", "different values")


class BulkEditDialog(QDialog):
    """The same values for many records, as one step."""

    title_label: QLabel
    hint_label: QLabel
    search_edit: QLineEdit
    scroll_area: QScrollArea
    problem_label: QLabel
    buttons: QDialogButtonBox

    def __init__(
        self,
        session: Session,
        type_name: str,
        ids: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """Offer every field of the type; nothing is ticked at first."""
        super().__init__(parent)
        load_form("bulk_edit", self)
        self._session = session
        self.type: RecordType = session.inventory.type_of(type_name)
        self._ids = list(ids)
        title = session.say(CHANGE_TITLE, n=len(self._ids))
        self.setWindowTitle(title)
        self.title_label.setText(title)
        self.hint_label.setText(session.say(BULK_HINT))
        self.ticks: dict[str, QCheckBox] = {}
        self.editors: dict[str, FieldEditor] = {}
        self._rows: dict[str, int] = {}
        body = QWidget()
        self._form = QFormLayout(body)
        self._form.setContentsMargins(0, 0, GRID, 0)
        self._form.setVerticalSpacing(GRID - 2)
        for field in self.type.fields:
            self._add_row(field, body)
        self.scroll_area.setWidget(body)
        self.search_edit.textChanged.connect(self._narrow)
        self.problem_label.hide()
        self.buttons.clear()
        self.change_button: QPushButton = self.buttons.addButton(
            session.say(CHANGE), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(session.say(CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(max(540, 76 * letters), max(560, 30 * self.fontMetrics().lineSpacing()))
        self.search_edit.setFocus()

    def accept(self) -> None:
        """Change the records, or show what is wrong."""
        problems: dict[str, Message] = {}
        values: dict[str, Any] = {}
        for key, tick in self.ticks.items():
            if tick.isChecked():
                editor, field = self.editors[key], self.type.by_key[key]
                values[key] = editor.value()
                if problem := editor.error():
                    problems[key] = problem
                elif field.required and values[key] in (None, (), ""):
                    problems[key] = Message(REQUIRED)
        for key, editor in self.editors.items():
            editor.show_error(problems.get(key))
        if not values:
            self.problem_label.setText(self._session.say(NOTHING_TICKED))
            self.problem_label.show()
        elif problems:
            self.problem_label.setText(self._session.say(MEND_FIRST, n=len(problems)))
            self.problem_label.show()
            self.editors[next(iter(problems))].setFocus()
        elif self._session.do(self.changes(values)):
            super().accept()

    def changes(self, values: Mapping[str, Any]) -> ChangeSet:
        """Return the changes that give every record these values."""
        inventory = self._session.inventory
        held = inventory.table(self.type.name)
        edits = [(held[id], values) for id in self._ids if id in held]
        return changes.edit(inventory, *edits)

    def _add_row(self, field: Field, body: QWidget) -> None:
        tick = QCheckBox(self._session.say(field.label).replace("&", "&&"), body)
        editor = make_editor(field, self._session, body)
        held = self._session.inventory.table(self.type.name)
        values = {field.get(held[id]) for id in self._ids if id in held}
        if len(values) == 1:
            editor.set_value(values.pop())
        elif isinstance(line := editor.findChild(QLineEdit), QLineEdit):
            line.setPlaceholderText(self._session.say(DIFFERENT))
        editor.edited.connect(lambda: tick.setChecked(True))
        if field.dated_by:
            tick.toggled.connect(partial(self._date, field.dated_by))
        self.ticks[field.key], self.editors[field.key] = tick, editor
        self._rows[field.key] = self._form.rowCount()
        self._form.addRow(tick, editor)

    def _date(self, key: str, wanted: bool) -> None:
        """Propose today as the date since when a new value holds; another date stays."""
        tick, editor = self.ticks[key], self.editors[key]
        if wanted and not tick.isChecked():
            editor.set_value(today())
            tick.setChecked(True)
        elif not wanted and tick.isChecked() and editor.value() == today():
            tick.setChecked(False)

    def _narrow(self, text: str) -> None:
        """Show only the fields whose name holds `text`, and those that are ticked."""
        wanted = fold(text.strip())
        for key, row in self._rows.items():
            label = fold(self._session.say(self.type.by_key[key].label))
            self._form.setRowVisible(row, wanted in label or self.ticks[key].isChecked())
