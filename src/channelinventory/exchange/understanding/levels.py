"""Headings of two or three levels: what an upper one groups, and how far it reaches.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .lines import Line

Merged = Sequence[tuple[int, int, int, int]]
"""Merged ranges: first row, first column, last row, last column, from 0."""


def two_levels(upper: Line, lower: Line, merged: Merged) -> tuple[dict[int, str], dict[int, str]]:
    """Return headings and groups by column; a heading without one below it is the lowest."""
    reach = {left: right for top, left, _, right in merged if top == upper.index and right > left}
    deep = {left for top, left, bottom, _ in merged if top == upper.index and bottom >= lower.index}
    headers: dict[int, str] = {}
    groups: dict[int, str] = {}
    group, end = "", -1
    for at in sorted(upper.texts.keys() | lower.texts.keys()):
        above = upper.texts.get(at)
        if above is not None:
            alone = at not in lower.texts or at in deep
            group, end = ("", -1) if alone else (above, reach.get(at, max(lower.texts)))
            if alone and at not in lower.texts:
                headers[at] = above
        if at in lower.texts:
            headers[at] = lower.texts[at]
            if group and at <= end:
                groups[at] = group
    _shorten(headers, groups, upper, reach)
    return headers, groups


def third_level(top: Line, headers: dict[int, str], merged: Merged) -> dict[int, str]:
    """Return what stands above two levels by column; nothing where that is a title.

    Only merged cells tell how far it reaches, and one over all columns is a title.
    """
    reach = {
        left: right
        for first, left, last, right in merged
        if first == last == top.index and right > left
    }
    over = {at: text for at, text in top.texts.items() if at in reach}
    width = max(headers) - min(headers) + 1
    if not over or any(reach[at] - at + 1 >= width for at in over):
        return {}
    return {
        place: text
        for at, text in over.items()
        for place in range(at, reach[at] + 1)
        if place in headers
    }


def _shorten(
    headers: dict[int, str], groups: dict[int, str], upper: Line, reach: dict[int, int]
) -> None:
    """Let the last group end where the ones before it do: “Handle, Follower”, but not “Notes”."""
    starts = [at for at in upper.texts if at in groups]
    if len(starts) < 2 or starts[-1] in reach:
        return
    members = [[at for at in groups if start <= at < end] for start, end in pairwise(starts)]
    usual = [headers[at] for at in members[0]]
    last = sorted(at for at in groups if at >= starts[-1])
    same = all([headers[at] for at in one] == usual for one in members)
    if same and [headers[at] for at in last[: len(usual)]] == usual:
        for at in last[len(usual) :]:
            del groups[at]
