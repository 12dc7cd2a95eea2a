"""How the command line asks for the window: files in the place of a command, no console at all."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory import __main__, app, cli, paths, system
from channelinventory.cli.arguments import COMMAND_NAMES, without_file
from channelinventory.cli.commands import COMMANDS
from channelinventory.cli.inventories import make_inventory
from channelinventory.exchange.reading.child import FLAG
from tests.conftest import LayDown

Windows = list[Namespace]


@pytest.fixture
def windows() -> Windows:
    return []


@pytest.fixture
def call(windows: Windows) -> Callable[..., int]:
    """Return a function that calls the command line; windows that open are noted."""

    def run(*arguments: object) -> int:
        return cli.run([*map(str, arguments), "--language", "en"], lambda one: note(windows, one))

    return run


def note(windows: Windows, options: Namespace) -> int:
    windows.append(options)
    return 0


# --- Files in the place of a command --------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "Kanäle 2026.kanalinventar",
        "inventory.db",
        r"\\server\presse & medien\Büro Müller\Kanäle.db",
        "/srv/presse/" + "sehr lang/" * 40 + "Kanäle.db",
        "Liste – Stand 1.xlsx",
        "./export.db",
        "postgresql://anna@db.example/presse",
    ],
)
def test_a_file_opens_the_window(name: str, call: Callable[..., int], windows: Windows) -> None:
    assert call("--language", "de", name) == 0
    assert windows[0].opens == name
    assert windows[0].command is None


def test_a_file_without_an_ending_is_known_by_being_there(
    call: Callable[..., int], windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Kanäle").write_text("")
    assert call("Kanäle") == 0
    assert windows[0].opens == "Kanäle"


def test_a_command_stays_a_command(
    call: Callable[..., int], windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "check").write_text("")
    assert call("check") == 3, "there is no inventory yet"
    assert not windows


def test_a_misspelt_command_is_no_file(
    call: Callable[..., int], windows: Windows, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("exprot") == 2
    assert "exprot" in capsys.readouterr().err
    assert not windows


def test_the_names_of_commands_are_known_before_they_are_loaded() -> None:
    assert set(COMMANDS) == COMMAND_NAMES


@given(st.lists(st.sampled_from(["--example", "--database", "a.db", "b.xlsx", "--", "export"])))
def test_at_most_one_file_is_taken_and_nothing_lost(arguments: list[str]) -> None:
    rest, file = without_file(arguments)
    if "--" not in arguments:
        assert sorted(rest + ([file] if file else [])) == sorted(arguments)
    assert file in {None, *arguments}


@pytest.mark.parametrize(
    ("name", "sheet"),
    [
        ("Liste.xlsx", True),
        ("LISTE.XLSX", True),
        ("liste.csv", True),
        ("alt.xls", True),
        ("Kanäle.db", False),
        ("Kanäle.kanalinventar", False),
        ("Kanäle", False),
        ("bild.png", False),
    ],
)
def test_sheets_are_told_from_inventories(name: str, sheet: bool) -> None:
    assert app.is_sheet(name) == sheet


def test_reading_a_file_is_never_taken_for_a_start(tmp_path: Path) -> None:
    """The installed program starts itself with a flag and the file's name."""
    sheet = tmp_path / "Büro Müller.csv"
    sheet.write_text("Plattform;Kanal\nX;Presse\n", "utf-8")
    assert FLAG in paths.reader_command()
    done = subprocess.run(
        [*paths.reader_command(), str(sheet)], capture_output=True, check=True, timeout=60
    )
    assert b"Presse" in done.stdout
    assert not paths.data_dir().exists(), "no mark of a window"


# --- Where the inventory lies ---------------------------------------------------------------


def test_a_network_drive_is_warned_of_after_the_command(
    call: Callable[..., int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "Kanäle.db"
    make_inventory(place, example=True)
    assert call("check", "--json", "--database", place) == 1
    assert not capsys.readouterr().err
    monkeypatch.setattr(system, "on_network", lambda path: True)
    assert call("check", "--json", "--database", place) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)
    assert "network drive" in err


# --- Without a console ----------------------------------------------------------------------


@pytest.fixture
def no_console(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is shown in a box."""
    shown: list[str] = []
    monkeypatch.setattr(app, "show_words", shown.append)
    return shown


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str, out: io.StringIO | None = None) -> int:
    """Start the program without stdout and stderr, as Windows does after a double click."""
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "argv", ["channelinventory", "--language", "en", *arguments])
    return __main__.main()


def test_what_is_wrong_is_shown_where_it_cannot_be_printed(
    no_console: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(monkeypatch, "--no-such-option") == 2
    assert "--no-such-option" in no_console[0]
    assert run(monkeypatch, "--version") == 0
    assert "channelinventory" in no_console[1]


def test_an_example_that_is_switched_off_is_told_in_a_box(
    no_console: list[str], lay_down: LayDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_down(ExampleInventory=0)
    assert run(monkeypatch, "--example") == 3
    assert "switched off" in no_console[0]


def test_the_window_opens_without_a_box(
    no_console: list[str], lay_down: LayDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_down(Language=7)
    streams: list[object] = []
    monkeypatch.setattr(app, "main", lambda **options: streams.extend([sys.stdout, sys.stderr]))
    run(monkeypatch, "a.db")
    assert streams == [None, None]
    assert not no_console


@pytest.mark.parametrize("command", [["init"], ["check", "--json"], ["export", "a.csv"]])
def test_a_command_without_a_console_does_its_work_and_holds_no_script_up(
    command: list[str], no_console: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make_inventory(tmp_path / "there.db", example=True)
    place = "new.db" if command == ["init"] else "there.db"
    assert run(monkeypatch, *command, "--database", place) in (0, 1)
    assert not no_console


def test_a_crash_without_a_console_is_in_the_log(
    no_console: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(**options: object) -> int:
        raise RuntimeError("lightning")

    monkeypatch.setattr(app, "main", crash)
    assert run(monkeypatch) == 3
    assert "lightning" in (paths.log_dir() / "channelinventory.log").read_text("utf-8")
    assert "channelinventory.log" in no_console[0]


def test_the_whole_window_lives_without_a_console(home: Path, tmp_path: Path) -> None:
    """A process of its own whose streams are closed, as a windowed program's are."""
    picture = tmp_path / "Fenster.png"
    code = "import sys; sys.stdin = sys.stdout = sys.stderr = None;"
    code += f"sys.argv = ['x', '--example', '--screenshot', {str(picture)!r}];"
    code += "from channelinventory.__main__ import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], timeout=120, env=os.environ, check=False)
    assert done.returncode == 0
    assert picture.stat().st_size > 10_000


def test_one_stream_that_is_there_is_used(
    no_console: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.StringIO()
    assert run(monkeypatch, "--version", out=out) == 0
    assert "channelinventory" in out.getvalue()
    assert not no_console
