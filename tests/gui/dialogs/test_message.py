"""A question has verbs on its buttons, and the safe one is the default."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from channelinventory.domain.texts import N_, Message
from channelinventory.gui.dialogs.message import decide
from channelinventory.gui.session import Session

REPLACE, KEEP = N_("Test", "Replace"), N_("Test", "Keep")
QUESTION = Message.of(N_("Test", "Replace “{file}”?"), file="a.xlsx")


@pytest.mark.parametrize("chosen", [REPLACE, KEEP])
def test_the_verb_chosen_is_returned(
    session: Session, monkeypatch: pytest.MonkeyPatch, chosen: object
) -> None:
    seen: list[str] = []

    def press(box: QMessageBox) -> int:
        seen.append(box.text())
        seen.append(box.defaultButton().text())
        next(one for one in box.buttons() if one.text() == session.say(chosen)).click()  # type: ignore[arg-type]
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert decide(session, None, QUESTION, (REPLACE, KEEP)) == chosen
    assert seen == ["Replace “a.xlsx”?", "Keep"]


def test_closing_the_question_is_the_safe_answer(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: 0)
    assert decide(session, None, QUESTION, (REPLACE, KEEP)) == KEEP
