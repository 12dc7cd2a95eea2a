"""One part of the payload that others made."""

from __future__ import annotations

from dataclasses import dataclass

_CPE = "cpe:2.3:a:{product}:{version}:*:*:*:*:*:*:*"


@dataclass(frozen=True, slots=True)
class Component:
    """A package, a library in files of its own, or one that is built into others."""

    name: str
    version: str
    """Empty where the files do not tell it."""
    licence: str
    """As an SPDX expression."""
    purl: str
    texts: tuple[str, ...]
    """Files, and folders with a slash at their end, below the folder of licences."""
    places: tuple[str, ...]
    """Files and folders of the payload that hold it."""
    holder: str = ""
    """The component that it is built into."""
    cpe: str = ""
    sha256: str = ""
    remark: str = ""

    @property
    def ref(self) -> str:
        """What it is called within the bill of materials: no two are the same."""
        if self.holder:
            return f"{self.purl}#{self.name}-in-{self.holder}".replace(" ", "-").lower()
        return self.purl if self.purl.startswith("pkg:pypi/") else f"{self.purl}#{self.places[0]}"


def with_version(product: str, version: str) -> str:
    """Return the CPE of `vendor:product`; none without a version, as it would name every one."""
    return _CPE.format(product=product, version=version) if product and version else ""
