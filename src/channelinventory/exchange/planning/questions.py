"""What only a person can decide, gathered while an import is planned.

Floor: exchange. Until somebody answers, the answer is the one that loses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from channelinventory.domain.collation import fold
from channelinventory.domain.texts import N_, Message, Text

from .preview import Choice, Question

SAME_AS = N_("Import", "“{text}” is not here. Is one of these meant?")
WHICH_ONE = N_("Import", "Row {row} of “{sheet}” fits several records. Which one is meant?")
TAKE_IT = N_("Import", "it is {name}")
ADD_IT = N_("Import", "add “{text}” as new")
LEAVE_OUT = N_("Import", "leave the row out")
BOTH_CHANGED = N_("Import", "{title}: “{field}” was changed here and in the sheet.")
KEEP_OURS = N_("Import", "keep what is here: {text}")
TAKE_THEIRS = N_("Import", "take the sheet’s value: {text}")
NOTHING = N_("Import", "(nothing)")
GONE = N_("Import", "{title} was deleted here and edited in the sheet.")
STAY_DELETED = N_("Import", "leave it deleted")
BRING_BACK = N_("Import", "bring it back")

NEW, REJECT, KEEP, TAKE = "new", "reject", "keep", "take"


class Questions:
    """The questions of one import by key, with the answers that were given."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = answers
        self._asked: dict[str, Question] = {}

    def reference(
        self, target: str, text: str, similar: Sequence[tuple[str, str]], creatable: bool
    ) -> Question:
        """Ask whether a name means one of the records (id, title) that are called nearly so."""
        key = f"reference:{target}:{fold(text)}"
        if key not in self._asked:
            last = Choice(NEW, Message.of(ADD_IT, text=text))
            if not creatable:
                last = Choice(REJECT, LEAVE_OUT)
            choices = [Choice(id, Message.of(TAKE_IT, name=title)) for id, title in similar]
            asked = Message.of(SAME_AS, text=text)
            self._ask(Question(key, "reference", asked, [*choices, last], last.value))
        return self._asked[key]

    def ambiguous(self, place: tuple[str, int], records: Sequence[tuple[str, str]]) -> Question:
        """Ask which of several records (id, name) a row is about."""
        sheet, row = place
        choices = [Choice(id, Message.of(TAKE_IT, name=name)) for id, name in records]
        key = f"row:{sheet}:{row}:{','.join(sorted(id for id, _ in records))}"
        asked = Message.of(WHICH_ONE, sheet=sheet, row=row)
        choices.append(Choice(REJECT, LEAVE_OUT))
        question = self._ask(Question(key, "reference", asked, choices, REJECT))
        if place not in question.rows:
            question.rows.append(place)
        return question

    def note(self, target: str, text: str, place: tuple[str, int]) -> None:
        """Note that a row is about a name that was asked about."""
        if self._asked:
            question = self._asked.get(f"reference:{target}:{fold(text)}")
            if question is not None and question.rows[-1:] != [place]:
                question.rows.append(place)

    def conflict(
        self, record: str, title: str, field: tuple[str, Text], ours: str, theirs: str, usual: str
    ) -> Question:
        """Ask which of two values holds."""
        key = f"conflict:{record}:{field[0]}"
        keep = Choice(KEEP, Message.of(KEEP_OURS, text=ours or NOTHING))
        take = Choice(TAKE, Message.of(TAKE_THEIRS, text=theirs or NOTHING))
        asked = Message.of(BOTH_CHANGED, title=title, field=field[1])
        return self._ask(Question(key, "conflict", asked, [keep, take], usual))

    def deleted(self, record: str, title: str) -> Question:
        """Ask whether a record that was deleted here and edited there comes back."""
        choices = [Choice(KEEP, STAY_DELETED), Choice(TAKE, BRING_BACK)]
        asked = Message.of(GONE, title=title)
        return self._ask(Question(f"deleted:{record}", "deleted", asked, choices, KEEP))

    def _ask(self, question: Question) -> Question:
        given = self._answers.get(question.key)
        if given is not None and given in (one.value for one in question.choices):
            question.answer, question.answered = given, True
        return self._asked.setdefault(question.key, question)

    def answer(self, key: str) -> str:
        """Return the answer that holds for a question that was asked."""
        return self._asked[key].answer

    def all(self) -> list[Question]:
        """Return what was asked, in the order of asking."""
        return list(self._asked.values())
