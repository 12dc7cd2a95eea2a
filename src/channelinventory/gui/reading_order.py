"""The Tab key goes through a window as one reads it: in the order in which things are laid out.

Floor: gui. Qt's own order is that in which widgets were made, which is another where editors, tabs
and pages are made when they are needed first.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def in_reading_order(*parts: QWidget) -> None:
    """Let the Tab key go through all that `parts` hold, one part after the other."""
    stops = [
        one
        for part in parts
        for one in _laid_out(part)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    """Give a widget and all within it, as they are laid out."""
    yield widget
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        for place in range(widget.count()):
            if (part := widget.widget(place)) is not None:
                yield from _laid_out(part)
    elif isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _laid_out(inside)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield from _laid_out(widget)
        elif inner is not None:
            yield from _in_layout(inner)
