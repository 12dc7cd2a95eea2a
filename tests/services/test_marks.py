"""Marks of open windows: one for each inventory, taken over where nobody answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channelinventory import paths, system
from channelinventory.services import marks

Asked = list[tuple[str, bool]]


def answering(answer: bool, asked: Asked) -> marks.Ask:
    def ask(socket: str, patient: bool) -> bool:
        asked.append((socket, patient))
        return answer

    return ask


def test_the_first_start_leaves_a_mark_and_the_second_asks_it(tmp_path: Path) -> None:
    asked: Asked = []
    place = str(tmp_path / "Büro" / "Kanäle 2026.db")
    first = marks.take(place, "one", answering(True, asked))
    assert first is not None
    assert not asked
    assert marks.take(place, "two", answering(True, asked)) is None
    assert asked == [("one", True)], "it may still be starting"
    assert marks.take(str(tmp_path / "other.db"), "two", answering(True, asked)) is not None
    first.drop()
    assert marks.take(place, "two", answering(True, asked)) is not None


def test_a_killed_program_blocks_nobody(tmp_path: Path) -> None:
    place, asked = str(tmp_path / "a.db"), Asked()
    code = (
        "import os, sys; from channelinventory.services import marks;"
        "assert marks.take(sys.argv[1], 'one', lambda socket, patient: False); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, place], check=True)
    assert marks.Mark(marks.key_of(place), "").path.exists(), "it stayed behind"
    mark = marks.take(place, "two", answering(True, asked))
    assert mark is not None
    assert mark.lock is not None
    assert not asked, "nobody was waited for"
    mark.drop()


def test_where_nobody_answers_the_second_start_has_a_window_that_cannot_be_found(
    tmp_path: Path,
) -> None:
    place, asked = str(tmp_path / "a.db"), Asked()
    first = marks.take(place, "one", answering(True, asked))
    second = marks.take(place, "two", answering(False, asked))
    assert first is not None
    assert second is not None
    assert second.lock is None
    second.drop()
    assert marks.answers(place, answering(True, asked)), "the first one is still found"
    first.drop()
    assert not marks.answers(place, answering(True, asked))
    assert asked == [("one", True), ("one", False)]


@pytest.mark.parametrize("content", ["", "{}", "[1]", '["x", "y"]', "\xff", "null", "[" * 9999])
def test_a_damaged_mark_is_nobodys(content: str, tmp_path: Path) -> None:
    asked: Asked = []
    place = str(tmp_path / "a.db")
    first = marks.take(place, "one", answering(True, asked))
    assert first is not None
    first.path.write_text(content, "latin-1")
    second = marks.take(place, "two", answering(True, asked))
    assert second is not None
    assert second.lock is None
    assert not asked
    first.drop()


def test_without_rights_on_the_data_folder_the_window_opens_all_the_same(
    home: Path, tmp_path: Path
) -> None:
    home.mkdir()
    paths.data_dir().write_text("no folder")
    assert marks.take(str(tmp_path / "a.db"), "one", answering(False, [])) is not None


def test_an_inventory_is_the_same_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "Kanäle.db"
    monkeypatch.chdir(tmp_path)
    same = {marks.key_of(one) for one in (str(place), "Kanäle.db", "./x/../Kanäle.db")}
    assert len(same) == 1
    monkeypatch.setattr(system, "screen", lambda: "another session")
    assert marks.key_of(str(place)) not in same


def test_an_inventory_is_the_same_through_a_link(tmp_path: Path) -> None:
    place = tmp_path / "Kanäle.db"
    (tmp_path / "link.db").symlink_to(place)
    assert marks.key_of(str(tmp_path / "link.db")) == marks.key_of(str(place))


def test_a_server_is_the_same_with_and_without_its_password() -> None:
    assert marks.key_of("postgresql://anna:a@b@db/presse") == marks.key_of(
        "postgresql+psycopg://anna@db/presse"
    )
    assert marks.key_of("postgresql://anna@db/a") != marks.key_of("postgresql://anna@db/b")
    assert "secret" not in marks.key_of("postgresql://anna:secret@db/presse")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_any_place_has_a_mark_of_its_own(place: str) -> None:
    mark = marks.Mark(marks.key_of(place), "one")
    assert mark.path.name.isascii()
    assert mark.path.parent.parent == paths.data_dir()


def test_sockets_cannot_be_guessed() -> None:
    assert len({marks.new_socket() for _ in range(100)}) == 100
