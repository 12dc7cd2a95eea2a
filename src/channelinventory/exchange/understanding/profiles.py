"""How the addresses of one platform are built: its hosts, and the paths of its profiles.

Floor: exchange. Patterns come from `resources/platforms.toml`, which says what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote

_ADDRESS = re.compile(
    r"(?:(?:https?:?[/\\]{1,3}|//)(?:[^@/?#\s]*@)?)?(?P<host>[^/\\?#@:\s]+)(?::\d*)?"
    r"(?P<path>[/\\][^?#\s]*)?(?:\?(?P<query>[^#\s]*))?(?:#(?P<fragment>\S*))?",
    re.IGNORECASE,
)
_HOST = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")
_VARIANT = re.compile(r"(?:www?\d*|m|mobile|web|touch|mbasic|old|new|[a-z]{2}(?:-[a-z]{2})?)\.")
_PLACE = re.compile(r"\{(\w*)\}")
_HANDLE = re.compile(r"(?=.*[^\W_])[\w.~*-]+")
_LONGEST = 2000  # as browsers have it
_NO_HANDLE = (".php", ".html", ".htm", ".aspx", ".asp", ".jsp")
_PLACES = {"": "[^/]*", "handle": "@?(?P<handle>[^/@]+(?:@[^/@]+)?)", "id": "(?P<id>[^/@]+)"}
_PLACES |= {"number": r"\+?(?P<id>\d+)", "post": r"\d+"}


class Parts(NamedTuple):
    """What an address consists of."""

    host: str
    path: str
    """Without slashes at its ends; "%20" and the like are read."""
    query: str


class Profile(NamedTuple):
    """What a path says of the account it belongs to."""

    handle: str | None
    id: str | None


NOBODY = Profile(None, None)


def parts(text: str) -> Parts | None:
    """Take an address apart, with or without its scheme; None for any other text."""
    if "." not in text or len(text) > _LONGEST:
        return None
    match = _ADDRESS.fullmatch(text.strip("<>\"'„“”‚‘’ \t\n,;"))
    if match is None:
        return None
    host = _host(match["host"])
    if host is None:
        return None
    path, fragment = match["path"] or "", match["fragment"] or ""
    if fragment.startswith("!") and not path.strip("/"):
        path = fragment[1:]  # how x.com and facebook.com were written for years: /#!/name
    if "%" in path:
        path = unquote(path)
    if "\\" in path or "//" in path:
        path = re.sub(r"[/\\]+", "/", path)
    return Parts(host, path.strip("/"), match["query"] or "")


@lru_cache(5000)
def _host(text: str) -> str | None:
    host = ascii_host(text.rstrip("."))
    return host if _HOST.fullmatch(host) else None


@lru_cache(5000)
def without_variant(host: str) -> str:
    """Return a host without the beginning that only chooses a language or a device."""
    while (match := _VARIANT.match(host)) and host.count(".") > 1:
        host = host[match.end() :]
    return host


def ascii_host(host: str) -> str:
    """Return a host as it is known in the network: bawü.social is xn--baw-joa.social."""
    host = host.lower()
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


@lru_cache(1000)
def readable_host(host: str) -> str:
    """Return a host as people write it: the other way round."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def is_handle(text: str) -> bool:
    """Tell whether a text may be a handle, so that an address can be made with it."""
    return bool(_HANDLE.fullmatch(text)) and not text.lower().endswith(_NO_HANDLE)


class Paths:
    """The paths of profiles on the hosts of one platform."""

    def __init__(
        self, patterns: Iterable[str], tabs: Iterable[str], reserved: Iterable[str], id: str = ""
    ) -> None:
        """`tabs` may follow a profile's path, `reserved` are no handles, `id` is a pattern."""
        behind = f"(?:/(?:{'|'.join(map(re.escape, tabs))}))?"
        self._patterns: dict[str, list[_Compiled]] = {}
        """By the first part of the path; "" for those that begin with a place."""
        for pattern in patterns:
            first = re.split(r"[/?]", pattern.strip("/").lower())[0]
            key = "" if "{" in first else first
            self._patterns.setdefault(key, []).append(_compiled(pattern, behind))
        self.reserved = frozenset(reserved)
        self.id = id
        self._id = re.compile(id) if id else None

    def profile(self, path: str, query: str) -> Profile | None:
        """Return what the first pattern that fits says; None if none does."""
        first = path.partition("/")[0].lower()
        for pattern, key, top in self._patterns.get(first, []) + self._patterns.get("", []):
            match = pattern.fullmatch(path)
            if match is None:
                continue
            found: Mapping[str, Any] = match.groupdict()
            if key is not None:
                found = {key[1]: next(iter(parse_qs(query).get(key[0], ())), None)}
                if found[key[1]] is None:
                    continue
            handle, id = found.get("handle"), found.get("id")
            if handle is None:
                return Profile(None, id)
            if self.is_id(handle):
                return Profile(None, handle)
            plain = handle.partition("@")[0]
            if is_handle(plain) and not (top and handle.lower() in self.reserved):
                return Profile(handle, id)
        return None

    def is_id(self, text: str) -> bool:
        """Tell whether a text looks like an id of this platform's."""
        return self._id is not None and bool(self._id.fullmatch(text))


_Compiled = tuple[re.Pattern[str], tuple[str, str] | None, bool]


def _compiled(pattern: str, behind: str) -> _Compiled:
    """Return a path pattern, the key and the name of what its query holds, and if it is all."""
    path, _, query = pattern.strip("/").partition("?")
    key = None
    if query:
        name, _, place = query.partition("=")
        key = (name, place.strip("{}"))
    text, seen = "", set()
    for at, piece in enumerate(_PLACE.split(path)):
        if at % 2 == 0:
            text += re.escape(piece)
        elif piece in seen:
            text += f"(?P={piece})"  # the same handle once more
        else:
            text += _PLACES.get(piece, "[^/]*")
            seen.add(piece if piece in ("handle", "id") else None)
    return re.compile(text + behind, re.IGNORECASE), key, path.startswith("{handle}")


@dataclass(frozen=True, slots=True)
class Site:
    """A platform with its addresses."""

    name: str
    paths: Paths
    anywhere: Paths | None = None
    profile: str | None = None
    """The address of a profile with {handle}, and {host} where everybody may run a host."""
    forms: Sequence[tuple[str, str]] = ()
    """The same for handles that begin in a way of their own."""
    endings: tuple[str, ...] = ()
    by_id: str | None = None
    """The address by {id}, where it is another than that with a handle."""

    @property
    def federated(self) -> bool:
        """Whether a handle is only one together with its host: name@host."""
        return bool(self.profile and "{host}" in self.profile)
