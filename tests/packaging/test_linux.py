"""What Linux distributions are given fits the program."""

from __future__ import annotations

import configparser
import tomllib

from defusedxml import ElementTree
from windows import product

LINUX = product.ROOT / "packaging" / "linux"


def test_the_desktop_entry_starts_what_the_wheel_installs() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "channelinventory.desktop", "utf-8")
    values = entry["Desktop Entry"]
    project = tomllib.loads((product.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert values["Exec"].removesuffix(" %f") in project["scripts"]
    assert values["Name[de]"] == product.NAME
    assert all(values[key] for key in ("Comment", "Comment[de]", "Icon", "Categories"))


def test_the_metadata_name_the_desktop_entry() -> None:
    root = ElementTree.parse(LINUX / "channelinventory.metainfo.xml").getroot()
    assert root is not None
    assert (LINUX / str(root.findtext("launchable"))).is_file()
    assert root.findtext("project_license") == "MIT"
    assert len(root.findall("name")) == len(root.findall("summary")) == 2
