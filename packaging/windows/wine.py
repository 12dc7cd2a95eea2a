"""Windows programs on Debian's wine: a fresh Windows made once, kept, and copied for each use.

Two libraries that real Windows has and wine lacks are put into that Windows, never into the
product (`stubs/`). `platform.uname()` would end a process (`wbemprox`), so wine's part for it is
switched off.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import product
from .shell import Argument, Failed, run, say

_STUBS = Path(__file__).with_name("stubs")
_OVERRIDES = "wbemprox=;mscoree=;mshtml=;mscms=n;winemenubuilder.exe=d"
_SERVERS = ("wineserver", "/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver")


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody other than whoever runs this: a user of Linux, who may be known by number only."""

    name: str
    number: int


class Wine:
    """One Windows: a prefix of wine with a home of its own."""

    def __init__(
        self, folder: Path, *, drive: Path | None = None, account: Account | None = None
    ) -> None:
        """Use what lies in `folder`; with `account`, as somebody else, on a shared disk."""
        self.folder = folder
        self.drive = drive or folder / "prefix" / "drive_c"
        self.account = account
        home = folder / "home"
        home.mkdir(parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "DISPLAY") if name in os.environ}
        self.environment = {
            **kept,
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "WINEPREFIX": str(folder / "prefix"),
        }
        if account is not None:
            self.environment |= {"USER": account.name, "LOGNAME": account.name}

    def start(
        self, *command: Argument, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a Windows program; its output goes into pipes, as wine wants it."""
        return subprocess.Popen(
            ["wine", *command],
            env={**self.environment, **(environment or {})},
            **self._somebody(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(
        self,
        *command: Argument,
        environment: Mapping[str, str] | None = None,
        given: bytes = b"",
        timeout: float = 180,
    ) -> subprocess.CompletedProcess[str]:
        """Run a Windows program to its end."""
        process = self.start(*command, environment=environment)
        try:
            out, err = process.communicate(given, timeout)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise Failed(f"{command[0]} did not end within {timeout:.0f} s.") from error
        words = [text.decode("utf-8", "replace").replace("\r\n", "\n") for text in (out, err)]
        return subprocess.CompletedProcess(list(command), process.returncode, *words)

    def settle(self) -> None:
        """Wait until every Windows program has ended and the registry is written."""
        server = next(name for name in _SERVERS if shutil.which(name))
        waiting = [server, "-w"]
        somebody = self._somebody()
        subprocess.run(waiting, env=self.environment, **somebody, timeout=180, check=True)

    def _somebody(self) -> dict[str, Any]:
        """Return what makes a process that of the account, without any rights of ours."""
        if self.account is None:
            return {}
        number = self.account.number
        own = {"user": number, "group": number, "extra_groups": []}
        return {**own, "cwd": self.environment["HOME"]}

    def path(self, windows_path: str) -> Path:
        r"""Return where `C:\...` lies here."""
        return self.drive.joinpath(*windows_path.split("\\")[1:])


def fresh(folder: Path) -> Wine:
    """Return a fresh Windows 10 in `folder`; what is there already is deleted."""
    kept = _kept()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run("tar", "-xf", kept, "-C", folder)
    return Wine(folder)


def windows_path(path: Path) -> str:
    """Return how a Windows program under wine calls a file of ours."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def _kept() -> Path:
    """Return the archive of a fresh Windows, made unless it is there."""
    sources = sorted(_STUBS.glob("*.c"))
    recipe = [run("wine", "--version").encode(), _OVERRIDES.encode(), b"own folders"]
    recipe += [source.read_bytes() for source in sources]
    key = hashlib.sha256(b"\0".join(recipe)).hexdigest()[:16]
    kept = product.CACHE / f"wine-{key}.tar"
    if kept.is_file():
        return kept
    say("Making a fresh Windows under wine (once) ...")
    folder = product.CACHE / "wine-new"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    wine = Wine(folder)
    environment = {**wine.environment, "WINEDLLOVERRIDES": "mscoree=;mshtml="}
    steps: Sequence[Sequence[str]] = (["wineboot", "-i"], ["wine", "winecfg", "/v", "win10"])
    for step in steps:
        subprocess.run(
            ["xvfb-run", "-a", *step],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=300,
        )
    wine.settle()
    for link in (wine.drive / "users").glob("*/*"):  # wine's own lead out of its Windows
        if link.is_symlink():
            link.unlink()
            link.mkdir()
    system = wine.drive / "windows" / "system32"
    if not (system / "kernel32.dll").is_file():
        raise Failed("wine could not make a Windows folder; is the Debian package wine64 there?")
    for source in sources:
        target = system / f"{source.stem}.dll"
        run("x86_64-w64-mingw32-gcc", "-shared", "-Os", "-s", "-o", target, source)
    fresh_archive = kept.with_suffix(".part")
    run("tar", "-cf", fresh_archive, "-C", folder, ".")
    fresh_archive.rename(kept)
    shutil.rmtree(folder)
    return kept
