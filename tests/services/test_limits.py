"""Limits of reading: the policies' where there are some, else our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from channelinventory import policies
from channelinventory.exchange.reading.limits import MEGABYTE, Limits
from channelinventory.policies import Policies
from channelinventory.services import transfer
from channelinventory.services.limits import limits


def test_without_policies_our_own_hold() -> None:
    assert limits(Policies()) == Limits()


def test_every_limit_that_is_laid_down_holds() -> None:
    number = {policy.name: policy.at_least for policy in policies.POLICIES if policy.is_number}
    found = limits(policies.checked(number))
    assert found.file_size == found.unpacked == MEGABYTE
    assert found.rows == 2, "the headings and one row"
    assert found.columns == found.seconds == 1
    assert found.memory == 128 * MEGABYTE
    assert found.ratio == Limits().ratio


def test_files_are_read_within_what_is_laid_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "Kanäle.csv"
    sheet.write_text("Plattform;Kanal\nX;Presse\nX;Rathaus\n", "utf-8")
    assert len(transfer.read_file(sheet).sheets[0].rows) == 3
    laid_down = policies.checked({"ImportMaxRows": 1})  # a file, or the registry on Windows
    monkeypatch.setattr(policies, "read", lambda: laid_down)
    with pytest.raises(transfer.UnreadableWorkbook) as error:
        transfer.read_file(sheet)
    assert error.value.message.args["limit"] == 1
    generous = transfer.read_file(sheet, limits=Limits())
    assert len(generous.sheets[0].rows) == 3
