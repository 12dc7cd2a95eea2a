"""Why a file is not read, as it leaves the child: a key and arguments, texts come later.

Floor: exchange, and its child: imports nothing. The texts stand in `reasons`.
"""

from __future__ import annotations


class Refused(Exception):
    """The file, or one sheet of it, is not read; `key` names one of `reasons.REASONS`."""

    def __init__(self, key: str, /, **args: str | int) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_of_text = args
