"""Errors of the domain: a key and arguments, never a finished sentence.

Floor: domain. Who shows an error asks a `Language` for its text.
"""

from __future__ import annotations

from .texts import Message, Text


class InventoryError(Exception):
    """Anything that can go wrong and be told to a person in one sentence with a remedy."""

    def __init__(self, text: Text, /, **args: object) -> None:
        super().__init__(text.source, args)
        self.message = Message(text, args)


class InvalidValue(InventoryError):
    """A text that is no value of its field's kind."""
