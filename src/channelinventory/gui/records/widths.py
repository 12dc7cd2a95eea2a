"""Widths of columns where there is less room than they ask for.

Floor: gui.
"""

from __future__ import annotations

_SEEN_AT_ONCE = 4


def shared(needed: list[int], asked: list[int], room: int, floor: int) -> list[int]:
    """Return widths that fit the room if they can.

    First headings give way to contents, then the widest contents, none below `floor`.
    """
    over = sum(asked) - room
    if over <= 0:
        return asked
    spare = [wide - narrow for wide, narrow in zip(asked, needed, strict=True)]
    if sum(spare) >= over:
        whole = sum(spare)
        return [wide - -(-over * more // whole) for wide, more in zip(asked, spare, strict=True)]
    return squeezed(needed, room, floor, len(needed))


def squeezed(widths: list[int], room: int, floor: int, most: int = _SEEN_AT_ONCE) -> list[int]:
    """Return widths in which as many of the first columns as can be, up to `most`, fit the room.

    The widest give way first, none below `floor`; where not even three fit, nothing is gained by
    squeezing and all stay as they are.
    """
    for seen in range(min(most, len(widths)), 2, -1):
        first = widths[:seen]
        if sum(min(one, floor) for one in first) > room:
            continue
        while sum(first) > room:
            widest = max(first)
            second = max((one for one in first if one < widest), default=floor)
            many = first.count(widest)
            step = -(-(sum(first) - room) // many)
            lowered = max(widest - step, second if second > floor else floor)
            first = [lowered if one == widest else one for one in first]
        return first + widths[seen:]
    return widths
