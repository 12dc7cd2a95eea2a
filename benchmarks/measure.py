"""What the benchmarks share: timing, a verdict in one line, and inventories of any size."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from statistics import median

from channelinventory.domain.channel import Channel
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.platform import Platform
from channelinventory.domain.registry import empty_inventory
from channelinventory.domain.vocabulary import ChannelKind, ChannelStatus

PLATFORMS = "Facebook Instagram Threads WhatsApp X TikTok YouTube LinkedIn Mastodon Bluesky".split()


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def typical(work: Callable[[], object], times: int = 5) -> float:
    """Return the median of several runs, in seconds."""
    return median(timed(work) for _ in range(times))


class Verdict:
    """Collects promises; the script's exit code says whether all were kept."""

    def __init__(self) -> None:
        self._missed = 0

    def promise(self, what: str, *, ours: str, peer: str, ratio: str, kept: bool) -> None:
        """Print one promise with our figure, the peer's and the ratio of the same run."""
        self._missed += not kept
        print(
            f"{'kept  ' if kept else 'MISSED'}  {what}: {ours}  |  {peer}  |  {ratio}", flush=True
        )

    def leave(self) -> None:
        """End the script."""
        sys.exit(1 if self._missed else 0)


def ms(seconds: float) -> str:
    """Return seconds as milliseconds to read."""
    return f"{seconds * 1000:,.1f} ms"


def channels(number: int, seed: int = 1) -> Inventory:
    """Return an inventory of so many channels that look like real ones, always the same."""
    chance = random.Random(seed)
    organisations = [Organisation(name=f"Stadt Musterort {one}") for one in range(number // 40 + 1)]
    platforms = [Platform(name=name) for name in PLATFORMS]
    statuses, kinds = list(ChannelStatus), list(ChannelKind)
    held = [
        Channel(
            organisation=chance.choice(organisations).id,
            platform=chance.choice(platforms).id,
            name=f"Bürgerservice {chance.randrange(number * 10)} Würzen",
            handle=f"@kanal{one}",
            url=f"https://www.example.org/kanal{one}",
            kind=chance.choice(kinds),
            status=chance.choices(statuses, [20, *[1] * (len(statuses) - 1)])[0],
            purpose="Bürgerinnen und Bürger über Verkehr, Bauen und Veranstaltungen informieren",
            audience="Einwohnerinnen und Einwohner",
            tags=("Stadt", "Service"),
        )
        for one in range(number)
    ]
    return empty_inventory().with_records([*organisations, *platforms, *held])
