"""The dialog for a new record, and the one for a record that another is to refer to.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from channelinventory.domain import changes
from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.forms import load_form
from channelinventory.gui.theme import GRID

from .binder import Binder
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

GIVE_UP = N_("NewRecord", "Nothing has been created yet. Discard what you have filled in?")

_DISCARD = N_("NewRecord", "Discard")
_GO_BACK = N_("NewRecord", "Back to the form")


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
        self._asks = True
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

    def reject(self) -> None:
        """Leave without a record; what was filled in is given up only if that is meant."""
        if self._asks and self.binder.touched():
            from channelinventory.gui.dialogs.message import decide

            verbs = (_DISCARD, _GO_BACK)
            if decide(self._session, self, Message(GIVE_UP), verbs) is not _DISCARD:
                return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only a person: when the session ends, what was typed is kept in another way."""
        self._asks = event.spontaneous()
        super().closeEvent(event)
        self._asks = True

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
