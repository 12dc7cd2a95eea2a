"""What a developer does with this checkout: `python3 dev.py COMMAND`, or `py dev.py COMMAND`.

Needs nothing but Python itself: every command first makes `.venv` and installs the locked
dependencies and, on Debian and Ubuntu, the system libraries of Qt.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

SUPPORTED = [(3, 11), (3, 12), (3, 13)]
if sys.version_info[:2] not in SUPPORTED:
    sys.exit(
        "Channel Inventory is developed with Python 3.11, 3.12 or 3.13, and this is Python "
        "{}.{}: start dev.py with one of those.".format(*sys.version_info[:2])
    )

ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build"
BENCHMARKS = ROOT / "benchmarks"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed"
LOCKS = ROOT / "packaging" / "locks"

PACKAGING = {"PYTHONPATH": str(ROOT / "packaging")}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
QT_PACKAGES = """
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
    libxkbcommon0
""".split()
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"]


# --- The environment ------------------------------------------------------------------------


def ensure_environment() -> None:
    """Make `.venv` and install what the lock file says, unless that was done before."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    say("Installing dependencies (once) ...")
    if not has_pip():
        quietly(
            [sys.executable, "-m", "venv", "--clear", VENV],
            "Python could not make .venv; on Debian and Ubuntu the package python3-venv is needed.",
        )
    remedy = "Check the connection to the package registry, delete the folder .venv and try again."
    pip_install("--require-hashes", "-r", LOCKS / "dev.txt", remedy=remedy)
    pip_install("--no-deps", "--no-build-isolation", "-e", ROOT, remedy=remedy)
    STAMP.write_text(wanted)


def has_pip() -> bool:
    """Whether `.venv` is there and whole enough to install into."""
    pip = [str(PYTHON), "-m", "pip", "--version"]
    return PYTHON.exists() and subprocess.run(pip, capture_output=True).returncode == 0


