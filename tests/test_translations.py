"""The German texts are complete: what `dev.py translations --check` says, said by the tests."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "packaging" / "translations.py"


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    """Return the script; `packaging` is no package."""
    spec = importlib.util.spec_from_file_location("translations_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_is_translated(
    translations: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    code = translations.check(ROOT)
    assert code == 0, f"{capsys.readouterr().out}Run  python3 dev.py translations  and fill in."


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a small checkout with one text in the domain and one in a form."""
    code = tmp_path / "src" / "channelinventory" / "domain" / "channel.py"
    code.parent.mkdir(parents=True)
    code.write_text('COUNT = N_("Channel", "{n} channel|{n} channels")\n', "utf-8")
    form = tmp_path / "ui" / "page.ui"
    form.parent.mkdir()
    form.write_text(
        "<ui><class>Page</class><widget><property><string>Save</string></property>"
        '<property><string notr="true">icon_save</string></property></widget></ui>',
        "utf-8",
    )
    return tmp_path


def fill(checkout: Path, area: str, german: str) -> None:
    """Write the German text of the one message of an area, as Linguist would."""
    path = checkout / "resources" / "translations" / f"{area}_de.ts"
    text = path.read_text("utf-8")
    unfinished = '<translation type="unfinished"></translation>'
    assert unfinished in text
    path.write_text(text.replace(unfinished, f"<translation>{german}</translation>"), "utf-8")


def problems(
    translations: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """Return what the check says, its last line left out."""
    capsys.readouterr()
    code = translations.check(checkout)
    *found, _ = capsys.readouterr().out.splitlines()
    assert code == (1 if found else 0)
    return found


def test_the_check_goes_from_missing_to_complete(
    translations: ModuleType, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "Channel: {n} channel|{n} channels"
    found = problems(translations, checkout, capsys)
    assert found == [f"domain_de.ts: missing: {source}", "forms_de.ts: missing: Page: Save"]
    translations.update(checkout)
    found = problems(translations, checkout, capsys)
    assert found == [f"domain_de.ts: unfinished: {source}", "forms_de.ts: unfinished: Page: Save"]
    fill(checkout, "domain", "{n} Kanal|{n} Kanäle")
    fill(checkout, "forms", "Sichern")
    assert problems(translations, checkout, capsys) == []
    (checkout / "ui" / "page.ui").unlink()
    found = problems(translations, checkout, capsys)
    assert found == ["forms_de.ts: obsolete: Page: Save"]


@pytest.mark.parametrize(
    ("german", "problem"),
    [
        ("{n} Kanal|{m} Kanäle", "other placeholders"),
        ("{n} Kanäle", "other number of plural forms"),
    ],
)
def test_the_check_sees_a_wrong_translation(
    translations: ModuleType,
    checkout: Path,
    capsys: pytest.CaptureFixture[str],
    german: str,
    problem: str,
) -> None:
    translations.update(checkout)
    fill(checkout, "domain", german)
    fill(checkout, "forms", "Sichern")
    (found,) = problems(translations, checkout, capsys)
    assert found.startswith(f"domain_de.ts: {problem}: Channel: ")


def test_a_text_that_is_not_literal_is_refused(translations: ModuleType, checkout: Path) -> None:
    code = checkout / "src" / "channelinventory" / "domain" / "channel.py"
    code.write_text('NAME = "Name"\nLABEL = N_("Channel", NAME)\n', "utf-8")
    with pytest.raises(SystemExit, match=r"channel\.py:2"):
        translations.update(checkout)
