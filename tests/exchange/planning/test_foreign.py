"""Sheets that people made for themselves: what each row says, and of which records."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from openpyxl import Workbook, load_workbook

from channelinventory.domain.fields import today
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.organisation import Organisation
from channelinventory.domain.vocabulary import (
    AssignmentRole,
    ChannelStatus,
    CrisisRoleKind,
    MeasurementSource,
    Outcome,
    TwoFactor,
)
from channelinventory.services.transfer import (
    ImportPlan,
    Options,
    plan_book,
    plan_import,
    read_file,
    save_rejects,
)
from tests import factories

from ..helpers import ENGLISH, GERMAN, counts, sheet, taken

FOREIGN = Path(__file__).parents[2] / "data" / "foreign"


@pytest.fixture
def held() -> Inventory:
    return factories.inventory()


def keys(plan: ImportPlan) -> set[str]:
    return {one.key for one in plan.problems}


def added(before: Inventory, after: Inventory, name: str) -> list[Any]:
    return [one for id, one in after.table(name).items() if not before.has(name, id)]


# --- The two real sheets ------------------------------------------------------------------------


def test_the_template_of_the_us_registry_is_understood(held: Inventory) -> None:
    plan = plan_import(held, FOREIGN / "us_digital_registry_import_template.csv", ENGLISH)
    assert plan.mapping == {
        "account_platform": "channel.platform",
        "account_url": "channel.url",
        "account_name": "channel.name",
        "short_description": "channel.purpose",
        "long_description": "channel.notes",
        "language": "channel.language",
        "agencies": "channel.organisation",
        "contacts": "assignment.editor",
        "notes": "channel.notes",
    }
    assert not plan.problems
    after = taken(held, plan)
    one, two = added(held, after, "channel")
    assert one.name == "An Account Name"
    assert one.handle == "a_sample_twitter_account"
    assert after.title_of("platform", one.platform) == "X"
    assert one.purpose == "A short description of the account"
    assert two.name == "An Instagram Account Name"
    organisations = {one.name for one in added(held, after, "organisation")}
    assert organisations == {
        "Department of Magical Accidents and Catastrophes",
        "Department of Mysteries",
    }
    assert {one.email for one in added(held, after, "editor")} == {
        "adam@johnston.com",
        "kurt@smith.biz",
    }
    assert {one.role for one in added(held, after, "assignment")} == {AssignmentRole.RESPONSIBLE}


def test_the_headerless_list_of_the_us_registry_is_understood(held: Inventory) -> None:
    path = FOREIGN / "us_federal_social_registry_accounts_NO_HEADER.csv"
    plan = plan_import(held, path, ENGLISH)
    assert plan.mapping == {
        "B": "channel.name",
        "C": "channel.organisation",
        "D": "channel.url",
        "E": "channel.language",
        "F": "channel.tags",
        "A": None,
    }
    after = taken(held, plan)
    channels = added(held, after, "channel")
    rows = {(row.sheet, row.row) for row in plan.rows if row.record_type == "channel"}
    assert len(rows) == 1262
    assert len(channels) + plan.rejected + plan.unchanged + plan.changed == 1262
    first = next(one for one in channels if one.url == "http://facebook.com/4nist")
    assert first.name == "National Institute of Standards and Technology"
    assert first.handle == "4nist"
    assert first.language == "English"
    assert after.title_of("platform", first.platform) == "Facebook"
    assert after.title_of("organisation", first.organisation) == "commerce"


# --- Several records in a row -------------------------------------------------------------------


def test_people_figures_and_days_beside_a_channel(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kanaele.xlsx",
        ["Kanalübersicht der Stadt Dresden – Stand 31.12.2024"],
        [],
        ["Plattform", "Kanalname", "Link", "Verantwortlich", "Vertretung",
         "Follower 31.12.2023", "Follower 31.12.2024"],
        ["Insta", "Dresden Kultur", "https://www.instagram.com/dd.kultur/",
         "Neumann, Petra; Jan Olbrich", "Ute Weiß", "12,3 Tsd.", "16.000"],
    )  # fmt: skip
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"office"}
    after = taken(held, plan)
    (channel,) = added(held, after, "channel")
    assert after.title_of("organisation", channel.organisation) == "Stadt Dresden"
    assert after.title_of("platform", channel.platform) == "Instagram"
    assert channel.handle == "dd.kultur"
    people = {
        (after.title_of("editor", one.editor), one.role) for one in added(held, after, "assignment")
    }
    assert people == {
        ("Petra Neumann", AssignmentRole.RESPONSIBLE),
        ("Jan Olbrich", AssignmentRole.RESPONSIBLE),
        ("Ute Weiß", AssignmentRole.DEPUTY),
    }
    editors = added(held, after, "editor")
    assert {one.organisation for one in editors} == {channel.organisation}
    figures = {(one.date, one.followers, one.source) for one in added(held, after, "measurement")}
    assert figures == {
        (date(2023, 12, 31), 12300, MeasurementSource.IMPORT),
        (date(2024, 12, 31), 16000, MeasurementSource.IMPORT),
    }
    again = plan_import(after, path, GERMAN)
    assert not again.changes
    assert keys(again) == {"office"}


def test_several_channels_in_a_row_below_headings_on_two_levels(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "matrix.xlsx",
        ["Amt", "Instagram", None, "X", None, "Ansprechpartner/in"],
        [None, "Nutzername", "Follower", "Nutzername", "Follower", None],
        ["Stadt Dresden", "@dd.sport", 1200, None, None, "Ute Weiß"],
        ["Stadt Chemnitz", "@c.sport", 300, "@c_sport", "1.500", "-"],
    )
    book: Any = load_workbook(path)
    for place in ("A1:A2", "B1:C1", "D1:E1", "F1:F2"):
        book.active.merge_cells(place)
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"figures_without_day"}
    after = taken(held, plan)
    told = {
        (
            after.title_of("organisation", one.organisation),
            after.title_of("platform", one.platform),
            one.handle,
            one.name,
        )
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Stadt Dresden", "Instagram", "@dd.sport", "dd.sport"),
        ("Stadt Chemnitz", "Instagram", "@c.sport", "c.sport"),
        ("Stadt Chemnitz", "X", "@c_sport", "c_sport"),
    }
    assert {one.followers for one in added(held, after, "measurement")} == {1200, 300, 1500}
    assert {one.date for one in added(held, after, "measurement")} == {today()}
    assert len(added(held, after, "assignment")) == 1


def test_headings_that_name_the_platform_and_the_day(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "x.xlsx",
        ["Agency", "X Handle", "X Followers (As on 30th Apr, 2025)", "Instagram Handle",
         "Instagram Followers (As on 30th Apr, 2025)"],
        ["Stadt Dresden", "@dd_one", "12.3k", "@dd.two", "1,200"],
    )  # fmt: skip
    plan = plan_import(held, path, ENGLISH)
    assert not plan.problems
    after = taken(held, plan)
    assert {one.handle for one in added(held, after, "channel")} == {"@dd_one", "@dd.two"}
    figures = {(one.date, one.followers) for one in added(held, after, "measurement")}
    assert figures == {(date(2025, 4, 30), 12300), (date(2025, 4, 30), 1200)}


def test_a_matrix_of_crosses(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kreuze.xlsx",
        ["Behörde", "Facebook", "Mastodon", "LinkedIn"],
        ["Stadt Plauen", "x", None, "nein"],
        ["Stadt Zittau", None, "x", "x"],
        ["Stadt Riesa", "x", None, "x"],
    )
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    told = {
        (one.name, after.title_of("platform", one.platform))
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Stadt Plauen", "Facebook"),
        ("Stadt Zittau", "Mastodon"),
        ("Stadt Zittau", "LinkedIn"),
        ("Stadt Riesa", "Facebook"),
        ("Stadt Riesa", "LinkedIn"),
    }


def test_roles_in_a_crisis_and_reasons(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "krise.xlsx",
        ["Behörde", "Plattform", "Konto", "Aktiv", "Leitkanal", "Begründung"],
        ["Stadt Dresden", "Facebook", "Dresden Amt 1", "ja", "ja", "Reichweite"],
        ["Stadt Dresden", "X", "Dresden Amt 2", "nein", "nein", "zu viele Bots"],
    )
    plan = plan_import(held, path, GERMAN)
    assert not plan.problems
    after = taken(held, plan)
    statuses = {one.name: one.status for one in added(held, after, "channel")}
    assert statuses == {
        "Dresden Amt 1": ChannelStatus.ACTIVE,
        "Dresden Amt 2": ChannelStatus.CLOSED_HELD,
    }
    (role,) = added(held, after, "crisis_role")
    assert role.role is CrisisRoleKind.LEAD
    assert after.title_of("scenario", role.scenario) == "Allgemein"
    reasons = {(one.outcome, one.text) for one in added(held, after, "decision")}
    assert reasons == {(Outcome.CONTINUE, "Reichweite"), (Outcome.CLOSE, "zu viele Bots")}
    assert not plan_import(after, path, GERMAN).changes


# --- Addresses ----------------------------------------------------------------------------------


def test_platform_and_handle_from_the_address_and_from_links(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "links.xlsx",
        ["Behörde", "Kanal", "Link"],
        ["Stadt Dresden", "Presse", "https://twitter.com/dd_presse?lang=de"],
        ["Stadt Dresden", "https://www.tiktok.com/@dd.jung", None],
        ["Stadt Dresden", "Kultur auf Mastodon", "hier"],
    )
    book: Any = load_workbook(path)
    book.active["C4"].hyperlink = "https://social.sachsen.de/@ddkultur"
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    told = {
        one.name: (after.title_of("platform", one.platform), one.handle)
        for one in added(held, after, "channel")
    }
    assert told["Presse"] == ("X", "dd_presse")
    assert told["dd.jung"] == ("TikTok", "dd.jung")
    assert told["Kultur auf Mastodon"][0] == "Mastodon"


def test_a_handle_below_a_heading_for_addresses(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "handle.xlsx",
        ["Behörde", "Plattform", "Link"],
        ["Stadt Dresden", "X", "@ddkultur"],
        ["Stadt Dresden", "Facebook", "kein link"],
    )
    plan = plan_import(held, path, GERMAN)
    (channel,) = added(held, taken(held, plan), "channel")
    assert (channel.handle, channel.url) == ("@ddkultur", "https://x.com/ddkultur")
    assert [(one.cell, one.key) for one in plan.problems] == [("C3", "not_a_url")]


def test_several_platforms_in_a_cell_are_several_channels(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "mehrere.xlsx",
        ["Behörde", "Plattform", "Kanalname", "Nutzername"],
        ["Stadt Dresden", "Facebook, Instagram und LinkedIn", "Kultur", None],
        ["Stadt Dresden", "X/Twitter", "Verkehr", "@dd_verkehr"],
    )
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    made = [(after.title_of("platform", one.platform), one.name)
            for one in added(held, after, "channel")]  # fmt: skip
    assert sorted(made) == [
        ("Facebook", "Kultur"), ("Instagram", "Kultur"), ("LinkedIn", "Kultur"), ("X", "Verkehr")
    ]  # fmt: skip
    assert not plan_import(after, path, GERMAN).changes


def test_a_crisis_column_of_yes_and_no(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "krise.xlsx",
        ["Behörde", "Plattform", "Kanalname", "Krise: ja/nein"],
        ["Stadt Dresden", "Facebook", "Kultur", "ja"],
        ["Stadt Dresden", "LinkedIn", "Kultur", "nein"],
    )
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    (role,) = added(held, after, "crisis_role")
    assert after.title_of("channel", role.channel) == "Facebook · Kultur"


def test_a_link_below_a_blank_cell_says_nothing(held: Inventory, tmp_path: Path) -> None:
    """Excel shows no such link; one stays behind where columns or rows were moved."""
    path = sheet(
        tmp_path / "links.xlsx",
        ["Behörde", "Plattform", "Kanal", "Link", "Impressum"],
        ["Stadt Dresden", "Mastodon", "Kultur", "x", "x"],
    )
    book: Any = load_workbook(path)
    for place in ("D2", "E2"):
        book.active[place].hyperlink = "https://social.sachsen.de/@ddkultur"
        book.active[place].value = None
    book.save(path)
    (channel,) = added(held, taken(held, plan_import(held, path, GERMAN)), "channel")
    assert (channel.url, channel.imprint_url) == (None, None)


def test_the_address_follows_from_platform_and_handle(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "h.xlsx",
        ["Behörde", "Plattform", "Nutzername"],
        ["Stadt Dresden", "IG", "@dd.garten"],
    )
    after = taken(held, plan_import(held, path, GERMAN))
    (channel,) = added(held, after, "channel")
    assert channel.url == "https://www.instagram.com/dd.garten"


# --- Names that are nearly alike ----------------------------------------------------------------


def test_a_name_that_is_nearly_known_is_asked_about(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "n.xlsx",
        ["Behörde", "Plattform", "Nutzername"],
        ["Stadt Dresdn", "Facebook", "@a1"],
        ["Stadt Dresdn", "Facebook", "@a2"],
    )
    book = read_file(path)
    plan = plan_book(held, book, GERMAN, Options())
    (question,) = plan.questions
    assert question.kind == "reference"
    assert question.answer == "new"
    assert len(question.rows) == 2
    assert keys(plan) == {"similar_record"}
    assert len(added(held, taken(held, plan), "organisation")) == 1

    dresden = factories.ident("dresden")
    decided = plan_book(held, book, GERMAN, Options(answers={question.key: dresden}))
    assert not decided.problems
    after = taken(held, decided)
    assert not added(held, after, "organisation")
    assert {one.organisation for one in added(held, after, "channel")} == {dresden}


# --- What is no record ---------------------------------------------------------------------------


def test_totals_and_notes_are_left_out_and_told(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "t.xlsx",
        ["Behörde", "Plattform", "Nutzername", "Follower"],
        ["Stadt Dresden", "Facebook", "@t1", 10],
        ["Stadt Dresden", "Instagram", "@t2", 20],
        ["Summe", None, None, 30],
        [],
        ["Quelle: eigene Erhebung"],
    )
    plan = plan_import(held, path, GERMAN)
    assert plan.rejected == 0
    assert [one.row for one in plan.problems if one.key == "left_out"] == [4, 6]
    assert len(added(held, taken(held, plan), "channel")) == 2


def test_a_sheet_that_is_something_else_is_not_taken_in(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "teile.xlsx",
        ["Pos", "Artikelnr", "Bezeichnung", "Einzelpreis", "Menge"],
        [1, "A-1", "Schraube", 0.5, 100],
        [2, "A-2", "Mutter", 0.25, 100],
    )
    plan = plan_import(held, path, GERMAN)
    assert not plan.changes
    assert keys(plan) == {"no_headers"}
    assert list(plan.mapping) == ["Pos", "Artikelnr", "Bezeichnung", "Einzelpreis", "Menge"]


def test_a_hidden_sheet_is_left_out_unless_asked_for(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "v.xlsx",
        ["Behörde", "Plattform", "Nutzername"],
        ["Stadt Dresden", "Facebook", "@v1"],
        title="Alt",
    )
    book = load_workbook(path)
    book["Alt"].sheet_state = "hidden"
    front = book.create_sheet("Neu", 0)
    front.append(["Behörde", "Plattform", "Nutzername"])
    front.append(["Stadt Dresden", "Facebook", "@v2"])
    book.active = 0
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    assert [one.handle for one in added(held, taken(held, plan), "channel")] == ["@v2"]
    assert keys(plan) == {"hidden_sheet"}
    chosen = plan_import(held, path, GERMAN, sheet="Alt")
    assert [one.handle for one in added(held, taken(held, chosen), "channel")] == ["@v1"]


def test_first_and_last_names_in_columns_of_their_own(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "p.xlsx",
        ["Nachname", "Vorname", "E-Mail", "Telefon"],
        ["Olbrich", "Jan", "jan.olbrich@stadt.example", "0351 1234"],
        ["Weiß", "Ute", "ute.weiss@stadt.example", None],
    )
    plan = plan_import(held, path, GERMAN)
    editors = added(held, taken(held, plan), "editor")
    assert {one.name for one in editors} == {"Jan Olbrich", "Ute Weiß"}


def test_formulas_without_a_result_are_not_blank(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "f.xlsx",
        ["Behörde", "Plattform", "Nutzername"],
        ["Stadt Dresden", "Facebook", '="@" & "f1"'],
    )
    plan = plan_import(held, path, GERMAN)
    assert counts(plan) == (0, 0, 0, 0, 1)
    assert keys(plan) == {"formula_without_value"}


def test_an_account_of_an_open_network_is_an_address(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "m.xlsx",
        ["Behörde", "Kanal", "Nutzername"],
        ["Stadt Dresden", "Dresden offen", "@dresden@social.sachsen.de"],
    )
    after = taken(held, plan_import(held, path, GERMAN))
    (channel,) = added(held, after, "channel")
    assert after.title_of("platform", channel.platform) == "Mastodon"
    assert channel.url == "https://social.sachsen.de/@dresden"


def test_grouped_numbers_are_read_in_either_writing(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "z.xlsx",
        ["Behörde", "Plattform", "Nutzername", "Follower"],
        ["Stadt Dresden", "Facebook", "@z1", "16.000"],
        ["Stadt Dresden", "Facebook", "@z2", "17,000"],
    )
    for language in (GERMAN, ENGLISH):
        after = taken(held, plan_import(held, path, language))
        assert {one.followers for one in added(held, after, "measurement")} == {16000, 17000}


@pytest.mark.parametrize(
    ("header", "key", "told"),
    [
        ("Status", "status", {
            "published": ChannelStatus.ACTIVE, "archived": ChannelStatus.CLOSED_HELD,
            "Close": ChannelStatus.CLOSED_HELD, "wird genutzt": ChannelStatus.ACTIVE,
            "dormant": ChannelStatus.RESERVE, "im Aufbau": ChannelStatus.PLANNED,
        }),
        ("2FA", "two_factor", {
            "yes": TwoFactor.UNKNOWN, "nein": TwoFactor.NONE, "YubiKey": TwoFactor.HARDWARE_KEY,
            "Authenticator-App": TwoFactor.APP, "SMS": TwoFactor.SMS,
        }),
        ("Created At", "opened", {
            "2012-03-01 10:11:00 UTC": date(2012, 3, 1), "05.04.2013 09:30 Uhr": date(2013, 4, 5),
            "2018": date(2018, 1, 1), "NA": None, "k. A.": None, "nil": None,
        }),
    ],
)  # fmt: skip
def test_words_that_people_write_into_cells(
    header: str, key: str, told: dict[str, Any], held: Inventory, tmp_path: Path
) -> None:
    rows = [["Stadt Dresden", "X", f"@w{at}", word] for at, word in enumerate(told)]
    path = sheet(tmp_path / "w.xlsx", ["Behörde", "Plattform", "Handle", header], *rows)
    plan = plan_import(held, path, GERMAN)
    assert not plan.problems
    channels = sorted(added(held, taken(held, plan), "channel"), key=lambda one: one.handle)
    assert [getattr(one, key) for one in channels] == list(told.values())


def test_figures_grouped_as_in_india(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "lakh.xlsx",
        ["Agency", "X Handle", "X Followers"],
        ["Stadt Dresden", "@l1", "14,56,789"],
        ["Stadt Dresden", "@l2", "1,20,000"],
        ["Stadt Dresden", "@l3", "1,23,45,678"],
    )
    plan = plan_import(held, path, ENGLISH)
    assert keys(plan) == {"figures_without_day"}
    figures = {one.followers for one in added(held, taken(held, plan), "measurement")}
    assert figures == {1456789, 120000, 12345678}


def test_two_levels_with_numbered_offices_and_their_people(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "stadt.xlsx",
        ["Amt", None, "Facebook", None, "Ansprechpartner/in", None],
        [None, None, "Account", "Abos Q1/25", "Name", "Telefon"],
        [10, "Hauptamt", "Hauptamt Riesa", 12, "Petra Vogel", "03525 700-201"],
        [37, "Feuerwehr", "Feuerwehr Riesa", 15, "Jens Krause", "03525 700-202"],
    )
    book: Any = load_workbook(path)
    for place in ("A1:B2", "C1:D1", "E1:F1"):
        book.active.merge_cells(place)
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"unknown_column"}
    assert plan.mapping["Amt"] == "channel.organisation"
    assert plan.mapping["Ansprechpartner/in – Name"] == "assignment.editor"
    after = taken(held, plan)
    assert {one.name for one in added(held, after, "organisation")} == {"Hauptamt", "Feuerwehr"}
    people = {(one.name, one.office_phone) for one in added(held, after, "editor")}
    assert people == {("Petra Vogel", "03525 700-201"), ("Jens Krause", "03525 700-202")}
    assert {one.date for one in added(held, after, "measurement")} == {date(2025, 3, 31)}


def test_figures_of_a_year_are_followers_only_if_nothing_else_is_said(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "kosten.xlsx",
        ["Ressort", "Plattform", "Account", "Stand 2024", "Kosten 2024 in Euro", "Abrufe 2024"],
        ["Stadt Dresden", "X", "@k1", 300, 12_500, 7],
        ["Stadt Dresden", "Instagram", "@k2", 400, 5_000, 8],
    )
    plan = plan_import(held, path, GERMAN)
    targets = list(plan.mapping.values())
    assert targets[3:] == ["measurement.followers", None, None]
    assert keys(plan) == {"unknown_column"}
    figures = {one.followers for one in added(held, taken(held, plan), "measurement")}
    assert figures == {300, 400}


def test_channels_called_by_their_platforms_and_a_column_that_only_says_yes(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "kanal.xlsx",
        ["Behörde", "Verwaltungseinheit", "Kanal", "Abonnenten", "Impressum vorhanden?"],
        ["Stadt Plauen", "Presse", "Facebook", 12, "ja"],
        ["Stadt Plauen", "Presse", "Instagram", 13, "nein"],
        ["Stadt Zwickau", "Presse", "YouTube", 14, "ja"],
    )
    book: Any = load_workbook(path)
    book.active["C4"].hyperlink = "https://www.youtube.com/@zwickau"
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    warning, day = plan.problems
    assert (warning.key, day.key) == ("unknown_column", "figures_without_day")
    assert "Behörde" in GERMAN.say(warning.message)
    after = taken(held, plan)
    told = {
        (after.title_of("platform", one.platform), one.name, one.handle, one.notes)
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Facebook", "Stadt Plauen", None, "Impressum vorhanden?: ja"),
        ("Instagram", "Stadt Plauen", None, "Impressum vorhanden?: nein"),
        ("YouTube", "zwickau", "zwickau", "Impressum vorhanden?: ja"),
    }
    assert not plan_import(after, path, GERMAN).changes


def test_titles_and_sheets_name_an_authority_that_is_new(held: Inventory, tmp_path: Path) -> None:
    heads = ["Plattform", "Account", "Follower"]
    rows = [["X", "@r1", 12], ["Instagram", "@r2", 33]]
    titled = sheet(tmp_path / "a.xlsx", ["Kanalliste der Stadt Riesa, Stand 1/2025"], heads, *rows)
    plan = plan_import(held, titled, GERMAN)
    assert keys(plan) == {"office", "figures_without_day"}
    after = taken(held, plan)
    (riesa,) = added(held, after, "organisation")
    assert riesa.name == "Stadt Riesa"
    assert {one.organisation for one in added(held, after, "channel")} == {riesa.id}
    assert not plan_import(after, titled, GERMAN).changes

    several = Workbook()
    for name, row in (("Landkreis Görlitz", rows[0]), ("SMWA", rows[1])):
        page: Any = several.create_sheet(name)
        page.append(heads)
        page.append(row)
    several.remove(several["Sheet"])
    several.save(tmp_path / "b.xlsx")
    after = taken(held, plan_import(held, tmp_path / "b.xlsx", GERMAN))
    offices = {one.name for one in added(held, after, "organisation")}
    assert offices == {"Landkreis Görlitz", "SMWA"}

    untitled = sheet(tmp_path / "c.xlsx", heads, *rows)
    plan = plan_import(held, untitled, GERMAN)
    assert plan.rejected == 2
    assert keys(plan) == {"required", "figures_without_day"}
    (said, _) = (one for one in plan.problems if one.key == "required")
    assert "column" in ENGLISH.say(said.message)


def test_sheets_called_otherwise_are_no_authorities(held: Inventory, tmp_path: Path) -> None:
    several = Workbook()
    names = ("Landkreis Görlitz", "Stadt Riesa", "SMWA", "Vorlage", "Facebook", "2024")
    for number, name in enumerate(names):
        page: Any = several.create_sheet(name)
        page.append(["Plattform", "Account", "Link"])
        page.append(["X", f"Konto {number}", f"https://x.com/konto_{number}"])
    several.remove(several["Sheet"])
    several.save(tmp_path / "b.xlsx")
    plan = plan_import(held, tmp_path / "b.xlsx", GERMAN)
    told = {one.sheet: one.value for one in plan.problems if one.key == "office"}
    assert told == {name: name for name in names[:2]}  # most are called otherwise
    assert {row.sheet for row in plan.rows if row.kind == "rejected"} == set(names[2:])

    del several["2024"], several["Facebook"]
    several.save(tmp_path / "c.xlsx")
    plan = plan_import(held, tmp_path / "c.xlsx", GERMAN)
    told = {one.sheet: one.value for one in plan.problems if one.key == "office"}
    assert told == {name: name for name in names[:3]}
    assert {row.sheet for row in plan.rows if row.kind == "rejected"} == {"Vorlage"}


def test_handles_and_crosses_where_addresses_and_names_belong(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "misch.xlsx",
        ["Amt", "Facebook", "Instagram", "X – Account"],
        ["Stadt Plauen", "https://www.facebook.com/plauen", "https://www.instagram.com/p_l", "p_l"],
        ["Stadt Zittau", "https://www.facebook.com/zittau", "@zittau.de", "Zittau"],
        ["Stadt Riesa", "x", "https://www.instagram.com/riesa_stadt", "stadt_riesa"],
        ["Stadt Meißen", "nein", "meissen_stadt", "-"],
    )
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"handle_guessed"}
    after = taken(held, plan)
    told = {
        (after.title_of("platform", one.platform), one.name, one.handle)
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Facebook", "plauen", "plauen"),
        ("Facebook", "zittau", "zittau"),
        ("Facebook", "Stadt Riesa", None),
        ("Instagram", "p_l", "p_l"),
        ("Instagram", "zittau.de", "@zittau.de"),
        ("Instagram", "riesa_stadt", "riesa_stadt"),
        ("Instagram", "meissen_stadt", "meissen_stadt"),
        ("X", "p_l", "p_l"),
        ("X", "Zittau", None),
        ("X", "stadt_riesa", "stadt_riesa"),
    }
    assert not plan_import(after, path, GERMAN).changes


def test_a_title_that_mentions_an_authority_says_nothing_of_the_channels(
    held: Inventory, tmp_path: Path
) -> None:
    heads, row = ["Plattform", "Account", "Link"], ["X", "Presse", "https://x.com/riesa_presse"]
    for title in ("Bericht an die Stadt Dresden", "Abfrage der Staatskanzlei"):
        plan = plan_import(held, sheet(tmp_path / "bericht.xlsx", [title], heads, row), GERMAN)
        assert keys(plan) == {"required"}
        assert not plan.changes
    title = "Kanäle der Stadt Zwickau (Bericht an die Stadt Dresden)"
    plan = plan_import(held, sheet(tmp_path / "kanaele.xlsx", [title], heads, row), GERMAN)
    assert [(one.key, one.value) for one in plan.problems] == [("office", "Stadt Zwickau")]


def test_the_only_organisation_here_is_told_and_does_not_go_before_a_title(
    held: Inventory, tmp_path: Path
) -> None:
    kept = [*held.table("platform").values(), Organisation(name="Stadt Dresden")]
    one_left = Inventory(held.types).with_records(kept)
    heads, row = ["Plattform", "Account", "Link"], ["X", "Presse", "https://x.com/riesa_presse"]
    plan = plan_import(one_left, sheet(tmp_path / "a.xlsx", heads, row), GERMAN)
    assert [(one.key, one.value) for one in plan.problems] == [("office", "Stadt Dresden")]
    path = sheet(tmp_path / "b.xlsx", ["Kanäle der Stadt Riesa"], heads, row)
    assert plan_import(one_left, path, GERMAN).problems[0].value == "Stadt Riesa"


@pytest.mark.parametrize("text", ["v.l.n.r", "n.n", "dresden.de", "in_planung", "anna.mueller"])
def test_a_text_that_only_looks_like_a_handle_is_a_name(
    text: str, held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "x.xlsx", ["Behörde", "Plattform", "Account"], ["Stadt Dresden", "X", text]
    )
    plan = plan_import(held, path, GERMAN)
    (channel,) = added(held, taken(held, plan), "channel")
    assert (channel.name, channel.handle, channel.url) == (text, None, None)
    assert not plan.problems


def test_words_among_crosses_are_a_status_or_a_name(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "kreuze.xlsx",
        ["Behörde", "Facebook", "X"],
        ["Stadt Plauen", "x", "x"],
        ["Stadt Zittau", "x", "geplant"],
        ["Stadt Riesa", "ja", "nein"],
        ["Stadt Pirna", "x", "Pressestelle"],
        ["Stadt Aue", "x", "x"],
        ["Stadt Görlitz", "x", "x"],
    )
    after = taken(held, plan_import(held, path, GERMAN))
    told = {
        (one.name, one.status)
        for one in added(held, after, "channel")
        if after.title_of("platform", one.platform) == "X"
    }
    assert told == {
        ("Stadt Plauen", ChannelStatus.ACTIVE),
        ("Stadt Zittau", ChannelStatus.PLANNED),
        ("Pressestelle", ChannelStatus.ACTIVE),
        ("Stadt Aue", ChannelStatus.ACTIVE),
        ("Stadt Görlitz", ChannelStatus.ACTIVE),
    }


def test_a_figure_beside_several_channels_is_nobodys(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "zwei.xlsx",
        ["Behörde", "Profile", "Follower"],
        ["Stadt Dresden", "https://x.com/dd1 https://www.facebook.com/dd1", 1200],
        ["Stadt Dresden", "https://x.com/dd2", 40],
    )
    plan = plan_import(held, path, GERMAN)
    _, problem = plan.problems
    assert (problem.key, problem.cell, problem.value) == ("whose_figure", "C2", "1200")
    after = taken(held, plan)
    assert len(added(held, after, "channel")) == 3
    assert [one.followers for one in added(held, after, "measurement")] == [40]


def test_a_name_with_a_stroke_or_semicolon_is_one_name(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "strich.xlsx",
        ["Behörde", "Plattform", "Kanalname", "Link"],
        ["Amt für Presse; Protokoll", "X", "Dresden | Presse", "https://x.com/ddp"],
    )
    plan = plan_import(held, path, GERMAN)
    assert not plan.problems
    after = taken(held, plan)
    (channel,) = added(held, after, "channel")
    assert (channel.name, channel.notes) == ("Dresden | Presse", None)
    assert [one.name for one in added(held, after, "organisation")] == ["Amt für Presse; Protokoll"]


def test_a_list_for_the_crisis_names_role_scenario_and_people(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "krise.xlsx",
        ["Priorität", "Behörde", "Plattform", "Handle", "Rolle in der Krise", "Szenario",
         "Rufbereitschaft"],
        [1, "Stadt Dresden", "X", "@dd_krise", "Leitkanal", "Hochwasser", "Tom Krüger"],
        [2, "Stadt Dresden", "Instagram", "@dd.krise", "Ausweichkanal", "Hochwasser", "Tom Krüger"],
    )  # fmt: skip
    plan = plan_import(held, path, GERMAN)
    assert plan.mapping["Szenario"] == "crisis_role.scenario"
    assert plan.mapping["Priorität"] is None
    assert plan.rejected == 0
    after = taken(held, plan)
    roles = {
        (after.title_of("scenario", one.scenario), one.role)
        for one in added(held, after, "crisis_role")
    }
    assert roles == {
        ("Hochwasser", CrisisRoleKind.LEAD),
        ("Hochwasser", CrisisRoleKind.FALLBACK),
    }
    assert {one.role for one in added(held, after, "assignment")} == {AssignmentRole.ON_CALL}
    assert not plan_import(after, path, GERMAN).changes


def test_of_several_authorities_the_first_has_the_channel(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "m.xlsx",
        ["Agencies", "Platform", "Handle", "Notes"],
        ["Stadt Dresden|Stadt Riesa", "X", "@m1", "joint"],
        ["Stadt Dresden", "X", "@m2", None],
    )
    plan = plan_import(held, path, ENGLISH)
    assert [(one.key, one.cell) for one in plan.problems] == [("first_organisation", "A2")]
    after = taken(held, plan)
    assert not added(held, after, "organisation")
    notes = {one.handle: one.notes for one in added(held, after, "channel")}
    assert notes == {"@m1": "joint\nAgencies: Stadt Dresden|Stadt Riesa", "@m2": None}
    assert not plan_import(after, path, ENGLISH).changes


def test_channels_are_named_by_handle_and_platform_or_address(
    held: Inventory, tmp_path: Path
) -> None:
    channels = sheet(
        tmp_path / "k.xlsx",
        ["Behörde", "Kanalname", "Link"],
        ["Stadt Dresden", "Presse", "https://www.instagram.com/dd_presse"],
        ["Stadt Dresden", "Presse aktuell", "https://x.com/dd_presse"],
    )
    here = taken(held, plan_import(held, channels, GERMAN))
    figures = sheet(
        tmp_path / "f.xlsx",
        ["Datum", "Kanal", "Follower", "Reichweite"],
        ["31.01.2025", "@dd_presse (Instagram)", 12, 44],
        ["31.01.2025", "X: Presse aktuell", 13, 45],
        ["28.02.2025", "https://twitter.com/dd_presse", 14, 46],
        ["28.02.2025", "@niemand (X)", 15, 47],
    )
    plan = plan_import(here, figures, GERMAN)
    assert [(one.key, one.cell) for one in plan.problems] == [("unknown_record", "B5")]
    after = taken(here, plan)
    told = {
        (after.title_of("channel", one.channel), one.followers)
        for one in added(here, after, "measurement")
    }
    assert told == {
        ("Instagram · Presse", 12), ("X · Presse aktuell", 13), ("X · Presse aktuell", 14)
    }  # fmt: skip


def test_a_channel_that_is_here_with_another_organisation_is_told(
    held: Inventory, tmp_path: Path
) -> None:
    heads = ["Behörde", "Plattform", "Kanalname"]
    first = sheet(tmp_path / "a.xlsx", heads, ["Stadt Dresden", "Facebook", "Unser Elbland"])
    here = taken(held, plan_import(held, first, GERMAN))
    other = sheet(tmp_path / "b.xlsx", heads, ["Referat 15", "Facebook", "Unser Elbland"])
    plan = plan_import(here, other, GERMAN)
    (warning,) = plan.problems
    assert warning.key == "similar_record"
    assert "Stadt Dresden" in GERMAN.say(warning.message)
    assert plan.rejected == 0


def test_titles_between_the_rows_say_whose_channels_follow(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "titel.xlsx",
        ["Plattform", "Nutzername", "Status"],
        ["Stadt Dresden"],
        ["Facebook", "@u1", "aktiv"],
        ["Instagram", "@u2", "aktiv"],
        ["Stadt Chemnitz"],
        ["Facebook", "@u3", "aktiv"],
        ["X", "@u4", "aktiv"],
    )
    after = taken(held, plan_import(held, path, GERMAN))
    told = {
        one.handle: after.title_of("organisation", one.organisation)
        for one in added(held, after, "channel")
    }
    assert told == {
        "@u1": "Stadt Dresden",
        "@u2": "Stadt Dresden",
        "@u3": "Stadt Chemnitz",
        "@u4": "Stadt Chemnitz",
    }


def test_several_addresses_in_a_cell_are_several_channels(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "mehrere.xlsx",
        ["Einrichtung", "Profile", "Ansprechpartner/in", "Telefon", "E-Mail"],
        ["Museum", "https://www.facebook.com/museum, https://www.instagram.com/museum/",
         "Weiß, Ute", "0351 12-34", "ute@museum.example"],
        ["Bücherei", "facebook.com/buecherei", "Jan Olbrich; Anna Neu", "0351 55", None],
    )  # fmt: skip
    plan = plan_import(held, path, GERMAN)
    assert not plan.problems
    after = taken(held, plan)
    told = {
        (after.title_of("platform", one.platform), one.handle)
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Facebook", "museum"),
        ("Instagram", "museum"),
        ("Facebook", "buecherei"),
    }
    assert len(added(held, after, "assignment")) == 4
    people = {one.name: (one.email, one.office_phone) for one in added(held, after, "editor")}
    assert people == {
        "Ute Weiß": ("ute@museum.example", "0351 12-34"),
        "Jan Olbrich": (None, None),  # whose number it is, nobody knows
        "Anna Neu": (None, None),
    }
    assert not plan_import(after, path, GERMAN).changes


def test_columns_of_months_are_measurements_of_channels_that_are_here(
    held: Inventory, tmp_path: Path
) -> None:
    channel = next(iter(held.table("channel").values()))
    platform = held.title_of("platform", channel.platform)
    path = sheet(
        tmp_path / "monate.xlsx",
        ["Plattform", "Kanal", "Jan 25", "Feb 25"],
        [platform, channel.name, 100, 110],
        [platform, f"{channel.name} und mehr", 5, 6],
    )
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    figures = {(one.channel, one.date, one.followers) for one in added(held, after, "measurement")}
    assert figures >= {
        (channel.id, date(2025, 1, 31), 100),
        (channel.id, date(2025, 2, 28), 110),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018", date(2018, 1, 1)),
        (2018, date(2018, 1, 1)),
        ("03/2013", date(2013, 3, 1)),
        ("Mai 2020", date(2020, 5, 1)),
        ("2012-01-05T10:00:00Z", date(2012, 1, 5)),
        ("5. Januar 2012", date(2012, 1, 5)),
    ],
)
def test_days_are_read_as_people_write_them(
    text: Any, day: date, held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "seit.xlsx",
        ["Ressort", "Plattform", "Account", "seit"],
        ["Stadt Dresden", "X", "@seit_wann", text],
    )
    (channel,) = added(held, taken(held, plan_import(held, path, GERMAN)), "channel")
    assert channel.opened == day
    assert (channel.name, channel.handle) == ("seit_wann", "@seit_wann")


def test_a_sheet_whose_headings_stand_in_a_column_is_turned_and_told(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "gedreht.xlsx",
        ["Kanäle der Stadt Dresden, Stand 30.09.2026"],
        [],
        ["Plattform", "Facebook", "Instagram", "X"],
        ["Nutzername", "stadt.x", "stadt_x", "@stadt"],
        ["Follower", 1000, "2,5 Tsd.", 7],
        ["Verantwortlich", "Anna Müller", "Jan Schmidt", None],
        ["Wiedervorlage", "01.12.2026", None, "demnächst"],
    )
    plan = plan_import(held, path, GERMAN)
    assert [(one.key, one.cell) for one in plan.problems] == [
        ("turned", ""),
        ("office", ""),
        ("figures_without_day", ""),
        ("not_a_date", "D7"),
    ]
    after = taken(held, plan)
    told = {
        (after.title_of("platform", one.platform), one.handle)
        for one in added(held, after, "channel")
    }
    assert told == {("Facebook", "stadt.x"), ("Instagram", "stadt_x")}
    figures = {(one.date, one.followers) for one in added(held, after, "measurement")}
    assert figures == {(date(2026, 9, 30), 1000), (date(2026, 9, 30), 2500)}
    assert {one.name for one in added(held, after, "editor")} == {"Anna Müller", "Jan Schmidt"}
    assert not plan_import(after, path, GERMAN).changes
    book = read_file(path)
    save_rejects(plan, book, tmp_path / "abgelehnt.xlsx", GERMAN)
    rejected: Any = load_workbook(tmp_path / "abgelehnt.xlsx").active
    cells = [[cell.value for cell in row][1:] for row in rejected.iter_rows()]
    assert cells == [
        ["Plattform", "Nutzername", "Follower", "Verantwortlich", "Wiedervorlage"],
        ["X", "@stadt", 7, None, "demnächst"],
    ]


def test_links_and_merged_cells_of_a_turned_sheet_turn_with_it(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "gedreht.xlsx",
        ["Behörde", "Stadt Dresden", None, "Stadt Zwickau"],
        ["Kanal", "Dresden heute", "Dresden Kultur", "Zwickau"],
        ["Plattform", "Facebook", "Instagram", "X"],
        ["Link", "https://www.facebook.com/st", "hier", "https://x.com/st"],
        ["Zweck", "Presse", "Kultur", "Presse"],
    )
    book: Any = load_workbook(path)
    book.active.merge_cells("B1:C1")
    book.active["C4"].hyperlink = "https://www.instagram.com/st"
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"turned", "filled_down"}
    after = taken(held, plan)
    told = {
        (one.name, after.title_of("organisation", one.organisation), one.url)
        for one in added(held, after, "channel")
    }
    assert told == {
        ("Dresden heute", "Stadt Dresden", "https://www.facebook.com/st"),
        ("Dresden Kultur", "Stadt Dresden", "https://www.instagram.com/st"),
        ("Zwickau", "Stadt Zwickau", "https://x.com/st"),
    }


def test_a_turned_sheet_that_says_nothing_we_know_is_told(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "fremd.xlsx",
        ["Bemerkung", "eilt", "eilt nicht"],
        ["Telefon", "1", "2"],
        ["Sprache", "Deutsch", "Englisch"],
    )
    plan = plan_import(held, path, GERMAN)
    assert keys(plan) == {"transposed"}
    assert not plan.rows


def saved_on(path: Path, moment: datetime) -> Path:
    """Let a workbook say that it was last saved then."""
    book = load_workbook(path)
    book.properties.modified = moment
    with patch("openpyxl.writer.excel.datetime.datetime") as clock:
        clock.now.return_value = moment
        book.save(path)
    return path


@pytest.mark.parametrize(
    ("title", "file", "day"),
    [
        ("Stand 01.10.2026", "a.xlsx", date(2026, 10, 1)),
        ("Tabelle1", "kanaele_2026-10.xlsx", date(2026, 10, 31)),
        ("Tabelle1", "kanaele_20261005.xlsx", date(2026, 10, 5)),
        ("Stand 2024", "a.xlsx", date(2024, 12, 31)),
        ("2024", "a.xlsx", date(2026, 3, 2)),  # a year alone may be any list's
        ("Stand 01.10.2099", "a.xlsx", date(2026, 3, 2)),  # no figure comes from the future
        ("Tabelle1", "a.xlsx", date(2026, 3, 2)),
    ],
)
def test_figures_without_a_day_are_of_that_of_the_title_or_the_file(
    title: str, file: str, day: date, held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / file,
        ["Behörde", "Plattform", "Account", "Follower"],
        ["Stadt Dresden", "X", "@ohne_tag", 12],
        title=title,
    )
    saved_on(path, datetime(2026, 3, 2, 12, tzinfo=UTC))
    plan = plan_import(held, path, GERMAN)
    assert [(one.key, one.value) for one in plan.problems] == [
        ("figures_without_day", day.isoformat())
    ]
    after = taken(held, plan)
    assert {one.date for one in added(held, after, "measurement")} == {day}
    assert not plan_import(after, path, GERMAN).changes


def test_figures_without_a_day_are_of_today_where_the_file_says_none(
    held: Inventory, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Behörde;Plattform;Account;Follower\nStadt Dresden;X;@ohne_tag;12\n", "utf-8")
    plan = plan_import(held, path, GERMAN)
    assert [(one.key, one.value) for one in plan.problems] == [
        ("figures_without_day", today().isoformat())
    ]


def test_hours_are_read_and_costs_and_shares_of_a_post_are_told(
    held: Inventory, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path / "aufwand.xlsx",
        ["Behörde", "Plattform", "Account", "Verantwortlich", "Std./Woche", "VZÄ", "Kosten"],
        ["Stadt Dresden", "X", "@aufwand", "Anna Neu", "3,5", "0,2", "1.200"],
    )
    plan = plan_import(held, path, GERMAN)
    assert [(one.key, one.cell) for one in plan.problems] == [
        ("unknown_column", "F1"),
        ("unknown_column", "G1"),
    ]
    (made,) = added(held, taken(held, plan), "assignment")
    assert made.hours_per_week == 3.5

    path = sheet(
        tmp_path / "engpass.xlsx",
        ["Engpass", "Behörde", "Art", "Fehlende Stunden/Woche", "Fehlende Mittel"],
        ["Kein Videoschnitt", "Stadt Dresden", "Personal", "10", "12.000"],
        title="Engpässe",
    )
    (made,) = added(held, taken(held, plan_import(held, path, GERMAN)), "constraint")
    assert (made.hours_missing_per_week, made.cost_missing) == (10, 12_000)


@pytest.mark.parametrize(
    ("title", "heads", "row", "record", "values"),
    [
        ("Redaktion", ["Name", "Funktion", "Tel.", "Std./Woche"],
         ["Müller, Anna", "Presse", "0351 1", "19,5"], "editor",
         {"name": "Anna Müller", "office_phone": "0351 1", "hours_per_week": 19.5}),
        ("Abwesenheiten", ["Name", "von", "bis", "Grund"],
         ["Neu, Anna", "01.08.2025", "14.08.2025", "Urlaub"], "absence",
         {"first_day": date(2025, 8, 1), "last_day": date(2025, 8, 14)}),
        ("Entscheidungen", ["Datum", "Plattform", "Entscheidung", "Begründung", "Aktenzeichen"],
         ["12.03.2024", "X", "schließen", "Bots", "AZ 1"], "decision",
         {"outcome": Outcome.CLOSE, "text": "Bots", "file_reference": "AZ 1"}),
        ("Krisenkanäle", ["Kommune", "Link", "Krisenkanal ja/nein", "Kanal aktiv j/n"],
         ["Stadt Dresden", "https://x.com/dd_krise", "ja", "n"], "crisis_role",
         {"role": CrisisRoleKind.AMPLIFIER}),
    ],
)  # fmt: skip
def test_lists_of_other_records(
    title: str,
    heads: list[str],
    row: list[Any],
    record: str,
    values: dict[str, Any],
    held: Inventory,
    tmp_path: Path,
) -> None:
    path = sheet(tmp_path / "liste.xlsx", heads, row, title=title)
    plan = plan_import(held, path, GERMAN)
    after = taken(held, plan)
    (made,) = added(held, after, record)
    assert {key: getattr(made, key) for key in values} == values
    assert not plan_import(after, path, GERMAN).changes


def test_three_levels_of_headings_are_read(held: Inventory, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "drei.xlsx",
        ["Behörde", "2024", None, None, None, "2025", None, None, None],
        [None, "Instagram", None, "X", None, "Instagram", None, "X", None],
        [None, *["Handle", "Follower"] * 4],
        ["Stadt Dresden", "@dd.a", 10, "@dd_b", 20, "@dd.a", 11, "@dd_b", 21],
        ["Stadt Zwickau", "@zw.a", 30, "@zw_b", 40, "@zw.a", 31, "@zw_b", 41],
    )
    book: Any = load_workbook(path)
    for place in ("A1:A3", "B1:E1", "F1:I1", "B2:C2", "D2:E2", "F2:G2", "H2:I2"):
        book.active.merge_cells(place)
    book.save(path)
    plan = plan_import(held, path, GERMAN)
    assert plan.rejected == 0
    after = taken(held, plan)
    told = {
        (after.title_of("channel", one.channel), one.date.year, one.followers)
        for one in added(held, after, "measurement")
    }
    assert told == {
        ("Instagram · dd.a", 2024, 10), ("Instagram · dd.a", 2025, 11),
        ("X · dd_b", 2024, 20), ("X · dd_b", 2025, 21),
        ("Instagram · zw.a", 2024, 30), ("Instagram · zw.a", 2025, 31),
        ("X · zw_b", 2024, 40), ("X · zw_b", 2025, 41),
    }  # fmt: skip
