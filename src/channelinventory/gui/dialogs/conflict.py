"""A conflict, field by field: what was expected, what is there now, what was wanted.

Floor: gui. Another window or colleague was quicker. Nothing has been saved; for each value the
user decides, and what is decided can be saved after all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from channelinventory.domain.changes import Change, ChangeSet, Conflict, ConflictError
from channelinventory.domain.texts import N_

from ..forms import load_form
from ..session import Session

_Role = QDialogButtonBox.ButtonRole

RECORD = N_("Conflict", "Record")
FIELD = N_("Conflict", "Field")
NOW = N_("Conflict", "Current value")
WANTED = N_("Conflict", "Your value (tick to keep)")
WHOLE = N_("Conflict", "whole record")
DELETED = N_("Conflict", "deleted")
PRESENT = N_("Conflict", "present")
SAVE = N_("Conflict", "Save as ticked")
GIVE_UP = N_("Conflict", "Keep current values")
CLOSE = N_("Conflict", "Close")


def resolve(session: Session, error: ConflictError, changes: ChangeSet | None) -> ChangeSet | None:
    """Show the conflicts; return the changes as decided, or None where nothing is to be saved."""
    dialog = ConflictDialog(session, error, changes)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.decided() if accepted and changes is not None else None


class ConflictDialog(QDialog):
    """One row per value; a tick takes the value wanted here."""

    message_label: QLabel
    table: QTableWidget
    buttons: QDialogButtonBox

    def __init__(
        self,
        session: Session,
        error: ConflictError,
        changes: ChangeSet | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show `error`; without `changes` it can only be read."""
        super().__init__(parent)
        self._session, self._changes = session, changes
        self._conflicts = error.conflicts
        self.wanted: list[QTableWidgetItem] = []
        """The cells with the values wanted here, to be ticked."""
        load_form("conflict", self)
        self.message_label.setText(session.say(error.message))
        headers = [session.say(text) for text in (RECORD, FIELD, NOW, WANTED)]
        self.table.setColumnCount(len(headers))
        self.table.setHorizontalHeaderLabels(headers)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setRowCount(len(self._conflicts))
        for row, conflict in enumerate(self._conflicts):
            cells = [QTableWidgetItem(text) for text in self._cells(conflict)]
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, cell)
            self.wanted.append(cells[-1])
            if self._can_take(conflict):
                cells[-1].setCheckState(Qt.CheckState.Unchecked)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if any(map(self._can_take, self._conflicts)):
            button = self.buttons.addButton(session.say(SAVE), _Role.AcceptRole)
            button.setAutoDefault(False)
            safe = self.buttons.addButton(session.say(GIVE_UP), _Role.RejectRole)
        else:
            safe = self.buttons.addButton(session.say(CLOSE), _Role.RejectRole)
        safe.setDefault(True)

    def decided(self) -> ChangeSet:
        """Return the changes with the ticked values taken and the others left as they are now."""
        assert self._changes is not None
        taken: dict[str, dict[str, Any]] = {}
        kept: dict[str, dict[str, Any]] = {}
        dropped: set[str] = set()
        for cell, conflict in zip(self.wanted, self._conflicts, strict=True):
            ticked = cell.checkState() == Qt.CheckState.Checked
            if conflict.key is None or conflict.change.after is None:
                if not ticked:
                    dropped.add(conflict.change.id)
                elif conflict.key is not None:  # a deletion of something changed meanwhile
                    taken.setdefault(conflict.change.id, {})[conflict.key] = conflict.found
            elif ticked:
                taken.setdefault(conflict.change.id, {})[conflict.key] = conflict.found
            else:
                kept.setdefault(conflict.change.id, {})[conflict.key] = conflict.expected
        changes = tuple(
            _decided(one, taken.get(one.id, {}), kept.get(one.id, {}))
            for one in self._changes.changes
            if one.id not in dropped
        )
        return ChangeSet(changes, self._changes.label)

    def _can_take(self, conflict: Conflict) -> bool:
        return self._changes is not None and conflict.key is not None

    def _cells(self, conflict: Conflict) -> tuple[str, str, str, str]:
        session, change = self._session, conflict.change
        title = session.inventory.title(change.record, session.language)
        if conflict.key is None:
            found = session.say(PRESENT if conflict.found is not None else DELETED)
            wanted = session.say(PRESENT if conflict.wanted is not None else DELETED)
            return title, session.say(WHOLE), found, wanted
        field = change.type.by_key[conflict.key]

        def write(value: Any) -> str:
            return field.kind.text(value, session.language, session.inventory)

        wanted = session.say(DELETED) if change.after is None else write(conflict.wanted)
        return title, session.say(field.label), write(conflict.found), wanted


def _decided(change: Change, taken: Mapping[str, Any], kept: Mapping[str, Any]) -> Change:
    """Return a change that expects what is there now, and leaves alone what is kept."""
    before = replace(change.before, **taken) if change.before is not None else None
    after = replace(change.after, **kept) if change.after is not None else None
    return Change(before, after)
