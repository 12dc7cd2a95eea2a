"""The details beside a table: one record as a form, what is linked to it, and its history.

Floor: gui.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.kinds import Reference
from channelinventory.domain.texts import N_, Text
from channelinventory.gui.forms import load_form
from channelinventory.gui.links import Links
from channelinventory.gui.reading_order import in_reading_order
from channelinventory.gui.theme import GRID

from .binder import Binder
from .facts import Facts, subtitle
from .form import RecordForm
from .history import HistoryPage
from .linked import LinkedPage
from .new_record import create_linked
from .sections import TabStrip

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

FORM = N_("Details", "Details")
HISTORY = N_("Details", "History")
NOTHING = N_("Details", "Choose a record in the table to see and change all of it here.")
SELECTED = N_("Details", "{n} record selected|{n} records selected")
BULK_EDIT = N_("Details", "Edit selection together…")
NOT_SAVED = N_("Details", "Not saved: {fields}.")
CORRECT = N_("Details", "Correct")
DISCARD = N_("Details", "Discard")

SHORT_NAMES: dict[str, Text] = {
    "assignment": N_("Details", "People"),
    "constraint": N_("Details", "Constraints"),
    "crisis_role": N_("Details", "Crisis"),
    "measurement": N_("Details", "Figures"),
    "log_entry": N_("Details", "Log"),
}
"""What a tab is called where the type's own name is long."""


