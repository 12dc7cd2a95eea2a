"""Texts in a workbook's XML: runs joined, escapes undone, no blanks around them.

Floor: exchange, and its child.
"""

from __future__ import annotations

import re

from lxml import etree

from channelinventory.domain.collation import composed

from .package import local

_ESCAPED = re.compile(r"_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)|_x000[DdAa]_")


def joined(element: etree._Element) -> str:
    """Return the text of a rich or plain text, its runs joined, without how it is pronounced."""
    if len(element) == 1 and local(element[0]) == "t":
        return element[0].text or ""
    parts = []
    for one in element:
        name = local(one)
        if name == "t":
            parts.append(one.text or "")
        elif name == "r":
            parts += [part.text or "" for part in one if local(part) == "t"]
    return "".join(parts)


def clean(text: str) -> str | None:
    """Return a text without blanks around it, Excel's escapes undone; None if nothing is left."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: "_" if "5" in match[0] else "\n", text)
    return composed(text.strip()) or None
