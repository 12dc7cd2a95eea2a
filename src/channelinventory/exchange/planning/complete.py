"""What a channel's address says beyond itself: platform, handle, and the other way round.

Floor: exchange. Nothing here overrules a cell; it fills in what a foreign sheet leaves unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from channelinventory.domain.errors import InvalidValue
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.kinds import Url
from channelinventory.exchange.understanding.addresses import Addresses

_BARE = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:[._][a-z0-9]+)+")
_NO_DOTS = frozenset({"X", "Telegram", "LinkedIn", "Reddit", "Twitch", "Pinterest", "Xing"})
_ENDINGS = frozenset("de com org net eu info at ch gov uk io".split())
_WORDS = frozenset(
    "siehe oben unten in im an am nicht noch kein keine keiner vorhanden planung vorbereitung"
    " aufbau geplant offen wird ist tbd unbekannt see above below not yet none planned open"
    " no account channel kanal konto aktiv inaktiv nur intern extern ja nein".split()
)

Resolve = Callable[[str], str]
"""Gives the id of a platform by its name; raises `InvalidValue` where there is none."""


def complete(
    values: Mapping[str, Any],
    inventory: Inventory,
    addresses: Addresses,
    resolve: Resolve,
    link: str | None = None,
) -> dict[str, Any]:
    """Return what follows for a channel from what a row says; `link` stands behind its cells."""
    found: dict[str, Any] = {}
    url, handle, name = (values.get(key) for key in ("url", "handle", "name"))
    if not handle and name and name.startswith("@") and " " not in name:
        handle = found["handle"] = name
        found["name"] = name.removeprefix("@")
    elif (
        not handle
        and not url
        and name
        and is_bare_handle(name, _platform(values, inventory))
        and _of_handle(name, values, inventory, addresses)
    ):
        handle = found["handle"] = name  # “bmi_bund” below “Account” is more than a title
    if not url:
        # People write the address where the name belongs.
        texts = (text for text in (handle, name, link) if text)
        url = next((one for text in texts if (one := _address(text, addresses))), None)
        if url:
            found["url"] = url
    account = addresses.account(url) if url else None
    if account is not None and url:
        if not values.get("platform"):
            with suppress(InvalidValue):  # without a platform the row is rejected, and says so
                found["platform"] = resolve(account.platform)
        if account.handle and (not handle or "/" in handle):
            found["handle"] = account.handle
        if account.platform_id and not values.get("platform_id"):
            found["platform_id"] = account.platform_id
    elif not url and handle and (address := _of_handle(handle, values, inventory, addresses)):
        found["url"] = address
    if not name or name == url or "://" in name:
        told = found.get("handle") or handle
        if told:
            found["name"] = told.removeprefix("@")
    return found


def is_bare_handle(text: str, platform: str | None = None) -> bool:
    """Tell whether a text is a handle even without the sign: small letters, joined by . or _.

    “v.l.n.r”, “stadt.de” and “in_planung” are none, nor is one with a dot where handles have none.
    """
    if not _BARE.fullmatch(text):
        return False
    pieces = re.split(r"[._]", text)
    if max(map(len, pieces)) < 3 and "_" not in text:
        return False  # an abbreviation
    if "." in text and (pieces[-1] in _ENDINGS or platform in _NO_DOTS):
        return False
    return not _WORDS.issuperset(pieces)


def _platform(values: Mapping[str, Any], inventory: Inventory) -> str | None:
    """Return the name of the row's platform, if it is here already."""
    platform = inventory.table("platform").get(values.get("platform") or "")
    return str(platform.name) if platform else None


def _of_handle(
    handle: str, values: Mapping[str, Any], inventory: Inventory, addresses: Addresses
) -> str | None:
    """Return the address of a handle on the row's platform, if there is one."""
    platform = _platform(values, inventory)
    return addresses.url(platform, handle) if platform else None


def _address(text: str, addresses: Addresses) -> str | None:
    """Return the address that a text is, an account of an open network (@name@host) included."""
    account = addresses.account(text)
    if account is None:
        return None
    if "/" not in text:
        return addresses.url(account.platform, account.handle) if account.handle else None
    url = text if "://" in text else f"https://{text}"
    return url if Url().check(url) is None else None
