"""Turning a table round whose headings stand below one another, one record in each column.

Floor: exchange. Titles above it stay where they are.
"""

from __future__ import annotations

from dataclasses import replace

from channelinventory.exchange.reading.book import Row, Sheet


def table_top(sheet: Sheet) -> int:
    """Return the first row of a table: titles above it fill one cell only."""
    filled = (sum(cell not in (None, "") for cell in row) for row in sheet.rows)
    return next((at for at, cells in enumerate(filled) if cells > 1), 0)


def turn(sheet: Sheet, top: int) -> Sheet:
    """Return a sheet whose rows from `top` on became columns, each with its heading above."""
    table = sheet.rows[top:]
    rows: list[Row] = list(sheet.rows[:top])
    for at in range(max(map(len, table), default=0)):
        cells = [row[at] if at < len(row) else None for row in table]
        while cells and cells[-1] is None:
            cells.pop()
        rows.append(cells)
    links = {
        (column + top, row - top) if row >= top else (row, column): link
        for (row, column), link in sheet.links.items()
    }
    merged = [
        (left + top, first - top, right + top, last - top)
        if first >= top
        else (first, left, last, right)
        for first, left, last, right in sheet.merged
    ]
    return replace(
        sheet,
        rows=rows,
        links=links,
        merged=merged,
        hidden_rows=sheet.hidden_columns,
        hidden_columns=sheet.hidden_rows,
        turned=top,
    )
