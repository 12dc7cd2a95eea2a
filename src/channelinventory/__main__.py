"""The start of the program: `python -m channelinventory`, and the command of the same name.

Floor: __main__, the composition root. Qt is loaded only when the window is asked for.
"""

from __future__ import annotations

import sys
from argparse import Namespace

from .cli import run


def main() -> int:
    """Run the command line or the window; return the exit code."""
    return run(sys.argv[1:], open_window)


def open_window(options: Namespace) -> int:
    """Open the window on the chosen inventory or the example; return the exit code."""
    from . import app

    return app.main(
        database=options.database,
        example=options.example,
        language=options.language,
        screenshot=options.screenshot,
    )


if __name__ == "__main__":
    sys.exit(main())
