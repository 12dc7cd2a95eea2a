"""The cover of a workbook: what it is, where and when it comes from, and how to fill it in.

Floor: exchange. It is a letter and no table of records; `base.COVER_PROPERTY` and the hidden sheet
name it, so that taking the workbook in leaves it out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import quote_sheetname

from channelinventory import __version__
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Text
from channelinventory.exchange.texts import ABOUT, CLEAR, CONTENT, HOW, MAX_TEXT, printable
from channelinventory.exchange.understanding.headers import RECORD_ID

from .page import set_up_text
from .spec import BookSpec
from .stream import SheetStream
from .styles import Looks

NAME = N_("Export", "Read me")
REQUEST = N_(
    "Export",
    "The press office of {organisation} is asked to check these records, to correct and complete "
    "them, and to send the file back. What has not changed can stay as it is.",
)

INVENTORY = N_("Export", "Inventory")
ORGANISATION = N_("Export", "Organisation")
SELECTION = N_("Export", "Selection")
WRITTEN = N_("Export", "Written")
PROGRAM = N_("Export", "Program")
CREATOR = N_("Export", "Channel Inventory")
RECORDS = N_("Export", "{n} record|{n} records")

STEPS = (
    N_("Export", "Each row is one record. Rows and columns may be sorted, filtered and hidden."),
    N_(
        "Export",
        "Change values where they stand. Many cells offer a list, dates and numbers are checked.",
    ),
    N_(
        "Export",
        "Add a record in the first empty row of its sheet. What still has to be filled in turns "
        "red.",
    ),
    N_("Export", "A blank cell changes nothing. To clear a value, write {clear} in place of it."),
    N_("Export", "Deleting a row deletes nothing in the inventory."),
    N_(
        "Export",
        "The hidden column “{id}” ties each row to its record. Leave its ids as they are; "
        "new rows need none.",
    ),
    N_("Export", "Never enter passwords, PINs or recovery codes, only where they are kept."),
    N_(
        "Export",
        "Save the file as an Excel workbook (.xlsx). When it is taken in, every change is shown "
        "first, and what was changed in the inventory meanwhile is not lost.",
    ),
)
GIVEN = N_("Export", "In new rows, “{field}” may stay blank; it means {name}.")

_LABEL_WIDTH, _TEXT_WIDTH = 22, 88
_LETTERS = 95  # in a line of the text, about


_Look = tuple[str, str]


def write_cover(
    stream: SheetStream,
    looks: Looks,
    spec: BookSpec,
    titles: Sequence[str],
    moment: dt.datetime,
    language: Language,
) -> None:
    """Write the cover; `titles` are the names of the sheets of records, in their order."""
    lines = _Lines(looks)
    cover, say = spec.cover, language.say
    sheet = stream.sheet
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.tabSelected = cover.opens
    sheet.column_dimensions["A"].width = _LABEL_WIDTH
    sheet.column_dimensions["B"].width = _TEXT_WIDTH
    set_up_text(sheet, title=cover.title, day=language.moment(moment), language=language)
    lines.title(printable(cover.title))
    if cover.organisation:
        lines.text("", say(REQUEST, organisation=printable(cover.organisation)))
    lines.section(say(ABOUT))
    facts: list[tuple[Text, str]] = [
        (INVENTORY, printable(cover.inventory)),
        (ORGANISATION, printable(cover.organisation)),
        (SELECTION, printable(say(cover.selection)) if cover.selection else ""),
        (WRITTEN, language.moment(moment)),
        (PROGRAM, f"{say(CREATOR)} {__version__}"),
    ]
    for label, value in facts:
        if value:
            lines.text(say(label), value)
    lines.section(say(CONTENT))
    for title, one in zip(titles, spec.sheets, strict=True):
        lines.text(title, say(RECORDS, n=len(one.ids)), f"#{quote_sheetname(title)}!B1")
    lines.section(say(HOW))
    steps = [say(one, clear=say(CLEAR), id=say(RECORD_ID)) for one in STEPS]
    if cover.organisation:
        steps.insert(3, say(GIVEN, field=ORGANISATION, name=printable(cover.organisation)))
    for number, step in enumerate(steps, 1):
        lines.step(f"{number}.", step)
    lines.write(stream)


class _Lines:
    """Lines that are written when their number is known."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._lines: list[_Line] = []

    def title(self, text: str) -> None:
        """Add what stands above everything."""
        self._lines.append(_Line([text], [self._looks.title], 2))

    def section(self, text: str) -> None:
        """Add the heading of a part, with room above it."""
        self._lines += _Line([], []), _Line([text], [self._looks.section])

    def text(self, label: str, text: str, link: str | None = None) -> None:
        """Add a line, its label in front; a `link` leads to a sheet."""
        self._add(label, text, self._looks.link if link else self._looks.label, link)

    def step(self, number: str, text: str) -> None:
        """Add a line with its number in front."""
        self._add(number, text, self._looks.number)

    def _add(self, label: str, text: str, look: _Look, link: str | None = None) -> None:
        looks = [look, self._looks.text]
        height = 1 + len(text) // _LETTERS
        self._lines.append(_Line([label or None, text[:MAX_TEXT]], looks, height, link))

    def write(self, stream: SheetStream) -> None:
        """Write them all."""
        stream.start(2, len(self._lines))
        for line in self._lines:
            stream.write(line.cells, line.looks, line.height)
            if line.link:
                stream.jump(0, line.link)
        stream.finish()


@dataclass(frozen=True, slots=True)
class _Line:
    cells: Sequence[str | None]
    looks: Sequence[_Look]
    height: int = 1
    link: str | None = None
