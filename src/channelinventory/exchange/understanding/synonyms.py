"""The words of the field: headings that people use, and what they write into cells.

Floor: exchange.
"""

from __future__ import annotations

from collections.abc import Mapping

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "channel": {
        "platform": "Platform, Network, Social Network, Account Type, Service, Channel type,"
        " Plattform, Netzwerk, Soziales Netzwerk, Dienst, Medium, Kanaltyp",
        "name": "Account, Account Name, Profile Name, Page Name, Display Name, Title, Name,"
        " Channel, Kanal, Kanalname, Kanalbezeichnung, Konto, Kontoname, Accountname, Profil,"
        " Profilname, Auftritt, Seite, Seitenname",
        "handle": "Handle, Username, User, @, Screen Name, Nutzername, Benutzername, Profil-ID",
        "url": "URL, Account URL, Service URL, URL to Profile, Link, Adresse, Profillink,"
        " Webadresse",
        "platform_id": "Page ID, Channel ID, User ID, ID, Seiten-ID, Kanal-ID",
        "organisation": "Department, Agency, Agencies, Organization, Organizations, Organisation,"
        " Organisations, Authority, Sponsoring Agencies, Sponsoring Agency, Ministry, Behörde,"
        " Behörden, Ressort, Ministerium, Amt, Ämter, Dienststelle, Dezernat, Fachbereich,"
        " Referat, Bezirksamt, Kommune, Stadt, Einrichtung, Institution",
        "recovery_mailbox": "Email Used, Login Email, Registrierungs-E-Mail, Konto-Mail",
        "status": "Status, Keep / Deactivate, Shutdown Y/N, Active, Zustand, Aktiv, Betriebsstatus",
        "status_since": "Status seit",
        "kind": "Kanalart, Art, Kind",
        "purpose": "Mission Statement, Purpose, Goal, Short description, Zweck, Ziel, Zielsetzung,"
        " Aufgabe, Kurzbeschreibung",
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
        "notes": "Notes, Comments, Comment, Description, Long description, Remarks, Notizen, Notiz,"
        " Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweise, Hinweis, Beschreibung,"
        " Langbeschreibung, Kommentar, Sonstiges",
        # What a channel's row says of other records: its people, figures, decisions.
        "assignment.editor:responsible": "Owner, Channel Owner, Contact, Contacts, Managed by,"
        " Admin, Responsible, Responsible editor, Person in charge, Verantwortlich,"
        " Verantwortliche/r, Ansprechpartner/in, Ansprechpartner, Ansprechperson, Kontakt,"
        " Kontaktperson, Redaktion, Redakteur/in, Betreuung, Betreut von, Zuständig,"
        " Zuständigkeit, Verwalter, Bearbeiter/in, Kanalverantwortung",
        "assignment.editor:deputy": "Backup, Secondary Contact, Deputy, Deputies, Vertretung,"
        " Stellvertretung, Vertreter/in, Stellvertreter/in",
        "assignment.editor:administrator": "Who Has Access?, Admins, Users, Access, Zugriff,"
        " Zugriffsberechtigte, Zugang",
        "assignment.editor:moderator": "Moderation, Moderator/in, Community Management",
        "assignment.editor:approver": "Freigabe, Freigabe durch, Approval, Approver",
        "assignment.editor:on_call": "Rufbereitschaft, On call",
        "assignment.hours_per_week": "Hours, Hours per week, Stunden/Woche, Wochenstunden,"
        " Stunden pro Woche",
        "measurement.followers": "Followers, Number of Followers, Fans, Likes, Subscribers,"
        " Page Likes, Follower, Followerzahl, Followerzahlen, Abonnenten, Abonnent/innen,"
        " Abonnements, Abos, Gefällt-mir, Gefällt-mir-Angaben, Reichweite (Follower)",
        "measurement.reach": "Reach, Impressions, Reichweite, Impressionen",
        "measurement.posts": "Posts, Number of posts, Tweets, Beiträge, Anzahl Beiträge",
        "measurement.blocked_users": "Blocked users, Gesperrte Nutzer, Blockierte Nutzer",
        "measurement.date": "Date, As of, Stand, Stichtag, Datum, Erhoben am",
        "editor.email": "E-Mail, Mail, E-Mail-Adresse, Contact e-mail, Kontakt-Mail,"
        " Kontakt-E-Mail",
        "editor.office_phone": "Telefon, Tel, Telefonnummer, Durchwahl, Phone, Contact phone",
        "editor.mobile": "Mobil, Handy, Mobiltelefon, Mobile",
        "crisis_role.role": "Crisis Role, Priority, Priorität, Krisenrolle, Krisenkanal,"
        " Notfallkanal, Leitkanal, Rolle in der Krise",
        "decision.text": "Reason, Decision, Begründung, Grund, Entscheidung, Beschluss",
        # Known words for what an inventory does not hold.
        "-": "FTE, VZÄ, Stellenanteil, Budget, Cost, Kosten, Werbeausgaben, Certified at,"
        " Validated at, No, Nr., Lfd. Nr., Nummer, #",
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
        "name:first": "Vorname, First name, Given name",
        "name:last": "Nachname, Familienname, Last name, Surname",
        "organisation": "Organisation, Organization, Behörde, Dienststelle",
        "function": "Function, Position, Funktion, Stelle",
        "unit": "Unit, Department, Referat, Abteilung",
        "email": "E-Mail, Mail, E-Mail-Adresse",
        "office_phone": "Phone, Telefon, Tel, Telefonnummer, Durchwahl, Diensttelefon, Festnetz",
        "mobile": "Mobile, Handy, Mobil, Mobiltelefon, Mobilnummer, Diensthandy",
        "emergency_phone": "Notfallnummer, Rufbereitschaft",
        "hours_per_week": "Hours, Hours per week, Stunden/Woche, Std./Woche, Stunden pro Woche,"
        " Wochenstunden",
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
    "absence": {
        "editor": "Name, Editor, Redakteur/in, Person, Mitarbeiter/in, Wer",
        "first_day": "From, Start, Begin, Von, Ab, Beginn, Erster Tag",
        "last_day": "To, Until, End, Bis, Ende, Letzter Tag",
        "kind": "Reason, Type, Grund, Art",
    },
    "decision": {
        "organisation": "Organisation, Behörde",
        "platform": "Platform, Plattform, Netzwerk",
        "channel": "Channel, Kanal",
        "date": "Date, Datum, Beschlossen am, Vom",
        "outcome": "Decision, Outcome, Entscheidung, Ergebnis, Votum",
        "reasons": "Reasons, Gründe",
        "text": "Reason, Wording, Begründung, Grund, Beschluss, Wortlaut, Beschlusstext",
        "decided_by": "Decided by, Entschieden von, Entschieden durch",
        "file_reference": "File reference, Aktenzeichen, Az.",
        "review_on": "Review, Wiedervorlage",
    },
    "review": {
        "platform": "Platform, Plattform",
        "organisation": "Organisation, Behörde",
        "due": "Due, Fällig, Termin",
        "done": "Done, Certified at, Validated at, Erledigt, Geprüft am",
    },
    "scenario": {
        "name": "Name, Scenario, Szenario, Lage, Krisenlage",
        "description": "Description, Beschreibung",
        "trigger": "Trigger, Auslöser",
    },
    "measurement": {
        "channel": "Channel, Kanal",
        "date": "Date, As of, Stand, Stichtag, Datum",
        "followers": "Followers, Number of Followers, Fans, Subscribers, Follower, Followerzahl,"
        " Abonnenten",
        "reach": "Reach, Reichweite",
    },
}
"""Headings by record type and target, as seen in real registers.

A target is a field's key, or that of another record which a row of this type speaks of:
`assignment.editor:deputy` is the editor of an assignment in the role of a deputy.
"""

