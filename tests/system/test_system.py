"""What systems ask for: names that all of them allow, replacing a file that is being looked at."""

from __future__ import annotations

import ntpath
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

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
def test_a_share_is_told_from_a_long_path(
    path: str, remote: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()

    def drive_is_remote(path: str) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr(system, "drive_is_remote", drive_is_remote)
    assert system.on_network(PureWindowsPath(path)) is remote  # type: ignore[arg-type]
    assert asked == ([] if remote else [path.removeprefix("\\\\?\\")])


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
