"""What holds for all rows of a sheet: one row of a form for each field that no column gives.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import OneOf, Reference
from channelinventory.domain.texts import N_
from channelinventory.gui.records.reference_editor import CREATABLE

from .pick import Pick, PickBox

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Layout

CHOOSE_OR_NAME = N_("Import", "choose, or enter a new name")
CHOOSE = N_("Import", "choose")
LABEL = N_("Import", "{field}:")


class FixedForm(QObject):
    """Fills a form's layout with a box for each missing field."""

    chosen = Signal(str, str)
    """The field's key and the text that holds for every row."""

    def __init__(
        self, session: Session, layout: QFormLayout, parent: QWidget, before: QWidget
    ) -> None:
        """Fill `layout` in `parent`; Tab comes to it from the widget `before`."""
        super().__init__(parent)
        self._before = before
        self._session, self._form, self._widget = session, layout, parent
        self._shown: tuple[str, ...] = ()
        self._sheet = ""
        self.boxes: dict[str, PickBox] = {}

    def show_layout(self, layout: Layout | None) -> bool:
        """Show the fields of a sheet that need a value or have one; tells whether there are any."""
        fields = self._fields(layout)
        keys = tuple(field.key for field in fields)
        sheet = layout.sheet if layout else ""
        if (keys, sheet) != (self._shown, self._sheet):
            self._make(fields)
            self._shown, self._sheet = keys, sheet
        for field in fields:
            assert layout is not None
            box = self.boxes[field.key]
            if not box.line.hasFocus():
                box.set_choices(self._picks(field), layout.fixed.get(field.key, ""))
        return bool(fields)

    def _fields(self, layout: Layout | None) -> list[Field]:
        if layout is None or layout.record_type is None:
            return []
        wanted = {*layout.missing, *(key for key, text in layout.fixed.items() if text)}
        wanted |= set(self._shown) if self._sheet == layout.sheet else set()
        return [field for field in layout.record_type.fields if field.key in wanted]

    def _make(self, fields: Sequence[Field]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.boxes = {}
        before = self._before
        say = self._session.say
        for field in fields:
            box = PickBox(self._widget, free=_is_free(field))
            name = say(field.label)
            box.setAccessibleName(name)
            box.line.setAccessibleName(name)
            box.line.setPlaceholderText(say(CHOOSE_OR_NAME if _is_free(field) else CHOOSE))
            box.chosen.connect(lambda text, key=field.key: self.chosen.emit(key, str(text or "")))
            label = QLabel(say(LABEL, field=field.label), self._widget)
            label.setBuddy(box)
            self._form.addRow(label, box)
            self.boxes[field.key] = box
            QWidget.setTabOrder(before, box)
            before = box

    def _picks(self, field: Field) -> list[Pick]:
        session, kind = self._session, field.kind
        if isinstance(kind, Reference):
            titles = session.inventory.titles(kind.target, session.language)
            names = sorted({titles[id] for id in session.inventory.table(kind.target)})
            return [Pick(name, name) for name in names]
        if isinstance(kind, OneOf):
            words = [session.say(one.label) for one in kind.choice]
            return [Pick(word, word) for word in words]
        return []


def _is_free(field: Field) -> bool:
    """Whether a text that is none of the choices is a value."""
    kind = field.kind
    return kind.target in CREATABLE if isinstance(kind, Reference) else not isinstance(kind, OneOf)
