"""What is asked of Windows, looked at on any system."""

from __future__ import annotations

import ctypes
import importlib
import os
import platform
import sys
from pathlib import Path
from typing import Any

import pytest

from channelinventory.system import APP_ID

# To a type checker, the module is empty on other systems.
windows: Any = importlib.import_module("channelinventory.system.windows")


@pytest.mark.parametrize(("build", "release"), [(19_045, "10"), (22_631, "11")])
def test_windows_is_named_without_asking_its_services(
    build: int, release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Version:
        major, minor = 10, 0

    Version.build = build  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "getwindowsversion", Version, raising=False)
    monkeypatch.setattr(platform, "_uname_cache", None)
    monkeypatch.setenv("COMPUTERNAME", "PRESSE-07")
    monkeypatch.setenv("PROCESSOR_ARCHITECTURE", "AMD64")
    windows.prepare()
    asked: Any = platform.uname()
    assert asked[:5] == ("Windows", "PRESSE-07", release, f"10.0.{build}", "AMD64")
    assert platform.machine() == "AMD64"
    assert windows.described() == f"Windows {release} (10.0.{build}) AMD64"
    assert windows.computer_name() == "PRESSE-07"


class Library:
    """Stands for a library of Windows, and keeps what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        def function(*args: object) -> int:
            self.asked.append((name, args))
            return 0

        setattr(self, name, function)
        return function


def test_windows_is_asked_with_plain_values(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library()
    both = type("Libraries", (), {"user32": library, "shell32": library})
    monkeypatch.setattr(ctypes, "windll", both, raising=False)
    windows.name_window(APP_ID)
    windows.let_come_to_front()
    windows.note_document(Path("Kanäle.kanalinventar"))
    assert windows.show_box("Kanalinventar", "Eine Bibliothek fehlt.")
    assert library.asked == [
        ("SetCurrentProcessExplicitAppUserModelID", (APP_ID,)),
        ("AllowSetForegroundWindow", (0xFFFFFFFF,)),
        ("SHAddToRecentDocs", (3, "Kanäle.kanalinventar")),
        ("MessageBoxW", (None, "Eine Bibliothek fehlt.", "Kanalinventar", 0x10010)),
    ]


@pytest.mark.parametrize(("kind", "remote"), [(3, False), (4, True), (1, False)])
def test_a_drive_of_another_computer(
    kind: int, remote: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Kernel:
        @staticmethod
        def GetDriveTypeW(root: str) -> int:
            return kind

    libraries = type("Libraries", (), {"kernel32": Kernel})
    monkeypatch.setattr(ctypes, "windll", libraries, raising=False)
    assert windows.drive_is_remote("P:\\Presse\\Kanäle.db") is remote


@pytest.mark.skipif(sys.platform != "win32", reason="asks the registry itself")
def test_policies_of_the_user_and_over_them_those_of_the_computer() -> None:
    winreg: Any = importlib.import_module("winreg")
    key = rf"Software\ChannelInventoryTest{os.getpid()}"
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
        winreg.SetValueEx(opened, "Language", 0, winreg.REG_SZ, "en")
        winreg.SetValueEx(opened, "Example", 0, winreg.REG_DWORD, 0)
    try:
        assert windows.policy_values(key) == {"Language": "en", "Example": 0}
    finally:
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
    assert windows.policy_values(key) == {}
