"""How cells look: one style per kind of value, made once per workbook.

Floor: exchange.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook

from channelinventory.domain import kinds
from channelinventory.domain.language import Language

_FONT = "Calibri"  # openpyxl's default; a font without a name is drawn in any
_BLUE, _LINK = "1F4E79", "0563C1"
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_FIGURE = Alignment(vertical="top", horizontal="right", indent=1)  # clear of the next column
_LEFT = Alignment(vertical="top", horizontal="left")
WRAPPED = (kinds.LongText, kinds.Lines)
"""Kinds whose texts go on in a new line of their cell."""


@dataclass(frozen=True, slots=True)
class Look:
    """A style as the rows want it: the attribute of a cell, and of a text like a formula."""

    cell: tuple[str, str]
    array: Any


def _alignment(kind: kinds.Kind) -> Alignment:
    match kind:
        case kinds.LongText() | kinds.Lines():
            return _WRAPPED
        case kinds.Integer() | kinds.Number() | kinds.Money():
            return _FIGURE
        case kinds.Date() | kinds.Moment():
            return _LEFT
        case _:
            return _TOP


def missing() -> DifferentialStyle:
    """Return how a cell looks that has to be filled in."""
    return DifferentialStyle(fill=PatternFill(bgColor="FFC7CE"))


class Looks:
    """The styles of one workbook."""

    def __init__(self, workbook: Workbook, sheet: Any, language: Language) -> None:
        self._sheet = sheet
        day = "dd.mm.yyyy" if language.code == "de" else "d mmm yyyy"
        self._formats: dict[type[kinds.Kind], str] = {
            kinds.Integer: "#,##0",
            kinds.Money: "#,##0.00",
            kinds.Date: day,
            kinds.Moment: f"{day} hh:mm",
        }
        self._made: dict[type[kinds.Kind], Look] = {}
        self.plain = self._look(self._cell()).cell
        header = self._cell()
        header.font = Font(_FONT, 11, bold=True, color="FFFFFF")
        header.fill = PatternFill("solid", fgColor=_BLUE)
        header.alignment = Alignment(vertical="center", wrap_text=True)
        self.header = self._look(header).cell
        self.title = self._text(size=18, bold=True, color=_BLUE)
        self.section = self._text(size=13, bold=True, color=_BLUE)
        self.label = self._text(color="595959")
        self.number = self._text(alignment=_FIGURE, color="595959")
        self.text = self._text(alignment=_WRAPPED)
        self.link = self._text(color=_LINK, underline="single")

    def column(self, kind: kinds.Kind) -> Look:
        """Return the style for values of a kind."""
        made = self._made.get(type(kind))
        if made is None:
            cell = self._cell()
            cell.alignment = _alignment(kind)
            if number_format := self._formats.get(type(kind)):
                cell.number_format = number_format
            if isinstance(kind, kinds.Url | kinds.Email):
                cell.font = Font(_FONT, 11, color=_LINK, underline="single")
            made = self._made[type(kind)] = self._look(cell)
        return made

    def _text(self, *, size: int = 11, alignment: Alignment = _TOP, **font: Any) -> tuple[str, str]:
        """Return the style of a text that is read and not filled in."""
        cell = self._cell()
        cell.font = Font(_FONT, size, **font)
        cell.alignment = alignment
        return self._look(cell).cell

    def _cell(self) -> Any:
        return WriteOnlyCell(self._sheet)

    def _look(self, cell: Any) -> Look:
        """Register the style of a model cell; Excel leaves a quoted text a text when edited."""
        plain = f' s="{cell.style_id}"'
        array = cell._style.__copy__()
        cell.quotePrefix = True
        return Look((plain, f' s="{cell.style_id}"'), array)
