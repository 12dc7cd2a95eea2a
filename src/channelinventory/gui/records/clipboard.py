"""Copy and paste with Excel: rows out, cells in, as one undo step.

Floor: gui. Reading and writing the clipboard's format is `services.transfer`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication

from channelinventory.domain import changes
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Column, Field, RecordType
from channelinventory.domain.rules import validate
from channelinventory.domain.texts import N_, Message
from channelinventory.gui.session import Session

COPIED = N_("Clipboard", "{n} row copied.|{n} rows copied.")
NOTHING_TO_PASTE = N_("Clipboard", "The clipboard holds no text.")
WORKED_OUT = N_(
    "Clipboard", "“{column}” is worked out and cannot be pasted into. Nothing was changed."
)
BAD_CELL = N_("Clipboard", "Line {line}, {column}: {reason} Nothing was changed.")
TOO_MANY_COLUMNS = N_(
    "Clipboard",
    "The clipboard has more columns than the table to the right of the cell. Nothing was changed.",
)
TOO_MANY_LINES = N_(
    "Clipboard",
    "The clipboard has more lines than the table below the cell. Nothing was changed; "
    "new records come in through Import.",
)


def copy(
    session: Session,
    type_name: str,
    ids: Sequence[str],
    keys: Sequence[str],
    *,
    header: bool = True,
) -> None:
    """Put rows on the clipboard, with the headers above where there are several cells."""
    from channelinventory.services import transfer

    text = transfer.copy_cells(session.inventory, type_name, ids, keys, session.language)
    if header and len(ids) > 1:
        columns = session.inventory.types[type_name].column
        headings = "\t".join(session.say(columns(key).label) for key in keys)
        text = f"{headings}\r\n{text}"
    QGuiApplication.clipboard().setText(text)
    session.tell(Message.of(COPIED, n=len(ids)))


def paste(
    session: Session,
    record_type: RecordType,
    ids: Sequence[str],
    columns: Sequence[Column],
    *,
    fill: bool,
) -> bool:
    """Set cells from the clipboard: all of them or, where one does not fit, none.

    `ids` and `columns` are what lies below and right of the current cell. With `fill`, a single
    line is set in every one of `ids`. A first line that repeats the headings is left out.
    """
    from channelinventory.services import transfer

    text = QGuiApplication.clipboard().text()
    lines = transfer.parse_cells(text) if text.strip() else []
    if not lines:
        session.tell(NOTHING_TO_PASTE, "warn")
        return False
    headings = [session.say(one.label) for one in columns]
    if len(lines) > 1 and lines[0] == headings[: len(lines[0])]:
        del lines[0]  # what was copied here, or in an exported sheet, comes back with its headings
    if fill and len(lines) == 1:
        lines = [lines[0] for _ in ids]
    if len(lines) > len(ids):
        session.tell(TOO_MANY_LINES, "bad")
        return False
    if max(map(len, lines)) > len(columns):
        session.tell(TOO_MANY_COLUMNS, "bad")
        return False
    edits = []
    for number, (id, cells) in enumerate(zip(ids, lines, strict=False), 1):
        record = session.inventory.table(record_type.name)[id]
        values = _values(session, record_type, record, columns, cells, number)
        if values is None:
            return False
        edits.append((record, values))
    return session.do(changes.edit(session.inventory, *edits))


def _values(
    session: Session,
    record_type: RecordType,
    record: Any,
    columns: Sequence[Column],
    cells: Sequence[str],
    number: int,
) -> dict[str, Any] | None:
    """Return the values of one line by key, or None after saying what does not fit."""
    language, inventory = session.language, session.inventory
    values: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        if not isinstance(column, Field):
            present = column.reader(inventory)(record)
            if cell.strip() == column.kind.text(present, language, inventory).strip():
                continue
            session.tell(Message.of(WORKED_OUT, column=column.label), "bad")
            return None
        try:
            values[column.key] = column.kind.read(cell, language, inventory)
        except InvalidValue as error:
            _tell_cell(session, number, column, error.message)
            return None
    problems = validate(record_type, record_type.values(record) | values, inventory)
    for key, problem in problems.items():
        if key in values:
            _tell_cell(session, number, record_type.by_key[key], problem)
            return None
    return values


def _tell_cell(session: Session, number: int, column: Column, reason: Message) -> None:
    message = Message.of(BAD_CELL, line=number, column=column.label, reason=reason)
    session.tell(message, "bad")
