"""Headings as people write them, and what they are taken for."""

from __future__ import annotations

import pytest

from channelinventory.domain.language import Language
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.exchange.understanding.headers import fold_header, headers, is_secret
from channelinventory.exchange.understanding.layout import Why
from channelinventory.exchange.understanding.synonyms import SYNONYMS
from channelinventory.exchange.understanding.targets import UNKEPT, field_of, split, targets
from channelinventory.exchange.understanding.vocabulary import Vocabulary
from channelinventory.services.addresses import addresses

from ..helpers import ENGLISH, GERMAN


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(RECORD_TYPES, [GERMAN, ENGLISH], addresses())


@pytest.mark.parametrize("name", RECORD_TYPES)
@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_every_heading_we_write_is_understood(
    name: str, language: Language, vocabulary: Vocabulary
) -> None:
    record_type = RECORD_TYPES[name]
    texts = headers(record_type.fields, language)
    assert len({fold_header(text) for text in texts}) == len(texts)
    labels = vocabulary.labels(name)
    assert [labels[fold_header(text)] for text in texts] == list(record_type.by_key)


def test_synonyms_name_real_targets() -> None:
    for name, words in SYNONYMS.items():
        possible = {one.value for one in targets(RECORD_TYPES, RECORD_TYPES[name])}
        for target in words:
            if target != UNKEPT:
                full = target if "." in target else f"{name}.{target}"
                assert full in possible, full
                assert field_of(RECORD_TYPES, full).key == split(full)[1]


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("BEHOERDE", "organisation"),
        ("Behörde:", "organisation"),
        ("soziales  netzwerk", "platform"),
        ("Soziales-Netzwerk", "platform"),
        ("account_platform", "platform"),
        ("@", "handle"),
        ("Nutzer-Name", "handle"),
        ("Nutzernahme", "handle"),
        ("2-Faktor-Authentisierung", "two_factor"),
        ("Registrierungs E-Mail", "recovery_mailbox"),
        ("Gründungsdatum", "opened"),
        ("imprint_url", "imprint_url"),
        ("Passworttresor", "credentials_kept_at"),
        ("Verantwortliche/r", "assignment.editor:responsible"),
        ("Stellvertretung", "assignment.editor:deputy"),
        ("Follower", "measurement.followers"),
        ("Anzahl Follower", "measurement.followers"),
        ("Follower (Stück)", "measurement.followers"),
        ("VZÄ", UNKEPT),
        ("Sl. No.", UNKEPT),
        ("Wetter", None),
        ("Channel name", "name"),
        ("Name des Accounts", "name"),
        ("Unser Social-Media-Kanal", "name"),
        ("Bezeichnung / Account", "name"),
        ("Verwaltungseinheit", "organisation"),
        ("verantwortliches Referat", "organisation"),
        ("Department/Agency", "organisation"),
        ("Date created", "opened"),
        ("Aktiv seit", "opened"),
        ("Keep/Close?", "status"),
        ("2-Faktor", "two_factor"),
        ("Passwort hinterlegt bei", "credentials_kept_at"),
        ("Anm.", "notes"),
        ("Nodal Officer", "assignment.editor:responsible"),
        ("Contact Officer", "assignment.editor:responsible"),
        ("Mobile No.", "editor.mobile"),
        ("Role in crisis", "crisis_role.role"),
    ],
)
def test_headings_are_looked_up(heading: str, target: str | None, vocabulary: Vocabulary) -> None:
    told = vocabulary.say("channel", heading)
    assert told.target == target
    assert (told.why is Why.NONE) is (target is None)
    assert told.block is None


@pytest.mark.parametrize(
    ("group", "heading", "target", "block", "date"),
    [
        ("", "X Handle", "handle", "X", None),
        ("", "Instagram-Follower", "measurement.followers", "Instagram", None),
        ("Instagram", "Follower", "measurement.followers", "Instagram", None),
        ("Follower", "Facebook", "measurement.followers", "Facebook", None),
        ("", "Follower 31.12.2024", "measurement.followers", None, "2024-12-31"),
        ("31.12.2024", "Follower", "measurement.followers", None, "2024-12-31"),
        ("", "X Followers (As on 30th Apr, 2025)", "measurement.followers", "X", "2025-04-30"),
        ("", "Mastodon", None, "Mastodon", None),
        ("Stammdaten", "Plattform", "platform", None, None),
    ],
)
def test_headings_name_platforms_and_days(
    group: str,
    heading: str,
    target: str | None,
    block: str | None,
    date: str | None,
    vocabulary: Vocabulary,
) -> None:
    told = vocabulary.say("channel", heading, group)
    assert (told.target, told.block, told.date) == (target, block, date)


@pytest.mark.parametrize(
    "heading",
    [
        "Passwort",
        "Password",
        "PASSWÖRTER",
        "Kennwort",
        "PIN",
        "PIN-Code",
        "API Token",
        "Token",
        "Recovery Codes",
        "Zugangsdaten",
        "Login/Passwort",
        "Secret",
    ],
)
def test_secrets_are_recognised(heading: str) -> None:
    assert is_secret(heading)


@pytest.mark.parametrize("heading", ["Pinterest", "Passwortmanager", "Hinweis", "Tokenisierung"])
def test_other_headings_are_no_secrets(heading: str) -> None:
    assert not is_secret(heading)
