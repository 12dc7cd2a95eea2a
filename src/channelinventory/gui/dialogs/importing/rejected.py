"""Saving the rows that an import rejects, with their reasons, as a workbook to be corrected.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from channelinventory.domain.texts import N_, Message

from ..save import ask_where

if TYPE_CHECKING:
    from channelinventory.gui.session import Session

    from .draft import Draft

SAVE_REJECTED = N_("Import", "Save rejected rows")
REJECTED_NAME = N_("Import", "{name} – rejected")
WORKBOOKS = N_("Import", "Excel workbooks (*.xlsx)")
REJECTED_SAVED = N_("Import", "Rejected rows saved in {file}.")


def save_rejected(
    session: Session, draft: Draft, parent: QWidget, say: Callable[[Message, str], None]
) -> None:
    """Ask for a place and save the rejected rows there; `say` is told how it went, with a tone."""
    from channelinventory.gui.files import folder
    from channelinventory.services.transfer import save_rejects

    plan, book, language = draft.plan, draft.book, session.language
    if plan is None or book is None:
        return
    base = Path(folder(session)) / draft.name if draft.path is None else draft.path
    proposal = base.with_name(session.say(REJECTED_NAME, name=base.stem) + ".xlsx")
    title, workbooks = session.say(SAVE_REJECTED), session.say(WORKBOOKS)
    target = ask_where(session, parent, title, proposal, workbooks, ".xlsx")
    if target is None:
        return
    saved = Message.of(REJECTED_SAVED, file=target.name)
    session.runner.run(
        lambda progress: save_rejects(plan, book, target, language),
        lambda _: say(saved, "good"),
        lambda error: say(error.message, "bad"),
        Message(SAVE_REJECTED),
    )
