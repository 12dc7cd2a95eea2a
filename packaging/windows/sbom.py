"""The bill of materials in CycloneDX: what the payload is made of, with versions and hashes."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from . import product
from .component import Component

FILE = "sbom.cdx.json"
_UNREAD = "its version cannot be read from the file"


def write(payload: Path, version: str, components: Sequence[Component]) -> None:
    """Write the bill of materials of a payload into it."""
    parts = [_part(component) for component in components]
    own = f"pkg:generic/{product.ID.lower()}@{version}"
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(product.NAMESPACE, json.dumps(parts))}",
        "version": 1,
        "metadata": {
            "timestamp": product.MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": own,
                "purl": own,
                "name": product.NAME,
                "version": version,
                "publisher": product.PUBLISHER,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": parts,
        "dependencies": list(_dependencies(own, components)),
    }
    (payload / FILE).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _dependencies(own: str, components: Sequence[Component]) -> Iterator[dict[str, Any]]:
    """Give who holds whom: we hold all, but for what is built into others."""
    names = {one.name: one.ref for one in components if not one.holder}
    within: dict[str, list[str]] = {own: []}
    for one in components:
        within.setdefault(names.get(one.holder, own), []).append(one.ref)
    yield from ({"ref": holder, "dependsOn": held} for holder, held in within.items())


def _part(component: Component) -> dict[str, Any]:
    part: dict[str, Any] = {
        "type": "library",
        "bom-ref": component.ref,
        "name": component.name,
        "purl": component.purl,
        "evidence": {"occurrences": [{"location": place} for place in component.places]},
    }
    if component.version:
        part["version"] = component.version
    if component.cpe:
        part["cpe"] = component.cpe
    if component.licence:
        part["licenses"] = [{"expression": component.licence}]
    if component.sha256:
        part["hashes"] = [{"alg": "SHA-256", "content": component.sha256}]
    said = [f"built into {component.holder}"] if component.holder else []
    said += [component.remark] if component.remark else []
    said += [] if component.version else [_UNREAD]
    if said:
        part["description"] = "; ".join(said)
    return part
