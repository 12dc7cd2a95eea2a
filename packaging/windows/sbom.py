"""The bill of materials in CycloneDX: what the payload is made of, with versions and hashes."""

from __future__ import annotations

import email
import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from . import product
from .binaries import version_of
from .fetch import Interpreter

FILE = "sbom.cdx.json"
INDEX = "THIRD-PARTY.txt"

_LGPL = "LGPL-3.0-only"
_MICROSOFT = "LicenseRef-Microsoft-Visual-C-Runtime"
# Start of the file's name: what it is, its licence, how many numbers its version has.
_LIBRARIES = {
    "libcrypto-": ("OpenSSL", "Apache-2.0", 3),
    "libffi-": ("libffi", "MIT", 3),
    "libpq-": ("libpq", "PostgreSQL", 3),
    "msvcp140": ("Microsoft Visual C++ runtime", _MICROSOFT, 4),
    "sqlite3": ("SQLite", "blessing", 3),
    "vcruntime140": ("Microsoft Visual C++ runtime", _MICROSOFT, 4),
}
# Built into the programs of others: what holds them, and their licences. Only lxml tells versions.
_BUILT_IN = {
    "CPython": {
        "bzip2": "bzip2-1.0.6",
        "Expat": "MIT",
        "mpdecimal": "BSD-2-Clause",
        "XZ Utils liblzma": "0BSD",
        "zlib": "Zlib",
    },
    "Qt": {
        "double-conversion": "BSD-3-Clause",
        "FreeType": "FTL",
        "HarfBuzz": "MIT-Modern-Variant",
        "libjpeg-turbo": "IJG AND BSD-3-Clause AND Zlib",
        "libpng": "libpng-2.0",
        "MD4C": "MIT",
        "PCRE2": "BSD-3-Clause",
        "zlib": "Zlib",
    },
    "lxml": {
        "libiconv": "LGPL-2.1-or-later",
        "libxml2": "MIT",
        "libxslt": "MIT",
        "zlib": "Zlib",
    },
}
_HEADERS = {"libxml2": "LIBXML_DOTTED_VERSION", "libxslt": "LIBXSLT_DOTTED_VERSION"}


def write(
    payload: Path, version: str, wheels: Mapping[Path, Mapping[str, bytes]], python: Interpreter
) -> None:
    """Write the bill of materials of a payload into it."""
    qt = next(wheel.name.split("-")[1] for wheel in wheels if wheel.name.startswith("pyside6"))
    components = [_python(python), *_wheels(wheels), *_within(payload, qt), *_built_in(wheels)]
    components.sort(key=lambda component: component["bom-ref"])
    own = f"pkg:generic/{product.ID.lower()}@{version}"
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(product.NAMESPACE, json.dumps(components))}",
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
        "components": components,
        "dependencies": [
            {"ref": own, "dependsOn": [component["bom-ref"] for component in components]},
        ],
    }
    (payload / "licenses").mkdir(exist_ok=True)
    (payload / "licenses" / INDEX).write_text(_index(components), "utf-8", newline="\r\n")
    (payload / FILE).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _index(components: list[dict[str, Any]]) -> str:
    """Return the components with their licences as a list that a person can read."""
    lines = {
        f"{one['name']} {one.get('version', '')}".strip()
        + f": {one['licenses'][0]['expression'] if 'licenses' in one else 'see its folder'}"
        + (f" ({one['description']})" if "description" in one else "")
        for one in components
    }
    head = (
        f"What {product.NAME} is made of, and under which licences. The texts lie beside this file."
    )
    return "\n".join([head, "", *sorted(lines, key=str.casefold), ""])


def _python(python: Interpreter) -> dict[str, Any]:
    component = _generic("CPython", python.version, "PSF-2.0")
    component["hashes"] = [{"alg": "SHA-256", "content": python.sha256}]
    if python.stands_in:
        component["description"] = "stand-in for test builds, not to be passed on"
    return component


def _wheels(wheels: Mapping[Path, Mapping[str, bytes]]) -> Iterator[dict[str, Any]]:
    for wheel, files in wheels.items():
        name = next(name for name in files if name.endswith(".dist-info/METADATA"))
        data = email.message_from_bytes(files[name])
        sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
        yield _component(data["Name"], data["Version"], _licence(data), sha256)


def _within(payload: Path, qt: str) -> Iterator[dict[str, Any]]:
    """Give what comes inside a wheel or in Python without being named by it."""
    yield _generic("Qt", qt, _LGPL)
    for path in sorted(payload.rglob("*.dll")):
        for start, (name, licence, numbers) in _LIBRARIES.items():
            if path.name.startswith(start):
                found = version_of(path)
                number = ".".join(found.number.split(".")[:numbers]) if found else ""
                if name == "libpq" and found:  # 18.0.4 in the file is 18.4
                    number = number.replace(".0.", ".", 1)
                place = path.relative_to(payload).as_posix()
                component = _generic(name, number, licence)
                component["bom-ref"] += f"#{place}"
                component["description"] = place
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                component["hashes"] = [{"alg": "SHA-256", "content": digest}]
                yield component


def _built_in(wheels: Mapping[Path, Mapping[str, bytes]]) -> Iterator[dict[str, Any]]:
    """Give the libraries that have no file of their own."""
    headers = b"\n".join(
        content
        for wheel, files in wheels.items()
        for name, content in files.items()
        if wheel.name.startswith("lxml-") and name.endswith(".h")
    ).decode("utf-8", "replace")
    for holder, libraries in _BUILT_IN.items():
        if holder == "lxml" and not headers:
            continue
        for name, licence in libraries.items():
            macro = _HEADERS.get(name) if holder == "lxml" else None
            found = re.search(rf'#define {macro} "([\d.]+)"', headers) if macro else None
            component = _generic(name, found[1] if found else "", licence)
            component["bom-ref"] += f"#in-{holder.lower()}"
            component["description"] = f"built into {holder}"
            yield component


def _generic(name: str, version: str, licence: str) -> dict[str, Any]:
    component = _component(name, version, licence, None)
    address = f"pkg:generic/{quote(name.lower().replace(' ', '-'))}" + (
        f"@{version}" if version else ""
    )
    return component | {"bom-ref": address, "purl": address}


def _component(name: str, version: str, licence: str, sha256: str | None) -> dict[str, Any]:
    address = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": address,
        "purl": address,
        "name": name,
    }
    if version:
        component["version"] = version
    if licence:
        component["licenses"] = [{"expression": licence}]
    if sha256:
        component["hashes"] = [{"alg": "SHA-256", "content": sha256}]
    return component


def _licence(data: email.message.Message) -> str:
    """Return the licence as an SPDX expression, as far as the metadata allow."""
    name = (data["Name"] or "").lower().replace("_", "-")
    if name in {"pyside6-essentials", "shiboken6"}:  # also offered under others
        return _LGPL
    known = {"MIT License": "MIT", "PSFL": "PSF-2.0", "BSD-3-Clause": "BSD-3-Clause"}
    said = data["License-Expression"] or data["License"] or ""
    return known.get(said.strip(), said.strip())
