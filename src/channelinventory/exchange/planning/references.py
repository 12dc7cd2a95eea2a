"""References in cells: which record a name means, those of the same import included.

Floor: exchange. Exactly, then without case and accents, then by the other names that people use;
at last a person is asked about names that are nearly alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from channelinventory.domain import kinds
from channelinventory.domain.changes import Change
from channelinventory.domain.channel import Channel
from channelinventory.domain.collation import fold
from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.fields import Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.registry import type_of
from channelinventory.exchange.names import CREATED_BY_NAME, unique_names
from channelinventory.exchange.understanding.addresses import Addresses
from channelinventory.exchange.understanding.similar import Similar

from .questions import NEW, REJECT, Questions


class References:
    """The names of all records, as they were before the import and as it adds to them."""

    def __init__(
        self,
        inventory: Inventory,
        languages: Sequence[Language],
        addresses: Addresses,
        questions: Questions,
    ) -> None:
        self._languages, self._addresses = languages, addresses
        self._questions = questions
        self._before = self._now = inventory
        self._fresh: dict[tuple[str, str], str] = {}
        self._added: dict[str, str] = {}
        self.names = cache(self._names)
        self._similar = cache(lambda target: Similar(self.names(target)))
        self._accounts = cache(self._called)
        self._old = cache(self._ids)
        self._new = cache(self._ids)

    def _names(self, type_name: str) -> Mapping[str, str]:
        """Return the names of a type's records in the sheet's language."""
        return unique_names(self._before, type_name, self._languages[0])

    def _ids(self, inventory: Inventory, type_name: str) -> Mapping[str, str]:
        """Return ids by name, each as written and folded."""
        if inventory is self._before:
            names = self.names(type_name)
        else:
            names = unique_names(inventory, type_name, self._languages[0])
        return {fold(name): id for id, name in names.items()} | {
            name: id for id, name in names.items()
        }

    def resolve(self, target: str, text: str, place: tuple[str, int] | None = None) -> str:
        """Return the id of the record that `text` means; raises `InvalidValue`.

        `place` is the row (sheet and number) that a question about the name belongs to.
        """
        text = " ".join(text.split())
        found = self._lookup(target, text)
        if found is None and target == "platform" and (usual := self._usual(text)) != text:
            found = self._lookup(target, usual)
        if place is not None:
            if found is None:
                found = self._asked(target, text, place)
            else:
                self._questions.note(target, text, place)
        if found is None:
            label = self._before.type_of(target).label
            raise InvalidValue(kinds.UNKNOWN_RECORD, text=text, type=label)
        return found

    def _asked(self, target: str, text: str, place: tuple[str, int]) -> str | None:
        """Ask about names that are nearly alike; return the id that was answered, if one was."""
        near = self._similar(target)(text)
        if not near:
            return None
        names = self.names(target)
        similar = [(id, names[id]) for id, _ in near]
        question = self._questions.reference(target, text, similar, target in CREATED_BY_NAME)
        self._questions.note(target, text, place)
        return None if question.answer in (NEW, REJECT) else question.answer

    def _lookup(self, target: str, text: str) -> str | None:
        old = self._old(self._before, target)
        found = old.get(text)
        if found is not None:
            return found
        folded = fold(text)
        found = old.get(folded) or self._fresh.get((target, folded))
        if found is None and self._now is not self._before:
            new = self._new(self._now, target)
            found = new.get(text) or new.get(folded)
        return found or self._find(target, text)

    def _find(self, target: str, text: str) -> str | None:
        """Look among the other names that people use, in every language."""
        for inventory in dict.fromkeys((self._now, self._before)):
            if target == "channel" and (ids := self._channels(inventory, text)):
                if len(ids) > 1:
                    raise InvalidValue(kinds.AMBIGUOUS_RECORD, text=text, n=len(ids))
                return ids[0]
            for language in self._languages:
                found = inventory.find(target, text, language)
                if len(found) > 1:
                    raise InvalidValue(kinds.AMBIGUOUS_RECORD, text=text, n=len(found))
                if found:
                    return found[0]
        return None

    def _channels(self, inventory: Inventory, text: str) -> Sequence[str]:
        """Return the channels that “@stadt (Instagram)” or an address means."""
        account = self._addresses.account(text)
        named, name = (account.platform, account.handle) if account else self._addresses.strip(text)
        platform = self._old(self._before, "platform").get(named or "")
        if platform is None or not name:
            return ()
        known = self._accounts(inventory)
        return known.get((platform, fold(name).removeprefix("@")), ())

    def _called(self, inventory: Inventory) -> Mapping[tuple[str, str], Sequence[str]]:
        """Return the ids of channels by platform and handle, and by platform and name."""
        found: dict[tuple[str, str], list[str]] = {}
        for id, channel in inventory.records(Channel).items():
            texts = {
                fold(text).removeprefix("@") for text in (channel.handle, channel.name) if text
            }
            for text in texts:
                found.setdefault((channel.platform or "", text), []).append(id)
        return found

    def create(
        self, target: str, text: str, made: list[Record], *, ours: bool = False
    ) -> Record | None:
        """Return a new record called `text`, None where a name alone does not make one.

        It is added to `made`, the records that the row makes; one of them may be it already. A
        name of `ours`, which no cell says, always makes one.
        """
        if target not in CREATED_BY_NAME and not ours:
            return None
        text = " ".join(text.split())
        name = self._usual(text) if target == "platform" else text
        cls = self._before.type_of(target).cls
        for one in made:
            if type(one) is cls and one.name == name:  # type: ignore[attr-defined]
                return one
        record = cls(name=name)  # type: ignore[call-arg]
        made.append(record)
        return record

    def _usual(self, text: str) -> str:
        return self._addresses.platform(text) or text

    def add(self, record: Record) -> None:
        """Let the following cells refer to a planned record by its name."""
        name = type_of(record).name
        for language in self._languages:
            title = " ".join(self._now.title(record, language).split())
            self._added.setdefault(record.id, title)
            self._fresh.setdefault((name, fold(title)), record.id)

    def title(self, target: str, id: str) -> str:
        """Return what a record is called, one that an earlier row added included."""
        return self._now.titles(target, self._languages[0]).get(id) or self._added.get(id, "")

    def apply(self, changes: Iterable[Change]) -> None:
        """Take the changes of a whole part into account."""
        changes = list(changes)
        if changes:
            self._now = self._now.apply(changes)
            self._new = cache(self._ids)
