"""Platform and handle from an address, the address of a handle, and what people call platforms.

Floor: exchange, which reads no resources: whoever starts an import brings the tables of
`resources/platforms.toml` (`services.addresses`), and the platforms of the inventory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from .headers import fold_header
from .platform_words import PlatformWords
from .profiles import (
    NOBODY,
    Paths,
    Profile,
    Site,
    ascii_host,
    is_handle,
    parts,
    readable_host,
    without_variant,
)

_FEDERATED = re.compile(r"(@?)([\w.-]+)@([^\W_][\w-]*(?:\.[\w-]+)+)")
_LONGEST = 300  # of an account in an open network
_PATTERN = re.compile(r"(?:https?://)?([^/?]+)/*(.*)", re.IGNORECASE)


class Account(NamedTuple):
    """What an address says of an account; a post or a group says the platform only."""

    platform: str
    handle: str | None = None
    """As in the inventory: without @ in front; in an open network with the host, name@host."""
    platform_id: str | None = None


class Addresses:
    """The addresses of profiles on all platforms, and the platforms' names; immutable."""

    def __init__(self, tables: Mapping[str, Any], own: Iterable[tuple[str, str]] = ()) -> None:
        """Take the tables of `platforms.toml`, and names and address patterns of one's own."""
        self._tables, self._own = tables, tuple(own)
        common = tables["addresses"]
        self._tabs = common["tabs"].split()
        self._elsewhere = frozenset(common["elsewhere"].split())
        self._sites: dict[str, Site] = {}
        self._hosts: dict[str, list[Site]] = {}
        self._short: dict[str, Site] = {}
        self._below: dict[str, tuple[Site, bool]] = {}
        """By host, and whether the whole host is the handle."""
        self._labels: dict[str, Site] = {}
        self._words: dict[str, str] = {}
        self._alone: dict[str, str] = {}
        called = self._called()
        for key, table in tables["address"].items():
            table = {**tables["platform"].get(key, {}), **table}
            self._add(called[key], table, common["reserved"].split())
        for name, pattern in self._own:
            self._add_own(name, pattern)
        words = PlatformWords(self._words, self._alone)
        self._platform, self._strip = words.platform, words.strip

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all platforms that are known here."""
        return tuple(dict.fromkeys((*self._sites, *(name for name, _ in self._own))))

    def with_patterns(self, patterns: Iterable[tuple[str, str]]) -> Addresses:
        """Return addresses that also know an inventory's platforms.

        `patterns` are names and profile addresses with {handle}. A platform that has been given
        another name, such as “X (Twitter)”, is known by its addresses, and then has that name.
        """
        return Addresses(self._tables, (*self._own, *patterns))

    def account(self, url: str) -> Account | None:
        """Return the platform, and if the address is that of a profile, whose it is."""
        text = url.strip()
        if "@" in text and len(text) < _LONGEST and (match := _FEDERATED.fullmatch(text)):
            return self._federated(bool(match[1]), match[2], match[3])
        address = parts(text.removeprefix("@"))
        if address is None:
            return None
        host = address.host if address.host in self._hosts else without_variant(address.host)
        for site in self._hosts.get(host, ()):
            profile = site.paths.profile(address.path, address.query)
            profile = profile or _formed(site, address.path)
            if profile is not None:
                return _account(site, profile, host)
        if host in self._hosts:
            return Account(self._hosts[host][0].name)
        if host in self._short:
            return Account(self._short[host].name)
        return self._of_any_host(address.host.removeprefix("www."), address.path)

    def url(self, platform_name: str, handle: str) -> str | None:
        """Return the address of a profile; None where the handle does not tell it."""
        site = self._sites.get(platform_name)
        if site is None:
            site = self._sites.get(self.platform(platform_name) or "")
        if site is None or not site.profile:
            return None
        name = handle.strip().removeprefix("@")
        if "/" in name and (account := self.account(name)) and account.platform == site.name:
            name = account.handle or ""
        host = ""
        if site.federated:
            name, _, host = name.partition("@")
            if not host or parts(host) is None or parts(host) != (ascii_host(host), "", ""):
                return None
        if site.by_id and site.paths.is_id(name):
            return site.by_id.replace("{id}", name)
        pattern = site.profile
        for start, form in site.forms:
            if name.startswith(start):
                pattern, name = form, name.removeprefix(start)
        if not is_handle(name) and not (site.paths.is_id(name) and "/" not in name):
            return None
        address = pattern.replace("{handle}", name).replace("{host}", host)
        back = self.account(address)
        return address if back is not None and (back.handle or back.platform_id) else None

    def platform(self, word: str) -> str | None:
        """Return the name of the platform that a text means: “fb”, “X/Twitter”, “x.com”."""
        found: str | None = self._platform(word)
        if found is None and "." in word and "@" not in word:
            address = parts(word)
            if address is not None and not (address.path or address.query):
                account = self.account(word)
                return account.platform if account is not None and not account.handle else None
        return found

    def strip(self, heading: str) -> tuple[str | None, str]:
        """Return the platform named in a heading, and the heading without it."""
        found: tuple[str | None, str] = self._strip(heading)
        return found

    def _federated(self, marked: bool, name: str, host: str) -> Account | None:
        """Return the account of name@host; without @ in front it may be a mailbox."""
        host = ascii_host(host)
        site = self._site_of(host)
        if site is None and marked:
            site = next((one for one in self._sites.values() if one.anywhere), None)
        if site is None or not site.federated or not is_handle(name):
            return None
        return Account(site.name, f"{name}@{readable_host(host)}")

    def _site_of(self, host: str) -> Site | None:
        found = self._hosts.get(host)
        return found[0] if found else self._labels.get(host.partition(".")[0])

    def _of_any_host(self, host: str, path: str) -> Account | None:
        """Return the account on a host that is not listed."""
        first, _, parent = host.partition(".")
        if parent in self._below:
            site, whole = self._below[parent]
            return Account(site.name, host if whole else first)
        labelled = self._labels.get(first)
        if labelled is not None:
            return _account(labelled, labelled.paths.profile(path, "") or NOBODY, host)
        while "." in parent:
            if parent in self._hosts and not self._hosts[parent][0].federated:
                return Account(self._hosts[parent][0].name)
            parent = parent.partition(".")[2]
        if path and host not in self._elsewhere:
            for site in self._sites.values():
                if site.anywhere and (profile := site.anywhere.profile(path, "")):
                    return _account(site, profile, host)
                if site.endings and f"/{path.lower()}".endswith(site.endings):
                    return Account(site.name)
        return None

    def _called(self) -> dict[str, str]:
        """Return the names of the platforms by key: an inventory may call one otherwise."""
        platforms = self._tables["platform"]
        called = {
            key: table.get("name") or platforms[key]["name"]
            for key, table in self._tables["address"].items()
        }
        taken = {name for name, _ in self._own}
        for key, table in self._tables["address"].items():
            if called[key] in taken:
                continue
            hosts = table["hosts"].split()
            for name, pattern in self._own:
                match = _PATTERN.fullmatch(pattern.strip())
                fits = match and match[2] in table["paths"] and name not in called.values()
                if match and fits and without_variant(match[1].lower()) in hosts:
                    called[key] = name
        return called

    def _add(self, name: str, table: Mapping[str, Any], reserved: list[str]) -> None:
        """Take in one platform of the tables."""
        reserved = [*reserved, *table.get("reserved", "").split()]
        anywhere = table.get("anywhere")
        site = self._sites[name] = Site(
            name,
            Paths(table["paths"], self._tabs, reserved, table.get("id", "")),
            Paths(anywhere, self._tabs, ()) if anywhere else None,
            table.get("profile") or table.get("profile_url_pattern"),
            tuple(table.get("forms", {}).items()),
            tuple(table.get("endings", "").split()),
            table.get("by_id"),
        )
        for host in table["hosts"].split():
            self._hosts.setdefault(host, []).append(site)
        for host in table.get("short", "").split():
            self._short[host] = site
        for way in "own", "below":
            if way in table:
                self._below[table[way]] = (site, way == "own")
        for label in table.get("labels", "").split():
            self._labels[label] = site
        for word in (name, table["name"], *table["words"].split(";")):
            self._words[word.strip()] = name
        for word in filter(None, table.get("alone", "").split(";")):
            self._alone[word.strip()] = name

    def _add_own(self, name: str, pattern: str) -> None:
        """Take in a platform of the inventory's by its name and the address of a profile."""
        match = _PATTERN.fullmatch(pattern.strip())
        if match is None or "{handle}" not in match[2]:
            self._words.setdefault(name, name)
            return
        host = without_variant(ascii_host(match[1]))
        known = self._sites.get(name)
        if known is not None and known.federated:
            return  # one host's pattern must not speak for all hosts
        full = pattern.strip() if "://" in pattern else f"https://{pattern.strip()}"
        if known is None:
            site = Site(name, Paths([match[2]], self._tabs, ()), profile=full)
        else:
            paths = Paths([match[2]], self._tabs, known.paths.reserved, known.paths.id)
            site = replace(known, paths=paths, profile=full)
        self._sites[name] = site
        self._hosts.setdefault(host, []).append(site)
        if fold_header(name) not in map(fold_header, self._words):
            self._words[name] = name


def _formed(site: Site, path: str) -> Profile | None:
    """Return the handle that begins in a way of its own: r/name."""
    start, _, name = path.partition("/")
    for form, _ in site.forms:
        if form == f"{start.lower()}/" and is_handle(name):
            return Profile(f"{form}{name}", None)
    return None


def _account(site: Site, profile: Profile, host: str) -> Account:
    handle = profile.handle
    if handle is not None and site.federated:
        handle = handle if "@" in handle else f"{handle}@{readable_host(host)}"
    elif handle is not None and "@" in handle:
        handle = None
    return Account(site.name, handle, profile.id)