NOTES = "Notes, Comments, Notizen, Bemerkung, Bemerkungen, Anmerkungen, Hinweise"

GENERIC = frozenset(
    "account accounts konto konten channel channels kanal kanaele profile profil profiles"
    " seite page social media socialmedia der die das des den the of for our unser unsere unseres"
    " aktuell aktuelle aktueller current anzahl number total gesamt zahl name vom von".split()
)
"""Words, folded, that headings may carry without saying anything."""

BLANKS = frozenset(
    "-|--|---|–|—|./.|k. a.|k.a.|keine angabe|entfällt|n/a|n.a.|nicht vorhanden".split("|")
)
"""What people write into a cell that they leave blank."""

CLEARING = frozenset(["[leeren]", "[leer]", "[clear]", "[empty]"])
"""What clears a value on purpose; a blank cell does not."""

STATUS_WORDS: Mapping[str, str] = {
    "ja": "active", "j": "active", "yes": "active", "y": "active", "x": "active", "true": "active",
    "1": "active", "keep": "active", "behalten": "active", "online": "active", "live": "active",
    "in betrieb": "active", "offen": "active", "open": "active", "laufend": "active",
    "nein": "closed_held", "n": "closed_held", "no": "closed_held", "false": "closed_held",
    "0": "closed_held", "inaktiv": "closed_held", "inactive": "closed_held",
    "deactivate": "closed_held", "deactivated": "closed_held", "deaktiviert": "closed_held",
    "stillgelegt": "closed_held", "eingestellt": "closed_held", "geschlossen": "closed_held",
    "closed": "closed_held", "offline": "closed_held", "abgeschaltet": "closed_held",
    "geloscht": "closed_released", "deleted": "closed_released",
    "ruhend": "reserve", "ruht": "reserve", "pausiert": "reserve", "paused": "reserve",
    "archived": "closed_held", "archiviert": "closed_held",
    "in planung": "planned", "gesperrt": "suspended", "blocked": "suspended",
    "abgelehnt": "rejected",
}  # fmt: skip
"""What people write for a channel's status beside its own words, folded."""

SHUTDOWN = frozenset(["shutdownyn", "shutdown", "abgeschaltet", "stillgelegt", "geschlossen"])
"""Headings, folded, under which a yes means that a channel is closed."""
