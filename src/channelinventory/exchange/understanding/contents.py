"""Columns that their headings do not tell, told by their cells.

Floor: exchange.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from channelinventory.domain import kinds

from .addresses import Addresses
from .content import Content, Kind, describe
from .dated import dated
from .headers import fold_header
from .layout import ColumnReading, Layout, Why
from .synonyms import GENERIC
from .targets import UNKEPT, split
from .vocabulary import Vocabulary

Cells = Mapping[int, Sequence[Any]]

_SURE = 0.5
_MOST = 0.6  # of the addresses of a column, for it to be that of one platform


def name_columns(layout: Layout, cells: Cells, vocabulary: Vocabulary) -> None:
    """Say what the columns of a sheet without headings are, channels or people."""
    addresses = vocabulary.addresses
    told = {at: _describe(column, addresses) for at, column in cells.items()}
    kinds = {one.kind for one in told.values()}
    if Kind.PROFILE_URL in kinds or {Kind.HANDLE, Kind.PLATFORM} <= kinds:
        layout.record_type = vocabulary.types["channel"]
        _channels(layout, told, cells, addresses)
    elif {Kind.EMAIL, Kind.NAME} <= kinds and Kind.URL not in kinds:
        layout.record_type = vocabulary.types["editor"]
        for kind, key in ((Kind.NAME, "name"), (Kind.EMAIL, "email"), (Kind.PHONE, "office_phone")):
            _take(layout, _first(told, kind), f"editor.{key}", told)


def _channels(
    layout: Layout, told: Mapping[int, Content], cells: Cells, addresses: Addresses
) -> None:
    profiles = [at for at, one in told.items() if one.kind is Kind.PROFILE_URL]
    platforms = {at: _platform_of(cells[at], addresses) for at in profiles}
    several = len({name for name in platforms.values() if name}) > 1
    for at in profiles:
        _take(layout, at, "channel.url", told)
        layout.columns[at].block = platforms[at] if several else None
    kinds = {one.kind for one in told.values()}
    if Kind.HANDLE not in kinds or Kind.CATEGORY in kinds:
        _take(layout, _first(told, Kind.NAME), "channel.name", told)
    wanted = {
        "channel.platform": Kind.PLATFORM,
        "channel.handle": Kind.HANDLE,
        "channel.organisation": Kind.CATEGORY if Kind.CATEGORY in kinds else Kind.NAME,
        "channel.language": Kind.LANGUAGE,
        "channel.tags": Kind.LIST,
        "assignment.editor:responsible": Kind.EMAIL,
        "measurement.followers": Kind.NUMBER,
        "channel.notes": Kind.TEXT,
    }
    for target, kind in wanted.items():
        _take(layout, _first(told, kind), target, told)


def name_missing(layout: Layout, cells: Cells, vocabulary: Vocabulary) -> None:
    """Say what columns with unknown headings are, where a channel's row needs them."""
    if layout.record_type is None or layout.record_type.name != "channel":
        return
    addresses, known = vocabulary.addresses, vocabulary.targets("channel")
    _find_address(layout, cells, addresses)
    _find_platform(layout, cells, addresses)
    _find_organisation(layout, cells, addresses)
    _keep_yes_no(layout, cells)
    free = [
        one
        for one in layout.columns
        if one.target is None and not one.secret and fold_header(one.header) not in known
    ]
    targets = {one.target for one in layout.columns}
    for column in free:
        held = cells.get(column.place, ())
        told = _describe(held, addresses)
        target = None
        if column.block is not None:
            told = _below_platform(held, addresses)
            target = _OF_PLATFORM.get(told.kind, None if told.filled == 0 else "channel.name")
        elif column.date is not None and told.kind is Kind.NUMBER and _says_no_more(column.header):
            target = "measurement.followers"
        elif told.kind is Kind.PROFILE_URL and "channel.url" not in targets:
            target = "channel.url"
        elif told.kind is Kind.PLATFORM and "channel.platform" not in targets:
            target = "channel.platform"
        if target is not None:
            column.target, column.sure, column.why = target, _SURE, Why.CONTENT
            targets.add(target)


def _find_address(layout: Layout, cells: Cells, addresses: Addresses) -> None:
    """Take a column of names for that of the addresses where it holds nothing else."""
    if any(one.target == "channel.url" for one in layout.columns):
        return
    for column in layout.columns:
        if column.target in ("channel.name", "channel.handle") and column.block is None:
            told = _describe(cells.get(column.place, ()), addresses)
            if told.kind is Kind.PROFILE_URL:
                column.target, column.sure, column.why = "channel.url", _SURE, Why.CONTENT
                return


