"""The start of the program: `python -m channelinventory`, and the command of the same name.

Floor: composition root.
"""

from __future__ import annotations

import sys

from .cli import run


def main() -> int:
    """Run the command line or the window; return the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
