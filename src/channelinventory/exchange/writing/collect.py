"""A collection workbook: what is known of one organisation, for a colleague there to complete.

Floor: exchange. It holds nothing of other organisations: their names are not even in its lists.
"""

from __future__ import annotations

from collections.abc import Mapping

from channelinventory.domain import kinds
from channelinventory.domain.fields import Record, RecordType
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message

from .spec import BookSpec, Cover, SheetSpec

TITLE = N_("Export", "Collection workbook {organisation}")
ABOUT = N_("Export", "What is recorded about {organisation}")

_OF_ORGANISATION = "organisation"
_COLLECTED: Mapping[str, int] = {
    "organisation": 0,
    "channel": 25,
    "editor": 25,
    "assignment": 50,
    "constraint": 25,
    "crisis_role": 25,
    "measurement": 50,
}
"""Record types that are asked for, and how many empty rows are made ready for each.

Absences, decisions and the log are not for sending round.
"""


def collection(
    inventory: Inventory, organisation: str, language: Language, *, name: str = ""
) -> BookSpec:
    """Return the workbook about the organisation with this id; `name` is the inventory's."""
    held = _held(inventory, organisation)
    sheets = [
        SheetSpec(
            inventory.type_of(type_name),
            inventory.type_of(type_name).fields,
            list(held[type_name]),
            spare,
            _given(inventory.type_of(type_name), organisation),
        )
        for type_name, spare in _COLLECTED.items()
    ]
    title = inventory.titles(_OF_ORGANISATION, language)[organisation]
    cover = Cover(
        language.say(TITLE, organisation=title),
        name,
        Message.of(ABOUT, organisation=title),
        title,
    )
    return BookSpec(sheets, cover, _offered(inventory, held))


def _held(inventory: Inventory, organisation: str) -> dict[str, dict[str, Record]]:
    """Return the records of an organisation by type and id; a type after those it refers to."""
    held: dict[str, dict[str, Record]] = {
        _OF_ORGANISATION: {organisation: inventory.table(_OF_ORGANISATION)[organisation]}
    }
    for name in _COLLECTED:
        if name != _OF_ORGANISATION:
            record_type = inventory.type_of(name)
            held[name] = {
                id: record
                for id, record in inventory.table(name).items()
                if _belongs(record_type, record, organisation, held)
            }
    return held


def _belongs(
    record_type: RecordType, record: Record, organisation: str, held: Mapping[str, object]
) -> bool:
    """Tell whose a record is: its organisation's, or where it names none, its channel's."""
    own = record_type.by_key.get(_OF_ORGANISATION)
    if own is not None and (named := own.get(record)) is not None:
        return bool(named == organisation)
    channel = record_type.by_key.get("channel")
    channels = held.get("channel", {})
    return channel is not None and isinstance(channels, dict) and channel.get(record) in channels


def _given(record_type: RecordType, organisation: str) -> dict[str, str]:
    """Return what a new row means that does not say whose it is."""
    return {_OF_ORGANISATION: organisation} if _OF_ORGANISATION in record_type.by_key else {}


def _offered(
    inventory: Inventory, held: Mapping[str, Mapping[str, Record]]
) -> dict[str, dict[str, None]]:
    """Return the ids to choose from: the organisation's own, and what its records refer to."""
    offered = {name: dict.fromkeys(records) for name, records in held.items()}
    for name, records in held.items():
        for field in inventory.type_of(name).references:
            if isinstance(field.kind, kinds.Reference) and field.kind.target in offered:
                linked = (field.get(one) for one in records.values())
                offered[field.kind.target].update(dict.fromkeys(filter(None, linked)))
    return offered
