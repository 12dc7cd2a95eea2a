"""Rows that could not be taken in, as a workbook with the reasons beside them.

Floor: exchange. Mended there, the workbook can be imported like any other.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from channelinventory.domain import kinds
from channelinventory.domain.language import Language
from channelinventory.exchange.columns import Cell, as_text
from channelinventory.exchange.planning.preview import ImportPlan
from channelinventory.exchange.reading.book import Book, Sheet
from channelinventory.exchange.texts import unwritable
from channelinventory.exchange.understanding.headers import REASON
from channelinventory.exchange.understanding.layout import Layout

from .files import replacing
from .stream import SheetStream
from .styles import Looks

_WIDTH = 20
_REASON_WIDTH = 60


def write_rejects(plan: ImportPlan, book: Book, path: Path, language: Language) -> None:
    """Write the rejected rows of `book` as they were, each with its reasons in front."""
    reasons: dict[str, dict[int, str]] = {}
    for row in plan.rows:
        if row.kind == "rejected":
            text = "\n".join(language.say(one.message) for one in row.problems)
            reasons.setdefault(row.sheet, {})[row.row] = text
    with replacing(path) as temporary, TemporaryDirectory() as folder, ExitStack() as files:
        workbook = Workbook(write_only=True)
        for sheet in book.sheets:
            rejected = reasons.get(sheet.name)
            if rejected or len(book.sheets) == 1:
                stream = SheetStream(workbook, sheet.name, Path(folder))
                files.callback(stream.close)
                layout = plan.layouts.get(sheet.name)
                sheet = (layout.turned if layout else None) or sheet
                _write(stream, workbook, sheet, layout, rejected or {}, language)
        if not workbook.worksheets:
            stream = SheetStream(workbook, language.say(REASON)[:31], Path(folder))
            files.callback(stream.close)
            stream.start(1, 1)
            stream.finish()
        workbook.save(temporary)


def _write(
    stream: SheetStream,
    workbook: Workbook,
    sheet: Sheet,
    layout: Layout | None,
    rejected: Mapping[int, str],
    language: Language,
) -> None:
    headers = layout.headers if layout else []
    secrets = layout.secrets if layout else []
    shown = [at for at in range(_columns(sheet)) if at not in secrets]
    looks = Looks(workbook, stream.sheet, language)
    stream.sheet.freeze_panes = "B2"
    for at in range(len(shown) + 1):
        width = _WIDTH if at else _REASON_WIDTH
        stream.sheet.column_dimensions[get_column_letter(at + 1)].width = width
    stream.start(len(shown) + 1, len(rejected) + 1)
    texts = [headers[at] if at < len(headers) else "" for at in shown]
    stream.write([language.say(REASON), *texts], [looks.header] * (len(shown) + 1))
    styles: dict[type, tuple[str, str]] = {
        dt.datetime: looks.column(kinds.Moment()).cell,
        dt.date: looks.column(kinds.Date()).cell,
    }
    wrapped = looks.column(kinds.LongText()).cell
    for number, reason in rejected.items():
        row = sheet.rows[number - 1]
        cells = [_cell(row[at] if at < len(row) else None, language) for at in shown]
        looked = [styles.get(type(cell), looks.plain) for cell in cells]
        stream.write([reason, *cells], [wrapped, *looked])
    stream.finish()


def _columns(sheet: Sheet) -> int:
    return max(map(len, sheet.rows), default=0)


def _cell(cell: Any, language: Language) -> Cell:
    """Return a cell as it was, or as text where it was something that is not written."""
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date()
    if type(cell) in (int, float, dt.date, dt.datetime) or cell is None:
        return cell  # type: ignore[no-any-return]
    text = as_text(cell, language)
    return None if unwritable(text) else text
