"""Binds a form's editors to one record: loads, validates, saves each field when it is finished.

Floor: gui. What cannot be saved stays in its field with the reason, and is kept for the record
when another one is shown meanwhile. What changes underneath (undo, other windows, other people) is
taken up by every field that nobody is editing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from channelinventory.domain import changes
from channelinventory.domain.changes import Change, ChangeSet
from channelinventory.domain.fields import Field, Record, RecordType
from channelinventory.domain.kinds import Reference
from channelinventory.domain.rules import validate
from channelinventory.domain.texts import Message

from .editors import make_editor
from .field_editor import FieldEditor

if TYPE_CHECKING:
    from channelinventory.gui.session import Session


class Binder(QObject):
    """The editors of one record type and the record, or the draft of a new one, they show."""

    shown = Signal()
    """Another record is shown, or the present one has other values."""
    problems_changed = Signal()
    edited = Signal(str)
    """Something was typed or chosen in the field with this key."""
    create_requested = Signal(object, str, str)
    """An editor wants a new record of a type, called so, as its value."""

    def __init__(
        self,
        session: Session,
        record_type: RecordType,
        parent: QObject | None = None,
        *,
        saving: bool = True,
    ) -> None:
        """Make a binder without editors; `saving` writes each finished field at once."""
        super().__init__(parent)
        self.session = session
        self.type = record_type
        self.record: Record | None = None
        self.editors: dict[str, FieldEditor] = {}
        self.problems: dict[str, Message] = {}
        self._saving = saving
        self._seen: dict[str, Any] = {field.key: field.empty for field in record_type.fields}
        self._kept: dict[str, dict[str, str]] = {}
        self._being_saved: frozenset[str] = frozenset()
        self._failed: set[str] = set()
        session.bridge.changed.connect(self._on_changed)
        session.speech.changed.connect(self._retranslate)

    # --- Editors ------------------------------------------------------------------------------

    def add_editor(self, field: Field, parent: Any) -> FieldEditor:
        """Make the editor of a field and bind it."""
        editor = make_editor(field, self.session, parent)
        editor.setObjectName(f"field_{field.key}")
        editor.setReadOnly(self.session.workspace.read_only)
        editor.committed.connect(lambda: self._on_committed(editor))
        editor.edited.connect(lambda: self.edited.emit(field.key))
        editor.create_requested.connect(
            lambda name, title: self.create_requested.emit(editor, name, title)
        )
        self.editors[field.key] = editor
        editor.set_value(self._seen[field.key])
        kept = self._kept.get(self.record.id, {}) if self.record else {}
        if field.key in kept:
            editor.set_text(kept[field.key])
            self._show_problems()
        return editor

    # --- The record ---------------------------------------------------------------------------

    def load(self, record: Record | None) -> None:
        """Show a record with what was left unfinished in it; None shows nothing."""
        self._keep_drafts()
        self.record = record
        if record is not None and (waiting := self.session.drafts.pop(record.id, None)):
            self._kept[record.id] = {**waiting, **self._kept.get(record.id, {})}
        self._show(self.type.values(record) if record else {})
        if record is not None:
            for key, text in self._kept.get(record.id, {}).items():
                if key in self.editors:
                    self.editors[key].set_text(text)
        self._show_problems()

    def start(self, initial: Mapping[str, Any]) -> None:
        """Show the draft of a new record with these first values."""
        self.record = None
        firsts = {field.key: field.first_value() for field in self.type.fields}
        self._show({**firsts, **initial})

    def _show(self, values: Mapping[str, Any]) -> None:
        self._seen = {field.key: values.get(field.key, field.empty) for field in self.type.fields}
        for key, editor in self.editors.items():
            editor.set_value(self._seen[key])
        self.problems = {}
        self._failed.clear()
        self.shown.emit()
        self.problems_changed.emit()

    def value(self, key: str) -> Any:
        """Return what a field says now."""
        editor = self.editors.get(key)
        return self._seen[key] if editor is None else editor.value()

    def draft(self) -> dict[str, Any]:
        """Return what all fields say now, by key."""
        return {field.key: self.value(field.key) for field in self.type.fields}

    def touched(self) -> dict[str, FieldEditor]:
        """Return the editors that hold something else than what is saved."""
        return {key: one for key, one in self.editors.items() if one.touched()}

    def unsaved(self) -> list[Field]:
        """Return the fields whose text could not be saved."""
        stuck = self.problems.keys() | self._failed
        return [self.type.by_key[key] for key in self.touched() if key in stuck]

    def discard(self) -> None:
        """Forget what was not saved and show the saved values."""
        if self.record is not None:
            self._kept.pop(self.record.id, None)
        self._show(dict(self._seen))

    def drafts(self) -> dict[str, dict[str, str]]:
        """Return the texts that are not saved, by field, by the record's id; a new one has none."""
        if self.record is not None:
            self._keep_drafts()
            return dict(self._kept)
        new = {key: editor.text() for key, editor in self.touched().items()}
        return {**self._kept, **({"": new} if new else {})}

    def _keep_drafts(self) -> None:
        if self.record is None:
            return
        texts = {key: editor.text() for key, editor in self.touched().items()}
        unopened = {
            key: text
            for key, text in self._kept.get(self.record.id, {}).items()
            if key not in self.editors
        }
        self._kept[self.record.id] = {**unopened, **texts}
        if not self._kept[self.record.id]:
            del self._kept[self.record.id]

    # --- Checking and saving ------------------------------------------------------------------

    def check(self, *, only_touched: bool = False) -> dict[str, Message]:
        """Show what is wrong with the draft, and return it by field key."""
        problems = {key: one.error() for key, one in self.editors.items()}
        found = {key: problem for key, problem in problems.items() if problem}
        found = {**validate(self.type, self.draft(), self.session.inventory), **found}
        if only_touched:
            touched = self.touched()
            found = {key: problem for key, problem in found.items() if key in touched}
        self._show_these(found)
        return found

    def commit(self) -> bool:
        """Save what is being typed; tells whether nothing is left unsaved."""
        for editor in self.editors.values():
            editor.commit()
        return not self.touched()

    def _on_committed(self, editor: FieldEditor) -> None:
        if self._saving and self.record is not None:
            self._save()
        else:
            key = editor.field.key
            kept = {name: one for name, one in self.problems.items() if name != key}
            found = self._own_problem(editor)
            self._show_these({**kept, **({key: found} if found else {})})

    def _own_problem(self, editor: FieldEditor) -> Message | None:
        """Return what is wrong with one field; a required one may still be empty in a draft."""
        if problem := editor.error():
            return problem
        if editor.value() in (None, ()):
            return None
        return validate(self.type, self.draft(), self.session.inventory).get(editor.field.key)

    def _save(self) -> None:
        assert self.record is not None
        good, problems = self._split()
        self._show_these(problems)
        if not good:
            return
        seen = replace(self.record, **{key: self._seen[key] for key in good})
        wanted = changes.edit(self.session.inventory, (seen, good))
        self._being_saved = frozenset(good)
        saved = self.session.do(wanted)
        self._being_saved = frozenset()
        record = self.session.inventory.get(self.type.cls, self.record.id)
        if record is None:
            return  # gone meanwhile; whoever shows the form is told, too
        self.record = record
        self._failed.clear()
        for key in good:
            current, expected = self.type.by_key[key].get(record), self._seen[key]
            self._seen[key] = current
            if saved or current != expected or current == good[key]:
                self.editors[key].set_value(current)  # a conflict has been decided by now
            else:
                self._failed.add(key)
                self.editors[key].commit_again()
        self.shown.emit()
        self.problems_changed.emit()

    def _split(self) -> tuple[dict[str, Any], dict[str, Message]]:
        """Return the touched values that may be saved, and the problems of the others.

        A field with a problem of its own does not hold back the others; a rule over several
        fields holds back all of them. A problem that the record had before holds back nothing.
        """
        inventory = self.session.inventory
        saved = self.type.values(self.record) if self.record else {}
        before = validate(self.type, saved, inventory)
        good: dict[str, Any] = {}
        problems: dict[str, Message] = {}
        for key, editor in self.touched().items():
            if problem := editor.error():
                problems[key] = problem
            else:
                good[key] = editor.value()
        while good:
            found = validate(self.type, {**saved, **good}, inventory)
            found = {key: one for key, one in found.items() if key in good or key not in before}
            if not found:
                break
            problems |= found
            own = [key for key in found if key in good]
            good = {key: value for key, value in good.items() if own and key not in own}
        return good, problems

    def _show_problems(self) -> None:
        self._show_these(self._split()[1] if self._saving and self.record else {})

    def _show_these(self, problems: Mapping[str, Message]) -> None:
        for key, editor in self.editors.items():
            if problems.get(key) != self.problems.get(key):
                editor.show_error(problems.get(key))
        self.problems = dict(problems)
        self.problems_changed.emit()

    # --- What happens elsewhere ---------------------------------------------------------------

    def _on_changed(self, changed: ChangeSet) -> None:
        for change in changed.changes:
            if change.after is None:
                self._kept.pop(change.id, None)
        if self.record is not None:
            self._take_up(changed.changes)
        targets = {change.type.name for change in changed.changes}
        for editor in self.editors.values():
            kind = editor.kind
            if isinstance(kind, Reference) and kind.target in targets:
                editor.refresh()

    def _take_up(self, changed: tuple[Change, ...]) -> None:
        assert self.record is not None
        id, cls = self.record.id, self.type.cls
        if not any(change.id == id and change.cls is cls for change in changed):
            return
        record = self.session.inventory.get(cls, id)
        if record is None:
            return
        self.record = record
        for field in self.type.fields:
            if field.key in self._being_saved:
                continue
            editor, value = self.editors.get(field.key), field.get(record)
            if value == self._seen[field.key]:
                continue
            if editor is None or not editor.touched():
                self._seen[field.key] = value
                if editor is not None:
                    editor.set_value(value)
        if not self._being_saved:
            self.shown.emit()

    def _retranslate(self) -> None:
        problems = dict(self.problems)
        for editor in self.editors.values():
            editor.retranslate()
        self.problems = {}
        self._show_these(problems)
