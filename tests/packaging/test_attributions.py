"""What Qt says of the code of others within it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from windows import attributions
from windows.shell import Failed


def source(folder: Path, *parts: dict[str, object], place: str = "src/3rdparty/png") -> Path:
    """Make as much of Qt's source as is looked at."""
    here = folder / place
    here.mkdir(parents=True, exist_ok=True)
    (here / "qt_attribution.json").write_text(json.dumps(parts if len(parts) > 1 else parts[0]))
    (here / "LICENSE").write_bytes("Umlaut ä\r\nend\r\n".encode("latin-1"))
    licences = folder / "LICENSES"
    licences.mkdir(exist_ok=True)
    (licences / "CC0-1.0.txt").write_text("no rights reserved\n")
    (folder / ".cmake.conf").write_text('set(QT_REPO_MODULE_VERSION "6.11.2")\n')
    return folder


def said(name: str, **more: object) -> dict[str, object]:
    known = {"Id": name, "Name": name.upper(), "QDocModule": "qtgui", "QtUsage": "Used\n in Qt."}
    return known | {"LicenseId": "CC0-1.0"} | more


def test_parts_are_taken_over_with_their_texts(tmp_path: Path) -> None:
    png = said("png", LicenseFile="LICENSE", Copyright=["A", "B"], PURL="pkg:p@$<VERSION>")
    two = source(tmp_path / "qt", png, said("md4", CPE=["cpe:$<VERSION>"]))
    target = tmp_path / "texts"
    written = attributions.renew([two], target)
    version, parts = attributions.read(target)
    assert (version, parts) == ("6.11.2", written)
    assert [(part.id, part.purl, part.cpe) for part in parts] == [
        ("md4", "", "cpe:$<VERSION>"),
        ("png", "pkg:p@$<VERSION>", ""),
    ]
    rule = "-" * 72
    text = (target / "png.txt").read_bytes().decode()
    assert text == f"PNG\nUsed in Qt.\nLicence: CC0-1.0\nA\nB\n\n{rule}\n\nUmlaut ä\nend\n"
    assert "no rights reserved" in (target / "md4.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "part",
    [
        said("forkfd"),
        said("cmake", QtParts=["tools"]),
        said("dbus", QDocModule="qtdbus"),
    ],
)
def test_what_our_windows_does_not_get_is_left_out(tmp_path: Path, part: dict[str, object]) -> None:
    assert attributions.renew([source(tmp_path / "qt", part)], tmp_path / "texts") == []


def test_a_folder_that_is_not_qt_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="Qt's source"):
        attributions.renew([tmp_path], tmp_path / "texts")


def test_every_part_that_is_kept_has_its_text() -> None:
    _, parts = attributions.read()
    texts = {path.name for path in attributions.TEXTS.glob("*.txt")}
    assert texts == {f"{part.id}.txt" for part in parts}
    assert len(parts) > 30
    for part in parts:
        text = (attributions.TEXTS / f"{part.id}.txt").read_text("utf-8")
        assert text.startswith(f"{part.name}\n")
        assert part.licence in text
        assert len(text.partition("-" * 72)[2]) > 100


def test_the_next_patch_of_qt_is_covered_and_the_next_minor_is_not() -> None:
    attributions.check("6.11.9", "6.11.2")
    with pytest.raises(Failed, match="renew"):
        attributions.check("6.12.0", "6.11.2")
