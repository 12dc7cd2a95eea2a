"""What has to be looked at before an import is carried out: guesses, and decisions still open.

Floor: exchange. Nothing here rejects a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from channelinventory.domain.channel import Channel
from channelinventory.domain.collation import fold
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message
from channelinventory.exchange.places import letter
from channelinventory.exchange.problems import (
    CHANNEL_ELSEWHERE,
    CONFLICT_KEPT,
    CONFLICT_TAKEN,
    HANDLES_GUESSED,
    SIMILAR_RECORD,
    Problem,
)
from channelinventory.exchange.reading.book import Book
from channelinventory.exchange.understanding.layout import Layout

from .preview import PlannedRow
from .questions import NEW, NOTHING, TAKE, Questions
from .row import Row


def nearly_known(questions: Questions) -> Iterator[Problem]:
    """Warn of each name that is added though it is nearly that of a record."""
    for one in questions.all():
        if one.kind == "reference" and one.answer == NEW and not one.answered and one.rows:
            (sheet, row), text = one.rows[0], str(one.text.args["text"])
            names = ", ".join(
                str(choice.label.args["name"])
                for choice in one.choices[:-1]
                if isinstance(choice.label, Message)
            )
            message = Message.of(SIMILAR_RECORD, text=text, names=names)
            yield Problem(sheet, "", text, "similar_record", message, row)


def elsewhere(
    rows: Sequence[PlannedRow], before: Inventory, book: Book, screen: Language
) -> Iterator[Problem]:
    """Warn of new channels that are here already with another organisation, it seems."""
    fresh = [row for row in rows if row.kind == "new" and row.record_type == "channel"]
    if book.exported or not fresh or not before.records(Channel):
        return
    known: dict[tuple[str | None, str], str] = {}
    for id, channel in before.records(Channel).items():
        known.setdefault((channel.platform, fold(channel.name or "")), id)
    for row in fresh:
        assert isinstance(row.record, Channel)
        one = row.record
        same = known.get((one.platform, fold(one.name or "")))
        other = before.records(Channel).get(same or "")
        if other is None or other.organisation == one.organisation:
            continue
        if one.handle and other.handle and _plain(one.handle) != _plain(other.handle):
            continue
        owner = before.titles("organisation", screen).get(other.organisation or "")
        names = f"{before.titles('channel', screen)[other.id]} ({owner})"
        message = Message.of(CHANNEL_ELSEWHERE, text=one.name, names=names)
        yield Problem(row.sheet, "", one.name or "", "similar_record", message, row.row)


def conflicts(
    rows: Sequence[PlannedRow], questions: Questions, layouts: Mapping[str, Layout]
) -> Iterator[Problem]:
    """Give a warning for each cell that was changed on both sides."""
    for row in rows:
        for cell in row.values if row.kind == "conflict" else ():
            if not cell.question:
                continue
            columns, target = layouts[row.sheet].columns, f"{row.record_type}.{cell.key}"
            place = next((letter(one.place) for one in columns if one.target == target), "")
            message = Message.of(
                CONFLICT_TAKEN if questions.answer(cell.question) == TAKE else CONFLICT_KEPT,
                title=row.title,
                field=cell.label,
                ours=cell.before or NOTHING,
                theirs=cell.after or NOTHING,
            )
            where = f"{place}{row.row}" if place else ""  # in a sheet of ours, never turned
            yield Problem(row.sheet, where, cell.after, "conflict", message, row.row)


def guessed(rows: Sequence[Row]) -> Problem:
    """Return the warning that texts without a sign were taken for handles."""
    first = rows[0]
    url = first.values.get("url") or first.derived.get("url") or "–"
    message = Message.of(HANDLES_GUESSED, n=len(rows), text=first.guess, url=url)
    return Problem(first.sheet, "", first.guess, "handle_guessed", message, first.number)


def _plain(handle: str) -> str:
    return fold(handle).removeprefix("@")
