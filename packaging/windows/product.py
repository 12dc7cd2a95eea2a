"""What the installer calls things: names, ids and places that never change between versions."""

from __future__ import annotations

import os
import tomllib
import uuid
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
OUTPUT = ROOT / "dist"
WORK = ROOT / "build" / "installer"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "channelinventory-dev"
LOCK = ROOT / "packaging" / "locks" / "windows.txt"

NAME = "Kanalinventar"  # what Windows shows: start menu, list of programs
FOLDER = "Channel Inventory"
ID = "ChannelInventory"  # file names, registry
PUBLISHER = "The Channel Inventory developers"
COPYRIGHT = "MIT licence"
WINDOW_EXE = f"{ID}.exe"
CONSOLE_EXE = "channelinventory-cli.exe"
EXTENSION = ".kanalinventar"
FILE_TYPE = f"{ID}.Inventory.1"
APP_ID = f"{ID}.Window"  # the taskbar's name for the window: `system.APP_ID` of the program
LANGUAGE = 1031  # German; Windows Installer has one language per package

# One family of products for each kind of installation: Windows tells versions apart by it.
UPGRADE_CODES = {
    "machine": "4C6D5B0E-9C4E-4C55-8E4B-0F8E0A5B7C11",
    "user": "B1E0B8B2-37D5-4B5D-9F6E-6C5B7C2A4D12",
}
# Test builds are families of their own, so that a release of the same version replaces them.
TEST_UPGRADE_CODES = {
    "machine": "92978F66-E2C3-4961-97D6-B4208A8F76DD",
    "user": "249E0FAA-C69B-4BBD-869B-23E8DB3351EC",
}
TEST_NOTE = f"runtime/{ID.lower()}/_assets/test-build.txt"  # in the payload of a test build
TEST_NAME = f"{NAME} (Testfassung)"
NAMESPACE = uuid.UUID("6F1A6F5E-52B8-4C0E-9B58-7C7B6F0D3E21")

# Everything that carries a time carries this one, so that the same input gives the same bytes.
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def version() -> str:
    """Return the program's version, as `pyproject.toml` has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def guid(*parts: str) -> str:
    """Return the id that always belongs to these words, as Windows Installer writes it."""
    return f"{{{uuid.uuid5(NAMESPACE, '/'.join(parts))}}}".upper()
