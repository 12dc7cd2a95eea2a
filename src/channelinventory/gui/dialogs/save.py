"""Asking where to save: the ending is added, and no file is replaced unasked.

Floor: gui.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from channelinventory import system
from channelinventory.domain.texts import N_, Message

from .message import Speaker, decide

EXISTS = N_("Save", "“{file}” exists already. Replace it?")
REPLACE = N_("Save", "Replace")
KEEP = N_("Save", "Keep")


def ask_where(
    speaker: Speaker, parent: QWidget, title: str, proposal: Path, filters: str, *endings: str
) -> Path | None:
    """Return where to save, None when the person thinks better of it.

    A name without one of the `endings` gets the one that the chosen filter names, or the first.
    """
    stem = proposal.stem if proposal.suffix in endings else proposal.name
    ending = proposal.name.removeprefix(stem)
    proposal = proposal.with_name(system.file_name(stem) + ending)
    answer, chosen = QFileDialog.getSaveFileName(parent.window(), title, str(proposal), filters)
    if not answer:
        return None
    target = Path(answer)
    if target.suffix.lower() in endings:
        return target
    ending = next((one for one in endings if f"*{one}" in chosen), endings[0])
    target = target.with_name(target.name + ending)
    # The file dialog has asked for the name without the ending only.
    question = Message.of(EXISTS, file=target.name)
    if target.exists() and decide(speaker, parent, question, (REPLACE, KEEP)) is not REPLACE:
        return None
    return target
