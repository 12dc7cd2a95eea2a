"""What deleting records would take along, asked about before.

Floor: gui.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QWidget,
)

from channelinventory.domain import changes
from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.fields import Record
from channelinventory.domain.registry import type_of
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.gui.dialogs.message import decide

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

DELETE_ONE = N_("Delete", "Delete “{title}”?")
DELETE_MANY = N_("Delete", "Delete {n} record?|Delete {n} records?")
GOES_ALONG = N_("Delete", "Deleted with it:")
LOSES_LINK = N_("Delete", "Kept, but no longer linked:")
CAN_UNDO = N_("Delete", "This can be undone.")
COUNT = N_("Delete", "{n} × {type}")
DELETE = N_("Delete", "Delete")
KEEP = N_("Delete", "Keep")

_MOST_NAMED = 3


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
