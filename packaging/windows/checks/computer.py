"""A Windows to install into: what one asks it, and what one lets it do."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from windows import product, wine
from windows.wine import Wine

# What Windows Installer and wine themselves leave behind.
_NOT_OURS = re.compile(
    r"/(Temp|temp|Installer|Microsoft/Windows/(Recent|Explorer|INetC\w+)|\.cache|fontconfig)(/|$)"
    r"|prefix/(system|user|userdef)\.reg|\.update-timestamp|/drive_c/(packages|data)(/|$)"
)


FOLDER = rf"C:\Program Files\{product.FOLDER}"
DATA = rf"AppData\Local\{product.FOLDER}"

MACHINE, USER = "system", "user"
"""The hives of the registry, as wine calls their files."""

Registry = dict[str, dict[str, str]]
"""Values by name, by key; the name of a key's own value is empty."""

_VALUE = re.compile(r'(@|"(?:[^"\\]|\\.)*")=(?:str\(\d\):)?(.*)')
_ESCAPED = re.compile(r"\\(x[0-9a-f]{1,4}|.)")


def _unquoted(text: str) -> str:
    """Return a name or a text as it is meant; what is no text stays as it stands."""
    if text == "@":
        return ""
    if not text.startswith('"'):
        return text
    return _ESCAPED.sub(_character, text[1:-1])


def _character(escaped: re.Match[str]) -> str:
    code = escaped.group(1)
    return chr(int(code[1:], 16)) if len(code) > 1 else code


class Computer:
    """One Windows, as one of its users has it."""

    def __init__(self, windows: Wine, name: str) -> None:
        """Use a Windows that is there; `name` is the user's."""
        self.windows = windows
        self.name = name
        self.folder = windows.folder
        self.before: tuple[set[str], set[str]] = set(), set()

    @classmethod
    def fresh(cls, folder: Path) -> Computer:
        """Make a fresh one in `folder`, whose user may do everything."""
        windows = wine.fresh(folder)
        for name in ("packages", "data"):  # what the checks themselves bring
            (windows.drive / name).mkdir()
        users = sorted(path.name for path in (windows.drive / "users").iterdir())
        return cls(windows, next(name for name in users if name != "Public"))

    def bring(self, package: Path, name: str = "") -> str:
        """Copy a package onto the computer; returns how Windows calls it."""
        name = name or package.name
        shutil.copyfile(package, self.windows.drive / "packages" / name)
        return rf"C:\packages\{name}"

    def install(self, *arguments: str, log: str = "install.log") -> int:
        """Run Windows Installer silently; returns its code (wine gives it modulo 256)."""
        logged = ["/qn", "/norestart", "/l*v", rf"C:\packages\{log}"]
        done = self.windows.run("msiexec", *arguments, *logged, timeout=300)
        self.windows.settle()
        return done.returncode

    def log(self, name: str = "install.log") -> str:
        """Return what Windows Installer wrote into its log."""
        path = self.windows.drive / "packages" / name
        content = path.read_bytes() if path.exists() else b""
        return content.decode("utf-16" if content[:2] == b"\xff\xfe" else "utf-8", "replace")

    def set_registry(self, key: str, name: str, value: str | int) -> None:
        """Write a value into the registry."""
        kind = "REG_DWORD" if isinstance(value, int) else "REG_SZ"
        written = ["/v", name, "/t", kind, "/d", str(value), "/f", "/reg:64"]
        self.windows.run("reg", "add", key, *written)

    def delete_registry(self, key: str) -> None:
        """Take a key out of the registry."""
        self.windows.run("reg", "delete", key, "/f", "/reg:64")

    def registry(self) -> Registry:
        """Return the whole registry of the machine and of the user."""
        self.windows.settle()
        found: Registry = {}
        for hive in (MACHINE, USER):
            values: dict[str, str] = {}
            path = self.folder / "prefix" / f"{hive}.reg"
            for line in path.read_text("utf-8", "replace").splitlines():
                if line.startswith("["):
                    key = line[1:].rpartition("]")[0].replace("\\\\", "\\")
                    values = found.setdefault(rf"{hive}\{key}", {})
                elif found_value := _VALUE.match(line):
                    name, value = found_value.groups()
                    values[_unquoted(name)] = _unquoted(value)
        return found

    def files(self) -> set[str]:
        """Return all files and folders that are not Windows Installer's own."""
        found = set()
        for above, folders, files in os.walk(self.folder):
            for name in [*folders, *files]:
                path = (Path(above) / name).relative_to(self.folder).as_posix()
                if not _NOT_OURS.search("/" + path):
                    found.add(path)
        return found

    def user(self, inner: str) -> Path:
        """Return a folder of the user's."""
        return (self.windows.drive / "users" / self.name).joinpath(*inner.split("\\"))

    def named(self, path: Path) -> str:
        """Return how Windows calls a file on the computer."""
        return "C:\\" + "\\".join(path.relative_to(self.windows.drive).parts)

    def read(self, windows_path: str) -> Path:
        r"""Return where `C:\...` lies here."""
        return self.windows.path(windows_path)


def tree(folder: Path) -> dict[str, str]:
    """Return the hashes of all files below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def difference(wanted: dict[str, str], found: dict[str, str]) -> str:
    """Say in short how two trees differ; nothing if they do not."""
    missing = sorted(wanted.keys() - found.keys())
    extra = sorted(found.keys() - wanted.keys())
    other = sorted(name for name in wanted.keys() & found.keys() if wanted[name] != found[name])
    kinds = {"missing": missing, "too many": extra, "different": other}
    return "; ".join(f"{kind}: {len(names)}, {names[:3]}" for kind, names in kinds.items() if names)


@contextmanager
def screen() -> Iterator[str]:
    """Hold a screen that nobody sees; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-ac"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield ":" + numbers.readline().strip()
    finally:
        server.terminate()
        server.wait(30)
