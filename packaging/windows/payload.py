"""The folder that is installed: programs, Python, Qt as far as it is used, our code, licences.

ChannelInventory.exe  channelinventory-cli.exe  python313.dll  python313._pth ...
runtime/              stdlib.zip  app.zip (libraries of pure Python)
runtime/<package>/    packages with programs or data of their own: ours, PySide6, lxml ...
licenses/             the licences of everything
"""

from __future__ import annotations

import ast
import fnmatch
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from . import archive, binaries, components, licences, product, programs, sbom, wine
from .fetch import Interpreter
from .shell import Failed

# Programs of Python that are not needed; `_wmi` is known to hang on some computers.
_NOT_OF_PYTHON = "python.exe pythonw.exe winsound.pyd _wmi.pyd *.cat *.zip *._pth *.txt".split()
_BESIDE_THE_PROGRAM = "python*.dll vcruntime140*.dll".split()
_NOT_OF_STDLIB = """
    _pyrepl/* ctypes/macholib/* curses/* dbm/* ensurepip/* idlelib/* lib2to3/* pydoc_data/*
    tkinter/* turtledemo/* venv/* wsgiref/* xmlrpc/* __phello__/* antigravity.*
    turtle.* this.* pydoc.* pdb.*
""".split()
_NOT_OF_WHEELS = """
    *.c *.h *.lib *.pxd *.pxi *.pyi *.pyx */py.typed */tests/* */testing/* */__pyinstaller/*
    lxml/html/* lxml/includes/* lxml/isoschematron/* lxml/builder.* lxml/objectify.* lxml/sax.*
    alembic/templates/* sqlalchemy/ext/mypy/*
""".split()
# These have compiled parts only to be faster, and nobody has signed them.
_PURE = {"sqlalchemy", "markupsafe"}
_QT_FILES = """
    PySide6/__init__.py PySide6/_config.py PySide6/_git_pyside_version.py PySide6/pyside6.abi3.dll
    PySide6/plugins/platforms/qwindows.dll PySide6/plugins/platforms/qoffscreen.dll
    PySide6/plugins/styles/*.dll PySide6/plugins/iconengines/qsvgicon.dll
    PySide6/plugins/imageformats/qico.dll PySide6/plugins/imageformats/qjpeg.dll
    PySide6/plugins/imageformats/qsvg.dll
    PySide6/translations/qtbase_de.qm PySide6/translations/qtbase_en.qm
""".split()
_SHIBOKEN_FILES = """
    shiboken6/*.py shiboken6/Shiboken.pyd shiboken6/shiboken6.abi3.dll shiboken6/msvcp140*.dll
""".split()


def build(version: str, work: Path, *, python: Interpreter, wheels: Iterable[Path]) -> Path:
    """Put the payload together in `work`; returns its folder."""
    target, staging = work / "payload", work / "staging"
    for folder in (target, staging):
        shutil.rmtree(folder, ignore_errors=True)
    runtime = target / "runtime"
    runtime.mkdir(parents=True)
    programs.build(target, version, f"python{python.tag}.dll", work / "launcher")
    _add_python(python, target)
    contents = {wheel: _contents(wheel) for wheel in wheels}
    on_disk, zipped = staging / "on-disk", staging / "zipped"
    for files in contents.values():
        _add_wheel(files, on_disk, zipped)
    _add_program(on_disk / product.ID.lower(), version, python)
    _compile(staging, python)
    shutil.copytree(on_disk, runtime, dirs_exist_ok=True)
    archive.write(runtime / "app.zip", archive.folder_entries(zipped), compress=False)
    licences.add(target / "licenses", contents, python)
    parts = components.of(target, contents, python)
    licences.write_index(target / "licenses", parts, sbom.FILE)
    sbom.write(target, version, parts)
    return target


def unsigned(folder: Path) -> list[str]:
    """Return the programs in a payload that nobody has signed."""
    found = (path for path in folder.rglob("*") if binaries.is_binary(path))
    return sorted(
        path.relative_to(folder).as_posix() for path in found if not binaries.is_signed(path)
    )


