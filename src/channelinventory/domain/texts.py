"""Texts a person reads, as data: English source here, German in `resources/translations`.

Floor: domain. The core passes `Text` and `Message` about; a `Language` turns them into words where
they are shown, so that switching the language never touches a record, an error or a label.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Text(NamedTuple):
    """A translatable text: Qt-Linguist context and English source."""

    context: str
    source: str


def N_(context: str, source: str) -> Text:
    """Mark a text for translation.

    Placeholders are written `{name}`. A text with two forms, `"{n} channel|{n} channels"`, is
    chosen by the argument `n`.
    """
    return Text(context, source)


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its arguments; arguments may themselves be texts, messages, dates or numbers."""

    text: Text
    args: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, text: Text, /, **args: object) -> Message:
        """Return `text` with `args`."""
        return cls(text, args)
