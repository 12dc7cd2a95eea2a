"""The bill of materials: what scanners for vulnerabilities read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from windows import sbom
from windows.component import Component, with_version

QT = Component(
    name="Qt",
    version="6.11.3",
    licence="LGPL-3.0-only",
    purl="pkg:generic/qt@6.11.3",
    texts=("LGPL-3.txt",),
    places=("runtime/PySide6",),
    cpe=with_version("qt:qt", "6.11.3"),
    sha256="0" * 64,
)
ZLIB = replace(
    QT,
    name="zlib",
    version="",
    purl="pkg:generic/zlib",
    places=("runtime/PySide6/Qt6Core.dll",),
    holder="Qt",
    cpe="",
    sha256="",
)


def written(folder: Path, *components: Component) -> dict[str, Any]:
    sbom.write(folder, "0.1.0", components)
    found: dict[str, Any] = json.loads((folder / sbom.FILE).read_text("utf-8"))
    return found


def test_a_component_says_what_it_is_and_where(tmp_path: Path) -> None:
    document = written(tmp_path, QT, ZLIB)
    assert document["components"] == [
        {
            "type": "library",
            "bom-ref": "pkg:generic/qt@6.11.3#runtime/PySide6",
            "name": "Qt",
            "purl": "pkg:generic/qt@6.11.3",
            "evidence": {"occurrences": [{"location": "runtime/PySide6"}]},
            "version": "6.11.3",
            "cpe": "cpe:2.3:a:qt:qt:6.11.3:*:*:*:*:*:*:*",
            "licenses": [{"expression": "LGPL-3.0-only"}],
            "hashes": [{"alg": "SHA-256", "content": "0" * 64}],
        },
        {
            "type": "library",
            "bom-ref": "pkg:generic/zlib#zlib-in-qt",
            "name": "zlib",
            "purl": "pkg:generic/zlib",
            "evidence": {"occurrences": [{"location": "runtime/PySide6/Qt6Core.dll"}]},
            "licenses": [{"expression": "LGPL-3.0-only"}],
            "description": "built into Qt; its version cannot be read from the file",
        },
    ]


def test_what_is_built_in_belongs_to_its_holder(tmp_path: Path) -> None:
    ours = replace(ZLIB, name="GCC runtime", holder="our launchers")
    document = written(tmp_path, QT, ZLIB, ours)
    own = document["metadata"]["component"]["bom-ref"]
    assert document["dependencies"] == [
        {"ref": own, "dependsOn": [QT.ref, ours.ref]},
        {"ref": QT.ref, "dependsOn": [ZLIB.ref]},
    ]


def test_the_same_components_give_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    assert written(tmp_path, QT, ZLIB) == written(tmp_path / "again", QT, ZLIB)
    other = written(tmp_path, QT)
    assert other["serialNumber"] != written(tmp_path, ZLIB)["serialNumber"]


def test_no_cpe_without_a_version() -> None:
    """It would stand for every version, and a scanner would report all that was ever wrong."""
    assert with_version("zlib:zlib", "") == ""
    assert with_version("", "1.0") == ""
