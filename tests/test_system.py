"""What systems ask for: names that all of them allow, replacing a file that is being looked at."""

from __future__ import annotations

import ntpath
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory import system


class Held(PermissionError):
    winerror = 32  # a sharing violation, as Windows names it


def held(times: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Have a file replaced only after some attempts; returns the list that counts them."""
    plain, attempts = Path.replace, list[int]()

    def replace(self: Path, target: Path) -> Path:
        attempts.append(1)
        if len(attempts) <= times:
            raise Held
        return plain(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    return attempts


def test_a_file_somebody_looks_at_is_replaced_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "Übersicht.xlsx", tmp_path / "neu.tmp"
    old.write_text("old")
    new.write_text("new")
    attempts = held(3, monkeypatch)
    system.replace(new, old)
    assert old.read_text() == "new"
    assert len(attempts) == 4


def test_a_file_that_stays_held_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "a.xlsx", tmp_path / "b.tmp"
    old.write_text("old")
    new.write_text("new")
    held(10**6, monkeypatch)
    monkeypatch.setattr(system, "_BUSY_SECONDS", 0.05)
    with pytest.raises(PermissionError):
        system.replace(new, old)
    assert old.read_text() == "old"


def test_a_refusal_that_will_not_pass_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts = held(10**6, monkeypatch)
    monkeypatch.setattr(Held, "winerror", 19)  # the disk is write-protected
    with pytest.raises(PermissionError):
        system.replace(tmp_path / "a", tmp_path / "b")
    assert len(attempts) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Presse- und Öffentlichkeitsarbeit", "Presse- und Öffentlichkeitsarbeit"),
        ("Amt 13/14: „Bürger*innen“?", "Amt 13 14 „Bürger innen“"),
        ("CON", "CON_"),
        ("aux.xlsx", "aux_.xlsx"),
        ("com1", "com1_"),
        ("COM¹.db", "COM¹_.db"),
        ("Nul .txt", "Nul _.txt"),
        ("Konsole", "Konsole"),
        ("Ende. ", "Ende"),
        ("a\tb\0c", "a b c"),
        ("???", "_"),
        ("", "_"),
    ],
)
def test_a_name_that_every_system_allows(text: str, name: str) -> None:
    assert system.file_name(text) == name


RESERVED: Callable[[PureWindowsPath], bool] = getattr(  # the method goes with Python 3.15
    ntpath, "isreserved", PureWindowsPath.is_reserved
)


@given(st.text(max_size=300))
def test_every_text_makes_a_name(text: str) -> None:
    name = system.file_name(text, 80)
    path = PureWindowsPath("C:/data", name + ".xlsx")
    assert path.name == name + ".xlsx"
    assert path.parent == PureWindowsPath("C:/data")
    assert not RESERVED(path)
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.strip()
    assert 0 < len(name) <= 81
    assert system.file_name(name, 81) == name


@pytest.mark.parametrize(("build", "release"), [(19_045, "10"), (22_631, "11")])
def test_windows_is_named_without_asking_its_services(
    build: int, release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Version:
        major, minor = 10, 0

    Version.build = build  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "getwindowsversion", Version, raising=False)
    monkeypatch.setattr(platform, "_uname_cache", None)
    monkeypatch.setenv("COMPUTERNAME", "PRESSE-07")
    monkeypatch.setenv("PROCESSOR_ARCHITECTURE", "AMD64")
    system.prepare()
    asked: Any = platform.uname()
    assert asked[:5] == ("Windows", "PRESSE-07", release, f"10.0.{build}", "AMD64")
    assert platform.machine() == "AMD64"


def test_elsewhere_nothing_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "_uname_cache", None)
    system.prepare()
    assert (vars(platform)["_uname_cache"] is None) == (sys.platform != "win32")


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("\\\\server\\Freigabe\\Kanäle.db", True),
        ("\\\\?\\UNC\\server\\Freigabe\\Kanäle.db", True),
        ("\\\\?\\unc\\server\\Freigabe\\Kanäle.db", True),
        ("//server/Freigabe/Kanäle.db", True),
        ("\\\\?\\C:\\Daten\\Kanäle.db", False),
        ("C:\\Daten\\Kanäle.db", False),
    ],
)
def test_a_share_is_told_from_a_long_path(path: str, remote: bool) -> None:
    assert system.on_network_drive(PureWindowsPath(path)) is remote  # type: ignore[arg-type]


def test_a_file_somebody_looks_at_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, kept = tmp_path / "gone.tmp", tmp_path / "kept.tmp"
    gone.write_text("x")
    system.remove(gone)
    assert not gone.exists()
    system.remove(gone)

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise Held

    kept.write_text("x")
    monkeypatch.setattr(Path, "unlink", refuse)
    system.remove(kept)
    assert kept.exists()


def test_the_system_is_described_without_asking_its_services(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask(*_: object) -> None:
        raise AssertionError("that can hang")

    for name in ("uname", "platform", "win32_ver", "machine"):
        monkeypatch.setattr(platform, name, ask)
    described = system.described()
    assert described.split()[0] in {"Windows", "Linux", "Darwin"}
    computer = os.environ.get("COMPUTERNAME") if sys.platform == "win32" else os.uname().nodename
    assert computer not in described.split()


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
    import ctypes

    windows = Library()
    both = type("Libraries", (), {"user32": windows, "shell32": windows})
    monkeypatch.setattr(ctypes, "windll", both, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    system.name_window()
    system.let_come_to_front()
    system.note_document(Path("Kanäle.kanalinventar"))
    assert system.show_box("Kanalinventar", "Eine Bibliothek fehlt.")
    assert windows.asked == [
        ("SetCurrentProcessExplicitAppUserModelID", (system.APP_ID,)),
        ("AllowSetForegroundWindow", (0xFFFFFFFF,)),
        ("SHAddToRecentDocs", (3, "Kanäle.kanalinventar")),
        ("MessageBoxW", (None, "Eine Bibliothek fehlt.", "Kanalinventar", 0x10010)),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there, Windows does these things")
def test_elsewhere_windows_is_not_asked() -> None:
    system.name_window()
    system.let_come_to_front()
    system.note_document(Path("a.db"))
    assert not system.show_box("a", "b")
