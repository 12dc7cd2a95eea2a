"""The records that one row of a part makes: none, one, or one for each person it names.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from channelinventory.domain.editor import Editor
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.vocabulary import AssignmentRole, ChannelStatus, Outcome
from channelinventory.exchange.columns import as_text, canonical
from channelinventory.exchange.reading.book import Row as Cells
from channelinventory.exchange.understanding.addresses import Addresses
from channelinventory.exchange.understanding.people import Person, people
from channelinventory.exchange.understanding.synonyms import BLANKS

from .complete import complete
from .meanings import present
from .parts import SCENARIO, Part
from .rows import Row, RowReader

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
        self._cross = part.record_type.name == "crisis_role"
        self._own = part.id_column is not None

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
        said = self._present or (part.places[0] if self._cross else None)
        if said is None or said.at >= len(cells):
            return False
        return not present(cells[said.at], self._languages[0])

    def rows(self, number: int, cells: Cells, id: str | None) -> Iterator[Row]:
        """Give the records that a row speaks of."""
        part = self._part
        if part.people is None:
            yield Row(part, number, cells, id)
            return
        at = part.people.at
        cell = cells[at] if at < len(cells) else None
        for person in people(as_text(cell, self._languages[0])):
            row = Row(part, number, cells)
            row.derived["role"] = AssignmentRole(person.role or part.fixed["role"])
            self._meet(row, person)
            yield row

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
            row.values[part.link] = part.parent.records[row.number].id
        for key, value in part.fixed.items():
            if key not in row.values and key not in row.derived:
                self._fix(row, key, value)
        if self._present is not None:
            row.values.pop("name", None)
        if name == "channel":
            self._follow(row)
        elif name == "decision" and part.parent is not None:
            status = part.parent.records[row.number].status  # type: ignore[attr-defined]
            row.derived["outcome"] = _OUTCOMES.get(status, Outcome.CONTINUE)
        elif name == "assignment":
            row.values["role"] = row.derived.pop("role", row.values.get("role"))

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

    def _meet(self, row: Row, person: Person) -> None:
        """Refer to the editor that a cell names; one who is not here yet is added."""
        parent = row.part.parent
        assert parent is not None
        known = len(row.created)
        for text in filter(None, (person.email, person.name)):
            try:
                row.values["editor"] = self._reader.find("editor", text)
                return
            except InvalidValue:
                continue
        try:
            row.values["editor"] = self._reader.refer(row, "editor", person.name)
        except InvalidValue as error:
            row.reject(row.part.people, person.name, error.message)
            return
        if len(row.created) > known:
            made = row.created[-1]
            assert isinstance(made, Editor)
            channel = parent.records[row.number]
            row.created[-1] = replace(
                made,
                email=person.email,
                office_phone=person.phone,
                organisation=channel.organisation,  # type: ignore[attr-defined]
            )

    def _follow(self, row: Row) -> None:
        """Let a channel's address say its platform and handle, and its handle the address."""
        links = row.part.table.sheet.links
        link = None
        if links and not row.values.get("url"):
            for place in row.part.places:
                if place.key in ("url", "handle", "name"):
                    link = link or links.get((row.number - 1, place.at))
        row.derived.update(
            complete(
                row.values,
                self._inventory,
                self._addresses,
                lambda name: self._reader.refer(row, "platform", name),
                link,
            )
        )
        for key in ("url", "handle", "name"):
            # An address that stood in the wrong column has found its place.
            if key in row.derived and row.values.get(key) and row.existing is None:
                row.values[key] = row.derived[key]
        if not (row.values.get("name") or row.derived.get("name")):
            organisation = row.values.get("organisation")
            title = self._reader.title("organisation", organisation, row)
            if title:
                row.derived["name"] = title
