"""An export that LibreOffice opened and saved again still changes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from channelinventory.domain.channel import Channel
from channelinventory.domain.language import Language
from channelinventory.services.transfer import export_workbook, plan_import
from tests import factories

from .chance import many
from .helpers import ENGLISH, GERMAN, assert_nothing_new
from .writing.test_write import INJECTIONS

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


def resave(path: Path, folder: Path) -> Path:
    """Return what LibreOffice makes of a workbook, with a profile of its own."""
    assert OFFICE is not None
    out = folder / "resaved"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, str(path)], check=True, capture_output=True, timeout=180, env=environment
    )
    return out / path.name


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_every_record_type_survives(language: Language, folder: Path) -> None:
    held = factories.inventory()
    strange = [
        factories.channel(
            held, name=text, handle=text, notes=f"{text[:99]}\n{text}"[-32767:], tags=(text,)
        )
        for text in INJECTIONS
    ]
    held = held.with_records(strange)
    path = folder / f"all_{language.code}.xlsx"
    export_workbook(held, path, language)
    assert_nothing_new(held, resave(path, folder))
    assert len(held.records(Channel)) > len(INJECTIONS)


def test_drop_downs_still_follow_the_other_sheet(folder: Path) -> None:
    path = folder / "lists.xlsx"
    export_workbook(factories.inventory(), path, GERMAN)
    with zipfile.ZipFile(resave(path, folder)) as package:
        sheets = [package.read(one).decode() for one in package.namelist() if "sheets/sheet" in one]
    sources = {one for text in sheets for one in re.findall("<formula1>(.+?)</formula1>", text)}
    begins = "OFFSET(Behörden!$B$2,0,0,MAX(1,COUNTA(Behörden!$B$2:$B$"
    assert any(one.startswith(begins) for one in sources)


@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_thousands_of_any_records_survive(language: Language, folder: Path) -> None:
    held = many(2600, seed=1 if language is GERMAN else 2)
    path = folder / f"many_{language.code}.xlsx"
    export_workbook(held, path, language)
    plan = plan_import(held, resave(path, folder), language)
    strange = [row for row in plan.rows if row.kind != "unchanged"]
    assert not strange[:3]
    assert not plan.problems[:3]
    assert not plan.changes
    assert plan.unchanged == len(held)
