"""What one wants to know of a record first: a line below its title, and what is worked out for it.

Floor: gui.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from channelinventory.domain.fields import Column, Record, RecordType
from channelinventory.domain.kinds import LongText, OneOf, PlainText, Reference, References
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.links import Links
from channelinventory.gui.theme import GRID, set_text_role

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

SINCE = N_("Details", "{status} since {date}")
NEXT_REVIEW = N_("Details", "next review {date}")


def subtitle(session: Session, record_type: RecordType, record: Any) -> str:
    """Return what one wants to know of a record first, in a few words."""
    say, inventory, language = session.say, session.inventory, session.language
    parts: list[str] = []
    if record_type.name == "channel":
        status = Message(record.status.label)
        if record.status_since:
            status = Message.of(SINCE, status=record.status, date=record.status_since)
        parts.append(say(status))
        if record.next_review:
            parts.append(say(NEXT_REVIEW, date=record.next_review))
    else:
        title = inventory.title(record, language)
        for field in record_type.fields:
            fits = isinstance(field.kind, (OneOf, Reference, PlainText))
            if field.shown and fits and not isinstance(field.kind, LongText):
                text = field.kind.text(field.get(record), language, inventory)
                if text and text not in title:
                    parts.append(text)
    return " · ".join(
        text[:1].upper() + text[1:] if not n else text for n, text in enumerate(parts[:3])
    )


class Facts(QWidget):
    """The values worked out for a record, as plain text: they cannot be edited."""

    def __init__(
        self, session: Session, record_type: RecordType, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GRID)
        self._layout.setVerticalSpacing(2)
        self._rows: list[tuple[Column, QLabel, QLabel]] = []
        for column in record_type.derived:
            name, value = QLabel(self), QLabel(self)
            set_text_role(name, "muted")
            name.setWordWrap(True)
            name.setFixedWidth(self.fontMetrics().averageCharWidth() * 18)
            value.setWordWrap(True)
            value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if isinstance(column.kind, References):
                Links(value)
            value.linkActivated.connect(self._open)
            self._layout.addRow(name, value)
            self._rows.append((column, name, value))

    def show_record(self, record: Record) -> None:
        """Show what is worked out for a record now; nothing where there is nothing."""
        session = self._session
        any_shown = False
        for row, (column, name, label) in enumerate(self._rows):
            value = column.reader(session.inventory)(record)
            shown = value not in (None, ())
            self._layout.setRowVisible(row, shown)
            any_shown = any_shown or shown
            if not shown:
                continue
            name.setText(session.say(column.label))
            text = column.kind.text(value, session.language, session.inventory)
            if isinstance(column.kind, References):
                titles = session.inventory.titles(column.kind.target, session.language)
                links = [
                    f'<a href="{column.kind.target}/{id}">{escape(titles.get(id, ""))}</a>'
                    for id in value
                ]
                label.setText("<br>".join(links))
            else:
                label.setText(escape(text))
            label.setAccessibleName(session.say(column.label))
        self.setVisible(any_shown)

    def _open(self, link: str) -> None:
        type_name, _, id = link.partition("/")
        self._session.show_record(type_name, id)
