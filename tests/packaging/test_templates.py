"""The policy templates say exactly what the program understands, in both languages."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree
from windows import templates
from windows.shell import Failed

from channelinventory import policies

NAMESPACE = {"p": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}


@pytest.fixture
def parts(tmp_path: Path) -> dict[str, Element]:
    """Return the files of the zip, read."""
    templates.write(tmp_path / "policies.zip", "0.1.0")
    with zipfile.ZipFile(tmp_path / "policies.zip") as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_there_is_a_template_and_two_languages(parts: dict[str, Element]) -> None:
    assert set(parts) == {
        "ChannelInventory.admx",
        "de-DE/ChannelInventory.adml",
        "en-US/ChannelInventory.adml",
    }


def test_every_policy_is_there_with_its_bounds(parts: dict[str, Element]) -> None:
    found = {
        one.get("name"): one
        for one in parts["ChannelInventory.admx"].iterfind(".//p:policy", NAMESPACE)
    }
    assert set(found) == {policy.name for policy in policies.POLICIES}
    assert {one.get("key") for one in found.values()} == {policies.KEY}
    rows = found["ImportMaxRows"].find(".//p:decimal", NAMESPACE)
    assert rows is not None
    assert rows.get("valueName") == "ImportMaxRows"
    assert rows.get("maxValue") == "1048576"
    choices = found["Language"].iterfind(".//p:value/p:string", NAMESPACE)
    assert [one.text for one in choices] == ["de", "en"]
    off = found["ExampleInventory"].find("p:disabledValue/p:decimal", NAMESPACE)
    assert off is not None
    assert off.get("value") == "0"


def test_the_languages_have_the_same_texts_and_none_too_many(parts: dict[str, Element]) -> None:
    template = parts["ChannelInventory.admx"]
    used = {
        value.partition(".")[2].rstrip(")")
        for one in template.iter()
        for value in one.attrib.values()
        if value.startswith("$(string.")
    }
    for language in templates.LANGUAGES:
        texts = list(parts[f"{language}/ChannelInventory.adml"].iterfind(".//p:string", NAMESPACE))
        assert [one.get("id") for one in texts] == list(
            dict.fromkeys(one.get("id") for one in texts)
        )
        assert {one.get("id") for one in texts} == used
        for one in texts:
            assert one.text == " ".join((one.text or "").split())
            assert " ." not in (one.text or "")


def test_the_template_needs_no_other(parts: dict[str, Element]) -> None:
    """A namespace that the Central Store does not have would hide all policies."""
    assert parts["ChannelInventory.admx"].find(".//p:using", NAMESPACE) is None


@pytest.mark.parametrize("language", ["de-DE", "en-US"])
def test_every_reference_has_its_text(parts: dict[str, Element], language: str) -> None:
    texts = parts[f"{language}/ChannelInventory.adml"]
    strings = {one.get("id"): one.text for one in texts.iterfind(".//p:string", NAMESPACE)}
    shown = {one.get("id") for one in texts.iterfind(".//p:presentation", NAMESPACE)}
    for one in parts["ChannelInventory.admx"].iter():
        for value in one.attrib.values():
            kind, _, name = value.strip("$()").partition(".")
            if value.startswith("$(string"):
                assert kind == "string"
                assert strings[name]
            elif value.startswith("$(presentation"):
                assert name in shown


def test_a_policy_without_texts_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = (*policies.POLICIES, policies.Policy("Untold"))
    monkeypatch.setattr(policies, "POLICIES", more)
    with pytest.raises(Failed, match="Untold"):
        templates.write(tmp_path / "policies.zip", "0.1.0")
