"""What the properties of a workbook say: for people, for search, and for taking it in again.

Floor: exchange.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from openpyxl.packaging.custom import DateTimeProperty, IntProperty, StringProperty

from channelinventory.domain.language import Language
from channelinventory.exchange import base
from channelinventory.exchange.texts import printable

from .cover import CREATOR

SCHEMA = 2


def set_properties(
    workbook: Any, language: Language, title: str, cover: str, moment: dt.datetime
) -> None:
    """Name title and program, the schema, the moment (UTC), the language and the cover's sheet."""
    plain = moment.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
    properties = workbook.properties
    properties.title = printable(title)
    properties.creator = language.say(CREATOR)
    properties.language = language.code
    properties.created = plain
    for one in (
        IntProperty(name=base.SCHEMA_PROPERTY, value=SCHEMA),
        DateTimeProperty(name=base.EXPORTED_PROPERTY, value=plain),
        StringProperty(name=base.LANGUAGE_PROPERTY, value=language.code),
        StringProperty(name=base.COVER_PROPERTY, value=cover),
    ):
        workbook.custom_doc_props.append(one)
