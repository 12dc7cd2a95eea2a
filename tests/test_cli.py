"""The command line: what it writes, what it exits with, and that it needs no Qt."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from channelinventory import __main__, assets, cli, paths
from channelinventory.cli import arguments, commands, inventories
from channelinventory.domain.changes import edit
from channelinventory.domain.channel import Channel
from channelinventory.domain.checks import CHECKS
from channelinventory.domain.language import Language
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.services.workspace import Workspace
from channelinventory.storage.errors import DISK_FULL, DiskFull
from tests.conftest import LayDown


class Done(NamedTuple):
    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


class Caller:
    """Calls the command line in this process, in English unless told otherwise."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.windows: list[Namespace] = []

    def __call__(self, *arguments: object, language: str | None = "en") -> Done:
        spoken = ["--language", language] if language else []
        self._capsys.readouterr()
        code = cli.run([*map(str, arguments), *spoken], self._open_window)
        return Done(code, *self._capsys.readouterr())

    def _open_window(self, options: Namespace) -> int:
        self.windows.append(options)
        return 0


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Caller:
    return Caller(capsys)


@pytest.fixture(scope="module")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("example") / "example.db"
    inventories.make_inventory(place, example=True)
    return place


@pytest.fixture
def example(call: Caller, example_file: Path) -> Caller:
    paths.data_dir().mkdir(parents=True)
    shutil.copy(example_file, paths.default_database())
    return call


def channels() -> dict[str, Channel]:
    workspace = Workspace.open(paths.default_database(), read_only=True)
    workspace.close()
    return {one.name: one for one in workspace.inventory.records(Channel).values()}


def rename(old: str, new: str) -> None:
    workspace = Workspace.open(paths.default_database())
    (one,) = (c for c in workspace.inventory.records(Channel).values() if c.name == old)
    workspace.do(edit(workspace.inventory, (one, {"name": new})))
    workspace.close()


