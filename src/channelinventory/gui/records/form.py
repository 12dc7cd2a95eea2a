"""The form of a record type: groups with headings, drawn by hand where a `.ui` says so.

Floor: gui. `ui/<type>_form.ui` may place a container `form_<group>` (with a form layout), any
`field_<key>` and its `label_<key>`; what it does not place is appended to its group. The editors of
a folded group are made when it is opened first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from channelinventory import assets
from channelinventory.domain.fields import Field
from channelinventory.domain.kinds import Lines, LongText
from channelinventory.domain.texts import N_
from channelinventory.domain.vocabulary import Group
from channelinventory.gui.forms import load_form
from channelinventory.gui.reading_order import in_reading_order
from channelinventory.gui.theme import GRID

from .binder import Binder
from .field_editor import FieldEditor
from .sections import Section

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

REQUIRED_LABEL = N_("RecordForm", "{label} (required)")
FILLED = N_("RecordForm", "{filled} of {n} filled")

_LABEL_LETTERS = 18


class RecordForm(QWidget):
    """All fields of a record in groups; the editors belong to the binder."""

    folded_changed = Signal()

    def __init__(self, session: Session, binder: Binder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.binder = binder
        self.sections: dict[Group, Section] = {}
        self._fields: dict[Group, list[Field]] = {}
        self._labels: dict[str, QLabel] = {}
        name = f"{binder.type.name}_form"
        if assets.ui_file(name).exists():
            load_form(name, self)
        self._make_sections()
        binder.shown.connect(self._sum_up)
        binder.problems_changed.connect(self._open_problems)
        session.speech.changed.connect(self._write)
        self._write()

    def open_groups(self) -> list[str]:
        """Return the groups that are open now."""
        return [group.value for group, section in self.sections.items() if section.is_open()]

    def set_open_groups(self, groups: list[str]) -> None:
        """Open these groups and fold the others."""
        for group, section in self.sections.items():
            section.set_open(group.value in groups)

    def show_field(self, key: str) -> FieldEditor | None:
        """Open the group of a field and put the focus there."""
        for group, fields in self._fields.items():
            if any(field.key == key for field in fields):
                self.sections[group].set_open(True)
        editor = self.binder.editors.get(key)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return editor

    # --- Building -----------------------------------------------------------------------------

    def _make_sections(self) -> None:
        column = self.layout()
        if not isinstance(column, QVBoxLayout):
            column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        by_group: dict[Group, list[Field]] = {}
        for field in self.binder.type.fields:
            by_group.setdefault(self._group_of(field), []).append(field)
        place = 0
        for group in Group:
            body = self.findChild(QWidget, f"form_{group.value}")
            if group not in by_group:
                continue
            if body is None:
                body = QWidget(self)
                body.setObjectName(f"form_{group.value}")
            else:
                place = column.indexOf(body)
            section = Section(body, self)
            column.insertWidget(place, section)
            place += 1
            self.sections[group] = section
            self._fields[group] = by_group[group]
            section.opened.connect(lambda group=group: self._fill(group))
            section.toggled.connect(lambda: self.folded_changed.emit())
            section.header.toggled.connect(lambda: self._sum_up())
        column.addStretch(1)

    def _group_of(self, field: Field) -> Group:
        """Return the group whose container holds the field's place in the form, or its own."""
        place = self.findChild(QWidget, f"field_{field.key}")
        while place is not None and place is not self:
            name = place.objectName()
            if name.startswith("form_"):
                return Group(name.removeprefix("form_"))
            place = place.parentWidget()
        return field.group

    def _fill(self, group: Group) -> None:
        """Make the editors of a group."""
        body = self.sections[group].body
        layout = body.layout()
        if layout is None:
            layout = QFormLayout(body)
        assert isinstance(layout, QFormLayout), f"{body.objectName()} needs a form layout"
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.setHorizontalSpacing(GRID)
        layout.setVerticalSpacing(GRID - 2)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        fields = self._fields[group]
        for field in fields:
            if field.key not in self.binder.editors:
                alone = len(fields) == 1
                self._place(field, self.binder.add_editor(field, body), layout, alone=alone)
        self._write_labels()
        in_reading_order(self)

    def _place(
        self, field: Field, editor: FieldEditor, layout: QFormLayout, *, alone: bool
    ) -> None:
        label = self.findChild(QLabel, f"label_{field.key}")
        places = self.findChildren(QWidget, f"field_{field.key}")
        place = next((one for one in places if one is not editor), None)
        if place is not None:
            parent = place.parentWidget()
            above = parent.layout() if parent is not None else None
            assert above is not None
            above.replaceWidget(place, editor)
            place.setParent(None)
            place.deleteLater()
        else:
            label = QLabel(self)
            label.setObjectName(f"label_{field.key}")
            if isinstance(field.kind, (LongText, Lines)):
                if not alone:
                    layout.addRow(label)
                layout.addRow(editor)
            else:
                label.setWordWrap(True)
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                label.setFixedWidth(self._label_width())
                label.setContentsMargins(0, self._drop(editor), 0, 0)
                layout.addRow(label, editor)
            label.setVisible(not (alone and isinstance(field.kind, (LongText, Lines))))
        if label is not None:
            label.setBuddy(editor.input)
            self._labels[field.key] = label

    def _label_width(self) -> int:
        return self.fontMetrics().averageCharWidth() * _LABEL_LETTERS

    def _drop(self, editor: FieldEditor) -> int:
        """Return how far below a label must begin to stand on its editor's base line."""
        return max(0, (editor.input.sizeHint().height() - self.fontMetrics().height()) // 2)

    # --- Words --------------------------------------------------------------------------------

    def _write(self) -> None:
        self._write_labels()
        self._sum_up()

    def _write_labels(self) -> None:
        say = self._session.say
        for key, label in self._labels.items():
            field = self.binder.type.by_key[key]
            text = say(field.label)
            label.setText(say(REQUIRED_LABEL, label=text) if field.required else text)

    def _sum_up(self) -> None:
        """Write the headings; a folded group says how much of it is filled in."""
        say = self._session.say
        for group, section in self.sections.items():
            summary = ""
            if not section.is_open():
                fields = self._fields[group]
                values = [self.binder.value(field.key) for field in fields]
                filled = sum(value not in (None, (), "") for value in values)
                summary = say(FILLED, filled=filled, n=len(fields))
            section.header.say(say(group.label), summary)

    def _open_problems(self) -> None:
        """Unfold a group that holds a problem: it must be seen to be mended."""
        for group, fields in self._fields.items():
            if any(field.key in self.binder.problems for field in fields):
                section = self.sections[group]
                if not section.is_open():
                    section.set_open(True)
                    for field in fields:
                        problem = self.binder.problems.get(field.key)
                        self.binder.editors[field.key].show_error(problem)
