"""What an import would do, as a table: one line per record, per changed value, per reason.

Floor: gui. A hundred thousand new rows are a hundred thousand lines here, and no text before they
are seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt

from channelinventory.domain.texts import N_, Text
from channelinventory.gui.records.headed_model import HeadedModel
from channelinventory.gui.records.roles import IconNameRole, Index, Look, ToneRole

if TYPE_CHECKING:
    from channelinventory.gui.session import Session
    from channelinventory.services.transfer import ImportPlan, PlannedRow, Problem, Question

_Role = Qt.ItemDataRole

NOTE = "note"
"""The kind of a line about a whole sheet, a column, or a cell that was left out of its row."""

KINDS: Mapping[str, tuple[Text, Look]] = {
    "new": (N_("Import", "new"), Look("add", "good")),
    "changed": (N_("Import", "changed"), Look("edit", "info")),
    "conflict": (N_("Import", "changed on both sides"), Look("warning", "warn")),
    "rejected": (N_("Import", "rejected"), Look("error", "bad")),
    NOTE: (N_("Import", "note"), Look("info", "warn")),
    "unchanged": (N_("Import", "unchanged"), Look("ok", "muted")),
}
"""What can become of a row, in the order of interest."""

DECIDED: Mapping[str, Text] = {
    "keep": N_("Import", "changed twice: stays"),
    "take": N_("Import", "changed twice: taken"),
}
"""What becomes of a value that was changed on both sides, by the answer to its question."""

COLUMNS = (
    N_("Import", "Sheet"),
    N_("Import", "Row"),
    N_("Import", "What happens"),
    N_("Import", "Record"),
    N_("Import", "Field"),
    N_("Import", "Before"),
    N_("Import", "After, or reason"),
)
SHEET, ROW, KIND, RECORD, FIELD, BEFORE, AFTER = range(len(COLUMNS))

RECORD_OF = N_("Import", "{type}: {title}")
FROM_TO = N_("Import", "{before} → {after}")
HERE_AND_THERE = N_("Import", "here “{before}”, in the sheet “{after}”")
IN_FULL = N_("Import", "{record} – {what}")
CELL_VALUE = N_("Import", "{label}: {value}")


class Line(NamedTuple):
    """One line: a row as a whole, its `part`-th value, or a problem of it or of a sheet."""

    row: PlannedRow | None
    part: int = -1
    problem: Problem | None = None


class ChangesModel(HeadedModel):
    """Everything an import would do, or one kind of it."""

    headings = COLUMNS

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._plan: ImportPlan | None = None
        # A row as a whole stands for its line: nothing is made for the many that are new.
        self._by_kind: dict[str, list[Line | PlannedRow]] = {}
        self._all: list[Line | PlannedRow] = []
        self._shown: list[Line | PlannedRow] = []
        self._kind: str | None = None
        self._labels: dict[str, str] = {}
        self._answers: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        """How many rows there are of each kind, and how many notes."""

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show a plan, or nothing."""
        self.beginResetModel()
        self._plan = plan
        self._answers = {one.key: one.answer for one in plan.questions} if plan else {}
        self.counts = Counter()
        self._all = []
        self._by_kind = {kind: [] for kind in KINDS}
        if plan is not None:
            for line in self._lines(plan):
                kind = _kind(line)
                self._by_kind[kind].append(line)
                if kind != "unchanged":
                    self._all.append(line)
            self.counts.update(row.kind for row in plan.rows)
            self.counts[NOTE] = len(self._by_kind[NOTE])
        if self._kind is not None and not self._by_kind[self._kind]:
            self._kind = None
        self._choose()
        self.endResetModel()

    @property
    def kind(self) -> str | None:
        """The kind shown; None shows all that is not unchanged."""
        return self._kind

    def show_kind(self, kind: str | None) -> None:
        """Show the lines of one kind."""
        if kind != self._kind:
            self.beginResetModel()
            self._kind = kind
            self._choose()
            self.endResetModel()

    def _choose(self) -> None:
        self._shown = self._all if self._kind is None else self._by_kind.get(self._kind, [])

    def place(self, line: int) -> tuple[str, int, int]:
        """Return what a line is told by after the plan was made anew: sheet, row, part."""
        shown = self._line(line)
        if shown.row is not None:
            return shown.row.sheet, shown.row.row, shown.part
        problem = shown.problem
        return (problem.sheet, problem.row, -2) if problem else ("", 0, -2)

    def line_of(self, sheet: str, row: int, part: int | None = None) -> int:
        """Return the line of a row, best that of its `part`; -1 where it is not shown."""
        found = -1
        for number, line in enumerate(self._shown):
            planned, at = (line.row, line.part) if isinstance(line, Line) else (line, -1)
            if planned is not None and planned.row == row and planned.sheet == sheet:
                if part is None or part == at:
                    return number
                found = number if found < 0 else found
        return found

    def in_full(self, line: int) -> str:
        """Return a line in words."""
        texts = [self._text(self._line(line), column) for column in range(len(COLUMNS))]
        say = self._session.say
        head = " · ".join(text for text in (texts[RECORD], texts[FIELD]) if text)
        if texts[BEFORE] and texts[AFTER]:
            both = HERE_AND_THERE if _kind(self._line(line)) == "conflict" else FROM_TO
            tail = say(both, before=texts[BEFORE], after=texts[AFTER])
        else:
            tail = texts[AFTER] or texts[BEFORE]
        return say(IN_FULL, record=head, what=tail) if head and tail else head or tail

    def line_of_question(self, question: Question) -> int:
        """Return the line of the value a question decides, or that of its first row; or -1."""
        if not question.rows:
            return -1
        sheet, number = question.rows[0]
        line = self.line_of(sheet, number)
        while 0 <= line < len(self._shown):
            row, part, _ = self._line(line)
            if row is None or (row.sheet, row.row) != (sheet, number):
                break
            if part >= 0 and row.values[part].question == question.key:
                return line
            line += 1
        return self.line_of(sheet, number)

    # --- Lines --------------------------------------------------------------------------------

    def _lines(self, plan: ImportPlan) -> Iterator[Line | PlannedRow]:
        rejecting = {id(one) for row in plan.rows if row.kind == "rejected" for one in row.problems}
        for one in plan.problems:
            if id(one) not in rejecting:
                yield Line(None, problem=one)
        for row in plan.rows:
            if row.kind == "rejected" and row.problems:
                for one in row.problems:
                    yield Line(row, problem=one)
            elif row.kind in ("changed", "conflict") and row.values:
                for part in range(len(row.values)):
                    yield Line(row, part)
            else:
                yield row

    def _line(self, number: int) -> Line:
        shown = self._shown[number]
        return shown if isinstance(shown, Line) else Line(shown)

    # --- Qt's side ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._line(index.row()), index.column()
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._text(line, column)
        if column == KIND and role in (IconNameRole, ToneRole):
            look = KINDS[_kind(line)][1]
            return look.icon if role == IconNameRole else look.tone
        return None

    def _text(self, line: Line, column: int) -> str:
        row, problem, language = line.row, line.problem, self._session.language
        match column:
            case 0:
                return row.sheet if row else problem.sheet if problem else ""
            case 1:
                number = row.row if row else problem.row if problem else 0
                return str(number) if number else ""
            case 2:
                return language.say(self._kind_text(line))
            case 3:
                return self._record(row) if row else ""
            case 4:
                if problem is not None:
                    return problem.cell
                return language.say(row.values[line.part].label) if row and line.part >= 0 else ""
            case 5:
                if problem is not None:
                    return problem.value
                return row.values[line.part].before if row and line.part >= 0 else ""
            case _:
                if problem is not None:
                    return language.say(problem.message)
                if row is None:
                    return ""
                return row.values[line.part].after if line.part >= 0 else self._summary(row)

    def _kind_text(self, line: Line) -> Text:
        kind = _kind(line)
        if kind == "conflict" and line.row is not None and line.part >= 0:
            answer = self._answers.get(line.row.values[line.part].question)
            return DECIDED.get(answer or "", KINDS[kind][0])
        return KINDS[kind][0]

    def _record(self, row: PlannedRow) -> str:
        label = self._labels.get(row.record_type)
        if label is None:
            record_type = self._session.inventory.type_of(row.record_type)
            label = self._labels[row.record_type] = self._session.say(record_type.label)
        return self._session.say(RECORD_OF, type=label, title=row.title) if row.title else label

    def _summary(self, row: PlannedRow) -> str:
        """Return what a new record would hold, in one line."""
        if self._plan is None or row.kind != "new":
            return ""
        say = self._session.say
        cells = self._plan.cells(row)
        return " · ".join(say(CELL_VALUE, label=cell.label, value=cell.after) for cell in cells)


def _kind(line: Line | PlannedRow) -> str:
    """Return the kind of a line; in a row with a conflict there may be values without one."""
    if not isinstance(line, Line):
        return line.kind
    row = line.row
    if row is None:
        return NOTE
    if row.kind == "conflict" and line.part >= 0 and not row.values[line.part].conflict:
        return "changed"
    return row.kind
