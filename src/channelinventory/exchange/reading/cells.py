"""The cells of one sheet of a workbook, in one pass over its XML.

Floor: exchange. openpyxl opens the package and reads each cell; the way through the sheet is ours.
openpyxl's own takes quadratic time where many cells have links, believes what a sheet says of its
size, and stumbles over parts that hold no data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from openpyxl.packaging.relationship import get_rels_path
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet._reader import ROW_TAG, WorkSheetParser
from openpyxl.xml.constants import REL_NS, SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring, iterparse

from .book import CellError

Rows = list[list[Any]]
Links = Mapping[tuple[int, int], str]

_LINK_TAG = f"{{{SHEET_MAIN_NS}}}hyperlink"
_LINK_ID = f"{{{REL_NS}}}id"
_ESCAPED = re.compile(r"_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)|_x000[DdAa]_")


def read_cells(worksheet: Any) -> tuple[Rows, Links]:
    """Return a sheet's values by row and column, and the links behind cells, from 0."""
    workbook = worksheet.parent
    rows: Rows = []
    links: dict[str, str] = {}
    with worksheet._get_source() as source:
        parser = WorkSheetParser(
            source,
            worksheet._shared_strings,
            data_only=True,
            epoch=workbook.epoch,
            date_formats=workbook._date_formats,
            timedelta_formats=workbook._timedelta_formats,
        )
        for _, element in iterparse(source):
            if element.tag == ROW_TAG:
                _add(rows, *parser.parse_row(element))
                element.clear()
            elif element.tag == _LINK_TAG and (id := element.get(_LINK_ID)):
                links[element.get("ref", "").partition(":")[0]] = id
    return rows, _targets(worksheet, links)


def _add(rows: Rows, number: int, cells: list[dict[str, Any]]) -> None:
    """Put a row where it belongs, blank ones before it; a row without values is left out."""
    for cell in cells:
        value = cell["value"]
        if value is None or value == "":
            continue
        while len(rows) < number:
            rows.append([])
        row, column = rows[number - 1], cell["column"]
        row.extend([None] * (column - len(row)))
        row[column - 1] = CellError(value) if cell["data_type"] == "e" else _unescape(value)


def _targets(worksheet: Any, links: Mapping[str, str]) -> Links:
    """Return the addresses that the links of a sheet lead to."""
    if not links:
        return {}
    path = get_rels_path(worksheet._worksheet_path)  # type: ignore[no-untyped-call]
    tree = fromstring(worksheet.parent._archive.read(path))
    targets = {one.get("Id"): one.get("Target", "") for one in tree}
    found = {}
    for place, id in links.items():
        row, column = coordinate_to_tuple(place)
        found[row - 1, column - 1] = targets.get(id, "")
    return found


def _unescape(value: Any) -> Any:
    """Undo how Excel writes line ends and what only looks like it (`_x000D_`)."""
    if isinstance(value, str) and "_x" in value:
        return _ESCAPED.sub(lambda match: "_" if "5" in match[0] else "\n", value)
    return value