def _add_python(python: Interpreter, target: Path) -> None:
    """Add the interpreter byte for byte, so that its signatures stay whole."""
    runtime = target / "runtime"
    for path in sorted(python.folder.iterdir()):
        if not _matches(path.name, _NOT_OF_PYTHON):
            beside = _matches(path.name, _BESIDE_THE_PROGRAM)
            shutil.copyfile(path, (target if beside else runtime) / path.name)
    with zipfile.ZipFile(python.folder / f"python{python.tag}.zip") as stdlib:
        entries = {
            name: stdlib.read(name)
            for name in stdlib.namelist()
            if not name.endswith("/") and not _matches(name, _NOT_OF_STDLIB)
        }
    archive.write(runtime / "stdlib.zip", entries, compress=False)
    search = ["runtime\\stdlib.zip", "runtime\\app.zip", "runtime", ""]
    (target / f"python{python.tag}._pth").write_text("\r\n".join(search), "utf-8", newline="")


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def _add_wheel(files: Mapping[str, bytes], on_disk: Path, zipped: Path) -> None:
    """Add what is used of a wheel: into the zip file, or beside it if it holds programs."""
    packages = {name.split("/")[0] for name in files}
    if "PySide6" in packages:
        kept = _used_of_qt(files, on_disk.parent / "qt")
    elif "shiboken6" in packages:
        kept = {name for name in files if _matches(name, _SHIBOKEN_FILES)}
    else:
        kept = {name for name in files if not _matches(name, _NOT_OF_WHEELS)}
    if packages & _PURE:
        kept = {name for name in kept if not binaries.is_binary(Path(name))}
    has_programs = any(binaries.is_binary(Path(name)) for name in kept)
    for name in kept:
        information = name.split("/")[0].endswith(".dist-info")
        if information and not name.endswith("/METADATA"):
            continue
        place = (on_disk if has_programs and not information else zipped) / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(files[name])


def _used_of_qt(files: Mapping[str, bytes], unpacked: Path) -> set[str]:
    """Return the files of Qt that our imports need, and the libraries those load."""
    kept = {name for name in files if _matches(name, _QT_FILES)}
    kept |= {f"PySide6/{module}.pyd" for module in qt_modules()}
    libraries = {name.lower(): name for name in files if name.count("/") == 1}
    pending = [name for name in kept if binaries.is_binary(Path(name))]
    while pending:
        name = pending.pop()
        program = unpacked / Path(name).name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_bytes(files[name])
        for library in binaries.loads(program):
            found = libraries.get(f"pyside6/{library}")
            if found and found not in kept and not library.startswith("vcruntime"):
                kept.add(found)
                pending.append(found)
    return kept


def qt_modules(root: Path = product.ROOT) -> set[str]:
    """Return the modules of PySide6 that the program imports."""
    found = set()
    for path in (root / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            parts = [name.split(".") for name in names if name.startswith("PySide6.")]
            found |= {part[1] for part in parts}
    return found


def _add_program(target: Path, version: str, python: Interpreter) -> None:
    """Add our own code and assets, as they lie in the checkout."""
    no_caches = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(product.ROOT / "src" / target.name, target, ignore=no_caches)
    for folder in ("ui", "resources"):
        shutil.copytree(product.ROOT / folder, target / "_assets" / folder)
    start = target / "__init__.py"
    text = start.read_text("utf-8")
    ours = f'__version__ = "{product.version()}"'
    if ours not in text:
        raise Failed(f"{start.name} and pyproject.toml do not name the same version.")
    start.write_text(text.replace(ours, f'__version__ = "{version}"'), "utf-8")
    if python.stands_in:
        note = f"Test build: Python {python.version} is a stand-in, not python.org's release.\n"
        (target / "_assets" / Path(product.TEST_NOTE).name).write_text(note, "utf-8")


def _compile(folder: Path, python: Interpreter) -> None:
    """Compile all code with Windows' Python; migrations stay text, as Alembic wants them."""
    kept = {path: path.read_bytes() for path in folder.rglob("storage/migrations/**/*.py")}
    windows = wine.fresh(product.WORK / "wine-build")
    done = windows.run(
        wine.windows_path(python.folder / "python.exe"),
        *("-I", "-B", "-X", "utf8"),
        wine.windows_path(Path(__file__).with_name("bytecode.py")),
        wine.windows_path(folder),
    )
    windows.settle()
    if done.returncode:
        raise Failed(f"Windows' Python could not compile the code:\n{done.stderr[-2000:]}")
    for path, content in kept.items():
        path.with_suffix(".pyc").unlink()
        path.write_bytes(content)


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def size(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
