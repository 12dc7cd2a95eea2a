"""The code of others within Qt: what Qt says of it, kept in `texts/qt`, one text for each part.

Qt's source describes such parts in its files `qt_attribution.json`; the wheels hold neither these
nor the licences. After an update of Qt to another minor version, the texts are renewed from its
source, unpacked (on Debian `apt-get source --download-only qt6-base`, and qt6-svg):
`PYTHONPATH=packaging python3 -m windows.attributions FOLDER ...`
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .shell import Failed, say

TEXTS = Path(__file__).with_name("texts") / "qt"
_LIST = "attributions.json"
# Where each module's parts are found in the payload.
HOLDERS = {
    "qtcore": "runtime/PySide6/Qt6Core.dll",
    "qtgui": "runtime/PySide6/Qt6Gui.dll",
    "qtnetwork": "runtime/PySide6/Qt6Network.dll",
    "qtsvg": "runtime/PySide6/Qt6Svg.dll",
}
_PLUGINS = {"libjpeg": "runtime/PySide6/plugins/imageformats/qjpeg.dll"}
# Android, macOS, WebAssembly, Unix, ARM: not in what is built for our Windows.
_ELSEWHERE = set(
    """
    android-native-style cocoa-platform-plugin dejayvu forkfd pixman qeventdispatcher_cf xcb-xinput
    """.split()
)
_RULE = "-" * 72


@dataclass(frozen=True, slots=True)
class Attribution:
    """One part: `purl` and `cpe` hold `$<VERSION>` where the version belongs."""

    id: str
    name: str
    module: str
    licence: str
    purl: str
    cpe: str

    @property
    def holder(self) -> str:
        """The file of the payload that it is built into."""
        return _PLUGINS.get(self.id, HOLDERS[self.module])

    @property
    def text(self) -> str:
        """Its text, below the folder of licences."""
        return f"qt/{self.id}.txt"


def read(folder: Path = TEXTS) -> tuple[str, list[Attribution]]:
    """Return the version of Qt whose source was read, and the parts that it names."""
    kept = json.loads((folder / _LIST).read_text("utf-8"))
    return kept["qt"], [Attribution(**one) for one in kept["parts"]]


def check(shipped: str, described: str) -> None:
    """Refuse a Qt of another minor version than the one that is described."""
    if shipped.split(".")[:2] != described.split(".")[:2]:
        raise Failed(
            f"Qt {shipped} is to be shipped, and texts/qt describes Qt {described}: renew it, as "
            "attributions.py says."
        )


def renew(sources: Sequence[Path], target: Path = TEXTS) -> list[Attribution]:
    """Write the texts of all parts that these sources name and that Windows gets."""
    found = {}
    for source in sources:
        for path in sorted(source.rglob("qt_attribution.json")):
            for said in _parts(path):
                part = _attribution(said)
                found[part.id] = part, _text(said, path.parent, source)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    parts = [part for part, _ in sorted(found.values(), key=lambda one: one[0].id)]
    for part, text in found.values():
        (target / f"{part.id}.txt").write_text(text, "utf-8", newline="\n")
    kept = {"qt": _version(sources), "parts": [asdict(part) for part in parts]}
    listed = json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
    (target / _LIST).write_text(listed, "utf-8", newline="\n")
    return parts


def _parts(path: Path) -> Iterator[dict[str, Any]]:
    read_in = json.loads(path.read_text("utf-8"), strict=False)  # Qt's have line breaks in texts
    for said in read_in if isinstance(read_in, list) else [read_in]:
        ours = said["QDocModule"] in HOLDERS and said["Id"] not in _ELSEWHERE
        if ours and "tools" not in said.get("QtParts", ()) and "wayland" not in path.parts:
            yield said


def _attribution(said: dict[str, Any]) -> Attribution:
    purl, cpe = (_lines(said.get(name, [])) for name in ("PURL", "CPE"))
    names = (said["Id"], said["Name"], said["QDocModule"], said["LicenseId"])
    return Attribution(*names, purl[0] if purl else "", cpe[0] if cpe else "")


def _text(said: dict[str, Any], folder: Path, source: Path) -> str:
    files = said.get("LicenseFiles") or _lines(said.get("LicenseFile", []))
    paths = [folder / name for name in files]
    if not paths:  # named, and kept once for all
        paths = [source / "LICENSES" / f"{said['LicenseId']}.txt"]
    head = [said["Name"], " ".join(said["QtUsage"].split()), f"Licence: {said['LicenseId']}"]
    texts = [_decoded(path).strip("\n") for path in paths]
    return "\n".join([*head, *_lines(said.get("Copyright", [])), *_ruled(texts), ""])


def _ruled(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from ("", _RULE, "", text)


def _lines(said: str | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else said


def _decoded(path: Path) -> str:
    content = path.read_bytes().replace(b"\r\n", b"\n")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _version(sources: Sequence[Path]) -> str:
    for source in sources:
        settings = source / ".cmake.conf"
        if settings.is_file():
            for line in settings.read_text("utf-8").splitlines():
                if line.startswith("set(QT_REPO_MODULE_VERSION "):
                    return line.split('"')[1]
    raise Failed("None of these folders is Qt's source: .cmake.conf does not say its version.")


if __name__ == "__main__":
    written = renew([Path(argument) for argument in sys.argv[1:]])
    say(f"{len(written)} parts: {', '.join(part.id for part in written)}")
