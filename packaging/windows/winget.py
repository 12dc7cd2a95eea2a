"""The manifest for winget, for houses with a package source of their own.

Where the installer can be fetched is not known here: `ADDRESS` is to be replaced by the place that
the house chooses.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from . import product

ADDRESS = "https://example.invalid"
_SCHEMA = "1.6.0"
_IDENTIFIER = f"{product.ID}.{product.ID}"


def write(folder: Path, packages: dict[str, Path], version: str, codes: dict[str, str]) -> None:
    """Write the three files of the manifest; `packages` and `codes` are by scope."""
    folder.mkdir(parents=True, exist_ok=True)
    head = [f"PackageIdentifier: {_IDENTIFIER}", f"PackageVersion: {version}"]
    installers = ["Platform:", "- Windows.Desktop", "MinimumOSVersion: 10.0.17763.0"]
    installers += ["InstallerType: msi", "InstallerLocale: de-DE", "Installers:"]
    for scope, path in packages.items():
        installers += [
            "- Architecture: x64",
            f"  Scope: {scope}",
            f"  InstallerUrl: {ADDRESS}/{path.name}",
            f"  InstallerSha256: {hashlib.sha256(path.read_bytes()).hexdigest().upper()}",
            f"  ProductCode: '{codes[scope]}'",
        ]
    about = "Inventory of a public authority's communication channels"
    german = "Bestandsverzeichnis der Kommunikationskanäle einer Behörde"
    locales = {
        "de-DE": ("defaultLocale", [f"PackageName: {product.NAME}", f"ShortDescription: {german}"]),
        "en-US": ("locale", [f"PackageName: {product.FOLDER}", f"ShortDescription: {about}"]),
    }
    _file(folder / f"{_IDENTIFIER}.yaml", [*head, "DefaultLocale: de-DE"], "version")
    _file(folder / f"{_IDENTIFIER}.installer.yaml", head + installers, "installer")
    for locale, (kind, words) in locales.items():
        words = [f"PackageLocale: {locale}", f"Publisher: {product.PUBLISHER}", *words]
        _file(folder / f"{_IDENTIFIER}.locale.{locale}.yaml", [*head, *words, "License: MIT"], kind)


def _file(path: Path, lines: list[str], kind: str) -> None:
    end = [f"ManifestType: {kind}", f"ManifestVersion: {_SCHEMA}", ""]
    path.write_text("\n".join([*lines, *end]), "utf-8", newline="\n")
