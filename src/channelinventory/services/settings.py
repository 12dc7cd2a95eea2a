"""What the user has set: window places, columns, language; one small JSON file.

Floor: services. Settings are a comfort: a damaged file is put aside and one that cannot be written
is noted in the log, but neither ever stops the work.
"""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from channelinventory import system

_log = logging.getLogger(__name__)


class Settings:
    """Values by key, as JSON can hold them; every `set` is on the disk at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = self._read()
        self._own: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of `key`, or `default` where nothing is set."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Set `key` and save; None takes the setting away."""
        self._own[key] = value
        merged = {**self._read(), **self._own}  # another window may have saved meanwhile
        self._values = {key: value for key, value in merged.items() if value is not None}
        self._write()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            _log.warning("Settings cannot be read: %s", error)
            return {}
        except ValueError:
            values = None
        if isinstance(values, dict):
            return values
        self._put_aside()
        return {}

    def _put_aside(self) -> None:
        aside = self._path.with_name(self._path.name + ".damaged")
        _log.warning("Settings are damaged and put aside as %s", aside.name)
        try:
            self._path.replace(aside)
        except OSError as error:
            _log.warning("Settings cannot be put aside: %s", error)

    def _write(self) -> None:
        fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            system.replace(fresh, self._path)
        except OSError as error:
            _log.warning("Settings cannot be saved: %s", error)
