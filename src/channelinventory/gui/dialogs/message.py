"""Questions that need a decision: one sentence, verbs on the buttons, the safe one default.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QMessageBox, QWidget

from channelinventory.domain.texts import N_, Message, Text

APPLICATION = N_("Message", "Channel Inventory")


class Speaker(Protocol):
    """What can say a text: a session or a speech."""

    def say(self, text: Text | Message, /, **args: object) -> str:
        """Return a text in the language spoken now."""


def decide(
    speaker: Speaker,
    parent: QWidget | None,
    question: Message,
    verbs: Sequence[Text],
    details: Message | None = None,
) -> Text:
    """Return the verb that was chosen; the last one is the safe one, default and Escape."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(speaker.say(APPLICATION))
    box.setText(speaker.say(question))
    if details is not None:
        box.setInformativeText(speaker.say(details))
    buttons = {}
    for verb in verbs:
        role = QMessageBox.ButtonRole.AcceptRole
        if verb is verbs[-1]:
            role = QMessageBox.ButtonRole.RejectRole
        buttons[box.addButton(speaker.say(verb), role)] = verb
    safe = list(buttons)[-1]
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    box.exec()
    pressed = box.clickedButton()
    return next((verb for button, verb in buttons.items() if button is pressed), verbs[-1])
