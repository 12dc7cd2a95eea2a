"""Whose record each row is: by its id, or by what tells records of its type apart.

Floor: exchange. No two rows speak of one record.
"""

from __future__ import annotations

from channelinventory.domain.inventory import Inventory
from channelinventory.domain.texts import Message
from channelinventory.exchange.problems import AMBIGUOUS_ROW, REPEATED_IN_SHEET, REPEATED_ROW

from .defaults import usual
from .matching import Matcher
from .questions import Questions
from .references import References
from .row import Row


class Recogniser:
    """Finds the records of rows, and knows which row speaks of which."""

    def __init__(
        self,
        inventory: Inventory,
        matcher: Matcher,
        references: References,
        questions: Questions,
    ) -> None:
        self._before, self._matcher = inventory, matcher
        self._references, self._questions = references, questions
        self._claimed: dict[tuple[str, str], tuple[str, int]] = {}

    def claim(self, type_name: str, id: str, sheet: str, number: int) -> None:
        """Say which row speaks of a record, where several have its id."""
        self._claimed[type_name, id] = sheet, number

    def is_anothers(self, type_name: str, id: str, sheet: str, number: int) -> bool:
        """Tell whether another row speaks of a record."""
        return self._claimed.get((type_name, id), (sheet, number)) != (sheet, number)

    def recognise(self, row: Row) -> None:
        """Find the record of a row that has an id; a doubled id is none."""
        name = row.record_type.name
        assert row.id is not None
        if self.is_anothers(name, row.id, row.sheet, row.number):
            row.id = None
        else:
            row.existing = self._before.table(name).get(row.id)

    def match(self, row: Row) -> None:
        """Find the record that a row without a known id is about."""
        name = row.record_type.name
        row.told = self._matcher.told(name, {**usual(row.record_type), **row.derived, **row.values})
        found = self._matcher.match(name, row.values, row.told)
        free = [id for id in found if (name, id) not in self._claimed]
        if row.id is not None and len(free) != 1:
            return  # it has an id of its own, so it is one of its own
        if len(free) > 1:
            names = self._references.names(name)
            records = [(id, names[id]) for id in free]
            question = self._questions.ambiguous((row.sheet, row.number), records)
            if question.answer in free:
                row.existing = self._before.table(name)[question.answer]
            else:
                row.reject(None, "", Message.of(AMBIGUOUS_ROW, n=len(free)))
        elif free:
            row.existing = self._before.table(name)[free[0]]
        elif found and row.part.parent is None:
            sheet, first = self._claimed[name, found[0]]
            text = REPEATED_ROW if sheet == row.sheet else REPEATED_IN_SHEET
            row.reject(None, "", Message.of(text, row=first, sheet=sheet))
        elif found:
            row.repeated = True
