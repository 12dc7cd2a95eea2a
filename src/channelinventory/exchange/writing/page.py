"""How a sheet comes out of the printer: landscape, its heading on every page, numbered pages.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_

from .stream import MAX_ROWS

PAGES = N_("Export", "Page {page} of {pages}")

_A4 = 9
_MARGIN, _HIGH_MARGIN, _HEADER = 0.4, 0.75, 0.3  # inches
_WIDE, _TALL = 11.69, 8.27
_PIXELS = 96  # an inch
_LEAST = 0.5  # smaller than half is not read
_SEVERAL = 60  # percent, where the columns go on over several pages
_LONGEST = 80  # Excel takes 255 characters for all three parts of a header


def set_up_table(
    sheet: Any, widths: Sequence[float], *, repeated: int, title: str, day: str, language: Language
) -> None:
    """Set up a sheet of records; `widths` are those of the columns after the id, in characters.

    Few columns are fitted to the width of a page. Many go on over several pages, the first
    `repeated` of them on each. The area is whole columns, so that rows which are added are printed.
    """
    _set_up(sheet, "landscape", title, day, language)
    sheet.print_title_rows = "1:1"
    last = get_column_letter(len(widths) + 1)
    sheet.print_area = f"B1:{last}{MAX_ROWS}"
    page = (_WIDE - 2 * _MARGIN) * _PIXELS
    if sum(map(_pixels, widths)) * _LEAST <= page:
        _fit(sheet)
        return
    sheet.page_setup.scale = _SEVERAL
    if sum(map(_pixels, widths[:repeated])) * _SEVERAL / 100 < page / 3:
        sheet.print_title_cols = f"B:{get_column_letter(repeated + 1)}"


def set_up_text(sheet: Any, *, title: str, day: str, language: Language) -> None:
    """Set up a sheet that is read like a letter."""
    _set_up(sheet, "portrait", title, day, language)
    _fit(sheet)


def _set_up(sheet: Any, orientation: str, title: str, day: str, language: Language) -> None:
    setup = sheet.page_setup
    setup.orientation, setup.paperSize = orientation, _A4
    sheet.page_margins = PageMargins(
        left=_MARGIN,
        right=_MARGIN,
        top=_HIGH_MARGIN,
        bottom=_HIGH_MARGIN,
        header=_HEADER,
        footer=_HEADER,
    )
    header, footer = sheet.oddHeader, sheet.oddFooter
    header.left.text = _plain(title) if title != sheet.title else None
    header.right.text = "&A"
    footer.left.text = _plain(day)
    footer.right.text = language.say(PAGES, page="&P", pages="&N")


def _fit(sheet: Any) -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0


def _plain(text: str) -> str:
    """Return a text that stands in a header as it is: `&` begins a code there."""
    short = " ".join(text.split())
    short = short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"
    return short.replace("&", "&&")


def _pixels(width: float) -> float:
    """Return the width of a column of so many characters."""
    return width * 7 + 5
