"""The steps of the build, from nothing to the files that an IT department is given."""

from __future__ import annotations

import hashlib
import shlex
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from . import fetch, msi, payload, product, sbom, templates, winget
from .shell import Failed, run, say

FILE_ARGUMENT = "{file}"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    python: Path | None = None
    python_sha256: str | None = None
    per_user: bool = False
    sign: str | None = None
    output: Path = product.OUTPUT


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: the payload's folder and the packages by scope."""

    payload: Path
    packages: dict[str, Path]
    files: tuple[Path, ...]


def build(order: Order) -> Built:
    """Build everything and say what it is."""
    version = product.version()
    python = fetch.interpreter(order.python, order.python_sha256)
    wheels = fetch.wheels()
    kind = "a test build, Python is a stand-in" if python.stands_in else "a release"
    say(f"Building {product.NAME} {version} with Python {python.version} ({kind}) ...")
    begun = time.monotonic()
    folder = payload.build(version, product.WORK, python=python, wheels=wheels)
    programs = [folder / name for name in (product.WINDOW_EXE, product.CONSOLE_EXE)]
    sign(programs, order.sign)
    packages = package(folder, version, order)
    sign(packages.values(), order.sign)
    files = [*packages.values(), *_companions(folder, version, packages, order)]
    sums = order.output / "SHA256SUMS"
    _write_sums(sums, files)
    _tell(folder, files, time.monotonic() - begun)
    return Built(folder, packages, (*files, sums))


def package(folder: Path, version: str, order: Order) -> dict[str, Path]:
    """Make the packages of a payload; those of a test build say so in their names."""
    order.output.mkdir(parents=True, exist_ok=True)
    packages = {}
    for scope in (msi.MACHINE, msi.USER) if order.per_user else (msi.MACHINE,):
        end = "-user" if scope == msi.USER else ""
        label = msi.Package(folder, version, scope).label
        name = f"{product.ID}-{label}-x64{end}.msi"
        packages[scope] = order.output / name
        msi.build(packages[scope], folder, version, scope, product.WORK / f"msi-{scope}")
    return packages


def sign(files: Iterable[Path], command: str | None) -> None:
    """Have the house's own command sign these files in their place."""
    if command is None:
        return
    if FILE_ARGUMENT not in command:
        raise Failed(f"The command for signing has to name the file as {FILE_ARGUMENT}.")
    for file in files:
        run(*(part.replace(FILE_ARGUMENT, str(file)) for part in shlex.split(command)))


def _companions(
    folder: Path, version: str, packages: dict[str, Path], order: Order
) -> Iterable[Path]:
    """Write what stands beside the packages."""
    label = msi.Package(folder, version, msi.MACHINE).label  # a test build's says so
    materials = order.output / f"{product.ID}-{label}.cdx.json"
    shutil.copyfile(folder / sbom.FILE, materials)
    definitions = order.output / f"{product.ID}-{version}-policies.zip"
    templates.write(definitions, version)
    manifest = order.output / "winget"
    shutil.rmtree(manifest, ignore_errors=True)
    codes = {scope: msi.Package(folder, version, scope).product_code for scope in packages}
    winget.write(manifest, packages, label, codes)
    return [materials, definitions, *sorted(manifest.iterdir())]


def _write_sums(target: Path, files: Iterable[Path]) -> None:
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(target.parent)}"
        for file in files
    ]
    target.write_text("\n".join([*sorted(lines), ""]), "utf-8")


def _tell(folder: Path, files: Iterable[Path], seconds: float) -> None:
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    say(f"Payload: {count} files, {payload.size(folder) / 1e6:.1f} MB")
    say("Programs that nobody has signed:")
    for name in payload.unsigned(folder):
        say(f"  {name}")
    for file in files:
        say(f"{file.stat().st_size / 1e6:8.2f} MB  {file}")
    say(f"Built in {seconds:.0f} s, downloads apart.")