class DetailsPanel(QWidget):
    """Shows and edits one record; with several selected it offers to change all of them."""

    bulk_edit_wanted = Signal()

    state_stack: QStackedWidget
    empty_page: QWidget
    record_page: QWidget
    empty_label: QLabel
    bulk_button: QPushButton
    title_label: QLabel
    subtitle_label: QLabel
    problem_label: QLabel
    tab_strip: TabStrip
    tab_stack: QStackedWidget
    form_scroll: QScrollArea

    def __init__(self, session: Session, type_name: str, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        load_form("record_details", self)
        self._session = session
        self.type: RecordType = session.inventory.type_of(type_name)
        self.binder = Binder(session, self.type, self)
        self._selected = 0
        self._facts = Facts(session, self.type)
        self.form = RecordForm(session, self.binder)
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._facts)
        column.addWidget(self.form, 1)
        self.form_scroll.setWidget(host)
        self.form_scroll.viewport().setAutoFillBackground(False)
        host.setAutoFillBackground(False)
        self._open_usual_groups()
        self._make_tabs()
        self.problem_label.hide()
        self.problem_label.linkActivated.connect(self._follow)
        Links(self.problem_label)
        self.bulk_button.clicked.connect(self.bulk_edit_wanted)
        self.form.folded_changed.connect(self._keep_groups)
        self.binder.shown.connect(self._write_record)
        self.binder.problems_changed.connect(self._write_problems)
        self.binder.create_requested.connect(
            lambda editor, name, title: create_linked(session, editor, name, title, self.window())
        )
        session.bridge.changed.connect(self._on_changed)
        session.speech.changed.connect(self._write)
        self._write()

    # --- What the page asks -------------------------------------------------------------------

    def show_record(self, id: str | None) -> None:
        """Show a record, or nothing."""
        self.binder.commit()
        record = self._session.inventory.table(self.type.name).get(id) if id else None
        self._selected = 0
        if record is not None and self.binder.record is not None and record.id == self.shown_id():
            self._show_state()
            return
        self.binder.load(record)
        self._show_linked()
        self._show_state()

    def show_selection(self, count: int) -> None:
        """Say that several records are selected."""
        self.binder.commit()
        self.binder.load(None)
        self._selected = count
        self._show_linked()
        self._show_state()

    def shown_id(self) -> str | None:
        """Return the id of the record shown."""
        return self.binder.record.id if self.binder.record else None

    def commit(self) -> bool:
        """Save what is being typed; tells whether nothing is left unsaved."""
        return self.binder.commit()

    # --- Building -----------------------------------------------------------------------------

    def _make_tabs(self) -> None:
        self._names: list[Text] = [FORM]
        self.linked: list[LinkedPage | None] = []
        self._links: list[tuple[RecordType, str]] = []
        seen: set[str] = set()
        for other in self._session.inventory.types.values():
            for field in other.references:
                kind = field.kind
                if isinstance(kind, Reference) and kind.target == self.type.name:
                    again = other.name in seen
                    seen.add(other.name)
                    name = field.label if again else SHORT_NAMES.get(other.name, other.plural)
                    self._names.append(name)
                    self._links.append((other, field.key))
                    self.linked.append(None)
                    self.tab_stack.addWidget(QWidget(self.tab_stack))
        self._names.append(HISTORY)
        self._history = HistoryPage(self._session, self.tab_stack)
        self.tab_stack.addWidget(self._history)
        for _ in self._names:
            self.tab_strip.add_tab()
        self.tab_strip.chosen.connect(self._choose_tab)

    def _choose_tab(self, number: int) -> None:
        """Show a tab's page; made when it is looked at first."""
        place = number - 1
        if 0 <= place < len(self._links) and self.linked[place] is None:
            other, key = self._links[place]
            page = LinkedPage(self._session, other, key, self.tab_stack)
            empty = self.tab_stack.widget(number)
            self.tab_stack.insertWidget(number, page)
            if empty is not None:
                self.tab_stack.removeWidget(empty)
                empty.deleteLater()
            self.linked[place] = page
            page.show_for(self.shown_id())
            in_reading_order(self)
        self.tab_stack.setCurrentIndex(number)
        if number == len(self._names) - 1:
            self._history.show_for(self.shown_id())

    def _open_usual_groups(self) -> None:
        usual = [group.value for group in list(self.form.sections)[:2]]
        kept = self._session.settings.get(f"open_groups/{self.type.name}", usual)
        self.form.set_open_groups(kept if isinstance(kept, list) else usual)

    def _keep_groups(self) -> None:
        self._session.settings.set(f"open_groups/{self.type.name}", self.form.open_groups())

    # --- Showing ------------------------------------------------------------------------------

    def _show_state(self) -> None:
        shown = self.binder.record is not None
        self.state_stack.setCurrentWidget(self.record_page if shown else self.empty_page)
        self._write()

    def _show_linked(self) -> None:
        for page in self.linked:
            if page is not None:
                page.show_for(self.shown_id())
        if self.tab_stack.currentWidget() is self._history:
            self._history.show_for(self.shown_id())

    def _write(self) -> None:
        say = self._session.say
        several = self._selected > 1
        self.empty_label.setText(say(SELECTED, n=self._selected) if several else say(NOTHING))
        self.bulk_button.setText(say(BULK_EDIT))
        self.bulk_button.setVisible(several and not self._session.workspace.read_only)
        self._write_record()
        self._write_problems()

    def _write_record(self) -> None:
        record = self.binder.record
        if record is None:
            return
        inventory, language = self._session.inventory, self._session.language
        title = inventory.title(record, language)
        self.title_label.setText(title)
        self.title_label.setToolTip(title)
        self.subtitle_label.setText(subtitle(self._session, self.type, record))
        self._facts.show_record(record)
        self._write_tabs(record)

    def _write_tabs(self, record: Record) -> None:
        say, inventory = self._session.say, self._session.inventory
        counts = [len(inventory.linked(other.cls, key, record.id)) for other, key in self._links]
        tabs = self.tab_strip.tabs()
        for tab, name, count in zip(tabs, self._names, [0, *counts, 0], strict=True):
            tab.say(say(name), self._session.language.number(count) if count else "")

    def _write_problems(self) -> None:
        unsaved = self.binder.unsaved()
        self.problem_label.setVisible(bool(unsaved))
        if any(self.binder.editors[field.key].input.hasFocus() for field in unsaved):
            QTimer.singleShot(0, self, self._show_reason)
        if unsaved:
            say = self._session.say
            names = ", ".join(say(field.label) for field in unsaved)
            sentence = escape(say(NOT_SAVED, fields=names))
            links = (("correct", CORRECT), ("discard", DISCARD))
            ways = [f'<a href="{way}">{escape(say(word))}</a>' for way, word in links]
            self.problem_label.setText(f"{sentence} {' · '.join(ways)}")

    def _show_reason(self) -> None:
        """Scroll to where the reason stands below the field that has the focus."""
        for field in self.binder.unsaved():
            editor = self.binder.editors[field.key]
            if editor.input.hasFocus():
                self.form_scroll.ensureWidgetVisible(editor)

    def _follow(self, way: str) -> None:
        if way == "discard":
            self.binder.discard()
        elif unsaved := self.binder.unsaved():
            self.tab_strip.choose(0)
            self.form.show_field(unsaved[0].key)

    def _on_changed(self, changed: ChangeSet) -> None:
        record = self.binder.record
        if record is None:
            return
        if not self._session.inventory.has(self.type.name, record.id):
            self.binder.load(None)
            self._show_linked()
            self._show_state()
            return
        self._write_record()
        if self.tab_stack.currentWidget() is self._history:
            self._history.show_for(record.id)
