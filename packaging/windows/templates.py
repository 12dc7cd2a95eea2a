"""The policy templates for the Central Store: ADMX, with German and English texts (ADML).

The policies themselves are those that the program knows (`channelinventory.policies`); a policy
without texts here, or a text without a policy, stops the build.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from channelinventory import policies
from channelinventory.policies import Policy

from . import archive, product
from .shell import Failed

LANGUAGES = ("de-DE", "en-US")
_NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"


class Words(NamedTuple):
    """How a policy is called, what it does, and what stands at its field; German, then English."""

    name: tuple[str, str]
    about: tuple[str, str]
    label: tuple[str, str]


def _limit(german: str, english: str, unit: str, usual: str) -> Words:
    usual = f"{usual} {unit}".strip()
    return Words(
        (f"Import: höchstens {german}", f"Import: at most {english}"),
        (
            f"Dateien, die beim Import mehr verlangen, werden abgelehnt; die Meldung nennt den "
            f"Grund. Ohne diese Richtlinie gilt: {usual}.",
            f"Files that ask for more during import are refused, and the message says why. "
            f"Without this policy: {usual}.",
        ),
        (f"{german}:", f"{english}:"),
    )


WORDS = {
    policies.DATABASE: Words(
        ("Ort des Inventars", "Place of the inventory"),
        (
            "Das Inventar, das sich beim Start öffnet, wenn kein anderes genannt wird: eine Datei, "
            "auch auf einer Freigabe (Umgebungsvariablen wie %USERNAME% sind erlaubt), oder die "
            "Adresse eines PostgreSQL-Servers. Ohne diese Richtlinie liegt das Inventar unter "
            "%LOCALAPPDATA%\\Channel Inventory.",
            "The inventory that opens at the start when no other is named: a file, on a share if "
            "you like (environment variables such as %USERNAME% are allowed), or the address of a "
            "PostgreSQL server. Without this policy the inventory lies in "
            "%LOCALAPPDATA%\\Channel Inventory.",
        ),
        ("Datei oder Adresse:", "File or address:"),
    ),
    policies.LANGUAGE: Words(
        ("Sprache", "Language"),
        (
            "Die Sprache aller Texte. Ohne diese Richtlinie gilt, was die Person gewählt hat, "
            "sonst die Sprache von Windows.",
            "The language of all texts. Without this policy it is what the person has chosen, or "
            "else the language of Windows.",
        ),
        ("Sprache:", "Language:"),
    ),
    policies.EXAMPLE: Words(
        ("Beispielinventar", "Example inventory"),
        (
            "Ist diese Richtlinie deaktiviert, lässt sich das Beispielinventar nicht öffnen.",
            "Where this policy is disabled, the example inventory cannot be opened.",
        ),
        ("", ""),
    ),
    policies.IMPORT_FILE_MB: _limit("Dateigröße in MB", "file size in MB", "MB", "50"),
    policies.IMPORT_UNPACKED_MB: _limit(
        "entpackte Größe in MB", "unpacked size in MB", "MB", "250"
    ),
    policies.IMPORT_ROWS: _limit("Zeilen", "rows", "", "100 000"),
    policies.IMPORT_COLUMNS: _limit("Spalten", "columns", "", "200"),
    policies.IMPORT_SECONDS: _limit("Sekunden", "seconds", "s", "60"),
    policies.IMPORT_MEMORY_MB: _limit("Arbeitsspeicher in MB", "memory in MB", "MB", "1 024"),
}
_CHOICES = {"de": ("Deutsch", "German"), "en": ("Englisch", "English")}


def write(target: Path, version: str) -> None:
    """Write the zip file with the templates."""
    known, told = set(policies.POLICIES), set(WORDS)
    if known != told:
        raise Failed(f"Policies and their texts differ: {known ^ told}")
    entries = {f"{product.ID}.admx": _admx().encode()}
    for number, language in enumerate(LANGUAGES):
        entries[f"{language}/{product.ID}.adml"] = _adml(number, version).encode()
    lines = {name: content.replace(b"\n", b"\r\n") for name, content in entries.items()}
    archive.write(target, lines)


def _admx() -> str:
    body = "\n".join(line for policy in policies.POLICIES for line in _policy(policy))
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="{_NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="channelinventory" namespace="{product.ID}.Policies"/>
  </policyNamespaces>
  <resources minRequiredRevision="1.0" fallbackCulture="en-US"/>
  <supportedOn><definitions>
    <definition name="Any" displayName="$(string.Any)"/>
  </definitions></supportedOn>
  <categories><category name="{product.ID}" displayName="$(string.Category)"/></categories>
  <policies>
{body}
  </policies>
</policyDefinitions>
"""


def _policy(policy: Policy) -> Iterator[str]:
    name = policy.name
    on_or_off = policy.at_most == 1
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_About)",
        "key": policies.KEY,
    }
    if on_or_off:
        attributes["valueName"] = name
    else:
        attributes["presentation"] = f"$(presentation.{name})"
    said = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items())
    yield f"    <policy {said}>"
    yield f'      <parentCategory ref="{product.ID}"/><supportedOn ref="Any"/>'
    if on_or_off:
        yield '      <enabledValue><decimal value="1"/></enabledValue>'
        yield '      <disabledValue><decimal value="0"/></disabledValue>'
    else:
        yield f"      <elements>{_element(policy)}</elements>"
    yield "    </policy>"


def _element(policy: Policy) -> str:
    field = f'id="{policy.name}" valueName="{policy.name}" required="true"'
    if policy.is_number:
        return f'<decimal {field} minValue="{policy.at_least}" maxValue="{policy.at_most}"/>'
    if not policy.choices:
        return f'<text {field} expandable="true" maxLength="1023"/>'
    items = "".join(
        f'<item displayName="$(string.{policy.name}_{choice})">'
        f"<value><string>{choice}</string></value></item>"
        for choice in policy.choices
    )
    return f"<enum {field}>{items}</enum>"


def _adml(number: int, version: str) -> str:
    product_name = (product.NAME, product.FOLDER)[number]
    since = (f"{product_name} ab {version}", f"{product_name} {version} or newer")[number]
    strings = {"Category": product_name, "Any": since}
    presentations = []
    for policy in policies.POLICIES:
        words = WORDS[policy]
        strings[policy.name] = words.name[number]
        strings[f"{policy.name}_About"] = words.about[number]
        for choice in policy.choices:
            strings[f"{policy.name}_{choice}"] = _CHOICES[choice][number]
        if policy.at_most != 1:
            presentations.append(_presentation(policy, words.label[number]))
    table = "\n".join(
        f'      <string id="{key}">{escape(text)}</string>' for key, text in strings.items()
    )
    shown = "\n".join(presentations)
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="{_NAMESPACE}" revision="1.0" schemaVersion="1.0">
  <displayName>{product_name}</displayName>
  <description>{since}</description>
  <resources>
    <stringTable>
{table}
    </stringTable>
    <presentationTable>
{shown}
    </presentationTable>
  </resources>
</policyDefinitionResources>
"""


def _presentation(policy: Policy, label: str) -> str:
    name, said = policy.name, escape(label)
    if policy.is_number:
        field = f'<decimalTextBox refId="{name}">{said}</decimalTextBox>'
    elif policy.choices:
        field = f'<dropdownList refId="{name}" noSort="true">{said}</dropdownList>'
    else:
        field = f'<textBox refId="{name}"><label>{said}</label></textBox>'
    return f'      <presentation id="{name}">{field}</presentation>'
