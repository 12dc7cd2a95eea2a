"""The two small programs that start Python: one with a window, one for the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

from . import product
from .shell import run

_SOURCES = product.HERE / "launcher"
_PREFIX = "x86_64-w64-mingw32-"


def build(target: Path, version: str, python_dll: str, work: Path) -> list[Path]:
    """Build both programs into the folder `target`; returns their files."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for source in ("launcher.c", "launcher.rc", "launcher.manifest"):
        shutil.copy(_SOURCES / source, work)
    shutil.copy(product.ROOT / "resources" / "icons" / "app.ico", work)
    programs = {
        product.WINDOW_EXE: (product.NAME, ["-mwindows"]),
        product.CONSOLE_EXE: (f"{product.NAME} (Befehlszeile)", ["-mconsole", "-DCONSOLE"]),
    }
    return [
        _build(target / name, description, options, version, python_dll, work)
        for name, (description, options) in programs.items()
    ]


def _build(
    target: Path, description: str, options: list[str], version: str, python_dll: str, work: Path
) -> Path:
    texts = {
        "VERSION": version,
        "PUBLISHER": product.PUBLISHER,
        "DESCRIPTION": description,
        "INTERNAL_NAME": target.stem,
        "COPYRIGHT": product.COPYRIGHT,
        "FILE_NAME": target.name,
        "PRODUCT": product.NAME,
    }
    header = [f'#define {name} "{text}"' for name, text in texts.items()]
    header.append(f"#define VERSION_COMMAS {version.replace('.', ',')},0")
    resources = work / f"{target.stem}.rc"
    described = (work / "launcher.rc").read_text("utf-8")
    resources.write_text("\n".join([*header, described]), "utf-8")
    run(f"{_PREFIX}windres", "-c", "65001", "-O", "coff", resources.name, "resources.o", cwd=work)
    flags = ["-Os", "-s", "-municode", "-static-libgcc", "-Wall", "-Wextra", "-Werror"]
    flags += ["-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp"]
    flags += [f'-DPYTHON_DLL=L"{python_dll}"', f'-DAPP_TITLE=L"{product.NAME}"']
    flags += ['-DAPP_MODULE=L"channelinventory"', *options]
    run(f"{_PREFIX}gcc", *flags, "-o", target, "launcher.c", "resources.o", cwd=work)
    return target
