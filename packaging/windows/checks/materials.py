"""The bill of materials and the list of licences of what was built: complete, with versions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from windows import built_in, licences, sbom

from .report import Report


def check(report: Report, payload: Path) -> None:
    """Check that what can tell its version told it, and that every text is there."""
    report.part("Materials and licences")
    parts = json.loads((payload / sbom.FILE).read_text("utf-8"))["components"]
    missing = sorted(_expected() - {_named(part) for part in parts if "version" in part})
    unread = sum(1 for part in parts if "version" not in part)
    seen = missing or f"{len(parts)} components, {unread} keep no version in their files"
    report.that(not missing, "versions are read from the files", seen)
    index = (payload / "licenses" / licences.INDEX).read_text("utf-8")
    listed = re.findall(r"^    text     (.+)$", index, re.MULTILINE)
    named = {text.replace("\\", "/") for line in listed for text in line.split("; ")}
    gone = sorted(text for text in named if not (payload / "licenses" / text).exists())
    right = not gone and len(listed) == len(parts)
    report.that(right, "every component's licence is there", gone or f"{len(named)} texts")
    places = {place["location"] for part in parts for place in part["evidence"]["occurrences"]}
    nowhere = sorted(place for place in places if not (payload / place).exists())
    report.that(
        not nowhere, "and so is what it is said to be in", nowhere or f"{len(places)} places"
    )


def _expected() -> set[tuple[str, str]]:
    """Return what leaves its version in its bytes: where and what."""
    return {
        (holder, name)
        for holder, traces in built_in.TRACES.items()
        for name, trace in traces.items()
        if re.compile(trace.pattern).groups
    }


def _named(part: dict[str, Any]) -> tuple[str, str]:
    said = part.get("description", "").partition(";")[0]
    return said.removeprefix("built into "), part["name"]
