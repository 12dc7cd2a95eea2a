"""The decisions of the preview: questions with their answers, one by one or all of a kind at once.

Floor: gui.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSplitter, QWidget

from channelinventory.domain.texts import N_
from channelinventory.gui.records.header import quiet
from channelinventory.gui.records.painting import CellDelegate, IconDelegate
from channelinventory.gui.theme import GRID

from .decisions import ANSWER, QUESTION, DecisionsModel
from .pick_table import PickDelegate, PickTable

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import Question

    from .draft import Draft

OPEN = N_(
    "Import",
    "{n} decision: as long as you choose nothing, what is proposed holds.|"
    "{n} decisions: as long as you choose nothing, what is proposed holds.",
)
TAKE_ALL = N_("Import", "Changed on both sides: &take all from the sheet")
KEEP_ALL = N_("Import", "Changed on both sides: &keep all that is here")
AGREE = N_("Import", "Names: &agree to all proposals")
MAKE_NEW = N_("Import", "Names: make &new records for all")
_FEWEST_LINES, _MOST_LINES = 2, 5
_SHARES = (62, 34, 16)


class DecisionsSide(QObject):
    """What the upper part of the preview does; its widgets stand in the page's form."""

    current_changed = Signal(QModelIndex)

    def __init__(
        self,
        session: Session,
        draft: Draft,
        side: QWidget,
        label: QLabel,
        all_button: QPushButton,
        table: PickTable,
        splitter: QSplitter,
    ) -> None:
        super().__init__(side)
        self._session, self._draft = session, draft
        self._side, self._label, self._all_button = side, label, all_button
        self.table, self._splitter = table, splitter
        self.model = DecisionsModel(session, self)
        self._shown = 0
        self._dress()
        self._make_for_all()

    def _dress(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.pick_column = ANSWER
        self._question_delegate, self._answer_delegate = IconDelegate(table), PickDelegate(table)
        table.setItemDelegate(CellDelegate(table))
        table.setItemDelegateForColumn(QUESTION, self._question_delegate)
        table.setItemDelegateForColumn(ANSWER, self._answer_delegate)
        header = quiet(table)
        header.setStretchLastSection(True)
        table.shares = _SHARES
        table.verticalHeader().setDefaultSectionSize(
            max(30, self.table.fontMetrics().height() + 13)
        )
        self.model.answered.connect(lambda key, value: self._draft.answer({key: value}))
        table.selectionModel().currentRowChanged.connect(self.current_changed)

    def show(self, questions: list[Question]) -> None:
        """Show these questions; nothing where there are none."""
        self.model.show_questions(questions)
        self._side.setVisible(bool(questions))
        if not questions:
            return
        self._share_height(len(questions))
        self._label.setText(self._session.say(OPEN, n=len(questions)))
        kinds = {one.kind for one in questions}
        for action, wanted, _ in self.for_all:
            action.setVisible(bool(kinds & wanted))

    def _share_height(self, count: int) -> None:
        """Give the decisions as many lines as they need, up to a few; once for each number."""
        table = self.table
        line = table.verticalHeader().defaultSectionSize()
        around = table.horizontalHeader().sizeHint().height() + 2 * table.frameWidth()
        table.setMinimumHeight(around + min(count, _FEWEST_LINES) * line)
        if count != self._shown:
            self._shown = count
            head = self._all_button.sizeHint().height() + GRID
            wanted = head + around + min(count, _MOST_LINES) * line
            self._splitter.setSizes([wanted, max(self._splitter.height() - wanted, wanted)])

    def _make_for_all(self) -> None:
        """Fill the menu that answers all questions of a kind at once."""
        menu = QMenu(self._all_button)
        conflicts, names = frozenset(("conflict", "deleted")), frozenset(("reference",))
        entries = (
            (TAKE_ALL, conflicts, "take"),
            (KEEP_ALL, conflicts, "keep"),
            (AGREE, names, None),
            (MAKE_NEW, names, "new"),
        )
        self.for_all: list[tuple[QAction, frozenset[str], str | None]] = []
        for text, kinds, value in entries:
            action = menu.addAction(self._session.say(text))
            action.triggered.connect(
                lambda checked=False, kinds=kinds, value=value: self.answer_all(kinds, value)
            )
            self.for_all.append((action, kinds, value))
        self._all_button.setMenu(menu)

    def answer_all(self, kinds: frozenset[str], value: str | None) -> None:
        """Answer all questions of some kinds where they have such an answer; None: as proposed."""
        answers = {
            one.key: one.answer if value is None else value
            for one in self.model.questions
            if one.kind in kinds
            and (value is None or value in {choice.value for choice in one.choices})
        }
        self._draft.answer(answers)
