"""The records that one row of a part makes: none, one, or one for each person it names.

Floor: exchange.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from channelinventory.domain.editor import Editor
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message
from channelinventory.domain.vocabulary import AssignmentRole, ChannelStatus, Outcome
from channelinventory.exchange.columns import as_text, canonical
from channelinventory.exchange.problems import WHOSE_FIGURE
from channelinventory.exchange.reading.book import Row as Cells
from channelinventory.exchange.understanding.addresses import Addresses
from channelinventory.exchange.understanding.people import people
from channelinventory.exchange.understanding.synonyms import BLANKS

from .complete import complete, is_bare_handle
from .meanings import present, status_of
from .parts import SCENARIO, Part
from .row import Row
from .rows import RowReader

_OUTCOMES = {
    ChannelStatus.ACTIVE: Outcome.CONTINUE,
    ChannelStatus.RESERVE: Outcome.KEEP_IN_RESERVE,
    ChannelStatus.OBSERVED: Outcome.OBSERVE,
    ChannelStatus.PLANNED: Outcome.OPEN,
    ChannelStatus.CLOSED_HELD: Outcome.CLOSE,
    ChannelStatus.CLOSED_RELEASED: Outcome.CLOSE,
    ChannelStatus.REJECTED: Outcome.DO_NOT_OPEN,
}
"""What a reason beside a channel was a reason for, by the channel's status."""

_HANDLE = re.compile(r"@[\w.-]+")
_LONGEST_NAME = 60
_SEPARATED = re.compile(r"[\s,;|]+")
_LISTED = re.compile(r"\s*[,;|/+&\n]\s*|\s+und\s+|\s+and\s+")


