"""What a table shows instead of nothing: what the page is for, and the next step.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from channelinventory.domain.fields import RecordType
from channelinventory.domain.texts import N_, Text
from channelinventory.gui.icons import icon
from channelinventory.gui.session import Session
from channelinventory.gui.theme import set_text_role

NOTHING_FITS = N_("EmptyState", "Nothing fits the filter")
NOTHING_FITS_HINT = N_("EmptyState", "Take away a condition or search for something shorter.")
CLEAR = N_("EmptyState", "Clear filter")
NOTHING_YET = N_("EmptyState", "{types}: none recorded yet")
IMPORT = N_("EmptyState", "Import a sheet…")
NEW = N_("EmptyState", "New: {type}")

PURPOSES: Mapping[str, Text] = {
    "organisation": N_("EmptyState", "The authorities whose channels are recorded here."),
    "platform": N_("EmptyState", "The networks and services that channels are on."),
    "channel": N_(
        "EmptyState",
        "Every account and every page of your authorities, with status, duties and access.",
    ),
    "editor": N_("EmptyState", "The people who look after channels, and how to reach them."),
    "assignment": N_("EmptyState", "Who is responsible for which channel, and who stands in."),
    "absence": N_("EmptyState", "When somebody is away, so that gaps are seen in time."),
    "constraint": N_(
        "EmptyState", "What is missing to run channels well: staff, budget, technology."
    ),
    "scenario": N_("EmptyState", "The situations you prepare for."),
    "crisis_role": N_("EmptyState", "What each channel does in a crisis, and in which order."),
    "measurement": N_("EmptyState", "Followers and other figures of channels, day by day."),
    "decision": N_("EmptyState", "What was decided about channels and platforms, and why."),
    "review": N_("EmptyState", "Regular checks whether a platform still suits you."),
    "log_entry": N_("EmptyState", "What was done in a crisis or a drill, minute by minute."),
}

_ICONS = {"constraint": "resources", "log_entry": "log"}


class EmptyState(QWidget):
    """A quiet notice in the middle of the page with one or two buttons."""

    new_wanted = Signal()
    import_wanted = Signal()
    clear_wanted = Signal()
    painted = Signal()

    def __init__(
        self, session: Session, record_type: RecordType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._type, self._filtered = session, record_type, False
        self._icon, self._title, self._text = QLabel(self), QLabel(self), QLabel(self)
        set_text_role(self._title, "section")
        set_text_role(self._text, "muted")
        self._text.setWordWrap(True)
        self._new, self._import = QPushButton(self), QPushButton(self)
        self._clear = QPushButton(self)
        self._new.setIcon(icon("add"))
        self._import.setIcon(icon("import"))
        self._new.clicked.connect(self.new_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (self._new, self._import, self._clear):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        layout.addStretch(3)
        session.speech.changed.connect(self._write)
        session.theme.changed.connect(self._write)
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def set_filtered(self, filtered: bool) -> None:
        """Say that there are records, only none that fits; or that there is none at all."""
        if filtered != self._filtered:
            self._filtered = filtered
            self._write()

    def _write(self) -> None:
        say, name = self._session.say, self._type.name
        icon_name = "search" if self._filtered else _ICONS.get(name, f"{name}s")
        self._icon.setPixmap(icon(icon_name, "muted").pixmap(QSize(40, 40)))
        if self._filtered:
            self._title.setText(say(NOTHING_FITS))
            self._text.setText(say(NOTHING_FITS_HINT))
        else:
            self._title.setText(say(NOTHING_YET, types=self._type.plural))
            self._text.setText(say(PURPOSES[name]))
        self._new.setText(say(NEW, type=self._type.label))
        self._import.setText(say(IMPORT))
        self._clear.setText(say(CLEAR))
        writable = not self._session.workspace.read_only
        self._new.setVisible(not self._filtered and writable)
        self._import.setVisible(not self._filtered and writable)
        self._clear.setVisible(self._filtered)