def sheet(path: Path, *rows: Sequence[object]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append([*row])
    book.save(path)
    return path


# --- The call itself ------------------------------------------------------------------------


def test_without_a_command_the_window_opens(call: Caller) -> None:
    assert call().code == 0
    assert call("--example", "--screenshot", "a.png", "--database", "b.db").code == 0
    plain, example = call.windows
    assert (plain.database, plain.example, plain.screenshot) == (None, False, None)
    assert (example.database, example.example) == ("b.db", True)
    assert example.screenshot == Path("a.png")
    assert example.language == "en"


def test_the_window_gets_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    from channelinventory import app

    seen: dict[str, object] = {}

    def main(**options: object) -> int:
        seen.update(options)
        return 5

    monkeypatch.setattr(app, "main", main)
    monkeypatch.setattr(sys, "argv", ["channelinventory", "--database", "a.db", "--language", "de"])
    assert __main__.main() == 5
    assert seen == {
        "database": "a.db",
        "example": False,
        "language": "de",
        "screenshot": None,
        "opens": None,
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["import"],
        ["--language", "fr"],
        ["check", "--jso"],
        ["check", "--nonsense"],
        ["import", "a.xlsx", "--on-conflict", "maybe"],
        ["export", "a.txt"],
        ["export", "a.csv", "--record", "nonsense"],
        ["export", "a.csv", "--columns", "name,nonsense"],
        ["export", "a.xlsx", "--columns", ""],
        ["import", "a.csv", "--map", "nonsense"],
        ["journal", "--since", "bald"],
        ["journal", "--since", ""],
        ["export", "a.xlsx", "--collect", " "],
        ["export", "a.xlsx", "--record", ""],
        ["import", "a.csv", "--sheet", ""],
        ["import", "a.csv", "--rejects", "b.csv"],
        ["import", "a.csv", "--rejects", "b"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_exits_with_2(example: Caller, arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Name\nX\n")
    done = example(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err.strip()


def test_an_unknown_name_is_answered_with_the_possible_ones(example: Caller) -> None:
    done = example("export", "a.csv", "--record", "chanel")
    assert done.err.count("\n") == 1
    assert all(name in done.err for name in RECORD_TYPES)
    done = example("export", "a.csv", "--columns", "hndle")
    assert done.err.count("\n") == 1
    assert "handle" in done.err
    assert "followers" in done.err


def test_options_may_stand_on_either_side(call: Caller, tmp_path: Path) -> None:
    database = tmp_path / "a.db"
    assert call("--database", database, "init", language=None).code == 0
    assert database.exists()
    before = call("--database", database, "--language", "en", "journal", language=None)
    after = call("journal", f"--database={database}", "--language=en", language=None)
    assert before == after
    assert "added" in before.out
    assert not paths.default_database().exists()


def test_help_and_version(call: Caller) -> None:
    done = call("--help")
    assert done.code == 0
    assert "usage: channelinventory" in done.out
    assert "screenshot" not in done.out
    for name in commands.COMMANDS:
        assert f"    {name} " in done.out
        assert call(name, "--help").code == 0
    assert call("--version").out.startswith("channelinventory ")


class Marking(Language):
    """A language in which every word shows that it was translated."""

    def __init__(self) -> None:
        super().__init__("de", {})

    def say(self, text: Any, /, **args: object) -> str:
        said = super().say(text, **args)
        parts = re.split(r"(%\(\w+\)\w)", said)  # what argparse fills in stays
        return "".join(one if one.startswith("%(") else one.replace("e", "ë") for one in parts)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["import", "--help"],
        ["export"],
        ["nonsense"],
        ["check", "--nonsense"],
        ["check", "--json=1"],
        ["backup", "--database"],
    ],
    ids=" ".join,
)
def test_argparse_is_never_half_translated(
    call: Caller, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "load_language", lambda code: Marking())
    done = call(*arguments, language=None)
    text = done.out + done.err
    names = "channelinventory import export --example --sheet keep take de,en {de,en} --rejects "
    names += "--clear-blank --collect restore check --record --language --help example "
    names += "--database nonsense --version"
    for name in sorted([*names.split(), "--filter TEXT", *sys.argv], key=len, reverse=True):
        text = text.replace(name, "")
    assert "ë" in text
    left = [word for word in text.split() if "e" in word.replace("--", "")]
    assert not left


def test_what_argparse_fills_in_is_the_same_in_german() -> None:
    german = assets.language("de")
    for text in arguments._ARGPARSE:
        found = [re.findall(r"%(?:\(\w+\))?\w", words) for words in (text.source, german.say(text))]
        assert sorted(found[0]) == sorted(found[1]), text


def test_speaks_the_systems_language(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: list[str] = []

    def load(code: str) -> Language:
        wanted.append(code)
        return assets.language(code)

    monkeypatch.setattr(cli, "load_language", load)
    monkeypatch.setattr(cli, "system_language", lambda: "de")
    call("--version", language=None)
    call("--version", language="en")
    assert wanted == ["de", "en"]


# --- init -----------------------------------------------------------------------------------


def test_init_makes_the_users_own_inventory(call: Caller) -> None:
    done = call("init")
    assert done.code == 0
    assert str(paths.default_database()) in done.out
    workspace = Workspace.open(paths.default_database(), read_only=True)
    assert workspace.inventory.table("platform")
    assert workspace.inventory.table("scenario")
    assert not workspace.inventory.table("channel")
    workspace.close()


def test_init_with_the_example(call: Caller) -> None:
    assert call("init", "--example").code == 0
    assert "Medienservice" in channels()


def test_init_warns_of_a_cloud_folder(call: Caller, tmp_path: Path) -> None:
    done = call("init", "--database", tmp_path / "OneDrive - Stadt" / "a.db")
    assert done.code == 0
    assert "OneDrive" in done.err


def test_init_without_room_leaves_nothing_in_the_way(
    call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Workspace, changes: object) -> None:
        raise DiskFull(DISK_FULL, location=self.location)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "do", full)
        done = call("init")
    assert done.code == 3
    assert "disk" in done.err
    assert not paths.default_database().exists()
    assert call("init").code == 0


def test_init_never_overwrites(example: Caller, tmp_path: Path) -> None:
    before = paths.default_database().read_bytes()
    done = example("init")
    assert done.code == 3
    assert paths.default_database().read_bytes() == before
    other = tmp_path / "letter.txt"
    other.write_text("Sehr geehrte Damen und Herren")
    assert example("init", "--database", other).code == 3
    assert other.read_text().startswith("Sehr")


@pytest.mark.parametrize("command", ["check", "journal", "backup", "export a.xlsx", "import a.csv"])
def test_without_an_inventory_the_reason_is_said(call: Caller, command: str) -> None:
    done = call(*command.split())
    assert done.code == 3
    assert "“init”" in done.err
    assert not paths.default_database().exists()


@pytest.mark.parametrize("command", ["check", "journal", "backup", "export a.xlsx", "import a.csv"])
def test_a_foreign_file_is_refused_unchanged(call: Caller, command: str, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"SQLite format 3\0 but not really" * 50)
    before = foreign.read_bytes()
    done = call(*command.split(), "--database", foreign)
    assert done.code == 3
    assert "foreign.db" in done.err
    assert foreign.read_bytes() == before


# --- export and import ----------------------------------------------------------------------


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_complete_workbook_comes_back_unchanged(
    example: Caller, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "all.xlsx"
    done = example("export", file, language=language)
    assert done.code == 0
    assert str(file) in done.out
    done = example("import", file, "--dry-run", "--json")
    assert done.code == 0
    document = done.json()
    assert {key: document[key] for key in ("created", "changed", "conflicts", "rejected")} == {
        "created": 0,
        "changed": 0,
        "conflicts": 0,
        "rejected": 0,
    }
    assert document["unchanged"] > 900
    assert document["problems"] == []


def test_export_of_a_view(example: Caller, tmp_path: Path) -> None:
    file = tmp_path / "view.csv"
    arguments = ["--columns", "name, followers", "--filter", "Dresden instagram"]
    assert example("export", file, *arguments).code == 0
    header, *rows = csv.reader(file.read_text("utf-8-sig").splitlines())
    assert header[:2] == ["Name", "Followers"]
    assert [row[:2] for row in rows] == [["Stadt Dresden", "16000"]]


@pytest.mark.parametrize("record", list(RECORD_TYPES))
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_exports_every_record_type(
    example: Caller, tmp_path: Path, record: str, ending: str
) -> None:
    file = tmp_path / f"a.{ending}"
    assert example("export", file, "--record", record).code == 0
    done = example("import", file, "--record", record, "--dry-run", "--json")
    assert done.code == 0
    assert done.json()["changed"] == 0
    assert done.json()["unchanged"] > 0


def test_csv_without_a_type_holds_the_channels(example: Caller, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    assert example("export", file, language="de").code == 0
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 1 + 47


def test_a_sheet_is_taken_in(example: Caller, tmp_path: Path) -> None:
    file = sheet(
        tmp_path / "new.xlsx",
        ["Kanal", "Plattform", "Behörde", "Status", "Passwort"],
        ["Neuer Kanal", "Mastodon", "Stadt Zwickau", "active", "geheim"],
        ["Unfertig", "Mastodon", "Stadt Zwickau", "halb aktiv", None],
    )
    database = paths.default_database().read_bytes()
    tried = example("import", file, "--dry-run", "--json")
    assert paths.default_database().read_bytes() == database
    assert tried.code == 1
    document = tried.json()
    assert (document["created"], document["rejected"]) == (1, 1)
    assert document["mapping"]["Kanal"] == "channel.name"
    assert document["mapping"]["Passwort"] is None
    by_key = {one["key"]: one for one in document["problems"]}
    assert by_key["not_in_list"]["cell"] == "D3"
    assert by_key["not_in_list"]["value"] == "halb aktiv"
    assert set(by_key["not_in_list"]) == {"sheet", "cell", "value", "key", "message"}
    assert "secret_column" in by_key
    assert "geheim" not in tried.out

    before = file.read_bytes()
    done = example("import", file, "--rejects", file)
    assert (done.code, file.read_bytes()) == (2, before)

    rejects = tmp_path / "rejects.xlsx"
    done = example("import", file, "--rejects", rejects)
    assert done.code == 1
    assert rejects.exists()
    assert "1 new" in done.out
    assert "Neuer Kanal" in channels()
    assert "Unfertig" not in channels()
    entries = example("journal", "--json").json()
    assert [one["record"] for one in entries[0]["changes"]] == ["channel"]


def test_a_column_can_be_assigned_by_hand(example: Caller, tmp_path: Path) -> None:
    rows = [["Wo=?", "Was", "Platform", "Organisation"], ["X", "Y", "Mastodon", "Stadt Zwickau"]]
    file = sheet(tmp_path / "odd.xlsx", *rows, ["Z", "", "Mastodon", "Stadt Zwickau"])
    arguments = ["--map", "Wo=?=name", "--map", "Was=channel.purpose", "--record", "channel"]
    done = example("import", file, *arguments, "--json")
    assert done.json()["mapping"]["Wo=?"] == "channel.name"
    assert channels()["X"].purpose == "Y"
    for wrong in (["--map", "Wo=?=nonsense"], ["--map", "Nirgends=name"], ["--sheet", "Nr. 5"]):
        done = example("import", file, *wrong)
        assert done.code == 2
        assert done.err.count("\n") == 1


@pytest.mark.parametrize("record", ["channel", "Channels", "kanal", "KANÄLE", "CHANNEL"])
@pytest.mark.parametrize(
    "columns", ["name,status_since", "Kanalname, status seit", "NAME,Status Since"]
)
def test_types_and_columns_are_called_as_people_do(
    example: Caller, tmp_path: Path, record: str, columns: str
) -> None:
    file = tmp_path / "a.csv"
    assert example("export", file, "--record", record, "--columns", columns).code == 0
    headings = file.read_text("utf-8-sig").splitlines()[0].split(",")
    assert headings == ["Name", "Status since", "Record ID"]
    done = example("import", file, "--record", record, "--dry-run", "--json").json()
    assert done["unchanged"]
    assert not done["changed"]
    assert not done["created"]


@pytest.mark.parametrize(("choice", "name"), [("keep", "Hier"), ("take", "Dort")])
def test_conflicts_are_decided_as_told(
    example: Caller, tmp_path: Path, choice: str, name: str
) -> None:
    file = tmp_path / "a.xlsx"
    example("export", file)
    book = openpyxl.load_workbook(file)
    cells = (cell for row in book["Channels"].iter_rows() for cell in row)
    next(cell for cell in cells if cell.value == "Medienservice").value = "Dort"
    book.save(file)
    rename("Medienservice", "Hier")
    done = example("import", file, "--on-conflict", choice, "--json")
    assert done.json()["conflicts"] == 1
    assert name in channels()
    assert "Medienservice" not in channels()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"\x00\x01\x02" * 99])
def test_an_unreadable_workbook_is_one_sentence(
    example: Caller, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "bad.xlsx"
    file.write_bytes(content)
    done = example("import", file)
    assert done.code == 3
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert "bad.xlsx" in done.err


def test_a_place_that_cannot_be_written_is_named(example: Caller, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = example("export", tmp_path / "file" / "a.xlsx")
    assert done.code == 3
    assert "a.xlsx" in done.err or "file" in done.err
    assert "Traceback" not in done.err


# --- check and journal ----------------------------------------------------------------------


def test_check_as_json(example: Caller) -> None:
    done = example("check", "--json")
    assert done.code == 1
    findings = done.json()
    assert {one["key"] for one in findings} == {one.key for one in CHECKS}
    for one in findings:
        assert set(one) == {"key", "weight", "records", "message"}
        assert one["weight"] in {"blocking", "warning", "hint"}
        assert all(set(each) == {"type", "id", "title"} for each in one["records"])


def test_check_in_words(example: Caller) -> None:
    done = example("check")
    assert done.code == 1
    *findings, total = done.out.splitlines()
    assert total == f"{len(findings)} findings"
    assert findings[0].startswith("blocking: ")


def test_check_of_a_sound_inventory(call: Caller) -> None:
    call("init")
    workspace = Workspace.open(paths.default_database())
    from channelinventory.domain.changes import delete

    scenarios = workspace.inventory.table("scenario").values()
    workspace.do(delete(workspace.inventory, *scenarios))
    workspace.close()
    assert call("check") == (0, "Nothing is missing, overdue or at risk.\n", "")
    assert call("check", "--json").json() == []


def test_journal(example: Caller) -> None:
    rename("Medienservice", "Pressedienst")
    newest, first = example("journal", "--json").json()
    assert first["number"] == 1
    assert first["label"] == "Example inventory added"
    assert newest["number"] == 2
    assert newest["by"]
    assert datetime.now(UTC) - datetime.fromisoformat(newest["at"]) < timedelta(minutes=5)
    (change,) = newest["changes"]
    assert change["record"] == "channel"
    assert change["title"] == "X · Pressedienst"
    assert change["fields"] == {"name": {"before": "Medienservice", "after": "Pressedienst"}}
    assert change["id"] in {one["id"] for one in first["changes"]}
    words = example("journal").out.splitlines()
    assert len(words) == 2
    assert "Name of “X · " in words[0]


def test_journal_since_a_day(example: Caller) -> None:
    today = datetime.now().astimezone().date()
    for text in today.isoformat(), today.strftime("%d.%m.%Y"):
        assert len(example("journal", "--json", "--since", text).json()) == 1
    tomorrow = today + timedelta(days=1)
    assert example("journal", "--json", "--since", tomorrow.isoformat()).json() == []
    for text in "0001-01-01", "01.01.1900":
        assert len(example("journal", "--json", "--since", text).json()) == 1


# --- backup and restore ---------------------------------------------------------------------


def test_backup_and_restore(example: Caller, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy.db"
    assert example("backup", copy).code == 0
    rename("Medienservice", "Pressedienst")
    done = example("restore", copy)
    assert done.code == 0
    assert "Medienservice" in channels()
    assert len(example("journal", "--json").json()) == 1
    kept = Path(done.out.splitlines()[-1].rpartition(" as ")[2])
    with closing(sqlite3.connect(kept)) as old:
        names = {name for (name,) in old.execute("SELECT name FROM channel")}
    assert "Pressedienst" in names


def test_a_backup_is_put_into_a_folder(
    example: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for place, folder in ((tmp_path / "copies", tmp_path / "copies"), (".", tmp_path)):
        folder.mkdir(exist_ok=True)
        assert example("backup", place).code == 0
        (copy,) = folder.glob("*.db")
        assert example("check", "--json", "--database", copy).code in (0, 1)


def test_backup_without_a_name_lies_beside_the_inventory(example: Caller) -> None:
    done = example("backup")
    assert done.code == 0
    (copy,) = (paths.data_dir() / "backups").glob("*.db")
    assert str(copy) in done.out
    copy_of_copy = example("journal", "--json", "--database", copy)
    assert copy_of_copy.code == 0


@pytest.mark.parametrize("content", [b"no database", None])
def test_a_bad_backup_changes_nothing(
    example: Caller, tmp_path: Path, content: bytes | None
) -> None:
    before = paths.default_database().read_bytes()
    bad = tmp_path / "bad.db"
    if content is not None:
        bad.write_bytes(content)
    done = example("restore", bad)
    assert done.code == 3
    assert "bad.db" in done.err
    assert paths.default_database().read_bytes() == before


def test_a_team_database_is_not_restored_from_here(call: Caller, tmp_path: Path) -> None:
    done = call("restore", tmp_path / "a.db", "--database", "postgresql://server.invalid/x")
    assert done.code == 3
    assert "file" in done.err


# --- Another program holds it ---------------------------------------------------------------


def test_reading_works_beside_an_open_window_and_writing_is_refused(
    example: Caller, tmp_path: Path
) -> None:
    window = Workspace.open(paths.default_database())
    try:
        assert example("check").code == 1
        assert example("export", tmp_path / "a.xlsx").code == 0
        assert example("backup", tmp_path / "b.db").code == 0
        copy = sheet(
            tmp_path / "new.xlsx",
            ["Name", "Platform", "Organisation", "Status"],
            ["Neu", "Mastodon", "Stadt Zwickau", "active"],
        )
        assert example("import", copy, "--dry-run").code == 0
        for command in (["import", copy], ["restore", tmp_path / "b.db"]):
            done = example(*command)
            assert done.code == 3
            assert done.err.count("\n") == 1
        assert "Neu" not in channels()
    finally:
        window.close()


# --- The outermost --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [ZeroDivisionError, FileNotFoundError])
def test_the_unexpected_is_logged_and_told_in_one_sentence(
    call: Caller, kind: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(options: Namespace, language: Language) -> int:
        raise kind("what nobody thought of")

    monkeypatch.setitem(commands.COMMANDS, "check", crash)
    done = call("check")
    assert done.code == 3
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert kind.__name__ in done.err
    log = next(paths.log_dir().glob("*.log")).read_text("utf-8")
    assert "what nobody thought of" in log
    assert "Traceback" in log


def python(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, check=False, **more)


def test_needs_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from channelinventory import __main__\n"
        f"for line in {COMMAND_LINES!r}:\n"
        "    sys.argv = ['channelinventory', *line.split()]\n"
        "    assert __main__.main() < 2, line\n"
        "loaded = [name for name in sys.modules if name.split('.')[0] == 'PySide6']\n"
        "assert not loaded, loaded\n"
        "assert 'channelinventory.gui' not in sys.modules\n"
    )
    done = python("-c", script, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()


COMMAND_LINES = [
    "init --example",
    "check",
    "export a.xlsx",
    "import a.xlsx --dry-run",
    "backup b.db",
    "restore b.db",
    "journal --json",
]


def test_writes_utf8_whatever_the_console_says(example: Caller, home: Path) -> None:
    import os

    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = python("-m", "channelinventory", "check", "--language", "en", env=environment)
    assert done.returncode == 1
    assert "“Pixelfed · Sachsen in Bildern” is active" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("command", [["journal", "--json"], ["check"]])
def test_a_reader_who_leaves_early_is_no_error(command: list[str], example: Caller) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "channelinventory", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    if command[0] == "journal":  # more than a pipe holds
        assert process.stdout.readline().rstrip() == b"["
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


# --- Policies and test builds ---------------------------------------------------------------


def test_the_database_of_the_policy_is_used(
    call: Caller, lay_down: LayDown, tmp_path: Path
) -> None:
    laid_down = tmp_path / "Büro" / "team.db"
    laid_down.parent.mkdir()
    lay_down(Database=str(laid_down))
    assert call("init").code == 0
    assert laid_down.exists()
    assert not paths.default_database().exists()
    call()
    assert call.windows[-1].database == str(laid_down)
    call("--database", "own.db")
    assert call.windows[-1].database == "own.db"


def test_the_language_of_the_policy_is_spoken(call: Caller, lay_down: LayDown) -> None:
    lay_down(Language="de")
    assert "Befehle" in call("--help", language=None).out
    call(language=None)
    assert call.windows[-1].language == "de"
    assert "commands" in call("--help", language="en").out


@pytest.mark.parametrize("command", [["--example"], ["init", "--example"]])
def test_an_example_that_is_switched_off_is_refused(
    command: list[str], call: Caller, lay_down: LayDown
) -> None:
    lay_down(ExampleInventory=0)
    done = call(*command)
    assert done.code == 3
    assert "switched off" in done.err
    assert not call.windows
    assert not paths.default_database().exists()


def test_a_test_build_says_so(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("channelinventory.assets.is_test_build", lambda: True)
    assert "test build" in call("--version").out


def test_a_policy_that_makes_no_sense_is_told_and_stops_nobody(
    call: Caller, lay_down: LayDown
) -> None:
    lay_down(Language=7)
    done = call("init")
    assert done.code == 0
    assert "“Language” is ignored (7)" in done.err


def test_a_share_out_of_reach_is_one_sentence(
    call: Caller, lay_down: LayDown, tmp_path: Path
) -> None:
    lay_down(Database=str(tmp_path / "share" / "team.db"))
    done = call("check")
    assert done.code == 3
    assert "cannot be reached" in done.err