def fingerprint() -> str:
    """Return what changes when an installation is out of date, the checkout's place included."""
    parts = [(LOCKS / "dev.txt").read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\0".join([*parts, str(ROOT).encode()])).hexdigest()


def pip_install(*arguments: str | Path, remedy: str) -> None:
    """Run `pip install` in `.venv`, silent unless it fails."""
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    quietly([PYTHON, "-m", "pip", "install", *options, *arguments], remedy)


# --- Qt's system libraries ------------------------------------------------------------------


def ensure_qt(platform: str = "offscreen") -> None:
    """On Linux, see to the system libraries and a font that Qt's `platform` plugin needs."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(platform)
    packages = [*(QT_PACKAGES if missing else []), *([] if has_font() else [FONT_PACKAGE])]
    if not packages:
        return
    what = f"the system libraries {', '.join(missing)}" if missing else "a font"
    if not shutil.which("apt-get"):
        sys.exit(f"Qt needs {what}, to be installed with your package manager.")
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        sys.exit(f"Qt needs {what}. To install, once:\nsudo {' '.join(install)}")
    say("Installing Qt's system libraries (once) ...")
    remedy = f"Install by hand what Qt needs: {' '.join(install)}"
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    quietly(["apt-get", *wait, "update"], remedy, environment)
    quietly([*install, *wait], remedy, environment)


def missing_libraries(platform: str) -> list[str]:
    """Return the system libraries that PySide6 asks for and the system does not have."""
    if not shutil.which("ldd"):
        return []
    qt = next(VENV.glob("lib*/python3*/site-packages/PySide6"))
    files = [qt / f"Qt/plugins/platforms/libq{platform}.so"]
    files += [qt / f"{module}.abi3.so" for module in ("QtWidgets", "QtSvg", "QtPrintSupport")]
    lines = subprocess.run(["ldd", *files], capture_output=True, text=True).stdout.splitlines()
    return sorted({line.split()[0] for line in lines if line.endswith("not found")})


def has_font() -> bool:
    """Whether there is any font to draw with."""
    return any(
        file.suffix in {".ttf", ".otf", ".ttc", ".pfb"}
        for folder in FONT_FOLDERS
        for file in Path(folder).expanduser().rglob("*")
    )


# --- Commands -------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """run [-- ARGS]: the window on the example inventory, or `channelinventory ARGS`"""
    arguments = arguments[1:] if arguments[:1] == ["--"] else arguments
    arguments = arguments or ["--example"]
    if has_screen():
        ensure_qt("xcb" if "DISPLAY" in os.environ else "offscreen")
        return python("-m", "channelinventory", *arguments)
    ensure_qt()
    if not opens_window(arguments):
        return python("-m", "channelinventory", *arguments, environment=OFFSCREEN)
    picture = BUILD / "window.png"
    say(f"There is no screen here, so the window is drawn into a picture: {picture}")
    BUILD.mkdir(exist_ok=True)
    arguments = [*arguments, "--screenshot", str(picture)]
    return python("-m", "channelinventory", *arguments, environment=OFFSCREEN)


def has_screen() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def opens_window(arguments: list[str]) -> bool:
    """Whether `channelinventory ARGUMENTS` opens the window: no command, no mere question."""
    before = ["", *arguments]
    plain = [
        argument
        for option, argument in zip(before, arguments, strict=False)
        if not argument.startswith("-") and option not in {"--database", "--language"}
    ]
    return not plain and not {"-h", "--help", "--version", "--screenshot"} & set(arguments)


def test(arguments: list[str]) -> int:
    """test [PYTEST ARGS]: everything that has to be green; with arguments only these tests"""
    if "--windows" in arguments:
        rest = [one for one in arguments if one != "--windows"]
        return python("-m", "windows.suite", *rest, environment=PACKAGING)
    ensure_qt()
    if arguments:
        return python("-m", "pytest", *arguments, environment=OFFSCREEN)
    workers = str(min(4, os.cpu_count() or 1))
    windows = ["--platform", "win32", "--cache-dir", str(ROOT / ".mypy_cache" / "windows")]
    steps = {
        "Lint": ["ruff", "check"],
        "Format": ["ruff", "format", "--check"],
        "Types": ["mypy"],
        "Types on Windows": ["mypy", *windows, "src"],
        "Tests": ["pytest", "-n", workers],
    }
    failed = []
    for name, command in steps.items():
        say(f"\n== {name}: {' '.join(command)}")
        if python("-m", *command, environment=OFFSCREEN):
            failed.append(name)
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


def screenshots(arguments: list[str]) -> int:
    """screenshots: draw every page into build/screenshots"""
    ensure_qt()
    folder = BUILD / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return python("-m", "tests.screenshots", str(folder), *arguments, environment=OFFSCREEN)


def bench(arguments: list[str]) -> int:
    """bench [NAME]: the benchmarks, or one of them"""
    ensure_qt()
    scripts = {path.stem.removeprefix("bench_"): path for path in BENCHMARKS.glob("bench_*.py")}
    unknown = set(arguments) - set(scripts)
    if unknown:
        sys.exit(f"No benchmark {', '.join(unknown)}; there are: {', '.join(sorted(scripts))}.")
    failed = False
    for name in arguments or sorted(scripts):
        say(f"\n== {name}")
        failed |= python(str(scripts[name]), environment=OFFSCREEN) != 0
    return int(failed)


def lint(arguments: list[str]) -> int:
    """lint: correct and format the code"""
    checked = python("-m", "ruff", "check", "--fix", *arguments)
    return python("-m", "ruff", "format", *arguments) or checked


def types(arguments: list[str]) -> int:
    """types: check the types"""
    return python("-m", "mypy", *arguments)


def translations(arguments: list[str]) -> int:
    """translations [--check]: bring resources/translations up to date, or only check them"""
    return python(str(ROOT / "packaging" / "translations.py"), *arguments)


def lock(arguments: list[str]) -> int:
    """lock [--upgrade]: write packaging/locks anew from pyproject.toml"""
    pip_install("uv", remedy="uv could not be installed.")
    common = ["-m", "uv", "--quiet", "--no-config", "pip", "compile"]
    common += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"]
    common += arguments
    compile_ = [*common, "pyproject.toml"]
    universal = ["--universal", "--python-version", "3.11"]
    runtime, dev = "packaging/locks/runtime.txt", "packaging/locks/dev.txt"
    on_windows = ["--python-platform", "windows", "--python-version", "3.13"]
    tests = [*common, "packaging/locks/windows-test.in", *on_windows, "-c", dev]
    return (
        python(*compile_, *universal, "-o", runtime)
        or python(*compile_, *universal, "--extra", "dev", "-c", runtime, "-o", dev)
        or python(*compile_, *on_windows, "-c", runtime, "-o", "packaging/locks/windows.txt")
        or python(*tests, "-o", "packaging/locks/windows-test.txt")
    )


def installer(arguments: list[str]) -> int:
    """installer [--test]: build the Windows installer on Debian, and test it under wine"""
    return python("-m", "windows", *arguments, environment=PACKAGING)


COMMANDS = [run, test, screenshots, bench, lint, types, translations, lock, installer]


# --- Helpers and start ----------------------------------------------------------------------


def python(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    """Run `.venv`'s Python in the checkout; `environment` holds defaults. Returns the exit code."""
    return subprocess.call(
        [PYTHON, *arguments], cwd=ROOT, env={**(environment or {}), **os.environ}
    )


def quietly(
    command: Sequence[str | Path], remedy: str, environment: Mapping[str, str] | None = None
) -> None:
    """Run `command` in silence; where it fails, show what it said and the `remedy`, and stop."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        say(done.stdout)
        sys.exit(remedy)


def say(text: str) -> None:
    """Print at once, so that our lines stand before those of the programs started next."""
    print(text, flush=True)


def main() -> int:
    """Run the command on the command line."""
    name, *arguments = sys.argv[1:] or ["--help"]
    command = {command.__name__: command for command in COMMANDS}.get(name)
    if command is None:
        usages = [str(command.__doc__).split(": ", 1) for command in COMMANDS]
        lines = [f"  {usage:24}{purpose}" for usage, purpose in usages]
        say("\n".join(["usage: python3 dev.py COMMAND", "", *lines]))
        return 0 if name in {"-h", "--help"} else 2
    ensure_environment()
    return command(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
