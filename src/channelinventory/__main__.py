"""The start of the program: `python -m channelinventory`, and the command of the same name.

Floor: __main__, the composition root. Qt is loaded only when the window is asked for. The process
that reads a file (`exchange/reading/child.py`) starts here too, and loads nothing else.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace


def main() -> int:
    """Run the command line, the window or the reader of a file; return the exit code."""
    if sys.argv[1:2] == ["--read-workbook"]:
        from .exchange.reading.child import main as read

        return read(sys.argv[2:])
    from .cli import run

    return run(sys.argv[1:], open_window, show)


def open_window(options: Namespace) -> int:
    """Open the window on the chosen inventory or the example; return the exit code."""
    from . import app

    return app.main(
        database=options.database,
        example=options.example,
        language=options.language,
        opens=options.opens,
        screenshot=options.screenshot,
    )


def show(words: str) -> None:
    """Show what could not be printed: there is no console."""
    from . import app

    app.show_words(words)


if __name__ == "__main__":
    sys.exit(main())
