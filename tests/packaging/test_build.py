"""Tools, inputs and signing: what is wrong is said in a sentence before anything is built."""

from __future__ import annotations

import hashlib
import io
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from windows import build, fetch, msi, product, sbom, shell, winget
from windows.__main__ import main
from windows.shell import Failed

from . import samples


def embeddable(
    *, dll: str = "python313.dll", without: str = "", signed: bool = True, machine: int = 0x8664
) -> bytes:
    program = samples.program((3, 13, 2150, 1013), signed=signed, machine=machine)
    parts = {dll: program, "python313.zip": b"stdlib", "python3.dll": b"", "python.exe": b""}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (parts | {"LICENSE.txt": b"PSF"}).items():
            if name != without:
                archive.writestr(name, data)
    return content.getvalue()


def damaged() -> bytes:
    content = bytearray(embeddable())
    content[60:80] = bytes(20)  # within the first file's packed bytes
    return bytes(content)


def test_pythons_own_release_makes_no_test_build(tmp_path: Path) -> None:
    given = tmp_path / "python-3.13.2-embed-amd64.zip"
    given.write_bytes(embeddable())
    found = fetch.interpreter(given)
    assert (found.version, found.tag, found.stands_in) == ("3.13.2", "313", False)
    assert found.sha256 == hashlib.sha256(given.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"no zip", "no zip file"),
        (embeddable()[:-30], "no zip file, or a damaged one"),
        (damaged(), "damaged"),
        (embeddable(dll="python312.dll"), "3.13: python313.dll not in it"),
        (embeddable(without="LICENSE.txt"), "LICENSE.txt not in it"),
        (embeddable(machine=0x14C), "another kind of processor"),
        (embeddable(machine=0xAA64), "another kind of processor"),
        (embeddable(signed=False), "not signed"),
    ],
)
def test_another_file_is_refused(content: bytes, sentence: str, tmp_path: Path) -> None:
    given = tmp_path / "python.zip"
    given.write_bytes(content)
    with pytest.raises(Failed, match=sentence):
        fetch.interpreter(given)
    with pytest.raises(Failed, match="cannot be read"):
        fetch.interpreter(tmp_path / "none.zip")


def test_a_package_with_another_hash_is_refused(tmp_path: Path) -> None:
    given = tmp_path / "python.zip"
    given.write_bytes(embeddable())
    right = hashlib.sha256(given.read_bytes()).hexdigest()
    assert fetch.interpreter(given, right.upper()).sha256 == right
    with pytest.raises(Failed, match=f"python.zip is not the file .*{right}"):
        fetch.interpreter(given, "0" * 64)


def test_what_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(order: object) -> None:
        raise PermissionError(13, "Permission denied", "/srv/dist")

    monkeypatch.setattr("windows.__main__.ensure_tools", lambda: None)
    monkeypatch.setattr("windows.__main__.build", refuse)
    assert main([]) == 1
    assert "“/srv/dist”: Permission denied." in capsys.readouterr().out


def test_a_stand_in_that_was_altered_is_deleted() -> None:
    product.CACHE.mkdir()
    kept = product.CACHE / f"{fetch.FIXTURE_PROJECT}-{fetch.FIXTURE_VERSION}.tar.gz"
    kept.write_bytes(b"altered")
    with pytest.raises(Failed, match="SHA-256"):
        fetch.interpreter(None)
    assert not kept.exists()


def test_missing_tools_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shell, "_has", lambda tool: tool != "msibuild")
    monkeypatch.setattr(shell, "FONTS", {})
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert main([]) == 1
    assert "sudo apt-get install --yes --no-install-recommends msitools" in capsys.readouterr().out


def test_signing_works_in_place(tmp_path: Path) -> None:
    file = tmp_path / "a b.exe"
    file.write_text("program")
    build.sign([file], "sed -i s/program/signed/ {file}")
    assert file.read_text() == "signed"
    build.sign([file], None)
    with pytest.raises(Failed, match="name the file"):
        build.sign([file], "true")
    with pytest.raises(Failed, match="false ended with 1"):
        build.sign([file], "false {file}")


@pytest.mark.parametrize("test", [False, True])
def test_a_test_build_says_so_in_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, test: bool
) -> None:
    folder, output = tmp_path / "payload", tmp_path / "dist"
    note = folder / product.TEST_NOTE
    note.parent.mkdir(parents=True)
    (folder / sbom.FILE).write_text("{}")
    if test:
        note.write_text("test")
    monkeypatch.setattr(msi, "build", lambda target, *_: target.write_bytes(b"package"))
    order = build.Order(per_user=True, output=output)
    packages = build.package(folder, "0.1.0", order)
    label = "0.1.0-test" if test else "0.1.0"
    assert [path.name for path in packages.values()] == [
        f"ChannelInventory-{label}-x64.msi",
        f"ChannelInventory-{label}-x64-user.msi",
    ]
    files = list(build._companions(folder, "0.1.0", packages, order))
    assert files[0].name == f"ChannelInventory-{label}.cdx.json"
    manifest = (output / "winget" / "ChannelInventory.ChannelInventory.yaml").read_text("utf-8")
    assert f"PackageVersion: {label}\n" in manifest


def test_winget_names_the_packages_by_hash(tmp_path: Path) -> None:
    package = tmp_path / "a.msi"
    package.write_bytes(b"package")
    winget.write(tmp_path / "winget", {"machine": package}, "0.1.0", {"machine": "{CODE}"})
    text = "".join(path.read_text("utf-8") for path in (tmp_path / "winget").iterdir())
    assert hashlib.sha256(b"package").hexdigest().upper() in text
    assert text.count("ManifestVersion") == 4


def test_the_lock_names_no_place_and_has_every_dependency() -> None:
    lock = product.LOCK.read_text("utf-8")
    assert "://" not in lock
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\$", lock, re.MULTILINE))
    project = tomllib.loads((product.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[\[><=~; ]", one)[0].lower() for one in project["dependencies"]}
    assert wanted <= set(locked)
    runtime = (product.LOCK.parent / "runtime.txt").read_text("utf-8")
    assert all(f"{name}=={version} " in runtime for name, version in locked.items())
