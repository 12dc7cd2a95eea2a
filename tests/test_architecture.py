"""The floors: every module imports only what its floor may, and some habits hold everywhere."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import channelinventory

PACKAGE = Path(channelinventory.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# What each floor may import of the program (its own floor apart) and from outside.
BASE = {"assets", "paths", "logs", "policies", "system"}
OWN = {
    "domain": set(),
    "paths": set(),
    "logs": set(),
    "policies": {"system"},
    "system": set(),
    "assets": {"domain", "system"},  # it brings the words of a Language
    "storage": {"domain", "system"},
    "exchange": {"domain", "paths", "system"},  # how to start the process that reads
    "reports": {"domain", "assets"},
    "services": {"domain", "storage", "exchange", "reports", *BASE},
    "gui": {"domain", "services", *BASE},
    "cli": {"domain", "storage", "exchange", "reports", "services", *BASE},
    "app": {"domain", "storage", "exchange", "reports", "services", "gui", *BASE},
    "__main__": {"cli", "app", "exchange"},  # the process that reads a file
}
OUTSIDE = {
    "paths": {"platformdirs"},
    "storage": {"sqlalchemy", "alembic", "psycopg"},
    "exchange": {"openpyxl", "lxml", "rapidfuzz"},
    "gui": {"PySide6"},
}

# The outermost handlers: an error that nobody expected is logged and told there.
CRASH_HANDLERS = {"cli/__init__.py", "gui/crash.py", "gui/runner.py"}
MAY_PRINT = {"cli", "storage/migrate.py", "gui/crash.py"}  # stdout, a developer's tool, stderr


# What differs between systems is asked in `system` alone.
OF_ONE_SYSTEM = {"ctypes", "winreg", "msvcrt", "fcntl", "resource", "pwd"}


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def floor(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def imported(path: Path) -> Iterator[str]:
    """Give the full name of every module that is imported anywhere in a file."""
    here = ["channelinventory", *path.relative_to(PACKAGE).with_suffix("").parts]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*here[: -node.level], node.module or ""] if node.level else [node.module or ""]
            name = ".".join(filter(None, base))
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def is_part(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


def breaches(path: Path) -> list[str]:
    """Return the imports of a file that its floor may not make."""
    own = floor(path)
    if own == "__init__":
        return []
    found = []
    for name in imported(path):
        top, *rest = name.split(".")
        if top != "channelinventory":
            if top not in sys.stdlib_module_names and top not in OUTSIDE.get(own, set()):
                found.append(name)
        elif rest and is_part(rest[0]) and rest[0] not in {own, *OWN[own]}:
            found.append(name)
    return found


def broad_handlers(module: ast.Module) -> Iterator[ast.ExceptHandler]:
    """Give the handlers that swallow every exception; cleaning up and raising again is fine."""
    for node in ast.walk(module):
        if isinstance(node, ast.ExceptHandler):
            caught = "BaseException" if node.type is None else ast.unparse(node.type)
            raises = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if caught in {"Exception", "BaseException"} and not raises:
                yield node


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_imports_only_from_below(path: Path) -> None:
    assert not breaches(path)


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_catches_only_what_it_understands(path: Path) -> None:
    lines = [node.lineno for node in broad_handlers(tree(path))]
    assert not lines or place(path) in CRASH_HANDLERS


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_prints_only_on_the_command_line(path: Path) -> None:
    prints = [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert not prints or floor(path) in MAY_PRINT or place(path) in MAY_PRINT


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_says_what_it_is_for(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module) or not module.body


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_imports_no_stars(path: Path) -> None:
    assert not any(name.endswith(".*") for name in imported(path))


def asks_which_system(path: Path) -> list[str]:
    """Return what in a file holds on one kind of system only."""
    words = [name for name in imported(path) if name.split(".")[0] in OF_ONE_SYSTEM]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"sys.platform", "os.name"}:
            words.append(ast.unparse(node))
    return words


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_which_system_it_is_matters_in_one_place(path: Path) -> None:
    assert not asks_which_system(path) or floor(path) == "system"


def test_would_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules above can fail."""
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    for name in ("domain", "gui", "services", "storage"):
        (tmp_path / name).mkdir()
    bad = {
        "domain/a.py": "import PySide6",
        "domain/b.py": "from ..services import workspace",
        "domain/c.py": "def f():\n    from channelinventory.gui import forms",
        "gui/d.py": "from .. import storage",
        "gui/e.py": "if TYPE_CHECKING:\n    from channelinventory.storage.store import Store",
        "services/f.py": "import openpyxl.styles",
    }
    for name, text in bad.items():
        (tmp_path / name).write_text(text)
        assert breaches(tmp_path / name), name
    (tmp_path / "gui/good.py").write_text("from ..domain import texts\nimport PySide6.QtCore")
    assert not breaches(tmp_path / "gui/good.py")
    swallowed = ast.parse("try:\n    f()\nexcept Exception:\n    pass")
    assert list(broad_handlers(swallowed))
