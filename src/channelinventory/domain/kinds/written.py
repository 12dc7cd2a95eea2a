"""Kinds of text: lines, long texts, and addresses of the web, of e-mail and of telephones.

Floor: domain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..collation import sort_key
from ..errors import InvalidValue
from ..language import Language
from ..texts import N_, Message
from .kind import Kind

if TYPE_CHECKING:
    from ..inventory import Inventory

NOT_A_URL = N_("Kind", "“{text}” is not a web address. Web addresses start with https://.")
NOT_AN_EMAIL = N_("Kind", "“{text}” is not an e-mail address. Write it like name@example.org.")
NOT_A_PHONE = N_("Kind", "“{text}” is not a telephone number. Digits, spaces and + - / ( ) fit.")
SECOND_LINE = N_("Kind", "Only one line fits here.")
CONTROL_CHARACTER = N_("Kind", "The text holds an invisible control character. Type it anew.")

# Texts, not compiled patterns: `re` compiles each at its first use and not at the program's start.
_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"
_USUAL_URL = r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[!-~]*)?"
_EMAIL = r"[^\s@]+@[^\s@]+\.[^\s@.]+"
_PHONE = r"\+?[\d\s()/.\-–]{3,}(?:\s?(?:-|ext\.?|App\.?)\s?\d+)?"


class PlainText(Kind):
    """One line of text."""

    __slots__ = ()

    def sorter(self, language: Language, inventory: Inventory) -> Callable[[Any], Any]:
        return sort_key

    def check(self, value: Any) -> Message | None:
        if value.isprintable():  # by far the most
            return None
        if "\n" in value or "\r" in value:
            return Message(SECOND_LINE)
        return Message(CONTROL_CHARACTER) if re.search(_CONTROL, value) else None


class LongText(PlainText):
    """Text of any number of lines."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        if value.isprintable():
            return None
        return Message(CONTROL_CHARACTER) if re.search(_CONTROL, value) else None


class Url(PlainText):
    """A web address."""

    __slots__ = ()

    def parser(self, language: Language, inventory: Inventory) -> Callable[[str], Any]:
        def read(text: str) -> str:
            full = text if "://" in text or " " in text or "." not in text else f"https://{text}"
            if problem := self.check(full):
                raise InvalidValue(problem.text, **problem.args)
            return full

        return read

    def check(self, value: Any) -> Message | None:
        if re.fullmatch(_USUAL_URL, value):
            return None
        try:
            parts = urlsplit(value)
            good = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        except ValueError:
            good = False
        if not good or re.search(r"\s", value):
            return Message.of(NOT_A_URL, text=value)
        return PlainText.check(self, value)


class Email(PlainText):
    """An e-mail address."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        return None if re.fullmatch(_EMAIL, value) else Message.of(NOT_AN_EMAIL, text=value)


class Phone(PlainText):
    """A telephone number, kept as typed."""

    __slots__ = ()

    def check(self, value: Any) -> Message | None:
        return None if re.fullmatch(_PHONE, value) else Message.of(NOT_A_PHONE, text=value)
