"""One editor per kind of value: `make_editor` finds it.

Floor: gui. Forms, tables, bulk edits and filters all edit through these.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from channelinventory.domain import kinds
from channelinventory.domain.fields import Column

from .choice_editors import OneOfEditor, SomeOfEditor, YesNoEditor
from .date_editors import DateEditor, MomentEditor
from .field_editor import FieldEditor
from .long_text_editor import LongTextEditor
from .reference_editor import ReferenceEditor
from .text_editors import LineEditor, TagsEditor, UrlEditor

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

EDITORS: Mapping[type[kinds.Kind], type[FieldEditor]] = {
    kinds.PlainText: LineEditor,
    kinds.LongText: LongTextEditor,
    kinds.Url: UrlEditor,
    kinds.Email: LineEditor,
    kinds.Phone: LineEditor,
    kinds.Integer: LineEditor,
    kinds.Number: LineEditor,
    kinds.Money: LineEditor,
    kinds.YesNo: YesNoEditor,
    kinds.Date: DateEditor,
    kinds.Moment: MomentEditor,
    kinds.OneOf: OneOfEditor,
    kinds.SomeOf: SomeOfEditor,
    kinds.Tags: TagsEditor,
    kinds.Lines: LongTextEditor,
    kinds.Reference: ReferenceEditor,
}


def make_editor(
    field: Column, session: Session, parent: QWidget | None = None, *, compact: bool = False
) -> FieldEditor:
    """Return the editor for a field's kind; `compact` for one inside a table cell."""
    return EDITORS[type(field.kind)](field, session, parent, compact=compact)
