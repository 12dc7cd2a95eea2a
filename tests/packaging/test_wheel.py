"""The wheel: it holds all that the program needs, and starts in a clean environment.

What it depends on comes from the environment of the tests; the checkout itself is out of reach.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from windows import product

Run = Callable[..., "subprocess.CompletedProcess[str]"]
PACKAGE = product.ROOT / "src" / "channelinventory"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    _call([*build, "--directory", str(folder)], product.ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an environment with the wheel; returns its folder of programs."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    _call([*pip, "install", "--no-index", "--no-deps", "--no-compile", str(wheel)], folder)
    (ours,) = folder.glob("lib/python*/site-packages")
    # Python reads no .pth files of a folder named in one, so the editable checkout stays out.
    (ours / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return python.parent


@pytest.fixture
def installed(environment: Path, tmp_path: Path) -> Run:
    """Call a program of the environment from an empty folder."""
    empty = tmp_path / "empty"
    empty.mkdir()

    def run(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        return _call([str(environment / program), *map(str, arguments)], empty)

    return run


def _call(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=kept, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_everything_is_inside(wheel: Path) -> None:
    sources = {
        "channelinventory": PACKAGE,
        "channelinventory/_assets/ui": product.ROOT / "ui",
        "channelinventory/_assets/resources": product.ROOT / "resources",
    }
    wanted = {
        f"{inner}/{path.relative_to(folder).as_posix()}"
        for inner, folder in sources.items()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix in {".py", ".ui", ".svg", ".png", ".ico", ".toml", ".ts"}
    }
    with zipfile.ZipFile(wheel) as opened:
        found = {name for name in opened.namelist() if ".dist-info/" not in name}
        (scripts,) = (name for name in opened.namelist() if name.endswith("entry_points.txt"))
        assert "channelinventory = channelinventory.__main__:main" in opened.read(scripts).decode()
    assert wanted - found == set()
    assert [name for name in found if name.endswith((".pyc", ".db"))] == []
    for needed in (
        "storage/migrations/versions/",
        "_assets/ui/main_window.ui",
        "_assets/resources/icons/app.svg",
        "_assets/resources/translations/gui_de.ts",
        "_assets/resources/platforms.toml",
        "_assets/resources/example/",
    ):
        assert any(name.startswith(f"channelinventory/{needed}") for name in found), needed


def test_the_checkout_is_not_what_runs(installed: Run, environment: Path) -> None:
    code = "import channelinventory, sqlalchemy; print(channelinventory.__file__)"
    where = Path(installed("python", "-c", code).stdout.strip())
    assert where.is_relative_to(environment.parent)
    assert installed("channelinventory", "--version").stdout.split()[1] == product.version()


def test_makes_an_inventory_and_imports_a_sheet(installed: Run, tmp_path: Path, home: Path) -> None:
    sheet = tmp_path / "kanäle.csv"
    sheet.write_text("Name;Behörde;Plattform\nNeuer Kanal;SK;Mastodon\n", "utf-8")
    assert installed("channelinventory", "init", "--example").stdout
    done = installed("channelinventory", "--language", "en", "import", sheet)
    assert "1 new" in done.stdout  # read by a child of its own
    assert list(home.rglob("inventory.db"))
    journal = installed("channelinventory", "journal").stdout
    assert sheet.name in journal


def test_draws_the_window(installed: Run, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    installed("channelinventory", "--example", "--screenshot", picture)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 10_000
