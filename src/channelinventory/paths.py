"""Folders of the user: data, settings and logs; local to this computer, never roaming.

Floor: paths. Nothing is made here: whoever writes makes the folder. The environment variable
`CHANNELINVENTORY_HOME` puts everything below one folder of its own (portable use, tests).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

HOME = "CHANNELINVENTORY_HOME"


def data_dir() -> Path:
    """Return the folder of the inventory and its backups."""
    return _home("data") or _system().user_data_path


def config_dir() -> Path:
    """Return the folder of the settings."""
    return _home("config") or _system().user_config_path


def log_dir() -> Path:
    """Return the folder of the program's own log."""
    return _home("log") or _system().user_log_path


def default_database() -> Path:
    """Return the user's own inventory, which is opened when no other is named."""
    return data_dir() / "inventory.db"


def reader_command() -> list[str]:
    """Return how this program is started again to read a file in a process of its own.

    Installed on Windows, the program's own launcher runs it, and there is no other Python.
    """
    if _has_launcher():
        return [sys.executable, "--read-workbook"]
    return [sys.executable, "-X", "utf8", "-m", "channelinventory", "--read-workbook"]


def program_name() -> str:
    """Return what one types to call this program."""
    return Path(sys.executable).stem if _has_launcher() else "channelinventory"


def _has_launcher() -> bool:
    return not Path(sys.executable).stem.lower().startswith("python")


def _home(name: str) -> Path | None:
    home = os.environ.get(HOME)
    return Path(home).expanduser() / name if home else None


def _system() -> PlatformDirs:
    return PlatformDirs("Channel Inventory", appauthor=False, roaming=False)
