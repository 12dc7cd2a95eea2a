"""Dialogs of records: a new one, the same values for many, and what deleting would take along.

Floor: gui.
"""

from __future__ import annotations

from collections import Counter
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
from channelinventory.domain.fields import Field, Record, RecordType, today
from channelinventory.domain.registry import type_of
from channelinventory.domain.rules import REQUIRED
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.gui.dialogs.message import decide
from channelinventory.gui.forms import load_form
from channelinventory.gui.theme import GRID

from .binder import Binder
from .editors import make_editor
from .field_editor import FieldEditor
from .form import RecordForm
from .reference_editor import ReferenceEditor

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

NEW_TITLE = N_("NewRecord", "New: {type}")
CREATE = N_("NewRecord", "Create")
CANCEL = N_("NewRecord", "Cancel")
MEND_FIRST = N_(
    "NewRecord",
    "{n} field needs to be filled in or corrected.|{n} fields need to be filled in or corrected.",
)

CHANGE_TITLE = N_("BulkEdit", "Change {n} record|Change {n} records")
BULK_HINT = N_("BulkEdit", "Tick what shall be the same in all of them. An empty field clears.")
CHANGE = N_("BulkEdit", "Change")
NOTHING_TICKED = N_("BulkEdit", "Tick at least one field.")
DIFFERENT = N_("BulkEdit", "different values")

DELETE_ONE = N_("Delete", "Delete “{title}”?")
DELETE_MANY = N_("Delete", "Delete {n} record?|Delete {n} records?")
GOES_ALONG = N_("Delete", "Deleted with it:")
LOSES_LINK = N_("Delete", "Kept, but no longer linked:")
CAN_UNDO = N_("Delete", "This can be undone.")
COUNT = N_("Delete", "{n} × {type}")
DELETE = N_("Delete", "Delete")
KEEP = N_("Delete", "Keep")

_MOST_NAMED = 3


class NewRecordDialog(QDialog):
    """A form for a new record, created only when it is valid."""

    title_label: QLabel
    scroll_area: QScrollArea
    problem_label: QLabel
    buttons: QDialogButtonBox

    def __init__(
        self,
        session: Session,
        type_name: str,
        initial: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with these values by field key; `record_id` is the new record's afterwards."""
        super().__init__(parent)
        load_form("record_dialog", self)
        self._session = session
        self.type: RecordType = session.inventory.type_of(type_name)
        self.record_id: str | None = None
        self.binder = Binder(session, self.type, self, saving=False)
        self.form = RecordForm(session, self.binder)
        self.binder.start(initial or {})
        self.form.setContentsMargins(0, 0, GRID, 0)
        self.scroll_area.setWidget(self.form)
        self.scroll_area.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        first = list(self.form.sections)[:2]
        needed = {field.group for field in self.type.fields if field.required}
        self.form.set_open_groups([group.value for group in {*first, *needed}])
        self.binder.create_requested.connect(self._create_linked)
        self.binder.edited.connect(lambda: self.problem_label.hide())
        self.problem_label.hide()
        self.buttons.clear()
        self.create_button = self.buttons.addButton(
            session.say(CREATE), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(session.say(CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        self.create_button.setDefault(True)
        title = session.say(NEW_TITLE, type=self.type.label)
        self.setWindowTitle(title)
        self.title_label.setText(title)
        letters = self.fontMetrics().averageCharWidth()
        self.resize(max(520, 74 * letters), max(560, 30 * self.fontMetrics().lineSpacing()))
        self._focus_first(initial or {})

    def accept(self) -> None:
        """Create the record, or show what is missing."""
        problems = self.binder.check()
        if problems:
            text = self._session.say(MEND_FIRST, n=len(problems))
            self.problem_label.setText(text)
            self.problem_label.show()
            order = [field.key for field in self.type.fields]
            self.form.show_field(min(problems, key=order.index))
            return
        record = self.type.cls(**self.binder.draft())
        if self._session.do(changes.add(self._session.inventory, record)):
            self.record_id = record.id
            super().accept()

    def resume(self, texts: Mapping[str, str]) -> None:
        """Go on with what was typed in such a dialog before, by field key."""
        for key, text in texts.items():
            if key in self.type.by_key:
                self.form.show_field(key)
                self.binder.editors[key].set_text(text)

    def _focus_first(self, initial: Mapping[str, Any]) -> None:
        """Begin in the first field that is still to be filled in."""
        for field in self.type.fields:
            editor = self.binder.editors.get(field.key)
            if editor is not None and field.key not in initial and not editor.value():
                editor.setFocus()
                return

    def _create_linked(self, editor: ReferenceEditor, type_name: str, title: str) -> None:
        create_linked(self._session, editor, type_name, title, self)


def create_linked(
    session: Session, editor: ReferenceEditor, type_name: str, title: str, parent: QWidget
) -> None:
    """Ask for a new record of a type and make it the value of a reference editor."""
    record_type = session.inventory.type_of(type_name)
    name = next(field for field in record_type.fields if field.required)
    dialog = NewRecordDialog(session, type_name, {name.key: title} if title else {}, parent)
    if dialog.exec() and dialog.record_id:
        editor.choose(dialog.record_id)


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


def confirm_delete(
    session: Session, records: Sequence[Record], parent: QWidget | None = None
) -> ChangeSet | None:
    """Return the changes that delete records; asks first where others hang on them."""
    wanted = changes.delete(session.inventory, *records)
    doomed = {record.id for record in records}
    along = [one.record for one in wanted.changes if one.after is None and one.id not in doomed]
    loose = [one.record for one in wanted.changes if one.after is not None]
    if not along and not loose:
        return wanted
    if len(records) == 1:
        title = session.inventory.title(records[0], session.language)
        question = Message.of(DELETE_ONE, title=title)
    else:
        question = Message.of(DELETE_MANY, n=len(records))
    parts = []
    for heading, others in ((GOES_ALONG, along), (LOSES_LINK, loose)):
        if others:
            parts.append("\n".join([session.say(heading), *_named(session, others)]))
    parts.append(session.say(CAN_UNDO))
    details = Message.of(PLAIN, text="\n\n".join(parts))
    return wanted if decide(session, parent, question, (DELETE, KEEP), details) is DELETE else None


PLAIN = Text("", "{text}")


def _named(session: Session, records: Sequence[Record]) -> list[str]:
    """Return lines that name a few records, and count those of a type that has many."""
    counts = Counter(type_of(one).name for one in records)
    lines = []
    for name, count in counts.items():
        record_type = session.inventory.type_of(name)
        if count > _MOST_NAMED:
            lines.append("• " + session.say(COUNT, n=count, type=record_type.plural))
            continue
        for record in records:
            if type_of(record) is record_type:
                title = session.inventory.title(record, session.language)
                lines.append(f"• {session.say(record_type.label)}: {title}")
    return lines
