"""What people call record types and fields on the command line: keys, or German or English labels.

Floor: cli.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .. import assets
from ..domain.fields import RecordType
from ..domain.registry import RECORD_TYPES
from ..domain.texts import Text
from .arguments import LANGUAGES


def key_of_type(name: str) -> str:
    """Return the key of the record type that is called so, the text itself where there is none."""
    labels = {one.name: (one.label, one.plural) for one in RECORD_TYPES.values()}
    return _key(name, labels)


def key_of_column(record_type: RecordType, name: str) -> str:
    """Return the key of the column that is called so, the text itself where there is none."""
    return _key(name, {one.key: (one.label,) for one in record_type.columns})


def _key(name: str, labels: Mapping[str, Iterable[Text]]) -> str:
    """Return the one key that a text is, or whose label it is, in any case of letters."""
    said = name.strip().casefold()
    if said in labels:
        return said
    found = {
        key
        for language in map(assets.language, LANGUAGES)
        for key, texts in labels.items()
        if any(language.say(text).casefold() == said for text in texts)
    }
    return found.pop() if len(found) == 1 else name
