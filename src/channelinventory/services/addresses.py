"""The addresses that the exchange understands, made of what is shipped in `resources`.

Floor: services.
"""

from __future__ import annotations

import tomllib
from functools import cache

from channelinventory.assets import resource
from channelinventory.exchange.understanding.addresses import Addresses


@cache
def addresses() -> Addresses:
    """Return the addresses of the platforms that every inventory starts with."""
    return Addresses(tomllib.loads(resource("platforms.toml").read_text("utf-8")))
