"""What holds for every test: no screen, no network, no file outside a folder of its own."""

from __future__ import annotations

import ipaddress
import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from channelinventory import policies, system

LayDown = Callable[..., None]
"""Lays policies down, given by name."""

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

hypothesis.settings.register_profile(
    "channelinventory",
    deadline=None,  # two busy cores
    max_examples=50,
    # CI judges a change, always by the same examples; developers' runs look for new ones.
    derandomize="CI" in os.environ,
    database=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("channelinventory")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a user's folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CHANNELINVENTORY_HOME", str(folder))
    return folder


@pytest.fixture
def lay_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LayDown:
    """Return a function that lays policies down, as an administrator does."""

    def write(**values: object) -> None:
        if sys.platform == "win32":
            monkeypatch.setattr(system, "policy_values", lambda key: values)
            return
        file = tmp_path / "policies.json"
        file.write_text(json.dumps(values), "utf-8")
        monkeypatch.setenv(policies.VARIABLE, str(file))

    return write


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Let nothing connect beyond this computer."""
    plain = {name: getattr(socket.socket, name) for name in ("connect", "connect_ex")}

    def guarded(name: str) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family != getattr(socket, "AF_UNIX", None) and not _loopback(address[0]):
                pytest.fail(f"A test tried to connect to {address}.")
            return plain[name](self, address)

        return connect

    with pytest.MonkeyPatch.context() as patch:
        for name in plain:
            patch.setattr(socket.socket, name, guarded(name))
        yield


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
