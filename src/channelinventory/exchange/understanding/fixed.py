"""What holds for every row of a sheet: found in its name, in the titles above it, in the file's.

Floor: exchange. A list of one city's channels seldom has a column that says which city.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePath

from channelinventory.domain.collation import fold
from channelinventory.domain.fields import Field
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.kinds import OneOf, Reference
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_, Message, Text
from channelinventory.exchange.columns import as_text
from channelinventory.exchange.reading.book import Book, Sheet

from .addresses import Addresses
from .dated import dated
from .layout import Layout
from .offices import is_aside, office

OFFICE_OF_TITLE = N_(
    "Import",
    "No column says whose channels these are. “{name}” stands in the titles and is taken for all "
    "of them.",
)
ONLY_OFFICE = N_(
    "Import",
    "No column says whose channels these are. “{name}” is the only organisation here and is taken "
    "for all of them.",
)
FIELD_OF_TITLE = N_(
    "Import",
    "No column says it ({field}). “{name}” stands in the titles and is taken for all rows.",
)

_NO_OFFICE = re.compile(
    r"tabelle|sheet|blatt|kan[aä]l|konto|konten|account|liste|social|vorlage|muster|beispiel|entwurf"
    r"|archiv|gesamt|übersicht|sonstige|weitere|template|example|draft|copy|kopie|\d{4}|^\W*\d+\W*$",
    re.IGNORECASE,
)
_SHORTEST = 4  # shorter names are found in too many words


def find_fixed(
    layout: Layout,
    sheet: Sheet,
    book: Book,
    inventory: Inventory,
    languages: Sequence[Language],
    addresses: Addresses,
    alike: Collection[str] = (),
) -> None:
    """Fill in what no column says and the titles do; note what is missing all the same.

    `alike` are the names of the sheets that have the same headings: a list for each authority.
    """
    assert layout.record_type is not None
    if layout.id_column is not None:
        layout.fixed = {**book.base.given.get(layout.record_type.name, {}), **layout.fixed}
        return
    fixed = dict(layout.fixed)
    around = list(texts_around(layout, sheet, book, languages[0]))
    missing = []
    for one in layout.record_type.fields:
        if not one.required or isinstance(one.kind, OneOf) or one.key in fixed:
            continue
        if _said(layout, one):
            continue
        found, text = None, FIELD_OF_TITLE
        if isinstance(one.kind, Reference):
            found, text = _found(
                one.kind.target, sheet, around, inventory, languages[0], addresses, alike
            )
        if found is not None:
            fixed[one.key] = found
            layout.guessed[one.key] = Message.of(text, name=found, field=one.label)
        elif one.initial is None:
            missing.append(one.key)
    layout.fixed, layout.missing = fixed, tuple(missing)


def _found(
    target: str,
    sheet: Sheet,
    titles: Sequence[str],
    inventory: Inventory,
    language: Language,
    addresses: Addresses,
    alike: Collection[str],
) -> tuple[str | None, Text]:
    """Return the record that the titles name, and what to tell of it."""
    if target == "platform":
        found = _platform(titles, addresses) or _named(inventory, target, titles, language)
        return found, FIELD_OF_TITLE
    if target != "organisation":
        return _named(inventory, target, titles, language), FIELD_OF_TITLE
    found = _sheet_of(sheet, alike, addresses) or _named(inventory, target, titles, language)
    found = found or office(titles)  # goes before the only one here
    if found is None and (found := _only(inventory, target, language)):
        return found, ONLY_OFFICE
    return found, OFFICE_OF_TITLE


def _said(layout: Layout, field: Field) -> bool:
    """Tell whether a column says the value of a field, or one it follows from."""
    assert layout.record_type is not None
    name = layout.record_type.name
    targets = {(one.target or "").partition(":")[0] for one in layout.columns}
    if f"{name}.{field.key}" in targets:
        return True
    if name == "channel" and field.key == "platform":
        return f"{name}.url" in targets or any(one.block for one in layout.columns)
    if name == "channel" and field.key == "name":
        others = {f"{name}.handle", f"{name}.url", f"{name}.organisation"}
        return bool(targets & others)
    return False


def texts_around(layout: Layout, sheet: Sheet, book: Book, language: Language) -> Iterator[str]:
    """Give the texts around the table: the sheet's name, the rows above, the file's name."""
    yield sheet.name
    top = layout.head.rows[0] if layout.head.rows else layout.head.first
    for row in sheet.rows[:top]:
        yield from (as_text(cell, language) for cell in row if isinstance(cell, str))
    yield PurePath(book.name).stem


def _sheet_of(sheet: Sheet, alike: Collection[str], addresses: Addresses) -> str | None:
    """Return the name of a sheet where the sheets of a file are called by their authorities."""
    if len(alike) < 2 or 2 * sum(bool(office([name])) for name in alike) < len(alike):
        return None
    name = sheet.name.strip()
    other = _NO_OFFICE.search(name) or dated(name)[1] or addresses.platform(name)
    return None if other else name


def _platform(titles: Iterable[str], addresses: Addresses) -> str | None:
    found = {addresses.platform(title) or addresses.strip(title)[0] for title in titles} - {None}
    return found.pop() if len(found) == 1 else None


def _named(
    inventory: Inventory, target: str, titles: Iterable[str], language: Language
) -> str | None:
    """Return the one record whose name stands in the titles."""
    text = f" {_words(' | '.join(titles))} "
    found = []
    for id, record in inventory.table(target).items():
        names = [inventory.titles(target, language)[id], getattr(record, "short_name", None) or ""]
        if any(len(name) >= _SHORTEST and _is_named(_words(name), text) for name in names):
            found.append(id)
    if len(found) != 1:
        return None
    name: str = inventory.titles(target, language)[found[0]]
    return name


def _is_named(name: str, text: str) -> bool:
    """Tell whether titles name a record otherwise than aside: “Bericht an die Staatskanzlei”."""
    places = re.finditer(re.escape(f" {name} "), text)
    return any(not is_aside(text[: one.start()].rpartition("|")[2]) for one in places)


def _only(inventory: Inventory, target: str, language: Language) -> str | None:
    """Return the name of the only record of a type."""
    ids = list(inventory.table(target))
    return inventory.titles(target, language)[ids[0]] if len(ids) == 1 else None


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+|\|", fold(text)))
