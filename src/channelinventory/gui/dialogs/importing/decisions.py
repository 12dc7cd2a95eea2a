"""The questions of an import with their answers, as a table to choose in.

Floor: gui.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from channelinventory.domain.texts import N_
from channelinventory.gui.records.headed_model import HeadedModel
from channelinventory.gui.records.roles import Held, IconNameRole, Index, ToneRole

from .pick import Pick
from .pick_table import ChoicesRole, ChosenRole

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Question

_Role = Qt.ItemDataRole

COLUMNS = (
    N_("Import", "To be decided"),
    N_("Import", "Decision"),
    N_("Import", "Rows"),
)
QUESTION, ANSWER, ROWS = range(len(COLUMNS))

ROWS_OF = N_("Import", "{sheet}: {rows}")
AND_MORE = N_("Import", "{rows} and {n} more")
_NAMED = 4


class DecisionsModel(HeadedModel):
    """One line for each question."""

    headings = COLUMNS

    answered = Signal(str, str)
    """A question's key, and its answer."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.questions: Sequence[Question] = ()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show these; the same ones stay as they are scrolled."""
        same = [one.key for one in questions] == [one.key for one in self.questions]
        if not same:
            self.beginResetModel()
        self.questions = questions
        if not same:
            self.endResetModel()
        elif questions:
            self.dataChanged.emit(self.index(0, 0), self.index(len(questions) - 1, ROWS))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.questions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == ANSWER else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        question, column = self.questions[index.row()], index.column()
        match role:
            case _Role.DisplayRole | _Role.ToolTipRole | _Role.EditRole:
                return self._text(question, column)
            case _ if role == ChoicesRole:
                return Held([Pick(one.value, self._words(one.label)) for one in question.choices])
            case _ if role == ChosenRole:
                return Held(question.answer)
            case _ if role == IconNameRole and column == QUESTION:
                return "ok" if question.answered else "help"
            case _ if role == ToneRole and column == QUESTION:
                return "muted" if question.answered else "text"
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Take another answer; the plan that follows shows it."""
        if role != ChosenRole:
            return False
        self.answered.emit(self.questions[index.row()].key, value.value)
        return True

    def _text(self, question: Question, column: int) -> str:
        match column:
            case 0:
                return self._session.say(question.text)
            case 1:
                chosen = (one.label for one in question.choices if one.value == question.answer)
                return self._words(next(chosen, ""))
            case _:
                return self._rows(question)

    def _words(self, label: Any) -> str:
        return label if type(label) is str else self._session.say(label)

    def _rows(self, question: Question) -> str:
        """Return where a question comes from: the sheet and the first rows."""
        if not question.rows:
            return ""
        sheet = question.rows[0][0]
        numbers = [str(row) for name, row in question.rows if name == sheet]
        said = self._session.say(ROWS_OF, sheet=sheet, rows=", ".join(numbers[:_NAMED]))
        more = len(question.rows) - min(len(numbers), _NAMED)
        return self._session.say(AND_MORE, rows=said, n=more) if more else said