def _find_platform(layout: Layout, cells: Cells, addresses: Addresses) -> None:
    """Take a column of names for that of the platforms where it holds nothing else."""
    targets = {one.target for one in layout.columns}
    if "channel.platform" in targets or any(one.block for one in layout.columns):
        return
    for column in layout.columns:
        held = cells.get(column.place, ())
        if column.target == "channel.name" and _describe(held, addresses).kind is Kind.PLATFORM:
            column.target, column.sure, column.why = "channel.platform", _SURE, Why.CONTENT
            return


def _find_organisation(layout: Layout, cells: Cells, addresses: Addresses) -> None:
    """Take the names beside the numbers of offices below one heading: “10 | Hauptamt”."""
    for column, beside in pairwise(layout.columns):
        if column.target == "channel.organisation" and not beside.header:
            number = _describe(cells.get(column.place, ()), addresses).kind
            name = _describe(cells.get(beside.place, ()), addresses).kind
            if number in (Kind.NUMBER, Kind.ID) and name in (Kind.NAME, Kind.CATEGORY):
                beside.target, beside.sure, beside.why = column.target, _SURE, Why.CONTENT
                beside.header, column.header = column.header, ""
                column.target, column.sure, column.why = UNKEPT, 0.0, Why.NONE


def _keep_yes_no(layout: Layout, cells: Cells) -> None:
    """Keep a yes or no as a note where the inventory has an address or a day for it."""
    assert layout.record_type is not None
    for column in layout.columns:
        type_name, key, _ = split(column.target or "")
        field = layout.record_type.by_key.get(key) if type_name == "channel" else None
        if field is None or column.block is not None or not isinstance(field.kind, _NOT_YES_NO):
            continue
        if describe(cells.get(column.place, ())).kind is Kind.YES_NO:
            column.target, column.sure, column.why = "channel.notes:headed", _SURE, Why.CONTENT


def _says_no_more(header: str) -> bool:
    """Tell whether a heading says a day and nothing else that would mean something."""
    words = re.findall(r"[^\W\d_]+", dated(header)[0])
    return all(fold_header(word) in GENERIC for word in words)


_NOT_YES_NO = (kinds.Url, kinds.Date)

_OF_PLATFORM = {
    Kind.PROFILE_URL: "channel.url",
    Kind.URL: "channel.url",
    Kind.NUMBER: "measurement.followers",
    Kind.HANDLE: "channel.handle",
    Kind.YES_NO: "channel.name:present",
    Kind.DATE: None,
    Kind.EMAIL: None,
}
"""What a column is whose heading names a platform and nothing else."""


def _below_platform(cells: Sequence[Any], addresses: Addresses) -> Content:
    """Return what stands below a platform's name; “x” is a cross there, and no platform."""
    plain = describe(cells)
    if plain.kind is Kind.YES_NO:
        return plain
    telling = [one for one in cells if describe([one]).kind is not Kind.YES_NO]
    return _describe(telling, addresses)


def _describe(cells: Sequence[Any], addresses: Addresses) -> Content:
    return describe(
        cells,
        is_profile=lambda text: addresses.account(text) is not None,
        is_platform=lambda text: addresses.platform(text) is not None,
    )


def _platform_of(cells: Sequence[Any], addresses: Addresses) -> str | None:
    """Return the platform that most addresses of a column are of."""
    accounts = [addresses.account(str(cell)) for cell in cells if cell]
    names = Counter(one.platform for one in accounts if one)
    ((name, count),) = names.most_common(1) or [("", 0)]
    return name if count > _MOST * sum(names.values()) else None


def _first(told: Mapping[int, Content], kind: Kind) -> int | None:
    """Return the column that is most surely of a kind."""
    fitting = [at for at, one in told.items() if one.kind is kind]
    return max(fitting, key=lambda at: (told[at].share * told[at].filled, -at), default=None)


def _take(layout: Layout, at: int | None, target: str, told: Mapping[int, Content]) -> None:
    if at is None:
        return
    column: ColumnReading = layout.columns[at]
    if column.target is None:
        column.target, column.sure, column.why = target, _SURE * told[at].share, Why.CONTENT
