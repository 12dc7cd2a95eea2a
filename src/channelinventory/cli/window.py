"""Opens the window; the only way from here to Qt.

Floor: cli.
"""

from __future__ import annotations

import importlib
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from .commands import make_inventory


def open_window(options: Namespace) -> int:
    """Open the window on the chosen inventory, or on an example that is gone afterwards."""
    with ExitStack() as stack:
        database = options.database
        if options.example:
            if database is None:
                folder = TemporaryDirectory(prefix="channelinventory-", ignore_cleanup_errors=True)
                database = Path(stack.enter_context(folder)) / "example.db"
            make_inventory(database, example=True)
        # Imported by name: reading the command line must not load Qt.
        app = importlib.import_module("channelinventory.app")
        code: int = app.main(
            database=database, language=options.language, screenshot=options.screenshot
        )
        return code
