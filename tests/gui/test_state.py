"""Places and widths come back, and damaged settings do no harm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from channelinventory.gui.state import (
    restore_geometry,
    restore_state,
    save_geometry,
    save_state,
)
from channelinventory.services.settings import Settings


def test_a_splitter_comes_back(qtbot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")

    def splitter() -> QSplitter:
        made = QSplitter()
        qtbot.addWidget(made)
        for _ in range(2):
            made.addWidget(QLabel("x"))
        made.resize(400, 100)
        made.show()
        return made

    first = splitter()
    first.setSizes([100, 300])
    save_state(settings, "it", first)
    second = splitter()
    assert restore_state(Settings(tmp_path / "settings.json"), "it", second)
    assert second.sizes() == first.sizes()


def test_what_is_unknown_or_damaged_is_left_alone(qtbot, tmp_path: Path) -> None:
    settings, widget = Settings(tmp_path / "settings.json"), QWidget()
    qtbot.addWidget(widget)
    assert not restore_geometry(settings, "it", widget)
    for damaged in ("not base 64 ä", "AAAA", 5, None):
        settings.set("geometry/it", damaged)
        assert not restore_geometry(settings, "it", widget)
    save_geometry(settings, "it", widget)
    assert restore_geometry(settings, "it", widget)
