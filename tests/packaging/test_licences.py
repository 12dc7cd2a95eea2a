"""The licences beside the program: a text for everything, and a list that names it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from windows import built_in, components, licences, product
from windows.component import Component
from windows.fetch import Interpreter
from windows.shell import Failed

from . import samples

pytestmark = pytest.mark.skipif(
    not Path("/usr/share/common-licenses/LGPL-3").exists(),
    reason="the texts come with Debian, where installers are built",
)
PART = Component(
    name="zlib",
    version="1.3.2",
    licence="Zlib",
    purl="pkg:generic/zlib@1.3.2",
    texts=("qt/zlib.txt", "Apache-*.txt"),
    places=("runtime/PySide6/Qt6Core.dll",),
    holder="Qt",
)


@pytest.fixture
def target(tmp_path: Path, python: Interpreter) -> Path:
    wheels = dict(
        [
            samples.wheel(tmp_path, "alembic", "1.20.1", LICENSE=b"MIT"),
            samples.wheel(tmp_path, "lxml", "6.1.3", **{"LICENSES.txt": b"texts"}),
            samples.wheel(tmp_path, "shiboken6", "6.11.3"),
        ]
    )
    folder = tmp_path / "licenses"
    licences.add(folder, wheels, python)
    return folder


def test_every_package_has_its_licence(target: Path, tmp_path: Path, python: Interpreter) -> None:
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    common = {"LGPL-3.txt", "GPL-3.txt", "LGPL-2.1.txt", "Apache-2.0.txt", "SOURCES.txt"}
    assert common <= found
    assert {"alembic-1.20.1/LICENSE", "shiboken6-6.11.3/README.txt"} <= found
    assert {"python-3.13.2/LICENSE.txt", f"{product.ID}/LICENSE.txt"} <= found
    assert not any(name.endswith(".json") for name in found)
    unlicensed = dict([samples.wheel(tmp_path, "nameless", "1.0")])
    with pytest.raises(Failed, match="nameless"):
        licences.add(tmp_path / "again", unlicensed, python)


def test_every_text_that_is_named_is_there(target: Path, python: Interpreter) -> None:
    texts = {
        text.format(python=python.version)
        for traces in built_in.TRACES.values()
        for trace in traces.values()
        for text in trace.texts
    }
    texts |= {
        text.format(python=python.version) for one in components._LIBRARIES for text in one.texts
    }
    assert len(texts) > 15
    for text in texts:
        assert list(target.glob(text)), text


def test_the_list_names_place_and_text(target: Path) -> None:
    licences.write_index(target, [PART, replace(PART, holder="", version="")], "sbom.cdx.json")
    content = (target / licences.INDEX).read_bytes().decode()
    entry = [
        "zlib 1.3.2, built into Qt",
        "    licence  Zlib",
        "    in       runtime\\PySide6\\Qt6Core.dll",
        "    text     qt\\zlib.txt; Apache-2.0.txt",
    ]
    assert "\r\n".join(entry) in content
    assert "\r\nzlib\r\n" in content


def test_a_component_without_a_text_is_refused(target: Path) -> None:
    with pytest.raises(Failed, match=r"“qt/none\.txt”, the licence of zlib"):
        licences.write_index(target, [replace(PART, texts=("qt/none.txt",))], "sbom.cdx.json")
