"""`python3 dev.py test --windows [PYTEST ARGS]`: the project's tests on Windows' Python under wine.

A copy of what the tests need is put into a fresh Windows, with the wheels of `windows.txt` (what
the program needs) and `windows-test.txt` (what the tests need besides). PostgreSQL runs outside of
it, on this computer. What cannot run there is left out by name, each with its reason, and the list
is printed.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import threading
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import databases

from . import fetch, product, wine
from .shell import Failed, ensure_tools, say

TEST_LOCK = product.LOCK.with_name("windows-test.txt")
WORK = product.ROOT / "build" / "windows-tests"
_COPIED = "src ui resources tests packaging pyproject.toml CHANGELOG.md README.md docs dev.py"
_PLACES = ("C:\\checkout\\src", "C:\\checkout", "C:\\wheels")
# wine 8 ends a process that calls `CopyFile2`, as `shutil.copy2` does where it is there.
_CUSTOMIZE = "import _winapi\nif hasattr(_winapi, 'CopyFile2'):\n    del _winapi.CopyFile2\n"
_START = r"""
import os, sys
os.chdir(r"C:\checkout")
os.dup2(1, 2)
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""
_ENVIRONMENT = {
    "PYTHONDONTWRITEBYTECODE": "1",
    "WINEQT_QPA_FONTDIR": r"C:\fonts",  # wine hands QT_… on under this name only
    "WINEQT_QPA_PLATFORM": "offscreen",
}
_FONTS = Path("/usr/share/fonts/truetype/dejavu")
_LONGEST = 3600  # seconds
_SUMMARY = re.compile(r"=* ?\d+ (passed|failed|error|skipped).* in [\d.]+s")
_COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed)\b")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Tests that are not run, as pytest names them, and why."""

    tests: str
    reason: str

    @property
    def option(self) -> str:
        """What pytest is told: a file is ignored, a test is left out."""
        return f"--deselect={self.tests}" if "::" in self.tests else f"--ignore={self.tests}"


EXCLUSIONS = (
    Exclusion(
        "tests/packaging",
        "they build the installer and the wheel with Debian's tools",
    ),
    Exclusion(
        "tests/exchange/test_libreoffice.py",
        "LibreOffice is a program of the computer outside, and runs in the tests there",
    ),
    Exclusion(
        "tests/services/test_marks.py::test_an_inventory_is_the_same_through_a_link",
        "wine 8 says that a symbolic link was made, and makes none",
    ),
)


def main(arguments: Sequence[str]) -> int:
    """Run the tests on Windows; return pytest's exit code."""
    try:
        ensure_tools()
        return test(arguments)
    except Failed as failure:
        say(str(failure))
        return 1


def test(arguments: Sequence[str]) -> int:
    """Put a Windows together and run pytest in it; its output is shown as it comes."""
    python = fetch.interpreter(None)
    wheels = [*fetch.wheels(), *fetch.wheels(TEST_LOCK)]
    say(f"Tests on Windows: Python {python.version} under wine. Left out:")
    for one in EXCLUSIONS:
        say(f"  {one.tests}: {one.reason}")
    windows = wine.fresh(WORK)
    _bring(windows, python.folder, wheels)
    command = [r"C:\python\python.exe", "-X", "utf8", "-B", "-c", _START]
    options = ["-p", "no:cacheprovider", "-rs", "--color=no", r"--basetemp=C:\temp"]
    options += [one.option for one in EXCLUSIONS]
    named = any(one.startswith("tests") for one in arguments)
    with databases.postgresql(_free_port()) as server:
        process = windows.start(
            *(*command, *options, *arguments, *(() if named else ("tests",))),
            environment={**_ENVIRONMENT, databases.SERVER: server},
        )
        code, last = _watched(process)
    windows.settle()
    return _told(last, code)


def _watched(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Show what pytest says as it comes; return its exit code and the line that sums up."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    watch = threading.Timer(_LONGEST, process.kill)
    watch.start()
    last = ""
    for line in process.stdout:
        text = line.decode("utf-8", "replace").rstrip()
        say(text)
        if _SUMMARY.match(text):
            last = text
    watch.cancel()
    return process.wait(), last


def _free_port() -> int:
    """Return a port of this computer that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


def _told(last: str, code: int) -> int:
    """Say how many tests there were, from pytest's summary; return the exit code."""
    found: dict[str, int] = {}
    for number, what in _COUNT.findall(last):
        what = "failed" if what.startswith("error") else what
        found[what] = found.get(what, 0) + int(number)
    if not found:
        raise Failed(f"The tests did not come to their end (exit code {code}).")
    skipped = f", {found['skipped']} skipped" if "skipped" in found else ""
    say(f"{found.get('passed', 0)} passed, {found.get('failed', 0)} failed{skipped}")
    return code or (1 if found.get("failed") else 0)


def _bring(windows: wine.Wine, python: Path, wheels: Sequence[Path]) -> None:
    """Copy interpreter, wheels, fonts and checkout onto the computer."""
    shutil.copytree(python, windows.drive / "python")
    for place in (windows.drive / "python").glob("*._pth"):
        lines = [f"{place.stem}.zip", ".", *_PLACES, "import site"]
        place.write_text("\r\n".join(lines), "utf-8", newline="")
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as opened:
            opened.extractall(windows.drive / "wheels")
    fonts = windows.drive / "fonts"
    fonts.mkdir()
    for font in _FONTS.glob("DejaVuSans*.ttf"):  # of several families Qt would take any
        shutil.copyfile(font, fonts / font.name)
    (windows.drive / "wheels" / "sitecustomize.py").write_text(_CUSTOMIZE, "utf-8")
    checkout = windows.drive / "checkout"
    checkout.mkdir()
    no_caches = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in _COPIED.split():
        source = product.ROOT / name
        if source.is_dir():
            shutil.copytree(source, checkout / name, ignore=no_caches)
        else:
            shutil.copyfile(source, checkout / name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
