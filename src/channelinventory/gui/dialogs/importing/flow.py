"""Buttons in lines, as many as the width asks for; Designer has no such layout. Floor: gui."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from channelinventory.gui.records.flow_layout import FlowLayout
from channelinventory.gui.theme import GRID


def flow(bar: QWidget, *widgets: QWidget, spacing: int = GRID) -> None:
    """Lay widgets out in `bar`, one beside the other and then in a next line."""
    layout = FlowLayout(bar, spacing=spacing)
    for widget in widgets:
        layout.addWidget(widget)
    policy = bar.sizePolicy()
    policy.setHeightForWidth(True)
    bar.setSizePolicy(policy)
