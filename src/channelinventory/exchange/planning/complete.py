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

_HANDLE = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:[._][a-z0-9]+)+")
"""What is a handle even without the sign: small letters, joined by a dot or an underscore."""

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
        and _HANDLE.fullmatch(name)
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


def _of_handle(
    handle: str, values: Mapping[str, Any], inventory: Inventory, addresses: Addresses
) -> str | None:
    """Return the address of a handle on the row's platform, if there is one."""
    platform = inventory.table("platform").get(values.get("platform") or "")
    return addresses.url(platform.name, handle) if platform else None


def _address(text: str, addresses: Addresses) -> str | None:
    """Return the address that a text is, an account of an open network (@name@host) included."""
    account = addresses.account(text)
    if account is None:
        return None
    if "/" not in text:
        return addresses.url(account.platform, account.handle) if account.handle else None
    url = text if "://" in text else f"https://{text}"
    return url if Url().check(url) is None else None
