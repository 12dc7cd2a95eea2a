"""Views of a table under a name: its columns, widths, order and filter, to be had again.

Floor: gui. They are the user's own and are kept in the settings; one whose columns or values are
gone shows what is left of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from channelinventory.domain.collation import sort_key
from channelinventory.domain.fields import RecordType
from channelinventory.domain.query import Query, Sort, decode_condition
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.gui.icons import icon
from channelinventory.gui.session import Session

STANDARD = N_("Views", "Standard")
VIEW = N_("Views", "View: {name}")
VIEW_CHANGED = N_("Views", "View: {name} (changed)")
ABOUT = N_("Views", "Choose or save a view: columns, order and filter under a name")
SAVE = N_("Views", "Save present view…")
SAVE_TITLE = N_("Views", "Save view")
NAME = N_("Views", "Name of the view (columns, order and filter are kept):")
UPDATE = N_("Views", "Save changes in “{name}”")
RESET = N_("Views", "Discard changes in “{name}”")
REMOVE = N_("Views", "Remove “{name}”")
SAVED = N_("Views", "View “{name}” saved.")

State = Mapping[str, Any]


def query_state(record_type: RecordType, query: Query) -> dict[str, Any]:
    """Return a query as settings can hold it."""
    return {
        "text": query.text,
        "conditions": [one.encode(record_type.column(one.key)) for one in query.conditions],
        "sort": [[one.key, one.descending] for one in query.sort],
    }


def query_of(record_type: RecordType, state: State) -> Query:
    """Return the query that `query_state` wrote; what does not fit any more is passed over."""
    keys = {one.key for one in record_type.columns}
    conditions, sort = state.get("conditions"), state.get("sort")
    found = [
        decode_condition(one, record_type)
        for one in (conditions if isinstance(conditions, list) else ())
        if isinstance(one, Mapping)
    ]
    return Query(
        text=str(state.get("text") or ""),
        conditions=tuple(one for one in found if one is not None),
        sort=tuple(
            Sort(key, bool(down))
            for key, down in (sort if isinstance(sort, list) else ())
            if key in keys
        ),
    )


def _essence(state: State) -> tuple[object, ...]:
    """Return what makes a view what it is: without widths, and whatever the conditions' order."""
    conditions = (
        (one["key"], one["operator"], frozenset(value) if isinstance(value, list) else value)
        for one in state["conditions"]
        for value in (one["value"],)
    )
    sort = tuple((key, down) for key, down in state["sort"])
    return tuple(state["columns"]), state["text"].strip(), sort, frozenset(conditions)


class ViewButton(QToolButton):
    """Names the view shown, and says when it differs from what was saved under its name.

    Its menu chooses, saves and removes views; `save_button` stands beside it while there is
    something to save.
    """

    chosen = Signal(object)
    """A view is to be shown, as its state; None is the standard."""

    def __init__(
        self,
        session: Session,
        record_type: RecordType,
        present: Callable[[], State],
        parent: QWidget,
    ) -> None:
        """`present` tells how the table looks now."""
        super().__init__(parent)
        self._session, self._present = session, present
        self._key = f"views/{record_type.name}"
        self.name: str | None = None
        self._as_saved: tuple[object, ...] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.save_button = QToolButton(parent)
        self.save_button.setIcon(icon("save"))
        self.save_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.save_button.clicked.connect(self.save_changes)
        self.menu_ = QMenu(self)
        self.clicked.connect(self.open_menu)
        session.speech.changed.connect(self._write)
        self._write()

    def saved(self) -> dict[str, State]:
        """Return the views by name."""
        held = self._session.settings.get(self._key)
        views = held if isinstance(held, dict) else {}
        return {name: view for name, view in views.items() if isinstance(view, dict)}

    def choose(self, name: str | None) -> None:
        """Show a view; None is the standard."""
        view = self.saved().get(name) if name is not None else None
        self.name, self._as_saved = name if view is not None else None, None
        self.chosen.emit(view)
        self._take_as_saved()

    def is_changed(self) -> bool:
        """Tell whether the view with a name differs by now from what was saved under it."""
        return self._as_saved is not None and _essence(self._present()) != self._as_saved

    def refresh(self) -> None:
        """Look whether the table still shows the view as it was saved."""
        if self.name is not None:
            self._write()

    def save(self, name: str) -> None:
        """Keep what is shown now under a name."""
        self._session.settings.set(self._key, {**self.saved(), name: self._present()})
        self.name = name
        self._take_as_saved()
        self._session.tell(Message.of(SAVED, name=name), "good")

    def save_changes(self) -> None:
        """Keep what is shown now under the name of the view."""
        if self.name is not None:
            if self.save_button.hasFocus():
                self.setFocus()  # the button goes
            self.save(self.name)

    def remove(self, name: str) -> None:
        """Forget a view; what is shown stays."""
        left = {one: view for one, view in self.saved().items() if one != name}
        self._session.settings.set(self._key, left or None)
        if self.name == name:
            self.name = self._as_saved = None
        self._write()

    def ask_and_save(self) -> None:
        """Ask for a name and keep what is shown now."""
        say = self._session.say
        name, agreed = QInputDialog.getText(self, say(SAVE_TITLE), say(NAME), text=self.name or "")
        if agreed and name.strip():
            self.save(name.strip())

    def open_menu(self) -> None:
        """Offer the views, and what can be done with the present one."""
        menu = self.menu_
        menu.clear()
        for name in (None, *sorted(self.saved(), key=sort_key)):
            label = self._session.say(STANDARD) if name is None else name
            action = menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self.name)
            action.triggered.connect(lambda _=False, name=name: self.choose(name))
        menu.addSeparator()
        self._offer(SAVE, "add", self.ask_and_save)
        if (name := self.name) is not None:
            if self.is_changed():
                self._offer(UPDATE, "save", self.save_changes)
                self._offer(RESET, "undo", lambda: self.choose(name))
            self._offer(REMOVE, "delete", lambda: self.remove(name))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _offer(self, text: Text, icon_name: str, work: Callable[[], None]) -> None:
        name = (self.name or "").replace("&", "&&")
        action = QAction(icon(icon_name), self._session.say(text, name=name), self.menu_)
        action.triggered.connect(lambda: work())
        self.menu_.addAction(action)

    def _take_as_saved(self) -> None:
        """Take what the table shows for what is saved, as the table has understood it."""
        self._as_saved = _essence(self._present()) if self.name is not None else None
        self._write()

    def _write(self) -> None:
        say, changed = self._session.say, self.is_changed()
        label = say(VIEW_CHANGED if changed else VIEW, name=self.name or STANDARD)
        self.setText(label + " ▾")
        self.setToolTip(say(ABOUT))
        self.setAccessibleName(label)
        update = say(UPDATE, name=self.name or "")
        self.save_button.setVisible(changed)
        self.save_button.setToolTip(update)
        self.save_button.setAccessibleName(update)
