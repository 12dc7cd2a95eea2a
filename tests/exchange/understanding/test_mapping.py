"""Headings as people write them, and what they are taken for."""

from __future__ import annotations

import pytest

from channelinventory.domain.language import Language
from channelinventory.domain.registry import RECORD_TYPES
from channelinventory.exchange.understanding.headers import (
    SYNONYMS,
    fold_header,
    headers,
    is_secret,
)
from channelinventory.exchange.understanding.mapping import Vocabulary

from ..helpers import ENGLISH, GERMAN


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary(RECORD_TYPES, [GERMAN, ENGLISH])


@pytest.mark.parametrize("name", RECORD_TYPES)
@pytest.mark.parametrize("language", [GERMAN, ENGLISH], ids=["de", "en"])
def test_every_heading_we_write_is_understood(
    name: str, language: Language, vocabulary: Vocabulary
) -> None:
    record_type = RECORD_TYPES[name]
    texts = headers(record_type.fields, language)
    assert len({fold_header(text) for text in texts}) == len(texts)
    layout = vocabulary.layout("Sheet", [texts], name)
    assert layout is not None
    assert layout.keys == list(record_type.by_key)


def test_synonyms_name_real_fields() -> None:
    known = {"access", "hours", "cost", "decision", "reviewed"}  # for later, shown as left out
    for name, words in SYNONYMS.items():
        keys = {one.key for one in RECORD_TYPES[name].columns}
        assert set(words) - keys <= known, name


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("BEHOERDE", "organisation"),
        ("Behörde:", "organisation"),
        ("soziales  netzwerk", "platform"),
        ("Soziales-Netzwerk", "platform"),
        ("@", "handle"),
        ("Nutzer-Name", "handle"),
        ("Nutzernahme", "handle"),
        ("2-Faktor-Authentisierung", "two_factor"),
        ("Registrierungs E-Mail", "recovery_mailbox"),
        ("Gründungsdatum", "opened"),
        ("imprint_url", "imprint_url"),
        ("Passworttresor", "credentials_kept_at"),
        ("Verantwortliche/r", None),
        ("Follower", None),
        ("Wetter", None),
    ],
)
def test_headings_are_folded(heading: str, key: str | None, vocabulary: Vocabulary) -> None:
    layout = vocabulary.layout("Sheet", [["Kanal", "Plattform", heading]], "channel")
    assert layout is not None
    wanted = None if key == "platform" else key  # the first of two takes the field
    assert layout.keys[2] == wanted


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


def test_no_heading_no_layout(vocabulary: Vocabulary) -> None:
    assert vocabulary.layout("Sheet", [["Wetter"], [20]]) is None
    assert vocabulary.layout("Sheet", []) is None
