"""Running other programs: silent unless they fail, and then one sentence and what they said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Argument = str | Path

PACKAGES = {  # what is looked for, and the Debian package it comes in
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "gcab": "gcab",
    "msibuild": "msitools",
    "wine": "wine",
    "wineserver": "wine64",
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "xwininfo": "x11-utils",
    "import": "imagemagick",
    "openssl": "openssl",
    "osslsigncode": "osslsigncode",
}
FONTS = {"/usr/share/fonts/truetype/dejavu": "fonts-dejavu-core"}
FONTS |= {"/usr/share/fonts/truetype/liberation": "fonts-liberation"}


class Failed(Exception):
    """A step of the build did not work; the text says why and what to do."""


def say(text: str) -> None:
    """Print at once, so that our lines stand before those of the programs started next."""
    print(text, flush=True)


def run(
    *command: Argument, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> str:
    """Run a program and return what it wrote; where it fails, say so with its own words."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        words = (done.stdout + done.stderr).strip()[-3000:]
        raise Failed(f"{Path(command[0]).name} ended with {done.returncode}:\n{words}")
    return done.stdout


def ensure_tools() -> None:
    """See to it that Debian's tools are there; without the right to install, say how."""
    missing = {package for tool, package in PACKAGES.items() if not _has(tool)}
    missing |= {package for folder, package in FONTS.items() if not Path(folder).is_dir()}
    if not missing:
        return
    install: Sequence[str] = (
        *("apt-get", "install", "--yes", "--no-install-recommends"),
        *sorted(missing),
    )
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise Failed(
            "The installer is built on Debian or Ubuntu; "
            f"here these tools are missing: {', '.join(sorted(missing))}."
        )
    if os.geteuid() != 0:
        raise Failed(f"To build the installer, once:\nsudo {' '.join(install)}")
    say(f"Installing Debian packages (once): {', '.join(sorted(missing))} ...")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    wait = ("-o", "DPkg::Lock::Timeout=300")
    run("apt-get", *wait, "update", environment=quiet)
    run(*install, *wait, environment=quiet)


def _has(tool: str) -> bool:
    return shutil.which(tool) is not None or Path("/usr/lib/wine", tool).exists()