class Strands:
    """Makes the rows of one part, and fills in what they leave unsaid."""

    def __init__(
        self,
        part: Part,
        reader: RowReader,
        languages: Sequence[Language],
        addresses: Addresses,
        inventory: Inventory,
    ) -> None:
        self._part, self._reader, self._languages = part, reader, languages
        self._addresses, self._inventory = addresses, inventory
        self._present = next((one for one in part.places if one.detail == "present"), None)
        names = (one for one in part.places if part.own and one.key == "name")
        self._name = None if part.record_type.name != "channel" else next(names, None)
        self._cross = part.record_type.name == "crisis_role"
        self._own = part.id_column is not None
        addressed = part.record_type.name == "channel" and not self._own
        self._address = next((one for one in part.places if addressed and one.key == "url"), None)
        platforms = (one for one in part.places if addressed and one.key == "platform")
        self._platform = next(platforms, None)

    def blank(self, number: int, cells: Cells) -> bool:
        """Tell whether a row holds no record of this part."""
        part = self._part
        if part.parent is not None and number not in part.parent.records:
            return True  # what it belongs to was rejected
        if not part.own:
            return False
        texts = [canonical(cells[at]).casefold() for at in part.own if at < len(cells)]
        if all(not text or text in BLANKS for text in texts):
            return True
        said = self._present or self._address or self._name
        said = said or (part.places[0] if self._cross else None)
        if said is None or said.at >= len(cells):
            return False
        return not present(cells[said.at], self._languages[0])

    def rows(self, number: int, cells: Cells, id: str | None) -> Iterator[Row]:
        """Give the records that a row speaks of."""
        part = self._part
        parents: Sequence[Record | None] = (None,)
        if part.parent is not None:
            parents = part.parent.records[number]
        if len(parents) > 1 and part.record_type.name == "measurement":
            row = Row(part, number, cells, id, parents[0])
            row.reject(part.places[0], as_text(row.cell(part.places[0].at), self._languages[0]),
                       Message(WHOSE_FIGURE))  # fmt: skip
            yield row
            return
        for parent in parents:
            if part.people is not None:
                yield from self._assignments(number, cells, parent)
            elif self._address is not None or self._platform is not None:
                for one in self._on_each(cells):
                    yield from (self._addressed(number, each, id) for each in self._channels(one))
            else:
                yield Row(part, number, cells, id, parent)

    def _on_each(self, cells: Cells) -> Iterator[Cells]:
        """Give the cells once for each platform that the row names: “Facebook, Instagram”."""
        at = None if self._platform is None else self._platform.at
        text = None if at is None or at >= len(cells) else cells[at]
        pieces = _LISTED.split(text.strip()) if isinstance(text, str) else []
        named = [self._addresses.platform(one) for one in pieces]
        whole = None if len(pieces) < 2 else self._addresses.platform(str(text))
        if at is None or len(pieces) < 2 or None in named or whole or self._tells(cells):
            yield cells
            return
        for name in dict.fromkeys(named):
            yield [name if place == at else cell for place, cell in enumerate(cells)]

    def _tells(self, cells: Cells) -> bool:
        """Tell whether a row says the address or the handle, which is that of one platform."""
        telling = (one.at for one in self._part.places if one.key in ("url", "handle"))
        return any(canonical(cells[at]) for at in telling if at < len(cells))

    def _channels(self, cells: Cells) -> Iterator[Cells]:
        """Give the cells once for each address of a profile that the row has."""
        if self._address is None:
            yield cells
            return
        at = self._address.at
        text = cells[at] if at < len(cells) else None
        if isinstance(text, str) and len(pieces := _SEPARATED.split(text.strip())) > 1:
            urls = [one for one in pieces if self._addresses.account(one) is not None]
            if len(urls) == len(pieces):
                blank = [one.at for one in self._part.places if one.key in ("platform", "handle")]
                for url in urls:
                    copy = [None if place in blank else cell for place, cell in enumerate(cells)]
                    copy[at] = url
                    yield copy
                return
        yield cells

    def _addressed(self, number: int, cells: Cells, id: str | None) -> Row:
        """Return a row; “@a” is no address but a handle, as is “a” or a cross below “Facebook”."""
        row = Row(self._part, number, cells, id)
        if self._address is None:
            return row
        at = self._address.at
        text = cells[at] if at < len(cells) else None
        if not isinstance(text, str):
            return row
        text, block = text.strip(), bool(self._part.own)
        crossed = block and self._crossed(text)
        bare = block and is_bare_handle(text, str(self._part.fixed.get("platform")))
        if not (crossed or bare or _HANDLE.fullmatch(text)):
            return row
        other = next((one for one in self._part.places if one.key == "handle"), None)
        if not crossed and other is not None and canonical(row.cell(other.at)):
            return row  # two texts for one handle: the row is rejected and says so
        row.cells = [None if place == at else cell for place, cell in enumerate(cells)]
        if not crossed:
            row.values["handle"] = text
            row.guess = text if bare else ""
        return row

    def _crossed(self, cell: Any) -> bool:
        """Tell whether a cell says no more than that there is a channel."""
        try:
            return self._languages[0].read_yes_no(as_text(cell, self._languages[0]))
        except InvalidValue:
            return False

    def _assignments(self, number: int, cells: Cells, parent: Record | None) -> Iterator[Row]:
        """Give an assignment for each person that the row names."""
        part = self._part
        assert part.people is not None
        at = part.people.at
        named = people(as_text(cells[at] if at < len(cells) else None, self._languages[0]))
        contacts = self._contacts(cells) if len(named) == 1 else {}
        for person in named:
            row = Row(part, number, cells, parent=parent)
            row.derived["role"] = AssignmentRole(person.role or part.fixed["role"])
            said = {"email": person.email, "office_phone": person.phone}
            self._meet(row, person.name, {**contacts, **{k: v for k, v in said.items() if v}})
            yield row

    def _contacts(self, cells: Cells) -> dict[str, str]:
        """Return the addresses and numbers beside a name, as far as they are such."""
        fields = self._inventory.type_of("editor").by_key
        found = {}
        for one in self._part.contacts:
            text = as_text(cells[one.at] if one.at < len(cells) else None, self._languages[0])
            if text and fields[one.key].kind.check(text) is None:
                found[one.key] = text
        return found

    def finish(self, row: Row) -> None:
        """Fill in what the row's columns do not say: what is fixed, and what follows."""
        part, name = row.part, row.record_type.name
        if self._own:
            if row.existing is None:
                for key, value in part.fixed.items():
                    if key not in row.values:
                        self._fix(row, key, value)
            return
        if part.parent is not None:
            assert row.parent is not None
            row.values[part.link] = row.parent.id
        for key, value in part.fixed.items():
            if key not in row.values and key not in row.derived:
                self._fix(row, key, value)
        if self._present is not None:
            self._say_present(row, as_text(row.cell(self._present.at), self._languages[0]).strip())
        elif self._name and self._crossed(row.cell(self._name.at)):
            row.values.pop("name", None)
        if name == "channel":
            self._follow(row)
        elif name == "decision" and part.parent is not None:
            status = row.parent.status  # type: ignore[union-attr]
            row.derived["outcome"] = _OUTCOMES.get(status, Outcome.CONTINUE)
        elif name == "assignment":
            row.values["role"] = row.derived.pop("role", row.values.get("role"))

    def _say_present(self, row: Row, text: str) -> None:
        """Take up what stands among crosses: “geplant” is a status, other words are a name."""
        if self._crossed(text):
            row.values.pop("name", None)
        elif (status := status_of(text, self._languages[0], self._inventory)) is not None:
            row.values.pop("name", None)
            row.values.setdefault("status", status)
        elif len(text) > _LONGEST_NAME:
            row.values.pop("name", None)
            row.derived["notes"] = "\n".join(filter(None, (row.values.pop("notes", None), text)))

    def _fix(self, row: Row, key: str, value: Any) -> None:
        """Give a row what holds for all rows; a text is read as if it stood in a cell."""
        field = row.record_type.by_key[key]
        try:
            if not isinstance(value, str):
                row.values[key] = value
            elif field in row.record_type.references:
                target: str = field.kind.target  # type: ignore[attr-defined]
                ours = target == "scenario" and value == SCENARIO
                row.values[key] = self._reader.refer(row, target, value, ours=ours)
            else:
                row.values[key] = field.kind.read(value, self._languages[0], self._inventory)
        except InvalidValue as error:
            row.reject(None, value, error.message)

    def _meet(self, row: Row, name: str, contacts: Mapping[str, str]) -> None:
        """Refer to the editor that a cell names; one who is not here yet is added."""
        known = len(row.created)
        for text in filter(None, (contacts.get("email"), name)):
            try:
                row.values["editor"] = self._reader.find("editor", text)
                return
            except InvalidValue:
                continue
        try:
            row.values["editor"] = self._reader.refer(row, "editor", name)
        except InvalidValue as error:
            row.reject(row.part.people, name, error.message)
            return
        if len(row.created) > known:
            made = row.created[-1]
            assert isinstance(made, Editor)
            organisation: str = row.parent.organisation  # type: ignore[union-attr]
            values: dict[str, Any] = {**contacts, "organisation": organisation}
            row.created[-1] = replace(made, **values)

    def _follow(self, row: Row) -> None:
        """Let a channel's address say its platform and handle, and its handle the address."""
        links = row.part.table.sheet.links
        link = None
        if links and not row.values.get("url"):
            for place in row.part.places:
                # A link that nobody sees, below a blank cell, was left behind there.
                shown = row.cell(place.at) is not None
                if shown and place.key in ("url", "handle", "name", "platform"):
                    link = link or links.get((row.number - 1, place.at))
        before = row.values.get("name")
        row.derived.update(
            complete(
                row.values,
                self._inventory,
                self._addresses,
                lambda name: self._reader.refer(row, "platform", name),
                link,
            )
        )
        if before and row.derived.get("handle") == before and is_bare_handle(before):
            row.guess = before
        for key in ("url", "handle", "name"):
            # An address that stood in the wrong column has found its place.
            if key in row.derived and row.values.get(key) and row.existing is None:
                row.values[key] = row.derived[key]
        if not row.values.get("organisation") and row.values.get("name"):
            # “Stadt Dresden” on Instagram is the channel of that city.
            with suppress(InvalidValue):
                row.derived["organisation"] = self._reader.find("organisation", row.values["name"])
        if not (row.values.get("name") or row.derived.get("name")):
            organisation = row.values.get("organisation")
            title = self._reader.title("organisation", organisation, row)
            if title:
                row.derived["name"] = title
