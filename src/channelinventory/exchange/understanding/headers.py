"""Column headings: what we write, and what people write (the one table of synonyms).

Floor: exchange. Matching ignores case, spaces, hyphens, punctuation and ä/ae, ö/oe, ü/ue, ß/ss.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from channelinventory.domain.fields import Column
from channelinventory.domain.language import Language
from channelinventory.domain.texts import N_

RECORD_ID = N_("Export", "Record ID")
RECORD_ID_WORDS = frozenset({"recordid", "datensatzid", "datensatznummer"})
REASON = N_("Export", "Reason for rejection")
REASON_WORDS = frozenset({"reasonforrejection", "ablehnungsgrund", "grundderablehnung"})

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "channel": {
        "platform": "Platform, Network, Social Network, Account Type, Service, Channel type,"
        " Plattform, Netzwerk, Soziales Netzwerk, Dienst, Medium, Kanaltyp",
        "name": "Account, Account Name, Profile Name, Page Name, Display Name, Title, Name,"
        " Channel, Kanal, Kanalname, Kontoname, Profilname, Auftritt, Seite",
        "handle": "Handle, Username, User, @, Screen Name, Nutzername, Benutzername, Profil-ID",
        "url": "URL, Account URL, Service URL, URL to Profile, Link, Adresse, Profillink,"
        " Webadresse",
        "platform_id": "Page ID, Channel ID, User ID, ID, Seiten-ID, Kanal-ID",
        "organisation": "Department, Agency, Organization, Organisation, Authority,"
        " Sponsoring Agencies, Ministry, Behörde, Ressort, Ministerium, Amt, Dienststelle,"
        " Fachbereich, Referat, Bezirksamt, Kommune, Stadt",
        "recovery_mailbox": "Email Used, Login Email, Registrierungs-E-Mail, Konto-Mail",
        "status": "Status, Keep / Deactivate, Shutdown Y/N, Active, Zustand, Aktiv, Betriebsstatus",
        "status_since": "Status seit",
        "kind": "Kanalart, Art, Kind",
        "purpose": "Mission Statement, Purpose, Goal, Zweck, Ziel, Zielsetzung, Aufgabe",
        "audience": "Target Audience, Demographics, Zielgruppe, Zielgruppen, Adressaten",
        "content_focus": "Themen, Inhalte, Schwerpunkte, Topics",
        "posting_rhythm": "Rhythmus, Frequenz, Frequency",
        "opened": "Date Added, Created, Inception, Eröffnet, Seit, Gründungsdatum",
        "closed": "Closed, Deactivated, Geschlossen, Eingestellt am, Stillgelegt",
        "last_post": "Most Recent Post, Last Activity, Letzter Beitrag, Letzter Post",
        "two_factor": "2FA, MFA, Two-Factor, Zwei-Faktor, 2-Faktor-Authentisierung",
        "credentials_kept_at": "Vault, Verwahrort, Passworttresor, Hinterlegt bei",
        "language": "Language, Sprache",
        "tags": "Tags, Hashtags, Keywords, Schlagworte",
        "imprint_url": "Imprint, Impressum",
        "privacy_url": "Privacy, Datenschutz",
        "usage_concept_date": "Nutzungskonzept",
        "netiquette_url": "Netiquette",
        "accessibility_note": "Barrierefreiheit",
        "archived_on": "Archivierung",
        "next_review": "Next Review, Wiedervorlage, Nächste Prüfung, Evaluierung",
        "notes": "Notes, Comments, Description, Notizen, Bemerkung, Bemerkungen, Anmerkungen,"
        " Hinweise, Beschreibung",
        # Known, and not a field of a channel: people, figures, decisions. Shown as left out.
        "responsible": "Owner, Channel Owner, Contact, Contacts, Managed by, Admin, Verantwortlich,"
        " Verantwortliche/r, Ansprechpartner/in, Ansprechpartner, Redaktion, Redakteur/in,"
        " Betreuung, Zuständig, Verwalter",
        "deputies": "Backup, Secondary Contact, Deputy, Vertretung, Stellvertretung, Vertreter/in",
        "access": "Who Has Access?, Admins, Users, Zugriff, Zugriffsberechtigte, Administratoren",
        "followers": "Followers, Number of Followers, Fans, Likes, Subscribers, Follower,"
        " Followerzahl, Abonnenten, Abonnements, Gefällt-mir",
        "followers_date": "Date, As of, Stand, Stichtag, Datum",
        "hours": "FTE, Hours, VZÄ, Stellenanteil, Stunden/Woche",
        "cost": "Budget, Cost, Kosten, Werbeausgaben",
        "decision": "Reason, Decision, Begründung, Grund, Entscheidung, Beschluss",
        "reviewed": "Certified at, Validated at",
        "crisis_roles": "Crisis Role, Priority, Krisenrolle, Krisenkanal, Notfallkanal, Leitkanal",
    },
    "organisation": {
        "name": "Name, Organisation, Organization, Authority, Behörde, Bezeichnung",
        "short_name": "Short name, Abbreviation, Kürzel, Abkürzung, Kurzname",
        "kind": "Art, Type, Typ",
        "parent": "Parent, Gehört zu, Übergeordnet",
        "press_email": "E-Mail, Pressestelle E-Mail",
        "press_phone": "Phone, Telefon, Pressestelle Telefon",
        "website": "Website, Webseite, Homepage, URL",
    },
    "platform": {
        "name": "Name, Platform, Plattform, Netzwerk, Dienst",
        "operator": "Operator, Betreiber, Konzern, Anbieter",
        "support_contact": "Support, Kontakt",
        "next_review": "Wiedervorlage, Nächste Prüfung",
    },
    "editor": {
        "name": "Name, Editor, Redakteur/in, Redakteur, Person, Mitarbeiter/in, Ansprechpartner/in",
        "organisation": "Organisation, Organization, Behörde, Dienststelle",
        "function": "Function, Position, Funktion, Stelle",
        "unit": "Unit, Department, Referat, Abteilung",
        "email": "E-Mail, Mail, E-Mail-Adresse",
        "office_phone": "Phone, Telefon, Durchwahl, Diensttelefon",
        "mobile": "Mobile, Handy, Mobil, Mobiltelefon",
        "emergency_phone": "Notfallnummer, Rufbereitschaft",
        "hours_per_week": "Hours, Stunden/Woche, Wochenstunden",
    },
    "constraint": {
        "title": "Title, Titel, Engpass, Bezeichnung",
        "organisation": "Organisation, Behörde",
        "platform": "Platform, Plattform",
        "channel": "Channel, Kanal",
        "kind": "Kind, Art",
        "severity": "Severity, Schwere, Schweregrad",
        "status": "Status",
        "cost_missing": "Cost, Kosten, Budget",
        "hours_missing_per_week": "Hours, Stunden/Woche, Fehlende Stunden",
        "owner": "Owner, Verantwortlich, Zuständig",
        "due": "Due, Frist, Fällig",
    },
    "assignment": {
        "channel": "Channel, Kanal",
        "editor": "Editor, Redakteur/in, Person",
        "role": "Role, Rolle",
    },
    "crisis_role": {
        "channel": "Channel, Kanal",
        "scenario": "Scenario, Szenario, Krisenlage",
        "role": "Role, Rolle, Krisenrolle",
    },
    "measurement": {
        "channel": "Channel, Kanal",
        "date": "Date, As of, Stand, Stichtag, Datum",
        "followers": "Followers, Number of Followers, Fans, Subscribers, Follower, Followerzahl,"
        " Abonnenten",
        "reach": "Reach, Reichweite",
    },
}
"""Headings by record type and field key, as seen in real registers."""

NOTES = "Notes, Comments, Notizen, Bemerkung, Bemerkungen, Anmerkungen, Hinweise"

PLATFORM_WORDS: Mapping[str, str] = {
    "twitter": "X",
    "xtwitter": "X",
    "yt": "YouTube",
    "fb": "Facebook",
    "insta": "Instagram",
    "ig": "Instagram",
}
"""What people call platforms in cells."""

_SECRET = re.compile(
    r"passwo(?:r|er)[dt](?!tresor|safe|manager)|passwd|kennwort|passphrase|zugangsdaten|credential"
    r"|recoverycode|wiederherstellungscode|backupcode|secret|geheimnis"
)
_SECRET_WORDS = frozenset(
    "pin pins token tokens accesstoken apitoken apikey tan puk otp pw".split()
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NO_WORD = re.compile(r"[\W_]+")


def headers(columns: Sequence[Column], language: Language) -> list[str]:
    """Return the headings of columns, each only once (a table's headings must differ)."""
    texts: list[str] = []
    taken = {fold_header(language.say(RECORD_ID))}
    for column in columns:
        text = " ".join(language.say(column.label).split())[:255] or column.key
        if fold_header(text) in taken:
            text = f"{text} ({column.key})"
        taken.add(fold_header(text))
        texts.append(text)
    return texts


def fold_header(text: str) -> str:
    """Return a heading for comparing."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", _NO_WORD.sub("", folded))
    word = "".join(c for c in plain if not unicodedata.combining(c))
    return word or text.strip()


def is_secret(text: str) -> bool:
    """Tell whether a column of this heading holds passwords, PINs, tokens or the like."""
    folded = fold_header(text)
    words = {fold_header(word) for word in re.split(r"[\W_]+", text) if word}
    return bool(_SECRET.search(folded)) or not _SECRET_WORDS.isdisjoint(words | {folded})
