"""An inventory as every released version wrote it: `tests/data/released/VERSION.db`.

`python -m tests.released` writes that of the present version: records of every type, among them
some with all fields filled in and every word of every list, and a journal. It is written anew
until the version is released and never after that: later versions are tested with what people have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from channelinventory import __version__
from channelinventory.domain import changes as change
from channelinventory.domain import kinds
from channelinventory.domain.changes import ChangeSet
from channelinventory.domain.fields import Field, Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory
from channelinventory.storage.engine import open_store
from tests import factories

FOLDER = Path(__file__).parent / "data" / "released"
TEXT = "Zeile eins: ÄÖÜ äöü ß – „Anführung“\nZeile zwei: ½ € 漢字"

Step = Callable[[Inventory], ChangeSet]


def fixture(version: str = __version__) -> Path:
    """Return where the inventory of a version lies."""
    return FOLDER / f"{version}.db"


def fixtures() -> list[Path]:
    """Return the inventories of all versions."""
    return sorted(FOLDER.glob("*.db"))


def write(path: Path) -> None:
    """Write the inventory of the present version, with the same content every time."""
    store = open_store(path, create=True)
    try:
        for number, step in enumerate(_steps()):
            held = empty_inventory().with_records(store.load()[0])
            store.save(step(held), by="anna", at=factories.MOMENT + timedelta(minutes=number))
    finally:
        store.close()
    path.with_name(f"{path.name}.lock").unlink()


def _steps() -> Iterator[Step]:
    """Give what the journal holds: additions, an edit of several records, a deletion."""
    yield lambda held: change.add(held, *factories.inventory())
    yield lambda held: change.add(held, *_full(held))
    yield lambda held: change.edit(held, *((one, {"notes": TEXT}) for one in _few(held, "channel")))
    yield lambda held: change.delete(held, *_few(held, "measurement"))


def _few(held: Inventory, name: str) -> list[Record]:
    return list(held.table(name).values())[:2]


def _full(held: Inventory) -> Iterator[Record]:
    """Give records of every type with all fields filled in, as many as there are words to use."""
    for record_type in RECORD_TYPES.values():
        longest = max(len(_words(field)) for field in record_type.fields)
        for number in range(max(longest, 1)):
            filled = {field.key: _value(field, number, held) for field in record_type.fields}
            called = f"full-{record_type.name}-{number}"
            yield factories.record(record_type.cls, held, called, **filled)


def _words(field: Field) -> list[Any]:
    """Return the list a field chooses from, if it does."""
    match field.kind:
        case kinds.OneOf(choice=choice):
            return list(choice)
    return []


def _value(field: Field, number: int, held: Inventory) -> Any:
    match field.kind:
        case kinds.OneOf():
            return _words(field)[number % len(_words(field))]
        case kinds.SomeOf(choice=choice):
            return tuple(choice)
        case kinds.Tags() | kinds.Lines():
            return ("Bürger", "Straße und Brücke")
        case kinds.Reference(target=target):
            return next(iter(held.table(target)))
        case kinds.YesNo():
            return number % 2 == 0
        case kinds.Integer(minimum=low, maximum=high):
            return min(high or 1_000, (low or 0) + number)
        case kinds.Number():
            return 2.25 + number
        case kinds.Money():
            return Decimal("1234.56") + number
        case kinds.Date():
            return factories.DAY + timedelta(days=number)
        case kinds.Moment():
            return factories.MOMENT + timedelta(hours=number)
        case kinds.Url():
            return f"https://stadt.example/{number}"
        case kinds.Email():
            return f"presse{number}@stadt.example"
        case kinds.Phone():
            return f"0351 123456{number}"
        case kinds.LongText():
            return TEXT
        case kinds.PlainText():
            return f"Presse- und Öffentlichkeitsarbeit {number}"
    raise NotImplementedError(field.kind)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    fixture().unlink(missing_ok=True)
    write(fixture())
    print(fixture())
