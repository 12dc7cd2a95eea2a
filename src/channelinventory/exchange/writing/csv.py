"""A record type as CSV, as German or English Excel opens it.

Floor: exchange.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path

from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message
from channelinventory.exchange.columns import Cell, sheet_column
from channelinventory.exchange.names import unique_names
from channelinventory.exchange.texts import guard
from channelinventory.exchange.understanding.headers import RECORD_ID, headers

from .files import replacing
from .spec import WRITING, Report, SheetSpec
from .unwritable import Inspection


def write_csv(
    inventory: Inventory,
    path: Path,
    language: Language,
    spec: SheetSpec,
    *,
    report: Report = lambda done, total, text: None,
) -> None:
    """Write one record type as CSV, with the id in the last column.

    What no cell of Excel can hold is refused here too: Excel would cut or scatter it.
    """
    names = cache(lambda type_name: unique_names(inventory, type_name, language))
    texts = headers(spec.columns, language)
    columns = [
        sheet_column(one, text, inventory, names, [language])
        for one, text in zip(spec.columns, texts, strict=True)
    ]
    readers = [(one.column.reader(inventory), one) for one in columns]
    records = inventory.table(spec.record_type.name)
    write = _writer(language)
    inspection = Inspection(inventory, language)
    message = Message.of(WRITING, sheet=spec.record_type.plural)
    with (
        replacing(path) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        out = csv.writer(file, delimiter=";" if language.code == "de" else ",")
        out.writerow([*texts, language.say(RECORD_ID)])
        for done, id in enumerate(spec.ids, 1):
            record = records[id]
            row = []
            for get, one in readers:
                cell = one.cell(get(record))
                fits = type(cell) is not str or inspection.fits(cell, record, one.column)
                row.append(write(cell) if fits else "")
            out.writerow([*row, id])
            report(done, len(spec.ids), message)
        inspection.end()


def _writer(language: Language) -> Callable[[Cell], str]:
    """Return the function that writes a cell as text."""
    point = "," if language.code == "de" else "."

    def write(cell: Cell) -> str:
        match cell:
            case None:
                return ""
            case str():
                return guard(cell)
            case float():
                text = str(int(cell)) if cell.is_integer() else f"{cell:.15f}".rstrip("0")
                return text.replace(".", point)
            case dt.datetime():
                return cell.isoformat(" ", "seconds")
            case dt.date() if language.code == "de":
                return language.date(cell)
            case _:
                return str(cell)

    return write
