"""Thousands of records of all types at random, the same ones every time, with hostile texts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from channelinventory.domain import kinds
from channelinventory.domain.fields import Field, Record
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.registry import RECORD_TYPES, empty_inventory

HOSTILE = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 351 488-0",
    "-2+3",
    "@SUM(1+1)",
    "@handle",
    '=HYPERLINK("https://evil.example","click")',
    '=WEBSERVICE("https://evil.example")',
    "=DDE(server;topic;item)",
    "＝1+1",
    "＋1",
    "－1",
    "＠handle",
    "'=1+1",
    "''@handle",
    "'quoted'",
    "{=1+1}",
    "#N/A",
    "TRUE",
    "0049",
    "1e5",
    "12345678901234567890",
    "01.02.2024",
    "_x0041_",
    "_x005F_x0041_",
    "<b>&amp;</b>",
    "]]>",
    "a\u00a0b",
    "Größe, Fuß & Öl",
    "😀 emoji",
    "日本語",
    'mit "Anführung"',
    "[in Klammern]",
    "ä" * 32_767,
]
_LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßÄÖÜ ABC 0123456789.,:!?()/&%€$§\"'–„“=+-@"
_NO_MARKS = {ord(c): "-" for c in ";|,"}
_FIRST = dt.datetime(1970, 1, 2, tzinfo=dt.UTC)


def many(count: int, seed: int = 1) -> Inventory:
    """Return an inventory of about `count` records, every type among them."""
    chance = Random(seed)
    held = empty_inventory()
    share = count // len(RECORD_TYPES)
    for record_type in RECORD_TYPES.values():
        made = []
        for _ in range(share):
            draft = {one.key: _value(one, held, chance) for one in record_type.fields}
            for rule in record_type.rules:
                for key, problem in rule(draft).items():
                    draft[key] = problem.args["first"]
            moment = _moment(chance)
            made.append(_record(record_type.cls, chance, moment, draft))
        held = held.with_records(made)
    return held


def _record(
    cls: type[Record], chance: Random, moment: dt.datetime, draft: dict[str, Any]
) -> Record:
    id = str(UUID(int=chance.getrandbits(128), version=4))
    return cls(**draft, id=id, created=moment, changed=moment)


def _value(field: Field, held: Inventory, chance: Random) -> Any:
    if not field.required and chance.random() < 0.4:
        return field.empty
    return _of_kind(field.kind, held, chance, field.empty)


def _of_kind(kind: kinds.Kind, held: Inventory, chance: Random, empty: Any) -> Any:
    name = "".join(chance.choices("abcdefghij0123456789", k=9))
    match kind:
        case kinds.LongText():
            return "\n".join(_text(chance)[:5000] for _ in range(chance.randint(1, 4))).strip()
        case kinds.Url():
            return f"https://{name}.example/?a=1&b=ä%20{name}"
        case kinds.Email():
            return f"{name}@{name}.example"
        case kinds.Phone():
            return f"+49 {chance.randrange(100, 999)} {chance.randrange(10**6, 10**7)}"
        case kinds.PlainText():
            return _text(chance)
        case kinds.Integer(minimum=low, maximum=high):
            return chance.randint(-(10**17) if low is None else low, high or 10**17)
        case kinds.Number(minimum=low, maximum=high):
            return chance.randint((low or 0) * 100, (high or 10**6) * 100) / 100
        case kinds.Money(minimum=low, maximum=high):
            least = -(10**11) if low is None else low * 100
            return Decimal(chance.randint(least, (high or 10**10) * 100)).scaleb(-2)
        case kinds.YesNo():
            return chance.random() < 0.5
        case kinds.Date():
            return dt.date(1800, 1, 1) + dt.timedelta(chance.randrange(150_000))
        case kinds.Moment():
            return _moment(chance)
        case kinds.OneOf(choice=choice):
            return chance.choice(list(choice))
        case kinds.SomeOf(choice=choice):
            return tuple(one for one in choice if chance.random() < 0.5)
        case kinds.Tags():
            words = (_text(chance)[:99].translate(_NO_MARKS).strip() for _ in range(3))
            return tuple(dict.fromkeys(words))
        case kinds.Lines():
            return tuple(_text(chance)[:200] for _ in range(3))
        case kinds.Reference(target=target):
            ids = list(held.table(target))
            return chance.choice(ids) if ids else empty
        case _:
            raise NotImplementedError(kind)


def _text(chance: Random) -> str:
    """Return a text in one line: one that breaks spreadsheets, or any; seldom a very long one."""
    if chance.random() < 0.3:
        return chance.choice(HOSTILE[:-1])
    if chance.random() < 0.002:
        return HOSTILE[-1]
    return " ".join("".join(chance.choices(_LETTERS, k=chance.randint(1, 40))).split()) or "–"


def _moment(chance: Random) -> dt.datetime:
    return _FIRST + dt.timedelta(seconds=chance.randrange(4 * 10**9))
